//! Articles, figures and programmes as files that other programs read: CSV and JSON.
//!
//! CSV is for spreadsheets: a row a thing, names of columns in English so that scripts can rely on
//! them, with the exact link of each row. JSON is for programs and for coming back: an export of
//! articles carries the raw text of their pages, and [`import`] gives back pages that are read as
//! the same articles under the same ids.

mod bundle;
mod csv;
mod figures;
mod import;
mod tables;
mod views;

pub use import::{ImportError, Page, import};
pub use views::{Survey, survey_to_csv};

use std::fmt::Write as _;

use crate::article::ArticleId;
use crate::reading::Story;
use crate::text::{Source, Span};
use crate::view::quote::Anchor;
use crate::view::{ViewState, quote};

/// One article to be exported.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// Its id.
    pub id: &'a ArticleId,
    /// The text of its page.
    pub source: &'a Source,
    /// What was read.
    pub story: &'a Story,
}

/// What is exported of each article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The articles themselves.
    Articles,
    /// Their figures.
    Figures,
    /// Their programmes.
    Programmes,
}

impl What {
    /// Its name, as in a file name and in the JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::Figures => "figures",
            Self::Programmes => "programmes",
        }
    }
}

/// A CSV file: UTF-8 with a byte order mark, RFC 4180; no cell is taken for a formula. `root` is the address
/// of the site, ending in `/`; the links begin with it.
#[must_use]
pub fn to_csv(items: &[Item<'_>], what: What, root: &str) -> String {
    match what {
        What::Articles => tables::articles(items, root),
        What::Figures => figures::table(items, root),
        What::Programmes => tables::programmes(items, root),
    }
}

/// A JSON file, for [`What::Articles`] with the raw text of their pages.
#[must_use]
pub fn to_json(items: &[Item<'_>], what: What) -> String {
    bundle::json(items, what)
}

impl Item<'_> {
    /// The bytes of the page as they were received.
    #[must_use]
    pub fn raw_text(&self) -> &str {
        self.source.raw()
    }

    /// The link to the article, or to the sentence in which a span of it stands.
    fn link(&self, root: &str, span: Option<Span>) -> String {
        let anchor = span.and_then(|span| Anchor::new(self.source, self.sentence(span)));
        let quote = anchor.map(|anchor| anchor.to_string());
        let view = ViewState { open: Some(self.id.clone()), quote, ..ViewState::default() };
        format!("{root}{}", view.to_shared_address(!self.id.is_readers_own()))
    }

    /// The sentence in which a span stands.
    fn sentence(&self, span: Span) -> Span {
        quote::sentence_around(self.source, &self.story.article, span)
    }

    /// The words of a span on one line.
    fn words(&self, span: Span) -> String {
        one_line(span.of(self.source.text()))
    }
}

/// The text with single spaces and without line ends.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A list in one cell.
fn list<T: std::fmt::Display>(values: impl IntoIterator<Item = T>) -> String {
    let mut cell = String::new();
    for value in values {
        let separator = if cell.is_empty() { "" } else { "; " };
        let _ = write!(cell, "{separator}{value}"); // A string takes everything.
    }
    cell
}

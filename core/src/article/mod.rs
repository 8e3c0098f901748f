//! Pages: which line is what, and who wrote it, where and when. Knows no city, topic or unit.

mod byline;
mod date;
mod date_scan;
mod headline;
mod id;
mod intake;
mod labels;
mod lexer;
mod likeness;
mod mark;
mod masthead;
mod metadata;
mod outlet;
mod owner;
mod parser;
mod refusal;
mod refuse;
mod roles;
mod sentences;
mod stories;
mod wrap;

pub use date::{Printed, PrintedTime};
pub use id::ArticleId;
pub use intake::{decode, source_of};
pub use refusal::Refusal;

use crate::text::{Source, Span};

/// One story as it was printed: its metadata, its lines with their roles, its paragraphs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// Which story of its page, from 1.
    pub item: u32,
    /// The headline, without kicker and series.
    pub title: Option<Text>,
    /// What stood in brackets or above the headline.
    pub kicker: Option<Text>,
    /// The series the kicker names, with the number of this part.
    pub series: Option<Series>,
    /// The line under the headline.
    pub deck: Option<Text>,
    /// `상`, `중`, `하` or a number, when the deck or the title ends in one.
    pub part: Option<Text>,
    /// Names of reporters, without title, as printed.
    pub reporters: Vec<Text>,
    /// The paper that wrote it, as printed.
    pub source: Option<Text>,
    /// The paper that published it, as printed.
    pub publisher: Option<Text>,
    /// The address the page names as its own.
    pub url: Option<Text>,
    /// When it was published, as far as printed.
    pub published: Option<Printed>,
    /// How often it had been read, when printed.
    pub clicks: Option<u64>,
    /// Every line of the story, in order.
    pub lines: Vec<Line>,
    /// What is to be read, in order: deck, headings, body, captions, tables.
    pub paragraphs: Vec<Paragraph>,
    /// The sentences of the headline and of the paragraphs, in order; rows of tables have none.
    pub sentences: Vec<Span>,
    /// What was odd.
    pub diagnostics: Vec<Diagnostic>,
}

/// A piece of the page with the place it was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The words, trimmed.
    pub text: String,
    /// Where they stand in [`Source::text`].
    pub span: Span,
}

/// A numbered series of articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its name, without the number.
    pub name: String,
    /// Which part this is, from 1.
    pub number: u32,
}

/// One line of the page and how it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number in the text, from 1.
    pub number: u32,
    /// Its bytes in [`Source::text`], without the line ending.
    pub span: Span,
    /// What it is.
    pub role: Role,
    /// The name of the rule that decided the role, kebab-case.
    pub rule: &'static str,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Page furniture: menus, buttons, related links.
    Chrome,
    /// Date, reporter, source.
    Meta,
    /// The headline.
    Title,
    /// The line under the headline.
    Deck,
    /// A heading inside the text.
    Heading,
    /// The text.
    Body,
    /// What is written under a picture.
    Caption,
    /// A row of a table.
    Table,
    /// The signature at the end.
    Credit,
    /// Nothing but white space.
    Blank,
}

impl Role {
    /// The name in the output of `parse`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chrome => "chrome",
            Self::Meta => "meta",
            Self::Title => "title",
            Self::Deck => "deck",
            Self::Heading => "heading",
            Self::Body => "body",
            Self::Caption => "caption",
            Self::Table => "table",
            Self::Credit => "credit",
            Self::Blank => "blank",
        }
    }
}

/// A piece of text that is read as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The number of its (first) line.
    pub line: u32,
    /// Deck, heading, body, caption or table.
    pub role: Role,
    /// Its bytes in [`Source::text`], trimmed.
    pub span: Span,
}

/// Something odd about the input that did not stop the reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What it is.
    pub kind: DiagnosticKind,
    /// Where it stands in [`Source::text`].
    pub span: Span,
}

/// The kinds of oddity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiagnosticKind {
    /// No headline was found.
    NoTitle,
    /// No publication date was found.
    NoDate,
    /// A date was printed that no calendar has.
    ImpossibleDate,
    /// A quotation mark has no partner, or a partner of another style.
    MismatchedQuote,
}

impl DiagnosticKind {
    /// The name in the output of `parse`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoTitle => "no-title",
            Self::NoDate => "no-date",
            Self::ImpossibleDate => "impossible-date",
            Self::MismatchedQuote => "mismatched-quote",
        }
    }
}

/// Reads the stories of a page, in order; at least one.
///
/// # Errors
/// If the page is no article: empty, not text, in another language, undecodable, or furniture only.
pub fn parse(source: &Source) -> Result<Vec<Article>, Refusal> {
    parser::parse(source)
}

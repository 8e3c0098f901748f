//! One page, read: its text, its stories, and what each of them says.

use crate::article::{self, Article, Refusal};
use crate::facts::{self, Facts, Options};
use crate::text::Source;

/// A page and its stories; at least one.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The page's text.
    pub source: Source,
    /// Its stories, in order.
    pub stories: Vec<Story>,
}

/// An article and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The article.
    pub article: Article,
    /// What it says.
    pub facts: Facts,
}

impl Reading {
    /// Reads a page.
    ///
    /// # Errors
    /// If the page is no article; see [`Refusal`].
    pub fn of(raw: &str, options: Options) -> Result<Self, Refusal> {
        let source = article::source_of(raw);
        let stories = article::parse(&source)?
            .into_iter()
            .map(|article| Story { facts: facts::extract(&source, &article, options), article })
            .collect();
        Ok(Self { source, stories })
    }
}

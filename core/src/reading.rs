//! One page, read: its text, its stories, and what each of them says.

use std::collections::VecDeque;

use crate::article::{self, Article, Refusal};
use crate::facts::{self, Begun, Facts, Options};
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
        let mut draft = Draft::of(raw)?;
        while draft.go_on(options) {}
        Ok(draft.finish())
    }
}

/// A page that is being read: its text and its stories are known, what they say is read step by step, so
/// that a browser can paint in between.
#[derive(Debug)]
pub struct Draft {
    reading: Reading,
    coming: VecDeque<Article>,
    /// What is known of the first of those that come.
    begun: Option<Begun>,
}

impl Draft {
    /// The text and the stories of a page.
    ///
    /// # Errors
    /// If the page is no article; see [`Refusal`].
    pub fn of(raw: &str) -> Result<Self, Refusal> {
        let source = article::source_of(raw);
        let coming = article::parse(&source)?.into();
        Ok(Self { reading: Reading { source, stories: Vec::new() }, coming, begun: None })
    }

    /// Takes a step, if there is one left.
    pub fn go_on(&mut self, options: Options) -> bool {
        let source = &self.reading.source;
        let Some(article) = self.coming.front() else { return false };
        let Some(begun) = self.begun.take() else {
            self.begun = Some(facts::begin(source, article));
            return true;
        };
        let facts = facts::conclude(source, article, begun, options);
        self.reading.stories.extend(self.coming.pop_front().map(|article| Story { article, facts }));
        true
    }

    /// The page with the stories that were read.
    #[must_use]
    pub fn finish(self) -> Reading {
        self.reading
    }
}

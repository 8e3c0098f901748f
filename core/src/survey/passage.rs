//! Sentences as the places where a view leads back into the articles.

use crate::article::Role;
use crate::library::Document;
use crate::text::order::Arrange;
use crate::text::{Span, sentence};

/// A sentence of one of the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Passage {
    /// The position of the document in the list that was given.
    pub document_idx: usize,
    /// The sentence, in the document's text.
    pub span: Span,
}

/// The sentences of one document, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentences {
    spans: Vec<Span>,
}

impl Sentences {
    /// The sentences of everything that is read in a document; the headline is the first.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let text = document.source.text();
        let article = &document.story.article;
        let mut spans: Vec<Span> = article.title.iter().map(|title| title.span).collect();
        for paragraph in article.paragraphs.iter().filter(|paragraph| paragraph.role != Role::Table) {
            let sentences = sentence::scan(paragraph.span.of(text));
            spans.extend(sentences.into_iter().map(|found| found.shifted(paragraph.span.range().start)));
        }
        spans.arrange();
        spans.dedup();
        Self { spans }
    }

    /// The sentence that holds the beginning of a span, if one does.
    #[must_use]
    pub fn around(&self, span: Span) -> Option<Span> {
        let after = self.spans.partition_point(|sentence| sentence.start <= span.start);
        let sentence = *self.spans.get(after.checked_sub(1)?)?;
        (span.start < sentence.end).then_some(sentence)
    }

    /// All of them, in order.
    #[must_use]
    pub fn all(&self) -> &[Span] {
        &self.spans
    }
}

/// The sentences of every document.
#[must_use]
pub fn sentences<'a>(documents: impl IntoIterator<Item = &'a Document>) -> Vec<Sentences> {
    documents.into_iter().map(Sentences::of).collect()
}

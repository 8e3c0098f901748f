//! Sentences as the places where a view leads back into the articles.

use crate::facts::topic::TopicId;
use crate::library::Document;
use crate::text::Span;

/// A sentence of one of the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Passage {
    /// The position of the document in the list that was given.
    pub document_idx: usize,
    /// The sentence, in the document's text.
    pub span: Span,
}

/// The topics of a document that have terms within a span, strongest first, each with how many.
pub(super) fn topics(document: &Document, span: Span) -> impl Iterator<Item = (TopicId, usize)> {
    let facts = &document.story.facts;
    let n_terms = move |id: TopicId| facts.topic_terms.within(span).filter(|meant| *meant == id).count();
    let counted = facts.topics.iter().map(move |topic| (topic.id, n_terms(topic.id)));
    counted.filter(|(_, n_terms)| *n_terms > 0)
}

/// The sentences of one document, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentences<'a> {
    spans: &'a [Span],
}

impl<'a> Sentences<'a> {
    /// The sentences of everything that is read in a document; the headline is the first.
    #[must_use]
    pub fn of(document: &'a Document) -> Self {
        Self { spans: &document.story.article.sentences }
    }

    /// The sentence that holds the beginning of a span, if one does.
    #[must_use]
    pub fn around(self, span: Span) -> Option<Span> {
        let after = self.spans.partition_point(|sentence| sentence.start <= span.start);
        let sentence = *self.spans.get(after.checked_sub(1)?)?;
        (span.start < sentence.end).then_some(sentence)
    }

    /// All of them, in order.
    #[must_use]
    pub const fn all(self) -> &'a [Span] {
        self.spans
    }
}

//! Where every word stands, and facets as sets of documents. Knows no query syntax.

use std::sync::Arc;

use crate::article::ArticleId;
use crate::reading::Story;
use crate::text::Source;

/// A document's position in one library; private to it, never in a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocId(pub u32);

/// The searchable form of a collection. Never changes once built.
#[derive(Clone, Debug, Default)]
pub struct Index {}

/// Builds an [`Index`] in one pass over documents.
#[derive(Debug, Default)]
pub struct IndexBuilder {}

impl IndexBuilder {
    /// Adds a document; its id is the number of documents before it.
    pub fn add(&mut self, id: &ArticleId, source: &Arc<Source>, story: &Story) {
        let _ = (id, source, story);
    }

    /// The finished index.
    #[must_use]
    pub fn finish(self) -> Index {
        Index {}
    }
}

//! Queries, ranking, snippets, suggestions. Knows no URL.
//!
//! Four questions a page asks of an [`Index`], each a pure function of it and a [`Query`]:
//! [`search`], [`facets`], [`snippet`], [`suggest`].

mod query;
mod results;

pub use query::{DateBound, Query, Sort};
pub use results::{Facet, FacetCounts, Notice, SearchResults, Snippet, Suggestion, SuggestionKind, Why};

pub use crate::facts::source::SourceId;
use crate::index::{DocId, Index};

/// Every document that matches, in the order asked for.
#[must_use]
pub fn search(index: &Index, query: &Query) -> SearchResults {
    let _ = (index, query);
    SearchResults::default()
}

/// For every facet value, the number of results if it were the only one chosen in its group,
/// the other keys of the query unchanged.
#[must_use]
pub fn facets(index: &Index, query: &Query) -> FacetCounts {
    let _ = (index, query);
    FacetCounts::default()
}

/// The best passage of a document for a query; without words, its beginning.
#[must_use]
pub fn snippet(index: &Index, query: &Query, doc: DocId) -> Snippet {
    let _ = (index, query, doc);
    Snippet::default()
}

/// What the typed text may become, best first; at most `limit`.
#[must_use]
pub fn suggest(index: &Index, typed: &str, limit: usize) -> Vec<Suggestion> {
    let _ = (index, typed, limit);
    Vec::new()
}

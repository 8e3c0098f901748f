//! Queries, ranking, snippets, suggestions. Knows no URL.
//!
//! Four questions a page asks of an [`Index`], each a pure function of it and a [`Query`]:
//! [`search`], [`facets`], [`snippet`], [`suggest`]. The first three begin with the same [`Plan`] of the
//! typed text, which is the dear part; who asks several keeps it.

mod alias;
mod field;
mod figure;
mod filter;
mod near;
mod numeral;
pub mod parse;
mod plan;
mod query;
mod rank;
mod reading;
mod results;
mod snippet;
mod spell;
mod suggest;
mod widen;

pub use crate::facts::source::SourceId;
pub use plan::Plan;
pub use query::{DateBound, Query, Sort};
pub use results::{Facet, FacetCounts, Notice, SearchResults, Snippet, Suggestion, SuggestionKind, Why};

use crate::index::{DocId, DocSet, FacetTable, Index};
use crate::pause::{Pause, step};
use crate::text::order::Arrange;
use filter::Group;

/// A text that asks every table.
const EVERY_TABLE: &str = "w";

/// Builds, with pauses, what the first typed text would have to wait for: the tables of spellings and the
/// words of the index.
pub async fn prepare(index: &Index, pause: Pause<'_>) {
    alias::prepare(pause).await;
    field::prepare(pause).await;
    step(pause).await;
    // The tables that are left are small.
    let nothing = Index::default();
    let _ = (Plan::ranked(&nothing, EVERY_TABLE), suggest(&nothing, EVERY_TABLE, 1));
    step(pause).await;
    index.prepare_in_steps(pause).await;
}

/// Every document that matches, in the order asked for.
#[must_use]
pub fn search(index: &Index, query: &Query) -> SearchResults {
    Plan::ranked(index, &query.text).results(index, query)
}

/// Every document that matches, without order and scores: the set that [`search`] puts in order.
#[must_use]
pub fn matching(index: &Index, query: &Query) -> DocSet {
    let mut docs = Plan::of(index, &query.text).docs;
    filter::narrow(index, query, None, &mut docs);
    docs
}

/// For every facet value, the number of results if it were the only one chosen in its group,
/// the other keys of the query unchanged.
#[must_use]
pub fn facets(index: &Index, query: &Query) -> FacetCounts {
    Plan::of(index, &query.text).facets(index, query)
}

/// The best passage of a document for a query; without words, its beginning.
#[must_use]
pub fn snippet(index: &Index, query: &Query, doc: DocId) -> Snippet {
    Plan::of(index, &query.text).snippet(index, doc)
}

/// The beginning of a document.
#[must_use]
pub fn beginning(index: &Index, doc: DocId) -> Snippet {
    index.page(doc).map_or_else(Snippet::default, snippet::beginning)
}

/// What the typed text may become, best first; at most `limit`.
#[must_use]
pub fn suggest(index: &Index, typed: &str, limit: usize) -> Vec<Suggestion> {
    suggest::suggestions(index, typed, limit)
}

/// One plan answers every question about the same typed text; the other keys of the query may change.
impl Plan {
    /// Every document that matches, in the order asked for; best first only if the plan is [`Plan::ranked`].
    #[must_use]
    pub fn results(&self, index: &Index, query: &Query) -> SearchResults {
        let mut docs = self.docs.clone();
        filter::narrow(index, query, None, &mut docs);
        let order = query.sort.unwrap_or(if self.has_words() { Sort::Relevance } else { Sort::New });
        let mut hits: Vec<(DocId, f32)> = if self.has_words() {
            self.scores.iter().copied().filter(|(doc, _)| docs.contains(doc.0)).collect()
        } else {
            docs.iter().map(|doc| (doc, 0.0)).collect()
        };
        sort(index, order, &mut hits);
        SearchResults { hits, why: self.why.clone(), notices: self.notices.clone() }
    }

    /// For every facet value, the number of results if it were the only one chosen in its group.
    #[must_use]
    pub fn facets(&self, index: &Index, query: &Query) -> FacetCounts {
        let base = |except| {
            let mut docs = self.docs.clone();
            filter::narrow(index, query, Some(except), &mut docs);
            docs
        };
        FacetCounts {
            places: counts(&index.facets.places, &base(Group::Places)),
            topics: counts(&index.facets.topics, &base(Group::Topics)),
            programmes: counts(&index.facets.programmes, &base(Group::Programmes)),
            sources: counts(&index.facets.sources, &base(Group::Sources)),
            months: counts(&index.facets.months, &base(Group::Dates)),
        }
    }

    /// The best passage of a document; without words, its beginning.
    #[must_use]
    pub fn snippet(&self, index: &Index, doc: DocId) -> Snippet {
        index.page(doc).map_or_else(Snippet::default, |page| snippet::best(page, &self.patterns()))
    }
}

/// Puts hits in order; equal ones stay in the order of the library.
fn sort(index: &Index, order: Sort, hits: &mut [(DocId, f32)]) {
    let day = |doc: DocId| index.page(doc).map_or(0, |page| page.record.day);
    hits.arrange_by(|one, two| match order {
        Sort::Relevance => two.1.total_cmp(&one.1),
        Sort::New => day(two.0).cmp(&day(one.0)),
        // A document without a date is neither: it stands at the end of both orders.
        Sort::Old => (day(one.0) == 0, day(one.0)).cmp(&(day(two.0) == 0, day(two.0))),
    });
}

fn counts<T: Ord + Clone>(table: &FacetTable<T>, base: &DocSet) -> Vec<Facet<T>> {
    table.counts(base).map(|(value, count)| Facet { value: value.clone(), count }).collect()
}

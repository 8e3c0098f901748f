//! Queries, ranking, snippets, suggestions. Knows no URL.
//!
//! Four questions a page asks of an [`Index`], each a pure function of it and a [`Query`]:
//! [`search`], [`facets`], [`snippet`], [`suggest`].

mod alias;
mod filter;
mod near;
pub mod parse;
mod query;
mod reading;
mod results;
mod snippet;
mod widen;

pub use crate::facts::source::SourceId;
pub use query::{DateBound, Query, Sort};
pub use results::{Facet, FacetCounts, Notice, SearchResults, Snippet, Suggestion, SuggestionKind, Why};

use std::cmp::Reverse;

use crate::index::{DocId, DocSet, FacetTable, Index, Pattern};
use filter::Group;
use parse::{Request, Term};

/// Every document that matches, in the order asked for.
#[must_use]
pub fn search(index: &Index, query: &Query) -> SearchResults {
    let request = parse::parse(&query.text);
    let mut docs = matching_words(index, &request);
    filter::narrow(index, query, None, &mut docs);
    let has_words = !request.clauses.is_empty();
    let mut hits: Vec<(DocId, f32)> = docs.iter().map(|doc| (doc, 0.0)).collect();
    sort(index, query.sort.unwrap_or(if has_words { Sort::Relevance } else { Sort::New }), &mut hits);
    SearchResults { hits, why: Vec::new(), notices: request.notices }
}

/// Every document that matches, without order and scores: the set that [`search`] puts in order.
#[must_use]
pub fn matching(index: &Index, query: &Query) -> DocSet {
    let mut docs = matching_words(index, &parse::parse(&query.text));
    filter::narrow(index, query, None, &mut docs);
    docs
}

/// Puts hits in order; equal ones stay in the order of the library.
fn sort(index: &Index, order: Sort, hits: &mut [(DocId, f32)]) {
    let day = |doc: DocId| index.page(doc).map_or(0, |page| page.record.day);
    match order {
        Sort::Relevance => hits.sort_by(|one, two| two.1.total_cmp(&one.1)),
        Sort::New => hits.sort_by_key(|(doc, _)| Reverse(day(*doc))),
        // A document without a date is neither: it stands at the end of both orders.
        Sort::Old => hits.sort_by_key(|(doc, _)| (day(*doc) == 0, day(*doc))),
    }
}

/// The documents whose words fit the request.
fn matching_words(index: &Index, request: &Request) -> DocSet {
    let mut docs = DocSet::all(index.n_docs());
    for clause in &request.clauses {
        let mut any = DocSet::none(index.n_docs());
        clause.terms.iter().for_each(|term| any.or(&matching_term(index, term)));
        docs.and(&any);
    }
    for term in &request.excluded {
        docs.and_not(&matching_term(index, term));
    }
    docs
}

fn matching_term(index: &Index, term: &Term) -> DocSet {
    reading::resolve(index, term).docs
}

/// For every facet value, the number of results if it were the only one chosen in its group,
/// the other keys of the query unchanged.
#[must_use]
pub fn facets(index: &Index, query: &Query) -> FacetCounts {
    let words = matching_words(index, &parse::parse(&query.text));
    let base = |except| {
        let mut docs = words.clone();
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

fn counts<T: Ord + Clone>(table: &FacetTable<T>, base: &DocSet) -> Vec<Facet<T>> {
    table.counts(base).map(|(value, count)| Facet { value: value.clone(), count }).collect()
}

/// The best passage of a document for a query; without words, its beginning.
#[must_use]
pub fn snippet(index: &Index, query: &Query, doc: DocId) -> Snippet {
    let Some(page) = index.page(doc) else { return Snippet::default() };
    let request = parse::parse(&query.text);
    let terms = request.clauses.iter().flat_map(|clause| &clause.terms);
    let readings = terms.flat_map(|term| reading::resolve(index, term).readings);
    let patterns: Vec<Pattern> = readings.map(|reading| reading.pattern).collect();
    snippet::best(page, &patterns)
}

/// What the typed text may become, best first; at most `limit`.
#[must_use]
pub fn suggest(index: &Index, typed: &str, limit: usize) -> Vec<Suggestion> {
    let _ = (index, typed, limit);
    Vec::new()
}

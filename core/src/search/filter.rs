//! Facets and dates of a query as sets of documents.

use crate::index::{DocSet, FacetTable, Index};
use crate::search::query::{DateBound, Query};

/// A group of the query that can be left out of account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// `city`.
    Places,
    /// `topic`.
    Topics,
    /// `plan`.
    Programmes,
    /// `source`.
    Sources,
    /// `from` and `to`.
    Dates,
}

/// Keeps of `docs` what every group of the query lets through, without the group `except`.
pub(super) fn narrow(index: &Index, query: &Query, except: Option<Group>, docs: &mut DocSet) {
    let facets = &index.facets;
    let wanted = |group| except != Some(group);
    if wanted(Group::Places) {
        any_of(index, &facets.places, &query.places, docs);
    }
    if wanted(Group::Topics) {
        any_of(index, &facets.topics, &query.topics, docs);
    }
    if wanted(Group::Programmes) {
        any_of(index, &facets.programmes, &query.programmes, docs);
    }
    if wanted(Group::Sources) {
        any_of(index, &facets.sources, &query.sources, docs);
    }
    if wanted(Group::Dates) {
        published(index, query.from, query.to, docs);
    }
}

/// Keeps the documents with one of the chosen values; with none chosen, all.
pub(super) fn any_of<T: Ord>(index: &Index, table: &FacetTable<T>, chosen: &[T], docs: &mut DocSet) {
    if chosen.is_empty() {
        return;
    }
    let mut any = DocSet::none(index.n_docs());
    for doc in chosen.iter().flat_map(|value| table.docs(value)) {
        any.insert(*doc);
    }
    docs.and(&any);
}

/// Keeps the documents published in a range; without a date a document is in none.
pub(super) fn published(index: &Index, from: Option<DateBound>, to: Option<DateBound>, docs: &mut DocSet) {
    if from.is_none() && to.is_none() {
        return;
    }
    let first = from.map_or(1, DateBound::first_day);
    let last = to.map_or(u32::MAX, DateBound::last_day);
    let mut inside = DocSet::none(index.n_docs());
    for (doc, page) in index.pages().iter().enumerate() {
        if (first..=last).contains(&page.record.day) {
            inside.insert(doc as u32);
        }
    }
    docs.and(&inside);
}

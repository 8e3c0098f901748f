//! A term of a query as the patterns it may stand for.

use crate::index::Pattern;
use crate::text::normalize;

use super::parse::Term;

/// A spelling that a term may stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// What is looked for.
    pub pattern: Pattern,
    /// The spelling as shown to the reader.
    pub label: String,
}

/// Every spelling that a term may stand for, the literal one first.
#[must_use]
pub(super) fn readings(term: &Term) -> Vec<Reading> {
    let key = normalize::key(&normalize::compose(&term.text));
    if key.is_empty() {
        return Vec::new();
    }
    vec![Reading { label: normalize::display(&key), pattern: Pattern::word(&key) }]
}

//! What typed text needs, and nothing else does: spellings, the query language, suggestions.

use dongbuk_core::index::{DocId, Index};
use dongbuk_core::search::{self, Plan, Snippet, Suggestion};

use crate::lazy::later;

/// The entry points of this part of the page.
#[derive(Clone, Copy)]
pub(crate) struct Typed {
    /// Builds what the first typed text would have to wait for.
    pub(crate) prepare: fn(&Index),
    /// Carries out a typed text and scores what it finds.
    pub(crate) plan: fn(&Index, &str) -> Plan,
    /// The passage of a document that best shows why it was found.
    pub(crate) snippet: fn(&Plan, &Index, DocId) -> Snippet,
    /// What the typed text may become, best first, at most so many.
    pub(crate) suggest: fn(&Index, &str, usize) -> Vec<Suggestion>,
}

/// A text that asks every table.
const FIRST_KEY: &str = "w";

later! {
    /// Search in any spelling, fetched before the reader types.
    pub(crate) fn typed() -> Typed {
        // The tables of spellings are made now, so that the first key does not wait for them.
        let nothing = Index::default();
        let _ = (Plan::ranked(&nothing, FIRST_KEY), search::suggest(&nothing, FIRST_KEY, 1));
        Typed { prepare: Index::prepare, plan: Plan::ranked, snippet: Plan::snippet, suggest: search::suggest }
    }
}

//! What typed text needs, and nothing else does: spellings, the query language, suggestions.

use dongbuk_core::index::Index;
use dongbuk_core::search::{self, Plan, Suggestion};

use crate::lazy::later;

/// The entry points of this part of the page.
#[derive(Clone, Copy)]
pub(crate) struct Typed {
    /// Carries out a typed text.
    pub(crate) plan: fn(&Index, &str) -> Plan,
    /// What the typed text may become, best first, at most so many.
    pub(crate) suggest: fn(&Index, &str, usize) -> Vec<Suggestion>,
}

later! {
    /// Search in any spelling, fetched before the reader types.
    pub(crate) fn typed() -> Typed {
        Typed { plan: Plan::of, suggest: search::suggest }
    }
}

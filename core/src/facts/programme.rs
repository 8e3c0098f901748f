//! Programmes: named plans, strategies, platforms, zones, agreements, slogans.

use std::sync::Arc;

use crate::text::Span;

/// A programme's id: a name of the curated table, or `p-` and 8 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProgrammeId(pub Arc<str>);

/// A named undertaking and where the article names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Programme {
    /// Its id.
    pub id: ProgrammeId,
    /// Its name, as printed at its fullest.
    pub name: String,
    /// Every mention, in order.
    pub spans: Vec<Span>,
}

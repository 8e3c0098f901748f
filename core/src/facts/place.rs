//! Places: the gazetteer, and which of its names an article means.

use crate::text::Span;

/// A place of the gazetteer: a position in the bundled table, with the table's slug as its name
/// in links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(pub(crate) u16);

/// One place and where the article names it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMentions {
    /// Which place.
    pub id: PlaceId,
    /// Whether it is named in the dateline.
    pub dateline: bool,
    /// Every mention, in order.
    pub spans: Vec<Span>,
}

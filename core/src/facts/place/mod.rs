//! Places: the gazetteer, and which of its names an article means.

pub use crate::facts::gazetteer::{Level, PlaceId};
use crate::text::Span;

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

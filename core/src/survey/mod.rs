//! What a set of articles says together: the rows, marks and edges that the views draw.
//!
//! Each view's module turns documents into plain values that a table and a drawing share, so the
//! two cannot differ. Nothing here draws, and nothing here narrows the results: that is `search`.
//! A document is named by its position in the list that was given.

pub mod compare;
pub mod ledger;
pub mod map;
pub mod passage;
pub mod plans;
pub mod relations;
pub mod timeline;

/// How wide words are, in ems: a syllable or a Hanzi is as wide as high, a Latin letter about half.
#[must_use]
pub fn width_ems(words: &str) -> f32 {
    words.chars().map(|letter| if letter.is_ascii() { 0.56 } else { 1.0 }).sum()
}

//! Figures: every number with what it measures.

use crate::text::Span;

/// A number in an article, with its unit, value, subject and period.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Where it stands.
    pub span: Span,
}

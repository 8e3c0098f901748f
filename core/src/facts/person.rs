//! People with their office, and what they said.

use crate::text::Span;

/// A person named in the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// The name as printed.
    pub name: String,
    /// The office as printed, when there is one.
    pub role: Option<String>,
    /// Every mention, in order.
    pub spans: Vec<Span>,
}

/// Something said, word for word.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// Who said it, when the text tells.
    pub speaker: Option<String>,
    /// The words between the quotation marks.
    pub span: Span,
}

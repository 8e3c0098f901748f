//! Findings: what follows from the figures by arithmetic and is not in the text.

use crate::text::Span;

/// A result of arithmetic over figures of one article; never a fact of the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What kind of arithmetic.
    pub kind: FindingKind,
    /// The result in one line, in Korean.
    pub text: String,
    /// The figures it was made from.
    pub from: Vec<Span>,
}

/// The kinds of arithmetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// Figures of the same unit in a list of peers, added.
    Sum,
    /// A total less its named parts.
    Remainder,
    /// A number announced in a name against the members that follow.
    MemberCount,
}

impl FindingKind {
    /// The name in the output of `parse`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Remainder => "remainder",
            Self::MemberCount => "member-count",
        }
    }
}

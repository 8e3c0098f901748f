//! Characters, and nothing of newspapers: spans, lines, Hangul.

pub mod hash;
pub mod lines;
pub mod quotation;
pub mod source;
pub mod span;

pub use lines::LineTable;
pub use source::Source;
pub use span::Span;

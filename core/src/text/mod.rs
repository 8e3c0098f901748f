//! Characters, and nothing of newspapers: spans, lines, Hangul.

pub mod hangul;
pub mod hash;
pub mod josa;
pub mod lines;
pub mod nest;
pub mod normalize;
pub mod quotation;
pub mod romanize;
pub mod sentence;
pub mod source;
pub mod span;
pub mod spelling;
pub mod token;

pub use lines::LineTable;
pub use source::Source;
pub use span::Span;

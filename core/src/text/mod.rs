//! Characters, and nothing of newspapers: spans, lines, Hangul.

pub mod affix;
pub mod compose;
pub mod hangul;
pub mod hanja;
pub mod hash;
pub mod josa;
pub mod keyboard;
pub mod letter;
pub mod lexicon;
pub mod lines;
pub mod markup;
pub mod nest;
pub mod normalize;
pub mod order;
pub mod patterns;
pub mod quotation;
pub mod rewrite;
pub mod romanize;
pub mod sentence;
pub mod source;
pub mod span;
pub mod spelling;
pub mod token;

pub use lines::LineTable;
pub use source::Source;
pub use span::Span;

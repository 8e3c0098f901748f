//! Builds a [`Rewritten`] text: copies, replacements and omissions in order, with the way back.
//!
//! Neighbouring copies that also neighbour in the raw text make one piece. Lengths are in bytes.

use super::Span;
use super::source::{Piece, Rewritten};

/// Writes a text from the pieces of another.
#[derive(Debug, Default)]
pub struct Rewriter {
    done: Rewritten,
}

impl Rewriter {
    /// A writer with room for a text of `len_bytes`.
    #[must_use]
    pub fn with_capacity(len_bytes: usize) -> Self {
        Self { done: Rewritten { text: String::with_capacity(len_bytes), pieces: Vec::new() } }
    }

    /// What was written so far.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.done.text
    }

    /// Copies `words`, which stand at byte `raw_at` of the raw text.
    pub fn copy(&mut self, words: &str, raw_at: usize) {
        if words.is_empty() {
            return;
        }
        let text = Span::new(self.done.text.len(), self.done.text.len() + words.len());
        let raw = Span::new(raw_at, raw_at + words.len());
        self.done.text.push_str(words);
        match self.done.pieces.last_mut() {
            Some(last)
                if last.text.len() == last.raw.len() && last.text.end == text.start && last.raw.end == raw.start =>
            {
                last.text.end = text.end;
                last.raw.end = raw.end;
            }
            _ => self.done.pieces.push(Piece { text, raw }),
        }
    }

    /// Writes `c` for the raw bytes from `raw_at`, `raw_len` of them.
    pub fn put(&mut self, c: char, raw_at: usize, raw_len: usize) {
        let start = self.done.text.len();
        self.done.text.push(c);
        let text = Span::new(start, self.done.text.len());
        self.done.pieces.push(Piece { text, raw: Span::new(raw_at, raw_at + raw_len) });
    }

    /// The text and its pieces.
    #[must_use]
    pub fn finish(self) -> Rewritten {
        self.done
    }
}

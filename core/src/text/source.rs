//! One text as received, beside the text that is read.
//!
//! The two are the same unless the page was pasted as HTML (then tags are gone and entities are
//! characters) or its Hangul was decomposed (then it is composed). All spans in this crate
//! address [`Source::text`]; [`Source::raw_span`] leads back to the bytes as received.

use std::sync::Arc;

use super::{LineTable, Span};

/// A text as received, the text that is read, and the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    raw: Arc<str>,
    /// `None`: the text is the raw text.
    rewritten: Option<Rewritten>,
    lines: LineTable,
}

/// A text made from another, with the offset of every kept piece.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rewritten {
    /// The text that is read.
    pub text: String,
    /// Pieces in order: text offset, raw offset, and the raw length that the piece covers, in
    /// bytes. Within a piece of equal lengths offsets run in step; otherwise it is one unit.
    pub pieces: Vec<Piece>,
}

/// A run of read text and the raw bytes it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the text that is read.
    pub text: Span,
    /// Where it came from.
    pub raw: Span,
}

impl Piece {
    /// The part of this piece whose text lies in the raw span of `later`, placed where `later` stands.
    fn clipped(&self, later: &Self) -> Self {
        let start = self.text.start.max(later.raw.start);
        let end = self.text.end.min(later.raw.end);
        let text =
            Span { start: start - later.raw.start + later.text.start, end: end - later.raw.start + later.text.start };
        let in_step = self.text.len() == self.raw.len();
        let raw = if in_step {
            Span { start: self.raw.start + start - self.text.start, end: self.raw.start + end - self.text.start }
        } else {
            self.raw
        };
        Self { text, raw }
    }
}

impl Source {
    /// A text that is read as it was received.
    #[must_use]
    pub fn verbatim(raw: impl Into<Arc<str>>) -> Self {
        let raw = raw.into();
        let lines = LineTable::new(&raw);
        Self { raw, rewritten: None, lines }
    }

    /// A text that is read in another form.
    #[must_use]
    pub fn rewritten(raw: impl Into<Arc<str>>, rewritten: Rewritten) -> Self {
        let raw = raw.into();
        let lines = LineTable::new(&raw);
        Self { raw, rewritten: Some(rewritten), lines }
    }

    /// The bytes as received.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The text that is read; every span of this crate addresses it.
    #[must_use]
    pub fn text(&self) -> &str {
        self.rewritten.as_ref().map_or(&self.raw, |rewritten| &rewritten.text)
    }

    /// The lines of the raw text.
    #[must_use]
    pub fn raw_lines(&self) -> &LineTable {
        &self.lines
    }

    /// Where a span of the read text stands in the raw text: on character boundaries, and
    /// covering at least the bytes that the span was made from.
    #[must_use]
    pub fn raw_span(&self, span: Span) -> Span {
        let Some(rewritten) = &self.rewritten else { return span };
        let start = rewritten.raw_offset(span.start, false);
        let end = if span.is_empty() { start } else { rewritten.raw_offset(span.end, true) };
        Span { start, end: end.max(start) }
    }

    /// What of the read text was made from a span of the raw text; empty where it was left out.
    #[must_use]
    pub fn text_span(&self, raw: Span) -> Span {
        let Some(rewritten) = &self.rewritten else { return raw };
        let (start, end) = (rewritten.text_offset(raw.start, false), rewritten.text_offset(raw.end, true));
        Span { start, end: end.max(start) }
    }
}

impl Rewritten {
    /// This rewriting of an earlier one's text, as a rewriting of the earlier one's raw text.
    #[must_use]
    pub fn after(mut self, earlier: &Self) -> Self {
        let mut pieces = Vec::with_capacity(self.pieces.len() + earlier.pieces.len());
        let mut from = 0;
        for piece in &self.pieces {
            while earlier.pieces.get(from).is_some_and(|other| other.text.end <= piece.raw.start) {
                from += 1;
            }
            if piece.text.len() != piece.raw.len() {
                let (start, end) =
                    (earlier.raw_offset(piece.raw.start, false), earlier.raw_offset(piece.raw.end, true));
                pieces.push(Piece { text: piece.text, raw: Span { start, end } });
                continue;
            }
            let parts = earlier.pieces[from..].iter().take_while(|other| other.text.start < piece.raw.end);
            pieces.extend(parts.map(|other| other.clipped(piece)));
        }
        self.pieces = pieces;
        self
    }

    /// The raw offset of a text offset; `as_end` asks for the end of the piece before it.
    fn raw_offset(&self, offset: u32, as_end: bool) -> u32 {
        let after = self
            .pieces
            .partition_point(|piece| if as_end { piece.text.start < offset } else { piece.text.start <= offset });
        let Some(piece) = after.checked_sub(1).and_then(|idx| self.pieces.get(idx)) else { return 0 };
        let inside = offset - piece.text.start;
        if piece.text.len() == piece.raw.len() {
            return piece.raw.start + inside.min(piece.raw.len() as u32);
        }
        if inside == 0 { piece.raw.start } else { piece.raw.end }
    }

    /// The text offset of a raw offset; one inside of what was left out is that of the next piece, or, `as_end`,
    /// of the one before.
    fn text_offset(&self, offset: u32, as_end: bool) -> u32 {
        let idx = self.pieces.partition_point(|piece| {
            let bound = if as_end { piece.raw.start } else { piece.raw.end };
            if as_end { bound < offset } else { bound <= offset }
        });
        let piece = if as_end { idx.checked_sub(1).and_then(|idx| self.pieces.get(idx)) } else { self.pieces.get(idx) };
        let Some(piece) = piece else { return if as_end { 0 } else { self.text.len() as u32 } };
        let inside = offset.saturating_sub(piece.raw.start);
        if piece.text.len() == piece.raw.len() {
            return piece.text.start + inside.min(piece.text.len() as u32);
        }
        if as_end { piece.text.end } else { piece.text.start }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_lead_back_to_the_raw_text() {
        let raw = "<p>가&amp;나</p>";
        let rewritten = Rewritten {
            text: "가&나".into(),
            pieces: vec![
                Piece { text: Span::new(0, 3), raw: Span::new(3, 6) },
                Piece { text: Span::new(3, 4), raw: Span::new(6, 11) },
                Piece { text: Span::new(4, 7), raw: Span::new(11, 14) },
            ],
        };
        let source = Source::rewritten(raw, rewritten);
        let check = |text: Span, expected: &str| assert_eq!(source.raw_span(text).of(raw), expected);
        check(Span::new(0, 3), "가");
        check(Span::new(3, 4), "&amp;");
        check(Span::new(0, 7), "가&amp;나");
        let back = |raw: Span| source.text_span(raw).of(source.text());
        assert_eq!(back(Span::new(0, 6)), "가");
        assert_eq!(back(Span::new(6, 11)), "&");
        assert_eq!(back(Span::new(0, raw.len())), "가&나");
        assert_eq!(back(Span::new(14, raw.len())), "");
    }
}

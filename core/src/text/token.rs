//! Cuts a text into tokens: runs of letters and digits, folded for comparison.
//!
//! A token is at most an eojeol: quotation marks, brackets and punctuation end it as a space
//! does. A point between digits stays (`289.36`), a comma between digits falls (`1,437`), a per
//! cent sign belongs to its number. Spans are bytes of the text that was scanned. Tokens come in
//! order, never overlap and are never empty.

use crate::text::Span;
use crate::text::normalize::{Class, class, fold, unit_sign};

/// A run of letters and digits.
#[derive(Clone, Copy, Debug)]
pub struct Token<'a> {
    /// Its folded letters, in UTF-16 units.
    pub units: &'a [u16],
    /// Where it stands.
    pub span: Span,
    /// The offset of the byte where each unit's character begins, as many as units.
    pub offsets: &'a [u32],
}

/// What is kept of the token that is being read.
struct Run {
    units: Vec<u16>,
    offsets: Vec<u32>,
    end: usize,
    last: Option<Class>,
}

impl Run {
    /// With room for nearly every token there is.
    fn new() -> Self {
        const ROOM: usize = 16;
        Self { units: Vec::with_capacity(ROOM), offsets: Vec::with_capacity(ROOM), end: 0, last: None }
    }

    fn push(&mut self, c: char, at: usize, len: usize) {
        let mut buffer = [0; 2];
        for unit in c.encode_utf16(&mut buffer) {
            self.push_unit(*unit, at, len);
        }
    }

    fn push_unit(&mut self, unit: u16, at: usize, len: usize) {
        self.units.push(unit);
        self.offsets.push(at as u32);
        self.end = at + len;
    }

    fn flush(&mut self, each: &mut impl FnMut(Token<'_>)) {
        if let Some(start) = self.offsets.first() {
            let span = Span { start: *start, end: self.end as u32 };
            each(Token { units: &self.units, span, offsets: &self.offsets });
        }
        self.units.clear();
        self.offsets.clear();
        self.last = None;
    }
}

/// Calls `each` with every token of `text`, in order.
pub fn scan(text: &str, mut each: impl FnMut(Token<'_>)) {
    let mut run = Run::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if let '가'..='힣' = c {
            run.push_unit(c as u16, at, c.len_utf8()); // Nearly all there is.
            run.last = Some(Class::Syllable);
            continue;
        }
        let folded = fold(c);
        match class(folded) {
            Class::Gap => {
                let after_digit = run.last == Some(Class::Digit);
                let mut before_digit = || chars.peek().is_some_and(|(_, next)| fold(*next).is_ascii_digit());
                match folded {
                    '%' if after_digit => run.push('%', at, c.len_utf8()),
                    '.' if after_digit && before_digit() => run.push('.', at, c.len_utf8()),
                    ',' if after_digit && before_digit() => {}
                    _ => sign(c, at, &mut run, &mut each),
                }
            }
            found => {
                run.push(folded, at, c.len_utf8());
                run.last = Some(found);
            }
        }
    }
    run.flush(&mut each);
}

/// A unit sign joins the run as letters; anything else ends it.
fn sign(c: char, at: usize, run: &mut Run, each: &mut impl FnMut(Token<'_>)) {
    let Some(letters) = unit_sign(c) else { return run.flush(each) };
    for letter in letters.chars() {
        run.push(letter, at, c.len_utf8());
    }
    run.last = Some(Class::Letter);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let mut found = Vec::new();
        scan(text, |token| {
            assert_eq!(token.units.len(), token.offsets.len());
            found.push((String::from_utf16_lossy(token.units), token.span.of(text).to_owned()));
        });
        let found: Vec<(&str, &str)> = found.iter().map(|(key, raw)| (key.as_str(), raw.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn punctuation_ends_a_token() {
        check("‘쌍협동'편, 심양시는", &[("쌍협동", "쌍협동"), ("편", "편"), ("심양시는", "심양시는")]);
        check("", &[]);
        check("“”…", &[]);
    }

    #[test]
    fn numbers_stay_whole() {
        check("1,437키로메터에 19.4％이상.", &[("1437키로메터에", "1,437키로메터에"), ("19.4%이상", "19.4％이상")]);
        check("끝. 3", &[("끝", "끝"), ("3", "3")]);
        check("%", &[]);
    }
}

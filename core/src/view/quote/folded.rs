//! A text as quotes are compared: without white space and invisible characters, Hangul composed,
//! with the way back to the text and a hash of any part in no time.

use crate::text::normalize::compose;
use crate::text::{Span, hangul};
use crate::view::free_text;

/// The largest prime below 2³²: the hash of a part is a polynomial over its characters.
pub(super) const PRIME: u64 = 4_294_967_291;

/// Where the polynomial is evaluated.
const BASE: u64 = 2_654_435_761;

/// A text as quotes are compared.
pub(super) struct Folded {
    /// The characters.
    pub(super) chars: Vec<char>,
    /// Where each stands in the text.
    spans: Vec<Span>,
    /// How many characters of the text, white space among them, stand before each.
    n_before: Vec<u32>,
    /// The hash of the first n characters.
    hashes: Vec<u32>,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        let mut folded = Self { chars: Vec::new(), spans: Vec::new(), n_before: Vec::new(), hashes: vec![0] };
        let mut n_before = 0;
        for (at, character) in text.char_indices() {
            let span = Span::new(at, at + character.len_utf8());
            if let Some(character) = free_text::visible(character).filter(|character| !character.is_whitespace()) {
                n_before -= u32::from(folded.take(character, span, n_before));
            }
            n_before += 1;
        }
        for character in &folded.chars {
            let last = u64::from(folded.hashes[folded.hashes.len() - 1]);
            folded.hashes.push(((last * BASE + u64::from(u32::from(*character)) + 1) % PRIME) as u32);
        }
        folded
    }

    /// Takes a character; whether it became one with the character before it.
    fn take(&mut self, character: char, span: Span, n_before: u32) -> bool {
        if let (Some(last), Some(last_span)) = (self.chars.last_mut(), self.spans.last_mut())
            && last_span.end == span.start
            && let Some(syllable) = hangul::join(*last, character)
        {
            (*last, last_span.end) = (syllable, span.end);
            return true;
        }
        self.chars.push(character);
        self.spans.push(span);
        self.n_before.push(n_before);
        false
    }

    /// How many characters there are.
    pub(super) const fn len(&self) -> usize {
        self.chars.len()
    }

    /// The hash of the characters from `from` to `to`.
    pub(super) fn hash(&self, from: usize, to: usize) -> u32 {
        let (before, whole) = (u64::from(self.hashes[from]), u64::from(self.hashes[to]));
        let moved = before * power(to - from) % PRIME;
        ((whole + PRIME - moved) % PRIME) as u32
    }

    /// Where the characters from `from` to `to` stand in the text; there is at least one.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        Span { start: self.spans[from].start, end: self.spans[to - 1].end }
    }

    /// How many characters of the text those from `from` to `to` span, white space among them.
    pub(super) fn n_text_chars(&self, from: usize, to: usize) -> u32 {
        self.n_before[to - 1] - self.n_before[from] + 1
    }

    /// The first character that ends behind an offset of the text.
    pub(super) fn position(&self, offset: u32) -> usize {
        self.spans.partition_point(|span| span.end <= offset)
    }

    /// The last position before which fewer than `n_chars` characters of the text stand after `from`.
    pub(super) fn after_chars(&self, from: usize, n_chars: u32) -> usize {
        let Some(first) = self.n_before.get(from) else { return self.len() };
        self.n_before.partition_point(|before| *before < first.saturating_add(n_chars))
    }
}

/// The characters of a quote as they are shown: composed, with single spaces.
pub(super) fn shown(quote: &str) -> Vec<char> {
    let mut shown: Vec<char> = Vec::new();
    let visible: String = quote.chars().filter_map(free_text::visible).collect();
    for character in compose(&visible).chars() {
        let character = if character.is_whitespace() { ' ' } else { character };
        if character != ' ' || shown.last() != Some(&' ') {
            shown.push(character);
        }
    }
    shown
}

/// The base to a power.
pub(super) fn power(mut exponent: usize) -> u64 {
    let (mut result, mut factor) = (1, BASE % PRIME);
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = result * factor % PRIME;
        }
        factor = factor * factor % PRIME;
        exponent /= 2;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_of_a_part_is_the_hash_of_its_words() {
        let (text, part) = (Folded::new("봄이 왔다. 꽃이 피였다."), Folded::new("왔다.꽃"));
        assert_eq!(text.hash(2, 6), part.hash(0, 4));
        assert_eq!(text.n_text_chars(2, 6), 5);
        assert_eq!(text.span(2, 6), Span::new(7, 18));
    }

    #[test]
    fn spacing_and_composition_do_not_count() {
        let hash = |text: &str| Folded::new(text).hash(0, Folded::new(text).len());
        for same in ["사평", "사 평\n", "\u{1109}\u{1161}\u{1111}\u{1167}\u{11BC}", "사\u{200B}평"] {
            assert_eq!(hash(same), hash("사평"), "{same}");
        }
        assert_ne!(hash("사평"), hash("평사"));
        assert_ne!(hash("사평"), hash("사평."));
    }
}

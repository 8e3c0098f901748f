//! Letters and digits as Unicode has them, quickly: nearly all that is asked about is Hangul,
//! ASCII, a Chinese character or a mark, and those are known without looking into the tables.

/// What a character is, if it can be told without the tables.
const fn known(c: char) -> Option<bool> {
    match c {
        '가'..='힣' | '\u{4E00}'..='\u{9FFF}' => Some(true),
        '\u{A0}' | '·' | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' => Some(false),
        _ => None,
    }
}

/// As [`char::is_alphabetic`].
#[must_use]
pub fn is_alphabetic(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { known(c).unwrap_or_else(|| c.is_alphabetic()) }
}

/// As [`char::is_alphanumeric`].
#[must_use]
pub fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { known(c).unwrap_or_else(|| c.is_alphanumeric()) }
}

/// The small letter of a capital of a script that this press prints: Latin with its accents, Greek,
/// Cyrillic, Roman numerals, letters in circles or of full width. Any other character stays as it is.
///
/// As [`char::to_lowercase`] says it, whose table holds every script there is, and outweighs the pages
/// that the site carries.
#[must_use]
pub const fn small(c: char) -> char {
    let code = c as u32;
    let lower = match code {
        0x3000..=0xFF20 => code, // Hangul and Chinese characters, which are nearly all letters.
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3AB | 0x410..=0x42F | 0xFF21..=0xFF3A => {
            code + 0x20
        }
        0x400..=0x40F => code + 0x50,
        0x2160..=0x216F => code + 0x10,
        0x24B6..=0x24CF => code + 0x1A,
        // Capital and small letter stand side by side: the capital is even here …
        0x100..=0x12F | 0x132..=0x137 | 0x14A..=0x177 | 0x1DE..=0x1EF | 0x1F8..=0x21F | 0x1E00..=0x1E95 => code | 1,
        // … and odd there.
        0x139..=0x148 | 0x179..=0x17E | 0x1CD..=0x1DC => code + (code & 1),
        0x178 => 0xFF,
        _ => code,
    };
    match char::from_u32(lower) {
        Some(small) => small,
        None => c,
    }
}

/// The code point of the letter that begins at a byte of a text, and where the next one begins:
/// for loops that look at every letter, as most have three bytes or one.
#[must_use]
#[inline(always)]
pub fn code_at(text: &[u8], at: usize) -> (u32, usize) {
    let rest = text.get(at..).unwrap_or_default();
    match rest.first_chunk::<3>() {
        Some([first @ 0xE0..=0xEF, second, third]) => {
            (u32::from(first & 15) << 12 | u32::from(second & 63) << 6 | u32::from(third & 63), at + 3)
        }
        _ => match rest.first() {
            Some(first @ 0..=0x7F) => (u32::from(*first), at + 1),
            _ => rare_code_at(rest, at),
        },
    }
}

/// As [`code_at`], of a letter of two bytes or four.
fn rare_code_at(rest: &[u8], at: usize) -> (u32, usize) {
    let tail = |byte: u8| u32::from(byte & 63);
    match *rest {
        [first @ 0..=0xDF, second, ..] => (u32::from(first & 31) << 6 | tail(second), at + 2),
        [first, second, third, fourth, ..] => {
            (u32::from(first & 7) << 18 | tail(second) << 12 | tail(third) << 6 | tail(fourth), at + 4)
        }
        _ => (0, at + 1),
    }
}

/// The letters of a text and where each begins, as [`str::char_indices`] has them, for loops over whole articles.
#[derive(Clone, Debug)]
pub struct Letters<'t> {
    text: &'t [u8],
    at: usize,
}

impl<'t> Letters<'t> {
    /// The letters of `text`.
    #[must_use]
    pub const fn of(text: &'t str) -> Self {
        Self { text: text.as_bytes(), at: 0 }
    }
}

impl Iterator for Letters<'_> {
    type Item = (usize, char);

    #[inline(always)]
    fn next(&mut self) -> Option<(usize, char)> {
        let at = self.at;
        if at >= self.text.len() {
            return None;
        }
        let (code, next) = code_at(self.text, at);
        self.at = next;
        Some((at, char::from_u32(code).unwrap_or_default()))
    }
}

/// Whether the letter of a code point is white space.
#[must_use]
#[inline]
pub fn is_blank(code: u32) -> bool {
    code <= 0x3000 && char::from_u32(code).is_some_and(char::is_whitespace)
}

/// A set of bytes with which something begins, none of them a Hangul syllable: those are stepped over whole.
#[derive(Clone, Copy, Debug)]
pub struct ByteSet([u64; 4]);

impl ByteSet {
    /// The set of these bytes.
    #[must_use]
    pub const fn of(bytes: &[u8]) -> Self {
        let mut set = [0; 4];
        let mut idx = 0;
        while idx < bytes.len() {
            set[bytes[idx] as usize >> 6] |= 1 << (bytes[idx] & 63);
            idx += 1;
        }
        Self(set)
    }

    /// Where the first byte of the set stands from `at` on, which is where a letter begins.
    #[must_use]
    pub fn next_in(&self, text: &[u8], mut at: usize) -> Option<usize> {
        loop {
            match *text.get(at)? {
                0xEA..=0xED => at += 3,
                byte if self.0[usize::from(byte >> 6)] >> (byte & 63) & 1 == 1 => return Some(at),
                _ => at += 1,
            }
        }
    }
}

/// A set of letters that answers at once, and only sometimes too hopefully: it knows the last ten
/// bits of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LetterFilter([u64; 16]);

impl LetterFilter {
    /// The empty set.
    pub const NONE: Self = Self([0; 16]);

    /// The letters of a text.
    #[must_use]
    pub const fn of(letters: &str) -> Self {
        let mut filter = Self::NONE;
        let bytes = letters.as_bytes();
        let mut last = 0;
        while last < bytes.len() {
            // A letter ends where the next byte goes on with none.
            if last + 1 == bytes.len() || bytes[last + 1] & 0xC0 != 0x80 {
                let bits = bits_at(bytes, last);
                filter.0[bits >> 6] |= 1 << (bits & 63);
            }
            last += 1;
        }
        filter
    }

    /// Adds the first letter of a word, given as UTF-8.
    pub const fn insert_first(&mut self, word: &[u8]) {
        if let Some(bits) = first_bits(word) {
            self.0[bits >> 6] |= 1 << (bits & 63);
        }
    }

    /// Adds the last letter of a word, given as UTF-8.
    pub const fn insert_last(&mut self, word: &[u8]) {
        if let Some(bits) = last_bits(word) {
            self.0[bits >> 6] |= 1 << (bits & 63);
        }
    }

    /// Whether the first letter of a text, given as UTF-8, may be in the set; `false` is certain.
    #[must_use]
    pub const fn may_begin(&self, text: &[u8]) -> bool {
        match first_bits(text) {
            Some(bits) => self.0[bits >> 6] >> (bits & 63) & 1 == 1,
            None => false,
        }
    }

    /// Whether the last letter of a text, given as UTF-8, may be in the set; `false` is certain.
    #[must_use]
    pub const fn may_end(&self, text: &[u8]) -> bool {
        match last_bits(text) {
            Some(bits) => self.0[bits >> 6] >> (bits & 63) & 1 == 1,
            None => false,
        }
    }

    /// The letters of both sets.
    #[must_use]
    pub const fn or(mut self, other: Self) -> Self {
        let mut idx = 0;
        while idx < self.0.len() {
            self.0[idx] |= other.0[idx];
            idx += 1;
        }
        self
    }

    /// Adds a letter.
    pub const fn insert(&mut self, letter: char) {
        self.0[letter as usize >> 6 & 15] |= 1 << (letter as usize & 63);
    }

    /// Whether a letter may be in the set; `false` is certain.
    #[must_use]
    #[inline(always)]
    pub const fn may_hold(&self, letter: char) -> bool {
        self.0[letter as usize >> 6 & 15] >> (letter as usize & 63) & 1 == 1
    }
}

/// A list of letters that is asked often: a filter rejects most others at once.
#[derive(Clone, Debug)]
pub struct LetterList {
    letters: &'static str,
    filter: LetterFilter,
}

impl LetterList {
    /// The list of these letters.
    #[must_use]
    pub const fn of(letters: &'static str) -> Self {
        Self { letters, filter: LetterFilter::of(letters) }
    }

    /// The letters, as a filter alone.
    #[must_use]
    pub const fn filter(&self) -> LetterFilter {
        self.filter
    }

    /// Whether a letter is in the list.
    #[must_use]
    pub fn holds(&self, letter: char) -> bool {
        self.filter.may_hold(letter) && self.letters.contains(letter)
    }
}

/// The last ten bits of the letter that ends behind the byte at `last`: they stand in its last two bytes.
const fn bits_at(bytes: &[u8], last: usize) -> usize {
    if last == 0 || bytes[last] < 0x80 {
        bytes[last] as usize
    } else {
        (bytes[last - 1] as usize & 15) << 6 | bytes[last] as usize & 63
    }
}

/// The last ten bits of the first letter.
const fn first_bits(bytes: &[u8]) -> Option<usize> {
    if bytes.is_empty() {
        return None;
    }
    let last = match bytes[0] {
        0..0xC0 => 0,
        0xC0..0xE0 => 1,
        0xE0..0xF0 => 2,
        _ => 3,
    };
    if last < bytes.len() { Some(bits_at(bytes, last)) } else { None }
}

/// The last ten bits of the last letter.
const fn last_bits(bytes: &[u8]) -> Option<usize> {
    if bytes.is_empty() { None } else { Some(bits_at(bytes, bytes.len() - 1)) }
}

impl FromIterator<char> for LetterFilter {
    fn from_iter<T: IntoIterator<Item = char>>(letters: T) -> Self {
        let mut filter = Self::default();
        letters.into_iter().for_each(|letter| filter.insert(letter));
        filter
    }
}

/// A set of pairs of letters, such as words begin or end with; it answers as [`LetterFilter`] does.
#[derive(Clone, Debug)]
pub struct PairFilter([u64; 256]);

impl PairFilter {
    /// Whether a pair may be in the set; `false` is certain.
    #[must_use]
    #[inline(always)]
    pub const fn may_hold(&self, first: char, second: char) -> bool {
        let bit = Self::bit(first, second);
        self.0[bit >> 6] >> (bit & 63) & 1 == 1
    }

    /// One of the 16,384 bits: few enough to stay in the nearest cache, and hardly one in twenty is set.
    const fn bit(first: char, second: char) -> usize {
        let mixed = (first as u32).wrapping_mul(0x9e37_79b1).rotate_left(15) ^ second as u32;
        (mixed.wrapping_mul(0x85eb_ca6b) >> 18) as usize
    }
}

impl FromIterator<(char, char)> for PairFilter {
    fn from_iter<T: IntoIterator<Item = (char, char)>>(pairs: T) -> Self {
        let mut filter = Self([0; 256]);
        for (first, second) in pairs {
            let bit = Self::bit(first, second);
            filter.0[bit >> 6] |= 1 << (bit & 63);
        }
        filter
    }
}

#[cfg(test)]
mod tests {
    use super::{ByteSet, LetterFilter, Letters, PairFilter, small};

    #[test]
    fn capitals_of_the_scripts_of_the_press_are_as_unicode_has_them() {
        let scripts = [0..=0x17F, 0x1CD..=0x1EF, 0x391..=0x3FF, 0x400..=0x45F, 0x1E00..=0x1E95, 0x2160..=0x217F];
        let blocks = [0x24B6..=0x24E9, 0x3000..=0xD7FF, 0xF900..=0xFFEF];
        for c in scripts.into_iter().chain(blocks).flatten().filter_map(char::from_u32) {
            let mut lower = c.to_lowercase();
            let expected = lower.next().filter(|_| lower.next().is_none()).unwrap_or(c);
            assert!(small(c) == expected || is_rare(c), "{c} {:x}: {}", c as u32, small(c));
        }
    }

    /// What the press never prints: Old Coptic and archaic Greek letters, capital theta, the letters of Lisu and Cherokee.
    fn is_rare(c: char) -> bool {
        matches!(c, '\u{3CF}'..='\u{3FF}' | '\u{A000}'..='\u{ABFF}')
    }

    #[test]
    fn what_is_in_the_set_is_never_denied() {
        let filter: LetterFilter = "가힣a漢".chars().collect();
        assert!("가힣a漢".chars().all(|letter| filter.may_hold(letter)));
        assert!(!"나b字".chars().any(|letter| filter.may_hold(letter)));
    }

    #[test]
    fn pairs_in_the_set_are_never_denied() {
        let pairs = [('가', '나'), ('나', '가'), ('a', '漢')];
        let filter: PairFilter = pairs.into_iter().collect();
        assert!(pairs.into_iter().all(|(first, second)| filter.may_hold(first, second)));
        assert!(('가'..'힣').filter(|second| filter.may_hold('다', *second)).count() < 40);
    }

    #[test]
    fn first_and_last_letters_are_those_of_the_text() {
        for letters in ["가b", "é漢", "𠀀힣", "a"] {
            let (first, last) = (letters.chars().next(), letters.chars().next_back());
            let (mut begins, mut ends) = (LetterFilter::NONE, LetterFilter::NONE);
            begins.insert_first(letters.as_bytes());
            ends.insert_last(letters.as_bytes());
            assert_eq!(begins, first.into_iter().collect());
            assert_eq!(ends, last.into_iter().collect());
            assert!(begins.may_begin(letters.as_bytes()) && ends.may_end(letters.as_bytes()));
        }
        assert!(!LetterFilter::NONE.may_begin(b"") && !LetterFilter::NONE.may_end("나".as_bytes()));
    }

    #[test]
    fn bytes_of_a_set_are_found_between_syllables() {
        let (set, text) = (ByteSet::of(b".\xE3"), "가.나다ab。힣");
        assert_eq!(set.next_in(text.as_bytes(), 0), text.find('.'));
        assert_eq!(set.next_in(text.as_bytes(), 4), text.find('。'));
        assert_eq!(set.next_in(text.as_bytes(), text.len() - 3), None);
    }

    #[test]
    fn letters_are_those_of_the_text() {
        let text = "가b é漢𠀀\u{a0}힣\0";
        assert!(Letters::of(text).eq(text.char_indices()));
        assert_eq!(Letters::of("").next(), None);
    }

    #[test]
    fn agrees_with_unicode() {
        for c in '\0'..=char::MAX {
            assert_eq!(super::is_alphabetic(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(super::is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
            let mut bytes = [0; 4];
            let text = c.encode_utf8(&mut bytes).as_bytes();
            assert_eq!(super::code_at(text, 0), (c as u32, c.len_utf8()), "{c:?}");
            assert_eq!(super::is_blank(c as u32), c.is_whitespace(), "{c:?}");
        }
    }
}

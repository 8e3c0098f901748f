//! Finds many fixed strings in a text in one pass.
//!
//! Every match is reported, in order of position, the longest first at each position: which of
//! them is meant is the caller's affair. The pass looks at each pair of neighbouring characters
//! once; a filter of one bit per hashed pair rejects nearly all of them. Linear in the text.

use crate::text::letter;
use crate::text::order::Arrange;

/// Bits of the hash that choose a bucket.
const BUCKET_BITS: u32 = 13;
/// Bits of the hash that choose a bit of the filter: 8 kB, so that it stays in the nearest cache.
const FILTER_BITS: u32 = 16;
/// The same in whole numbers.
const FILTER_WORDS: usize = 1 << (FILTER_BITS - 6);

/// A set of strings to be found, each with a value of the caller's.
#[derive(Debug)]
pub struct Patterns {
    filter: Box<[u64; FILTER_WORDS]>,
    /// Where each bucket begins in `entries`; one more than there are buckets.
    starts: Vec<u32>,
    /// By bucket, longest first.
    entries: Vec<Entry>,
}

/// One of the strings.
#[derive(Debug)]
struct Entry {
    /// The hash of its first two letters.
    hash: u32,
    /// Its third letter, blanks aside, 0 for none: of strings that begin alike it tells most apart.
    third: u32,
    string: &'static str,
    value: u16,
    /// Whether blanks inside a match are passed over.
    skips_blanks: bool,
}

/// One string found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The value that came with the string.
    pub value: u16,
}

impl Patterns {
    /// Prepares strings with their values, and whether blanks inside their matches are passed over. The
    /// strings have at least two characters, and no blank before or behind the first; others are never found.
    #[must_use]
    pub fn new(strings: impl Iterator<Item = (&'static str, u16, bool)>) -> Self {
        let entry = |(string, value, skips_blanks): (&'static str, u16, bool)| {
            Some(Entry { hash: pair_of(string)?, third: third_of(string), string, value, skips_blanks })
        };
        let mut entries: Vec<Entry> = strings.filter_map(entry).collect();
        entries
            .arrange_by_key(|entry| (bucket(entry.hash), usize::MAX - entry.string.len(), entry.string, entry.value));
        let mut filter = Box::new([0; FILTER_WORDS]);
        let mut starts = vec![0_u32; (1 << BUCKET_BITS) + 1];
        for Entry { hash, .. } in &entries {
            let bit = filter_bit(*hash);
            filter[bit / 64] |= 1 << (bit % 64);
            starts[bucket(*hash) + 1] += 1;
        }
        for idx in 1..starts.len() {
            starts[idx] += starts[idx - 1];
        }
        Self { filter, starts, entries }
    }

    /// Calls `found` for every match.
    pub fn scan(&self, text: &str, found: &mut dyn FnMut(Match)) {
        let bytes = text.as_bytes();
        let (mut start, (mut first, mut at)) = (0, letter::code_at(bytes, 0));
        while at < bytes.len() {
            let (code, next) = letter::code_at(bytes, at);
            if !letter::is_blank(code) {
                let hash = hash(first, code);
                if self.may_begin(hash) {
                    self.at(text, start, next, hash, found);
                }
                (start, first) = (at, code);
            }
            at = next;
        }
    }

    /// Whether a string may begin with the two letters of a hash.
    #[inline(always)]
    fn may_begin(&self, hash: u32) -> bool {
        let bit = filter_bit(hash);
        self.filter[bit / 64] & (1 << (bit % 64)) != 0
    }

    /// The matches that begin at `start`, where the two letters of `hash` stand, up to `after`.
    fn at(&self, text: &str, start: usize, after: usize, hash: u32, found: &mut dyn FnMut(Match)) {
        let bucket = bucket(hash);
        let range = self.starts[bucket] as usize..self.starts[bucket + 1] as usize;
        let mut third = None;
        for entry in self.entries[range].iter().filter(|entry| entry.hash == hash) {
            let fits = entry.third == 0 || entry.third == *third.get_or_insert_with(|| next_letter(text, after));
            if let Some(len) = if fits { entry.prefix_len(&text[start..]) } else { None } {
                found(Match { start, end: start + len, value: entry.value });
            }
        }
    }
}

impl Entry {
    /// How many bytes of `text` spell the string at its beginning.
    fn prefix_len(&self, text: &str) -> Option<usize> {
        if text.starts_with(self.string) {
            return Some(self.string.len());
        }
        if !self.skips_blanks {
            return None;
        }
        let mut letters = text.char_indices().filter(|(_, letter)| !letter.is_whitespace());
        let mut end = 0;
        for letter in self.string.chars() {
            let (at, seen) = letters.next()?;
            if seen != letter {
                return None;
            }
            end = at + seen.len_utf8();
        }
        Some(end)
    }
}

/// The code point of the letter at an offset, or behind the blanks there; 0 at the end.
fn next_letter(text: &str, mut at: usize) -> u32 {
    loop {
        let (code, next) = letter::code_at(text.as_bytes(), at);
        if !letter::is_blank(code) {
            return code;
        }
        at = next;
    }
}

/// The third letter of a string, blanks aside; 0 if there is none.
fn third_of(string: &str) -> u32 {
    string.chars().filter(|letter| !letter.is_whitespace()).nth(2).map_or(0, u32::from)
}

/// The hash of the first two letters of a string.
fn pair_of(string: &str) -> Option<u32> {
    let mut letters = string.chars();
    Some(hash(letters.next()?.into(), letters.next()?.into()))
}

/// Spreads a pair of letters over 32 bits; the upper ones are the best mixed.
#[inline]
const fn hash(first: u32, second: u32) -> u32 {
    first.wrapping_mul(0x9e37_79b1).rotate_left(15).wrapping_add(second).wrapping_mul(0x85eb_ca6b)
}

const fn bucket(hash: u32) -> usize {
    (hash >> (32 - BUCKET_BITS)) as usize
}

const fn filter_bit(hash: u32) -> usize {
    (hash >> (32 - FILTER_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(strings: &[&'static str], skips_blanks: bool, text: &str, expected: &[&str]) {
        let patterns = Patterns::new(strings.iter().zip(0..).map(|(string, value)| (*string, value, skips_blanks)));
        let mut found = Vec::new();
        patterns.scan(text, &mut |hit| found.push(&text[hit.start..hit.end]));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn all_matches_longest_first() {
        let places = &["장춘", "장춘신구", "춘신", "Bin County"];
        check(places, false, "장춘신구와 장춘", &["장춘신구", "장춘", "춘신", "장춘"]);
        check(places, false, "in Bin County.", &["Bin County"]);
        check(places, false, "장 춘, 장, 춘", &[]);
    }

    #[test]
    fn blanks_are_passed_over_when_asked() {
        check(&["고속철도", "철도"], true, "고속 철도와 고속\n철 도", &["고속 철도", "철도", "고속\n철 도", "철 도"]);
        check(&["고속철도"], true, "고속", &[]);
    }

    #[test]
    fn agrees_with_a_naive_search() {
        let strings: Vec<&'static str> =
            "길림 길림성 림성 성정 성정부 정부 부는 는길 abc bc bcd ab".split(' ').collect();
        let text = "길림성정부는길림abcdab성정부길림성 정부";
        let patterns = Patterns::new(strings.iter().zip(0..).map(|(string, value)| (*string, value, false)));
        let mut found = Vec::new();
        patterns.scan(text, &mut |hit| found.push((hit.start, strings[usize::from(hit.value)])));
        let mut naive: Vec<(usize, &str)> = strings.iter().flat_map(|string| text.match_indices(string)).collect();
        naive.sort_by_key(|(start, string)| (*start, usize::MAX - string.len()));
        assert_eq!(found, naive);
    }
}

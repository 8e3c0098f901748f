//! Words written in Han characters or pinyin, read as words of the collection.
//!
//! Digits stay what they are, and Han numerals may be digits: 四个 is 4개.
//! No table of words is needed: 组织 can be read 조직 alone, and `zuzhi` in a few ways of which one
//! or two are words here. Known parts are read as they are known (汽车 is 자동차), the rest
//! syllable by syllable; a reading is given up as soon as no word begins so.

use crate::index::{Index, Pattern};
use crate::search::{alias, numeral};
use crate::text::hanja;
use crate::text::normalize::{self, Class, unit_class};
use crate::text::order::Arrange;
use crate::text::spelling;

/// The most readings that are given.
const MOST: usize = 24;
/// The most beginnings that are looked up. Smaller answers sooner; pinyin of three syllables has
/// some thousands, of which nearly all are given up at the second.
const MOST_STEPS: usize = 4000;
/// The longest key that is read, in units.
const LONGEST: usize = 40;

/// The words of the collection that a key may be read as: simplified characters, or pinyin
/// without tones.
pub(super) fn words(index: &Index, key: &[u16]) -> Vec<Vec<u16>> {
    let is_read = |unit: &u16| unit_class(*unit) == Class::Han || numeral::is_digit(*unit);
    if key.len() < 2 || key.len() > LONGEST || !(alias::is_latin(key) || key.iter().all(is_read)) {
        return Vec::new();
    }
    let parts = (0..key.len()).map(|at| parts(&key[at..], at == 0)).collect();
    let mut speller = Speller { index, parts, word: Vec::new(), steps: 0, found: Vec::new() };
    speller.read(0, 0);
    speller.found
}

/// What may stand at the beginning of a key: how many units it takes, and how it is read.
fn parts(key: &[u16], whole: bool) -> Vec<(usize, Vec<u16>)> {
    let table = alias::table();
    let mut parts = Vec::new();
    for length in (2..=table.longest().min(key.len())).rev() {
        // The whole key was looked up already.
        let links = if whole && length == key.len() { &[][..] } else { table.links(&key[..length]) };
        for form in links.iter().filter(|link| link.strong).flat_map(|link| table.forms(*link)) {
            let units = normalize::key(form.label);
            if unit_class(units[0]) == Class::Syllable {
                parts.push((length, units));
            }
        }
    }
    parts.extend(hanja::read_beginning(key).into_iter().map(|(length, hangul)| (length, vec![hangul])));
    parts.extend(numeral::digits_of(key[0]).map(|digits| (1, digits.encode_utf16().collect())));
    parts.extend(numeral::is_digit(key[0]).then(|| (1, vec![key[0]])));
    if !whole {
        // The index folds the beginning of a word also inside a token: 눈강유역.
        for idx in 0..parts.len() {
            let (length, mut units) = parts[idx].clone();
            units[0] = spelling::fold_initial(units[0]);
            parts.push((length, units));
        }
        parts.arrange();
        parts.dedup();
    }
    parts
}

/// Reads a key in every way that gives words.
struct Speller<'a> {
    index: &'a Index,
    /// For each position of the key what may be read there.
    parts: Vec<Vec<(usize, Vec<u16>)>>,
    /// What was read so far.
    word: Vec<u16>,
    steps: usize,
    found: Vec<Vec<u16>>,
}

impl Speller<'_> {
    /// Reads the key from `at` on; the last word of what was read begins at `start`.
    fn read(&mut self, at: usize, start: usize) {
        let is_word = self.word.len() >= start + 2 && self.index.words().is_word(&Pattern::word(&self.word[start..]));
        if at == self.parts.len() {
            if is_word && !self.found.contains(&self.word) {
                self.found.push(self.word.clone());
            }
            return;
        }
        for part in 0..self.parts[at].len() {
            let length = self.parts[at][part].0;
            let before = self.word.len();
            self.word.extend_from_slice(&self.parts[at][part].1);
            if self.begins(start) {
                self.read(at + length, start);
            }
            if is_word && self.begins(before) {
                self.read(at + length, before);
            }
            self.word.truncate(before);
        }
    }

    /// Whether a word of the collection begins as what was read from `start` on.
    fn begins(&mut self, start: usize) -> bool {
        self.steps += 1;
        let open = self.steps < MOST_STEPS && self.found.len() < MOST;
        open && self.index.words().starts().begins(&Pattern::word(&self.word[start..]))
    }
}

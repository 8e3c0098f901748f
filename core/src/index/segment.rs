//! Where words begin inside a token: 진흥|발전|전략을, but not 회|사평|가.
//!
//! The words are learned from the collection: what stands at the beginning of tokens before
//! different particles is a word, whatever it means. A token is then cut in the cheapest way into
//! known words, an affix or a particle here and there, and stretches that are not known. A word
//! is looked for only where a cut can be, so 사평 is not found in 회사평가; where the collection
//! cannot tell, every cut between two syllables stays possible.
//!
//! Costs are degrees of doubt: smaller believes a reading more. Their differences decide: a known
//! word after an unknown one (강흥은행) is dearer than one unknown name, so a name is not taken
//! apart; words in a row are cheaper than a long unknown word.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::index::FEW;
use crate::pause::{Pause, step};
use crate::text::josa;
use crate::text::letter::LetterList;
use crate::text::normalize::{Class, unit_class};
use crate::text::spelling;

/// A word that is known.
const WORD: u32 = 6;
/// One syllable that often stands before or after a word: 전, 각; 시, 성, 들.
const AFFIX: u32 = 7;
/// A particle or an ending.
const TAIL: u32 = 1;
/// Anything else: for the stretch, and for each of its syllables.
const UNKNOWN: (u32, u32) = (12, 2);
/// An unknown stretch at the end that begins as the endings of verbs do: 진흥발전|해나가고.
const ENDING: (u32, u32) = (6, 2);
/// What the endings of verbs begin with.
static ENDING_STARTS: LetterList = LetterList::of("하해했한할함되돼됐된될됨시스롭답");
/// Cuts that cost up to this much more than the cheapest are possible too. 0 believes one
/// reading; large finds words in the middle of others.
const SLACK: u32 = 1;
/// The longest word that is learned, in syllables.
const MAX_WORD: usize = 6;
/// The longest token that is cut, in units; a longer one is no word of a language.
pub(crate) const MAX_TOKEN: usize = 48;
/// How often a stem must occur to be a word, and before how many different tails.
const MIN_OCCURRENCES: u32 = 3;
const MIN_TAILS: u32 = 2;

/// Syllables that stand before a word: all, each, new, great, ….
static PREFIXES: LetterList = LetterList::of("전각본신새대소총부제재비반고저주매년월일량쌍다타현구");
/// Syllables that stand after a word: city, county, …, plural, -ness, ….
static SUFFIXES: LetterList = LetterList::of(
    "시현구주성진향촌군청국위부처과회단사원장관소들측계권화적률률량액형급용식별여간내외중상하전후말초분당인족어산행발편업선식물",
);

/// How a token is cut: where words may begin in it and where its particles do. There is one for each token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cuts {
    /// One bit for each place below [`MAX_TOKEN`] where a word may begin, and above them the end of the stem.
    bits: u64,
}

impl Cuts {
    /// Cuts before these units, 0 left out, all below `MAX_TOKEN`; the stem ends where particles begin, or
    /// with the token.
    #[must_use]
    pub fn new(starts: impl Iterator<Item = u8>, stem_end: u8) -> Self {
        Self { bits: starts.fold(u64::from(stem_end) << MAX_TOKEN, |bits, start| bits | 1 << start) }
    }

    /// Cuts from [`Cuts::start_bits`], of a token of `length` units; none if they do not fit it.
    #[must_use]
    pub fn from_bits(start_bits: u64, stem_end: u8, length: usize) -> Option<Self> {
        let fits = start_bits >> length.clamp(1, MAX_TOKEN) == 0 && start_bits & 1 == 0;
        fits.then_some(Self { bits: u64::from(stem_end) << MAX_TOKEN | start_bits })
    }

    /// One bit for each place where a word may begin.
    #[must_use]
    pub const fn start_bits(self) -> u64 {
        self.bits & ((1 << MAX_TOKEN) - 1)
    }

    /// Whether a word may begin at a unit, which is not the first.
    #[must_use]
    pub const fn has_start(self, at: u8) -> bool {
        (at as usize) < MAX_TOKEN && self.bits >> at & 1 == 1
    }

    /// Where words may begin, 0 left out, in order.
    pub fn starts(self) -> impl Iterator<Item = u8> + Clone {
        (0..MAX_TOKEN as u8).filter(move |at| self.has_start(*at))
    }

    /// Where the particles begin; the token's length without one.
    #[must_use]
    pub const fn stem_end(self) -> u8 {
        (self.bits >> MAX_TOKEN) as u8
    }
}

/// The learned words: folded, with how often they occur. Never asked for in its own order.
#[derive(Debug, Default)]
pub struct Words {
    words: HashMap<Box<[u16]>, u32, BuildHasherDefault<UnitHasher>>,
}

/// What is known of each stem while learning; the stems are parts of the tokens.
type Stems<'a> = HashMap<&'a [u16], Evidence, BuildHasherDefault<UnitHasher>>;

/// What is known of a stem while learning.
#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    occurrences: u32,
    tails: u32,
}

impl Words {
    /// Learns from tokens with their frequencies; `known` are words of which no proof is needed.
    pub async fn learn<'a>(
        tokens: impl Iterator<Item = (&'a [u16], u32)>,
        known: &[Vec<u16>],
        pause: Pause<'_>,
    ) -> Self {
        let mut stems = Stems::default();
        for (nth, (units, frequency)) in tokens.enumerate() {
            each_stem(units, |stem| stems.entry(stem).or_default().add(frequency));
            if nth % FEW == 0 {
                step(pause).await;
            }
        }
        let mut words = Self::default();
        // A word is made of shorter ones: those are known first.
        for (length, proven) in proven(&stems).into_iter().enumerate().skip(2) {
            let given = known.iter().filter(|word| word.len() == length && !words.is_made_of_words(word, 1));
            let given: Vec<(Box<[u16]>, u32)> = given.map(|word| (word.as_slice().into(), 1)).collect();
            words.words.extend(given);
            for proven in proven.chunks(FEW) {
                words.accept(proven);
                step(pause).await;
            }
        }
        words
    }

    /// Accepts those of some stems of one length, with how often they occur, that are not made of shorter words.
    fn accept(&mut self, stems: &[(&[u16], u32)]) {
        for (stem, occurrences) in stems {
            if !self.is_made_of_words(stem, *occurrences) {
                self.words.insert((*stem).into(), *occurrences);
            }
        }
    }

    /// Whether a stem is known words in a row, or a more frequent word before a particle.
    fn is_made_of_words(&self, stem: &[u16], occurrences: u32) -> bool {
        let cut = |at: usize| self.contains(&stem[..at]);
        let before_tail = (2..stem.len())
            .any(|at| self.words.get(&stem[..at]).is_some_and(|n| *n > occurrences) && josa::is_tail(stem, at));
        before_tail || stem.len() > 3 && (2..stem.len()).any(|at| cut(at) && self.is_row(&stem[at..]))
    }

    /// Whether these units are words in a row, with a suffix or without.
    fn is_row(&self, rest: &[u16]) -> bool {
        let is_suffix = rest.len() == 1 && is_affix(rest[0], false);
        let begins = |at: usize| self.contains(&rest[..at]) && self.is_row(&rest[at..]);
        is_suffix || self.contains(rest) || (2..rest.len()).any(begins)
    }

    /// Whether these units are a word, in either spelling of its beginning.
    #[must_use]
    pub fn contains(&self, units: &[u16]) -> bool {
        if units.len() < 2 || units.len() > MAX_WORD {
            return false;
        }
        let mut folded = [0; MAX_WORD];
        let folded = &mut folded[..units.len()];
        folded.copy_from_slice(units);
        folded[0] = spelling::fold_initial(folded[0]);
        self.words.contains_key(&*folded)
    }

    /// The words, sorted, with their frequencies.
    #[must_use]
    pub fn sorted(&self) -> Vec<(&[u16], u32)> {
        let mut words: Vec<(&[u16], u32)> = self.words.iter().map(|(word, n)| (&**word, *n)).collect();
        words.sort_unstable();
        words
    }

    /// Cuts a token, which is folded.
    #[must_use]
    pub fn cut(&self, units: &[u16]) -> Cuts {
        if units.len() < 2 || units.len() > MAX_TOKEN {
            return Cuts::new(std::iter::empty(), units.len().min(255) as u8);
        }
        let graph = Graph::new(self, units);
        graph.cuts()
    }
}

impl Evidence {
    const fn add(&mut self, frequency: u32) {
        self.occurrences = self.occurrences.saturating_add(frequency);
        self.tails += 1;
    }

    const fn is_word(self) -> bool {
        self.occurrences >= MIN_OCCURRENCES && self.tails >= MIN_TAILS
    }
}

/// The stems that stand before enough tails to be words, with how often they occur, by length.
fn proven<'a>(stems: &Stems<'a>) -> [Vec<(&'a [u16], u32)>; MAX_WORD + 1] {
    let mut proven = [const { Vec::new() }; MAX_WORD + 1];
    for (stem, evidence) in stems.iter().filter(|(_, evidence)| evidence.is_word()) {
        proven[stem.len()].push((*stem, evidence.occurrences));
    }
    proven
}

/// The stems that a token can have: what stands before a tail, two syllables or more.
fn each_stem<'a>(units: &'a [u16], mut each: impl FnMut(&'a [u16])) {
    let hangul = units.iter().take_while(|unit| unit_class(**unit) == Class::Syllable).count();
    if hangul < units.len() {
        return;
    }
    let from = units.len().saturating_sub(josa::MAX_TAIL).max(2);
    for at in from..=units.len().min(MAX_WORD) {
        if josa::is_tail(units, at) {
            each(&units[..at]);
        }
    }
}

/// The ways to cut one token, as costs from the left and from the right.
struct Graph<'a> {
    units: &'a [u16],
    /// Cost of the cheapest way to each position.
    left: Vec<u32>,
    /// Cost of the cheapest way from each position to the end.
    right: Vec<u32>,
    stem_end: usize,
}

impl<'a> Graph<'a> {
    fn new(words: &Words, units: &'a [u16]) -> Self {
        let n = units.len();
        let steps: Vec<(u8, u8, u32)> = steps(words, units);
        let mut left = vec![u32::MAX / 2; n + 1];
        left[0] = 0;
        for (from, to, cost) in &steps {
            let through = left[*from as usize] + cost;
            left[*to as usize] = left[*to as usize].min(through);
        }
        let mut right = vec![u32::MAX / 2; n + 1];
        right[n] = 0;
        let mut stem_end = n;
        let mut best_tail = u32::MAX / 2;
        for at in (2..n).filter(|at| josa::is_tail(units, *at)) {
            right[at] = TAIL;
            if left[at] + TAIL < best_tail {
                (best_tail, stem_end) = (left[at] + TAIL, at);
            }
        }
        for (from, to, cost) in steps.iter().rev() {
            let through = right[*to as usize] + cost;
            right[*from as usize] = right[*from as usize].min(through);
        }
        if left[n] <= best_tail {
            stem_end = n;
        }
        Self { units, left, right, stem_end }
    }

    /// The cuts through which a cheap enough way leads, and every change of script.
    fn cuts(&self) -> Cuts {
        let best = self.right[0];
        let possible = |at: &usize| {
            let before = unit_class(self.units[*at - 1]);
            let after = unit_class(self.units[*at]);
            let script = before != after || after == Class::Han;
            // A number is one word to its end: 3.5% is not found in 13.5%.
            let number = matches!(after, Class::Digit | Class::Gap);
            !number && (script || self.left[*at] + self.right[*at] <= best + SLACK) && *at < self.stem_end
        };
        Cuts::new((1..self.units.len()).filter(possible).map(|at| at as u8), self.stem_end as u8)
    }
}

/// Every step of one piece from one position to another with its cost, ordered by beginning.
fn steps(words: &Words, units: &[u16]) -> Vec<(u8, u8, u32)> {
    let n = units.len();
    let mut steps = Vec::with_capacity(n * (n + 1) / 2);
    for from in 0..n {
        for to in from + 1..=n {
            let piece = &units[from..to];
            let length = (to - from) as u32;
            let cost = if words.contains(piece) {
                WORD
            } else if length == 1 && is_affix(units[from], from == 0) {
                AFFIX
            } else if from > 0 && to == n && one_of(&ENDING_STARTS, units[from]) {
                ENDING.0 + ENDING.1 * length
            } else {
                UNKNOWN.0 + UNKNOWN.1 * length
            };
            steps.push((from as u8, to as u8, cost));
        }
    }
    steps
}

fn is_affix(unit: u16, first: bool) -> bool {
    one_of(if first { &PREFIXES } else { &SUFFIXES }, unit)
}

fn one_of(list: &LetterList, unit: u16) -> bool {
    char::from_u32(u32::from(unit)).is_some_and(|letter| list.holds(letter))
}

/// A fast hash for short rows of units; the map is never walked in its order.
#[derive(Default)]
pub struct UnitHasher(u64);

impl Hasher for UnitHasher {
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 29
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn write_usize(&mut self, length: usize) {
        self.write_u64(length as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pause::at_once;
    use crate::text::normalize::key;

    fn learned() -> Words {
        let nouns = "회사 평가 진흥 발전 전략 중심 양성 확대 련동 자연 길목 심양 사평 대련 연길 시장 프로젝트";
        let josa = ["의", "에서", "에", "도"];
        let tokens: Vec<Vec<u16>> = nouns
            .split(' ')
            .flat_map(|noun| josa.iter().map(move |josa| spelling::fold_word(&key(&format!("{noun}{josa}")))))
            .collect();
        at_once(|pause| Words::learn(tokens.iter().map(|token| (token.as_slice(), 2)), &[], pause))
    }

    #[track_caller]
    fn check(token: &str, starts: &[u8]) {
        let words = learned();
        let cuts = words.cut(&spelling::fold_word(&key(token)));
        assert_eq!(cuts.starts().collect::<Vec<u8>>(), starts, "{token}");
    }

    #[test]
    fn words_begin_where_words_end() {
        check("진흥발전전략을", &[2, 4]);
        check("심양시장은", &[2]);
        check("진흥프로젝트의", &[2]);
        check("2021년", &[4]);
    }

    #[test]
    fn no_word_begins_inside_another() {
        check("회사평가를", &[2]);
        check("확대련동", &[2]);
        check("중심양성의", &[2]);
        check("진흥회사평가", &[2, 4]);
    }

    #[test]
    fn particles_are_not_words() {
        let words = learned();
        for (token, stem) in [("심양에서", 2), ("심양", 2), ("발전의", 2), ("프로젝트에", 4)] {
            assert_eq!(words.cut(&key(token)).stem_end(), stem, "{token}");
        }
    }
}

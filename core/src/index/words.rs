//! The words of a collection: which documents hold a pattern, and where.
//!
//! A pattern is found where a word may begin (see [`segment`](crate::index::segment)), inside one
//! token or across several: spaces do not decide what is found.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use crate::index::docset::DocSet;
use crate::index::inside::Inside;
use crate::index::pattern::{Pattern, UnitRange};
use crate::index::postings::{BREAK, Postings};
use crate::index::segment::{Cuts, Words};
use crate::index::starts::Starts;
use crate::index::vocabulary::{TypeId, Vocabulary};
use crate::index::{FEW, MANY};
use crate::pause::{Pause, step};
use crate::text::hangul::Syllable;
use crate::text::spelling;
use crate::text::{keyboard, normalize};

/// How many ranges of the table a pattern may fall into; the initials of two syllables give
/// about a thousand.
const MAX_RANGES: usize = 4096;

/// Every word of a collection.
#[derive(Clone, Debug, Default)]
pub struct WordIndex {
    vocabulary: Vocabulary,
    postings: Postings,
    starts: Starts,
    /// The places where no word begins, for when nothing else is found.
    inside: Inside,
    cuts: Vec<Cuts>,
    /// See [`WordIndex::stroke_masks`].
    stroke_masks: OnceLock<Vec<u32>>,
}

/// A place where a pattern is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The position of its (first) token.
    pub position: u32,
    /// It begins where the token begins.
    pub starts_token: bool,
    /// It begins where a word may begin.
    pub starts_word: bool,
    /// It ends where the token's particles begin, or with the token.
    pub ends_stem: bool,
    /// It ends where a word may begin.
    pub ends_word: bool,
}

/// Collects the tokens of documents.
#[derive(Debug, Default)]
pub struct WordIndexBuilder {
    vocabulary: Vocabulary,
    tokens: Vec<TypeId>,
    doc_starts: Vec<u32>,
}

impl WordIndexBuilder {
    /// Begins the next document.
    pub fn begin_document(&mut self) {
        self.doc_starts.push(self.tokens.len() as u32);
    }

    /// Adds a token of the current document.
    pub fn token(&mut self, units: &[u16]) {
        let id = self.vocabulary.intern(units);
        self.tokens.push(id);
    }

    /// Ends a title or a paragraph.
    pub fn end_passage(&mut self) {
        self.tokens.push(BREAK);
    }

    /// The finished index. `known` are words that need not be learned.
    pub async fn finish(self, known: &[Vec<u16>], pause: Pause<'_>) -> WordIndex {
        let (vocabulary, postings) = self.sorted(pause).await;
        let cuts = cut_all(&vocabulary, &postings, known, pause).await;
        WordIndex::new(vocabulary, postings, cuts, pause).await
    }

    /// Every different token, numbered in order, and where each stands.
    pub async fn sorted(mut self, pause: Pause<'_>) -> (Vocabulary, Postings) {
        self.doc_starts.push(self.tokens.len() as u32);
        let (vocabulary, renumbered) = self.vocabulary.sorted(pause).await;
        drop(self.vocabulary);
        for tokens in self.tokens.chunks_mut(MANY) {
            tokens.iter_mut().filter(|id| **id != BREAK).for_each(|id| *id = renumbered[*id as usize]);
            step(pause).await;
        }
        let postings = Postings::new(self.tokens, self.doc_starts, vocabulary.len(), pause).await;
        (vocabulary, postings)
    }
}

/// Learns the words of the vocabulary and cuts every token.
async fn cut_all(vocabulary: &Vocabulary, postings: &Postings, known: &[Vec<u16>], pause: Pause<'_>) -> Vec<Cuts> {
    let folded = vocabulary.folded();
    let ids = 0..vocabulary.len() as TypeId;
    let words = Words::learn(ids.clone().map(|id| (folded.units(id), postings.frequency(id))), known, pause).await;
    let mut cuts = Vec::with_capacity(vocabulary.len());
    for id in ids {
        cuts.push(words.cut(folded.units(id)));
        if cuts.len().is_multiple_of(FEW) {
            step(pause).await;
        }
    }
    cuts
}

impl WordIndex {
    /// The index of tokens that are cut already.
    pub async fn new(vocabulary: Vocabulary, postings: Postings, cuts: Vec<Cuts>, pause: Pause<'_>) -> Self {
        let starts = Starts::new(&vocabulary, &cuts, &postings, pause).await;
        let inside = Inside::new(starts.tokens(), &cuts, pause).await;
        Self { vocabulary, postings, starts, inside, cuts, stroke_masks: OnceLock::new() }
    }

    /// Every different token.
    #[must_use]
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Where tokens stand.
    #[must_use]
    pub fn postings(&self) -> &Postings {
        &self.postings
    }

    /// Where words begin.
    #[must_use]
    pub fn starts(&self) -> &Starts {
        &self.starts
    }

    /// Adds the documents in which a pattern is found; whether there is one.
    pub fn collect(&self, pattern: &Pattern, docs: &mut DocSet) -> bool {
        let mut any = false;
        let begun = self.each_crossing(pattern, |position| {
            any = true;
            docs.insert(self.postings.doc_at(position).0);
        });
        let Some((begun, last)) = begun.zip(pattern.units.last()) else {
            return self.collect_in_one(pattern, docs) | any;
        };
        let range = self.starts.between(&begun, pattern.len() - 1, last.first, last.last);
        any |= !range.is_empty();
        self.starts.collect(range, &self.postings, docs);
        any
    }

    /// Adds the documents in which a pattern is found within one token; whether there is one.
    pub fn collect_in_one(&self, pattern: &Pattern, docs: &mut DocSet) -> bool {
        let ranges = self.starts.ranges(pattern, MAX_RANGES);
        ranges.iter().for_each(|range| self.starts.collect(range.clone(), &self.postings, docs));
        ranges.iter().any(|range| !range.is_empty())
    }

    /// Calls `each` with every place of a pattern; also in the middle of words if `inside`.
    pub fn each_occurrence(&self, pattern: &Pattern, inside: bool, mut each: impl FnMut(Occurrence)) {
        let mut each_of_type = |id: TypeId, offset: usize, starts_word: bool| {
            let end = offset + pattern.len();
            let ends_word = self.begins_word(id, end.min(255) as u8);
            let ends_stem = end == self.starts.stem_end(id) || end == self.starts.rest(id, 0).len();
            for position in self.postings.positions(id) {
                each(Occurrence { position, starts_token: offset == 0, starts_word, ends_stem, ends_word });
            }
        };
        for entry in self.starts.ranges(pattern, MAX_RANGES).into_iter().flatten() {
            let (id, offset) = self.starts.entry(entry);
            each_of_type(id, offset, true);
        }
        if inside {
            self.inside.each(self.starts.tokens(), pattern, |id, offset| each_of_type(id, usize::from(offset), false));
        }
        self.each_crossing(pattern, |position| {
            each(Occurrence { position, starts_token: true, starts_word: true, ends_stem: false, ends_word: true });
        });
    }

    /// The most frequent spelling under which a word is printed, if it is not the one given.
    #[must_use]
    pub fn printed_otherwise(&self, pattern: &Pattern, typed: &[u16]) -> Option<String> {
        const MOST: usize = 256;
        let mut spellings: BTreeMap<&[u16], u32> = BTreeMap::new();
        for entry in self.starts.ranges(pattern, 1).into_iter().flatten().take(MOST) {
            let (id, offset) = self.starts.entry(entry);
            let printed = &self.vocabulary.units(id)[offset..offset + pattern.len()];
            *spellings.entry(printed).or_default() += self.postings.frequency(id);
        }
        let (most, _) =
            spellings.into_iter().filter(|(printed, _)| *printed != typed).max_by_key(|(_, count)| *count)?;
        Some(normalize::display(most))
    }

    /// Adds the documents that hold a word with these initials; whether there is one. With `whole`
    /// the word must end where the initials end; else it may be longer, but its stem must not be
    /// shorter: ㄱㅈㄹ is 공주령, not 과제를. `first` is the initial as printed, where the pattern has
    /// the one it is folded to.
    pub fn collect_initials(&self, pattern: &Pattern, first: Option<u8>, whole: bool, docs: &mut DocSet) -> bool {
        let mut any = false;
        for entry in self.starts.ranges(pattern, MAX_RANGES).into_iter().flatten() {
            let (id, offset) = self.starts.entry(entry);
            let (end, stem_end) = (offset + pattern.len(), self.starts.stem_end(id));
            let printed = || Syllable::of_unit(self.vocabulary.units(id)[offset]).map(|syllable| syllable.initial);
            let ends = end == stem_end || end < stem_end && (!whole || self.begins_word(id, end as u8));
            if ends && first.is_none_or(|first| printed() == Some(first)) {
                any = true;
                self.postings.collect(id, docs);
            }
        }
        any
    }

    /// Adds the documents that hold a pattern in the middle of a word; whether there is one.
    pub fn collect_inside(&self, pattern: &Pattern, docs: &mut DocSet) -> bool {
        let mut any = false;
        self.inside.each(self.starts.tokens(), pattern, |id, _| {
            any = true;
            self.postings.collect(id, docs);
        });
        any
    }

    /// Whether a pattern is a whole word somewhere: its end is the end of a stem, or another word
    /// begins there. 도서관 is one, 도서고 (on the way to it) is not.
    #[must_use]
    pub fn is_word(&self, pattern: &Pattern) -> bool {
        const MOST: usize = 256;
        self.starts.ranges(pattern, MAX_RANGES).into_iter().flatten().take(MOST).any(|entry| {
            let (id, offset) = self.starts.entry(entry);
            let end = offset + pattern.len();
            end == self.starts.stem_end(id) || self.begins_word(id, end.min(255) as u8)
        })
    }

    /// Calls `each` with the position of the first token of every place where the pattern is
    /// found across tokens, and gives the entries that begin as all of it but its last unit; none if
    /// these are not single units, and then only what stands before them can end a token.
    fn each_crossing(&self, pattern: &Pattern, mut each: impl FnMut(u32)) -> Option<Range<u32>> {
        let mut begun = 0..self.starts.len() as u32;
        for length in 1..pattern.len() {
            let unit = pattern.units[length - 1].as_one()?;
            begun = self.starts.between(&begun, length - 1, unit, unit);
            let ended = self.starts.exactly(&begun, length);
            if ended.is_empty() {
                continue;
            }
            let units = &pattern.units[length..];
            let tail = self.tail(units);
            // One syllable is a word of its own only when it stands alone: 새 시대.
            let heads = ended.map(|entry| self.starts.entry(entry)).filter(|(_, offset)| length > 1 || *offset == 0);
            for (id, _) in heads.filter(|_| !tail.first.is_empty()) {
                self.postings.positions(id).filter(|at| self.follows(at + 1, &tail, units)).for_each(&mut each);
            }
        }
        Some(begun)
    }

    /// What must stand after the first token: the types that begin so.
    fn tail(&self, units: &[UnitRange]) -> Tail {
        let units: Vec<UnitRange> = units.iter().enumerate().map(|(idx, range)| initial(*range, idx == 0)).collect();
        let first = self.types_beginning(&units[..1], 0..self.vocabulary.len() as TypeId);
        Tail { whole: self.types_beginning(&units, first.clone()), first, units }
    }

    /// The types of a range that begin with single units; vocabulary numbers are in this order.
    fn types_beginning(&self, units: &[UnitRange], within: Range<TypeId>) -> Range<TypeId> {
        let compare = |id: TypeId, strict: bool| {
            for (depth, range) in units.iter().enumerate() {
                let unit = self.folded_unit(id, depth);
                if unit < range.first {
                    return true;
                }
                if unit > range.last {
                    return false;
                }
                if range.as_one().is_none() {
                    break;
                }
            }
            !strict
        };
        let start = partition(within.start, within.end, |id| compare(id, true));
        let end = partition(start, within.end, |id| compare(id, false));
        start..end
    }

    /// Unit `depth` of a type as at the beginning of a word; 0 if it is shorter.
    fn folded_unit(&self, id: TypeId, depth: usize) -> u16 {
        self.starts.rest(id, 0).get(depth).copied().unwrap_or(0)
    }

    /// Whether the tokens from `position` on begin with the rest of a pattern.
    fn follows(&self, position: u32, tail: &Tail, units: &[UnitRange]) -> bool {
        let Some(id) = self.postings.tokens().get(position as usize).copied().filter(|id| *id != BREAK) else {
            return false;
        };
        if tail.whole.contains(&id) {
            return units.len() > 1 || self.starts.stem_end(id) <= 1 || self.begins_word(id, 1);
        }
        // The token may be shorter than what is left; then the rest must follow it.
        let rest = self.starts.rest(id, 0);
        if !tail.first.contains(&id) || rest.len() >= units.len() {
            return false;
        }
        let fits = tail.units.iter().zip(rest).skip(1).all(|(range, unit)| range.fits(*unit));
        fits && {
            let units = &units[rest.len()..];
            self.follows(position + 1, &self.tail(units), units)
        }
    }

    /// Whether a word may begin at an offset of a type.
    #[must_use]
    pub fn begins_word(&self, id: TypeId, offset: u8) -> bool {
        offset == 0 || self.cuts[id as usize].has_start(offset)
    }

    /// The strokes of every type's stem as [`keyboard::mask`] tells them, made on first use: only a word that is
    /// found nowhere asks.
    #[must_use]
    pub fn stroke_masks(&self) -> &[u32] {
        self.stroke_masks.get_or_init(|| {
            let stem = |id: TypeId| &self.vocabulary.units(id)[..self.starts.stem_end(id)];
            (0..self.vocabulary.len() as TypeId).map(|id| keyboard::mask(stem(id))).collect()
        })
    }

    /// How every type is cut, in order.
    #[must_use]
    pub fn cuts(&self) -> &[Cuts] {
        &self.cuts
    }
}

/// The tokens that may continue a pattern.
struct Tail {
    /// Types that begin with the first unit.
    first: Range<TypeId>,
    /// Types that begin with all units.
    whole: Range<TypeId>,
    units: Vec<UnitRange>,
}

/// A unit inside a pattern as it is at the beginning of a token.
fn initial(range: UnitRange, first: bool) -> UnitRange {
    match range.as_one() {
        Some(unit) if first => UnitRange::one(spelling::fold_initial(unit)),
        _ => range,
    }
}

fn partition(mut low: u32, mut high: u32, before: impl Fn(u32) -> bool) -> u32 {
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

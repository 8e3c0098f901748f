//! Every place in the vocabulary where a word may begin, sorted by what follows.
//!
//! All tokens with a word that begins like a query are one range of this table, found by binary
//! search. The table is cut into blocks of about as many occurrences, each with the set of its
//! documents, so that even the widest range costs at most two blocks of single occurrences.
//! Spellings are folded (see [`crate::text::spelling`]), the first unit of each word as at the
//! beginning of a word, also inside a token: 산업련계 is found as 산업연계.

use std::ops::Range;

use crate::index::docset::DocSet;
use crate::index::folded::FoldedTokens;
use crate::index::pattern::Pattern;
use crate::index::postings::Postings;
use crate::index::segment::Cuts;
use crate::index::vocabulary::{TypeId, Vocabulary, head, sort_by_head};
use crate::index::{FEW, MANY};
use crate::pause::{Pause, step};
use crate::text::spelling;

/// A block holds about one occurrence for so many documents. Larger answers wide queries faster; each
/// occurrence needs an eighth of this in bytes.
const DOCS_BY_OCCURRENCE: usize = 16;
/// The fewest occurrences of a block: a few are sooner looked at one by one than as a row of bits.
const SMALLEST_BLOCK: u32 = 64;

/// Word beginnings, sorted.
#[derive(Clone, Debug, Default)]
pub struct Starts {
    /// The first four units of each, folded, the first in the highest bits.
    heads: Vec<u64>,
    types: Vec<TypeId>,
    offsets: Vec<u8>,
    tokens: FoldedTokens,
    /// The first entry of each block, and the number of entries.
    blocks: Vec<u32>,
    /// The documents of each block, one row of bits after another.
    block_docs: Vec<u64>,
    n_docs: usize,
}

impl Starts {
    /// The places where words begin, in a vocabulary whose tokens are cut as `cuts` says.
    pub async fn new(vocabulary: &Vocabulary, cuts: &[Cuts], postings: &Postings, pause: Pause<'_>) -> Self {
        let tokens = FoldedTokens::new(vocabulary, cuts, pause).await;
        let mut starts = Self { tokens, n_docs: postings.n_docs(), ..Self::default() };
        starts.sort_entries(cuts, pause).await;
        starts.close_blocks(postings, pause).await;
        starts
    }

    async fn sort_entries(&mut self, cuts: &[Cuts], pause: Pause<'_>) {
        let mut entries: Vec<(u64, TypeId, u8)> = Vec::with_capacity(cuts.len() * 2);
        for (id, cuts) in cuts.iter().enumerate() {
            for offset in (0..self.tokens.places(id as TypeId)).filter(|at| *at == 0 || cuts.has_start(*at)) {
                let head = head(self.rest(id as TypeId, offset));
                let first = spelling::fold_initial((head >> 48) as u16);
                entries.push((head & (u64::MAX >> 16) | u64::from(first) << 48, id as TypeId, offset));
            }
            if id % FEW == 0 {
                step(pause).await;
            }
        }
        let compare = |one: &(u64, TypeId, u8), two: &(u64, TypeId, u8)| {
            let tail = |entry: &(u64, TypeId, u8)| self.rest(entry.1, entry.2).get(4..).unwrap_or_default();
            one.0.cmp(&two.0).then_with(|| tail(one).cmp(tail(two))).then_with(|| (one.1, one.2).cmp(&(two.1, two.2)))
        };
        let entries = sort_by_head(entries, |entry| entry.0, compare, pause).await;
        for entries in entries.chunks(MANY) {
            self.heads.extend(entries.iter().map(|entry| entry.0));
            self.types.extend(entries.iter().map(|entry| entry.1));
            self.offsets.extend(entries.iter().map(|entry| entry.2));
            step(pause).await;
        }
    }

    /// Cuts the table into blocks. What fills a block alone is one: no one else pays for it.
    async fn close_blocks(&mut self, postings: &Postings, pause: Pause<'_>) {
        let largest = SMALLEST_BLOCK.max((self.n_docs / DOCS_BY_OCCURRENCE) as u32);
        let mut docs = DocSet::none(self.n_docs);
        let mut volume = 0;
        self.blocks.push(0);
        for entry in 0..self.types.len() {
            let frequency = postings.frequency(self.types[entry]);
            if volume > 0 && volume + frequency > largest {
                self.block_docs.extend_from_slice(docs.words());
                self.blocks.push(entry as u32);
                docs.clear();
                volume = 0;
                step(pause).await;
            }
            volume += frequency;
            postings.collect(self.types[entry], &mut docs);
        }
        self.block_docs.extend_from_slice(docs.words());
        self.blocks.push(self.types.len() as u32);
        self.block_docs.shrink_to_fit();
    }

    /// The number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.types.len()
    }

    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.types.is_empty()
    }

    /// The token of an entry, and where in it the word begins.
    #[must_use]
    pub fn entry(&self, entry: u32) -> (TypeId, usize) {
        (self.types[entry as usize], usize::from(self.offsets[entry as usize]))
    }

    /// Every token as it is compared.
    pub(super) const fn tokens(&self) -> &FoldedTokens {
        &self.tokens
    }

    /// Where the particles begin in a token.
    #[must_use]
    pub fn stem_end(&self, id: TypeId) -> usize {
        self.tokens.stem_end(id)
    }

    /// The units of a token from an offset on, folded.
    #[must_use]
    pub fn rest(&self, id: TypeId, offset: u8) -> &[u16] {
        self.tokens.rest(id, offset)
    }

    fn rest_at(&self, entry: u32) -> &[u16] {
        self.rest(self.types[entry as usize], self.offsets[entry as usize])
    }

    /// Unit `depth` of an entry, folded; 0 if it is shorter.
    fn unit(&self, entry: u32, depth: usize) -> u16 {
        if depth < 4 {
            return (self.heads[entry as usize] >> (48 - depth * 16)) as u16;
        }
        self.rest_at(entry).get(depth).copied().unwrap_or(0)
    }

    /// The ranges of entries at whose beginning a pattern fits, in order; at most `most`.
    #[must_use]
    pub fn ranges(&self, pattern: &Pattern, most: usize) -> Vec<Range<u32>> {
        let mut ranges = Vec::new();
        if !pattern.is_empty() {
            self.descend(pattern, 0, 0..self.len() as u32, most, &mut ranges);
        }
        ranges
    }

    /// Whether a pattern fits at the beginning of an entry.
    #[must_use]
    pub fn begins(&self, pattern: &Pattern) -> bool {
        !self.ranges(pattern, 1).is_empty()
    }

    fn descend(&self, pattern: &Pattern, depth: usize, within: Range<u32>, most: usize, ranges: &mut Vec<Range<u32>>) {
        if within.is_empty() || ranges.len() >= most {
            return;
        }
        let Some(wanted) = pattern.units.get(depth) else { return ranges.push(within) };
        let fitting = self.between(&within, depth, wanted.first, wanted.last);
        if wanted.as_one().is_some() || depth + 1 == pattern.len() {
            return self.descend(pattern, depth + 1, fitting, most, ranges);
        }
        let mut rest = fitting;
        while !rest.is_empty() {
            let unit = self.unit(rest.start, depth);
            let same = self.between(&rest, depth, unit, unit);
            rest.start = same.end;
            self.descend(pattern, depth + 1, same, most, ranges);
        }
    }

    /// The entries within a range of equal beginnings whose unit `depth` is from `first` to `last`.
    #[must_use]
    pub fn between(&self, within: &Range<u32>, depth: usize, first: u16, last: u16) -> Range<u32> {
        let start = self.partition(within.clone(), |entry| self.unit(entry, depth) < first);
        let end = self.partition(start..within.end, |entry| self.unit(entry, depth) <= last);
        start..end
    }

    fn partition(&self, within: Range<u32>, before: impl Fn(u32) -> bool) -> u32 {
        let (mut low, mut high) = (within.start, within.end);
        while low < high {
            let middle = low + (high - low) / 2;
            if before(middle) { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// The entries of a range that end after `length` units: they stand at its beginning.
    #[must_use]
    pub fn exactly(&self, within: &Range<u32>, length: usize) -> Range<u32> {
        if within.is_empty() || self.unit(within.start, length) != 0 {
            return within.start..within.start;
        }
        within.start..self.partition(within.clone(), |entry| self.unit(entry, length) == 0)
    }

    /// Adds the documents of a range of entries.
    pub fn collect(&self, range: Range<u32>, postings: &Postings, docs: &mut DocSet) {
        if range.is_empty() {
            return;
        }
        let first = self.blocks.partition_point(|start| *start < range.start);
        let last = self.blocks.partition_point(|start| *start <= range.end).saturating_sub(1);
        if first >= last {
            return self.collect_singly(range, postings, docs);
        }
        let n_words = self.n_docs.div_ceil(64);
        self.collect_singly(range.start..self.blocks[first], postings, docs);
        self.block_docs[first * n_words..last * n_words].chunks_exact(n_words).for_each(|row| docs.or_words(row));
        self.collect_singly(self.blocks[last]..range.end, postings, docs);
    }

    fn collect_singly(&self, range: Range<u32>, postings: &Postings, docs: &mut DocSet) {
        self.types[range.start as usize..range.end as usize].iter().for_each(|id| postings.collect(*id, docs));
    }
}

//! Every place in the vocabulary where a word may begin, sorted by what follows.
//!
//! All tokens with a word that begins like a query are one range of this table, found by binary
//! search. The table is cut into blocks of about [`BLOCK`] occurrences, each with the set of its
//! documents, so that even the widest range costs at most two blocks of single occurrences.
//! Spellings are folded (see [`crate::text::spelling`]), the first unit of each word as at the
//! beginning of a word, also inside a token: 산업련계 is found as 산업연계.

use std::ops::Range;
use std::sync::Arc;

use crate::index::docset::DocSet;
use crate::index::pattern::Pattern;
use crate::index::postings::Postings;
use crate::index::segment::Cuts;
use crate::index::vocabulary::{TypeId, Vocabulary, head};
use crate::text::spelling;

/// How many occurrences a block holds before it is closed. Smaller answers wide queries faster,
/// larger needs less memory: one bit for each document and block.
const BLOCK: u32 = 2048;
/// Places further into a token than this, in units, are not found.
const LONGEST: usize = 64;

/// Word beginnings, sorted.
#[derive(Clone, Debug, Default)]
pub struct Starts {
    /// The first four units of each, folded, the first in the highest bits.
    heads: Vec<u64>,
    types: Vec<TypeId>,
    offsets: Vec<u8>,
    tokens: Arc<FoldedTokens>,
    /// The first entry of each block, and the number of entries.
    blocks: Vec<u32>,
    /// The documents of each block, one row of bits after another.
    block_docs: Vec<u64>,
    n_docs: usize,
}

/// Every token as it is compared.
#[derive(Debug, Default)]
struct FoldedTokens {
    units: Vec<u16>,
    /// Where each token's units begin.
    starts: Vec<u32>,
    /// Where the particles begin in each token.
    stem_ends: Vec<u8>,
}

impl FoldedTokens {
    fn new(vocabulary: &Vocabulary, cuts: &[Cuts]) -> Self {
        let (units, starts) = vocabulary.rows();
        let mut folded = units.to_vec();
        for (id, token) in starts.windows(2).enumerate() {
            for at in token[0] as usize..token[1] as usize {
                let before = (at > token[0] as usize).then(|| units[at - 1]);
                folded[at] = spelling::fold_inner(before, units[at]);
            }
            // A word that begins at the second syllable is folded in its own entry alone: 매년도 is no 매연.
            let beginnings = cuts[id].starts().filter(|offset| *offset != 1);
            for offset in std::iter::once(0).chain(beginnings) {
                let at = token[0] as usize + usize::from(offset);
                folded[at] = spelling::fold_initial(folded[at]);
            }
        }
        let stem_ends = cuts.iter().map(|cuts| cuts.stem_end()).collect();
        Self { units: folded, starts: starts.to_vec(), stem_ends }
    }
}

impl Starts {
    /// The places where words begin, in a vocabulary whose tokens are cut as `cuts` says; and all
    /// other places, without blocks.
    #[must_use]
    pub fn new(vocabulary: &Vocabulary, cuts: &[Cuts], postings: &Postings) -> (Self, Self) {
        let tokens = Arc::new(FoldedTokens::new(vocabulary, cuts));
        let empty = Self { tokens, n_docs: postings.n_docs(), ..Self::default() };
        let (mut starts, mut inside) = (empty.clone(), empty);
        starts.sort_entries(cuts, true);
        inside.sort_entries(cuts, false);
        starts.close_blocks(postings);
        (starts, inside)
    }

    fn sort_entries(&mut self, cuts: &[Cuts], at_starts: bool) {
        let mut entries: Vec<(u64, TypeId, u8)> = Vec::with_capacity(cuts.len() * 2);
        for (id, cuts) in cuts.iter().enumerate() {
            // A longer token is no word, and its middle is never looked into.
            let length = self.rest(id as TypeId, 0).len().min(LONGEST) as u8;
            for offset in (0..length).filter(|at| (*at == 0 || cuts.has_start(*at)) == at_starts) {
                let head = head(self.rest(id as TypeId, offset));
                let first = if at_starts { spelling::fold_initial((head >> 48) as u16) } else { (head >> 48) as u16 };
                entries.push((head & (u64::MAX >> 16) | u64::from(first) << 48, id as TypeId, offset));
            }
        }
        entries.sort_unstable_by(|one, two| {
            let tail = |entry: &(u64, TypeId, u8)| self.rest(entry.1, entry.2).get(4..).unwrap_or_default();
            one.0.cmp(&two.0).then_with(|| tail(one).cmp(tail(two))).then_with(|| (one.1, one.2).cmp(&(two.1, two.2)))
        });
        self.heads = entries.iter().map(|entry| entry.0).collect();
        self.types = entries.iter().map(|entry| entry.1).collect();
        self.offsets = entries.iter().map(|entry| entry.2).collect();
    }

    fn close_blocks(&mut self, postings: &Postings) {
        if self.n_docs == 0 {
            return;
        }
        let mut volume = 0;
        let mut docs = DocSet::none(self.n_docs);
        self.blocks.push(0);
        for entry in 0..self.types.len() {
            let positions = postings.positions(self.types[entry]);
            volume += positions.len() as u32;
            positions.iter().for_each(|position| docs.insert(postings.doc_at(*position).0));
            if volume >= BLOCK || entry + 1 == self.types.len() {
                self.block_docs.extend_from_slice(docs.words());
                self.blocks.push(entry as u32 + 1);
                docs.clear();
                volume = 0;
            }
        }
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

    /// Where the particles begin in a token.
    #[must_use]
    pub fn stem_end(&self, id: TypeId) -> usize {
        usize::from(self.tokens.stem_ends[id as usize])
    }

    /// The units of a token from an offset on, folded.
    #[must_use]
    pub fn rest(&self, id: TypeId, offset: u8) -> &[u16] {
        let (start, end) = (self.tokens.starts[id as usize], self.tokens.starts[id as usize + 1]);
        &self.tokens.units[start as usize + usize::from(offset)..end as usize]
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
    fn between(&self, within: &Range<u32>, depth: usize, first: u16, last: u16) -> Range<u32> {
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
        let end = self.partition(within.clone(), |entry| self.unit(entry, length) == 0);
        within.start..end
    }

    /// Adds the documents of a range of entries.
    pub fn collect(&self, range: Range<u32>, postings: &Postings, docs: &mut DocSet) {
        if self.blocks.is_empty() {
            return self.collect_singly(range, postings, docs);
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
        for entry in range {
            for position in postings.positions(self.types[entry as usize]) {
                docs.insert(postings.doc_at(*position).0);
            }
        }
    }
}

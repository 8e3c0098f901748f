//! A set of documents: one bit each. Every set of one index has the same length.

use crate::index::DocId;

/// A set of documents of one library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocSet {
    words: Vec<u64>,
}

impl DocSet {
    /// No document out of `n_docs`.
    #[must_use]
    pub fn none(n_docs: usize) -> Self {
        Self { words: vec![0; n_docs.div_ceil(64)] }
    }

    /// All of `n_docs` documents.
    #[must_use]
    pub fn all(n_docs: usize) -> Self {
        let mut words = vec![u64::MAX; n_docs.div_ceil(64)];
        if let (Some(last), rest @ 1..) = (words.last_mut(), n_docs % 64) {
            *last = (1 << rest) - 1;
        }
        Self { words }
    }

    /// Adds a document.
    pub fn insert(&mut self, doc: u32) {
        if let Some(word) = self.words.get_mut(doc as usize / 64) {
            *word |= 1 << (doc % 64);
        }
    }

    /// Whether a document is in the set.
    #[must_use]
    pub fn contains(&self, doc: u32) -> bool {
        self.words.get(doc as usize / 64).is_some_and(|word| word >> (doc % 64) & 1 == 1)
    }

    /// Keeps what is also in `other`.
    pub fn and(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Adds what is in `other`.
    pub fn or(&mut self, other: &Self) {
        self.or_words(&other.words);
    }

    /// The rows of bits.
    pub(crate) fn words(&self) -> &[u64] {
        &self.words
    }

    /// Removes every document.
    pub fn clear(&mut self) {
        self.words.fill(0);
    }

    /// Adds the documents of a row of bits.
    pub(crate) fn or_words(&mut self, words: &[u64]) {
        for (word, other) in self.words.iter_mut().zip(words) {
            *word |= other;
        }
    }

    /// Removes what is in `other`.
    pub fn and_not(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether there is no document.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// The documents, in order.
    pub fn iter(&self) -> impl Iterator<Item = DocId> + '_ {
        self.words.iter().enumerate().flat_map(|(idx, word)| {
            let bits = std::iter::successors(Some(*word), |bits| Some(bits & bits.wrapping_sub(1)));
            bits.take_while(|bits| *bits != 0).map(move |bits| DocId(idx as u32 * 64 + bits.trailing_zeros()))
        })
    }

    /// The positions of the documents, in order, in one allocation.
    #[must_use]
    pub fn to_ids(&self) -> Vec<u32> {
        let mut ids = Vec::with_capacity(self.len());
        for (idx, word) in self.words.iter().enumerate() {
            let mut bits = *word;
            while bits != 0 {
                ids.push(idx as u32 * 64 + bits.trailing_zeros());
                bits &= bits - 1;
            }
        }
        ids
    }
}

impl FromIterator<u32> for DocSet {
    /// A set just long enough for its last document.
    fn from_iter<I: IntoIterator<Item = u32>>(docs: I) -> Self {
        let mut set = Self::default();
        for doc in docs {
            let needed = doc as usize / 64 + 1;
            if set.words.len() < needed {
                set.words.resize(needed, 0);
            }
            set.insert(doc);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets() {
        for n_docs in [0, 1, 63, 64, 65, 200] {
            assert_eq!(DocSet::all(n_docs).len(), n_docs);
            assert!(DocSet::none(n_docs).is_empty());
        }
        let mut set = DocSet::none(100);
        for doc in [3, 64, 99, 100, 5000] {
            set.insert(doc);
        }
        assert_eq!(set.to_ids(), [3, 64, 99, 100], "the set holds whole words, and nothing beyond");
        let ids: Vec<u32> = set.iter().map(|doc| doc.0).collect();
        assert_eq!(ids, set.to_ids());
        let mut rest = DocSet::all(128);
        rest.and_not(&set);
        assert_eq!(rest.len(), 124);
        rest.and(&set);
        assert!(rest.is_empty());
    }
}

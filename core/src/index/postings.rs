//! The collection as one row of tokens, and where each token stands in it.
//!
//! Documents follow one another; within a document the title comes first, then the paragraphs,
//! each closed by a [`BREAK`]. A position is an index into the row. Neighbours in the row are
//! neighbours in the text.

use crate::index::DocId;
use crate::index::vocabulary::TypeId;

/// Stands after a title and after each paragraph: no word reaches across.
pub const BREAK: TypeId = TypeId::MAX;

/// Tokens in order, and positions by token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postings {
    tokens: Vec<TypeId>,
    /// Where each document begins in `tokens`; one more than there are documents.
    doc_starts: Vec<u32>,
    /// The document of every 64th position.
    doc_hints: Vec<u32>,
    /// Where the positions of each type begin; one more than there are types.
    starts: Vec<u32>,
    positions: Vec<u32>,
}

impl Postings {
    /// Postings of a row of tokens.
    #[must_use]
    pub fn new(mut tokens: Vec<TypeId>, doc_starts: Vec<u32>, n_types: usize) -> Self {
        tokens.shrink_to_fit();
        let (starts, positions) = invert(&tokens, n_types);
        let mut doc_hints = Vec::with_capacity(tokens.len() / 64 + 1);
        let mut doc = 0;
        for position in (0..tokens.len() as u32).step_by(64) {
            while doc_starts.get(doc + 1).is_some_and(|next| *next <= position) {
                doc += 1;
            }
            doc_hints.push(doc as u32);
        }
        Self { tokens, doc_starts, doc_hints, starts, positions }
    }

    /// How many documents there are.
    #[must_use]
    pub fn n_docs(&self) -> usize {
        self.doc_starts.len().saturating_sub(1)
    }

    /// Every token, in order.
    #[must_use]
    pub fn tokens(&self) -> &[TypeId] {
        &self.tokens
    }

    /// Where each document begins, and where the last ends.
    #[must_use]
    pub fn doc_starts(&self) -> &[u32] {
        &self.doc_starts
    }

    /// Where a type stands, in order.
    #[must_use]
    pub fn positions(&self, id: TypeId) -> &[u32] {
        let id = id as usize;
        &self.positions[self.starts[id] as usize..self.starts[id + 1] as usize]
    }

    /// How often a type occurs.
    #[must_use]
    pub fn frequency(&self, id: TypeId) -> u32 {
        self.starts[id as usize + 1] - self.starts[id as usize]
    }

    /// The document of a position.
    #[must_use]
    pub fn doc_at(&self, position: u32) -> DocId {
        let mut doc = self.doc_hints[position as usize / 64];
        while self.doc_starts[doc as usize + 1] <= position {
            doc += 1;
        }
        DocId(doc)
    }

    /// The positions of a document.
    #[must_use]
    pub fn doc_range(&self, doc: DocId) -> std::ops::Range<u32> {
        self.doc_starts[doc.0 as usize]..self.doc_starts[doc.0 as usize + 1]
    }
}

/// The positions of each type, by counting.
fn invert(tokens: &[TypeId], n_types: usize) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0_u32; n_types + 1];
    for id in tokens.iter().filter(|id| **id != BREAK) {
        starts[*id as usize + 1] += 1;
    }
    for id in 0..n_types {
        starts[id + 1] += starts[id];
    }
    let mut next = starts.clone();
    let mut positions = vec![0; starts[n_types] as usize];
    for (position, id) in tokens.iter().enumerate().filter(|(_, id)| **id != BREAK) {
        let place = &mut next[*id as usize];
        positions[*place as usize] = position as u32;
        *place += 1;
    }
    (starts, positions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_and_documents() {
        let postings = Postings::new(vec![1, 0, BREAK, 1, BREAK, BREAK, 1], vec![0, 3, 5, 5, 7], 3);
        assert_eq!(postings.positions(1), [0, 3, 6]);
        assert_eq!(postings.positions(2), [0_u32; 0]);
        let docs: Vec<u32> = [0, 2, 3, 5, 6].map(|position| postings.doc_at(position).0).to_vec();
        assert_eq!(docs, [0, 0, 1, 3, 3]);
        assert_eq!(postings.n_docs(), 4);
    }
}

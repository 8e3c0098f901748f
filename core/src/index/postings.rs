//! The collection as one row of tokens, and where each token stands in it.
//!
//! Documents follow one another; within a document the title comes first, then the paragraphs,
//! each closed by a [`BREAK`]. A position is an index into the row. Neighbours in the row are
//! neighbours in the text.

use crate::index::vocabulary::TypeId;
use crate::index::{DocId, DocSet, MANY};
use crate::pause::{Pause, step};

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
    positions: Positions,
}

/// Where each type stands, in order, as distances from one place to the next: most take a byte or two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Positions {
    /// How often each type occurs.
    frequencies: Vec<u32>,
    /// Where the distances of each type begin in `distances`.
    starts: Vec<u32>,
    /// Seven bits a byte, the lowest first; the last byte of a distance is below 128.
    distances: Vec<u8>,
}

impl Postings {
    /// Postings of a row of tokens.
    pub async fn new(mut tokens: Vec<TypeId>, doc_starts: Vec<u32>, n_types: usize, pause: Pause<'_>) -> Self {
        tokens.shrink_to_fit();
        let positions = Positions::new(&tokens, n_types, pause).await;
        let mut doc_hints = Vec::with_capacity(tokens.len() / 64 + 1);
        let mut doc = 0;
        for position in (0..tokens.len() as u32).step_by(64) {
            while doc_starts.get(doc + 1).is_some_and(|next| *next <= position) {
                doc += 1;
            }
            doc_hints.push(doc as u32);
        }
        Self { tokens, doc_starts, doc_hints, positions }
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

    /// Where a type stands, in order.
    pub fn positions(&self, id: TypeId) -> impl Iterator<Item = u32> {
        self.positions.of(id)
    }

    /// How often a type occurs.
    #[must_use]
    pub fn frequency(&self, id: TypeId) -> u32 {
        self.positions.frequencies[id as usize]
    }

    /// Adds the documents in which a type stands.
    pub fn collect(&self, id: TypeId, docs: &mut DocSet) {
        let mut end = 0;
        for position in self.positions.of(id) {
            if position >= end {
                let doc = self.doc_at(position);
                docs.insert(doc.0);
                end = self.doc_range(doc).end;
            }
        }
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

impl Positions {
    /// The positions of each type of a row: how much room each needs, then each in its place.
    async fn new(tokens: &[TypeId], n_types: usize, pause: Pause<'_>) -> Self {
        let mut frequencies = vec![0_u32; n_types];
        let mut sizes = vec![0_u32; n_types];
        let count = |id: usize, distance| {
            frequencies[id] += 1;
            sizes[id] += n_bytes(distance);
        };
        each_distance(tokens, n_types, count, pause).await;
        let mut end = 0;
        let start = |size: &u32| {
            end += size;
            end - size
        };
        let starts: Vec<u32> = sizes.iter().map(start).collect();
        let mut next = starts.clone();
        let mut distances = vec![0; end as usize];
        let place = |id: usize, distance| {
            let place = &mut next[id];
            write(&mut distances[*place as usize..], distance);
            *place += n_bytes(distance);
        };
        each_distance(tokens, n_types, place, pause).await;
        Self { frequencies, starts, distances }
    }

    fn of(&self, id: TypeId) -> impl Iterator<Item = u32> {
        let id = id as usize;
        let mut rest = &self.distances[self.starts[id] as usize..];
        let mut position = 0;
        (0..self.frequencies[id]).map(move |_| {
            position += read(&mut rest);
            position
        })
    }
}

/// Calls `each` with the type of every token and its distance from the one before of the same type; the
/// first counts from the beginning of the row.
async fn each_distance(tokens: &[TypeId], n_types: usize, mut each: impl FnMut(usize, u32), pause: Pause<'_>) {
    let mut last = vec![0_u32; n_types];
    for (nth, tokens) in tokens.chunks(MANY).enumerate() {
        for (at, id) in tokens.iter().enumerate().filter(|(_, id)| **id != BREAK) {
            let position = (nth * MANY + at) as u32;
            let last = &mut last[*id as usize];
            each(*id as usize, position - *last);
            *last = position;
        }
        step(pause).await;
    }
}

/// How many bytes a distance takes.
const fn n_bytes(distance: u32) -> u32 {
    (38 - (distance | 1).leading_zeros()) / 7
}

fn write(out: &mut [u8], distance: u32) {
    let mut rest = distance;
    for byte in out {
        *byte = rest as u8 & 0x7f;
        rest >>= 7;
        if rest == 0 {
            return;
        }
        *byte |= 0x80;
    }
}

fn read(rest: &mut &[u8]) -> u32 {
    let mut distance = 0;
    let mut shift = 0;
    while let Some((byte, after)) = rest.split_first() {
        *rest = after;
        distance |= u32::from(byte & 0x7f) << shift;
        if *byte < 0x80 {
            break;
        }
        shift += 7;
    }
    distance
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pause::at_once;

    #[test]
    fn positions_and_documents() {
        let tokens = vec![1, 0, BREAK, 1, BREAK, BREAK, 1];
        let postings = at_once(|pause| Postings::new(tokens, vec![0, 3, 5, 5, 7], 3, pause));
        assert_eq!(postings.positions(1).collect::<Vec<u32>>(), [0, 3, 6]);
        assert_eq!(postings.positions(2).count(), 0);
        let docs: Vec<u32> = [0, 2, 3, 5, 6].map(|position| postings.doc_at(position).0).to_vec();
        assert_eq!(docs, [0, 0, 1, 3, 3]);
        assert_eq!(postings.n_docs(), 4);
    }

    #[test]
    fn distances_of_every_length() {
        for distance in (0..32).flat_map(|bits| [(1_u32 << bits) - 1, 1 << bits]).chain([u32::MAX]) {
            let mut bytes = vec![0; n_bytes(distance) as usize];
            write(&mut bytes, distance);
            let mut rest = bytes.as_slice();
            assert_eq!((read(&mut rest), rest), (distance, &[][..]));
        }
    }

    #[test]
    fn documents_of_a_type() {
        let tokens: Vec<TypeId> = (0..1000).map(|at| if at % 7 == 0 { 1 } else { 0 }).collect();
        let doc_starts = (0..=100).map(|doc| doc * 10).collect();
        let postings = at_once(|pause| Postings::new(tokens, doc_starts, 2, pause));
        let mut docs = DocSet::none(100);
        postings.collect(1, &mut docs);
        let expected: DocSet = postings.positions(1).map(|position| position / 10).collect();
        assert_eq!(docs, expected);
    }
}

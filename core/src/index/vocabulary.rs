//! Every different token of a collection, once, with a number.
//!
//! While building, numbers are given in order of appearance. [`Vocabulary::sorted`] gives new
//! ones in the order of the folded spelling, so that the tokens with a common beginning are a
//! range of numbers. Unit: UTF-16 units.

use std::cmp::Ordering;

use crate::index::MANY;
use crate::pause::{Pause, step};
use crate::text::spelling;

/// A token's number.
pub type TypeId = u32;

/// Every different token, numbered.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    units: Vec<u16>,
    /// Where each token's units begin; one more than there are tokens.
    starts: Vec<u32>,
    /// Numbers by hash, open addressing; 0 is free, else number + 1. Its length is a power of two.
    slots: Vec<u32>,
}

impl Vocabulary {
    /// How many tokens there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Whether there is no token.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A token as printed, but for width and case.
    #[must_use]
    pub fn units(&self, id: TypeId) -> &[u16] {
        let id = id as usize;
        &self.units[self.starts[id] as usize..self.starts[id + 1] as usize]
    }

    /// All tokens' units in one row, and where each begins.
    #[must_use]
    pub fn rows(&self) -> (&[u16], &[u32]) {
        (&self.units, &self.starts)
    }

    /// The number of a token, new if it was not there.
    pub fn intern(&mut self, units: &[u16]) -> TypeId {
        if self.slots.len() < (self.len() + 1) * 2 {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut slot = hash(units) as usize & mask;
        loop {
            match self.slots[slot].checked_sub(1) {
                None => break,
                Some(id) if self.units(id) == units => return id,
                Some(_) => slot = (slot + 1) & mask,
            }
        }
        let id = self.push(units);
        self.slots[slot] = id + 1;
        id
    }

    /// Adds a token that is known to be new, without making it findable by [`Self::intern`].
    pub fn push(&mut self, units: &[u16]) -> TypeId {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        let id = self.len() as TypeId;
        self.units.extend_from_slice(units);
        self.starts.push(self.units.len() as u32);
        id
    }

    fn grow(&mut self) {
        let len = (self.slots.len() * 2).max(1024);
        self.slots = vec![0; len];
        for id in 0..self.len() as TypeId {
            let mut slot = hash(self.units(id)) as usize & (len - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (len - 1);
            }
            self.slots[slot] = id + 1;
        }
    }

    /// Every token folded, under its number: a fold replaces one unit by one.
    #[must_use]
    pub fn folded(&self) -> Self {
        let mut units = Vec::with_capacity(self.units.len());
        (0..self.len() as TypeId).for_each(|id| units.extend(spelling::folded(self.units(id))));
        Self { units, starts: self.starts.clone(), slots: Vec::new() }
    }

    /// The same tokens numbered in the order of their folded spelling, and the new number of each
    /// old one.
    pub async fn sorted(&self, pause: Pause<'_>) -> (Self, Vec<TypeId>) {
        let folded = self.folded();
        step(pause).await;
        let order: Vec<(u64, TypeId)> = (0..self.len() as TypeId).map(|id| (head(folded.units(id)), id)).collect();
        let compare = |(one_head, one): &(u64, TypeId), (two_head, two): &(u64, TypeId)| {
            let key = |id: TypeId| (folded.units(id), self.units(id));
            one_head.cmp(two_head).then_with(|| key(*one).cmp(&key(*two)))
        };
        let order = sort_by_head(order, |(head, _)| *head, compare, pause).await;
        let mut sorted = Self {
            units: Vec::with_capacity(self.units.len()),
            starts: Vec::with_capacity(self.starts.len()),
            slots: Vec::new(),
        };
        let mut renumbered = vec![0; self.len()];
        for order in order.chunks(MANY) {
            order.iter().for_each(|(_, old)| renumbered[*old as usize] = sorted.push(self.units(*old)));
            step(pause).await;
        }
        (sorted, renumbered)
    }
}

/// Sorts items, each of which has a [`head`] that decides first: they are dealt out by its first unit, and
/// what has the same first unit is sorted by itself, so that there is a pause between.
pub(super) async fn sort_by_head<T: Copy>(
    items: Vec<T>,
    head: impl Fn(&T) -> u64,
    compare: impl Fn(&T, &T) -> Ordering,
    pause: Pause<'_>,
) -> Vec<T> {
    let first_unit = |item: &T| (head(item) >> 48) as usize;
    let mut ends = vec![0_usize; usize::from(u16::MAX) + 1];
    items.iter().for_each(|item| ends[first_unit(item)] += 1);
    let mut begin = 0;
    for end in &mut ends {
        begin += std::mem::replace(end, begin);
    }
    step(pause).await;
    let mut sorted = items.clone();
    for items in items.chunks(MANY) {
        for item in items {
            let end = &mut ends[first_unit(item)];
            sorted[*end] = *item;
            *end += 1;
        }
        step(pause).await;
    }
    let mut begin = 0;
    for end in ends.into_iter().filter(|end| *end > 0) {
        if begin < end {
            sorted[begin..end].sort_unstable_by(&compare);
            begin = end;
            step(pause).await;
        }
    }
    sorted
}

/// The first four units in one number, which is in order as they are; 0 stands behind the end.
#[must_use]
pub(crate) fn head(units: &[u16]) -> u64 {
    (0..4).fold(0, |head, idx| head << 16 | u64::from(units.get(idx).copied().unwrap_or(0)))
}

/// FNV-1a over units, mixed once more so that the low bits are good.
fn hash(units: &[u16]) -> u32 {
    let hash = units.iter().fold(0x811c_9dc5_u32, |hash, unit| (hash ^ u32::from(*unit)).wrapping_mul(0x0100_0193));
    (hash ^ hash >> 15).wrapping_mul(0x2c1b_3c6d)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pause::at_once;
    use crate::text::normalize::{display, key};

    #[test]
    fn numbers_are_stable_and_sorted_by_the_fold() {
        let mut vocabulary = Vocabulary::default();
        let words = ["역사", "심양", "력사", "심양시", "력사"];
        let ids: Vec<TypeId> = words.iter().map(|word| vocabulary.intern(&key(word))).collect();
        assert_eq!(ids, [0, 1, 2, 3, 2]);
        let (sorted, renumbered) = at_once(|pause| vocabulary.sorted(pause));
        let in_order: Vec<String> = (0..4).map(|id| display(sorted.units(id))).collect();
        assert_eq!(in_order, ["심양", "심양시", "력사", "역사"]);
        assert_eq!(renumbered, [3, 0, 2, 1]);
    }

    #[test]
    fn many_tokens() {
        let mut vocabulary = Vocabulary::default();
        for round in 0..2 {
            for n in 0..5000_u32 {
                assert_eq!(vocabulary.intern(&[n as u16, 7, (n >> 3) as u16]), n, "round {round}");
            }
        }
    }
}

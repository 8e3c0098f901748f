//! Sorting that is compiled once. The standard library's sorts are fast and large: each type that
//! is sorted adds some four kilobytes to the page, a fifth of it in all. Here the one merge sort
//! works on positions, and only a comparison and a walk through the result are made for each type.
//!
//! Stable, `n log n` comparisons. For millions of values in a loop that is waited for, use the
//! standard sorts.

use std::cmp::Ordering;

/// Stable sorting of slices.
pub trait Arrange {
    /// What is sorted.
    type Item;

    /// Sorts by a comparison; equal items stay as they were.
    fn arrange_by(&mut self, compare: impl FnMut(&Self::Item, &Self::Item) -> Ordering);

    /// Sorts by a key that is cheap to make; equal items stay as they were.
    fn arrange_by_key<K: Ord>(&mut self, mut key: impl FnMut(&Self::Item) -> K) {
        self.arrange_by(|a, b| key(a).cmp(&key(b)));
    }

    /// Sorts by the items' own order.
    fn arrange(&mut self)
    where
        Self::Item: Ord,
    {
        self.arrange_by(Ord::cmp);
    }
}

impl<T> Arrange for [T] {
    type Item = T;

    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let in_order = &mut |a: usize, b: usize| compare(&self[a], &self[b]) != Ordering::Greater;
        if (1..self.len()).all(|at| in_order(at - 1, at)) {
            return;
        }
        let mut places = merge_sorted(self.len(), in_order);
        // Each cycle of the permutation is walked once; what has found its place points to itself.
        for start in 0..places.len() {
            let mut at = start;
            while places[at] != start {
                let from = places[at];
                self.swap(at, from);
                places[at] = at;
                at = from;
            }
            places[at] = at;
        }
    }
}

/// The positions `0..n` in sorted order: at each place stands the position of the item that
/// belongs there. `in_order(a, b)` tells whether the item at `a` may stand before the one at `b`.
fn merge_sorted(n: usize, in_order: &mut dyn FnMut(usize, usize) -> bool) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..n).collect();
    let mut merged = Vec::with_capacity(n);
    let mut run = 1;
    while run < n {
        merged.clear();
        for pair in sorted.chunks(2 * run) {
            let (left, right) = pair.split_at(run.min(pair.len()));
            merge(left, right, &mut merged, in_order);
        }
        std::mem::swap(&mut sorted, &mut merged);
        run *= 2;
    }
    sorted
}

/// Appends two sorted runs as one; the left one comes first where they are equal.
fn merge(
    mut left: &[usize],
    mut right: &[usize],
    out: &mut Vec<usize>,
    in_order: &mut dyn FnMut(usize, usize) -> bool,
) {
    while let ([first, left_rest @ ..], [second, right_rest @ ..]) = (left, right) {
        if in_order(*first, *second) {
            out.push(*first);
            left = left_rest;
        } else {
            out.push(*second);
            right = right_rest;
        }
    }
    out.extend_from_slice(left);
    out.extend_from_slice(right);
}

#[cfg(test)]
mod tests {
    use super::Arrange;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_the_standard_library_sorts(values in proptest::collection::vec((0u8..9, any::<u32>()), 0..200)) {
            let (mut ours, mut theirs) = (values.clone(), values);
            ours.arrange_by_key(|(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(&ours, &theirs);
            ours.arrange();
            theirs.sort_unstable();
            prop_assert_eq!(ours, theirs);
        }
    }
}

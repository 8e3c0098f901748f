//! One group of facet values: for each value the documents that have it.

use crate::index::DocSet;
use crate::text::order::Arrange;

/// The values of one group, sorted, with their documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetTable<T> {
    values: Vec<T>,
    /// Where the documents of each value begin in `docs`; one more than there are values.
    starts: Vec<u32>,
    docs: Vec<u32>,
}

impl<T> Default for FacetTable<T> {
    fn default() -> Self {
        Self { values: Vec::new(), starts: vec![0], docs: Vec::new() }
    }
}

impl<T: Ord> FacetTable<T> {
    /// A table from values with their documents; documents in order, none twice with one value.
    #[must_use]
    pub fn new(mut values: Vec<(T, u32)>) -> Self {
        values.arrange_by(|one, two| one.0.cmp(&two.0));
        let mut table = Self::default();
        for (value, doc) in values {
            if table.values.last() != Some(&value) {
                table.values.push(value);
                table.starts.push(table.docs.len() as u32);
            }
            table.docs.push(doc);
            *table.starts.last_mut().expect("there is a first start") = table.docs.len() as u32;
        }
        table
    }

    /// The documents of a value, in order.
    #[must_use]
    pub fn docs(&self, value: &T) -> &[u32] {
        self.values.binary_search(value).map_or(&[], |idx| self.docs_at(idx))
    }

    /// Every value with the number of its documents in `base`.
    pub fn counts<'a>(&'a self, base: &'a DocSet) -> impl Iterator<Item = (&'a T, u32)> {
        self.values.iter().enumerate().map(|(idx, value)| {
            let count = self.docs_at(idx).iter().filter(|doc| base.contains(**doc)).count();
            (value, count as u32)
        })
    }

    /// The values, sorted.
    #[must_use]
    pub fn values(&self) -> &[T] {
        &self.values
    }

    fn docs_at(&self, idx: usize) -> &[u32] {
        &self.docs[self.starts[idx] as usize..self.starts[idx + 1] as usize]
    }
}

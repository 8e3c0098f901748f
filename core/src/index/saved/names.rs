//! Names that many records share, each written once: newspapers, programmes, units, measures.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::index::record::{Page, Record};
use crate::index::saved::bytes::{Reader, SavedError, Writer};
use crate::text::order::Arrange;

/// Every name of some records with its number; the frequent ones have the short numbers, none is 0.
pub(super) struct Names<'a> {
    numbers: BTreeMap<&'a str, u64>,
}

impl<'a> Names<'a> {
    pub(super) fn of(pages: &'a [Page]) -> Self {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for name in pages.iter().flat_map(|page| names_in(&page.record)) {
            *counts.entry(name).or_default() += 1;
        }
        let mut names: Vec<(&str, u64)> = counts.into_iter().collect();
        names.arrange_by_key(|(_, count)| std::cmp::Reverse(*count));
        Self { numbers: names.into_iter().zip(1..).map(|((name, _), number)| (name, number)).collect() }
    }

    /// The number of a name; 0 for none.
    pub(super) fn number(&self, name: Option<&str>) -> u64 {
        name.map_or(0, |name| self.numbers[name])
    }

    /// Writes the names in the order of their numbers.
    pub(super) fn write(&self, out: &mut Writer) {
        let mut names: Vec<(&str, u64)> = self.numbers.iter().map(|(name, number)| (*name, *number)).collect();
        names.arrange_by_key(|(_, number)| *number);
        out.list(&names, |out, (name, _)| out.text(name));
    }
}

/// Every name that a record writes.
fn names_in(record: &Record) -> impl Iterator<Item = &str> {
    let source = record.source.iter().map(|source| &*source.0);
    let programmes = record.programmes.iter().map(|programme| &*programme.0);
    let units =
        record.figures.iter().flat_map(|figure| std::iter::once(&*figure.unit).chain(figure.measure.as_deref()));
    source.chain(programmes).chain(units)
}

/// Names read back, in the order of their numbers.
pub(super) struct KnownNames(Vec<Arc<str>>);

impl KnownNames {
    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, SavedError> {
        Ok(Self(reader.list(|reader| Ok(reader.text()?.into()))?))
    }

    /// The name whose number is read next, or none.
    pub(super) fn next(&self, reader: &mut Reader<'_>) -> Result<Option<Arc<str>>, SavedError> {
        let number: usize = reader.small()?;
        let Some(idx) = number.checked_sub(1) else { return Ok(None) };
        self.0.get(idx).map(|name| Some(Arc::clone(name))).ok_or(SavedError::Damaged)
    }
}

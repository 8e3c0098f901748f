//! What is looked for: a row of units, each of them one unit or a range of units.
//!
//! A word as typed is a row of single units. A syllable that is still being typed is a range at
//! the end (`심ㅇ`: 심, then 아 to 잏); initials are ranges throughout (`ㅅㅇ`).

use crate::text::hangul::Syllable;
use crate::text::spelling;

/// The units from `first` to `last`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnitRange {
    /// The smallest unit that fits.
    pub first: u16,
    /// The largest unit that fits.
    pub last: u16,
}

impl UnitRange {
    /// Exactly one unit.
    #[must_use]
    pub const fn one(unit: u16) -> Self {
        Self { first: unit, last: unit }
    }

    /// Every syllable with an initial, as a position in [`crate::text::hangul::INITIALS`].
    #[must_use]
    pub const fn initial(initial: u8) -> Self {
        let first = Syllable { initial, vowel: 0, r#final: 0 }.unit();
        Self { first, last: first + 587 }
    }

    /// Whether a unit fits.
    #[must_use]
    pub const fn fits(self, unit: u16) -> bool {
        self.first <= unit && unit <= self.last
    }

    /// The unit, if only one fits.
    #[must_use]
    pub const fn as_one(self) -> Option<u16> {
        if self.first == self.last { Some(self.first) } else { None }
    }
}

/// A row of units or ranges, folded as [`spelling::fold_word`] folds a word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pattern {
    /// What fits at each position.
    pub units: Vec<UnitRange>,
}

impl Pattern {
    /// A word, folded.
    #[must_use]
    pub fn word(key: &[u16]) -> Self {
        Self { units: spelling::folded(key).map(UnitRange::one).collect() }
    }

    /// How many units it takes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether it takes no unit; such a pattern is found nowhere.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// Whether it fits at the beginning of `units`.
    #[must_use]
    pub fn fits(&self, units: &[u16]) -> bool {
        units.len() >= self.units.len() && self.units.iter().zip(units).all(|(range, unit)| range.fits(*unit))
    }

    /// Whether a range stands before the end, as in initials: then it abbreviates a word, and is
    /// not the beginning of one.
    #[must_use]
    pub fn is_abbreviated(&self) -> bool {
        self.n_single() + 1 < self.len()
    }

    /// How many of its first units are single.
    #[must_use]
    pub fn n_single(&self) -> usize {
        self.units.iter().take_while(|range| range.as_one().is_some()).count()
    }
}

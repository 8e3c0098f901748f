//! What a reader asks for: words, facets, dates, order.

use crate::facts::place::PlaceId;
use crate::facts::programme::ProgrammeId;
use crate::facts::source::SourceId;
use crate::facts::topic::TopicId;

/// Everything that narrows and orders the results. Sets are sorted and without repetition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What was typed in the search field, untouched.
    pub text: String,
    /// Any of these places, or of their descendants.
    pub places: Vec<PlaceId>,
    /// Any of these topics, or of their subtopics.
    pub topics: Vec<TopicId>,
    /// Any of these programmes.
    pub programmes: Vec<ProgrammeId>,
    /// Any of these newspapers, by slug.
    pub sources: Vec<SourceId>,
    /// Published on or after.
    pub from: Option<DateBound>,
    /// Published on or before.
    pub to: Option<DateBound>,
    /// The order; `None`: relevance with words, else newest first.
    pub sort: Option<Sort>,
}

/// One end of a range of publication dates, as coarse as it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DateBound {
    /// Four digits.
    pub year: u16,
    /// 1 to 12, when given.
    pub month: Option<u8>,
    /// 1 to 31, when given.
    pub day: Option<u8>,
}

impl DateBound {
    /// Reads `2021`, `2021-11` or `2021-11-23`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = parts.next()?.parse().ok().filter(|year| (1000..=9999).contains(year))?;
        let mut small = |last: u8| match parts.next() {
            None => Some(None),
            Some(part) => part.parse().ok().filter(|number| (1..=last).contains(number)).map(Some),
        };
        let (month, day) = (small(12)?, small(31)?);
        parts.next().is_none().then_some(Self { year, month, day })
    }

    /// The earliest day it takes in, as 20211123.
    #[must_use]
    pub fn first_day(self) -> u32 {
        self.key(1, 1)
    }

    /// A number no smaller than the latest day it takes in.
    #[must_use]
    pub fn last_day(self) -> u32 {
        self.key(12, 31)
    }

    fn key(self, month: u8, day: u8) -> u32 {
        let (month, day) = (self.month.unwrap_or(month), self.day.unwrap_or(day));
        u32::from(self.year) * 10_000 + u32::from(month) * 100 + u32::from(day)
    }
}

/// The order of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Best first.
    Relevance,
    /// Newest first.
    New,
    /// Oldest first.
    Old,
}

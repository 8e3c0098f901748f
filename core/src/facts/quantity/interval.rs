//! Dates with their grain, and stretches of the calendar, printed as ISO 8601.
//!
//! A part that was not printed and cannot be concluded is absent; it is never guessed.

use std::fmt;

/// A day, month or year: as much of it as is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    /// Four digits.
    pub year: Option<u16>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
}

impl PartialDate {
    /// A year.
    #[must_use]
    pub const fn of_year(year: Option<u16>) -> Self {
        Self { year, month: None, day: None }
    }

    /// A month.
    #[must_use]
    pub const fn of_month(year: Option<u16>, month: u8) -> Self {
        Self { year, month: Some(month), day: None }
    }
}

/// `2021`, `2021-11`, `2021-11-23`; without a year as XML Schema writes it: `--11-23`, `--11`, `---23`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.year, self.month, self.day) {
            (Some(year), None, _) => write!(f, "{year:04}"),
            (Some(year), Some(month), None) => write!(f, "{year:04}-{month:02}"),
            (Some(year), Some(month), Some(day)) => write!(f, "{year:04}-{month:02}-{day:02}"),
            (None, Some(month), None) => write!(f, "--{month:02}"),
            (None, Some(month), Some(day)) => write!(f, "--{month:02}-{day:02}"),
            (None, None, Some(day)) => write!(f, "---{day:02}"),
            (None, None, None) => Ok(()),
        }
    }
}

/// From one date to another, both included; or one date alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Interval {
    /// The first.
    pub start: PartialDate,
    /// The last, when it is not the first.
    pub end: Option<PartialDate>,
}

impl Interval {
    /// One date with its grain.
    #[must_use]
    pub const fn at(start: PartialDate) -> Self {
        Self { start, end: None }
    }

    /// From one date to another; one date alone if they are the same.
    #[must_use]
    pub fn between(start: PartialDate, end: PartialDate) -> Self {
        Self { start, end: (start != end).then_some(end) }
    }

    /// The months `first` to `last` of a year.
    #[must_use]
    pub fn months(year: Option<u16>, first: u8, last: u8) -> Self {
        Self::between(PartialDate::of_month(year, first), PartialDate::of_month(year, last))
    }

    /// The whole years `first` to `last`.
    #[must_use]
    pub fn years(first: u16, last: u16) -> Self {
        Self::between(PartialDate::of_year(Some(first)), PartialDate::of_year(Some(last)))
    }
}

/// `2021-01/2021-06`, or the date alone.
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        self.end.map_or(Ok(()), |end| write!(f, "/{end}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_as_much_as_is_known() {
        let day = PartialDate { year: Some(2020), month: Some(8), day: Some(13) };
        let check = |interval: Interval, printed: &str| assert_eq!(interval.to_string(), printed);
        check(Interval::at(day), "2020-08-13");
        check(Interval::at(PartialDate { year: None, ..day }), "--08-13");
        check(Interval::at(PartialDate { day: Some(13), ..PartialDate::default() }), "---13");
        check(Interval::months(Some(2021), 1, 6), "2021-01/2021-06");
        check(Interval::months(None, 7, 7), "--07");
        check(Interval::years(2021, 2025), "2021/2025");
    }
}

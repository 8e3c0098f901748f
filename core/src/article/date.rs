//! Dates as printed: only what was printed, never guessed. A date without a year is no date here.

use std::fmt;

use crate::text::Span;

/// When a page says it was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Four digits; a printed two-digit year is read as 20YY.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31, and in that month.
    pub day: u8,
    /// The time of day, when printed.
    pub time: Option<PrintedTime>,
    /// Where it stands in the text.
    pub span: Span,
}

/// A time of day as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintedTime {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59, when printed.
    pub second: Option<u8>,
}

impl Printed {
    /// Year, month, day as one number that sorts: 20211123.
    #[must_use]
    pub const fn day_key(&self) -> u32 {
        self.year as u32 * 10_000 + self.month as u32 * 100 + self.day as u32
    }
}

/// `2021-11-23`, `2021-11-23T08:59` or `2021-11-23T08:59:28`: no more than was printed.
impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)?;
        let Some(time) = self.time else { return Ok(()) };
        write!(f, "T{:02}:{:02}", time.hour, time.minute)?;
        time.second.map_or(Ok(()), |second| write!(f, ":{second:02}"))
    }
}

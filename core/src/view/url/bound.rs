//! The ends of a period: `2021`, `2021-11` or `2021-11-23`.

use std::fmt::Write as _;

use crate::search::DateBound;

/// Appends a date, as coarse as it is.
pub(super) fn push(out: &mut String, bound: DateBound) {
    let _ = write!(out, "{:04}", bound.year); // A string takes everything.
    for part in [bound.month, bound.day.filter(|_| bound.month.is_some())].into_iter().flatten() {
        let _ = write!(out, "-{part:02}");
    }
}

/// Reads a date, also with `/` or `.` between its parts or without leading zeros; nothing for one that
/// no calendar has.
pub(super) fn parse(date: &str) -> Option<DateBound> {
    let parts: Vec<u16> = date.split(['-', '/', '.']).take(4).map(number).collect::<Option<_>>()?;
    let (year, month, day) = match parts[..] {
        [year] => (year, None, None),
        [year, month] => (year, Some(month), None),
        [year, month, day] => (year, Some(month), Some(day)),
        _ => return None,
    };
    let month_fits = month.is_none_or(|month| (1..=12).contains(&month));
    let day_fits = day.is_none_or(|day| (1..=days_in(year, month)).contains(&day));
    let narrow = |part: Option<u16>| part.and_then(|part| u8::try_from(part).ok());
    (year >= 1000 && month_fits && day_fits).then(|| DateBound { year, month: narrow(month), day: narrow(day) })
}

/// A number of at most four digits.
fn number(digits: &str) -> Option<u16> {
    (digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
}

/// How many days the month has in that year.
fn days_in(year: u16, month: Option<u16>) -> u16 {
    match month {
        Some(2) if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        Some(2) => 28,
        Some(4 | 6 | 9 | 11) => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(canonical: &str, spellings: &[&str]) {
        for spelling in spellings {
            let mut out = String::new();
            push(&mut out, parse(spelling).expect(spelling));
            assert_eq!(out, canonical, "{spelling}");
        }
    }

    #[test]
    fn dates() {
        check("2021", &["2021"]);
        check("2021-11", &["2021-11", "2021/11", "2021.11"]);
        check("2021-03-05", &["2021-03-05", "2021-3-5", "2021.3.05"]);
        check("2024-02-29", &["2024-02-29"]);
    }

    #[test]
    fn no_dates() {
        for wrong in
            ["", "21", "2021-13", "2021-00", "2021-02-30", "2023-02-29", "2021-11-23-1", "0999", "20211", "2021-x"]
        {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}

//! Numbers and dates as each language writes them.

use crate::article::Printed;
use crate::language::Language;
use crate::search::DateBound;

/// A whole number with its thousands apart: `10,000`.
#[must_use]
pub fn number(n: usize) -> String {
    let digits = n.to_string();
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// The day of a printed date, short and of equal width: `2021. 11. 23.` or `23 Nov 2021`.
#[must_use]
pub fn day(printed: &Printed, language: Language) -> String {
    let Printed { year, month, day, .. } = *printed;
    match language {
        Language::KoCn | Language::KoKr => format!("{year}. {month}. {day}."),
        Language::Zh => format!("{year}.{month}.{day}"),
        Language::En => format!("{day} {} {year}", english_month(month).get(..3).unwrap_or_default()),
    }
}

/// A printed date in full, with its time when one was printed.
#[must_use]
pub fn date(printed: &Printed, language: Language) -> String {
    let bound = DateBound { year: printed.year, month: Some(printed.month), day: Some(printed.day) };
    let day = self::bound(&bound, language);
    printed.time.map_or(day.clone(), |time| format!("{day} {:02}:{:02}", time.hour, time.minute))
}

/// A month given as `year * 100 + month`.
#[must_use]
pub fn month(key: u32, language: Language) -> String {
    bound(&DateBound { year: (key / 100) as u16, month: Some((key % 100) as u8), day: None }, language)
}

/// A year, month or day, as coarse as it was given.
#[must_use]
pub fn bound(bound: &DateBound, language: Language) -> String {
    let DateBound { year, month, day } = *bound;
    let units = match language {
        Language::KoCn | Language::KoKr => ["년", "월", "일"],
        Language::Zh => ["年", "月", "日"],
        Language::En => return english_bound(bound),
    };
    let space = if language == Language::Zh { "" } else { " " };
    let mut written = format!("{year}{}", units[0]);
    for (value, unit) in [(month, units[1]), (day, units[2])] {
        let Some(value) = value else { break };
        written.push_str(&format!("{space}{value}{unit}"));
    }
    written
}

/// `2021`, `November 2021` or `23 November 2021`.
fn english_bound(bound: &DateBound) -> String {
    match (bound.month, bound.day) {
        (Some(month), Some(day)) => format!("{day} {} {}", english_month(month), bound.year),
        (Some(month), None) => format!("{} {}", english_month(month), bound.year),
        _ => bound.year.to_string(),
    }
}

/// The English name of a month from 1 to 12; empty for any other.
fn english_month(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    (month as usize).checked_sub(1).and_then(|idx| NAMES.get(idx)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        for (n, written) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(number(n), written);
        }
    }

    #[test]
    fn months_in_each_language() {
        let written = Language::ALL.map(|language| month(202_111, language));
        assert_eq!(written, ["2021년 11월", "2021년 11월", "2021年11月", "November 2021"]);
    }
}

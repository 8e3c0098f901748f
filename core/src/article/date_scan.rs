//! Finds full dates in a line: `2022-9-22 13:36:42`, `21-10-14 01:34`, `2024년8월21일 16시00분`,
//! `2023.09.22일 12:24`, `15:47, September 28, 2020`, `2020-09-28T15:47:00+08:00`.
//!
//! Order is year, month, day, or an English month by name. Two-digit years are 20YY. A month and
//! day without a year is not found; a day that no calendar has is found as impossible.

use super::date::{Printed, PrintedTime};
use crate::text::Span;

/// A date in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The date; `None` if no calendar has it.
    pub(super) printed: Option<Printed>,
    /// Where it stands in the line, with its time.
    pub(super) span: Span,
    /// Whether the year had only two digits.
    pub(super) short_year: bool,
}

/// Every full date in `line`, in order.
pub(super) fn scan_dates(line: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(found_at) = next_start(line, at) {
        let date = Cursor { line, at: found_at }.date();
        match date {
            Some(date) => {
                at = date.span.end as usize;
                found.push(date);
            }
            None => at = skip_run(line, found_at),
        }
    }
    found
}

/// The next place where a number or a Latin word begins.
fn next_start(line: &str, from: usize) -> Option<usize> {
    line.as_bytes()[from..].iter().position(u8::is_ascii_alphanumeric).map(|idx| from + idx)
}

fn skip_run(line: &str, from: usize) -> usize {
    let bytes = &line.as_bytes()[from..];
    let digits = bytes.first().is_some_and(u8::is_ascii_digit);
    let same = |byte: &u8| if digits { byte.is_ascii_digit() } else { byte.is_ascii_alphabetic() };
    from + bytes.iter().position(|byte| !same(byte)).unwrap_or(bytes.len())
}

#[derive(Clone, Copy)]
struct Cursor<'a> {
    line: &'a str,
    at: usize,
}

impl Cursor<'_> {
    fn rest(&self) -> &str {
        &self.line[self.at..]
    }

    fn date(mut self) -> Option<Found> {
        let start = self.at;
        let (year, month, day, short_year) = self.numeric().or_else(|| self.english()).or_else(|| self.compact())?;
        let early = self.time_before(start);
        let time = self.time_after().or(early.map(|(time, _)| time));
        let from = early.map_or(start, |(_, at)| at);
        let span = Span::new(from, self.at);
        let valid =
            (1990..=2099).contains(&year) && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        let printed = valid.then_some(Printed { year, month: month as u8, day: day as u8, time, span });
        let plausible = valid || (year >= 1990 && month <= 99 && day <= 99 && !short_year);
        plausible.then_some(Found { printed, span, short_year })
    }

    /// `2022-9-22`, `21.10.14`, `2024년8월21일`, `2020年09月28日`.
    fn numeric(&mut self) -> Option<(u16, u16, u16, bool)> {
        let mut at = *self;
        let (year, n_digits) = at.number()?;
        let short_year = n_digits == 2;
        if !(short_year || n_digits == 4) {
            return None;
        }
        let mark = at.separator()?;
        let (month, n_month) = at.number()?;
        let second = at.separator()?;
        let (day, n_day) = at.number()?;
        let same = mark == second || (matches!(mark, '년' | '年') && matches!(second, '월' | '月'));
        if n_month > 2 || n_day > 2 || !same || at.rest().starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        at.skip_day_word();
        *self = at;
        Some((if short_year { 2000 + year } else { year }, month, day, short_year))
    }

    fn skip_day_word(&mut self) {
        let before = self.at;
        self.spaces(1);
        if !(self.eat('일') || self.eat('日')) {
            self.at = before;
        }
    }

    /// `September 28, 2020`, `28 Sep 2020`.
    fn english(&mut self) -> Option<(u16, u16, u16, bool)> {
        let mut at = *self;
        let month_first = at.month_name();
        let (month, day, year);
        if let Some(named) = month_first {
            month = named;
            at.spaces(2);
            day = at.number()?.0;
            at.ordinal_ending();
            at.eat(',');
            at.spaces(2);
            year = at.number()?;
        } else {
            day = at.number().filter(|(_, n)| *n <= 2)?.0;
            at.ordinal_ending();
            at.spaces(1);
            at.eat('-');
            month = at.month_name()?;
            at.eat(',');
            at.eat('-');
            at.spaces(2);
            year = at.number()?;
        }
        if year.1 != 4 {
            return None;
        }
        *self = at;
        Some((year.0, month, day, false))
    }

    /// `20200928`, `20200928154700`, `202009281547`.
    fn compact(&mut self) -> Option<(u16, u16, u16, bool)> {
        let digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        let text = self.rest().get(..8).filter(|_| matches!(digits, 8 | 12 | 14))?;
        let year: u16 = text[..4].parse().ok()?;
        let (month, day) = (text[4..6].parse().ok()?, text[6..].parse().ok()?);
        let fits = (1990..=2099).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        if !fits {
            return None;
        }
        self.at += digits;
        Some((year, month, day, false))
    }

    fn ordinal_ending(&mut self) {
        for ending in ["st", "nd", "rd", "th"] {
            if self.rest().starts_with(ending) {
                self.at += 2;
                return;
            }
        }
    }

    fn month_name(&mut self) -> Option<u16> {
        const NAMES: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        let letters = self.rest().bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = self.rest().get(..letters).filter(|word| (3..=9).contains(&word.len()))?.to_ascii_lowercase();
        let month = NAMES.iter().position(|name| word.starts_with(name))? as u16 + 1;
        self.at += letters;
        self.eat('.');
        Some(month)
    }

    /// The value of up to four digits and how many there were.
    fn number(&mut self) -> Option<(u16, usize)> {
        let n_digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=4).contains(&n_digits) {
            return None;
        }
        let value = self.rest()[..n_digits].parse().ok()?;
        self.at += n_digits;
        Some((value, n_digits))
    }

    /// What stands between year, month and day.
    fn separator(&mut self) -> Option<char> {
        self.spaces(1);
        let mark = self.rest().chars().next().filter(|c| "-./년月월年·–—".contains(*c))?;
        self.at += mark.len_utf8();
        self.spaces(2);
        Some(mark)
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.rest().starts_with(wanted);
        if found {
            self.at += wanted.len_utf8();
        }
        found
    }

    fn spaces(&mut self, most: usize) {
        for _ in 0..most {
            let Some(space) = self.rest().chars().next().filter(|c| c.is_whitespace()) else { return };
            self.at += space.len_utf8();
        }
    }

    /// The time that stands before an English date: `15:47, `.
    fn time_before(&self, date_at: usize) -> Option<(PrintedTime, usize)> {
        let head = self.line[..date_at].trim_end_matches(|c: char| c == ',' || c.is_whitespace());
        if head.len() == date_at {
            return None;
        }
        let from = head
            .rfind(|c: char| !(c.is_ascii_digit() || c == ':'))
            .map_or(0, |at| at + head[at..].chars().next().map_or(0, char::len_utf8));
        let mut clock = Cursor { line: head, at: from };
        let time = clock.clock(false)?;
        (clock.at == head.len()).then_some((time, from))
    }

    /// The time that stands behind a date, with a weekday or a half of the day between.
    fn time_after(&mut self) -> Option<PrintedTime> {
        let mut at = *self;
        at.skip_to_clock();
        let half = at.half_of_day();
        at.spaces(2);
        let mut time = at.clock(true)?;
        if half.is_none() {
            let mut behind = at;
            behind.spaces(1);
            if let Some(late) = behind.latin_half() {
                at = behind;
                time.hour = twelve_to_twenty_four(time.hour, late)?;
            }
        }
        if let Some(late) = half {
            time.hour = twelve_to_twenty_four(time.hour, late)?;
        }
        *self = at;
        Some(time)
    }

    /// Steps over `(월)`, `월요일`, `星期一`, `T`, commas and spaces.
    fn skip_to_clock(&mut self) {
        for _ in 0..4 {
            self.spaces(8);
            let marks: &[char] = &['.', ',', 'T', '|', 'ㅣ', '/', '-', '_', ';'];
            let stepped = marks.iter().any(|mark| self.eat(*mark)) || self.weekday() || self.eat('(') || self.eat('[');
            if !stepped {
                return;
            }
        }
    }

    fn weekday(&mut self) -> bool {
        const DAYS: &str = "월화수목금토일一二三四五六日";
        let mut at = *self;
        let bracket = at.eat('(') || at.eat('（') || at.eat('[');
        let chinese = ["星期", "周"].iter().find(|word| at.rest().starts_with(**word)).map(|word| word.len());
        at.at += chinese.unwrap_or(0);
        let Some(day) = at.rest().chars().next().filter(|c| DAYS.contains(*c)) else { return false };
        at.at += day.len_utf8();
        let named = at.rest().starts_with("요일");
        if named {
            at.at += "요일".len();
        }
        let closed = at.eat(')') || at.eat('）') || at.eat(']');
        let is_day = bracket == closed && (bracket || named || chinese.is_some());
        if is_day {
            *self = at;
        }
        is_day
    }

    /// Whether a word for the half of the day stands here, and which: `true` for the later half.
    fn half_of_day(&mut self) -> Option<bool> {
        for (word, late) in [("오전", false), ("오후", true), ("上午", false), ("下午", true)] {
            if self.rest().starts_with(word) {
                self.at += word.len();
                return Some(late);
            }
        }
        self.latin_half()
    }

    fn latin_half(&mut self) -> Option<bool> {
        let word = self.rest().get(..2)?.to_ascii_lowercase();
        let late = match word.as_str() {
            "am" => false,
            "pm" => true,
            _ => return None,
        };
        self.at += 2;
        Some(late)
    }

    /// `15:47`, `15:47:40`, and with `korean` also `15시 47분 40초`.
    fn clock(&mut self, korean: bool) -> Option<PrintedTime> {
        let mut at = *self;
        let hour = at.number().filter(|(value, n)| *n <= 2 && *value < 24)?.0 as u8;
        if at.eat(':') || at.eat('：') {
            let minute = at.number().filter(|(value, n)| *n == 2 && *value < 60)?.0 as u8;
            let second = at.more_clock(&[':', '：']);
            *self = at;
            return Some(PrintedTime { hour, minute, second });
        }
        let hour_word = korean && (at.eat('시') || at.eat('时') || at.eat('點'));
        if !hour_word {
            return None;
        }
        at.spaces(1);
        let minute = at.number().filter(|(value, n)| *n <= 2 && *value < 60)?.0 as u8;
        if !(at.eat('분') || at.eat('分')) {
            return None;
        }
        let mut behind = at;
        behind.spaces(1);
        let second = behind.number().filter(|(value, n)| *n <= 2 && *value < 60).map(|(value, _)| value as u8);
        let second = second.filter(|_| behind.eat('초') || behind.eat('秒'));
        *self = if second.is_some() { behind } else { at };
        Some(PrintedTime { hour, minute, second })
    }

    fn more_clock(&mut self, marks: &[char]) -> Option<u8> {
        let mut at = *self;
        if !marks.iter().any(|mark| at.eat(*mark)) {
            return None;
        }
        let second = at.number().filter(|(value, n)| *n == 2 && *value < 60)?.0 as u8;
        *self = at;
        Some(second)
    }
}

fn twelve_to_twenty_four(hour: u8, late: bool) -> Option<u8> {
    match (hour, late) {
        (12, false) => Some(0),
        (1..=11, true) => Some(hour + 12),
        (0..=23, _) => Some(hour),
        _ => None,
    }
}

const fn days_in(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(printed: &str, spellings: &[&str]) {
        for line in spellings {
            let found = scan_dates(line);
            let shown: Vec<String> = found.iter().filter_map(|f| f.printed).map(|p| p.to_string()).collect();
            assert_eq!(shown, [printed], "{line}");
        }
    }

    #[test]
    fn days() {
        check(
            "2020-09-28",
            &[
                "2020-09-28",
                "2020-9-28",
                "20-09-28",
                "2020.09.28",
                "2020. 9. 28.",
                "2020.09.28일",
                "2020/09/28",
                "2020년 09월 28일",
                "2020년9월28일 월요일",
                "2020年09月28日",
                "September 28, 2020",
                "Sept. 28th, 2020",
                "28 Sep 2020",
                "20200928",
                "2020-09-28 (월)",
            ],
        );
    }

    #[test]
    fn minutes() {
        check(
            "2020-09-28T15:47",
            &[
                "2020-09-28 15:47",
                "2020.09.28일 15:47",
                "2020년09월28일 15시47분",
                "2020년 9월 28일 월요일 오후 3시 47분",
                "15:47, September 28, 2020",
                "2020.09.28. 오후 3:47",
                "2020-09-28(월) 15:47",
                "2020-09-28 | 15:47",
                "2020/9/28 3:47 PM",
                "September 28, 2020 3:47pm",
                "2020年09月28日 下午3:47",
                "20-9-28 15:47",
                "2020.09.28 (15:47)",
                "2020/09/28 [15:47]",
            ],
        );
    }

    #[test]
    fn seconds() {
        check(
            "2022-09-22T13:36:42",
            &[
                "2022-9-22 13:36:42",
                "2022-09-22T13:36:42+08:00",
                "22 Sep 2022 13:36:42 +0900",
                "2022년 9월 22일 13시 36분 42초",
            ],
        );
    }

    #[test]
    fn no_dates() {
        for line in [
            "9월 28일",
            "15:47",
            "1650근",
            "G331",
            "2020-13-41-5",
            "86-000-000-0000",
            "2020년 9월",
            "CN22-0030",
            "3-4-5",
        ] {
            let found = scan_dates(line);
            assert_eq!(found.iter().filter_map(|f| f.printed).count(), 0, "{line} {found:?}");
        }
    }

    #[test]
    fn impossible_days_are_found_without_a_date() {
        let found = scan_dates("2021-02-30 10:00");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].printed, None);
    }
}

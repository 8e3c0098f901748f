//! Numerals: digits with 십 백 천 만 억 조, and the native words from 한 to 아흔아홉.
//!
//! ```text
//! numeral := part (blank? part)*                 each part smaller than the last scale word
//! part    := digits 여? scale*                   2만 7천, 6천300만, 1만억, 3억8천800만
//! digits  := 1,437 | 1437 | 289.36               full-width digits too
//! ```
//!
//! Unit: a length in bytes from the start of the text given. Deliberately not read: numbers in
//! Chinese characters, Sino-Korean words (이천칠백), a blank between digits.

use super::decimal::Decimal;
use crate::text::affix;

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numeral {
    /// How many bytes it takes, without 여 behind it.
    pub(crate) len: usize,
    /// Its value.
    pub(crate) value: Decimal,
    /// The number before the scale word, when there is exactly one of 만 억 조; else the value.
    pub(crate) printed: Decimal,
    /// That scale word.
    pub(crate) scale: &'static str,
    /// Whether any scale word stands in it.
    pub(crate) scaled: bool,
    /// Whether 여 stands inside it (10여만) or it is two numbers at once (두세).
    pub(crate) at_least: bool,
    /// Whether it is a native word.
    pub(crate) native: bool,
}

/// The scale words with their power of ten; four and more multiply all that stands before them.
const SCALES: [(&str, u8); 6] = [("십", 1), ("백", 2), ("천", 3), ("만", 4), ("억", 8), ("조", 12)];

/// Reads the numeral that `rest` begins with, a digit.
pub(crate) fn digits_at(rest: &str) -> Option<Numeral> {
    let mut sum = Sum::default();
    let mut at = 0;
    loop {
        let (digits, len) = decimal_at(&rest[at..])?;
        let mut end = at + len;
        sum.begin(digits);
        let more = if rest[end..].starts_with('여') && scale_at(&rest[end + '여'.len_utf8()..]).is_some() {
            '여'.len_utf8()
        } else {
            0
        };
        let mut next = end + more;
        next += sum.blank_before_scale(&rest[next..]);
        while let Some((word, power)) = scale_at(&rest[next..]) {
            if !sum.scale(word, power)? {
                break;
            }
            next += word.len();
            end = next;
        }
        sum.at_least |= more > 0;
        at = match sum.next_part(rest, end) {
            Some(start) => start,
            None => return sum.finish(end),
        };
    }
}

/// A sum of parts that grow smaller.
#[derive(Default)]
struct Sum {
    /// Groups closed by 만 억 조.
    groups: Decimal,
    /// Parts since then.
    open: Decimal,
    /// The part being read.
    part: Decimal,
    /// The power of the last scale word of the part being read; 0: none.
    last_power: u8,
    /// The power of ten that the next part must stay below.
    ceiling: Option<u8>,
    /// The first digits, while they are the only ones and have at most one scale word.
    alone: Option<(Decimal, &'static str)>,
    n_parts: u32,
    n_scales: u32,
    at_least: bool,
}

impl Sum {
    fn begin(&mut self, digits: Decimal) {
        self.n_parts += 1;
        self.part = digits;
        self.last_power = 0;
        self.alone = (self.n_parts == 1).then_some((digits, ""));
    }

    /// A blank that stands before a large scale word: 569억 8 천만원, 3 억 위안.
    fn blank_before_scale(&self, rest: &str) -> usize {
        let large = ["억", "만", "천만", "백만", "천억"];
        let scaled = rest.strip_prefix(' ').is_some_and(|word| large.iter().any(|scale| word.starts_with(scale)));
        usize::from(scaled)
    }

    /// Multiplies by a scale word; `Some(false)` when the word cannot stand here.
    fn scale(&mut self, word: &'static str, power: u8) -> Option<bool> {
        if power < 4 && self.last_power != 0 {
            return Some(false);
        }
        let factor = Decimal::new(10i128.pow(u32::from(power)), 0)?;
        if power < 4 {
            self.part = self.part.times(factor)?;
        } else {
            self.part = self.open.plus(self.part)?.times(factor)?;
            self.open = Decimal::ZERO;
        }
        self.n_scales += 1;
        self.alone = match self.alone {
            Some((digits, "")) if power >= 4 && self.n_scales == 1 => Some((digits, word)),
            _ => None,
        };
        self.last_power += power;
        Some(true)
    }

    /// Where the next part begins, if the number goes on at `end`.
    fn next_part(&mut self, rest: &str, end: usize) -> Option<usize> {
        if self.last_power == 0 {
            return None;
        }
        self.close().then_some(())?;
        let start = end + usize::from(rest[end..].starts_with(' '));
        let (digits, _) = decimal_at(&rest[start..])?;
        let ceiling = Decimal::new(10i128.pow(u32::from(self.ceiling?)), 0)?;
        (digits < ceiling).then_some(start)
    }

    /// Adds the part that was read; whether it could be added.
    fn close(&mut self) -> bool {
        let into = if self.last_power >= 4 { &mut self.groups } else { &mut self.open };
        let Some(sum) = into.plus(self.part) else { return false };
        *into = sum;
        self.part = Decimal::ZERO;
        self.ceiling = Some(self.last_power);
        true
    }

    fn finish(mut self, len: usize) -> Option<Numeral> {
        if self.part != Decimal::ZERO {
            self.open = self.open.plus(self.part)?;
        }
        let value = self.groups.plus(self.open)?;
        let (printed, scale) = self.alone.filter(|_| self.n_parts == 1).unwrap_or((value, ""));
        let scaled = self.n_scales > 0;
        Some(Numeral { len, value, printed, scale, scaled, at_least: self.at_least, native: false })
    }
}

/// The scale word at the start of `rest`.
fn scale_at(rest: &str) -> Option<(&'static str, u8)> {
    let (word, power) = SCALES.into_iter().find(|(word, _)| affix::begins(rest.as_bytes(), word.as_bytes()))?;
    if word == "조" && !counts_trillions(&rest[word.len()..]) {
        return None;
    }
    Some((word, power))
}

/// Whether 조 is the scale word (20조원) and not the counter of articles (20조 정책).
fn counts_trillions(after: &str) -> bool {
    let tail = after.strip_prefix('여').unwrap_or(after).trim_start_matches(' ');
    let money = ["원", "위안", "위엔", "딸라", "달러", "엔", "유로", "루블", "억", "만", "한화", "인민", "한원"];
    tail.starts_with(|ch: char| digit(ch).is_some()) || money.iter().any(|word| tail.starts_with(word))
}

/// The value of a digit, ASCII or full-width.
pub(crate) const fn digit(ch: char) -> Option<u8> {
    match ch {
        '0'..='9' => Some(ch as u8 - b'0'),
        '０'..='９' => Some((ch as u32 - '０' as u32) as u8),
        _ => None,
    }
}

/// How many bytes of digits, points and commas `rest` begins with: what to step over when it is
/// no number.
pub(crate) fn digit_run_len(rest: &str) -> usize {
    let of_number = |ch: char| digit(ch).is_some() || matches!(ch, '.' | ',');
    rest.find(|ch| !of_number(ch)).unwrap_or(rest.len())
}

/// Digits with grouping commas and at most one point. `2022.9.22` is none.
fn decimal_at(rest: &str) -> Option<(Decimal, usize)> {
    let mut mantissa = 0i128;
    let (mut n_digits, mut len) = (0usize, 0usize);
    let mut point_at = None;
    while let Some(ch) = rest[len..].chars().next() {
        let after = len + ch.len_utf8();
        match (ch, digit(ch)) {
            (_, Some(value)) => {
                n_digits += 1;
                if n_digits > 18 {
                    return None;
                }
                mantissa = mantissa * 10 + i128::from(value);
            }
            (',' | '，', _) if point_at.is_none() && groups_three(&rest[after..]) => {}
            ('.' | '．', _) if n_digits > 0 && starts_with_digit(&rest[after..]) => {
                if point_at.replace(n_digits).is_some() {
                    return None;
                }
            }
            _ => break,
        }
        len = after;
    }
    let scale = n_digits - point_at.unwrap_or(n_digits);
    (n_digits > 0).then_some(())?;
    Some((Decimal::new(mantissa, scale as u8)?, len))
}

fn starts_with_digit(rest: &str) -> bool {
    rest.starts_with(|ch| digit(ch).is_some())
}

/// Whether exactly three digits follow, as after a comma that groups thousands.
fn groups_three(rest: &str) -> bool {
    rest.chars().take(4).take_while(|&ch| digit(ch).is_some()).count() == 3
}

/// The native words for tens, alone and before ones, longest first where one begins another.
const NATIVE_TENS: [(&str, i64); 10] = [
    ("스물", 20),
    ("스무", 20),
    ("서른", 30),
    ("마흔", 40),
    ("쉰", 50),
    ("예순", 60),
    ("일흔", 70),
    ("여든", 80),
    ("아흔", 90),
    ("열", 10),
];
/// The native words for ones, as they stand before a counter.
const NATIVE_ONES: [(&str, i64); 12] = [
    ("한", 1),
    ("두", 2),
    ("세", 3),
    ("네", 4),
    ("석", 3),
    ("넉", 4),
    ("다섯", 5),
    ("여섯", 6),
    ("일곱", 7),
    ("여덟", 8),
    ("아홉", 9),
    ("닷", 5),
];

/// Reads the native numeral that `rest` begins with. What follows must prove it is one.
pub(crate) fn native_at(rest: &str) -> Option<Numeral> {
    let find = |table: &[(&'static str, i64)], rest: &str| {
        let read = table.iter().find(|(word, _)| affix::begins(rest.as_bytes(), word.as_bytes()));
        read.map_or((0, 0), |&(word, value)| (value, word.len()))
    };
    let (tens, tens_len) = find(&NATIVE_TENS, rest);
    let (ones, ones_len) = find(&NATIVE_ONES, &rest[tens_len..]);
    let value = Decimal::whole(tens + ones);
    (tens + ones > 0).then_some(Numeral {
        len: tens_len + ones_len,
        value,
        printed: value,
        scale: "",
        scaled: false,
        at_least: false,
        native: true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, printed: &str, spellings: &[&str]) {
        for raw in spellings {
            let numeral = digits_at(raw).expect(raw);
            assert_eq!((numeral.value.to_string().as_str(), numeral.len), (value, raw.len()), "{raw}");
            assert_eq!(format!("{}{}", numeral.printed, numeral.scale), printed, "{raw}");
        }
    }

    #[test]
    fn one_scale_word() {
        check("1437", "1437", &["1437", "1,437", "1，437", "１４３７"]);
        check("28936000000", "289.36억", &["289.36억"]);
        check("15000", "1.5만", &["1.5만"]);
        check("5600000", "560만", &["560만", "560여만"]);
    }

    #[test]
    fn many_scale_words() {
        check("135000000", "135000000", &["1억 3,500만", "1억3500만"]);
        check("388000000", "388000000", &["3억8천800만", "3억 8천 800만"]);
        check("63000000", "63000000", &["6천300만", "6천 300만"]);
        check("215500000", "215500000", &["2억 1천 550만"]);
        check("14352.5", "14352.5", &["1만 4352.5"]);
        check("3600", "3600", &["3천 600", "3천600"]);
        check("27000", "27000", &["2만 7천", "2만7천", "2만 7000"]);
        check("1000000000000", "1000000000000", &["1만억"]);
        check("300000000000", "300000000000", &["3천억"]);
        check("150060000000", "150060000000", &["1500억 6천만"]);
        check("10146200000000", "10146200000000", &["10조1천462억"]);
        check("50000000", "50000000", &["5천만"]);
    }

    #[test]
    fn a_new_number_begins() {
        for (raw, len) in
            [("2조원", "2조"), ("3만 20000", "3만"), ("12, 13", "12"), ("20조 정책", "20"), ("7 500", "7")]
        {
            assert_eq!(digits_at(raw).map(|numeral| numeral.len), Some(len.len()), "{raw}");
        }
    }

    #[test]
    fn no_number() {
        for raw in ["2022.9.22", "1234567890123456789", "가"] {
            assert_eq!(digits_at(raw), None, "{raw}");
        }
    }

    #[test]
    fn native_words() {
        for (raw, value, len) in
            [("한개", 1, "한"), ("열다섯살", 15, "열다섯"), ("스물두명", 22, "스물두"), ("스무 명", 20, "스무")]
        {
            let numeral = native_at(raw).expect(raw);
            assert_eq!((numeral.value, numeral.len), (Decimal::whole(value), len.len()), "{raw}");
        }
        assert_eq!(native_at("나무"), None);
    }
}

//! Units: what may stand right behind a number, from the table `data/units.tsv`.
//!
//! A unit is recognised only behind a number, the longest form first. Many are one syllable that
//! also begins other words (무역, 근무, 도시): the table says what must not follow. Deliberately
//! not here: what the number means in its sentence.

use crate::text::affix::{self, Beginnings, by_first};
use crate::text::order::Arrange;
use std::cmp::Reverse;
use std::sync::OnceLock;

use super::decimal::{Decimal, Number};
use crate::facts::figure::Converted;

/// One printed form of a unit.
#[derive(Debug)]
pub(crate) struct Unit {
    /// As printed.
    pub(crate) form: &'static str,
    /// Its first letter.
    initial: char,
    /// What it measures.
    pub(crate) kind: UnitKind,
    /// The unit of comparison and how many of it one is, as numerator and denominator.
    si: Option<(&'static str, i64, i64)>,
    /// No further word may begin right behind it.
    ends_word: bool,
    /// Beginnings that make it another word.
    not: Vec<&'static str>,
}

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnitKind {
    Money,
    Rate,
    Ratio,
    Measure,
    Count,
    Duration,
    Rank,
    Ordinal,
}

impl Unit {
    /// `value` in the unit of comparison.
    pub(crate) fn convert(&self, value: Decimal) -> Option<Converted> {
        let (unit, above, below) = self.si?;
        Some(Converted { value: Number::scaled(value, above, below)?, unit })
    }

    /// The code of the currency, of a unit of money.
    pub(crate) fn currency(&self) -> &'static str {
        self.si.map_or("", |(code, ..)| code)
    }

    fn fits(&self, rest: &str) -> bool {
        let Some(after) = rest.strip_prefix(self.form) else { return false };
        if self.form.ends_with(|ch: char| ch.is_ascii_alphabetic())
            && after.starts_with(|ch: char| ch.is_ascii_alphanumeric())
        {
            return false;
        }
        let other_word = self.not.iter().any(|begin| affix::begins(after.as_bytes(), begin.as_bytes()));
        !other_word && (!self.ends_word || ends_word(after))
    }
}

/// What may stand right behind a short unit: particles, the copula, bounds.
static AFTER_WORD: Beginnings = Beginnings::new(&by_first([
    "은", "는", "이", "가", "을", "를", "의", "에", "로", "으로", "와", "과", "도", "만", "까지", "부터", "보다",
    "지만", "나", "여", "고", "인", "다", "였", "라", "씩", "째", "당", "남짓", "가량", "정도", "쯤", "내외", "안팎",
    "좌우", "가까", "넘", "초과", "미만", "이상", "이하", "대로", "급", "중", "내", "차례", "어치", "짜리", "규모",
    "뿐", "마다", "처럼", "란", "랑", "로서", "하고", "대의",
]));

/// Whether no further word begins at `after`.
pub(crate) fn ends_word(after: &str) -> bool {
    match after.chars().next() {
        Some('가'..='힣') => AFTER_WORD.begin(after),
        Some(ch) => !ch.is_ascii_alphanumeric(),
        None => true,
    }
}

/// The unit that `rest` begins with, the longest form first.
pub(crate) fn at(rest: &str) -> Option<&'static Unit> {
    let first = rest.chars().next()?;
    let units = table();
    let start = units.partition_point(|unit| unit.initial < first);
    units[start..].iter().take_while(|unit| unit.initial == first).find(|unit| unit.fits(rest))
}

/// All units, by first character, the longer forms first.
fn table() -> &'static [Unit] {
    static TABLE: OnceLock<Vec<Unit>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let rows = include_str!("../data/units.tsv").lines().filter(|row| !row.starts_with('#'));
        let mut units: Vec<Unit> = rows.map(|row| parse(row).expect("each row of units.tsv has six columns")).collect();
        units.arrange_by_key(|unit| (unit.initial, Reverse(unit.form.len())));
        units
    })
}

fn parse(row: &'static str) -> Option<Unit> {
    let mut columns = row.split('\t');
    let (form, kind) = (columns.next()?, kind(columns.next()?)?);
    let (code, factor) = (columns.next()?, columns.next()?);
    let ends_word = columns.next()? == "end";
    let not = columns.next()?.split('|').filter(|begin| !begin.is_empty()).collect();
    let (above, below) = factor.split_once('/').unwrap_or((factor, "1"));
    let si = if code.is_empty() { None } else { Some((code, above.parse().ok()?, below.parse().ok()?)) };
    Some(Unit { form, initial: form.chars().next()?, kind, si, ends_word, not })
}

fn kind(name: &str) -> Option<UnitKind> {
    Some(match name {
        "money" => UnitKind::Money,
        "rate" => UnitKind::Rate,
        "ratio" => UnitKind::Ratio,
        "measure" => UnitKind::Measure,
        "count" => UnitKind::Count,
        "duration" => UnitKind::Duration,
        "rank" => UnitKind::Rank,
        "ordinal" => UnitKind::Ordinal,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_no_form_stands_twice() {
        let forms: Vec<_> = table().iter().map(|unit| unit.form).collect();
        for pair in forms.windows(2) {
            assert_ne!(pair[0], pair[1]);
        }
        assert!(forms.contains(&"원") && forms.contains(&"%포인트"));
    }

    #[test]
    fn the_longest_form_that_is_a_whole_word() {
        let check = |rest: &str, form: Option<&str>| assert_eq!(at(rest).map(|unit| unit.form), form, "{rest}");
        check("평방키로메터이다", Some("평방키로메터"));
        check("무에 달한다", Some("무"));
        check("개월", Some("개월"));
        check("%포인트", Some("%포인트"));
        check("km/h로", Some("km/h"));
        for other in ["무역", "근무", "도시", "원칙", "위원회", "대학", "G", "조각", "등급", "기업", "kg1"]
        {
            check(other, None);
        }
    }

    #[test]
    fn conversions_are_exact() {
        let check = |form: &str, value: i64, printed: &str| {
            let converted = at(form).and_then(|unit| unit.convert(Decimal::whole(value))).expect(form);
            assert_eq!(format!("{} {}", converted.value, converted.unit), printed);
        };
        check("근", 80_784_000_000, "40392000000 kg");
        check("무", 4_500, "300 ha");
        check("무", 4_600, "920/3 ha");
        check("딸라", 1_000_000, "1000000 USD");
        check("시간", 1, "3600 s");
    }
}

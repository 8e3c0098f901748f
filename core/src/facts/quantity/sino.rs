//! Numbers in Sino-Korean words: 이천칠백만, 백만, 천여, 만무. Read only before a unit, since most such
//! syllables begin other words (만족, 백성, 사천성).

use super::decimal::Decimal;
use super::numeral::Numeral;
use super::unit::{self, Unit, UnitKind};

/// No number has more words than this.
const MAX_WORDS: usize = 16;

/// The number that `rest` begins with, if a scale word stands in it.
pub(crate) fn numeral_at(rest: &str) -> Option<Numeral> {
    let (mut groups, mut open, mut part) = (0_i64, 0_i64, 0_i64);
    let (mut len, mut n_words, mut scaled) = (0, 0, false);
    let mut last = None;
    for ch in rest.chars().take(MAX_WORDS) {
        match word(ch) {
            Some(digit @ 1..=9) if part == 0 => part = digit,
            Some(scale @ (10 | 100 | 1000)) => {
                open += part.max(1) * scale;
                part = 0;
                scaled = true;
            }
            Some(scale) if scale >= 10_000 => {
                groups += (open + part).max(1) * scale;
                (open, part) = (0, 0);
                scaled = true;
            }
            _ => break,
        }
        len += ch.len_utf8();
        n_words += 1;
        last = Some(ch);
    }
    // 억 and 조 alone are a size, not a number; a digit alone is no Sino-Korean count.
    let alone = n_words == 1 && !matches!(last, Some('백' | '천' | '만'));
    (scaled && !alone).then_some(())?;
    let value = Decimal::whole(groups + open + part);
    Some(Numeral { len, value, printed: value, scale: "", scaled: false, at_least: false, native: true })
}

const fn word(ch: char) -> Option<i64> {
    Some(match ch {
        '일' => 1,
        '이' => 2,
        '삼' => 3,
        '사' => 4,
        '오' => 5,
        '육' | '륙' => 6,
        '칠' => 7,
        '팔' => 8,
        '구' => 9,
        '십' => 10,
        '백' => 100,
        '천' => 1000,
        '만' => 10_000,
        '억' => 100_000_000,
        _ => return None,
    })
}

/// Whether `numeral` counts in `unit`: 백만딸라, 천여호, 만무; not 만원 (full), 천명 (to proclaim), 백년.
pub(crate) fn takes(numeral: Numeral, unit: &Unit, more: bool, after: &str) -> bool {
    let one_word = numeral.len == '만'.len_utf8();
    let measured = matches!(unit.form, "무" | "톤" | "키로와트" | "표준상자" | "딸라" | "달러");
    unit::ends_word(after)
        && !after.starts_with('급')
        && !matches!(unit.kind, UnitKind::Duration | UnitKind::Ordinal | UnitKind::Rank | UnitKind::Rate)
        && !matches!(
            unit.form,
            "가지" | "리" | "도" | "점" | "대" | "번" | "배" | "조" | "항" | "세" | "장" | "부" | "인"
        )
        && (!one_word || more || measured)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: i64, spellings: &[&str]) {
        for raw in spellings {
            assert_eq!(numeral_at(raw).map(|numeral| numeral.value), Some(Decimal::whole(value)), "{raw}");
        }
    }

    #[test]
    fn words() {
        check(27_350_000, &["이천칠백삼십오만원"]);
        check(1_000_000, &["백만딸라"]);
        check(10_000, &["만무", "일만명"]);
        check(1_000, &["천여호"]);
        check(120, &["백이십개"]);
        for raw in ["이", "일곱", "억원", "구역", "조", "오늘"] {
            assert_eq!(numeral_at(raw), None, "{raw}");
        }
    }
}

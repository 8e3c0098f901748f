//! Numbers in words, written otherwise: 三 is 3, 3편 is 세편, 제20차 is 20차, and yuan is 원 in this
//! press and 위안 in Seoul.

/// Han numerals with their numbers.
const HAN: [(char, &str); 10] = [
    ('一', "1"),
    ('二', "2"),
    ('三', "3"),
    ('四', "4"),
    ('五', "5"),
    ('六', "6"),
    ('七', "7"),
    ('八', "8"),
    ('九', "9"),
    ('十', "10"),
];

/// The native numerals as they stand before a noun, with their numbers.
const NATIVE: [(&str, &str); 11] = [
    ("한", "1"),
    ("두", "2"),
    ("세", "3"),
    ("네", "4"),
    ("다섯", "5"),
    ("여섯", "6"),
    ("일곱", "7"),
    ("여덟", "8"),
    ("아홉", "9"),
    ("열", "10"),
    ("스무", "20"),
];

/// Nouns that things are counted in with native numerals. Others take the Sino-Korean ones, which are
/// written in digits alone, and a native numeral before them is some other word: 두만, 세계.
const COUNTERS: [&str; 28] = [
    "가지", "갈래", "개", "건", "곳", "군데", "권", "그루", "달", "마디", "마리", "명", "방면", "번", "벌", "분",
    "사람", "살", "시간", "쌍", "알", "장", "차례", "채", "척", "토막", "편", "폭",
];

/// What yuan are called in China's Korean and in Seoul.
const YUAN: [&str; 2] = ["원", "위안"];

/// The digits that a Han numeral stands for.
pub(super) fn digits_of(unit: u16) -> Option<&'static str> {
    let numeral = char::from_u32(u32::from(unit))?;
    HAN.iter().find(|(han, _)| *han == numeral).map(|(_, digits)| *digits)
}

/// Whether a unit stands inside a number in digits.
pub(super) fn is_digit(unit: u16) -> bool {
    char::from_u32(u32::from(unit)).is_some_and(|c| c.is_ascii_digit() || c == '.')
}

/// A word that begins with a number, with the number or its currency written otherwise.
pub(super) fn rewritten(key: &[u16]) -> Vec<Vec<u16>> {
    let native = NATIVE.iter().flat_map(|(word, digits)| [(*word, *digits), (*digits, *word)]);
    let counted = native.filter_map(|(from, to)| {
        let rest = key.strip_prefix(units(from).as_slice())?;
        let is_counted = COUNTERS.iter().any(|counter| rest.starts_with(&units(counter)));
        is_counted.then(|| [units(to).as_slice(), rest].concat())
    });
    counted.chain(other_yuan(key)).chain(other_ordinal(key)).collect()
}

/// An ordinal with or without the syllable that says so: 제20차 → 20차.
fn other_ordinal(key: &[u16]) -> Option<Vec<u16>> {
    let [prefix, counter] = ["제", "차"].map(units);
    let after_digits = |key: &[u16]| key.iter().take_while(|unit| is_digit(**unit)).count();
    if let Some(rest) = key.strip_prefix(prefix.as_slice()) {
        return (1..rest.len()).contains(&after_digits(rest)).then(|| rest.to_vec());
    }
    let is_ordinal = key[after_digits(key)..].starts_with(&counter) && after_digits(key) > 0;
    is_ordinal.then(|| [prefix.as_slice(), key].concat())
}

/// An amount with the other name of its currency: 100억위안 → 100억원.
fn other_yuan(key: &[u16]) -> Option<Vec<u16>> {
    let n_digits = key.iter().take_while(|unit| is_digit(**unit)).count();
    let n_scales = key[n_digits..]
        .iter()
        .take_while(|unit| ['천', '백', '만', '억', '조'].map(|c| c as u16).contains(*unit))
        .count();
    let (amount, currency) = key.split_at(n_digits + n_scales);
    let [one, other] = YUAN.map(units);
    let swap = |from: &[u16], to: &[u16]| Some([amount, to, currency.strip_prefix(from)?].concat());
    if n_digits == 0 { None } else { swap(&one, &other).or_else(|| swap(&other, &one)) }
}

fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normalize::{display, key};

    #[track_caller]
    fn check(typed: &str, otherwise: &[&str]) {
        let all: Vec<String> = rewritten(&key(typed)).iter().map(|key| display(key)).collect();
        assert_eq!(all, otherwise, "{typed}");
    }

    #[test]
    fn numbers_written_otherwise() {
        check("3편의", &["세편의"]);
        check("다섯가지", &["5가지"]);
        check("20명", &["스무명"]);
        check("100억위안을", &["100억원을"]);
        check("289.36억원", &["289.36억위안"]);
        check("3만위안", &["3만원"]);
        check("제20차", &["20차"]);
        check("14차", &["제14차"]);
        for word in ["세계", "두만강", "위안부", "원유", "3단계", "한국", "제도", "제2", "20", ""] {
            check(word, &[]);
        }
    }

    #[test]
    fn han_numerals() {
        let digits = |numeral: &str| key(numeral).first().and_then(|unit| digits_of(*unit));
        assert_eq!([digits("三"), digits("十"), digits("人")], [Some("3"), Some("10"), None]);
    }
}

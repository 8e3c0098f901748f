//! Chinese-Korean and South-Korean spellings folded to one key.
//!
//! Safe folds only: equalities that hold wherever their condition holds, and that merge no two
//! common words. Every fold replaces one syllable by one, so positions stay. What may merge
//! unrelated words (무역 and 무력) is never folded; a query is widened instead.

use crate::text::hangul::Syllable;

const NIEUN: u8 = 2;
const RIEUL: u8 = 5;
const IEUNG: u8 = 11;

/// The syllable as South Korea writes it at the beginning of a word: 력 → 역, 로 → 노, 녀 → 여.
#[must_use]
pub fn fold_initial(unit: u16) -> u16 {
    let Some(syllable) = Syllable::of_unit(unit) else { return unit };
    // ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ
    let palatal = matches!(syllable.vowel, 2 | 6 | 7 | 12 | 17 | 20);
    let initial = match (syllable.initial, palatal) {
        (RIEUL, true) => IEUNG,
        // ㅏ ㅐ ㅗ ㅚ ㅜ ㅡ
        (RIEUL, false) if matches!(syllable.vowel, 0 | 1 | 8 | 11 | 13 | 18) => NIEUN,
        // ㅕ ㅛ ㅠ ㅣ
        (NIEUN, true) if syllable.vowel != 2 && syllable.vowel != 7 => IEUNG,
        (other, _) => other,
    };
    Syllable { initial, ..syllable }.unit()
}

/// The syllable `unit` after `before`, wherever they stand: 렬 → 열, 률 → 율, 폐 → 페, and 여, 였
/// after a stem in ㅣ → 어, 었.
#[must_use]
pub fn fold_inner(before: Option<u16>, unit: u16) -> u16 {
    match char::from_u32(u32::from(unit)) {
        Some('렬') => '열' as u16,
        Some('률') => '율' as u16,
        Some('폐') => '페' as u16,
        Some('몌') => '메' as u16,
        Some('여') if before.is_some_and(takes_yeo) => '어' as u16,
        Some('였') if before.is_some_and(takes_yeo) => '었' as u16,
        _ => unit,
    }
}

/// Whether 어 is written 여 after this syllable in China: open, in ㅐ ㅔ ㅚ ㅟ ㅢ ㅣ.
fn takes_yeo(before: u16) -> bool {
    Syllable::of_unit(before).is_some_and(|s| s.r#final == 0 && matches!(s.vowel, 1 | 5 | 11 | 16 | 19 | 20))
}

/// The key of a word: both folds over all of it.
#[must_use]
pub fn fold_word(key: &[u16]) -> Vec<u16> {
    folded(key).collect()
}

/// The units of the key of a word; those of its beginning are the beginning of its key.
pub fn folded(key: &[u16]) -> impl ExactSizeIterator<Item = u16> {
    key.iter().enumerate().map(|(idx, unit)| {
        let before = idx.checked_sub(1).map(|before| key[before]);
        let inner = fold_inner(before, *unit);
        if idx == 0 { fold_initial(inner) } else { inner }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normalize::key;

    #[track_caller]
    fn check(equal: bool, pairs: &[(&str, &str)]) {
        for (china, south) in pairs {
            assert_eq!(fold_word(&key(china)) == fold_word(&key(south)), equal, "{china} {south}");
        }
    }

    #[test]
    fn one_word_in_two_spellings() {
        check(
            true,
            &[
                ("련계", "연계"),
                ("력사", "역사"),
                ("로동", "노동"),
                ("뢰물", "뇌물"),
                ("녀성", "여성"),
                ("년도", "연도"),
                ("료녕", "요녕"),
                ("비률", "비율"),
                ("진렬", "진열"),
                ("화페", "화폐"),
                ("되였다", "되었다"),
                ("뛰여나다", "뛰어나다"),
                ("이여서", "이어서"),
                ("리용", "이용"),
            ],
        );
    }

    #[test]
    fn two_words() {
        check(
            false,
            &[
                ("무역", "무력"),
                ("전역", "전력"),
                ("지역", "지력"),
                ("국가와", "국가워"),
                ("하였다", "하었다"),
                ("교유", "교류"),
                ("사례", "사예"),
            ],
        );
    }
}

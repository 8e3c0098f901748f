//! Spellings that rules give for a word, each to be tried against the collection.
//!
//! A rule may give what no one writes; such a spelling is found nowhere and does no harm. What
//! the index folds already (see [`spelling`](crate::text::spelling)) is not repeated here.

use crate::index::{Pattern, UnitRange};
use crate::search::alias::{self, Link};
use crate::text::hangul::{INITIALS, Syllable};
use crate::text::keyboard;
use crate::text::normalize::{self, Class, unit_class};
use crate::text::spelling;

/// The most spellings that are tried for one word.
const MOST: usize = 16;

/// A Hangul word whose inner syllables are written as at the beginning of a word: 산업련계 →
/// 산업연계. The index folds the beginning of every word inside a token, so this is enough for
/// both norms.
pub(super) fn inner_initials(key: &[u16]) -> Vec<Vec<u16>> {
    let foldable: Vec<usize> =
        (2..key.len()).filter(|at| spelling::fold_initial(key[*at]) != key[*at]).take(4).collect();
    (1..1_usize << foldable.len())
        .map(|choice| {
            let mut variant = key.to_vec();
            let chosen = foldable.iter().enumerate().filter(|(bit, _)| choice >> bit & 1 == 1);
            chosen.for_each(|(_, at)| variant[*at] = spelling::fold_initial(variant[*at]));
            variant
        })
        .take(MOST)
        .collect()
}

/// A Hangul word whose inner syllables are written as China writes them everywhere: 김용철 → 김룡철,
/// 남녀노소 → 남녀로소. In two syllables it may be another word: 무역, 무력.
pub(super) fn inner_originals(key: &[u16]) -> Vec<Vec<u16>> {
    const NIEUN: u8 = 2;
    const RIEUL: u8 = 5;
    let mut variants = Vec::new();
    for at in 1..if key.len() > 2 { key.len() } else { 0 } {
        let Some(syllable) = Syllable::of_unit(key[at]) else { continue };
        for initial in [RIEUL, NIEUN].into_iter().filter(|initial| *initial != syllable.initial) {
            let original = Syllable { initial, ..syllable }.unit();
            if spelling::fold_initial(original) == key[at] {
                let mut variant = key.to_vec();
                variant[at] = original;
                variants.push(variant);
            }
        }
    }
    variants.truncate(MOST);
    variants
}

/// Contracted endings written out, and a ㅅ between two nouns left out.
pub(super) fn regular(key: &[u16]) -> Vec<Vec<u16>> {
    let mut variants = Vec::new();
    for (at, unit) in key.iter().enumerate() {
        let written_out: &[&str] = match char::from_u32(u32::from(*unit)) {
            Some('돼') => &["되어"],
            Some('됐') => &["되었"],
            Some('했') => &["하였"],
            Some('해') if at > 0 => &["하여"],
            _ => &[],
        };
        for text in written_out {
            let middle: Vec<u16> = text.encode_utf16().collect();
            variants.push([&key[..at], &middle, &key[at + 1..]].concat());
        }
        if let Some(plain) = without_linking_s(key, at) {
            let mut variant = key.to_vec();
            variant[at] = plain;
            variants.push(variant);
        }
    }
    variants.truncate(MOST);
    variants
}

/// The syllable without its final ㅅ, where South Korea may have put one between two nouns.
fn without_linking_s(key: &[u16], at: usize) -> Option<u16> {
    const S: u8 = 19;
    let syllable = Syllable::of_unit(key[at]).filter(|syllable| syllable.r#final == S)?;
    let next = Syllable::of_unit(*key.get(at + 1)?)?;
    // ㄱ ㄴ ㄷ ㅁ ㅂ ㅅ ㅈ, or 이 야 여 예 요 유.
    let after = matches!(next.initial, 0 | 2 | 3 | 6 | 7 | 9 | 12);
    let palatal = next.initial == 11 && matches!(next.vowel, 2 | 6 | 7 | 12 | 17 | 20);
    (after || palatal).then(|| Syllable { r#final: 0, ..syllable }.unit())
}

/// A compound with a known part in another spelling: 빅데이터플랫폼 → 빅데이터플래트홈.
pub(super) fn replaced(key: &[u16]) -> Vec<Vec<u16>> {
    const LONGEST_COMPOUND: usize = 32;
    if key.len() > LONGEST_COMPOUND {
        return Vec::new();
    }
    let table = alias::table();
    let mut all = vec![key.to_vec()];
    let mut at = 0;
    while at + 2 <= key.len() {
        let rest = spelling::fold_word(&key[at..]);
        let longest = table.longest_shared(&rest);
        let known = (2..=longest).rev().find_map(|length| {
            let links: Vec<Link> = table.links(&rest[..length]).iter().copied().filter(|link| link.strong).collect();
            (!links.is_empty() && length < key.len()).then_some((length, links))
        });
        let Some((length, links)) = known else {
            at += 1;
            continue;
        };
        let forms = links.iter().flat_map(|link| table.forms(*link)).map(|form| normalize::key(form.label));
        let hangul: Vec<Vec<u16>> = forms.filter(|form| unit_class(form[0]) == Class::Syllable).collect();
        let from_end = key.len() - at;
        let longer: Vec<Vec<u16>> = all
            .iter()
            .flat_map(|done| {
                let start = done.len() - from_end;
                hangul.iter().map(move |form| [&done[..start], form, &done[start + length..]].concat())
            })
            .collect();
        all.extend(longer);
        all.truncate(MOST);
        at += length;
    }
    all.remove(0);
    all
}

/// What a word may become whose last syllable is still being typed: 도서고 is on the way to
/// 도서관, 샆 to 사평, 심ㅇ to 심양.
pub(super) fn half_typed(text: &str) -> Vec<Pattern> {
    let mut chars: Vec<char> = text.chars().collect();
    let Some(last) = chars.pop() else { return Vec::new() };
    let before: String = chars.into_iter().collect();
    let mut endings: Vec<Vec<UnitRange>> = Vec::new();
    if let Some(syllable) = Syllable::of(last) {
        if syllable.r#final == 0 {
            endings.push(vec![open(syllable)]);
        } else {
            endings.extend(carried(syllable));
        }
    }
    endings.into_iter().map(|ending| with_ending(&before, ending)).collect()
}

/// Every syllable that an open one may become: more finals, and the compound vowels it begins.
fn open(syllable: Syllable) -> UnitRange {
    let last_vowel = match syllable.vowel {
        8 => 11,  // ㅗ ㅘ ㅙ ㅚ
        13 => 16, // ㅜ ㅝ ㅞ ㅟ
        18 => 19, // ㅡ ㅢ
        other => other,
    };
    let first = syllable.unit();
    let last = Syllable { vowel: last_vowel, r#final: 27, ..syllable }.unit();
    UnitRange { first, last }
}

/// The final of a syllable as the initial of the next: 샆 → 사ㅍ, 닭 → 달ㄱ; and a final that
/// another may join: 갈 → 갉.
fn carried(syllable: Syllable) -> Vec<Vec<UnitRange>> {
    let strokes = keyboard::strokes(&syllable.compose().to_string());
    let mut endings = Vec::new();
    if let Some((last, before)) = strokes.split_last()
        && let Some(initial) = INITIALS.iter().position(|jamo| jamo == last)
    {
        let stem: Vec<u16> = keyboard::compose(before).encode_utf16().collect();
        let mut units: Vec<UnitRange> = stem.into_iter().map(UnitRange::one).collect();
        units.push(UnitRange::initial(initial as u8));
        endings.push(units);
    }
    let joined = match syllable.r#final {
        1 => 3,   // ㄱ ㄳ
        4 => 6,   // ㄴ ㄵ ㄶ
        8 => 15,  // ㄹ ㄺ … ㅀ
        17 => 18, // ㅂ ㅄ
        other => other,
    };
    if joined != syllable.r#final {
        let last = Syllable { r#final: joined, ..syllable }.unit();
        endings.push(vec![UnitRange { first: syllable.unit() + 1, last }]);
    }
    endings
}

/// A pattern of whole syllables and an ending, folded as a word is.
fn with_ending(before: &str, ending: Vec<UnitRange>) -> Pattern {
    let mut units: Vec<UnitRange> = normalize::key(before).into_iter().map(UnitRange::one).collect();
    units.extend(ending);
    folded(units)
}

/// The pattern of a row whose single units at the beginning are folded as a word is.
fn folded(mut units: Vec<UnitRange>) -> Pattern {
    let single: Vec<u16> = units.iter().map_while(|range| range.as_one()).collect();
    let folded = spelling::fold_word(&single);
    units.iter_mut().zip(folded).for_each(|(range, unit)| *range = UnitRange::one(unit));
    Pattern { units }
}

/// A word with loose consonants in it: each stands for a syllable that begins so. The initial of
/// the first, where it was loose, is given apart: spellings are folded there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Initials {
    /// What is looked for.
    pub(super) pattern: Pattern,
    /// The initial that the first syllable must have as printed.
    pub(super) first: Option<u8>,
}

/// Reads a word with loose consonants; `None` if it has none, or a loose vowel.
pub(super) fn initials(key: &[u16]) -> Option<Vec<Initials>> {
    let mut units = Vec::new();
    let mut n_loose = 0;
    for unit in key {
        if unit_class(*unit) != Class::Jamo {
            units.push(Some(UnitRange::one(*unit)).ok_or(0));
            continue;
        }
        let jamo = char::from_u32(u32::from(*unit))?;
        let split = keyboard::split(jamo).map_or([Some(jamo), None], |(first, second)| [Some(first), Some(second)]);
        for consonant in split.into_iter().flatten() {
            let initial = INITIALS.iter().position(|known| *known == consonant)?;
            units.push(Err(initial as u8));
            n_loose += 1;
        }
    }
    (n_loose > 0).then(|| folded_initials(&units))
}

/// The patterns of a row of units and initials, for every initial that the first may be folded to.
fn folded_initials(units: &[Result<UnitRange, u8>]) -> Vec<Initials> {
    const NIEUN: u8 = 2;
    const RIEUL: u8 = 5;
    const IEUNG: u8 = 11;
    let range = |unit: &Result<UnitRange, u8>| unit.unwrap_or_else(UnitRange::initial);
    let row = |first: UnitRange| {
        let mut row: Vec<UnitRange> = units.iter().map(range).collect();
        row[0] = first;
        folded(row)
    };
    match units.first() {
        None => Vec::new(),
        Some(Ok(first)) => vec![Initials { pattern: row(*first), first: None }],
        Some(Err(initial)) => {
            let printed: &[u8] = match *initial {
                RIEUL => &[RIEUL, IEUNG, NIEUN],
                NIEUN => &[NIEUN, IEUNG],
                _ => &[],
            };
            let mut all = vec![Initials { pattern: row(UnitRange::initial(*initial)), first: None }];
            let folded = printed.iter().filter(|other| **other != *initial);
            all.extend(
                folded.map(|other| Initials { pattern: row(UnitRange::initial(*other)), first: Some(*initial) }),
            );
            all
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normalize::key;

    #[track_caller]
    fn check(half: &str, becomes: &[&str], not: &[&str]) {
        let fits = |word: &str| {
            let units = spelling::fold_word(&key(word));
            half_typed(half).iter().any(|pattern| pattern.fits(&units))
        };
        becomes.iter().for_each(|word| assert!(fits(word), "{half} becomes {word}"));
        not.iter().for_each(|word| assert!(!fits(word), "{half} does not become {word}"));
    }

    #[test]
    fn syllables_on_the_way() {
        check("도서고", &["도서관", "도서고"], &["도서실"]);
        check("샆", &["사평"], &["삼평"]);
        check("장추", &["장춘"], &["장천"]);
        check("료야", &["료양", "요양"], &["료녕"]);
        check("공줄", &["공주령"], &["공주"]);
        check("달", &["닭", "다리"], &["다음"]);
        check("폘", &["페렴"], &["페막"]);
    }

    #[test]
    fn loose_consonants() {
        let fits = |typed: &str, word: &str| {
            let units = spelling::fold_word(&key(word));
            initials(&key(typed)).is_some_and(|all| all.iter().any(|row| row.pattern.fits(&units)))
        };
        for (typed, word) in
            [("ㅅㅇ", "심양"), ("ㄹㄴ", "료녕"), ("ㅇㄴ", "료녕"), ("ㄻ", "룡민"), ("심ㅇ", "심양"), ("5ㄱ", "5강")]
        {
            assert!(fits(typed, word), "{typed} {word}");
        }
        assert!(!fits("ㅅㅇ", "사평") && initials(&key("심양")).is_none() && initials(&key("ㅏㄱ")).is_none());
    }

    #[test]
    fn rules() {
        let text = |key: &Vec<u16>| normalize::display(key);
        let all: Vec<String> = regular(&key("나뭇잎")).iter().map(text).collect();
        assert_eq!(all, ["나무잎"]);
        let all: Vec<String> = regular(&key("결정됐다")).iter().map(text).collect();
        assert_eq!(all, ["결정되었다"]);
        let all: Vec<String> = inner_initials(&key("남녀로소")).iter().map(text).collect();
        assert_eq!(all, ["남녀노소"]);
        assert!(inner_initials(&key("무력")).is_empty());
        let all: Vec<String> = inner_originals(&key("김용철")).iter().map(text).collect();
        assert_eq!(all, ["김룡철", "김뇽철"]);
        assert!(inner_originals(&key("무역")).is_empty());
    }
}

//! The words of a collection nearest to one that is not in it: by the sound of a loanword, else
//! by one wrong letter. The last resort, and always told.

use crate::index::{Index, TypeId};
use crate::search::alias::{self, Link};
use crate::text::hangul::{FINALS, INITIALS, Syllable, VOWELS};
use crate::text::keyboard;
use crate::text::normalize;
use crate::text::order::Arrange;
use crate::text::spelling;

/// The most words that are offered.
const MOST: usize = 3;
/// The fewest and the most strokes of a word for which one wrong letter can be told.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=40;

/// The nearest words, the most frequent first.
pub(super) fn words(index: &Index, key: &[u16]) -> Vec<Vec<u16>> {
    let Some(typed) = Typed::of(key) else { return Vec::new() };
    let by_sound = by_sound(index, key);
    if !by_sound.is_empty() {
        return by_sound;
    }
    let masks = index.words().stroke_masks();
    nearest(index, |id| typed.may_be(masks[id as usize]), |stem| typed.is_beside(stem))
}

/// The known spellings that are one stroke apart, of words that may be printed in another.
pub(super) fn names(key: &[u16]) -> Vec<Link> {
    let key = spelling::fold_word(key);
    let Some(typed) = Typed::of(&key) else { return Vec::new() };
    alias::table().near(|name| {
        name.len() > 1
            && name.len().abs_diff(key.len()) <= 2
            && Syllable::of_unit(name[0]).is_some()
            && typed.may_be(keyboard::mask(name))
            && typed.is_beside(name)
    })
}

/// A typed word that others are compared with, stroke by stroke.
struct Typed<'a> {
    key: &'a [u16],
    strokes: Vec<char>,
    mask: u32,
}

impl<'a> Typed<'a> {
    /// None of a word in which one wrong letter cannot be told.
    fn of(key: &'a [u16]) -> Option<Self> {
        let strokes = keyboard::strokes(&normalize::display(key));
        (key.len() > 1 && LENGTHS.contains(&strokes.len())).then(|| Self { key, strokes, mask: keyboard::mask(key) })
    }

    /// Whether a word with this mask may be one stroke apart: one is there that was not, one is not that was,
    /// no more can differ.
    fn may_be(&self, mask: u32) -> bool {
        (self.mask ^ mask).count_ones() <= 2
    }

    /// Whether a word is one stroke apart, and not another word that only sounds like it.
    fn is_beside(&self, word: &[u16]) -> bool {
        !is_pair_of_words(self.key, word)
            && one_stroke_apart(&self.strokes, &keyboard::strokes(&normalize::display(word)))
    }
}

/// The words that sound as a loanword does.
fn by_sound(index: &Index, key: &[u16]) -> Vec<Vec<u16>> {
    if !looks_borrowed(key) {
        return Vec::new();
    }
    let (sound, skeleton) = (initial_sound(key), skeleton(key));
    nearest(
        index,
        |_| true,
        |stem| stem.len().abs_diff(key.len()) <= 2 && initial_sound(stem) == sound && is_spoken(stem, &skeleton),
    )
}

/// Whether two words differ only as 무역 and 무력 do: none of them is the other misspelled.
fn is_pair_of_words(one: &[u16], two: &[u16]) -> bool {
    let alike = |(one, two): (&u16, &u16)| spelling::fold_initial(*one) == spelling::fold_initial(*two);
    one.len() == two.len() && one.iter().zip(two).all(alike)
}

/// The stems for which `is_near` holds, of types for which `may_be` does, the most frequent first, then in order.
fn nearest(index: &Index, may_be: impl Fn(TypeId) -> bool, is_near: impl Fn(&[u16]) -> bool) -> Vec<Vec<u16>> {
    let words = index.words();
    let mut found: Vec<(u32, &[u16])> = Vec::new();
    for id in (0..words.vocabulary().len() as TypeId).filter(|id| may_be(*id)) {
        let stem = &words.vocabulary().units(id)[..words.starts().stem_end(id)];
        if stem.len() < 2 || !is_near(stem) {
            continue;
        }
        let frequency = words.postings().frequency(id);
        match found.iter_mut().find(|(_, known)| *known == stem) {
            Some((count, _)) => *count += frequency,
            None => found.push((frequency, stem)),
        }
    }
    found.arrange_by(|one, two| two.0.cmp(&one.0).then_with(|| one.1.cmp(two.1)));
    found.into_iter().take(MOST).map(|(_, stem)| stem.to_vec()).collect()
}

/// Whether a loanword has this skeleton.
fn is_spoken(stem: &[u16], wanted: &str) -> bool {
    looks_borrowed(stem) && skeleton(stem) == wanted
}

/// The first consonant of the skeleton, a quick test before the whole.
fn initial_sound(key: &[u16]) -> Option<char> {
    key.first()
        .and_then(|unit| Syllable::of_unit(*unit))
        .and_then(|syllable| plain(INITIALS[usize::from(syllable.initial)]))
}

/// Whether a word has a syllable that hardly occurs outside loanwords.
fn looks_borrowed(key: &[u16]) -> bool {
    const SIGNS: &str = "스트크프드즈츠터텔넷랫플웨팀센로보그르네레러바비버디";
    key.iter().filter_map(|unit| Syllable::of_unit(*unit)).any(|syllable| {
        // ㄲ ㄸ ㅃ ㅆ ㅉ ㅋ ㅌ ㅍ
        matches!(syllable.initial, 1 | 4 | 8 | 10 | 13 | 15 | 16 | 17) || SIGNS.contains(syllable.compose())
    })
}

/// What two transcriptions of one foreign word have in common: tenseness, aspiration, length and
/// the vowel that only carries a consonant are left out.
fn skeleton(key: &[u16]) -> String {
    let mut out = String::new();
    for syllable in key.iter().filter_map(|unit| Syllable::of_unit(*unit)) {
        let vowel = match VOWELS[usize::from(syllable.vowel)] {
            'ㅡ' => None,
            'ㅑ' => Some('ㅏ'),
            'ㅛ' | 'ㅕ' | 'ㅓ' => Some('ㅗ'),
            'ㅠ' => Some('ㅜ'),
            'ㅐ' | 'ㅒ' | 'ㅖ' => Some('ㅔ'),
            other => Some(other),
        };
        let last = match FINALS[usize::from(syllable.r#final)] {
            '\0' => None,
            'ㅅ' | 'ㅆ' | 'ㅈ' | 'ㅊ' | 'ㅌ' => Some('ㄷ'),
            'ㅋ' | 'ㄲ' => Some('ㄱ'),
            'ㅍ' => Some('ㅂ'),
            other => Some(other),
        };
        for sound in [plain(INITIALS[usize::from(syllable.initial)]), vowel, last].into_iter().flatten() {
            if !(sound == 'ㄹ' && out.ends_with('ㄹ')) {
                out.push(sound);
            }
        }
    }
    out
}

/// An initial without tenseness and aspiration; the silent one is left out.
const fn plain(initial: char) -> Option<char> {
    Some(match initial {
        'ㅇ' => return None,
        'ㄲ' | 'ㅋ' => 'ㄱ',
        'ㄸ' | 'ㅌ' => 'ㄷ',
        'ㅃ' | 'ㅍ' | 'ㅎ' => 'ㅂ',
        'ㅆ' => 'ㅅ',
        'ㅉ' | 'ㅊ' => 'ㅈ',
        other => other,
    })
}

/// Whether one keystroke was left out, added, changed, or two were exchanged.
fn one_stroke_apart(typed: &[char], other: &[char]) -> bool {
    if typed.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let before = typed.iter().zip(other).take_while(|(one, two)| one == two).count();
    let (one, two) = (&typed[before..], &other[before..]);
    let exchanged = || one.len() >= 2 && two.len() >= 2 && one[0] == two[1] && one[1] == two[0] && one[2..] == two[2..];
    match (one, two) {
        ([], []) => true,
        ([_, rest @ ..], []) | ([], [_, rest @ ..]) => rest.is_empty(),
        ([_, rest_one @ ..], [_, rest_two @ ..]) => {
            rest_one == rest_two || rest_one == two || one == rest_two || exchanged()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normalize::key;

    #[test]
    fn one_loanword() {
        let alike = |one: &str, two: &str| looks_borrowed(&key(one)) && is_spoken(&key(two), &skeleton(&key(one)));
        for (one, two) in [
            ("플랫폼", "플래트홈"),
            ("서비스", "써비스"),
            ("로봇", "로보트"),
            ("버스", "뻐스"),
            ("센터", "쎈터"),
            ("인터넷", "인터네트"),
            ("이탈리아", "이딸리아"),
            ("로켓", "로케트"),
        ] {
            assert!(alike(one, two), "{one} {two}");
        }
        for (one, two) in [("소비", "서비스"), ("살", "쌀"), ("사자", "싸다"), ("방법", "빵법")] {
            assert!(!alike(one, two), "{one} {two}");
        }
    }

    #[test]
    fn one_wrong_letter() {
        let strokes = |word: &str| keyboard::strokes(word);
        for (typed, word) in [("시먕", "심양"), ("심앙", "심양"), ("쟝춘", "장춘"), ("발젼", "발전"), ("발저", "발전")]
        {
            assert!(one_stroke_apart(&strokes(typed), &strokes(word)), "{typed} {word}");
        }
        assert!(!one_stroke_apart(&strokes("심양"), &strokes("장춘")));
    }
}

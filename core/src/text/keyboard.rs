//! The two-set Hangul keyboard (KS X 5002): words as keystrokes, and words typed while the
//! keyboard was left in the other script.
//!
//! A stroke is a compatibility jamo that has a key of its own; ㅘ and ㄺ are two strokes, ㄲ and
//! ㅖ are one, typed with shift. Other keyboards (three-set, phones) are not converted.

use crate::text::hangul::{FINALS, INITIALS, Syllable, VOWELS};

/// The jamo of the letter keys, plain and with shift, as letter and jamo.
const KEYS: [(char, char); 33] = [
    ('q', 'ㅂ'),
    ('w', 'ㅈ'),
    ('e', 'ㄷ'),
    ('r', 'ㄱ'),
    ('t', 'ㅅ'),
    ('y', 'ㅛ'),
    ('u', 'ㅕ'),
    ('i', 'ㅑ'),
    ('o', 'ㅐ'),
    ('p', 'ㅔ'),
    ('a', 'ㅁ'),
    ('s', 'ㄴ'),
    ('d', 'ㅇ'),
    ('f', 'ㄹ'),
    ('g', 'ㅎ'),
    ('h', 'ㅗ'),
    ('j', 'ㅓ'),
    ('k', 'ㅏ'),
    ('l', 'ㅣ'),
    ('z', 'ㅋ'),
    ('x', 'ㅌ'),
    ('c', 'ㅊ'),
    ('v', 'ㅍ'),
    ('b', 'ㅠ'),
    ('n', 'ㅜ'),
    ('m', 'ㅡ'),
    ('Q', 'ㅃ'),
    ('W', 'ㅉ'),
    ('E', 'ㄸ'),
    ('R', 'ㄲ'),
    ('T', 'ㅆ'),
    ('O', 'ㅒ'),
    ('P', 'ㅖ'),
];

/// Jamo of two strokes.
const PAIRS: [(char, char, char); 18] = [
    ('ㅘ', 'ㅗ', 'ㅏ'),
    ('ㅙ', 'ㅗ', 'ㅐ'),
    ('ㅚ', 'ㅗ', 'ㅣ'),
    ('ㅝ', 'ㅜ', 'ㅓ'),
    ('ㅞ', 'ㅜ', 'ㅔ'),
    ('ㅟ', 'ㅜ', 'ㅣ'),
    ('ㅢ', 'ㅡ', 'ㅣ'),
    ('ㄳ', 'ㄱ', 'ㅅ'),
    ('ㄵ', 'ㄴ', 'ㅈ'),
    ('ㄶ', 'ㄴ', 'ㅎ'),
    ('ㄺ', 'ㄹ', 'ㄱ'),
    ('ㄻ', 'ㄹ', 'ㅁ'),
    ('ㄼ', 'ㄹ', 'ㅂ'),
    ('ㄽ', 'ㄹ', 'ㅅ'),
    ('ㄾ', 'ㄹ', 'ㅌ'),
    ('ㄿ', 'ㄹ', 'ㅍ'),
    ('ㅀ', 'ㄹ', 'ㅎ'),
    ('ㅄ', 'ㅂ', 'ㅅ'),
];

/// The two strokes of a jamo that has no key of its own.
#[must_use]
pub fn split(jamo: char) -> Option<(char, char)> {
    PAIRS.iter().find(|(whole, ..)| *whole == jamo).map(|(_, first, second)| (*first, *second))
}

/// The jamo of two strokes.
fn pair(first: char, second: char) -> Option<char> {
    PAIRS.iter().find(|(_, one, two)| (*one, *two) == (first, second)).map(|(whole, ..)| *whole)
}

/// The strokes of a text; what is no Hangul is kept as it is.
#[must_use]
pub fn strokes(text: &str) -> Vec<char> {
    let mut out = Vec::new();
    text.chars().for_each(|c| each_stroke(c, |stroke| out.push(stroke)));
    out
}

/// Which strokes a key has, as bits; two jamo may share one. Of keys that are one stroke apart at most
/// two bits differ.
#[must_use]
pub fn mask(key: &[u16]) -> u32 {
    let mut mask = 0;
    for c in key.iter().filter_map(|unit| char::from_u32(u32::from(*unit))) {
        each_stroke(c, |stroke| mask |= 1 << (stroke as u32 & 31));
    }
    mask
}

/// The strokes of a character, in order.
fn each_stroke(c: char, mut take: impl FnMut(char)) {
    let mut press = |jamo: char| match split(jamo) {
        Some((first, second)) => [first, second].into_iter().for_each(&mut take),
        None => take(jamo),
    };
    let Some(syllable) = Syllable::of(c) else { return press(c) };
    press(INITIALS[usize::from(syllable.initial)]);
    press(VOWELS[usize::from(syllable.vowel)]);
    if syllable.r#final != 0 {
        press(FINALS[usize::from(syllable.r#final)]);
    }
}

/// What appears when these strokes are typed.
#[must_use]
pub fn compose(strokes: &[char]) -> String {
    let mut out = String::new();
    let mut rest = strokes;
    while let Some(first) = rest.first() {
        let taken = syllable(rest);
        match taken {
            Some((c, n_strokes)) => {
                out.push(c);
                rest = &rest[n_strokes..];
            }
            None => {
                out.push(*first);
                rest = &rest[1..];
            }
        }
    }
    out
}

/// The syllable at the beginning of some strokes, and how many it takes.
fn syllable(strokes: &[char]) -> Option<(char, usize)> {
    let at = |idx: usize| strokes.get(idx).copied().unwrap_or('\0');
    let vowel_at = |idx: usize| position(&VOWELS, at(idx));
    let initial = position(&INITIALS, at(0))?;
    let mut vowel = vowel_at(1)?;
    let mut n = 2;
    if let Some(joined) = pair(at(1), at(2)).and_then(|jamo| position(&VOWELS, jamo)) {
        (vowel, n) = (joined, 3);
    }
    let closes = |idx: usize| vowel_at(idx + 1).is_none();
    let Some(mut last) = position(&FINALS, at(n)).filter(|idx| *idx > 0 && closes(n)) else {
        return Some((Syllable { initial, vowel, r#final: 0 }.compose(), n));
    };
    if let Some(joined) = pair(at(n), at(n + 1)).and_then(|jamo| position(&FINALS, jamo)).filter(|_| closes(n + 1)) {
        last = joined;
        n += 1;
    }
    Some((Syllable { initial, vowel, r#final: last }.compose(), n + 1))
}

fn position(table: &[char], jamo: char) -> Option<u8> {
    table.iter().position(|known| *known == jamo && jamo != '\0').map(|idx| idx as u8)
}

/// What was meant by Latin letters typed with the keyboard left in Latin: `tladid` is 심양.
/// `None` if a character has no Hangul key, or the letters make no syllables.
#[must_use]
pub fn hangul_of(latin: &str) -> Option<String> {
    let all_capitals = latin.chars().all(|c| !c.is_ascii_lowercase());
    let mut strokes = Vec::new();
    for c in latin.chars() {
        let plain = if all_capitals { c.to_ascii_lowercase() } else { c };
        let jamo = key(plain).or_else(|| key(plain.to_ascii_lowercase()));
        strokes.push(match jamo {
            Some(jamo) => jamo,
            None if c.is_ascii_digit() || c == '.' => c,
            None => return None,
        });
    }
    let text = compose(&strokes);
    let n_loose = text.chars().filter(|c| ('\u{3131}'..='\u{3163}').contains(c)).count();
    let n_syllables = text.chars().filter(|c| Syllable::of(*c).is_some()).count();
    // A loose jamo is a syllable being typed, and that stands at the end.
    let ends_loose = text.chars().next_back().is_some_and(|c| ('\u{3131}'..='\u{3163}').contains(&c));
    (n_syllables > 0 && n_loose <= usize::from(ends_loose)).then_some(text)
}

/// What was meant by Hangul typed with the keyboard left in Hangul: 노두ㅛ뭏 is `shenyang`.
/// `None` if a character is no Hangul.
#[must_use]
pub fn latin_of(hangul: &str) -> Option<String> {
    let letter = |jamo: char| KEYS.iter().find(|(_, of)| *of == jamo).map(|(letter, _)| letter.to_ascii_lowercase());
    strokes(hangul).into_iter().map(|jamo| letter(jamo).or_else(|| jamo.is_ascii_digit().then_some(jamo))).collect()
}

fn key(letter: char) -> Option<char> {
    KEYS.iter().find(|(of, _)| *of == letter).map(|(_, jamo)| *jamo)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips() {
        for (latin, hangul) in [
            ("tladid", "심양"),
            ("gkfqls", "할빈"),
            ("fysud", "료녕"),
            ("ehlduTek", "되였다"),
            ("vmffoxmgha", "플래트홈"),
            ("Tjqltm", "써비스"),
            ("rkqtdl", "값이"),
            ("ekfrdmf", "닭을"),
            ("rhoscksgek", "괜찮다"),
            ("TLADID", "심양"),
            ("2021sus", "2021년"),
        ] {
            assert_eq!(hangul_of(latin).as_deref(), Some(hangul), "{latin}");
        }
        for (hangul, latin) in [("노두ㅛ뭏", "shenyang"), ("ㅣㅑ매ㅜㅑㅜㅎ", "liaoning"), ("초뭏초ㅕㅜ", "changchun")]
        {
            assert_eq!(latin_of(hangul).as_deref(), Some(latin), "{hangul}");
        }
    }

    #[test]
    fn no_slips() {
        for latin in ["gdp", "platform!", "xqz", ""] {
            assert_eq!(hangul_of(latin), None, "{latin}");
        }
        assert_eq!(latin_of("沈阳"), None);
    }

    #[test]
    fn every_syllable_is_typed_as_it_is_written() {
        for c in '가'..='힣' {
            assert_eq!(compose(&strokes(&c.to_string())), c.to_string());
        }
    }
}

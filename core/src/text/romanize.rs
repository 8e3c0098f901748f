//! Hangul in Latin letters, by the Revised Romanization: as a word is pronounced, with the changes
//! between syllables that its rules name. Exceptions of single words (`신문로` Sinmunno) and inserted
//! consonants (`학여울` Hangnyeoul) are not known here. Case is left to the caller.

use crate::text::hangul::Syllable;

const INITIALS: [&str; 19] =
    ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
const VOWELS: [&str; 21] = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
    "ui", "i",
];

/// The finals as they sound at the end of a word: none, k, n, t, l, m, p or ng.
const CODAS: [&str; 28] = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t",
    "t", "k", "t", "p", "t",
];

/// The finals before a vowel: what stays in the syllable, and what goes over to the next.
const LIAISONS: [(&str, &str); 28] = [
    ("", ""),
    ("", "g"),
    ("", "kk"),
    ("k", "s"),
    ("", "n"),
    ("n", "j"),
    ("", "n"),
    ("", "d"),
    ("", "r"),
    ("l", "g"),
    ("l", "m"),
    ("l", "b"),
    ("l", "s"),
    ("l", "t"),
    ("l", "p"),
    ("", "r"),
    ("", "m"),
    ("", "b"),
    ("p", "s"),
    ("", "s"),
    ("", "ss"),
    ("ng", ""),
    ("", "j"),
    ("", "ch"),
    ("", "k"),
    ("", "t"),
    ("", "p"),
    ("", ""),
];

/// Positions of initials.
const G: u8 = 0;
const N: u8 = 2;
const D: u8 = 3;
const R: u8 = 5;
const M: u8 = 6;
const SILENT: u8 = 11;
const J: u8 = 12;
const H: u8 = 18;

/// The vowel ㅣ.
const I: u8 = 20;

/// The text with its Hangul in Latin letters; everything else stays.
///
/// ```
/// assert_eq!(dongbuk_core::text::romanize::romanized("길림 심양 2021"), "gillim simyang 2021");
/// ```
#[must_use]
pub fn romanized(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut onset = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let Some(syllable) = Syllable::of(character) else {
            out.push(character);
            continue;
        };
        out.push_str(onset.take().unwrap_or(INITIALS[usize::from(syllable.initial)]));
        out.push_str(VOWELS[usize::from(syllable.vowel)]);
        match characters.peek().copied().and_then(Syllable::of) {
            Some(next) => {
                let (coda, next_onset) = between(syllable.r#final, next);
                out.push_str(coda);
                onset = Some(next_onset);
            }
            None => out.push_str(CODAS[usize::from(syllable.r#final)]),
        }
    }
    out
}

/// What is heard between two syllables: the end of the first, and the beginning of the next.
fn between(last: u8, next: Syllable) -> (&'static str, &'static str) {
    let coda = CODAS[usize::from(last)];
    let initial = INITIALS[usize::from(next.initial)];
    match (last, coda, next.initial) {
        (7 | 25, _, SILENT) if next.vowel == I => ("", if last == 7 { "j" } else { "ch" }), // 해돋이, 같이
        (_, _, SILENT) => LIAISONS[usize::from(last)],
        (6 | 15 | 27, _, G | D | J) => (aspirating_coda(last), aspirated(next.initial)), // 좋고, 많다
        (0, _, _) => ("", initial),
        (_, "k", N | M) => ("ng", initial),
        (_, "t", N | M) => ("n", initial),
        (_, "p", N | M) => ("m", initial),
        (_, "k", R) => ("ng", "n"),
        (_, "t", R) => ("n", "n"),
        (_, "p", R) => ("m", "n"),
        (_, "m" | "ng", R) => (coda, "n"),
        (_, "n" | "l", R) | (_, "l", N) => ("l", "l"),
        (22, _, H) => ("", "ch"), // 맞히다
        _ => (coda, initial),
    }
}

/// What is left of a final with ㅎ that went into the next consonant.
const fn aspirating_coda(last: u8) -> &'static str {
    match last {
        6 => "n",
        15 => "l",
        _ => "",
    }
}

/// A consonant together with a ㅎ before it.
const fn aspirated(initial: u8) -> &'static str {
    match initial {
        G => "k",
        D => "t",
        _ => "ch",
    }
}

#[cfg(test)]
mod tests {
    use super::romanized;

    #[track_caller]
    fn check(pairs: &[(&str, &str)]) {
        for (hangul, latin) in pairs {
            assert_eq!(&romanized(hangul), latin, "{hangul}");
        }
    }

    #[test]
    fn syllables() {
        check(&[("구미", "gumi"), ("영동", "yeongdong"), ("백암", "baegam"), ("옥천", "okcheon"), ("합덕", "hapdeok")]);
        check(&[("월곶", "wolgot"), ("벚꽃", "beotkkot"), ("한밭", "hanbat"), ("칠곡", "chilgok"), ("임실", "imsil")]);
        check(&[("광희문", "gwanghuimun"), ("희", "hui"), ("값이", "gapsi"), ("닭", "dak")]);
    }

    #[test]
    fn changes_between_syllables() {
        check(&[
            ("백마", "baengma"),
            ("종로", "jongno"),
            ("왕십리", "wangsimni"),
            ("별내", "byeollae"),
            ("신라", "silla"),
        ]);
        check(&[
            ("대관령", "daegwallyeong"),
            ("울릉", "ulleung"),
            ("독립", "dongnip"),
            ("해돋이", "haedoji"),
            ("같이", "gachi"),
        ]);
        check(&[("좋고", "joko"), ("놓다", "nota"), ("낳지", "nachi"), ("맞히다", "machida"), ("많다", "manta")]);
        check(&[("묵호", "mukho"), ("집현전", "jiphyeonjeon"), ("압구정", "apgujeong"), ("낙동강", "nakdonggang")]);
    }

    #[test]
    fn other_text_stays() {
        check(&[("2021년 GDP, 吉林", "2021nyeon GDP, 吉林"), ("", ""), ("ㄱ", "ㄱ")]);
    }
}

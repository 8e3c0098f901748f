//! The form in which characters are compared: width, case, composed Hangul. Nothing is lost that
//! tells two words apart; spellings that differ in letters are the business of
//! [`spelling`](crate::text::spelling).
//!
//! Keys are made of UTF-16 units: a Hangul syllable or a Han character is one unit, so a key can
//! be cut at any unit, and a character beyond the basic plane is two.

use std::borrow::Cow;

use crate::text::hangul;
use crate::text::letter::{self, small};

/// What a character does in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A composed Hangul syllable.
    Syllable,
    /// A single Korean letter, as on a keyboard.
    Jamo,
    /// A Han character.
    Han,
    /// A decimal digit.
    Digit,
    /// Any other letter.
    Letter,
    /// What stands between words.
    Gap,
}

/// The class of a unit of a key or of a folded character.
#[must_use]
pub fn class(c: char) -> Class {
    match c {
        '가'..='힣' => Class::Syllable,
        // U+3161 is printed as a dash: 장춘ㅡ공주령.
        '\u{3161}' => Class::Gap,
        '\u{3131}'..='\u{318E}' => Class::Jamo,
        '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => Class::Han,
        '0'..='9' => Class::Digit,
        'a'..='z' | 'A'..='Z' => Class::Letter,
        _ if c.is_ascii() => Class::Gap,
        _ if letter::is_alphabetic(c) => Class::Letter,
        _ => Class::Gap,
    }
}

/// The class of one unit of a key; halves of a surrogate pair are letters.
#[must_use]
pub fn unit_class(unit: u16) -> Class {
    char::from_u32(u32::from(unit)).map_or(Class::Letter, class)
}

/// One character for comparison: full width as half, capitals as small letters.
#[must_use]
pub fn fold(c: char) -> char {
    match c {
        '가'..='힣' => c,
        '\u{C0}'..='\u{24F}' => without_mark(c),
        '\u{FF01}'..='\u{FF5E}' => small(char::from_u32(c as u32 - 0xFEE0).unwrap_or(c)),
        '\u{3000}' | '\u{A0}' => ' ',
        _ => small(c),
    }
}

/// A Latin letter without its accent or tone mark, small.
fn without_mark(c: char) -> char {
    match small(c) {
        'à'..='ä' | 'ā' | 'ǎ' => 'a',
        'è'..='ë' | 'ē' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ǐ' => 'i',
        'ò'..='ö' | 'ō' | 'ǒ' => 'o',
        'ù'..='ü' | 'ū' | 'ǔ' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'u',
        small => small,
    }
}

/// The letters that a printed unit sign stands for: `㎞` is `km`.
#[must_use]
pub const fn unit_sign(c: char) -> Option<&'static str> {
    Some(match c {
        '㎜' => "mm",
        '㎝' => "cm",
        '㎞' => "km",
        '㎡' => "m2",
        '㎢' => "km2",
        '㎥' => "m3",
        '㎎' => "mg",
        '㎏' => "kg",
        '㎾' => "kw",
        '㏊' => "ha",
        _ => return None,
    })
}

/// Whether a character is a mark over the letter before it.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Hangul letters joined into syllables (NFC for Hangul), without the marks over Latin letters.
#[must_use]
pub fn compose(text: &str) -> Cow<'_, str> {
    let is_joined = |c: char| matches!(c, '\u{300}'..='\u{36F}' | '\u{1100}'..='\u{11FF}' | '\u{FFA1}'..='\u{FFBE}');
    if !text.chars().any(is_joined) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_mark(*c)) {
        let joined = out.chars().next_back().and_then(|last| hangul::join(last, c));
        if joined.is_some() {
            out.pop();
        }
        out.push(joined.unwrap_or(c));
    }
    Cow::Owned(out.chars().map(|c| hangul::compatibility(c).unwrap_or(c)).collect())
}

/// The key of a text: its letters and digits, folded, without anything between them.
#[must_use]
pub fn key(text: &str) -> Vec<u16> {
    let mut units = Vec::new();
    crate::text::token::scan(text, |token| units.extend_from_slice(token.units));
    units
}

/// A key as text, for display.
#[must_use]
pub fn display(key: &[u16]) -> String {
    String::from_utf16_lossy(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(key_text: &str, spellings: &[&str]) {
        for spelling in spellings {
            assert_eq!(display(&key(&compose(spelling))), key_text, "{spelling}");
        }
    }

    #[test]
    fn width_case_spaces_and_quotes() {
        check("5g시대", &["5G시대", "５Ｇ 시대", "‘5G’시대", "《5g》 시대"]);
        check("1437키로메터", &["1,437키로메터", "1，437 키로메터"]);
        check("289.36억원", &["289.36억원", "２８９．３６억 원"]);
        check("19.4%", &["19.4%", "19.4％"]);
        check("12km", &["12㎞", "12km", "12 KM"]);
        check("liaoning", &["liáo níng", "LIĀONÍNG", "lia\u{301}o ni\u{301}ng"]);
    }

    #[test]
    fn decomposed_hangul() {
        check("심양", &["심양", "\u{1109}\u{1175}\u{11B7}\u{110B}\u{1163}\u{11BC}"]);
        check("ㅅㅇ", &["ㅅㅇ", "\u{1109}\u{110B}"]);
    }

    #[test]
    fn a_dash_is_no_letter() {
        check("장춘공주령", &["장춘ㅡ공주령", "장춘—공주령", "장춘-공주령"]);
    }
}

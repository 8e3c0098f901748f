//! Hangul syllables and their letters: arithmetic over the Unicode block, tables of the two-set
//! keyboard's clusters. A letter is a compatibility jamo (`ㄱ`, U+3131–U+3163) unless said otherwise.

/// The initials, in the order of the block.
pub const INITIALS: [char; 19] =
    ['ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'];
/// The vowels, in the order of the block.
pub const VOWELS: [char; 21] = [
    'ㅏ', 'ㅐ', 'ㅑ', 'ㅒ', 'ㅓ', 'ㅔ', 'ㅕ', 'ㅖ', 'ㅗ', 'ㅘ', 'ㅙ', 'ㅚ', 'ㅛ', 'ㅜ', 'ㅝ', 'ㅞ', 'ㅟ', 'ㅠ', 'ㅡ',
    'ㅢ', 'ㅣ',
];
/// The finals, in the order of the block; the first is none.
pub const FINALS: [char; 28] = [
    '\0', 'ㄱ', 'ㄲ', 'ㄳ', 'ㄴ', 'ㄵ', 'ㄶ', 'ㄷ', 'ㄹ', 'ㄺ', 'ㄻ', 'ㄼ', 'ㄽ', 'ㄾ', 'ㄿ', 'ㅀ', 'ㅁ', 'ㅂ', 'ㅄ',
    'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ',
];

/// A syllable as positions in [`INITIALS`], [`VOWELS`] and [`FINALS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Syllable {
    /// 0 to 18.
    pub initial: u8,
    /// 0 to 20.
    pub vowel: u8,
    /// 0 to 27; 0 is none.
    pub r#final: u8,
}

impl Syllable {
    /// Takes a composed syllable apart.
    #[must_use]
    pub const fn of(c: char) -> Option<Self> {
        let code = c as u32;
        if code < 0xAC00 || code > 0xD7A3 {
            return None;
        }
        let idx = code - 0xAC00;
        Some(Self { initial: (idx / 588) as u8, vowel: (idx / 28 % 21) as u8, r#final: (idx % 28) as u8 })
    }

    /// Takes a unit of a key apart.
    #[must_use]
    pub const fn of_unit(unit: u16) -> Option<Self> {
        match char::from_u32(unit as u32) {
            Some(c) => Self::of(c),
            None => None,
        }
    }

    /// The unit of the composed syllable.
    #[must_use]
    pub const fn unit(self) -> u16 {
        0xAC00 + (self.initial as u16 * 21 + self.vowel as u16) * 28 + self.r#final as u16
    }

    /// The composed syllable.
    #[must_use]
    pub fn compose(self) -> char {
        char::from_u32(u32::from(self.unit())).expect("the block is without holes")
    }
}

/// Whether a composed syllable begins at a byte of UTF-8, where a character does: quicker than reading it.
#[must_use]
pub fn begins_syllable(text: &[u8], at: usize) -> bool {
    match text[at] {
        0xEA => text[at + 1] >= 0xB0,
        0xEB | 0xEC => true,
        0xED => text[at + 1] < 0x9E || text[at + 1] == 0x9E && text[at + 2] <= 0xA3,
        _ => false,
    }
}

/// Whether the last letter of a word is a consonant; `None` if it is not Hangul.
#[must_use]
pub fn ends_in_consonant(word: &str) -> Option<bool> {
    let last = Syllable::of(word.chars().next_back()?)?;
    Some(last.r#final != 0)
}

/// The final of the past tense: ㅆ.
pub const SSANG_SIOT: u8 = 20;
/// The final of `합니다`: ㅂ.
pub const BIEUP: u8 = 17;

/// The final of a syllable, as in [`FINALS`]; `None` if `c` is no syllable.
#[must_use]
pub const fn final_of(c: char) -> Option<u8> {
    match Syllable::of(c) {
        Some(syllable) => Some(syllable.r#final),
        None => None,
    }
}

/// Joins a conjoining letter (U+1100–U+11FF) to the character before it, as NFC does.
#[must_use]
pub fn join(before: char, letter: char) -> Option<char> {
    let code = letter as u32;
    if let Some(syllable) = Syllable::of(before) {
        let r#final = code.checked_sub(0x11A7).filter(|idx| (1..28).contains(idx))? as u8;
        return (syllable.r#final == 0).then(|| Syllable { r#final, ..syllable }.compose());
    }
    let initial = (before as u32).checked_sub(0x1100).filter(|idx| *idx < 19)? as u8;
    let vowel = code.checked_sub(0x1161).filter(|idx| *idx < 21)? as u8;
    Some(Syllable { initial, vowel, r#final: 0 }.compose())
}

/// The letter that a conjoining or half-width letter stands for.
#[must_use]
pub fn compatibility(c: char) -> Option<char> {
    let code = c as usize;
    Some(match c {
        '\u{1100}'..='\u{1112}' => INITIALS[code - 0x1100],
        '\u{1161}'..='\u{1175}' => VOWELS[code - 0x1161],
        '\u{11A8}'..='\u{11C2}' => FINALS[code - 0x11A7],
        '\u{FFA1}'..='\u{FFBE}' => char::from_u32(c as u32 - 0xFFA1 + 0x3131)?,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_syllable_comes_apart_and_together() {
        for c in '가'..='힣' {
            assert_eq!(Syllable::of(c).map(Syllable::compose), Some(c));
        }
        for c in ['a', 'ㄱ', '\u{ABFF}', '\u{D7A4}'] {
            assert_eq!(Syllable::of(c), None);
        }
    }

    #[test]
    fn syllables_are_told_by_their_bytes() {
        for c in '\0'..=char::MAX {
            let mut bytes = [0; 4];
            let is_syllable = begins_syllable(c.encode_utf8(&mut bytes).as_bytes(), 0);
            assert_eq!(is_syllable, ('가'..='힣').contains(&c), "{c:?}");
        }
    }

    #[test]
    fn finals() {
        assert_eq!(ends_in_consonant("심양"), Some(true));
        assert_eq!(ends_in_consonant("사회"), Some(false));
        assert_eq!(ends_in_consonant("5G"), None);
    }
}

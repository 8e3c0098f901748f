//! Letters and digits as Unicode has them, quickly: nearly all that is asked about is Hangul,
//! ASCII, a Chinese character or a mark, and those are known without looking into the tables.

/// What a character is, if it can be told without the tables.
const fn known(c: char) -> Option<bool> {
    match c {
        '가'..='힣' | '\u{4E00}'..='\u{9FFF}' => Some(true),
        '\u{A0}' | '·' | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' => Some(false),
        _ => None,
    }
}

/// As [`char::is_alphabetic`].
#[must_use]
pub fn is_alphabetic(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { known(c).unwrap_or_else(|| c.is_alphabetic()) }
}

/// As [`char::is_alphanumeric`].
#[must_use]
pub fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { known(c).unwrap_or_else(|| c.is_alphanumeric()) }
}

/// A set of letters that answers at once, and only sometimes too hopefully: it knows the last ten
/// bits of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LetterFilter([u64; 16]);

impl LetterFilter {
    /// Adds a letter.
    pub const fn insert(&mut self, letter: char) {
        self.0[letter as usize >> 6 & 15] |= 1 << (letter as usize & 63);
    }

    /// Whether a letter may be in the set; `false` is certain.
    #[must_use]
    pub const fn may_hold(&self, letter: char) -> bool {
        self.0[letter as usize >> 6 & 15] >> (letter as usize & 63) & 1 == 1
    }
}

impl FromIterator<char> for LetterFilter {
    fn from_iter<T: IntoIterator<Item = char>>(letters: T) -> Self {
        let mut filter = Self::default();
        letters.into_iter().for_each(|letter| filter.insert(letter));
        filter
    }
}

/// A set of pairs of letters, such as words begin or end with; it answers as [`LetterFilter`] does.
#[derive(Clone, Debug)]
pub struct PairFilter([u64; 64]);

impl PairFilter {
    /// Whether a pair may be in the set; `false` is certain.
    #[must_use]
    pub const fn may_hold(&self, first: char, second: char) -> bool {
        let bit = Self::bit(first, second);
        self.0[bit >> 6] >> (bit & 63) & 1 == 1
    }

    /// One of the 4,096 bits.
    const fn bit(first: char, second: char) -> usize {
        let mixed = (first as u32).wrapping_mul(0x9e37_79b1).rotate_left(15) ^ second as u32;
        (mixed.wrapping_mul(0x85eb_ca6b) >> 20) as usize
    }
}

impl FromIterator<(char, char)> for PairFilter {
    fn from_iter<T: IntoIterator<Item = (char, char)>>(pairs: T) -> Self {
        let mut filter = Self([0; 64]);
        for (first, second) in pairs {
            let bit = Self::bit(first, second);
            filter.0[bit >> 6] |= 1 << (bit & 63);
        }
        filter
    }
}

#[cfg(test)]
mod tests {
    use super::{LetterFilter, PairFilter};

    #[test]
    fn what_is_in_the_set_is_never_denied() {
        let filter: LetterFilter = "가힣a漢".chars().collect();
        assert!("가힣a漢".chars().all(|letter| filter.may_hold(letter)));
        assert!(!"나b字".chars().any(|letter| filter.may_hold(letter)));
    }

    #[test]
    fn pairs_in_the_set_are_never_denied() {
        let pairs = [('가', '나'), ('나', '가'), ('a', '漢')];
        let filter: PairFilter = pairs.into_iter().collect();
        assert!(pairs.into_iter().all(|(first, second)| filter.may_hold(first, second)));
        assert!(('가'..'힣').filter(|second| filter.may_hold('다', *second)).count() < 40);
    }

    #[test]
    fn agrees_with_unicode() {
        for c in '\0'..=char::MAX {
            assert_eq!(super::is_alphabetic(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(super::is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}

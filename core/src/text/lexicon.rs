//! Words that the two norms of Korean spell or say differently, with their Hanzi and English.

use std::sync::OnceLock;

/// How far two spellings of a pair can stand for one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The same word, spelled in two ways: 플래트홈, 플랫폼; 기발, 깃발.
    Spelling,
    /// Two words for one thing; each has other uses too: 대상, 프로젝트.
    Word,
}

/// One row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// As the papers write it.
    pub china: &'static str,
    /// As South Korea writes it, in one or more ways.
    pub south: Vec<&'static str>,
    /// In simplified characters, in one or more ways.
    pub hanzi: Vec<&'static str>,
    /// In English.
    pub english: &'static str,
    /// How close the Korean spellings are.
    pub kind: Kind,
    /// Whether it is a loanword or a term, not an everyday word or a matter of spelling.
    pub is_term: bool,
}

/// Every pair, in the order of the table.
#[must_use]
pub fn pairs() -> &'static [Pair] {
    static PAIRS: OnceLock<Vec<Pair>> = OnceLock::new();
    PAIRS.get_or_init(|| include_str!("data/lexicon.tsv").lines().skip(1).map(read).collect())
}

/// The Hanzi of an English word that no pair has, simplified; `english` is a key without blanks.
/// How they are read is told by [`hanja`](crate::text::hanja).
pub fn hanzi_of(english: &[u16]) -> impl Iterator<Item = &'static str> {
    // Nearly every key that is asked for is Hangul: it is not compared with any word.
    let first = english.first().and_then(|unit| u8::try_from(*unit).ok()).filter(u8::is_ascii_lowercase);
    let found = first.and_then(|first| {
        let lines = include_str!("data/english.txt").lines().filter(|line| line.as_bytes().first() == Some(&first));
        lines.filter_map(|line| Some(line.split_at(line.find(|c: char| !c.is_ascii())?))).find_map(|(word, hanzi)| {
            let letters = word.bytes().filter(u8::is_ascii_alphabetic).map(u16::from);
            letters.eq(english.iter().copied()).then_some(hanzi)
        })
    });
    found.into_iter().flat_map(str::split_whitespace)
}

/// Chinese words, simplified, each with the Korean words for the same thing where they are not its characters
/// read in Korean: 足球, 축구. Those that are (学校, 학교) need no table.
pub fn translations() -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    include_str!("data/chinese.txt").lines().filter_map(|line| {
        let (hanzi, korean) = line.split_once(' ')?;
        Some((hanzi, korean.split(' ')))
    })
}

/// Reads one row; an empty South-Korean cell repeats the Chinese-Korean one.
fn read(line: &'static str) -> Pair {
    let mut cells = line.split('\t');
    let mut next = || cells.next().unwrap_or_default();
    let (china, south, hanzi, english) = (next(), next(), next(), next());
    let several = |cell: &'static str| cell.split('|').filter(|value| !value.is_empty()).collect::<Vec<_>>();
    let south = if south.is_empty() { vec![china] } else { several(south) };
    let letter = next();
    let kind = if matches!(letter, "l" | "o") { Kind::Spelling } else { Kind::Word };
    Pair { china, south, hanzi: several(hanzi), english, kind, is_term: matches!(letter, "l" | "c") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn translations_are_words_and_no_readings() {
        let mut before = "";
        for (hanzi, korean) in translations() {
            assert!(before < hanzi, "{hanzi} in order, once");
            before = hanzi;
            let korean: Vec<&str> = korean.collect();
            // One syllable begins too many other words.
            let is_word = |word: &&str| word.chars().count() > 1 && word.chars().all(|c| ('가'..='힣').contains(&c));
            assert!(!korean.is_empty() && korean.iter().all(is_word), "{hanzi} {korean:?}");
        }
    }

    #[test]
    fn every_line_of_english_is_a_word_with_its_hanzi() {
        let mut before = "";
        for line in include_str!("data/english.txt").lines() {
            let (english, hanzi) = line.split_at(line.find(|c: char| !c.is_ascii()).expect("it has Hanzi"));
            assert!(before < english, "{english} in order, once");
            before = english;
            assert!(english.ends_with(' ') && hanzi.chars().all(|c| c == ' ' || !c.is_ascii()), "{line}");
        }
    }

    #[test]
    fn english_words() {
        let hanzi = |word: &str| hanzi_of(&crate::text::normalize::key(word)).collect::<Vec<_>>();
        assert_eq!(hanzi("Achievement"), ["成果", "成就"]);
        assert_eq!(hanzi("prime minister"), ["总理"]);
        assert!(hanzi("achieve").is_empty() && hanzi("").is_empty());
    }

    #[test]
    fn the_table_is_whole() {
        let pair = pairs().iter().find(|pair| pair.china == "플래트홈").expect("a pair of the table");
        assert_eq!((pair.south.as_slice(), pair.kind), (["플랫폼"].as_slice(), Kind::Spelling));
        for pair in pairs() {
            assert!(!pair.china.is_empty() && !pair.english.is_empty(), "{pair:?}");
        }
    }
}

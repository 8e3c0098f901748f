//! The words that programmes are recognised by, read once from `data/programme-words.tsv`.
//!
//! A row is a class, a kind, a number and words. Classes: `suffix` ends a name (자유무역시험구) and
//! needs so many telling syllables before it; `head` follows a quoted name (‘…' 계획); `document`
//! ends a title between angle brackets; `group` is counted (102항 중점임무); `generic` tells nothing
//! apart (새, 발전); `verbal` makes names in pairs (개조승격); `figure` ends quoted words that are no name but a
//! figure of speech, food or a team; `work` is what stands beside the title of a song or a brand.

use crate::text::order::Arrange;
use std::sync::OnceLock;

use crate::facts::noun_phrase::is_letter;
use crate::text::letter::PairFilter;

use super::Kind;

/// An ending of names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Suffix {
    pub(super) word: &'static str,
    pub(super) kind: Kind,
    /// How many telling syllables must stand before it: fewer let ordinary nouns through
    /// (사업계획), more lose short names (장춘경제권).
    pub(super) need: usize,
}

/// All the words.
pub(super) struct Words {
    /// By the last two letters; the longest first.
    suffixes: Vec<Suffix>,
    /// The last two letters of suffixes.
    endings: PairFilter,
    heads: Vec<(&'static str, Kind)>,
    documents: Vec<(&'static str, Kind)>,
    groups: Vec<(&'static str, Kind)>,
    /// By the first syllable; the longest first.
    generic: Vec<&'static str>,
    verbal: Vec<&'static str>,
    figures: Vec<&'static str>,
    works: Vec<&'static str>,
}

/// The words, read on first use.
pub(super) fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| Words::read(include_str!("../data/programme-words.tsv")))
}

impl Words {
    /// Reads the table. Its form is checked by this module's tests.
    fn read(tsv: &'static str) -> Self {
        let rows: Vec<Row> = tsv.lines().skip(1).filter_map(Row::read).collect();
        let plain = |class: &str| {
            let mut all: Vec<_> = rows.iter().filter(|row| row.class == class).flat_map(|row| row.words()).collect();
            all.arrange();
            all
        };
        // The longest first: 발전계획 before 계획.
        let with_kind = |class: &str| {
            let of_class = rows.iter().filter(|row| row.class == class);
            let mut all: Vec<_> = of_class.flat_map(|row| row.words().map(|word| (word, row.kind))).collect();
            all.arrange_by_key(|(word, _)| std::cmp::Reverse(word.len()));
            all
        };
        let of_names = rows.iter().filter(|row| row.class == "suffix");
        let mut suffixes: Vec<Suffix> =
            of_names.flat_map(|row| row.words().map(|word| Suffix { word, kind: row.kind, need: row.need })).collect();
        suffixes.arrange_by_key(|suffix| (last_two(suffix.word), std::cmp::Reverse(suffix.word.len())));
        let mut generic = plain("generic");
        generic.arrange_by_key(|word| (word.chars().next(), std::cmp::Reverse(word.len())));
        Self {
            endings: suffixes.iter().filter_map(|suffix| last_two(suffix.word)).collect(),
            suffixes,
            heads: with_kind("head"),
            documents: with_kind("document"),
            groups: with_kind("group"),
            generic,
            verbal: plain("verbal"),
            figures: plain("figure"),
            works: plain("work"),
        }
    }

    /// Whether a suffix ends in these letters; quick, asked of all letters of an article.
    pub(super) const fn may_end_suffix(&self, before: char, last: char) -> bool {
        self.endings.may_hold(before, last)
    }

    /// The longest suffix that `text` ends with, and how many bytes it takes there.
    pub(super) fn suffix_of(&self, text: &str) -> Option<(Suffix, usize)> {
        let ending = Some(last_two(text)?);
        let from = self.suffixes.partition_point(|suffix| last_two(suffix.word) < ending);
        let alike = self.suffixes[from..].iter().take_while(|suffix| last_two(suffix.word) == ending);
        alike.into_iter().find_map(|suffix| Some((*suffix, ending_len(text, suffix.word)?)))
    }

    /// The kind of a noun that may follow a quoted name.
    pub(super) fn head(&self, noun: &str) -> Option<Kind> {
        ending(&self.heads, noun)
    }

    /// The kind of a title that ends so.
    pub(super) fn document(&self, title: &str) -> Option<Kind> {
        ending(&self.documents, title)
    }

    /// The kind of things counted together, by their noun.
    pub(super) fn group(&self, noun: &str) -> Option<Kind> {
        ending(&self.groups, noun)
    }

    /// Whether a word is two verbal nouns in one, such as 개조승격.
    pub(super) fn is_verbal_pair(&self, word: &str) -> bool {
        let is_verbal = |part: &str| self.verbal.binary_search(&part).is_ok();
        let bytes = word.len();
        bytes >= 12
            && (3..bytes)
                .any(|at| word.is_char_boundary(at) && is_verbal(&word[at..]) && self.is_verbal_chain(&word[..at]))
    }

    fn is_verbal_chain(&self, word: &str) -> bool {
        self.verbal.binary_search(&word).is_ok()
            || word
                .get(..6)
                .zip(word.get(6..))
                .is_some_and(|(first, rest)| self.verbal.binary_search(&first).is_ok() && self.is_verbal_chain(rest))
    }

    /// Whether quoted words end as figures of speech and things do: ‘겨울 천국’, ‘머리 물고기’.
    pub(super) fn is_figure(&self, phrase: &str) -> bool {
        self.figures.iter().any(|figure| phrase.ends_with(figure))
    }

    /// Whether a text begins with what a work or a brand is called.
    pub(super) fn begins_work(&self, text: &str) -> bool {
        self.works.iter().any(|work| text.starts_with(work))
    }

    /// How many syllables of a word tell something apart: those not covered by generic words.
    pub(super) fn telling_syllables(&self, word: &str) -> usize {
        let mut rest = word;
        let mut n_telling = 0;
        while let Some(first) = rest.chars().next() {
            let from = self.generic.partition_point(|word| word.chars().next() < Some(first));
            let known = self.generic[from..].iter().take_while(|word| word.starts_with(first));
            // A single syllable is generic before a word, not in it: 신 of 신도시, not of 갱신.
            let is_inside = rest.len() < word.len();
            let is_generic =
                |known: &&&str| rest.starts_with(**known) && !(is_inside && known.len() == first.len_utf8());
            let generic = known.into_iter().find(is_generic).map(|word| word.len());
            let step = generic.unwrap_or(first.len_utf8());
            n_telling += usize::from(generic.is_none() && is_letter(first));
            rest = &rest[step..];
        }
        n_telling
    }
}

/// The value of the longest entry that a word ends with.
fn ending(entries: &[(&'static str, Kind)], word: &str) -> Option<Kind> {
    entries.iter().find(|(entry, _)| word.ends_with(entry)).map(|(_, kind)| *kind)
}

/// Words of so many bytes are compounds, and found with spaces in them: 자유무역 시험구.
const MIN_COMPOUND_BYTES: usize = 12;

/// How many bytes a word takes at the end of a text.
fn ending_len(text: &str, word: &str) -> Option<usize> {
    let is_compound = word.len() >= MIN_COMPOUND_BYTES;
    let (mut at, mut left) = (text.len(), word.len());
    while left > 0 {
        let before = text.as_bytes()[..at].last()?;
        if *before == word.as_bytes()[left - 1] {
            left -= 1;
        } else if *before != b' ' || at == text.len() || !is_compound || !word.is_char_boundary(left) {
            return None;
        }
        at -= 1;
    }
    Some(text.len() - at)
}

/// The last two letters of a word.
fn last_two(word: &str) -> Option<(char, char)> {
    let mut letters = word.chars().rev();
    letters.next().and_then(|last| Some((letters.next()?, last)))
}

/// One row of the table.
struct Row {
    class: &'static str,
    kind: Kind,
    need: usize,
    words: &'static str,
}

impl Row {
    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t');
        let class = cells.next()?;
        let kind = Kind::from_name(cells.next()?).unwrap_or(Kind::Other);
        let need = cells.next()?.parse().unwrap_or(0);
        Some(Self { class, kind, need, words: cells.next()? })
    }

    fn words(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.words.split(' ')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for line in include_str!("../data/programme-words.tsv").lines().skip(1) {
            let cells: Vec<_> = line.split('\t').collect();
            assert_eq!(cells.len(), 4, "{line}");
            assert!(
                ["suffix", "head", "document", "group", "generic", "verbal", "figure", "work"].contains(&cells[0]),
                "{line}"
            );
            assert!(cells[1].is_empty() || Kind::from_name(cells[1]).is_some(), "{line}");
            assert!(cells[3].split(' ').all(|word| !word.is_empty()), "{line}");
        }
    }

    #[test]
    fn generic_words_tell_nothing() {
        for (word, n_telling) in [
            ("발전", 0),
            ("산업발전", 0),
            ("새산업", 0),
            ("자동차부품", 5),
            ("변경관광통로", 6),
            ("장평", 2),
            ("도시갱신", 2),
        ] {
            assert_eq!(words().telling_syllables(word), n_telling, "{word}");
        }
    }

    #[test]
    fn pairs_of_verbal_nouns() {
        for word in ["개조승격", "육성장대", "유치육성장대"] {
            assert!(words().is_verbal_pair(word), "{word}");
        }
        for word in ["개조", "승격발표", "역할", "육성"] {
            assert!(!words().is_verbal_pair(word), "{word}");
        }
    }
}

//! Many names looked for at once, however they are spaced and quoted.
//!
//! Names are kept folded (letters, digits and a point between digits) and sorted; a search walks
//! the text and narrows the range of names that agree so far, passing over spaces, quotation
//! marks, dashes and glosses in brackets. Time is proportional to the text and the longest name.

use crate::article::Article;
use crate::facts::noun_phrase as phrase;
use crate::text::letter::{self, Letters, PairFilter, small};
use crate::text::order::Arrange;
use crate::text::{Source, Span};

/// A sorted set of folded names, each with a value.
pub(crate) struct Names {
    sorted: Vec<(Key, u32)>,
    /// What names begin with: hardly any word of a text does.
    starts: PairFilter,
}

/// The first two letters of a word, as they are compared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening {
    first: char,
    /// [`APART`] if the word has one letter.
    second: char,
}

impl Opening {
    /// The first letters of the word at the beginning of `rest`.
    pub(crate) fn of(text: &str, rest: Span) -> Self {
        let bytes = text.as_bytes().get(..rest.range().end).unwrap_or_default();
        let (first, next) = letter::code_at(bytes, rest.range().start);
        let first = char::from_u32(first).unwrap_or_default();
        let second = char::from_u32(letter::code_at(bytes, next).0).unwrap_or_default();
        Self { first: small(first), second: if is_letter(second) { small(second) } else { APART } }
    }
}

/// Where the words of an article begin and with which letters, found once for all who look for names.
#[derive(Debug, Default)]
pub struct WordStarts {
    /// Kicker, headline and paragraphs, sorted, each with where its words end in `starts`.
    passages: Vec<(Span, usize)>,
    starts: Vec<(u32, Opening)>,
}

impl WordStarts {
    /// The words of an article.
    #[must_use]
    pub fn of(source: &Source, article: &Article) -> Self {
        let heads = article.kicker.iter().chain(&article.title).map(|text| text.span);
        let mut passages: Vec<Span> = heads.chain(article.paragraphs.iter().map(|paragraph| paragraph.span)).collect();
        passages.arrange();
        let mut words = Self::default();
        passages.into_iter().for_each(|passage| words.read(source.text(), passage));
        words
    }

    fn read(&mut self, text: &str, passage: Span) {
        let mut in_word = false;
        for (at, letter) in Letters::of(passage.of(text)) {
            let is_word_part = is_word_part(letter);
            if is_word_part && !in_word {
                let rest = Span { start: passage.start + at as u32, end: passage.end };
                self.starts.push((rest.start, Opening::of(text, rest)));
            }
            in_word = is_word_part;
        }
        self.passages.push((passage, self.starts.len()));
    }

    /// The words of a passage of the article: each with the rest of the passage, and how it opens.
    pub(crate) fn within(&self, passage: Span) -> impl Iterator<Item = (Span, Opening)> {
        let idx = self.passages.partition_point(|(span, _)| *span < passage);
        let end = self.passages.get(idx).filter(|(span, _)| *span == passage).map_or(0, |(_, end)| *end);
        let start = idx.checked_sub(1).map_or(0, |before| self.passages[before].1);
        let words = self.starts.get(start..end).unwrap_or_default();
        words.iter().map(move |(start, opening)| (Span { start: *start, end: passage.end }, *opening))
    }
}

/// Stands for whatever lies between the first two letters of a name.
const APART: char = '\0';

/// A name as it is compared.
pub(crate) type Key = Box<[char]>;

impl Names {
    /// Folds and sorts names; one of a single letter is left out.
    pub(crate) fn new<'a>(names: impl Iterator<Item = (&'a str, u32)>) -> Self {
        let mut sorted: Vec<(Key, u32)> = names.map(|(name, value)| (fold(name), value)).collect();
        sorted.retain(|(name, _)| name.len() > 1);
        sorted.arrange();
        sorted.dedup();
        let starts = sorted.iter().flat_map(|(name, _)| [(name[0], name[1]), (name[0], APART)]).collect();
        Self { sorted, starts }
    }

    /// The value of a name, given folded.
    pub(crate) fn get(&self, folded: &[char]) -> Option<u32> {
        let idx = self.sorted.binary_search_by(|(known, _)| (**known).cmp(folded)).ok()?;
        Some(self.sorted[idx].1)
    }

    /// The names that begin with the word at the beginning of `rest`, which opens so; the shorter first.
    pub(crate) fn find_at_word(&self, text: &str, rest: Span, opening: Opening, found: &mut Vec<(u32, Span)>) {
        if self.starts.may_hold(opening.first, opening.second) {
            self.find_at(text, rest.range().start, rest.range().end, found);
        }
    }

    /// The names that begin at `start`.
    fn find_at(&self, text: &str, start: usize, end: usize, found: &mut Vec<(u32, Span)>) {
        let (mut range, mut depth, mut at) = (self.sorted.as_slice(), 0, start);
        while let Some(letter) = text[at..end].chars().next() {
            let next = at + letter.len_utf8();
            if !is_folded_in(text, at, letter) {
                let Some(after) = passed_over(text, at, letter).filter(|after| *after <= end) else { return };
                at = after;
                continue;
            }
            range = narrowed(range, depth, small(letter));
            depth += 1;
            let n_complete = range.partition_point(|(name, _)| name.len() == depth);
            if n_complete > 0 && ends_number(text, next) && !(letter == '구' && text[next..].starts_with('역')) {
                let span = Span::new(start, next);
                found.extend(range[..n_complete].iter().map(|(_, value)| (*value, span)));
            }
            if range.len() == n_complete {
                return;
            }
            at = next;
        }
    }
}

/// Those names of a sorted range whose character at `depth` is `letter`.
fn narrowed(range: &[(Key, u32)], depth: usize, letter: char) -> &[(Key, u32)] {
    let at = |name: &[char]| name.get(depth).copied();
    let from = range.partition_point(|(name, _)| at(name) < Some(letter));
    let rest = &range[from..];
    &rest[..rest.partition_point(|(name, _)| at(name) == Some(letter))]
}

/// Whether a number that ends before `next` is whole: 14.5 is not in 14.5%.
fn ends_number(text: &str, next: usize) -> bool {
    !text[..next].ends_with(|last: char| last.is_ascii_digit())
        || !text[next..].starts_with(|after: char| phrase::is_letter(after) || after == '%' || after == '.')
}

/// What names are compared by: letters and digits, in lower case, without glosses; and the point of 14.5.
pub(crate) fn fold(name: &str) -> Key {
    let (mut folded, mut at) = (Vec::with_capacity(name.len() / 2), 0);
    while let Some(letter) = name[at..].chars().next() {
        if is_folded_in(name, at, letter) {
            folded.push(small(letter));
        } else if let Some(end) = phrase::gloss_end(name, at) {
            at = end;
            continue;
        }
        at += letter.len_utf8();
    }
    folded.into_boxed_slice()
}

/// Whether a character counts when names are compared.
fn is_folded_in(text: &str, at: usize, letter: char) -> bool {
    let is_point = || text[at + 1..].starts_with(|next: char| next.is_ascii_digit());
    phrase::is_letter(letter) && letter != 'ㅡ' || letter == ',' || letter == '.' && is_point()
}

/// Where to go on after a character that does not count; `None` if no name reaches over it.
fn passed_over(text: &str, at: usize, letter: char) -> Option<usize> {
    match letter {
        '(' | '（' => phrase::gloss_end(text, at).or_else(|| before_syllable(text, at + letter.len_utf8())),
        ')' | '）' => before_syllable(text, at + letter.len_utf8()),
        ' ' | '\u{a0}' => {
            let after = at + letter.len_utf8();
            let parts_numbers = || {
                text[..at].ends_with(|last: char| last.is_ascii_digit())
                    && text[after..].starts_with(|next: char| next.is_ascii_digit())
            };
            (!text[after..].starts_with(char::is_whitespace) && !parts_numbers()).then_some(after)
        }
        '‘' | '’' | '\'' | '“' | '”' | '"' | '-' | '–' | '—' | 'ㅡ' | '·' | '<' | '>' | '《' | '》' => {
            Some(at + letter.len_utf8())
        }
        _ => None,
    }
}

/// An offset, if a syllable stands there: the brackets of 중한(장춘)협력구 are passed over.
fn before_syllable(text: &str, at: usize) -> Option<usize> {
    text[at..].starts_with(phrase::is_hangul).then_some(at)
}

/// Whether a word that goes on after this character has begun before it.
#[inline]
pub(crate) fn is_word_part(before: char) -> bool {
    is_letter(before) && before != 'ㅡ'
}

/// As [`phrase::is_letter`], most quickly for syllables.
#[inline]
fn is_letter(letter: char) -> bool {
    phrase::is_hangul(letter) || phrase::is_letter(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &[&str], text: &str, expected: &[&str]) {
        let names = Names::new(names.iter().copied().zip(0..));
        let (mut words, mut found) = (WordStarts::default(), Vec::new());
        let whole = Span::new(0, text.len());
        words.read(text, whole);
        words.within(whole).for_each(|(rest, opening)| names.find_at_word(text, rest, opening, &mut found));
        let words: Vec<_> = found.iter().map(|(_, span)| span.of(text)).collect();
        assert_eq!(words, expected, "{text}");
    }

    #[test]
    fn spacing_quotes_and_glosses_do_not_matter() {
        let names = ["푸른 강 계획", "14.5", "가람자유구"];
        for text in ["푸른강 계획", "푸른 강계획", "푸른 강' 계획", "푸른 강(蓝江) 계획"] {
            check(&names, &format!("{text}을"), &[text]);
        }
        check(&names, "가람(佳藍)자유구는", &["가람(佳藍)자유구"]);
        check(&names, "‘14.5' 계획", &["14.5"]);
    }

    #[test]
    fn longer_and_shorter_names_are_both_found() {
        check(&["강변", "강변 단지"], "강변단지와 강변", &["강변", "강변단지", "강변"]);
    }

    #[test]
    fn parts_of_words_and_numbers_are_not_names() {
        check(&["푸른 강", "14.5", "145"], "검푸른 강, 14.5%, 14.56, 114.5, 14 5", &[]);
    }
}

//! Many names looked for at once, however they are spaced and quoted.
//!
//! Names are kept folded (letters, digits and a point between digits) and sorted; a search walks
//! the text and narrows the range of names that agree so far, passing over spaces, quotation
//! marks, dashes and glosses in brackets. Time is proportional to the text and the longest name.

use crate::facts::noun_phrase as phrase;
use crate::text::Span;
use crate::text::letter::LetterFilter;
use crate::text::order::Arrange;

/// A sorted set of folded names, each with a value.
#[derive(Default)]
pub(crate) struct Names {
    sorted: Vec<(Box<[char]>, u32)>,
    /// The letters that names begin with: most words of a text begin with none of them.
    firsts: LetterFilter,
}

impl Names {
    /// Folds and sorts names; one that folds to nothing is left out.
    pub(crate) fn new<'a>(names: impl IntoIterator<Item = (&'a str, u32)>) -> Self {
        let mut sorted: Vec<_> = names.into_iter().map(|(name, value)| (fold(name), value)).collect();
        sorted.retain(|(name, _)| !name.is_empty());
        sorted.arrange();
        sorted.dedup();
        let firsts = sorted.iter().filter_map(|(name, _)| name.first().copied()).collect();
        Self { sorted, firsts }
    }

    /// The value of a name.
    pub(crate) fn get(&self, name: &str) -> Option<u32> {
        let folded = fold(name);
        let idx = self.sorted.binary_search_by(|(known, _)| known.cmp(&folded)).ok()?;
        Some(self.sorted[idx].1)
    }

    /// Every name that begins at a word's beginning within `bounds`, with its value; at each
    /// beginning the shorter first.
    pub(crate) fn find(&self, text: &str, bounds: Span, found: &mut Vec<(u32, Span)>) {
        if self.sorted.is_empty() {
            return;
        }
        let (mut at, end, mut in_word) = (bounds.range().start, bounds.range().end, false);
        while at < end {
            // Within a word, syllables (U+B000 to U+CFFF by their first byte alone) are stepped over.
            if in_word && matches!(text.as_bytes()[at], 0xEB | 0xEC) {
                at += '가'.len_utf8();
                continue;
            }
            let Some(letter) = text[at..end].chars().next() else { return };
            if !in_word && self.firsts.may_hold(lowered(letter)) {
                self.find_at(text, at, end, found);
            }
            in_word = is_word_part(letter);
            at += letter.len_utf8();
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
            range = narrowed(range, depth, lowered(letter));
            depth += 1;
            let n_complete = range.partition_point(|(name, _)| name.len() == depth);
            if n_complete > 0 && ends_number(text, next) {
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
fn narrowed(range: &[(Box<[char]>, u32)], depth: usize, letter: char) -> &[(Box<[char]>, u32)] {
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

/// Letters and digits, in lower case, and the point of 14.5.
fn fold(name: &str) -> Box<[char]> {
    name.char_indices()
        .filter(|(at, letter)| is_folded_in(name, *at, *letter))
        .map(|(_, letter)| lowered(letter))
        .collect()
}

/// Whether a character counts when names are compared.
fn is_folded_in(text: &str, at: usize, letter: char) -> bool {
    let is_point = || text[at + 1..].starts_with(|next: char| next.is_ascii_digit());
    phrase::is_letter(letter) && letter != 'ㅡ' || letter == ',' || letter == '.' && is_point()
}

/// Where to go on after a character that does not count; `None` if no name reaches over it.
fn passed_over(text: &str, at: usize, letter: char) -> Option<usize> {
    match letter {
        '(' | '（' => phrase::gloss_end(text, at),
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

/// Whether a word that goes on after this character has begun before it.
fn is_word_part(before: char) -> bool {
    phrase::is_letter(before) && before != 'ㅡ'
}

fn lowered(letter: char) -> char {
    if phrase::is_hangul(letter) {
        return letter;
    }
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &[&str], text: &str, expected: &[&str]) {
        let names = Names::new(names.iter().zip(0..).map(|(name, idx)| (*name, idx)));
        let mut found = Vec::new();
        names.find(text, Span::new(0, text.len()), &mut found);
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

//! Things counted together under one name: 102항 중점임무, 32개의 주요 협력 프로젝트, 경제 활성화 20조 정책.
//!
//! A count alone is a figure (54개 프로젝트); it is a name when the counting word itself bundles
//! (대, 류, 항, 조) or the noun is singled out (중점, 주요).

use crate::text::Span;

use super::words::words;
use super::{Candidate, Page};
use crate::facts::noun_phrase::{self as phrase, ends_word, is_bare_noun};

/// Words that single projects out.
const CHOSEN: [&str; 6] = ["중점", "주요", "핵심", "중대", "대표", "시범"];

/// Counting words, and whether the noun must be singled out.
const COUNTERS: [(&str, bool); 6] =
    [("개의", true), ("개", true), ("대", false), ("류", false), ("항", false), ("조", false)];

/// The group whose number of so many digits begins at `start`, behind the letter `before`.
pub(super) fn group_at(page: &Page, start: usize, n_digits: usize, passage: Span, before: char) -> Option<Candidate> {
    if n_digits > 3 || phrase::is_letter(before) || matches!(before, '.' | ',' | '-') {
        return None;
    }
    let text = &page.text[..passage.range().end];
    let (counter, must_be_chosen) =
        COUNTERS.iter().find(|(counter, _)| text[start + n_digits..].starts_with(counter))?;
    let noun_start = start + n_digits + counter.len();
    let (end, kind) = group_noun(text, noun_start)?;
    let noun = text[noun_start..end].trim_start();
    let is_chosen = CHOSEN.iter().any(|word| noun.starts_with(word));
    if *must_be_chosen && !is_chosen {
        return None;
    }
    let floor = passage.range().start;
    let name_start = if *must_be_chosen { end - noun.len() } else { with_subject(text, start, floor, counter) };
    Some(Candidate::new(Span::new(name_start, end), kind))
}

/// 경제 활성화 20조 정책: a bundle of articles is named by what it is for.
fn with_subject(text: &str, start: usize, floor: usize, counter: &str) -> usize {
    if counter != "조" {
        return start;
    }
    phrase::bare_words_before(text, start, floor).take(3).last().map_or(start, |word| word.range().start)
}

/// The end and kind of the counted noun: at most four bare words, the last one a group's.
fn group_noun(text: &str, at: usize) -> Option<(usize, super::Kind)> {
    let mut at = at;
    for _ in 0..4 {
        at += usize::from(text[at..].starts_with(' '));
        let word = phrase::hangul_run(&text[at..], 14);
        let mut ends = word.char_indices().map(|(idx, letter)| idx + letter.len_utf8());
        let noun = ends
            .find_map(|end| Some((at + end, words().group(&word[..end])?)).filter(|(end, _)| ends_word(&text[*end..])));
        if noun.is_some() {
            return noun;
        }
        if word.is_empty() || !is_bare_noun(word) {
            return None;
        }
        at += word.len();
    }
    None
}

//! Documents named by a clause and no quotation marks: 대외 개방 수준을 끌어올리기 위한 실시 의견.
//!
//! Only what was issued counts: the noun must be the object of a verb of issuing nearby.

use std::sync::OnceLock;

use crate::text::Span;
use crate::text::patterns::Patterns;

use super::{Candidate, Kind};
use crate::facts::noun_phrase::{self as phrase, ends_word};

/// What such a document is called, and its kind.
const NOUNS: [(&str, Kind); 8] = [
    ("의견", Kind::Policy),
    ("결정", Kind::Policy),
    ("방안", Kind::Plan),
    ("조례", Kind::Policy),
    ("통지", Kind::Policy),
    ("조치", Kind::Policy),
    ("규정", Kind::Policy),
    ("정책", Kind::Policy),
];

/// Words that tie the clause to its noun.
const LINKS: [&str; 3] = ["위한", "관한", "대한"];

/// Verbs of issuing, by their stem.
const ISSUING: [&str; 18] = [
    "내놓", "내왔", "발표", "출범", "공포", "제정", "채택", "서명", "통과", "하달", "인쇄", "발부", "출대", "반포",
    "시행", "마련", "내려", "공개",
];

/// How far the clause and the verb are looked for, in bytes.
const MAX_CLAUSE_BYTES: usize = 180;

/// The document whose clause ends in a link before the space at `at`.
pub(super) fn document_linked_at(text: &str, at: usize, passage: Span) -> Option<Candidate> {
    let bounds = passage.range();
    let link = LINKS.iter().find(|link| text[bounds.start..at].ends_with(**link))?;
    let space = text[at..bounds.end].chars().next()?; // Of one byte or, where it does not break, of two.
    let (end, kind) = noun_after(&text[..bounds.end], at + space.len_utf8())?;
    let verb_reach = phrase::floor_boundary(text, (end + MAX_CLAUSE_BYTES / 2).min(bounds.end));
    // 할 데 관한 의견 is how the titles of documents are put; else it must have been issued.
    let is_title = text[bounds.start..at].ends_with("데 관한");
    if !is_title && !is_issued(&text[end..verb_reach]) {
        return None;
    }
    let start = clause_start(text, at - link.len(), bounds.start);
    Some(Candidate::new(Span::new(start, end), kind))
}

/// Whether a text has a verb of issuing.
fn is_issued(text: &str) -> bool {
    static VERBS: OnceLock<Patterns> = OnceLock::new();
    let mut is_issued = false;
    let verbs = VERBS.get_or_init(|| Patterns::new(ISSUING.into_iter().map(|verb| (verb, 0, false))));
    verbs.scan(text, &mut |_| is_issued = true);
    is_issued
}

/// The end and kind of the noun within three words.
fn noun_after(text: &str, at: usize) -> Option<(usize, Kind)> {
    let mut at = at;
    for _ in 0..3 {
        at += usize::from(text[at..].starts_with(' '));
        let word = phrase::hangul_run(&text[at..], 10);
        let noun = NOUNS.iter().find_map(|(noun, kind)| {
            let end = at + word.find(noun)? + noun.len();
            ends_word(&text[end..]).then_some((end, *kind))
        });
        if noun.is_some() || word.is_empty() {
            return noun;
        }
        at += word.len();
    }
    None
}

/// Where the clause begins: after its subject, a date, a comma or the sentence before.
fn clause_start(text: &str, link_at: usize, floor: usize) -> usize {
    let floor = phrase::floor_boundary(text, floor.max(link_at.saturating_sub(MAX_CLAUSE_BYTES)));
    let mut start = link_at;
    for word in text[floor..link_at].split_inclusive([' ', '\u{a0}']).rev() {
        if is_before_clause(word.trim_end()) {
            break;
        }
        start -= word.len();
    }
    start
}

/// Whether a word stands before the clause: its subject, a date, the end of another clause.
fn is_before_clause(word: &str) -> bool {
    let is_date = || word.starts_with(|first: char| first.is_ascii_digit()) && word.ends_with(['일', '월', '년']);
    word.ends_with(['은', '는', '가', ',', '.', '，', '며', '고', '’', '”']) && !word.ends_with("보고")
        || word.ends_with("에서")
        || is_date()
        || phrase::is_stop(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_space_that_does_not_break_is_a_space_too() {
        for space in [" ", "\u{a0}"] {
            let text = format!("시는 대외 개방에 관한{space}의견을 발표했다.");
            let at = text.find("관한").expect("a link") + "관한".len();
            let found = document_linked_at(&text, at, Span::new(0, text.len())).expect("a document");
            assert_eq!(found.name.of(&text), format!("대외 개방에 관한{space}의견"));
        }
        assert!(document_linked_at("이에 관한", "이에 관한".len(), Span::new(0, "이에 관한".len())).is_none());
    }
}

//! One walk through the passages: each finder is asked only where its names can end or begin.

use super::words::words;
use super::{Candidate, Page, area, clause, group, noun, years};
use crate::facts::names;
use crate::text::letter::Letters;

/// What a walk meets.
#[derive(Default)]
pub(super) struct Walk {
    /// The names that no quotation marks tell, in no order.
    pub(super) candidates: Vec<Candidate>,
    /// Where words begin, in order.
    pub(super) word_starts: Vec<u32>,
}

/// Walks through a page.
pub(super) fn walk(page: &Page) -> Walk {
    let (words, bytes) = (words(), page.text.as_bytes());
    let Walk { mut candidates, mut word_starts } = Walk::default();
    let mut areas = area::Areas::default();
    for passage in &page.passages {
        let floor = passage.span.range().start;
        let (mut before, mut in_word) = (' ', false);
        areas.begin(passage.span);
        for (offset, letter) in Letters::of(passage.span.of(page.text)) {
            let at = floor + offset;
            let is_word_part = names::is_word_part(letter);
            if is_word_part && !in_word {
                word_starts.push(at as u32);
            }
            match letter {
                ' ' | '\u{a0}' if before == '한' => {
                    candidates.extend(clause::document_linked_at(page.text, at, passage.span));
                }
                '0'..='9' if !before.is_ascii_digit() => {
                    let n_digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                    candidates.extend(group::group_at(page, at, n_digits, passage.span, before));
                    candidates.extend(years::plan_at(page, at, n_digits, passage.span));
                    areas.count(page.text, at, at + n_digits);
                }
                '면' | '야' => areas.head(page.text, at + letter.len_utf8()),
                _ => {}
            }
            if words.may_end_suffix(before, letter) {
                candidates.extend(noun::name_ending_at(page, at + letter.len_utf8(), floor));
            }
            (before, in_word) = (letter, is_word_part);
        }
    }
    areas.finish(&mut candidates);
    Walk { candidates, word_starts }
}

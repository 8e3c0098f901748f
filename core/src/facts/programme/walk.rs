//! One walk through the passages: each finder is asked only where its names can end or begin.

use super::words::words;
use super::{Candidate, Page, area, clause, group, noun, years};
use crate::text::letter::Letters;

/// Walks through a page: the names that no quotation marks tell, in no order.
pub(super) fn walk(page: &Page) -> Vec<Candidate> {
    let (words, bytes) = (words(), page.text.as_bytes());
    let mut candidates = Vec::new();
    let mut areas = area::Areas::default();
    for passage in &page.passages {
        let floor = passage.span.range().start;
        let mut before = ' ';
        areas.begin(passage.span);
        for (offset, letter) in Letters::of(passage.span.of(page.text)) {
            let at = floor + offset;
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
            before = letter;
        }
    }
    areas.finish(&mut candidates);
    candidates
}

//! Who speaks in a broadcast: `[리샤오밍/관광객 : “…”]`, `[주란/카페 주인]`, a name and what it is, parted by a
//! solidus, at the beginning of a paragraph.

use super::{Introduction, name};
use crate::facts::noun_phrase::is_hangul;
use crate::text::Span;

/// What somebody is, in syllables and blanks.
const ROLE_CHARS: std::ops::RangeInclusive<usize> = 2..=20;

/// The name before the solidus at `at`, if a paragraph begins with it.
pub(super) fn before(text: &str, passage: Span, at: usize) -> Option<Introduction> {
    let head = &text[passage.range().start..at];
    let letters = head.trim_start_matches(['[', '<', '【', ' ']);
    let rest = &text[at + 1..passage.range().end];
    let role = rest.split([']', '>', '】', ':', '：']).next().unwrap_or_default().trim();
    let is_role = ROLE_CHARS.contains(&role.chars().count()) && role.chars().all(|c| is_hangul(c) || c == ' ');
    let is_apart = letters.len() < head.len() || role.len() == rest.trim_end().len();
    let name = Span::new(at - letters.len(), at);
    (is_role && is_apart && name::is_name(letters, false)).then(|| Introduction { name, role: Some(role.to_owned()) })
}

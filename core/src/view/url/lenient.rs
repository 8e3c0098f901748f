//! What people, messengers and other programs do to a link, undone. Nothing here changes what a
//! canonical link says: that is plain ASCII, has a raw `=` in every pair, and ends in a letter, a
//! digit or an escape.

use std::borrow::Cow;

use super::KEYS;
use crate::view::percent;

/// The longest value that anything is taken off, in bytes; nobody passes a longer one on by hand.
const MAX_PASSED_ON: usize = 10_000;

/// The most characters that are taken off the end of a link.
const MAX_GLUED: usize = 16;

/// The pairs of a query string: without what stands before it, without a fragment after it, and
/// decoded once when the whole of it was encoded.
pub(super) fn unwrapped(query_string: &str) -> Cow<'_, str> {
    let bare = query_string.trim_start_matches(['?', '#', '&', '？', ' ']);
    let bare = bare.split('#').next().unwrap_or_default();
    if bare.contains(['=', '＝']) || !bare.to_ascii_lowercase().contains("%3d") {
        return Cow::Borrowed(bare);
    }
    let decoded = percent::decode(bare).text;
    Cow::Owned(decoded.trim_start_matches('?').to_owned())
}

/// Splits a piece where a full-width `＆` stands between two pairs.
pub(super) fn split_wide(piece: &str) -> impl Iterator<Item = &str> {
    const SEPARATORS: [&str; 3] = ["＆", "%EF%BC%86", "%ef%bc%86"];
    let mut rest = Some(piece);
    std::iter::from_fn(move || {
        let whole = rest.take()?;
        let cut = whole.char_indices().find_map(|(at, _)| {
            let after = SEPARATORS.iter().find_map(|separator| whole[at..].strip_prefix(separator))?;
            begins_pair(after).then_some((&whole[..at], after))
        });
        let (first, after) = cut.map_or((whole, None), |(first, after)| (first, Some(after)));
        rest = after;
        Some(first)
    })
}

/// Whether a known key and an equals sign come next.
fn begins_pair(text: &str) -> bool {
    KEYS.iter().any(|key| text.strip_prefix(key).is_some_and(|value| value.starts_with(['=', '＝'])))
}

/// Key and value of a piece; nothing for a key that is not known.
pub(super) fn pair(piece: &str) -> Option<(&'static str, &str)> {
    let (key, value) = piece.split_once(['=', '＝'])?;
    let mut key = key.trim();
    while let Some(rest) = key.strip_prefix("amp;") {
        key = rest; // `&amp;` copied from a page's source
    }
    let known = KEYS.iter().find(|known| known.eq_ignore_ascii_case(key))?;
    Some((known, value))
}

/// The last value of a link without the punctuation that a messenger or a sentence glued to it.
pub(super) fn without_glued(mut value: &str) -> &str {
    if value.len() > MAX_PASSED_ON {
        return value;
    }
    for _ in 0..MAX_GLUED {
        let Some(last) = value.chars().next_back().filter(|last| is_glue(*last)) else { break };
        if closes_in(value, last) {
            break;
        }
        value = &value[..value.len() - last.len_utf8()];
    }
    value
}

/// Whether a character at the end of a link belongs to what stands around it.
fn is_glue(character: char) -> bool {
    ".,;:!>*_~`)]}\"'。，、；」』》〉）】…”’".contains(character)
}

/// Whether a bracket or quotation mark at the end of a value was opened inside it.
fn closes_in(value: &str, last: char) -> bool {
    let count = |of: char| value.matches(of).count();
    match last {
        ')' => count('(') >= count(')'),
        ']' => count('[') >= count(']'),
        '}' => count('{') >= count('}'),
        '"' | '\'' => count(last) % 2 == 0,
        _ => false,
    }
}

/// A value without the white space, quotation marks and punctuation around it.
pub(super) fn trimmed(value: &str) -> &str {
    let opens = |character: char| character.is_whitespace() || "\"'([{“‘「『【（".contains(character);
    let closes = |character: char| character.is_whitespace() || character == '/' || is_glue(character);
    value.trim_start_matches(opens).trim_end_matches(closes)
}

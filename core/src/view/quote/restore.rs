//! What a quote was before one of its characters was replaced: the hash of an anchor is a polynomial, so that
//! for every position there is exactly one character that would have made it. Nearly all of these are no
//! characters of any text; if just one is, and the ends that the link carries agree, it is what stood there.

use super::Anchor;
use super::folded::{Folded, PRIME, power};

/// The words of a quote as they were, if one character of `now` was replaced and which one is beyond doubt.
#[must_use]
pub fn restored(anchor: &Anchor, now: &str) -> Option<String> {
    let words = Folded::new(now);
    let inverse_of_base = power(PRIME as usize - 2);
    let difference = (u64::from(anchor.check) + PRIME - u64::from(words.hash(0, words.len()))) % PRIME;
    let mut inverse = 1;
    let mut found = None;
    for at in (0..words.len()).rev() {
        let code = (u64::from(u32::from(words.chars[at])) + difference * inverse) % PRIME;
        inverse = inverse * inverse_of_base % PRIME;
        let was = u32::try_from(code).ok().and_then(char::from_u32);
        let Some(was) = was.filter(|was| is_printed(*was) && agrees(anchor, &words, at, *was)) else { continue };
        if found.replace((at, was)).is_some() {
            return None;
        }
    }
    let (at, was) = found.filter(|_| difference != 0)?;
    let place = words.span(at, at + 1).range();
    Some(format!("{}{was}{}", &now[..place.start], &now[place.end..]))
}

/// Whether a newspaper prints the character.
fn is_printed(character: char) -> bool {
    character.is_ascii_graphic()
        || matches!(character, '가'..='힣' | '‘'..='”' | '·' | '…' | '《' | '》' | '〈' | '〉' | '％')
}

/// Whether the ends that the link carries are those of the words with `was` at a position.
fn agrees(anchor: &Anchor, words: &Folded, at: usize, was: char) -> bool {
    let character = |idx: usize| if idx == at { Some(was) } else { words.chars.get(idx).copied() };
    let (head, tail) = (Folded::new(&anchor.head).chars, Folded::new(&anchor.tail).chars);
    let Some(tail_start) = words.len().checked_sub(tail.len()) else { return false };
    head.iter().enumerate().all(|(idx, c)| character(idx) == Some(*c))
        && tail.iter().enumerate().all(|(idx, c)| character(tail_start + idx) == Some(*c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Source, Span};

    const QUOTE: &str = "대상유치 도착 투자액이 64% 증가하여 전성에서 두번째로 높았다.";

    fn anchor(quote: &str) -> Anchor {
        Anchor::new(&Source::verbatim(quote), Span::new(0, quote.len())).expect("a quote has words")
    }

    #[test]
    fn one_replaced_character_is_told_wherever_it_stood() {
        for (at, was) in QUOTE.char_indices().filter(|(_, was)| *was != ' ') {
            let now = format!("{}훍{}", &QUOTE[..at], &QUOTE[at + was.len_utf8()..]);
            assert_eq!(restored(&anchor(QUOTE), &now).as_deref(), Some(QUOTE), "{now}");
        }
    }

    #[test]
    fn what_is_in_doubt_is_not_told() {
        assert_eq!(restored(&anchor(QUOTE), QUOTE), None);
        assert_eq!(restored(&anchor(QUOTE), &QUOTE.replace("64%", "75%")), None);
        assert_eq!(restored(&anchor(QUOTE), "다른 말이다."), None);
        assert_eq!(restored(&anchor(QUOTE), ""), None);
    }
}

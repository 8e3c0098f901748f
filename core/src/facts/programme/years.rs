//! Plans known by their years: 14.5 계획, 제14차 5개년 규획, 전면진흥 새 돌파 3년 행동.

use crate::text::Span;

use super::words::words;
use super::{Candidate, Kind, Page};
use crate::facts::noun_phrase::{self as phrase, ends_word};

/// What a plan for some years is called.
const PLANS: [&str; 5] = ["계획", "규획", "기획", "전망계획", "전망규획"];

/// What is done in some years, the longest first.
const ACTIONS: [&str; 4] = ["행동계획", "행동방안", "행동", "공략전"];

/// The plan whose number of so many digits begins at `start`.
pub(super) fn plan_at(page: &Page, start: usize, n_digits: usize, passage: Span) -> Option<Candidate> {
    let text = &page.text[..passage.range().end];
    let rest = &text[start + n_digits..];
    if let Some(rest) = rest.strip_prefix(['.', '·', 'ㆍ', '•']).filter(|_| n_digits == 2) {
        let rest = rest.strip_prefix(|digit: char| digit.is_ascii_digit())?;
        return named(text, start, noun_end(text, text.len() - rest.len(), &PLANS)?, Kind::Plan);
    }
    if let Some(rest) = rest.strip_prefix('차') {
        let rest = rest.trim_start_matches(' ').strip_prefix("5개년")?;
        let start = text[passage.range().start..start].strip_suffix('제').map_or(start, |_| start - '제'.len_utf8());
        return named(text, start, noun_end(text, text.len() - rest.len(), &PLANS)?, Kind::Plan);
    }
    let rest = rest.strip_prefix("개년").or_else(|| rest.strip_prefix('년')).filter(|_| n_digits == 1)?;
    let end = noun_end(text, text.len() - rest.len(), &ACTIONS)?;
    let words_before = phrase::bare_words_before(text, start, passage.range().start).take(4);
    let first = words_before.filter(|word| words().telling_syllables(word.of(text)) > 0).last()?;
    named(text, first.range().start, end, Kind::Campaign)
}

fn named(text: &str, start: usize, end: usize, kind: Kind) -> Option<Candidate> {
    ends_word(&text[end..]).then(|| Candidate::new(Span::new(start, end), kind))
}

/// Where one of the nouns ends that stands at `at`, behind a space or a closing mark.
fn noun_end(text: &str, at: usize, nouns: &[&str]) -> Option<usize> {
    let rest = text[at..].trim_start_matches(['’', '\'', '”', '"', '》']).trim_start_matches([' ', '\u{a0}']);
    let noun = nouns.iter().find(|noun| rest.starts_with(**noun))?;
    Some(text.len() - rest.len() + noun.len())
}

//! The passage of a document that best shows why it was found.
//!
//! A passage lies within one paragraph, begins and ends at a space, and holds its hits whole.

use crate::text::order::Arrange;
use std::ops::Range;

use crate::index::{Page, Pattern};
use crate::search::Snippet;
use crate::text::spelling;
use crate::text::{Span, token};

/// How long a passage may be, in bytes of the text: about 70 syllables, three lines on a phone.
/// Longer shows more, shorter lets more results fit the screen.
const MAX_BYTES: usize = 210;

/// A hit: where it stands, and which pattern it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// Bytes of the text that was searched.
    pub span: Span,
    /// The position of the pattern.
    pub pattern: usize,
}

/// Where patterns are found in a text, ordered and apart; the longest of those that begin together.
#[must_use]
pub(super) fn hits(text: &str, patterns: &[Pattern]) -> Vec<Hit> {
    let line = Folded::of(text);
    let mut hits = Vec::new();
    let mut at = 0;
    while at < line.units.len() {
        let fitting = patterns.iter().enumerate().filter(|(_, pattern)| pattern.fits(&line.units[at..]));
        match fitting.filter(|(_, pattern)| !pattern.is_empty()).max_by_key(|(_, pattern)| pattern.len()) {
            Some((pattern, found)) => {
                hits.push(Hit { span: line.span(at, at + found.len()), pattern });
                at += found.len();
            }
            None => at += 1,
        }
    }
    hits
}

/// A text without its gaps, folded, with the way back.
struct Folded {
    units: Vec<u16>,
    /// The bytes of each unit's character.
    spans: Vec<Span>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let (mut units, mut spans) = (Vec::new(), Vec::new());
        token::scan(text, |token| {
            units.extend(spelling::fold_word(token.units));
            for (idx, start) in token.offsets.iter().enumerate() {
                let end = token.offsets[idx + 1..].iter().copied().find(|next| next > start);
                spans.push(Span { start: *start, end: end.unwrap_or(token.span.end) });
            }
        });
        Self { units, spans }
    }

    fn span(&self, first: usize, after: usize) -> Span {
        Span { start: self.spans[first].start, end: self.spans[after - 1].end }
    }
}

/// The beginning of a document's first paragraph.
#[must_use]
pub(super) fn beginning(page: &Page) -> Snippet {
    let first = page.record.paragraphs.first();
    first.map_or_else(Snippet::default, |passage| cut(page.source.text(), passage.span, &[]))
}

/// The best passage of a page for the patterns; its beginning if none is found.
#[must_use]
pub(super) fn best(page: &Page, patterns: &[Pattern]) -> Snippet {
    let text = page.source.text();
    let mut best: Option<(usize, Span, Vec<Hit>)> = None;
    for passage in &page.record.paragraphs {
        let hits = hits(passage.span.of(text), patterns);
        let (n_kinds, around) = densest(&hits);
        if best.as_ref().is_none_or(|(kinds, ..)| n_kinds > *kinds) {
            best = Some((n_kinds, passage.span, hits[around].to_vec()));
        }
    }
    let Some((_, span, hits)) = best else { return Snippet::default() };
    cut(text, span, &hits)
}

/// The run of hits within [`MAX_BYTES`] that holds the most different patterns.
fn densest(hits: &[Hit]) -> (usize, Range<usize>) {
    let mut best = (0, 0..0);
    for first in 0..hits.len() {
        let fits = |hit: &&Hit| (hit.span.end - hits[first].span.start) as usize <= MAX_BYTES;
        let last = first + hits[first..].iter().take_while(fits).count();
        let mut kinds: Vec<usize> = hits[first..last].iter().map(|hit| hit.pattern).collect();
        kinds.arrange();
        kinds.dedup();
        if kinds.len() > best.0 {
            best = (kinds.len(), first..last);
        }
    }
    best
}

/// Cuts the passage around the hits, which are relative to the paragraph.
fn cut(text: &str, paragraph: Span, hits: &[Hit]) -> Snippet {
    let whole = paragraph.of(text);
    let window = window(whole, hits);
    let mut snippet = Snippet {
        cut: (window.start > 0, window.end < whole.len()),
        span: Span::new(window.start, window.end).shifted(paragraph.start as usize),
        ..Snippet::default()
    };
    let mut next =
        hits.iter().filter(|hit| hit.span.range().start >= window.start && hit.span.range().end <= window.end);
    let mut hit = next.next();
    let mut mark = None;
    for (at, c) in whole[window.clone()].char_indices() {
        let at = at + window.start;
        if let (Some(found), Some(from)) = (hit, mark)
            && at >= found.span.range().end
        {
            snippet.highlights.push(from..snippet.text.trim_end().len());
            (hit, mark) = (next.next(), None);
        }
        if !c.is_whitespace() {
            if hit.is_some_and(|found| at >= found.span.range().start) && mark.is_none() {
                mark = Some(snippet.text.len());
            }
            snippet.text.push(c);
        } else if !snippet.text.ends_with(' ') {
            snippet.text.push(' ');
        }
    }
    if let Some(from) = mark {
        snippet.highlights.push(from..snippet.text.len());
    }
    snippet
}

/// A range of whole eojeol of at most about [`MAX_BYTES`] that holds the hits.
fn window(whole: &str, hits: &[Hit]) -> Range<usize> {
    let (first, last) = match (hits.first(), hits.last()) {
        (Some(first), Some(last)) => (first.span.range().start, last.span.range().end),
        _ => (0, 0),
    };
    let spare = MAX_BYTES.saturating_sub(last - first);
    let before = if whole.len() - last < spare * 2 / 3 { spare - (whole.len() - last) } else { spare / 3 };
    let start = eojeol_start(whole, first.saturating_sub(before), first);
    let end = eojeol_end(whole, (start + MAX_BYTES).min(whole.len()).max(last), last);
    start..end
}

/// The first beginning of an eojeol at or after `from`, or the one that holds `hit`.
fn eojeol_start(whole: &str, from: usize, hit: usize) -> usize {
    if from == 0 {
        return 0;
    }
    let begins = |(at, _): &(usize, char)| whole[..*at].ends_with(char::is_whitespace);
    let after = whole.char_indices().skip_while(|(at, _)| *at < from).find(begins).map(|(at, _)| at);
    match after.filter(|at| *at <= hit) {
        Some(at) => at,
        None => whole[..hit].rfind(char::is_whitespace).map_or(0, |at| at + 1).min(hit),
    }
}

/// The last end of an eojeol at or before `to`, or the one after `hit`.
fn eojeol_end(whole: &str, to: usize, hit: usize) -> usize {
    if to >= whole.len() {
        return whole.len();
    }
    let ends = whole.char_indices().filter(|(at, c)| *at <= to && c.is_whitespace()).map(|(at, _)| at).next_back();
    match ends.filter(|at| *at >= hit) {
        Some(at) => at,
        None => whole[hit..].find(char::is_whitespace).map_or(whole.len(), |at| hit + at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normalize::key;

    #[test]
    fn hits_are_found_across_spaces_and_spellings() {
        let text = "길림성의 고속 철도는 련계를 강화하였다.";
        let patterns = ["고속철도", "연계"].map(|word| Pattern::word(&key(word)));
        let found: Vec<&str> = hits(text, &patterns).iter().map(|hit| hit.span.of(text)).collect();
        assert_eq!(found, ["고속 철도", "련계"]);
    }

    #[test]
    fn windows_cut_at_spaces_and_hold_their_hits() {
        let whole = "가나다라 ".repeat(60) + "심양시는 " + &"마바사아 ".repeat(60);
        let at = whole.find("심양").expect("it is there");
        let hit = Hit { span: Span::new(at, at + 6), pattern: 0 };
        let cut = window(&whole, &[hit]);
        assert!(cut.start <= at && at + 6 <= cut.end && cut.len() <= MAX_BYTES);
        assert!(whole[..cut.start].ends_with(' ') && whole[cut.end..].starts_with(' '));
    }
}

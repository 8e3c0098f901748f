//! Quotes in links: an anchor that finds its words again, or says honestly that it cannot.
//!
//! An anchor is `1.LINE.OFFSET.LENGTH.CHECK.HEAD~TAIL`: a version; a line of the raw text; offset
//! and length in characters of the raw text; a hash of the words; their first and last eight
//! characters. White space and the way Hangul is composed are no part of the words: a copy of the
//! article that was saved or spaced otherwise holds the same quotes. Knows no URL; the codec of
//! links percent-encodes what stands here.

mod folded;
mod locate;
mod restore;

use std::fmt;

use crate::article::Article;
use crate::text::{Source, Span, sentence};
use folded::Folded;

pub use locate::{Located, locate};
pub use restore::restored;

/// How many characters of either end an anchor carries.
const N_WORDS_CHARS: usize = 8;

/// Where a quote stands and how to know it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The line of the raw text on which it begins, from 1.
    pub line: u32,
    /// How many characters of that line stand before it.
    pub offset: u32,
    /// How many characters of the raw text it has.
    pub length: u32,
    /// The hash of its words.
    pub check: u32,
    /// Its first characters, at most eight.
    pub head: String,
    /// Its last characters, at most eight; fewer where the link was cut off.
    pub tail: String,
}

impl Anchor {
    /// The anchor of a span of [`Source::text`]; nothing for a span without words.
    #[must_use]
    pub fn new(source: &Source, span: Span) -> Option<Self> {
        let span = trimmed(source.text(), span)?;
        let raw = source.raw_span(span);
        let line = source.raw_lines().number_at(raw.start);
        let line_start = source.raw_lines().span(source.raw(), line)?.start;
        let n_chars = |from: u32, to: u32| source.raw()[from as usize..to as usize].chars().count() as u32;
        let words = Folded::new(span.of(source.text()));
        let (head, tail) = ends(span.of(source.text()));
        Some(Self {
            line,
            offset: n_chars(line_start, raw.start),
            length: n_chars(raw.start, raw.end),
            check: words.hash(0, words.len()),
            head,
            tail,
        })
    }

    /// Reads an anchor; one whose words were cut off is still one.
    #[must_use]
    pub fn parse(anchor: &str) -> Option<Self> {
        let mut parts = anchor.splitn(6, '.');
        let version = parts.next()?;
        let mut number = || parts.next().filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok();
        let (line, offset, length) = (number()?, number()?, number()?);
        let check = parts.next().filter(|check| check.len() == 8)?;
        let check = u32::from_str_radix(check, 16).ok()?;
        let (head, tail) = split_words(parts.next().unwrap_or_default());
        (version == "1" && line > 0 && length > 0).then_some(Self { line, offset, length, check, head, tail })
    }

    /// The words that the link carries, as they can be shown beside what is there now.
    #[must_use]
    pub fn words(&self) -> String {
        let tail: Vec<char> = self.tail.chars().collect();
        let n_shared = (self.head.chars().count() + tail.len()).saturating_sub(self.length as usize);
        let (shared, rest) = tail.split_at(n_shared.min(tail.len()));
        let overlap = n_shared > 0 && self.head.ends_with(&shared.iter().collect::<String>());
        match (tail.is_empty(), overlap) {
            (true, _) => format!("{}…", self.head),
            (false, true) => format!("{}{}", self.head, rest.iter().collect::<String>()),
            (false, false) => format!("{}…{}", self.head, self.tail),
        }
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, offset, length, check, head, tail } = self;
        write!(f, "1.{line}.{offset}.{length}.{check:08x}.{head}~{tail}")
    }
}

/// The sentence of an article in which a span stands, or the sentences over which it goes; the span itself where
/// the article has no text.
#[must_use]
pub fn sentence_around(source: &Source, article: &Article, span: Span) -> Span {
    let text = source.text();
    let Some(paragraph) = article.paragraphs.iter().find(|paragraph| paragraph.span.contains(span)) else {
        return span;
    };
    let sentences = sentence::scan(paragraph.span.of(text)).into_iter();
    let sentences = sentences.map(|sentence| sentence.shifted(paragraph.span.range().start));
    sentences
        .filter(|sentence| sentence.overlaps(span))
        .fold(span, |whole, sentence| Span { start: whole.start.min(sentence.start), end: whole.end.max(sentence.end) })
}

/// The span without white space around it; nothing if nothing is left.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    let quote = span.of(text);
    let start = quote.len() - quote.trim_start().len();
    let quote = quote.trim();
    (!quote.is_empty()).then(|| Span::new(start, start + quote.len()).shifted(span.range().start))
}

/// The first and the last characters of a quote, composed, with single spaces.
fn ends(quote: &str) -> (String, String) {
    let shown: Vec<char> = folded::shown(quote);
    let n = shown.len().min(N_WORDS_CHARS);
    (shown[..n].iter().collect(), shown[shown.len() - n..].iter().collect())
}

/// Reads `HEAD~TAIL`. Either may hold a `~` of its own, so the one between them is known by its place: after
/// eight characters, or, of a quote shorter than that, in the middle.
fn split_words(words: &str) -> (String, String) {
    let words: Vec<char> = words.chars().take(2 * N_WORDS_CHARS + 1).collect();
    let middle = words.len() / 2;
    let is_separator = |at: usize| words.get(at) == Some(&'~');
    let short = words.len() % 2 == 1 && is_separator(middle) && words[..middle] == words[middle + 1..];
    let at = if short {
        middle
    } else if is_separator(N_WORDS_CHARS) {
        N_WORDS_CHARS
    } else {
        words.iter().position(|word| *word == '~').unwrap_or(words.len())
    };
    let head = &words[..at.min(N_WORDS_CHARS)];
    let tail = words.get(at + 1..).unwrap_or_default();
    (head.iter().collect(), tail.iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The anchor of the words `quote` where they first stand in `text`.
    #[track_caller]
    fn check(text: &str, quote: &str, printed: &str) {
        let at = text.find(quote).expect("the quote is in the text");
        let source = Source::verbatim(text);
        let anchor = Anchor::new(&source, Span::new(at, at + quote.len())).expect("a quote has words");
        assert_eq!(anchor.to_string(), printed);
        assert_eq!(Anchor::parse(printed), Some(anchor));
    }

    #[test]
    fn anchors_are_printed_and_read() {
        check(
            "제목\n\n봄이 왔다. 강가의 버들이 푸르다.",
            "강가의 버들이 푸르다.",
            "1.3.7.12.7bea1e75.강가의 버들이 ~버들이 푸르다.",
        );
        check("제목\n봄이 왔다.", " 왔다.", "1.2.3.3.60fe3fa9.왔다.~왔다.");
        check("10~20%와 a~b", "10~20%", "1.1.0.6.48142573.10~20%~10~20%");
        check(
            "가나다라마바사~아자차카",
            "가나다라마바사~아자차카",
            "1.1.0.12.387054ad.가나다라마바사~~마바사~아자차카",
        );
    }

    #[test]
    fn a_cut_off_anchor_is_still_one() {
        let anchor = Anchor::parse("1.3.7.12.7dd3d5c5.강가").expect("the numbers are there");
        assert_eq!((anchor.head.as_str(), anchor.tail.as_str(), anchor.words().as_str()), ("강가", "", "강가…"));
        assert!(Anchor::parse("1.3.7.12.7dd3d5c5").is_some());
    }

    #[test]
    fn no_anchors() {
        for wrong in [
            "",
            "1",
            "2.3.7.12.7dd3d5c5.a~b",
            "1.0.7.12.7dd3d5c5.a~b",
            "1.3.7.12.7dd3.a~b",
            "1.-3.7.12.7dd3d5c5.a~b",
            "1.3.7.99999999999.7dd3d5c5.a~b",
        ] {
            assert_eq!(Anchor::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Anchor::new(&Source::verbatim(" \n "), Span::new(0, 3)), None);
    }

    #[test]
    fn the_words_of_a_quote() {
        let words =
            |text: &str| Anchor::new(&Source::verbatim(text), Span::new(0, text.len())).map(|anchor| anchor.words());
        assert_eq!(words("봄이 왔다.").as_deref(), Some("봄이 왔다."));
        assert_eq!(words("강가의 버들이 푸르다.").as_deref(), Some("강가의 버들이 푸르다."));
        assert_eq!(words("강가의  버들이\t푸르다.").as_deref(), Some("강가의 버들이 …버들이 푸르다."));
    }
}

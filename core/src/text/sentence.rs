//! Where the sentences of a paragraph begin and end.
//!
//! Sentences come out in order, apart, without white space around them, and together hold every
//! visible character. A sentence is what a reader would quote: words of speech stay with
//! `라고 말했다`, `14.5` and `2021. 11. 23.` stay whole. Unit: bytes of the paragraph. One pass.

use crate::text::letter::ByteSet;
use crate::text::order::Arrange;
use crate::text::{Span, quotation};

/// The sentences of `paragraph`, as spans of it.
///
/// ```
/// use dongbuk_core::text::sentence;
/// let paragraph = "봄이 왔다. 14.5킬로메터를 걸었다.";
/// let sentences = sentence::scan(paragraph);
/// assert_eq!(sentences[0].of(paragraph), "봄이 왔다.");
/// assert_eq!(sentences.len(), 2);
/// ```
#[must_use]
pub fn scan(paragraph: &str) -> Vec<Span> {
    let kept_whole = wholes(paragraph);
    let mut wholes = kept_whole.iter().peekable();
    let mut start = after_space(paragraph, 0);
    let (mut found, mut at) = (Vec::new(), start);
    while let Some(next) = paragraph[at..].chars().next() {
        while wholes.next_if(|whole| whole.range().end <= at).is_some() {}
        let inside = wholes.peek().filter(|whole| whole.range().start <= at).copied();
        match inside {
            Some(whole) => {
                at = whole.range().end;
                if !said_on(&paragraph[at..]) && ends_in_mark(whole.of(paragraph)) {
                    found.push(Span::new(start, at));
                    start = after_space(paragraph, at);
                }
            }
            None if is_end_mark(next) => {
                let end = at + end_marks_len(&paragraph[at..]);
                if is_end(paragraph, start, at, end) {
                    found.push(Span::new(start, end));
                    start = after_space(paragraph, end);
                }
                at = end;
            }
            None => {
                let limit = wholes.peek().map_or(paragraph.len(), |whole| whole.range().start);
                at = next_mark(paragraph, at + next.len_utf8(), limit);
            }
        }
    }
    let end = paragraph.trim_end().len();
    if start < end {
        found.push(Span::new(start, end));
    }
    found
}

/// Quotations and brackets, outermost only, in which no sentence of the paragraph ends; speech that is the
/// whole paragraph is read like any other text.
fn wholes(paragraph: &str) -> Vec<Span> {
    let trimmed = paragraph.trim();
    let mut spans: Vec<Span> = quotation::scan(paragraph).into_iter().map(|quoted| quoted.outer).collect();
    spans.retain(|span| span.len() < trimmed.len());
    spans.extend(brackets(paragraph));
    spans.arrange_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut end = 0;
    spans.retain(|span| {
        let apart = span.start >= end;
        end = if apart { span.end } else { end };
        apart
    });
    spans
}

/// What brackets begin with.
static BRACKETS: ByteSet = ByteSet::of(b"()[]\xE3\xEF");
/// What the marks begin with that may end a sentence.
static END_MARKS: ByteSet = ByteSet::of(b".!?\xE2\xE3\xEF");

/// Round and square brackets with their partners, not nested.
fn brackets(paragraph: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open = None;
    let mut next = 0;
    while let Some(at) = BRACKETS.next_in(paragraph.as_bytes(), next) {
        next = at + 1;
        let Some(character) = paragraph[at..].chars().next() else { break };
        match character {
            '(' | '（' | '[' | '［' | '【' => open = open.or(Some(at)),
            ')' | '）' | ']' | '］' | '】' => {
                found.extend(open.take().map(|start| Span::new(start, at + character.len_utf8())));
            }
            _ => {}
        }
    }
    found
}

/// Whether a mark can end a sentence.
const fn is_end_mark(character: char) -> bool {
    matches!(character, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '．')
}

/// Where the next letter stands that may be an end mark, from `at`; `limit` if there is none before it.
fn next_mark(paragraph: &str, at: usize, limit: usize) -> usize {
    let before_limit = paragraph.as_bytes().get(..limit).unwrap_or_default();
    END_MARKS.next_in(before_limit, at).unwrap_or(limit.max(at))
}

/// The bytes of the marks in a row, with the closing quotation marks and brackets after them.
fn end_marks_len(text: &str) -> usize {
    let rest = text.trim_start_matches(is_end_mark);
    let rest = rest.trim_start_matches(['’', '”', '」', '』', '》', '〉']);
    text.len() - rest.len()
}

/// Whether the marks from `at` to `end` end the sentence that began at `start`.
fn is_end(paragraph: &str, start: usize, at: usize, end: usize) -> bool {
    let (before, marks, after) = (&paragraph[start..at], &paragraph[at..end], &paragraph[end..]);
    let Some(last) = before.chars().next_back() else { return false };
    let Some(next) = after.chars().next() else { return true };
    if marks.starts_with('…') && marks.chars().all(|mark| mark == '…') {
        return is_ending(before) && next.is_whitespace();
    }
    if marks != "." {
        return !said_on(after);
    }
    if !next.is_whitespace() {
        // "왔다.그는" is set without a space, "한.중" and "14.5" are no ends.
        return is_ending(before) && !next.is_ascii_alphanumeric() && !next.is_ascii_punctuation();
    }
    let following = after.trim_start().chars().next().unwrap_or(' ');
    // "2021. 11. 23. 발표", "1. 서론", "J. K."
    !(last.is_ascii_digit() || last.is_ascii_alphabetic() && following.is_ascii_alphabetic())
}

/// Whether the text ends as a Korean predicate does.
fn is_ending(text: &str) -> bool {
    text.ends_with(['다', '요', '까', '죠', '라', '자', '음', '함', '됨', '임'])
}

/// Whether a quotation ends as a sentence does.
fn ends_in_mark(quoted: &str) -> bool {
    let inner = quoted.trim_end_matches(['’', '”', '」', '』', '》', '〉', '"', '\'']);
    inner.len() < quoted.len() && inner.ends_with(is_end_mark)
}

/// Whether the sentence goes on after a quotation or a mark: `라고 말했다`, `, 그는`.
fn said_on(after: &str) -> bool {
    after.chars().next().is_some_and(|next| !next.is_whitespace())
}

/// Where the white space at an offset ends.
fn after_space(paragraph: &str, at: usize) -> usize {
    paragraph.len() - paragraph[at..].trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::scan;

    /// Sentences, and the paragraph they make with spaces between them.
    fn check(sentences: &[&str]) {
        check_in(&sentences.join(" "), sentences);
    }

    fn check_in(paragraph: &str, sentences: &[&str]) {
        let found: Vec<&str> = scan(paragraph).into_iter().map(|span| span.of(paragraph)).collect();
        assert_eq!(found, sentences);
    }

    #[test]
    fn ends() {
        check(&["봄이 왔다.", "꽃이 피였는가?", "아니다!", "기다리자…", "끝"]);
        check(&["그는 “간다. 꼭 간다.”라고 말했다.", "모두 놀랐다."]);
        check(&["그는 웃었다.", "“간다. 꼭 간다.”", "모두 놀랐다."]);
        check(&["새 공장(1기. 완공됨)이 돌아간다.", "좋다."]);
        check_in("봄이 왔다.꽃이 피였다.", &["봄이 왔다.", "꽃이 피였다."]);
        check_in("“봄이 왔다. 꽃이 피였다.”", &["“봄이 왔다.", "꽃이 피였다.”"]);
        check_in("  한 문장 \n", &["한 문장"]);
    }

    #[test]
    fn no_ends() {
        for whole in [
            "14.5킬로메터이다.",
            "2021. 11. 23. 발표",
            "한.중 관계",
            "1. 서론",
            "J. K. Rowling",
            "www.jl.cn 참조",
            "(1. 2. 3.)",
        ] {
            check_in(whole, &[whole]);
        }
    }

    #[test]
    fn nothing_in_nothing() {
        assert_eq!(scan(""), []);
        assert_eq!(scan(" \n "), []);
    }

    #[test]
    fn any_text_keeps_its_visible_characters() {
        let text = "“a. b(c. d」。! ‘e'…f.g. 다.다. 1. 2. ".repeat(50);
        let kept: String = scan(&text).into_iter().map(|span| span.of(&text)).collect();
        let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(visible(&kept), visible(&text));
    }

    #[test]
    fn a_million_marks_take_linear_time() {
        assert!(scan(&"(".repeat(1_000_000)).len() == 1);
        assert!(scan(&"“.".repeat(500_000)).len() < 600_000);
        assert!(scan(&".".repeat(1_000_000)).len() == 1);
        assert!(scan(&format!("{}가{}", " ".repeat(500_000), "a.1".repeat(300_000))).len() == 1);
    }
}

//! Puts decomposed Hangul together and ends lines at a lone carriage return, with the way back.

use super::hangul;
use super::rewrite::Rewriter;
use super::source::Rewritten;

/// The text with composed Hangul and `\n` line ends; `None` if it is so already.
#[must_use]
pub fn composed(raw: &str) -> Option<Rewritten> {
    if !has_decomposed(raw) && !has_lone_return(raw) {
        return None;
    }
    let mut out = Rewriter::with_capacity(raw.len());
    let mut copied_to = 0;
    let mut at = 0;
    while let Some(c) = raw[at..].chars().next() {
        let joined = match c {
            '\r' => (!raw[at + 1..].starts_with('\n')).then_some(('\n', 1)),
            '\u{1100}'..='\u{1112}' | '가'..='힣' => compose_at(&raw[at..]),
            _ => None,
        };
        let Some((written, len)) = joined else {
            at += c.len_utf8();
            continue;
        };
        out.copy(&raw[copied_to..at], copied_to);
        out.put(written, at, len);
        at += len;
        copied_to = at;
    }
    out.copy(&raw[copied_to..], copied_to);
    Some(out.finish())
}

/// Whether there is a conjoining letter: U+1100 to U+11FF are E1 84 80 to E1 87 BF.
fn has_decomposed(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.contains(&0xe1) && bytes.windows(2).any(|pair| pair[0] == 0xe1 && matches!(pair[1], 0x84..=0x87))
}

/// The syllable that the letters at the start of `text` make, and how many bytes they take.
fn compose_at(text: &str) -> Option<(char, usize)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let second = chars.next()?;
    let open = hangul::join(first, second)?;
    let len = first.len_utf8() + second.len_utf8();
    match chars.next().and_then(|third| Some((hangul::join(open, third)?, third))) {
        Some((closed, third)) => Some((closed, len + third.len_utf8())),
        None => Some((open, len)),
    }
}

fn has_lone_return(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    bytes.contains(&b'\r')
        && bytes.iter().enumerate().any(|(at, byte)| *byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_hangul_is_composed_with_the_way_back() {
        let raw = "a\u{1112}\u{1161}\u{11ab}\u{1100}\u{1161}b";
        let done = composed(raw).expect("there is something to compose");
        assert_eq!(done.text, "a한가b");
        let source = crate::text::Source::rewritten(raw, done);
        let span = crate::text::Span::new(1, 4);
        assert_eq!(source.raw_span(span).of(raw), "\u{1112}\u{1161}\u{11ab}");
    }

    #[test]
    fn composed_text_stays() {
        assert_eq!(composed("한가\r\n나"), None);
        assert_eq!(composed("가\r나").map(|done| done.text).as_deref(), Some("가\n나"));
    }
}

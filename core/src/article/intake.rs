//! From bytes to the text that is read: UTF-8 checked, HTML stripped, Hangul composed.

use std::sync::Arc;

use super::Refusal;
use crate::text::{Source, compose, markup};

/// The text of a file.
///
/// # Errors
/// [`Refusal::NotText`] if the bytes are not UTF-8 or are no text.
pub fn decode(bytes: &[u8]) -> Result<&str, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::NotText)?;
    if text.as_bytes().contains(&0) { Err(Refusal::NotText) } else { Ok(text) }
}

/// Prepares a text for reading. A page pasted as HTML is read without its tags, decomposed Hangul
/// is read composed, a lone carriage return ends a line; anything else is read as received.
#[must_use]
pub fn source_of(raw: impl Into<Arc<str>>) -> Source {
    let raw = raw.into();
    let Some(stripped) = markup::stripped(&raw) else {
        return match compose::composed(&raw) {
            Some(composed) => Source::rewritten(raw, composed),
            None => Source::verbatim(raw),
        };
    };
    match compose::composed(&stripped.text) {
        Some(composed) => Source::rewritten(raw, composed.after(&stripped)),
        None => Source::rewritten(raw, stripped),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes() {
        assert_eq!(decode("사평".as_bytes()), Ok("사평"));
        for bytes in [&b"\xff\xfe\x30\xac"[..], b"\xbb\xe7\xc6\xf2", b"a\0b", b"\x89PNG\r\n"] {
            assert_eq!(decode(bytes), Err(Refusal::NotText), "{bytes:?}");
        }
    }

    #[test]
    fn markup_and_decomposed_hangul_together() {
        let raw = "<p>\u{1109}\u{1161}평&amp;</p><p>나</p>";
        let source = source_of(raw);
        assert_eq!(source.text().trim(), "사평&\n나");
        let at = source.text().find('사').expect("composed");
        assert_eq!(source.raw_span(crate::text::Span::new(at, at + 3)).of(raw), "\u{1109}\u{1161}");
        let at = source.text().find('&').expect("decoded");
        assert_eq!(source.raw_span(crate::text::Span::new(at, at + 1)).of(raw), "&amp;");
    }
}

//! Percent-encoding for free text in a link that people pass on.
//!
//! Messengers cut links at odd characters and at final punctuation, so only letters and digits of
//! ASCII stand raw, and `-` and `.` between them (`289.36`). Links also come back encoded
//! twice; `%25EC` is read as `%EC`. A literal `%` before two hexadecimal digits is therefore
//! written with its first digit encoded too (`%25%45C`), so that no text is mistaken for that.

/// Appends `text`, percent-encoded.
pub(crate) fn encode_into(out: &mut String, text: &str) {
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let next = bytes.get(at + 1);
        let raw = match byte {
            b'-' | b'.' => next.is_some_and(u8::is_ascii_alphanumeric),
            byte => byte.is_ascii_alphanumeric() && !follows_literal_percent(bytes, at),
        };
        if raw { out.push(char::from(*byte)) } else { push_escape(out, *byte) }
    }
}

/// Whether the byte is the first of two hexadecimal digits after a `%` of the text.
fn follows_literal_percent(bytes: &[u8], at: usize) -> bool {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
    at > 0 && bytes.get(at - 1) == Some(&b'%') && digit(at) && digit(at + 1)
}

/// Appends `%EC` for 0xEC.
fn push_escape(out: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.push('%');
    for digit in [byte >> 4, byte & 15] {
        out.push(char::from(DIGITS[usize::from(digit)]));
    }
}

/// What was encoded, and whether something could not be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text; what could not be read is left out.
    pub(super) text: String,
    /// Whether a character was cut off or was no UTF-8.
    pub(super) damaged: bool,
}

/// Decodes leniently: `+` is a space, escapes may be encoded again, a `%` that begins no escape
/// stays, an escape cut off at the end is dropped. Time: proportional to the length.
pub(super) fn decode(encoded: &str) -> Decoded {
    let encoded = encoded.as_bytes();
    let mut bytes = Vec::with_capacity(encoded.len());
    let (mut at, mut after_escape, mut damaged) = (0, false, false);
    while let Some(byte) = encoded.get(at) {
        if *byte == b'%' && after_escape && at + 2 >= encoded.len() {
            damaged = true; // `%EC%8`: cut off
            break;
        }
        let escape = if *byte == b'%' { escape_at(encoded, at) } else { None };
        let (decoded, len) = escape.unwrap_or((if *byte == b'+' { b' ' } else { *byte }, 1));
        after_escape = escape.is_some();
        bytes.push(decoded);
        at += len;
    }
    let text: String = String::from_utf8_lossy(&bytes).chars().filter(|character| *character != '\u{FFFD}').collect();
    Decoded { damaged: damaged || text.len() < bytes.len(), text }
}

/// The byte of the escape at `at`, and the length of the escape; one that was encoded again is one escape.
fn escape_at(encoded: &[u8], at: usize) -> Option<(u8, usize)> {
    let hex = |at: usize| encoded.get(at).and_then(|digit| char::from(*digit).to_digit(16));
    let mut digits = at + 1;
    while encoded.get(digits..digits + 2) == Some(&b"25"[..]) && hex(digits + 2).is_some() && hex(digits + 3).is_some()
    {
        digits += 2;
    }
    let byte = hex(digits)? * 16 + hex(digits + 1)?;
    Some((byte as u8, digits + 2 - at))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One text, its canonical form, and other forms it arrives in.
    fn check(text: &str, canonical: &str, others: &[&str]) {
        let mut encoded = String::new();
        encode_into(&mut encoded, text);
        assert_eq!(encoded, canonical);
        for form in others.iter().chain([&canonical]) {
            assert_eq!(decode(form), Decoded { text: text.into(), damaged: false }, "{form}");
        }
    }

    #[test]
    fn hangul() {
        check(
            "심양",
            "%EC%8B%AC%EC%96%91",
            &["심양", "%ec%8b%ac양", "%25EC%258B%25AC%25EC%2596%2591", "%2525EC%258B%AC양"],
        );
    }

    #[test]
    fn spaces_and_punctuation() {
        check("a b", "a%20b", &["a+b", "a%2520b", "a b"]);
        check("289.36억원.", "289.36%EC%96%B5%EC%9B%90%2E", &["289.36억원.", "289%2E36억원."]);
        check("\"(a, 'b')*~_\"", "%22%28a%2C%20%27b%27%29%2A%7E%5F%22", &[]);
        check("2021-11-23 -", "2021-11-23%20%2D", &[]);
        check("a&b=c#d+e", "a%26b%3Dc%23d%2Be", &[]);
    }

    #[test]
    fn a_literal_percent_is_never_an_escape() {
        check("%EC%8B%AC", "%25%45C%25%38B%25%41C", &[]);
        check("100%", "100%25", &["100%"]);
        check("50%30", "50%25%330", &[]);
        check("%2525", "%25%32525", &[]);
        check("%%41", "%25%25%341", &[]);
        check("%zz", "%25zz", &["%zz"]);
    }

    #[test]
    fn cut_off_and_broken() {
        for (encoded, text) in
            [("%EC%8B%AC%EC%96", "심"), ("%EC%8B%AC%EC%9", "심"), ("%EC%8B%AC%", "심"), ("a%FFb", "ab")]
        {
            assert_eq!(decode(encoded), Decoded { text: text.into(), damaged: true }, "{encoded}");
        }
    }
}

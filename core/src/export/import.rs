//! Reads an export of articles back. Only what the export itself writes is understood: a JSON object whose
//! `pages` are read and whose other members are skipped, without recursion, so that no nesting is too deep.
//! A general reader of JSON would cost more than a tenth of what the page may weigh.

use std::fmt;

use super::bundle::FORMAT;

/// A page of an export: an id and its text, to be read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The file stem that names its articles.
    pub id: String,
    /// The text as it was received.
    pub text: String,
}

/// Why a file is no export of articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is no JSON.
    Syntax {
        /// The byte that was not expected.
        offset: usize,
    },
    /// It is JSON without pages.
    NoPages,
    /// It was written by a later version.
    Format {
        /// The version it says.
        found: u32,
    },
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { offset } => write!(f, "expected JSON, found something else at byte {offset}: export again"),
            Self::NoPages => write!(f, "expected an export of articles, found no pages in it: export the articles"),
            Self::Format { found } => write!(f, "expected format {FORMAT}, found {found}: load the page anew"),
        }
    }
}

impl std::error::Error for ImportError {}

/// The pages of an export, in order.
///
/// # Errors
/// If the text is not JSON to its end, holds no pages, or is of a later format.
pub fn import(json: &str) -> Result<Vec<Page>, ImportError> {
    let mut reader = Reader { json, at: json.len() - json.trim_start_matches('\u{FEFF}').len() };
    let (mut pages, mut format) = (None, FORMAT);
    let whole = reader.members(|reader, key| {
        match key {
            "format" => format = reader.number()?,
            "pages" => pages = Some(reader.pages()?),
            _ => reader.skip()?,
        }
        Some(())
    });
    reader.space();
    let is_json = whole.is_some() && reader.at == json.len();
    match pages {
        _ if format > FORMAT => Err(ImportError::Format { found: format }),
        _ if !is_json => Err(ImportError::Syntax { offset: reader.at }),
        Some(pages) => Ok(pages),
        None => Err(ImportError::NoPages),
    }
}

/// A JSON text being read. A method that meets something else gives nothing, and `at` stays there.
struct Reader<'a> {
    json: &'a str,
    at: usize,
}

impl Reader<'_> {
    /// Passes white space.
    fn space(&mut self) {
        let rest = &self.json[self.at..];
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
    }

    /// The next byte that is no space.
    fn peek(&mut self) -> Option<u8> {
        self.space();
        self.json.as_bytes().get(self.at).copied()
    }

    /// Passes a byte.
    fn pass(&mut self, byte: u8) -> Option<()> {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next.then_some(())
    }

    /// Reads an object; `member` reads the value of each key.
    fn members(&mut self, mut member: impl FnMut(&mut Self, &str) -> Option<()>) -> Option<()> {
        self.pass(b'{')?;
        if self.pass(b'}').is_some() {
            return Some(());
        }
        loop {
            let key = self.string()?;
            self.pass(b':')?;
            member(self, &key)?;
            if self.pass(b',').is_none() {
                return self.pass(b'}');
            }
        }
    }

    /// Reads the array of pages.
    fn pages(&mut self) -> Option<Vec<Page>> {
        let mut pages = Vec::new();
        self.pass(b'[')?;
        if self.pass(b']').is_some() {
            return Some(pages);
        }
        loop {
            let mut page = Page { id: String::new(), text: String::new() };
            self.members(|reader, key| {
                match key {
                    "id" => page.id = reader.string()?,
                    "text" => page.text = reader.string()?,
                    _ => reader.skip()?,
                }
                Some(())
            })?;
            pages.push(page);
            if self.pass(b',').is_none() {
                return self.pass(b']').map(|()| pages);
            }
        }
    }

    /// Reads a string.
    fn string(&mut self) -> Option<String> {
        self.pass(b'"')?;
        let mut text = String::new();
        loop {
            let rest = &self.json[self.at..];
            // Both are single bytes that are part of no other character.
            let plain = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\'))?;
            text.push_str(&rest[..plain]);
            self.at += plain + 1;
            if rest.as_bytes()[plain] == b'"' {
                return Some(text);
            }
            text.push(self.escape()?);
        }
    }

    /// Reads what stands after a backslash.
    fn escape(&mut self) -> Option<char> {
        let kind = *self.json.as_bytes().get(self.at)?;
        let plain = match kind {
            b'"' | b'\\' | b'/' => char::from(kind),
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => return self.unicode(),
            _ => return None,
        };
        self.at += 1;
        Some(plain)
    }

    /// Reads `u12ab`, or two of them that are one character.
    fn unicode(&mut self) -> Option<char> {
        let unit = |at: usize| u16::from_str_radix(self.json.get(at..at + 4)?, 16).ok();
        let first = unit(self.at + 1)?;
        if !(0xD800..0xDC00).contains(&first) {
            self.at += 5;
            return char::from_u32(u32::from(first));
        }
        let escape_follows = self.json[self.at + 5..].starts_with("\\u");
        let second = escape_follows.then(|| unit(self.at + 7)).flatten()?;
        let character = char::decode_utf16([first, second]).next()?.ok()?;
        self.at += 11;
        Some(character)
    }

    /// Reads a whole number without a sign.
    fn number(&mut self) -> Option<u32> {
        self.space();
        let rest = &self.json[self.at..];
        let len = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        self.at += len;
        rest[..len].parse().ok()
    }

    /// Passes a value, whatever it is.
    fn skip(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => drop(self.string()?),
                b'{' | b'[' => (depth, self.at) = (depth + 1, self.at + 1),
                b'}' | b']' => (depth, self.at) = (depth.checked_sub(1)?, self.at + 1),
                b',' | b':' if depth > 0 => self.at += 1,
                byte if byte.is_ascii_alphanumeric() || byte == b'-' => self.word(),
                _ => return None,
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    /// Passes a number, `true`, `false` or `null`.
    fn word(&mut self) {
        let rest = &self.json[self.at..];
        let of_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.');
        self.at += rest.len() - rest.trim_start_matches(of_word).len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, expected: &[(&str, &str)]) {
        let pages = import(json).expect(json);
        let pages: Vec<_> = pages.iter().map(|page| (page.id.as_str(), page.text.as_str())).collect();
        assert_eq!(pages, expected);
    }

    #[test]
    fn pages_come_back() {
        check(
            r#"{"format":1,"pages":[{"id":"a","text":"가\n\"나\" \u0001\ud83d\ude00\\"}],"x":[1,{"y":null}]}"#,
            &[("a", "가\n\"나\" \u{1}😀\\")],
        );
        check("\u{FEFF} { \"pages\" : [ ] } ", &[]);
        check(r#"{"pages":[{"x":{},"text":"b","id":"a"},{"id":"c","text":""}]}"#, &[("a", "b"), ("c", "")]);
    }

    #[test]
    fn other_files_are_refused() {
        let check = |json: &str, error: ImportError| assert_eq!(import(json), Err(error), "{json}");
        check("", ImportError::Syntax { offset: 0 });
        check("제목", ImportError::Syntax { offset: 0 });
        check("{\"pages\":[", ImportError::Syntax { offset: 10 });
        check("{\"pages\":[]} x", ImportError::Syntax { offset: 13 });
        check("{\"pages\":[{\"id\":\"\\ud800\"}]}", ImportError::Syntax { offset: 18 });
        check("{}", ImportError::NoPages);
        check("{\"format\":2,\"pages\":{}}", ImportError::Format { found: 2 });
    }

    #[test]
    fn deep_nesting_is_passed() {
        let deep = format!("{{\"x\":{}{},\"pages\":[]}}", "[".repeat(100_000), "]".repeat(100_000));
        check(&deep, &[]);
        assert!(import(&deep[..50_000]).is_err());
    }
}

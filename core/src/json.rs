//! Writes JSON (RFC 8259) into a string: no tree is built and nothing can fail.
//!
//! Only what the project writes is here: there is no reader, and no way to write a float that
//! could print differently elsewhere; exact numbers are strings.

use std::fmt::{Display, Write};

/// A JSON text being written. Commas are put by the writer.
#[derive(Debug, Default)]
pub struct JsonWriter {
    out: String,
    /// Whether the next value needs a comma before it.
    after_value: bool,
}

impl JsonWriter {
    /// The finished text.
    #[must_use]
    pub fn finish(self) -> String {
        self.out
    }

    /// Writes an object; `members` writes its members with [`Self::key`] and the short forms.
    pub fn object(&mut self, members: impl FnOnce(&mut Self)) {
        self.nested('{', '}', members);
    }

    /// Writes an array; `items` writes its values.
    pub fn array(&mut self, items: impl FnOnce(&mut Self)) {
        self.nested('[', ']', items);
    }

    /// Writes the name of the member whose value comes next.
    pub fn key(&mut self, name: &str) -> &mut Self {
        self.string(name);
        self.out.push(':');
        self.after_value = false;
        self
    }

    /// Writes a string, or `null`.
    pub fn string<'a>(&mut self, value: impl Into<Option<&'a str>>) {
        match value.into() {
            Some(value) => self.quoted(value),
            None => self.raw(&"null"),
        }
    }

    /// Writes an integer, a boolean, or a decimal that is exact as printed.
    pub fn plain(&mut self, value: impl Display) {
        self.raw(&value);
    }

    /// Writes an array of strings.
    pub fn strings<'a>(&mut self, values: impl IntoIterator<Item = &'a str>) {
        self.array(|array| values.into_iter().for_each(|value| array.string(value)));
    }

    fn nested(&mut self, open: char, close: char, inside: impl FnOnce(&mut Self)) {
        self.comma();
        self.out.push(open);
        self.after_value = false;
        inside(self);
        self.out.push(close);
        self.after_value = true;
    }

    fn raw(&mut self, value: &dyn Display) {
        self.comma();
        // Writing to a `String` cannot fail.
        let _ = write!(self.out, "{value}");
        self.after_value = true;
    }

    fn quoted(&mut self, value: &str) {
        self.comma();
        self.out.push('"');
        for character in value.chars() {
            self.escaped(character);
        }
        self.out.push('"');
        self.after_value = true;
    }

    /// Line separators are escaped too, so that the text may stand inside a script.
    fn escaped(&mut self, character: char) {
        match character {
            '"' => self.out.push_str("\\\""),
            '\\' => self.out.push_str("\\\\"),
            '\n' => self.out.push_str("\\n"),
            '\r' => self.out.push_str("\\r"),
            '\t' => self.out.push_str("\\t"),
            '\0'..='\u{1f}' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(self.out, "\\u{:04x}", character as u32);
            }
            _ => self.out.push(character),
        }
    }

    fn comma(&mut self) {
        if self.after_value {
            self.out.push(',');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::JsonWriter;

    #[test]
    fn nests_and_escapes() {
        let mut json = JsonWriter::default();
        json.object(|object| {
            object.key("a").array(|array| {
                array.plain(1);
                array.string("“가”\n\"");
                array.string(None);
            });
            object.key("b").object(|_| {});
            object.key("c").plain(true);
        });
        assert_eq!(json.finish(), r#"{"a":[1,"“가”\n\"",null],"b":{},"c":true}"#);
    }

    #[test]
    fn controls_are_escaped() {
        let mut json = JsonWriter::default();
        json.string("\u{1}\u{2028}");
        assert_eq!(json.finish(), r#""\u0001\u2028""#);
    }
}

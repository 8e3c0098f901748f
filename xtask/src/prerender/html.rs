//! Writes HTML: every element is closed, every text and attribute escaped.

/// HTML being written.
#[derive(Debug, Default)]
pub(super) struct Html {
    out: String,
}

/// The names and values of an element's attributes.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Html {
    /// The finished text.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// An element with something inside.
    pub(super) fn element(&mut self, tag: &str, attributes: Attributes<'_>, inside: impl FnOnce(&mut Self)) {
        self.void(tag, attributes);
        inside(self);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    /// An element with a text inside.
    pub(super) fn words(&mut self, tag: &str, attributes: Attributes<'_>, text: &str) {
        self.element(tag, attributes, |element| element.text(text));
    }

    /// An element that never has anything inside.
    pub(super) fn void(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.text(value);
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// A text.
    pub(super) fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                // Neither HTML nor XML has a way to write these.
                '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
                _ => self.out.push(character),
            }
        }
    }

    /// JSON that describes the page to machines; a browser never runs it.
    pub(super) fn json_ld(&mut self, json: &str) {
        self.out.push_str("<script type=\"application/ld+json\">");
        // The only characters that could end the element are inside strings, where they may be escaped.
        self.out.push_str(&json.replace('<', "\\u003c"));
        self.out.push_str("</script>");
    }
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn everything_is_escaped() {
        let mut html = Html::default();
        html.element("p", &[("title", "\"><script>")], |p| p.text("a < b & c\u{1b}"));
        html.json_ld("{\"a\":\"</script>\"}");
        let expected = "<p title=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; c</p>\
                        <script type=\"application/ld+json\">{\"a\":\"\\u003c/script>\"}</script>";
        assert_eq!(html.finish(), expected);
    }
}

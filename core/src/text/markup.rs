//! HTML pasted as text: tags go, entities become characters, the ends of blocks end lines.
//!
//! Linear: every byte is looked at a fixed number of times. It builds no tree, and follows no
//! style sheet; what stands in `script`, `style` and their like is left out. An angle bracket that
//! begins no known element is text: this press quotes names in `< >`.

use super::rewrite::Rewriter;
use super::source::Rewritten;

/// Elements whose content is no text.
const SILENT: &[&str] = &["script", "style", "noscript", "template", "svg", "iframe", "object", "textarea", "select"];
/// Elements that stand on lines of their own.
const BLOCK: &[&str] = &[
    "p",
    "div",
    "br",
    "hr",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "tr",
    "table",
    "thead",
    "tbody",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "title",
    "header",
    "footer",
    "nav",
    "main",
    "article",
    "section",
    "aside",
    "figure",
    "figcaption",
    "blockquote",
    "pre",
    "form",
    "head",
    "body",
    "html",
    "address",
    "button",
    "option",
    "center",
    "item",
    "channel",
    "description",
    "pubdate",
    "link",
    "guid",
    "author",
    "category",
    "caption",
    "meta",
    "fieldset",
    "legend",
    "label",
];
/// Elements that stand in a line.
const INLINE: &[&str] = &[
    "a", "b", "i", "u", "s", "em", "strong", "span", "font", "small", "big", "sub", "sup", "img", "code", "tt", "abbr",
    "cite", "q", "mark", "time", "td", "th", "input", "base", "col", "colgroup", "wbr", "ins", "del", "strike", "rss",
    "picture", "source", "video", "audio", "o", "v", "st1", "svg", "nobr", "ruby", "rt", "rp", "canvas", "map", "area",
    "embed", "param",
];

/// The text of pasted HTML; `None` if `raw` is not HTML and has no entities.
#[must_use]
pub fn stripped(raw: &str) -> Option<Rewritten> {
    let kind = kind_of(raw)?;
    let mut stripper = Stripper {
        raw,
        at: 0,
        copied_to: 0,
        out: Rewriter::with_capacity(raw.len()),
        kind,
        in_pre: false,
        unclosed: Vec::new(),
    };
    stripper.run();
    Some(stripper.out.finish())
}

/// How much of HTML a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A document: line ends are spaces.
    Document,
    /// Lines of text with tags in them: line ends end lines.
    Fragment,
    /// Text with entities.
    Entities,
}

fn kind_of(raw: &str) -> Option<Kind> {
    if !raw.as_bytes().contains(&b'<') && !raw.as_bytes().contains(&b'&') {
        return None;
    }
    let (mut n_tags, mut n_blocks) = (0_usize, 0_usize);
    let mut at = 0;
    while let Some(open) = find_byte(raw, at, b'<') {
        at = open + 1;
        let Some(tag) = tag_at(raw, open) else { continue };
        at = tag.end;
        n_tags += 1;
        n_blocks += usize::from(BLOCK.contains(&tag.name.as_str()));
    }
    let head = raw
        .trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
        .get(..15)
        .unwrap_or_default()
        .to_ascii_lowercase();
    let declared = head.starts_with("<!doctype") || head.starts_with("<html") || head.starts_with("<?xml");
    let n_lines = raw.bytes().filter(|byte| *byte == b'\n').count();
    match n_tags {
        _ if declared => Some(Kind::Document),
        2.. if n_blocks >= 2 && n_blocks * 2 >= n_lines => Some(Kind::Document),
        2.. => Some(Kind::Fragment),
        1 if n_blocks == 1 => Some(Kind::Fragment),
        _ => has_entity(raw).then_some(Kind::Entities),
    }
}

fn has_entity(raw: &str) -> bool {
    let mut at = 0;
    while let Some(amp) = find_byte(raw, at, b'&') {
        if entity_at(raw, amp).is_some() {
            return true;
        }
        at = amp + 1;
    }
    false
}

fn find_byte(raw: &str, from: usize, wanted: u8) -> Option<usize> {
    raw.as_bytes()[from..].iter().position(|byte| *byte == wanted).map(|idx| from + idx)
}

struct Tag {
    name: String,
    closing: bool,
    /// The byte after `>`.
    end: usize,
}

/// The longest tag that is read; a longer one is text. Embedded pictures make long ones.
const LONGEST_TAG_BYTES: usize = 4096;

/// The tag of a known element at `open`.
fn tag_at(raw: &str, open: usize) -> Option<Tag> {
    let rest = &raw.as_bytes()[open + 1..];
    let closing = rest.first() == Some(&b'/');
    let from = usize::from(closing);
    let n_name = rest[from..].iter().take(12).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let name = std::str::from_utf8(&rest[from..from + n_name]).ok()?.to_ascii_lowercase();
    let known = [SILENT, BLOCK, INLINE].iter().any(|names| names.contains(&name.as_str()));
    let behind = *rest.get(from + n_name)?;
    if !known || !matches!(behind, b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r' | b':') {
        return None;
    }
    let end = tag_end(&rest[from + n_name..])?;
    Some(Tag { name, closing, end: open + 1 + from + n_name + end })
}

/// The length up to and with the `>` that closes a tag, quotes respected.
fn tag_end(rest: &[u8]) -> Option<usize> {
    let mut quote = None;
    for (idx, byte) in rest.iter().take(LONGEST_TAG_BYTES).enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(idx + 1),
            (_, b'<') => return None,
            (None, b'"' | b'\'') if rest[..idx].last() == Some(&b'=') => quote = Some(*byte),
            (Some(open), byte) if open == *byte => quote = None,
            _ => {}
        }
    }
    None
}

struct Stripper<'a> {
    raw: &'a str,
    at: usize,
    copied_to: usize,
    out: Rewriter,
    kind: Kind,
    in_pre: bool,
    /// Elements that are known never to be closed from here on: looking again would be quadratic.
    unclosed: Vec<&'static str>,
}

impl Stripper<'_> {
    fn run(&mut self) {
        while let Some(byte) = self.raw.as_bytes().get(self.at).copied() {
            match byte {
                b'<' if self.kind != Kind::Entities => self.angle(),
                b'&' => self.ampersand(),
                b'\n' | b'\r' if self.kind == Kind::Document && !self.in_pre => self.space(),
                _ => self.at += 1,
            }
        }
        self.flush(self.raw.len());
    }

    /// Copies what stands before `end`, and goes on there.
    fn flush(&mut self, end: usize) {
        let words = &self.raw[self.copied_to..end];
        self.out.copy(words, self.copied_to);
        self.copied_to = end;
    }

    fn skip_to(&mut self, end: usize) {
        self.flush(self.at);
        self.at = end;
        self.copied_to = end;
    }

    fn space(&mut self) {
        self.flush(self.at);
        if !self.out.text().is_empty() && !self.out.text().ends_with([' ', '\n']) {
            self.out.put(' ', self.at, 1);
        }
        self.at += 1;
        self.copied_to = self.at;
    }

    fn angle(&mut self) {
        let rest = &self.raw[self.at..];
        if rest.starts_with("<!--") {
            let end = rest.find("-->").map_or(self.raw.len(), |len| self.at + len + 3);
            return self.skip_to(end);
        }
        if rest.starts_with("<![CDATA[") {
            return self.skip_to(self.at + "<![CDATA[".len());
        }
        if rest.starts_with("<!") || rest.starts_with("<?") {
            let end = tag_end(&rest.as_bytes()[1..]).map_or(self.at + 1, |len| self.at + 1 + len);
            return self.skip_to(end);
        }
        match tag_at(self.raw, self.at) {
            Some(tag) => self.tag(&tag),
            None => self.at += 1,
        }
    }

    fn tag(&mut self, tag: &Tag) {
        let open_at = self.at;
        self.skip_to(tag.end);
        let name = tag.name.as_str();
        if let Some(silent) = SILENT.iter().find(|silent| **silent == name && !tag.closing) {
            let end = self.end_of_silent(tag.end, silent);
            return self.skip_to(end);
        }
        if name == "pre" {
            self.in_pre = !tag.closing;
        }
        let separates = matches!(name, "td" | "th") && tag.closing;
        if BLOCK.contains(&name) {
            if !self.out.text().is_empty() && (!self.out.text().ends_with('\n') || name == "br") {
                self.out.put('\n', open_at, tag.end - open_at);
            }
        } else if separates {
            self.out.put('\t', open_at, tag.end - open_at);
        }
    }

    /// Where a silent element ends whose content begins at `from`. One that is never closed is
    /// empty, except a script: that takes the rest.
    fn end_of_silent(&mut self, from: usize, name: &'static str) -> usize {
        if self.raw[..from].ends_with("/>") || self.unclosed.contains(&name) {
            return from;
        }
        let mut at = from;
        while let Some(open) = find_byte(self.raw, at, b'<') {
            if let Some(tag) = tag_at(self.raw, open).filter(|tag| tag.closing && tag.name == name) {
                return tag.end;
            }
            at = open + 1;
        }
        self.unclosed.push(name);
        if matches!(name, "script" | "style") { self.raw.len() } else { from }
    }

    fn ampersand(&mut self) {
        let Some((c, len)) = entity_at(self.raw, self.at) else {
            self.at += 1;
            return;
        };
        self.flush(self.at);
        self.out.put(c, self.at, len);
        self.at += len;
        self.copied_to = self.at;
    }
}

const ENTITIES: &[(&str, char)] = &[
    ("nbsp", '\u{a0}'),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("middot", '·'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("copy", '©'),
    ("reg", '®'),
    ("times", '×'),
    ("bull", '•'),
    ("deg", '°'),
    ("permil", '‰'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("rarr", '→'),
    ("larr", '←'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("plusmn", '±'),
    ("frac12", '½'),
    ("euro", '€'),
    ("yen", '¥'),
    ("pound", '£'),
    ("zwnj", '\u{200c}'),
    ("shy", '\u{ad}'),
];

/// The character of the entity at `amp`, and the entity's length.
fn entity_at(raw: &str, amp: usize) -> Option<(char, usize)> {
    let rest = &raw.as_bytes()[amp + 1..];
    let n_name = rest.iter().take(10).position(|byte| *byte == b';')?;
    let name = std::str::from_utf8(&rest[..n_name]).ok()?;
    let c = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(hex) => char::from_u32(u32::from_str_radix(hex, 16).ok()?)?,
            None => char::from_u32(number.parse().ok()?)?,
        },
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((c, n_name + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, raw: &str) {
        let done = stripped(raw).unwrap_or_else(|| panic!("{raw}: not markup"));
        let lines: Vec<&str> = done.text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines.join("\n"), text, "{raw}");
    }

    #[test]
    fn tags_go_and_blocks_end_lines() {
        check(
            "심양 새 공원\n메뉴\n심양시가 공원 12곳을 열었다.",
            "<!DOCTYPE html><html><head><title>심양 새 공원</title><script>var a=\"<p>기사</p>\";</script></head>\n<body><div class=\"nav\"><a href=\"#\">메뉴</a></div><p>심양시가 공원 <b>12곳</b>을\n열었다.&nbsp;</p></body></html>",
        );
        check("가\n나", "가<br>나<br/>");
        check("가\t나", "<table><tr><td>가</td><td>나</td></tr></table>");
        check("가 & 나", "가 &amp; 나");
        check("한글", "&#54620;&#xAE00;");
        check("가 나", "<html><!-- <p>주석</p> --><p>가\n나");
    }

    #[test]
    fn quoted_names_are_no_tags() {
        for raw in ["<장평일체화 협정>에 서명했다", "a < b && c", "<기획> 사평", "R&D"] {
            assert_eq!(stripped(raw), None, "{raw}");
        }
    }

    #[test]
    fn spans_lead_back() {
        let raw = "<p>가&amp;나</p><p>다</p>";
        let done = stripped(raw).expect("it is markup");
        let at = done.text.find('나').expect("the text is kept");
        let source = crate::text::Source::rewritten(raw, done);
        assert_eq!(source.raw_span(crate::text::Span::new(at, at + 3)).of(raw), "나");
    }

    #[test]
    fn unclosed_elements_take_linear_time() {
        let raw = format!("<p>{}", "<select><b a=\"".repeat(50_000));
        assert!(stripped(&raw).is_some());
    }
}

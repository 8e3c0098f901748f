//! Citations of an article, a quote or a figure: for a footnote, a web page, a reference manager.
//!
//! Every format names the newspaper, the reporters, the title, the date as printed, the exact link
//! and the original address, as far as they are known; a missing part is left out or said to be
//! missing, and the rest stays well-formed. Text that a person reads follows the language of the
//! interface; the formats of reference managers keep what the paper printed. Nothing asks a clock:
//! there is no date of access.

mod bibtex;
mod csl;
mod key;
mod ris;
mod styled;

use crate::article::{Article, ArticleId, Printed, Text};
use crate::facts::source;
use crate::language::Language;
use crate::phrase::Phrase;

/// What of an article is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cited {
    /// The whole of it.
    Article,
    /// These words.
    Quote(String),
    /// These words, a number that a machine found and read.
    Figure(String),
}

/// A form of citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// For a footnote.
    Text,
    /// For a note or a wiki.
    Markdown,
    /// For a web page.
    Html,
    /// For LaTeX.
    Bibtex,
    /// For EndNote, Zotero, RefWorks.
    Ris,
    /// For Zotero and pandoc.
    CslJson,
}

impl Format {
    /// Every format, in the order of the menu.
    pub const ALL: [Self; 6] = [Self::Text, Self::Markdown, Self::Html, Self::Bibtex, Self::Ris, Self::CslJson];

    /// The name of the format; the same in every language but for plain text.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "Text",
            Self::Markdown => "Markdown",
            Self::Html => "HTML",
            Self::Bibtex => "BibTeX",
            Self::Ris => "RIS",
            Self::CslJson => "CSL-JSON",
        }
    }

    /// How a file in this format ends, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "json",
        }
    }

    /// The media type of a file in this format.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Text => "text/plain",
            Self::Markdown => "text/markdown",
            Self::Html => "text/html",
            Self::Bibtex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
        }
    }
}

/// Everything a citation names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    id: ArticleId,
    title: Option<String>,
    reporters: Vec<String>,
    /// As printed, and as the language of the interface names it.
    newspaper: Option<(String, String)>,
    published: Option<Printed>,
    /// The address the article's page names as its own.
    original: Option<String>,
    link: String,
    cited: Cited,
    language: Language,
}

impl Citation {
    /// The citation of (a part of) an article; `link` is the address that opens it, whole.
    #[must_use]
    pub fn new(id: &ArticleId, article: &Article, cited: Cited, link: &str, language: Language) -> Self {
        let text = |text: &Option<Text>| text.as_ref().map(|text| one_line(&text.text)).filter(|text| !text.is_empty());
        let printed = text(&article.source).or_else(|| text(&article.publisher));
        let newspaper = printed.map(|printed| {
            let known = source::source_id(&printed).and_then(|id| source::name(&id, language));
            let shown = known.map_or_else(|| printed.clone(), str::to_owned);
            (printed, shown)
        });
        Self {
            id: id.clone(),
            title: text(&article.title),
            reporters: article.reporters.iter().map(|reporter| one_line(&reporter.text)).collect(),
            newspaper,
            published: article.published,
            original: text(&article.url).map(|url| safe_address(&url)),
            link: safe_address(link),
            cited,
            language,
        }
    }

    /// The citation in a format, with the line ending that the format asks for.
    #[must_use]
    pub fn to_format(&self, format: Format) -> String {
        match format {
            Format::Text => styled::text(self),
            Format::Markdown => styled::markdown(self),
            Format::Html => styled::html(self),
            Format::Bibtex => bibtex::entry(self),
            Format::Ris => ris::record(self),
            Format::CslJson => csl::json(self),
        }
    }

    /// The words that are cited, on one line.
    fn words(&self) -> Option<String> {
        match &self.cited {
            Cited::Article => None,
            Cited::Quote(words) | Cited::Figure(words) => Some(one_line(words)),
        }
    }

    /// What a reference manager keeps as a note: the words, the original address, and that a machine read them.
    fn notes(&self) -> Vec<String> {
        let words = self.words().map(|words| format!("“{words}”"));
        let original = self.original.as_ref().map(|url| Phrase::OriginalAt.with(self.language, &[url]));
        [words, original, self.machine_note()].into_iter().flatten().collect()
    }

    /// That the figure was read by a machine.
    fn machine_note(&self) -> Option<String> {
        matches!(self.cited, Cited::Figure(_)).then(|| Phrase::ReadByMachine.text(self.language).to_owned())
    }
}

/// The text with single spaces and without line ends or control characters.
fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// An address with everything percent-encoded that could end it in a text or a markup.
fn safe_address(address: &str) -> String {
    let mut safe = String::with_capacity(address.len());
    for character in address.trim().chars() {
        let unsafe_ascii = matches!(character, '"' | '\'' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '(' | ')');
        if unsafe_ascii || character.is_whitespace() || character.is_control() {
            let mut bytes = [0; 4];
            character.encode_utf8(&mut bytes).bytes().for_each(|byte| safe.push_str(&format!("%{byte:02X}")));
        } else {
            safe.push(character);
        }
    }
    safe
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::article::PrintedTime;
    use crate::text::Span;

    fn text(text: &str) -> Option<Text> {
        Some(Text { text: text.into(), span: Span::default() })
    }

    /// An article whose every field wants escaping.
    pub(crate) fn thorny() -> Article {
        let time = Some(PrintedTime { hour: 8, minute: 59, second: None });
        Article {
            title: text("‘50% & 1_위’ {새} \\길\\ #1 <b>*별*</b>\n둘째 줄"),
            reporters: [text("리철수"), text("김 영희")].into_iter().flatten().collect(),
            source: text("길림일보"),
            url: text("http://www.example.cn/a b?x=1&y={2}"),
            published: Some(Printed { year: 2021, month: 3, day: 5, time, span: Span::default() }),
            ..Article::default()
        }
    }

    /// A citation in a format.
    pub(crate) fn cite(article: &Article, cited: Cited, format: Format, language: Language) -> String {
        let id = ArticleId::parse("2021-03-05-siping").expect("an id");
        let link = "https://news.example/?a=2021-03-05-siping&h=1.2.0.3.0a1b2c3d.%EA%B0%80~b";
        Citation::new(&id, article, cited, link, language).to_format(format)
    }

    #[test]
    fn an_article_without_anything_is_still_cited() {
        for format in Format::ALL {
            for language in Language::ALL {
                let citation = cite(&Article::default(), Cited::Article, format, language);
                assert!(citation.contains("https://news.example/?a=2021-03-05-siping&"), "{citation}");
            }
        }
    }

    #[test]
    fn addresses_end_where_they_end() {
        assert_eq!(safe_address(" http://x.cn/a b?(c)={d}\n"), "http://x.cn/a%20b?%28c%29=%7Bd%7D");
        assert_eq!(safe_address("https://x.cn/?q=%EA%B0%80"), "https://x.cn/?q=%EA%B0%80");
    }
}

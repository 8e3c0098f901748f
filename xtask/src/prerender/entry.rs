//! What a list, a head or a feed says of one article, in words: nothing that was not printed.

use std::fmt::Write as _;

use dongbuk_core::article::{Article, Paragraph, Printed, Role};
use dongbuk_core::facts::source;
use dongbuk_core::index::DocId;
use dongbuk_core::language::Language;
use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;

/// The language of pages that are read before anybody could choose one: the papers' own.
pub(super) const LANGUAGE: Language = Language::KoCn;

/// The longest description, in characters; previews cut longer ones.
const MAX_DESCRIPTION_CHARS: usize = 160;

/// An article as others speak of it.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    /// The article and what it says.
    pub(super) document: &'a Document,
    /// Its position in the library.
    pub(super) doc: DocId,
}

impl<'a> Entry<'a> {
    /// The article.
    pub(super) fn article(self) -> &'a Article {
        &self.document.story.article
    }

    /// Its own page, from the site's folder.
    pub(super) fn path(self) -> String {
        format!("a/{}/", self.document.id)
    }

    /// The headline, or that there is none.
    pub(super) fn title(self) -> &'a str {
        self.article().title.as_ref().map_or(Phrase::NoTitle.text(LANGUAGE), |title| &title.text)
    }

    /// The deck, or else the beginning of the text.
    pub(super) fn description(self) -> String {
        let deck = self.article().deck.as_ref().map(|deck| deck.text.clone());
        deck.unwrap_or_else(|| shortened(self.body().next().unwrap_or_default()))
    }

    /// The paragraphs of the text.
    pub(super) fn body(self) -> impl Iterator<Item = &'a str> {
        let paragraphs = self.article().paragraphs.iter().filter(|paragraph| paragraph.role == Role::Body);
        paragraphs.map(move |paragraph| self.words(paragraph))
    }

    /// The words of a paragraph.
    pub(super) fn words(self, paragraph: &Paragraph) -> &'a str {
        paragraph.span.of(self.document.source.text())
    }

    /// The paper: the one that wrote it, else the one that published it.
    pub(super) fn newspaper(self) -> Option<String> {
        let article = self.article();
        article.source.as_ref().or(article.publisher.as_ref()).map(|printed| paper(&printed.text))
    }

    /// The reporters.
    pub(super) fn reporters(self) -> impl Iterator<Item = &'a str> {
        self.article().reporters.iter().map(|reporter| reporter.text.as_str())
    }

    /// The address of the article in its paper, where the page named one that can be followed.
    pub(super) fn original(self) -> Option<&'a str> {
        let address = self.article().url.as_ref()?.text.as_str();
        (address.starts_with("https://") || address.starts_with("http://")).then_some(address)
    }

    /// The day of publication, `2021-11-23`.
    pub(super) fn day(self) -> Option<String> {
        self.article().published.map(|printed| format!("{:04}-{:02}-{:02}", printed.year, printed.month, printed.day))
    }

    /// The moment of publication where the papers are, as exact as it was printed.
    pub(super) fn moment(self) -> Option<String> {
        let printed = self.article().published?;
        if printed.time.is_some() { Some(in_china(&printed)) } else { self.day() }
    }

    /// The moment of publication for feeds, which want one: the day's beginning where no time was printed.
    pub(super) fn full_moment(self) -> Option<String> {
        self.article().published.as_ref().map(in_china)
    }

    /// The names of its topics.
    pub(super) fn topics(self) -> impl Iterator<Item = &'static str> {
        self.document.story.facts.topics.iter().map(|topic| topic.id.name(LANGUAGE))
    }

    /// The names of the places it names.
    pub(super) fn places(self) -> impl Iterator<Item = &'static str> {
        self.document.story.facts.places.iter().map(|place| place.id.name(LANGUAGE))
    }
}

/// The name of a newspaper: the known one, else as printed.
pub(super) fn paper(printed: &str) -> String {
    let known = source::source_id(printed).and_then(|id| source::name(&id, LANGUAGE).map(str::to_owned));
    known.unwrap_or_else(|| printed.to_owned())
}

/// A moment in the time of all China, UTC+8.
fn in_china(printed: &Printed) -> String {
    let mut moment = format!("{:04}-{:02}-{:02}", printed.year, printed.month, printed.day);
    let (hour, minute, second) =
        printed.time.map_or((0, 0, 0), |time| (time.hour, time.minute, time.second.unwrap_or_default()));
    // Writing to a `String` cannot fail.
    let _ = write!(moment, "T{hour:02}:{minute:02}:{second:02}+08:00");
    moment
}

/// A text cut to the length of a description, between words, with a sign that more follows.
fn shortened(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(MAX_DESCRIPTION_CHARS) else { return text.to_owned() };
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", &text[..cut])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_end_between_words() {
        assert_eq!(shortened("짧은 글"), "짧은 글");
        let long = "동북의 이야기 ".repeat(40);
        let cut = shortened(&long);
        assert!(cut.ends_with("이야기…") || cut.ends_with("동북의…"), "{cut}");
        assert!(cut.chars().count() <= MAX_DESCRIPTION_CHARS + 1);
        assert_eq!(shortened(&"가".repeat(200)).chars().count(), MAX_DESCRIPTION_CHARS + 1);
    }
}

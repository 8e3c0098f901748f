//! Why a page is no article.

use std::fmt;

/// Why a page was not read as an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing, or only white space.
    Empty,
    /// Bytes that are no text.
    NotText,
    /// Hardly any Korean.
    OtherLanguage,
    /// Korean that was decoded in the wrong encoding.
    Mojibake,
    /// Menus, an error page, a list of links: no sentence of news.
    NoArticle,
}

impl Refusal {
    /// The name in the output of `parse`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotText => "not-text",
            Self::OtherLanguage => "other-language",
            Self::Mojibake => "mojibake",
            Self::NoArticle => "no-article",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "expected an article, found nothing: save the page's text again",
            Self::NotText => "expected UTF-8 text, found other bytes: save the page as text in UTF-8",
            Self::OtherLanguage => "expected Korean, found another language: leave this page out",
            Self::Mojibake => "expected Hangul, found text decoded in the wrong encoding: save the page in UTF-8",
            Self::NoArticle => "expected an article, found only menus or messages: save the article's own page",
        })
    }
}

impl std::error::Error for Refusal {}

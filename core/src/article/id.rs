//! The stable name of an article.

use std::fmt;

use crate::text::hash::slug_of_name;
use crate::text::normalize::compose;
use std::sync::Arc;

/// An article's name in links: `[a-z0-9-]{1,64}`, with `.n` for the n-th story of a file with several.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArticleId(Arc<str>);

impl ArticleId {
    /// The longest file stem that can be an id, in characters.
    pub const MAX_LEN: usize = 64;

    /// Reads an id, with or without a story number.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        let (stem, item) = id.split_once('.').map_or((id, None), |(stem, item)| (stem, Some(item)));
        let of_stem = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let stem_fits = (1..=Self::MAX_LEN).contains(&stem.len()) && stem.bytes().all(of_stem);
        let item_fits = item.is_none_or(|item| {
            (1..=6).contains(&item.len()) && !item.starts_with('0') && item.bytes().all(|byte| byte.is_ascii_digit())
        });
        (stem_fits && item_fits).then(|| Self(id.into()))
    }

    /// The page it stands on: the id without the number of the story.
    #[must_use]
    pub fn page(&self) -> &str {
        self.0.split('.').next().unwrap_or_default()
    }

    /// The id of a page that a reader brings along: a hash of its letters and digits, so that neither the form
    /// of its Hangul (NFC or NFD) nor its spaces change it.
    ///
    /// # Panics
    /// Never: the hash is eight hexadecimal digits.
    #[must_use]
    pub fn of_readers_own(text: &str) -> Self {
        let id = slug_of_name("my-", &compose(text));
        Self::parse(&id).expect("a prefix and hexadecimal digits")
    }

    /// Whether it names an article that a reader brought along, which no other browser has.
    #[must_use]
    pub fn is_readers_own(&self) -> bool {
        self.0.starts_with("my-")
    }

    /// The id as it stands in a link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::ArticleId;

    #[test]
    fn a_page_of_ones_own_keeps_its_id() {
        let id = ArticleId::of_readers_own("심양, 새 국면\n본문이다.");
        assert!(id.is_readers_own() && id.as_str().len() == 11, "{id}");
        let decomposed = "\u{1109}\u{1175}\u{11B7}\u{110B}\u{1163}\u{11BC}, 새 국면\r\n본문이다.";
        assert_eq!(ArticleId::of_readers_own(decomposed), id);
        assert_ne!(ArticleId::of_readers_own("심양, 새 국면\n다른 본문이다."), id);
    }

    #[test]
    fn ids() {
        for good in ["2021-11-23-siping", "a", "my-0123abcd", "a.2"] {
            assert!(ArticleId::parse(good).is_some(), "{good}");
        }
        for bad in ["", "../x", "A", "사평", "a.", "a.0", "a.b", "a.2.3"] {
            assert!(ArticleId::parse(bad).is_none(), "{bad}");
        }
    }
}

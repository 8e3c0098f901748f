//! The table of topics: two levels, named in four languages.

use std::sync::OnceLock;

use crate::language::Language;

/// A topic or subtopic: a position in the bundled table, with the table's slug as its name in
/// links. Ids sort as their slugs do, so a topic stands directly before its subtopics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TopicId(pub(crate) u16);

/// One row of the table.
struct Topic {
    slug: &'static str,
    parent: Option<TopicId>,
    /// Chinese-Korean, South-Korean, Chinese, English: the order of [`Language::ALL`].
    names: [&'static str; 4],
}

impl TopicId {
    /// The topic of a slug.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        table().binary_search_by_key(&slug, |topic| topic.slug).ok().map(|idx| Self(idx as u16))
    }

    /// Every topic and subtopic, sorted by slug.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        (0..table().len()).map(|idx| Self(idx as u16))
    }

    /// The name in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        self.row().slug
    }

    /// The topic of a subtopic.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        self.row().parent
    }

    /// Whether it is part of another topic.
    #[must_use]
    pub fn is_subtopic(self) -> bool {
        self.parent().is_some()
    }

    /// The topic itself, or the one it is part of.
    #[must_use]
    pub fn top(self) -> Self {
        self.parent().unwrap_or(self)
    }

    /// The name in a language.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let idx = Language::ALL.iter().position(|of| *of == language).unwrap_or_default();
        self.row().names[idx]
    }

    fn row(self) -> &'static Topic {
        &table()[usize::from(self.0)]
    }
}

/// The table, read on first use.
fn table() -> &'static [Topic] {
    static TABLE: OnceLock<Vec<Topic>> = OnceLock::new();
    TABLE.get_or_init(|| read(include_str!("../data/topics.tsv")))
}

/// Reads the table; an empty South-Korean cell repeats the Chinese-Korean one. A topic stands
/// before its subtopics.
fn read(tsv: &'static str) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    for line in tsv.lines().skip(1) {
        let mut cells = line.split('\t');
        let mut next = || cells.next().unwrap_or_default();
        let (slug, china, south, hanzi, english) = (next(), next(), next(), next(), next());
        let parent = slug.split_once('.').and_then(|(top, _)| topics.iter().position(|topic| topic.slug == top));
        topics.push(Topic {
            slug,
            parent: parent.map(|idx| TopicId(idx as u16)),
            names: [china, if south.is_empty() { china } else { south }, hanzi, english],
        });
    }
    topics
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_lead_to_topics_and_back() {
        assert!(TopicId::all().is_sorted() && TopicId::all().map(TopicId::slug).is_sorted());
        for topic in TopicId::all() {
            assert_eq!(TopicId::parse(topic.slug()), Some(topic));
            assert_eq!(topic.is_subtopic(), topic.slug().contains('.'));
            assert!(topic.slug().starts_with(topic.top().slug()));
            assert!(Language::ALL.iter().all(|language| !topic.name(*language).is_empty()));
        }
        assert_eq!(TopicId::all().filter(|topic| !topic.is_subtopic()).count(), 20);
        assert_eq!(TopicId::parse("weather"), None);
    }

    #[test]
    fn names_follow_the_language() {
        let grain = TopicId::parse("agriculture.grain").expect("a subtopic");
        assert_eq!(grain.name(Language::KoCn), "알곡생산");
        assert_eq!(grain.name(Language::KoKr), "곡물 생산");
        assert_eq!(grain.name(Language::En), "Grain");
        assert_eq!(grain.top().name(Language::Zh), "农业·农村");
    }
}

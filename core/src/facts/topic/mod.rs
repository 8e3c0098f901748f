//! Topics: what an article is about, scored by weighted terms.

mod table;

pub use table::TopicId;

/// A topic with its evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicScore {
    /// Which topic; never a subtopic.
    pub id: TopicId,
    /// 0 to 1, relative to the article's strongest topic.
    pub score: f32,
    /// Those of its subtopics that carry it, strongest first.
    pub subtopics: Vec<TopicId>,
    /// The terms that gave the score, strongest first.
    pub terms: Vec<&'static str>,
}

impl TopicScore {
    /// The topic and its subtopics that count: what facets, filters and `parse` show.
    pub fn ids(&self) -> impl Iterator<Item = TopicId> {
        std::iter::once(self.id).chain(self.subtopics.iter().copied())
    }
}

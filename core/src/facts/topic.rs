//! Topics: what an article is about, scored by weighted terms.

/// A topic or subtopic: a position in the bundled table, with the table's slug as its name in links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TopicId(pub(crate) u16);

/// A topic with its evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicScore {
    /// Which topic or subtopic.
    pub id: TopicId,
    /// 0 to 1, relative to the article's strongest topic.
    pub score: f32,
    /// The terms that gave the score, strongest first.
    pub terms: Vec<&'static str>,
}

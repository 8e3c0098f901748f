//! Two places, programmes or articles side by side.
//!
//! Figures stand against figures of the same unit with the same head of subject, sentences
//! against sentences on the same topic. What only one side has is kept, after what both have.

use crate::text::order::Arrange;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::ledger::{self, FigureRow};
use super::passage::{self, Passage, Sentences};
use crate::article::ArticleId;
use crate::facts::figure::FigureKind;
use crate::facts::place::PlaceId;
use crate::facts::programme::ProgrammeId;
use crate::facts::topic::TopicId;
use crate::library::Document;
use crate::pause::{Pause, at_once, step};
use crate::text::Span;

/// What can be compared.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Operand {
    /// A place with its parts.
    Place(PlaceId),
    /// A programme.
    Programme(ProgrammeId),
    /// An article.
    Article(ArticleId),
}

/// Two things, left and right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both<T> {
    /// Of the first operand.
    pub left: T,
    /// Of the second.
    pub right: T,
}

impl<T> Both<Vec<T>> {
    /// Whether both sides have something.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        !self.left.is_empty() && !self.right.is_empty()
    }
}

/// Figures of one subject and unit.
#[derive(Clone, Debug, PartialEq)]
pub struct FigurePair {
    /// The head of their subjects; empty for figures without one.
    pub head: String,
    /// Their unit.
    pub unit: &'static str,
    /// The rows of each side.
    pub rows: Both<Vec<FigureRow>>,
}

/// Sentences on one topic.
#[derive(Clone, Debug, PartialEq)]
pub struct SentencePair {
    /// The topic.
    pub topic: TopicId,
    /// The sentences of each side, the one with most of the topic's terms first.
    pub passages: Both<Vec<Passage>>,
}

/// A comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Positions of the documents that speak of each side.
    pub document_idxs: Both<Vec<usize>>,
    /// The topics of both sides, strongest first.
    pub shared_topics: Vec<TopicId>,
    /// Topics of one side only.
    pub own_topics: Both<Vec<TopicId>>,
    /// Figures, shared subjects first; then sums, rates, ranks, and the rest.
    pub figures: Vec<FigurePair>,
    /// Sentences, shared topics first.
    pub sentences: Vec<SentencePair>,
}

/// The most sentences shown for a side of a topic.
pub const MOST_SENTENCES: usize = 3;

impl Comparison {
    /// Compares two operands within documents.
    #[must_use]
    pub fn of(documents: &[Arc<Document>], left: &Operand, right: &Operand) -> Self {
        at_once(|pause| Self::in_steps(documents, left, right, pause))
    }

    /// The same with pauses.
    pub async fn in_steps(documents: &[Arc<Document>], left: &Operand, right: &Operand, pause: Pause<'_>) -> Self {
        let sides =
            Both { left: Side::of(documents, left, pause).await, right: Side::of(documents, right, pause).await };
        let shared = |id: &TopicId| sides.left.topics.contains_key(id) && sides.right.topics.contains_key(id);
        let strength =
            |id: &TopicId| sides.left.topics.get(id).unwrap_or(&0.0) + sides.right.topics.get(id).unwrap_or(&0.0);
        let ranked = |of: &Side, keep: &dyn Fn(&TopicId) -> bool| {
            let mut ids: Vec<TopicId> = of.topics.keys().copied().filter(|id| keep(id)).collect();
            ids.arrange_by(|a, b| strength(b).total_cmp(&strength(a)).then(a.cmp(b)));
            ids
        };
        let shared_topics = ranked(&sides.left, &shared);
        let own = |id: &TopicId| !shared(id);
        let own_topics = Both { left: ranked(&sides.left, &own), right: ranked(&sides.right, &own) };
        Self {
            figures: figure_pairs(&sides, documents),
            sentences: sentence_pairs(&sides, &shared_topics, &own_topics),
            document_idxs: Both { left: sides.left.document_idxs, right: sides.right.document_idxs },
            shared_topics,
            own_topics,
        }
    }
}

/// What the documents say of one operand.
struct Side {
    document_idxs: Vec<usize>,
    topics: BTreeMap<TopicId, f32>,
    rows: Vec<FigureRow>,
    /// The passages that speak of each topic, the one with most of its terms first.
    on_topics: BTreeMap<TopicId, Vec<Passage>>,
}

impl Side {
    async fn of(documents: &[Arc<Document>], operand: &Operand, pause: Pause<'_>) -> Self {
        let mut passages = Vec::new();
        for (idx, document) in documents.iter().enumerate() {
            passages.append(&mut self::passages(idx, document, operand));
            step(pause).await;
        }
        let document_idxs: BTreeSet<usize> = passages.iter().map(|passage| passage.document_idx).collect();
        let mut topics = BTreeMap::new();
        let mut rows = Vec::new();
        for idx in &document_idxs {
            let Some(document) = documents.get(*idx) else { continue };
            rows.extend(match operand {
                Operand::Place(place) => ledger::rows_of_place(*idx, document, *place),
                _ => ledger::rows_of(*idx, document),
            });
            for topic in &document.story.facts.topics {
                *topics.entry(topic.id).or_insert(0.0) += topic.score;
            }
            step(pause).await;
        }
        if !matches!(operand, Operand::Place(_)) {
            rows.retain(|row| passages.binary_search(&row.passage).is_ok());
        }
        let on_topics = on_topics(&passages, documents);
        step(pause).await;
        Self { rows, on_topics, document_idxs: document_idxs.into_iter().collect(), topics }
    }
}

/// The sentences that speak of an operand, in order.
fn passages(document_idx: usize, document: &Document, operand: &Operand) -> Vec<Passage> {
    let mentions = mentions(document, operand);
    let is_whole = matches!(operand, Operand::Article(id) if *id == document.id);
    // Most documents of a large library speak of neither side: their sentences need not be found.
    if mentions.is_empty() && !is_whole {
        return Vec::new();
    }
    let sentences = Sentences::of(document);
    let mut spans: Vec<Span> = match is_whole {
        true => sentences.all().to_vec(),
        false => mentions.into_iter().filter_map(|span| sentences.around(span)).collect(),
    };
    spans.arrange();
    spans.dedup();
    spans.into_iter().map(|span| Passage { document_idx, span }).collect()
}

fn mentions(document: &Document, operand: &Operand) -> Vec<Span> {
    let facts = &document.story.facts;
    match operand {
        Operand::Place(wanted) => {
            let places = facts.places.iter().filter(|place| wanted.contains(place.id) && !place.dateline);
            places.flat_map(|place| place.spans.iter().copied()).collect()
        }
        Operand::Programme(wanted) => {
            let programmes = facts.programmes.iter().filter(|programme| programme.id == *wanted);
            programmes.flat_map(|programme| programme.spans.iter().copied()).collect()
        }
        Operand::Article(_) => Vec::new(),
    }
}

fn figure_pairs(sides: &Both<Side>, documents: &[Arc<Document>]) -> Vec<FigurePair> {
    let mut pairs: BTreeMap<(&str, &'static str), Both<Vec<FigureRow>>> = BTreeMap::new();
    let mut add = |row: &FigureRow, is_left: bool| {
        let Some(figure) = row.figure(documents) else { return };
        let pair = pairs.entry((row.head(documents), ledger::unit(figure))).or_default();
        if is_left { pair.left.push(*row) } else { pair.right.push(*row) }
    };
    sides.left.rows.iter().for_each(|row| add(row, true));
    sides.right.rows.iter().for_each(|row| add(row, false));
    let pairs = pairs.into_iter().map(|((head, unit), rows)| FigurePair { head: head.to_owned(), unit, rows });
    let mut pairs: Vec<FigurePair> = pairs.collect();
    pairs.arrange_by_key(|pair| (!pair.rows.is_shared(), pair.head.is_empty(), standing(pair, documents)));
    pairs
}

/// Sums before rates, rates before ranks, and these before what is counted.
fn standing(pair: &FigurePair, documents: &[Arc<Document>]) -> u8 {
    let first = pair.rows.left.first().or(pair.rows.right.first());
    match first.and_then(|row| row.figure(documents)).map(|figure| figure.kind) {
        Some(FigureKind::Money) => 0,
        Some(FigureKind::Rate) => 1,
        Some(FigureKind::Rank) => 2,
        _ => 3,
    }
}

fn sentence_pairs(sides: &Both<Side>, shared: &[TopicId], own: &Both<Vec<TopicId>>) -> Vec<SentencePair> {
    let topics = shared.iter().chain(&own.left).chain(&own.right);
    let pairs = topics.map(|topic| {
        let of = |side: &Side| -> Vec<Passage> {
            side.on_topics.get(topic).into_iter().flatten().take(MOST_SENTENCES).copied().collect()
        };
        SentencePair { topic: *topic, passages: Both { left: of(&sides.left), right: of(&sides.right) } }
    });
    let mut pairs: Vec<SentencePair> =
        pairs.filter(|pair| !pair.passages.left.is_empty() || !pair.passages.right.is_empty()).collect();
    pairs.arrange_by_key(|pair| !pair.passages.is_shared());
    pairs
}

/// The passages that hold terms of the topics of their documents, those with most of a topic's terms first.
fn on_topics(passages: &[Passage], documents: &[Arc<Document>]) -> BTreeMap<TopicId, Vec<Passage>> {
    let mut counted: BTreeMap<TopicId, Vec<(usize, Passage)>> = BTreeMap::new();
    for passage in passages {
        let Some(document) = documents.get(passage.document_idx) else { continue };
        for (topic, n_terms) in passage::topics(document, passage.span) {
            counted.entry(topic).or_default().push((n_terms, *passage));
        }
    }
    let ordered = counted.into_iter().map(|(topic, mut passages)| {
        passages.arrange_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        (topic, passages.into_iter().map(|(_, passage)| passage).collect())
    });
    ordered.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_to_compare_is_an_empty_comparison() {
        let place = |slug| Operand::Place(PlaceId::parse(slug).expect("in the gazetteer"));
        assert_eq!(Comparison::of(&[], &place("siping"), &place("shenyang")), Comparison::default());
    }
}

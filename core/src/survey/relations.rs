//! Places, programmes and topics as a graph: two are related when a sentence names both.
//!
//! Three columns, places – programmes – topics, each with the most connected few, so that the
//! drawing stays readable; what was left out is counted. The order within a column keeps lines
//! short: each node is drawn towards the middle of its neighbours.

use crate::text::order::Arrange;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::passage::{Passage, Sentences};
use crate::facts::place::{Level, PlaceId};
use crate::facts::programme::ProgrammeId;
use crate::facts::topic::TopicId;
use crate::library::Document;
use crate::text::Span;

/// What a node stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Entity {
    /// A place.
    Place(PlaceId),
    /// A programme.
    Programme(ProgrammeId),
    /// A topic.
    Topic(TopicId),
}

impl Entity {
    /// The column it stands in, from 0.
    #[must_use]
    pub const fn column(&self) -> usize {
        match self {
            Self::Place(_) => 0,
            Self::Programme(_) => 1,
            Self::Topic(_) => 2,
        }
    }
}

/// The most nodes of each column: places, programmes, topics.
pub const MOST: [usize; 3] = [10, 14, 8];

/// A node of the graph.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it stands for.
    pub entity: Entity,
    /// The name of a programme as printed; places and topics have names in every language.
    pub name: Option<String>,
    /// How many sentences relate it to others.
    pub weight: u32,
    /// Its position in its column, 0 to 1 from the top.
    pub height: f32,
}

/// Two nodes and the sentences that name both.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// The position of the node further left.
    pub from_idx: usize,
    /// The position of the node further right.
    pub to_idx: usize,
    /// The sentences, in order.
    pub passages: Vec<Passage>,
}

/// The graph of a set of articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// The nodes, column by column, from the top.
    pub nodes: Vec<Node>,
    /// The relations, by their nodes.
    pub relations: Vec<Relation>,
    /// How many nodes were left out to keep it readable.
    pub n_left_out: usize,
}

/// The sentences of each pair, left before right.
type Pairs = BTreeMap<(Entity, Entity), BTreeSet<Passage>>;

impl Graph {
    /// The graph of documents.
    #[must_use]
    pub fn of(documents: &[Arc<Document>]) -> Self {
        let mut pairs = Pairs::new();
        let mut names = BTreeMap::new();
        for (idx, document) in documents.iter().enumerate() {
            relate(idx, document, &mut pairs);
            for programme in &document.story.facts.programmes {
                names.entry(programme.id.clone()).or_insert_with(|| programme.name.clone());
            }
        }
        let (kept, n_left_out) = most_connected(&pairs);
        let mut graph = Self { n_left_out, ..Self::default() };
        for (entity, weight) in kept {
            let name = match &entity {
                Entity::Programme(id) => names.get(id).cloned(),
                Entity::Place(_) | Entity::Topic(_) => None,
            };
            graph.nodes.push(Node { entity, name, weight, height: 0.0 });
        }
        graph.connect(pairs);
        graph.arrange();
        graph
    }

    fn connect(&mut self, pairs: Pairs) {
        let positions: BTreeMap<Entity, usize> =
            self.nodes.iter().enumerate().map(|(idx, node)| (node.entity.clone(), idx)).collect();
        for ((left, right), passages) in pairs {
            if let (Some(from_idx), Some(to_idx)) = (positions.get(&left), positions.get(&right)) {
                let passages = passages.into_iter().collect();
                self.relations.push(Relation { from_idx: *from_idx, to_idx: *to_idx, passages });
            }
        }
    }

    /// How often the columns are drawn towards their neighbours; more changes nothing visible.
    const SWEEPS: usize = 6;

    fn arrange(&mut self) {
        let mut columns: [Vec<usize>; 3] = Default::default();
        for (idx, node) in self.nodes.iter().enumerate() {
            columns[node.entity.column()].push(idx);
        }
        self.spread(&columns);
        for _ in 0..Self::SWEEPS {
            for column in &mut columns {
                let mut pulled: Vec<(f32, usize)> =
                    column.iter().map(|idx| (self.middle_of_neighbours(*idx), *idx)).collect();
                pulled.arrange_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
                *column = pulled.into_iter().map(|(_, idx)| idx).collect();
            }
            self.spread(&columns);
        }
    }

    /// Puts the nodes of each column at equal distances, in the order given.
    fn spread(&mut self, columns: &[Vec<usize>; 3]) {
        for column in columns {
            for (place, idx) in column.iter().enumerate() {
                self.nodes[*idx].height = (place as f32 + 0.5) / column.len() as f32;
            }
        }
    }

    fn middle_of_neighbours(&self, idx: usize) -> f32 {
        let neighbours = self.relations.iter().filter_map(|relation| {
            let weight = relation.passages.len() as f32;
            match (relation.from_idx == idx, relation.to_idx == idx) {
                (true, _) => Some((relation.to_idx, weight)),
                (_, true) => Some((relation.from_idx, weight)),
                _ => None,
            }
        });
        let (sum, weights) = neighbours.fold((0.0, 0.0), |(sum, weights), (neighbour, weight)| {
            (sum + self.nodes[neighbour].height * weight, weights + weight)
        });
        if weights > 0.0 { sum / weights } else { self.nodes[idx].height }
    }
}

/// The most connected entities of each column with their weights, and how many were left out.
fn most_connected(pairs: &Pairs) -> (Vec<(Entity, u32)>, usize) {
    let mut weights: BTreeMap<&Entity, u32> = BTreeMap::new();
    for ((left, right), passages) in pairs {
        for entity in [left, right] {
            *weights.entry(entity).or_default() += passages.len() as u32;
        }
    }
    let n_all = weights.len();
    let mut kept = Vec::new();
    for (column, most) in MOST.into_iter().enumerate() {
        let mut of_column: Vec<(Entity, u32)> = weights
            .iter()
            .filter(|(entity, _)| entity.column() == column)
            .map(|(entity, weight)| ((*entity).clone(), *weight))
            .collect();
        of_column.arrange_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        of_column.truncate(most);
        kept.extend(of_column);
    }
    let n_left_out = n_all - kept.len();
    (kept, n_left_out)
}

/// Adds the pairs of one document, sentence by sentence.
fn relate(document_idx: usize, document: &Document, pairs: &mut Pairs) {
    let sentences = Sentences::of(document);
    let mut named: BTreeMap<Span, BTreeSet<Entity>> = BTreeMap::new();
    for (span, entity) in mentions(document) {
        if let Some(sentence) = sentences.around(span) {
            named.entry(sentence).or_default().insert(entity);
        }
    }
    add_topics(document, &mut named);
    for (span, entities) in named {
        let passage = Passage { document_idx, span };
        let pairs_of = |left: &Entity, right: &Entity| (left.clone(), right.clone());
        for left in &entities {
            for right in entities.iter().filter(|right| left.column() < right.column()) {
                pairs.entry(pairs_of(left, right)).or_default().insert(passage);
            }
        }
    }
}

fn mentions(document: &Document) -> impl Iterator<Item = (Span, Entity)> {
    let facts = &document.story.facts;
    let is_city = |place: PlaceId| !matches!(place.level(), Level::Country | Level::Region);
    let places = facts.places.iter().filter(move |place| is_city(place.id) && !place.dateline);
    let places = places.flat_map(|place| place.spans.iter().map(|span| (*span, Entity::Place(place.id))));
    let programmes = facts.programmes.iter();
    let programmes = programmes
        .flat_map(|programme| programme.spans.iter().map(|span| (*span, Entity::Programme(programme.id.clone()))));
    places.chain(programmes)
}

/// A topic is in a sentence that names something and holds one of the terms that gave its score.
fn add_topics(document: &Document, named: &mut BTreeMap<Span, BTreeSet<Entity>>) {
    let text = document.source.text();
    for (span, entities) in named {
        let words: String = span.of(text).chars().filter(|character| !character.is_whitespace()).collect();
        let topics = document.story.facts.topics.iter();
        let present = topics.filter(|topic| topic.terms.iter().any(|term| words.contains(term)));
        entities.extend(present.map(|topic| Entity::Topic(topic.id)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_articles_no_graph() {
        assert_eq!(Graph::of(&[]), Graph::default());
    }
}

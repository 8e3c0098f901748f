//! Places, programmes and topics as a graph: two are related when a sentence names both.
//!
//! Three columns, places – programmes – topics, each with the most connected few, so that the
//! drawing stays readable; what was left out is counted. The order within a column keeps lines
//! short: each node is drawn towards the middle of its neighbours.

use crate::text::order::Arrange;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use super::passage::{self, Passage, Sentences};
use crate::facts::place::{Level, PlaceId};
use crate::facts::programme::ProgrammeId;
use crate::facts::topic::TopicId;
use crate::library::Document;
use crate::pause::{Pause, at_once, step};
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

/// Which entities there are, and the sentences of each pair of them, left before right.
#[derive(Default)]
struct Pairs {
    entities: Vec<Entity>,
    positions: HashMap<Entity, u32>,
    passages: HashMap<(u32, u32), Vec<Passage>>,
}

impl Graph {
    /// The graph of documents.
    #[must_use]
    pub fn of(documents: &[Arc<Document>]) -> Self {
        at_once(|pause| Self::in_steps(documents, pause))
    }

    /// The same with pauses.
    pub async fn in_steps(documents: &[Arc<Document>], pause: Pause<'_>) -> Self {
        let mut pairs = Pairs::default();
        for (idx, document) in documents.iter().enumerate() {
            pairs.relate(idx, document);
            step(pause).await;
        }
        let (kept, n_left_out) = pairs.most_connected();
        let mut graph = Self { n_left_out, ..Self::default() };
        for (position, weight) in &kept {
            let entity = pairs.entities[*position as usize].clone();
            let name = match &entity {
                Entity::Programme(id) => name_of(id, documents),
                Entity::Place(_) | Entity::Topic(_) => None,
            };
            graph.nodes.push(Node { entity, name, weight: *weight, height: 0.0 });
        }
        graph.connect(&kept, pairs);
        graph.arrange();
        graph
    }

    fn connect(&mut self, kept: &[(u32, u32)], pairs: Pairs) {
        let node_of: HashMap<u32, usize> =
            kept.iter().enumerate().map(|(idx, (position, _))| (*position, idx)).collect();
        for ((left, right), passages) in pairs.passages {
            if let (Some(from_idx), Some(to_idx)) = (node_of.get(&left), node_of.get(&right)) {
                self.relations.push(Relation { from_idx: *from_idx, to_idx: *to_idx, passages });
            }
        }
        let entity = |idx: usize| &self.nodes[idx].entity;
        self.relations
            .arrange_by(|a, b| (entity(a.from_idx), entity(a.to_idx)).cmp(&(entity(b.from_idx), entity(b.to_idx))));
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

impl Pairs {
    /// The position of an entity, which is noted when it is new.
    fn position(&mut self, entity: Entity) -> u32 {
        let next = self.entities.len() as u32;
        *self.positions.entry(entity).or_insert_with_key(|entity| {
            self.entities.push(entity.clone());
            next
        })
    }

    /// Adds the pairs of one document, sentence by sentence.
    fn relate(&mut self, document_idx: usize, document: &Document) {
        let named = self.named(document);
        for named in named.chunk_by(|(one, _), (other, _)| one == other) {
            let sentence = named[0].0;
            let topics = passage::topics(document, sentence);
            let topics = topics.map(|(topic, _)| self.position(Entity::Topic(topic)));
            let mut present: Vec<u32> = named.iter().map(|(_, position)| *position).chain(topics).collect();
            present.dedup();
            let passage = Passage { document_idx, span: sentence };
            for (idx, one) in present.iter().enumerate() {
                for other in &present[idx + 1..] {
                    let column = |position: u32| self.entities[position as usize].column();
                    let pair = match column(*one).cmp(&column(*other)) {
                        Ordering::Less => (*one, *other),
                        Ordering::Greater => (*other, *one),
                        Ordering::Equal => continue,
                    };
                    self.passages.entry(pair).or_default().push(passage);
                }
            }
        }
    }

    /// The places and programmes of a document with each sentence that names them, by sentence; each once.
    fn named(&mut self, document: &Document) -> Vec<(Span, u32)> {
        let sentences = Sentences::of(document);
        let facts = &document.story.facts;
        let mut named = Vec::new();
        let mut add = |position: u32, spans: &[Span]| {
            named.extend(spans.iter().filter_map(|span| Some((sentences.around(*span)?, position))));
        };
        let is_city = |place: PlaceId| !matches!(place.level(), Level::Country | Level::Region);
        for place in facts.places.iter().filter(|place| is_city(place.id) && !place.dateline) {
            add(self.position(Entity::Place(place.id)), &place.spans);
        }
        for programme in &facts.programmes {
            add(self.position(Entity::Programme(programme.id.clone())), &programme.spans);
        }
        named.arrange();
        named.dedup();
        named
    }

    /// The most connected entities of each column by their positions, with their weights, and how many were
    /// left out.
    fn most_connected(&self) -> (Vec<(u32, u32)>, usize) {
        let mut weights = vec![0; self.entities.len()];
        for ((left, right), passages) in &self.passages {
            weights[*left as usize] += passages.len() as u32;
            weights[*right as usize] += passages.len() as u32;
        }
        let entity = |position: u32| &self.entities[position as usize];
        let connected = || (0..).zip(weights.iter().copied()).filter(|(_, weight)| *weight > 0);
        let mut kept = Vec::new();
        for (column, most) in MOST.into_iter().enumerate() {
            let mut of_column: Vec<(u32, u32)> =
                connected().filter(|(position, _)| entity(*position).column() == column).collect();
            of_column.arrange_by(|a, b| b.1.cmp(&a.1).then_with(|| entity(a.0).cmp(entity(b.0))));
            of_column.truncate(most);
            kept.extend(of_column);
        }
        let n_left_out = connected().count() - kept.len();
        (kept, n_left_out)
    }
}

/// The name of a programme, from the first document that names it.
fn name_of(id: &ProgrammeId, documents: &[Arc<Document>]) -> Option<String> {
    let mut programmes = documents.iter().flat_map(|document| &document.story.facts.programmes);
    programmes.find(|programme| programme.id == *id).map(|programme| programme.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_articles_no_graph() {
        assert_eq!(Graph::of(&[]), Graph::default());
    }
}

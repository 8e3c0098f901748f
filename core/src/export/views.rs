//! The tables of the views: times, places, relations and comparisons, with the link of each sentence.

use std::sync::Arc;

use super::Item;
use super::csv::Csv;
use crate::facts::place::PlaceId;
use crate::library::Document;
use crate::survey::compare::{Comparison, Operand};
use crate::survey::passage::Passage;
use crate::survey::relations::{Entity, Graph};
use crate::survey::timeline::Timeline;

/// A view whose table is exported; figures and programmes are tables of [`super::What`].
#[derive(Clone, Debug)]
pub enum Survey {
    /// Every time, in order.
    Timeline,
    /// These places with how many articles name them.
    Map(Vec<(PlaceId, u32)>),
    /// Every sentence of every relation.
    Relations,
    /// Figures and sentences of two operands.
    Comparison(Operand, Operand),
}

/// The table of a view as a CSV file; see [`super::to_csv`].
#[must_use]
pub fn survey_to_csv(documents: &[Arc<Document>], survey: &Survey, root: &str) -> String {
    let table = Table { documents, root };
    match survey {
        Survey::Timeline => table.timeline(),
        Survey::Map(counts) => places(counts),
        Survey::Relations => table.relations(),
        Survey::Comparison(left, right) => table.comparison(left, right),
    }
}

/// What every row with a sentence needs.
struct Table<'a> {
    documents: &'a [Arc<Document>],
    root: &'a str,
}

impl Table<'_> {
    /// Writes a row that ends with an article, a sentence of it and the link to that.
    fn row(&self, csv: &mut Csv, cells: &[&str], passage: Passage) {
        let Some(document) = self.documents.get(passage.document_idx) else { return };
        let item = Item { id: &document.id, source: &document.source, story: &document.story };
        let (sentence, link) = (item.words(passage.span), item.link(self.root, Some(passage.span)));
        let end = [document.id.as_str(), &sentence, &link];
        csv.row(&[cells, &end].concat());
    }

    fn timeline(&self) -> String {
        let mut csv = Csv::new(&["time", "kind", "text", "inferred", "article", "sentence", "link"]);
        for event in &Timeline::of(self.documents).events {
            let document = self.documents.get(event.passage.document_idx);
            let printed = document.map_or("", |document| event.span.of(document.source.text()));
            let inferred = if event.inferred { "time" } else { "" };
            self.row(&mut csv, &[&event.time.to_string(), event.kind.name(), printed, inferred], event.passage);
        }
        csv.finish()
    }

    fn relations(&self) -> String {
        let mut csv = Csv::new(&["from", "to", "article", "sentence", "link"]);
        let graph = Graph::of(self.documents);
        let id = |idx: usize| graph.nodes.get(idx).map_or("", |node| entity_id(&node.entity));
        for relation in &graph.relations {
            for passage in &relation.passages {
                self.row(&mut csv, &[id(relation.from_idx), id(relation.to_idx)], *passage);
            }
        }
        csv.finish()
    }

    fn comparison(&self, left: &Operand, right: &Operand) -> String {
        let mut csv = Csv::new(&["side", "about", "unit", "text", "article", "sentence", "link"]);
        let found = Comparison::of(self.documents, left, right);
        for pair in &found.figures {
            for (side, rows) in [("left", &pair.rows.left), ("right", &pair.rows.right)] {
                for row in rows {
                    let document = self.documents.get(row.passage.document_idx);
                    let printed = document.zip(row.figure(self.documents));
                    let printed = printed.map_or("", |(document, figure)| figure.span.of(document.source.text()));
                    self.row(&mut csv, &[side, &pair.head, pair.unit, printed], row.passage);
                }
            }
        }
        for pair in &found.sentences {
            for (side, passages) in [("left", &pair.passages.left), ("right", &pair.passages.right)] {
                for passage in passages {
                    self.row(&mut csv, &[side, pair.topic.slug(), "", ""], *passage);
                }
            }
        }
        csv.finish()
    }
}

fn entity_id(entity: &Entity) -> &str {
    match entity {
        Entity::Place(id) => id.slug(),
        Entity::Programme(id) => &id.0,
        Entity::Topic(id) => id.slug(),
    }
}

fn places(counts: &[(PlaceId, u32)]) -> String {
    let mut csv = Csv::new(&["place", "within", "articles"]);
    for (place, count) in counts.iter().filter(|(_, count)| *count > 0) {
        csv.row(&[place.slug(), place.parent().map_or("", PlaceId::slug), &count.to_string()]);
    }
    csv.finish()
}

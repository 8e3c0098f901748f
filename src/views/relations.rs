//! Places, programmes and topics as a graph in three columns; a relation lists its sentences.

use dongbuk_core::text::order::Arrange;
use std::sync::Arc;

use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::survey::relations::{Entity, Graph, MOST, Node, Relation};
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::drawing::{self, Anchor};
use super::{frame, nothing, passage};
use crate::store::Store;

const WIDTH: f32 = 900.0;
const ROW: f32 = 34.0;

/// Where the lines of each column begin and end.
const COLUMNS: [(f32, f32); 3] = [(150.0, 150.0), (330.0, 640.0), (780.0, 780.0)];

/// Sentences shown of a relation.
const MOST_SENTENCES: usize = 5;

/// Characters of a programme's name in the drawing.
const NAME_CHARS: usize = 18;

/// The relations of some documents.
pub(super) fn relations_view(store: Store, documents: &[Arc<Document>]) -> AnyView {
    let graph = Graph::of(documents);
    if graph.relations.is_empty() {
        return nothing(store, Phrase::NoRelations);
    }
    let left_out = (graph.n_left_out > 0).then(|| {
        view! { <p class="survey-note">{store.say_count(Phrase::LeftOut, graph.n_left_out)}</p> }
    });
    let content = view! {
        <figure>{chart(store, &graph)} {left_out}</figure>
        {list(store, &graph, documents)}
    };
    frame(store, "relations-view", Phrase::RelationsLead, content.into_any())
}

fn height() -> f32 {
    MOST.iter().copied().max().unwrap_or(1) as f32 * ROW
}

fn y_of(node: &Node) -> f32 {
    node.height * height()
}

fn chart(store: Store, graph: &Graph) -> AnyView {
    let most = graph.relations.iter().map(|relation| relation.passages.len()).max().unwrap_or(1) as f32;
    let curves = graph.relations.iter().map(|relation| curve(graph, relation, most)).collect_view();
    let nodes = graph.nodes.iter().map(|node| mark(store, node)).collect_view();
    let all = view! { <g>{curves}{nodes}</g> };
    drawing::drawing("relations", WIDTH, height(), store.say(Phrase::ViewRelations).to_owned(), all.into_any())
}

/// A line from node to node, heavier the more sentences name both.
fn curve(graph: &Graph, relation: &Relation, most: f32) -> Option<AnyView> {
    let (from, to) = (graph.nodes.get(relation.from_idx)?, graph.nodes.get(relation.to_idx)?);
    let (x1, x2) = (COLUMNS[from.entity.column()].1, COLUMNS[to.entity.column()].0);
    let (y1, y2, middle) = (y_of(from), y_of(to), (x1 + x2) / 2.0);
    let data = format!("M{x1} {y1:.1}C{middle} {y1:.1} {middle} {y2:.1} {x2} {y2:.1}");
    let weight = if relation.passages.len() as f32 > most / 2.0 { "strong" } else { "weak" };
    Some(view! { <g class="relation" data-weight=weight>{drawing::path("relation-line", data)}</g> }.into_any())
}

fn mark(store: Store, node: &Node) -> AnyView {
    let (start, end) = COLUMNS[node.entity.column()];
    let name = name_of(store, node);
    let y = y_of(node);
    let (x, anchor) = match node.entity {
        Entity::Place(_) => (end - 10.0, Anchor::End),
        Entity::Programme(_) => (start + 10.0, Anchor::Start),
        Entity::Topic(_) => (start + 10.0, Anchor::Start),
    };
    let shown = drawing::cut(&name, NAME_CHARS);
    let marks = view! { <g>{drawing::dot(if start == end { end } else { start }, y, 4.0)}{drawing::label(x, y + 5.0, anchor, shown)}</g> };
    drawing::link(store, vec![narrow_to(node)], name, false, marks.into_any())
}

fn name_of(store: Store, node: &Node) -> String {
    match &node.entity {
        Entity::Place(id) => store.place_name(*id).to_owned(),
        Entity::Topic(id) => store.topic_name(*id).to_owned(),
        Entity::Programme(id) => node.name.clone().unwrap_or_else(|| store.programme_name(id)),
    }
}

fn narrow_to(node: &Node) -> Action {
    match &node.entity {
        Entity::Place(id) => Action::TogglePlace(*id),
        Entity::Topic(id) => Action::ToggleTopic(*id),
        Entity::Programme(id) => Action::ToggleProgramme(id.clone()),
    }
}

/// The relations in words, most sentences first.
fn list(store: Store, graph: &Graph, documents: &[Arc<Document>]) -> AnyView {
    let mut relations: Vec<&Relation> = graph.relations.iter().collect();
    relations.arrange_by_key(|relation| std::cmp::Reverse(relation.passages.len()));
    let items = relations.into_iter().filter_map(|relation| {
        let name = |idx: usize| graph.nodes.get(idx).map(|node| name_of(store, node));
        let (from, to) = (name(relation.from_idx)?, name(relation.to_idx)?);
        let sentences = relation.passages.iter().take(MOST_SENTENCES).map(|sentence| {
            view! { <li>{passage::sentence(documents, *sentence)}</li> }
        });
        Some(view! {
            <details>
                <summary>{from} " — " {to} " " <span class="number">{relation.passages.len()}</span></summary>
                <ul>{sentences.collect_view()}</ul>
            </details>
        })
    });
    view! { <div class="relations-list">{items.collect_view()}</div> }.into_any()
}

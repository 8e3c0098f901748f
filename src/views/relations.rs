//! Places, programmes and topics as a graph in three columns; a relation lists its sentences.

use dongbuk_core::text::order::Arrange;
use std::sync::Arc;

use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::survey::passage::Passage;
use dongbuk_core::survey::relations::{Entity, Graph, MOST, Node, Relation};
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::drawing::{self, Anchor};
use super::gathered::Gathered;
use super::steps::Steps;
use super::{Documents, frame, nothing, passage};
use crate::store::Store;

const ROW: f32 = 30.0;

/// The measures of the drawing.
struct Sheet {
    width: f32,
    /// Where the dots of each column stand.
    columns: [f32; 3],
    /// The room for a name in each column, in ems.
    name_ems: [f32; 3],
}

const WIDE: Sheet = Sheet { width: 900.0, columns: [150.0, 320.0, 750.0], name_ems: [9.0, 17.0, 10.0] };
const NARROW: Sheet = Sheet { width: 360.0, columns: [66.0, 98.0, 260.0], name_ems: [3.0, 8.0, 6.0] };

/// Lines and names that are drawn at once; the next follow when they are painted.
const MARKS_AT_ONCE: usize = 40;

/// Sentences shown of a relation.
const MOST_SENTENCES: usize = 5;

/// Relations listed at first.
const MOST_LISTED: usize = 30;
/// Relations listed at once; the next follow when they are painted.
const STEP: usize = 15;

/// The relations of some documents.
pub(super) fn relations_view(store: Store, gathered: &Gathered) -> AnyView {
    let (graph, documents) = (gathered.graph(), &gathered.documents);
    if graph.relations.is_empty() {
        return nothing(store, Phrase::NoRelations);
    }
    let left_out = (graph.n_left_out > 0)
        .then(|| view! { <p class="survey-note">{store.say_count(Phrase::LeftOut, graph.n_left_out)}</p> }.into_any());
    let (drawn, listed) = ((Arc::clone(graph), Arc::clone(documents)), (Arc::clone(graph), Arc::clone(documents)));
    let figure = move || chart(store, &drawn.0, &drawn.1, left_out);
    let list = move || list(store, &listed.0, &listed.1);
    frame(store, "relations-view", Phrase::RelationsLead, vec![Box::new(figure), Box::new(list)])
}

fn height() -> f32 {
    MOST.iter().copied().max().unwrap_or(1) as f32 * ROW
}

fn y_of(node: &Node) -> f32 {
    node.height * height()
}

fn chart(store: Store, graph: &Arc<Graph>, documents: &Documents, left_out: Option<AnyView>) -> AnyView {
    let sheet = if store.has_room.get() { &WIDE } else { &NARROW };
    let most = graph.relations.iter().map(|relation| relation.passages.len()).max().unwrap_or(1) as f32;
    let n_curves = graph.relations.len();
    let steps = Steps::new(n_curves + graph.nodes.len(), MARKS_AT_ONCE);
    let (graph, documents) = (Arc::clone(graph), Arc::clone(documents));
    let mark = move |idx: usize| match graph.relations.get(idx) {
        Some(relation) => curve(store, sheet, &graph, relation, most, &documents).into_any(),
        None => graph.nodes.get(idx - n_curves).map(|node| mark(store, sheet, node)).into_any(),
    };
    let all = view! { <g>{steps.items(mark)}</g> }.into_any();
    let name = store.say(Phrase::ViewRelations).to_owned();
    let drawing = drawing::drawing("relations", sheet.width, height(), name, all);
    view! { <figure aria-busy=steps.is_busy()>{drawing} {left_out}</figure> }.into_any()
}

/// A line from node to node, heavier the more sentences name both; it leads to the first of them.
fn curve(
    store: Store,
    sheet: &Sheet,
    graph: &Graph,
    relation: &Relation,
    most: f32,
    documents: &[Arc<Document>],
) -> Option<AnyView> {
    let (from, to) = (graph.nodes.get(relation.from_idx)?, graph.nodes.get(relation.to_idx)?);
    // A line begins behind the name, where that stands on its side.
    let behind_name = |node: &Node| match node.entity {
        Entity::Programme(_) => 16.0 + drawing::width(&drawing::cut(&name_of(store, node), sheet.name_ems[1])),
        Entity::Place(_) | Entity::Topic(_) => 0.0,
    };
    let x1 = sheet.columns[from.entity.column()] + behind_name(from);
    let x2 = sheet.columns[to.entity.column()];
    let (y1, y2, middle) = (y_of(from), y_of(to), (x1 + x2) / 2.0);
    let data = format!("M{x1} {y1:.1}C{middle} {y1:.1} {middle} {y2:.1} {x2} {y2:.1}");
    let class = if relation.passages.len() as f32 > most / 2.0 { "relation-line strong" } else { "relation-line" };
    let to = passage::open_at(documents, *relation.passages.first()?);
    Some(drawing::link(store, &to, name_of_relation(store, graph, relation)?, "", false, drawing::path(class, data)))
}

/// Both names and the number of sentences.
fn name_of_relation(store: Store, graph: &Graph, relation: &Relation) -> Option<String> {
    let name = |idx: usize| graph.nodes.get(idx).map(|node| name_of(store, node));
    Some(format!("{} — {} {}", name(relation.from_idx)?, name(relation.to_idx)?, relation.passages.len()))
}

fn mark(store: Store, sheet: &Sheet, node: &Node) -> AnyView {
    let column = node.entity.column();
    let start = sheet.columns[column];
    let name = name_of(store, node);
    let y = y_of(node);
    let (x, anchor) = match node.entity {
        Entity::Place(_) => (start - 10.0, Anchor::End),
        Entity::Programme(_) | Entity::Topic(_) => (start + 10.0, Anchor::Start),
    };
    let shown = drawing::cut(&name, sheet.name_ems[column]);
    let marks = view! { <g>{drawing::dot(start, y, 4.0)}{drawing::label(x, y + 5.0, anchor, shown.clone())}</g> };
    drawing::link(store, &[narrow_to(node)], name, &shown, false, marks.into_any())
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
fn list(store: Store, graph: &Arc<Graph>, documents: &Documents) -> AnyView {
    let mut order: Vec<usize> = (0..graph.relations.len()).collect();
    order.arrange_by_key(|idx| std::cmp::Reverse(graph.relations[*idx].passages.len()));
    let (graph, documents) = (Arc::clone(graph), Arc::clone(documents));
    let n_all = order.len();
    let steps = Steps::of(n_all, STEP, MOST_LISTED);
    let item = move |nth: usize| order.get(nth).and_then(|idx| entry(store, &graph, *idx, &documents)).into_any();
    view! { <div class="relations-list" aria-busy=steps.is_busy()>{steps.items(item)}</div> {steps.more(store, n_all)} }
        .into_any()
}

/// A relation; its sentences are looked up when it is opened.
fn entry(store: Store, graph: &Arc<Graph>, idx: usize, documents: &Documents) -> Option<AnyView> {
    let name = name_of_relation(store, graph, graph.relations.get(idx)?)?;
    let (was_opened, set_opened) = signal(false);
    let (graph, documents) = (Arc::clone(graph), Arc::clone(documents));
    let sentences = move || {
        let sentence = |passage: &Passage| view! { <li>{passage::sentence(store, &documents, *passage)}</li> };
        let passages = &graph.relations[idx].passages;
        was_opened.get().then(|| passages.iter().take(MOST_SENTENCES).map(sentence).collect_view())
    };
    let entry = view! {
        <details on:toggle=move |_| set_opened.set(true)>
            <summary>{name}</summary>
            <ul>{sentences}</ul>
        </details>
    };
    Some(entry.into_any())
}

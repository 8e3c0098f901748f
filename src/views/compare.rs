//! Two places, programmes or articles side by side.

use dongbuk_core::text::order::Arrange;
use std::sync::Arc;

use dongbuk_core::article::ArticleId;
use dongbuk_core::facts::place::{Level, PlaceId};
use dongbuk_core::facts::programme::ProgrammeId;
use dongbuk_core::facts::topic::TopicId;
use dongbuk_core::index::DocId;
use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::survey::compare::{Both, Comparison, FigurePair, Operand, SentencePair};
use dongbuk_core::survey::ledger::FigureRow;
use dongbuk_core::survey::passage::Passage;
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::{Documents, frame, nothing, passage};
use crate::components::ViewLink;
use crate::store::Store;

/// Pairs of figures shown.
const MOST_PAIRS: usize = 60;

/// Places offered as an operand.
const MOST_OFFERED: usize = 40;

/// The comparison that the link asks for, or the choice of what to compare. It looks at the whole
/// library: the results of one operand would hide the other.
pub(super) fn compare_view(store: Store, results: Documents) -> AnyView {
    let documents = everything(store);
    let operands = operands(store, &results);
    let content = match &operands {
        Some((left, right)) => {
            view! { {chooser(store, Some(left), Some(right))} {comparison(store, &documents, left, right)} }.into_any()
        }
        None => view! { {chooser(store, None, None)} }.into_any(),
    };
    frame(store, "compare-view", Phrase::CompareLead, content)
}

fn everything(store: Store) -> Documents {
    let library = store.library();
    (0..library.len() as u32).filter_map(|doc| library.document(DocId(doc))).collect()
}

/// The two operands: the first is the open article, the chosen programme or the chosen place; the
/// second is of the same kind, from `with`. Two chosen places are both.
fn operands(store: Store, results: &[Arc<Document>]) -> Option<(Operand, Operand)> {
    let view = store.view();
    let with = view.with.as_deref();
    let article = |id: &ArticleId| Some((Operand::Article(id.clone()), Operand::Article(ArticleId::parse(with?)?)));
    let programme =
        |id: &ProgrammeId| Some((Operand::Programme(id.clone()), Operand::Programme(ProgrammeId(with?.into()))));
    let place = |id: &PlaceId| Some((Operand::Place(*id), Operand::Place(PlaceId::parse(with?)?)));
    if let Some(id) = &view.open {
        return article(id);
    }
    match (view.query.programmes.as_slice(), view.query.places.as_slice()) {
        ([first, second], _) => Some((Operand::Programme(first.clone()), Operand::Programme(second.clone()))),
        ([only], _) => programme(only),
        ([], [first, second]) => Some((Operand::Place(*first), Operand::Place(*second))),
        ([], [only]) => place(only),
        _ => two_most_named(results),
    }
}

/// The two cities that the results name most: something to begin with.
fn two_most_named(results: &[Arc<Document>]) -> Option<(Operand, Operand)> {
    let mut counts = std::collections::BTreeMap::<PlaceId, usize>::new();
    for document in results {
        let cities = document.story.facts.places.iter().filter(|place| place.id.level() == Level::Prefecture);
        if let Some(main) = cities.max_by_key(|place| (place.spans.len(), std::cmp::Reverse(place.id))) {
            *counts.entry(main.id).or_default() += main.spans.len();
        }
    }
    let mut counts: Vec<(PlaceId, usize)> = counts.into_iter().collect();
    counts.arrange_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    match counts.as_slice() {
        [(first, _), (second, _), ..] => Some((Operand::Place(*first), Operand::Place(*second))),
        _ => None,
    }
}

/// Two menus of places.
fn chooser(store: Store, left: Option<&Operand>, right: Option<&Operand>) -> AnyView {
    let place = |operand: Option<&Operand>| match operand {
        Some(Operand::Place(id)) => Some(*id),
        _ => None,
    };
    let (left, right) = (place(left), place(right));
    let choose = move |is_left: bool, id: PlaceId| {
        let (first, second) = if is_left { (Some(id), right) } else { (left, Some(id)) };
        let chosen = store.query.with_untracked(|query| query.places.clone());
        let mut actions: Vec<Action> = chosen.into_iter().map(Action::TogglePlace).collect();
        actions.extend(first.map(Action::TogglePlace));
        actions.push(Action::CompareWith(second.map(|id| id.slug().to_owned())));
        store.dispatch_all(actions);
    };
    view! {
        <div class="survey-controls">
            {menu(store, Phrase::CompareFirst, left, move |id| choose(true, id))}
            {menu(store, Phrase::CompareSecond, right, move |id| choose(false, id))}
        </div>
    }
    .into_any()
}

fn menu(store: Store, name: Phrase, chosen: Option<PlaceId>, choose: impl Fn(PlaceId) + 'static) -> AnyView {
    let mut places: Vec<PlaceId> = store.all_facets.with_value(|all| {
        let mut facets: Vec<_> = all.places.iter().filter(|facet| facet.value.level() != Level::Country).collect();
        facets.arrange_by_key(|facet| std::cmp::Reverse(facet.count));
        facets.into_iter().take(MOST_OFFERED).map(|facet| facet.value).collect()
    });
    places.extend(chosen);
    places.arrange();
    places.dedup();
    let options = places.into_iter().map(|id| {
        view! { <option value=id.slug() selected=chosen == Some(id)>{store.place_name(id)}</option> }
    });
    let change = move |event| {
        if let Some(id) = PlaceId::parse(&event_target_value(&event)) {
            choose(id);
        }
    };
    view! {
        <label>
            {store.say(name)} " "
            <select on:change=change>
                <option value="" selected=chosen.is_none()>"—"</option>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

fn comparison(store: Store, documents: &Documents, left: &Operand, right: &Operand) -> AnyView {
    let found = Comparison::of(documents, left, right);
    if found.document_idxs.left.is_empty() && found.document_idxs.right.is_empty() {
        return nothing(store, Phrase::NothingToCompare);
    }
    let names = Both { left: name_of(store, documents, left), right: name_of(store, documents, right) };
    view! {
        {topics(store, &found, &names)}
        {articles(store, documents, &found, &names)}
        {figures(store, documents, &found.figures, &names)}
        {sentences(store, documents, &found.sentences, &names)}
    }
    .into_any()
}

fn name_of(store: Store, documents: &[Arc<Document>], operand: &Operand) -> String {
    match operand {
        Operand::Place(id) => store.place_name(*id).to_owned(),
        Operand::Programme(id) => store.programme_name(id),
        Operand::Article(id) => documents
            .iter()
            .find(|document| document.id == *id)
            .map_or_else(|| id.to_string(), |document| passage::headline(document)),
    }
}

fn topics(store: Store, found: &Comparison, names: &Both<String>) -> AnyView {
    let links = |ids: &[TopicId]| {
        let links = ids.iter().copied().map(|id| {
            view! { <li><ViewLink to=vec![Action::Clear, Action::ToggleTopic(id)]>{store.topic_name(id)}</ViewLink></li> }
        });
        view! { <ul class="tags">{links.collect_view()}</ul> }
    };
    let row =
        |name: String, ids: &[TopicId]| (!ids.is_empty()).then(|| view! { <dt>{name}</dt> <dd>{links(ids)}</dd> });
    view! {
        <h2>{store.say(Phrase::Topics)}</h2>
        <dl class="compare-topics">
            {row(store.say(Phrase::BothSides).to_owned(), &found.shared_topics)}
            {row(names.left.clone(), &found.own_topics.left)}
            {row(names.right.clone(), &found.own_topics.right)}
        </dl>
    }
    .into_any()
}

/// A table of two columns, one a side.
fn two_columns(store: Store, heading: Phrase, names: &Both<String>, rows: Vec<AnyView>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let table = view! {
        <h2>{store.say(heading)}</h2>
        <table class="survey-table compare-table">
            <caption class="visually-hidden">{store.say(heading)}</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{names.left.clone()}</th>
                    <th scope="col">{names.right.clone()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    };
    Some(table.into_any())
}

fn two_cells(name: AnyView, left: AnyView, right: AnyView) -> AnyView {
    view! { <tr><th scope="row">{name}</th><td>{left}</td><td>{right}</td></tr> }.into_any()
}

fn articles(store: Store, documents: &Documents, found: &Comparison, names: &Both<String>) -> Option<AnyView> {
    let links = |idxs: &[usize]| {
        let links = idxs
            .iter()
            .take(MOST_OFFERED)
            .filter_map(|idx| passage::article(documents, *idx))
            .map(|link| view! { <li>{link}</li> });
        view! { <ul>{links.collect_view()}</ul> }.into_any()
    };
    let row = two_cells(
        store.say(Phrase::ViewArticles).into_any(),
        links(&found.document_idxs.left),
        links(&found.document_idxs.right),
    );
    two_columns(store, Phrase::ViewArticles, names, vec![row])
}

fn figures(store: Store, documents: &Documents, pairs: &[FigurePair], names: &Both<String>) -> Option<AnyView> {
    let cell = |rows: &[FigureRow]| {
        let items = rows.iter().filter_map(|row| {
            let printed = passage::words(documents, row.passage.document_idx, row.figure(documents)?.span);
            let subject = row.subject.clone();
            Some(view! { <li><ViewLink lang="ko" to=passage::open_at(documents, row.passage)>{printed}</ViewLink> " " <span class="survey-note" lang="ko">{subject}</span></li> })
        });
        view! { <ul>{items.collect_view()}</ul> }.into_any()
    };
    let rows = pairs.iter().take(MOST_PAIRS).map(|pair| {
        let head = if pair.head.is_empty() { store.say(Phrase::Unknown).to_owned() } else { pair.head.clone() };
        let name = view! { <span lang="ko">{head}</span> " " <span class="survey-note">{pair.unit}</span> };
        two_cells(name.into_any(), cell(&pair.rows.left), cell(&pair.rows.right))
    });
    two_columns(store, Phrase::ViewFigures, names, rows.collect())
}

fn sentences(store: Store, documents: &Documents, pairs: &[SentencePair], names: &Both<String>) -> Option<AnyView> {
    let cell = |passages: &[Passage]| {
        let items = passages.iter().map(|sentence| view! { <li>{passage::sentence(documents, *sentence)}</li> });
        view! { <ul>{items.collect_view()}</ul> }.into_any()
    };
    let rows = pairs.iter().map(|pair| {
        two_cells(store.topic_name(pair.topic).into_any(), cell(&pair.passages.left), cell(&pair.passages.right))
    });
    two_columns(store, Phrase::ColumnSentence, names, rows.collect())
}

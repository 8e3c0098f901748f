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
use dongbuk_core::view::{Action, ViewKind};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::gathered::{self, Gathered};
use super::link::{korean, link};
use super::steps::Steps;
use super::{Documents, frame, nothing, passage};
use crate::load::{SLICE_MILLIS, pauses};
use crate::store::Store;

/// Pairs of figures shown.
const MOST_PAIRS: usize = 60;

/// Things offered as an operand, of one kind.
const MOST_OFFERED: usize = 120;

/// Articles listed on each side.
const MOST_ARTICLES: usize = 40;

/// The comparison that the link asks for, or the choice of what to compare. It looks at the whole
/// library: the results of one operand would hide the other.
pub(super) fn compare_view(store: Store, everything: &Gathered) -> AnyView {
    let results = gathered::of_results(store, ViewKind::Compare);
    let operands = operands(store, results.as_ref().map_or(&[], |results| &results.documents));
    let (documents, both) = (Arc::clone(&everything.documents), operands.clone());
    let chooser = move || chooser(store, operands.as_ref());
    let content = move || match both {
        Some((left, right)) => comparison(store, documents, left, right),
        None => nothing(store, Phrase::NothingToCompare),
    };
    frame(store, "compare-view", Phrase::CompareLead, vec![Box::new(chooser), Box::new(content)])
}

/// The two operands: the first is the open article, the chosen programme or the chosen place; the
/// second is of the same kind, from `with`. Two chosen places are both.
pub(super) fn operands(store: Store, results: &[Arc<Document>]) -> Option<(Operand, Operand)> {
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

/// What is compared, and two menus of its kind.
fn chooser(store: Store, both: Option<&(Operand, Operand)>) -> AnyView {
    let kind = both.map_or(Kind::Places, |(left, _)| kind_of(left));
    let ids = both.map(|(left, right)| (id_of(left), id_of(right)));
    let (left, right) = ids.unwrap_or_default();
    let offered = offered(store, kind, &[&left, &right]);
    let first_two = move |kind: Kind| {
        let mut ids = self::offered(store, kind, &[]).into_iter().map(|(id, _)| id);
        (ids.next().unwrap_or_default(), ids.next().unwrap_or_default())
    };
    let kinds = KINDS.map(|(kind, phrase)| (kind.code().to_owned(), store.say(phrase).to_owned()));
    let change_kind = move |chosen: String| {
        let kind = KINDS.into_iter().map(|(kind, _)| kind).find(|kind| kind.code() == chosen);
        let kind = kind.unwrap_or(Kind::Places);
        let (left, right) = first_two(kind);
        compare(store, kind, &left, right);
    };
    let (kept_left, kept_right) = (left.clone(), right.clone());
    view! {
        <div class="survey-controls">
            {menu(store, Phrase::Kind, kind.code(), kinds.to_vec(), change_kind)}
            {menu(store, Phrase::CompareFirst, &left, offered.clone(), move |left| compare(store, kind, &left, kept_right.clone()))}
            {menu(store, Phrase::CompareSecond, &right, offered, move |right| compare(store, kind, &kept_left, right))}
        </div>
    }
    .into_any()
}

/// The kinds of what can be compared.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Places,
    Programmes,
    Articles,
}

const KINDS: [(Kind, Phrase); 3] = [
    (Kind::Places, Phrase::ColumnPlace),
    (Kind::Programmes, Phrase::ViewPlans),
    (Kind::Articles, Phrase::ViewArticles),
];

impl Kind {
    /// Its value in the menu.
    const fn code(self) -> &'static str {
        match self {
            Self::Places => "city",
            Self::Programmes => "plan",
            Self::Articles => "a",
        }
    }
}

fn kind_of(operand: &Operand) -> Kind {
    match operand {
        Operand::Place(_) => Kind::Places,
        Operand::Programme(_) => Kind::Programmes,
        Operand::Article(_) => Kind::Articles,
    }
}

fn id_of(operand: &Operand) -> String {
    match operand {
        Operand::Place(id) => id.slug().to_owned(),
        Operand::Programme(id) => id.0.to_string(),
        Operand::Article(id) => id.to_string(),
    }
}

/// Goes to the comparison of two things of a kind.
fn compare(store: Store, kind: Kind, left: &str, right: String) {
    let query = store.query.get_untracked();
    let mut actions: Vec<Action> = query.places.into_iter().map(Action::TogglePlace).collect();
    actions.extend(query.programmes.into_iter().map(Action::ToggleProgramme));
    actions.extend(match kind {
        Kind::Places => PlaceId::parse(left).map(Action::TogglePlace),
        Kind::Programmes => Some(Action::ToggleProgramme(ProgrammeId(left.into()))),
        Kind::Articles => ArticleId::parse(left).map(Action::Open),
    });
    actions.push(Action::CompareWith(Some(right)));
    store.dispatch_all(actions);
}

/// Ids and names of the most frequent things of a kind, with those that are chosen.
fn offered(store: Store, kind: Kind, chosen: &[&String]) -> Vec<(String, String)> {
    let mut ids: Vec<String> = match kind {
        Kind::Articles => newest(store),
        Kind::Places | Kind::Programmes => store.all_facets.with_value(|all| {
            let mut counted: Vec<(u32, String)> = match kind {
                Kind::Places => {
                    let places = all.places.iter().filter(|facet| facet.value.level() != Level::Country);
                    places.map(|facet| (facet.count, facet.value.slug().to_owned())).collect()
                }
                _ => all.programmes.iter().map(|facet| (facet.count, facet.value.0.to_string())).collect(),
            };
            counted.arrange_by_key(|(count, _)| std::cmp::Reverse(*count));
            counted.into_iter().take(MOST_OFFERED).map(|(_, id)| id).collect()
        }),
    };
    for id in chosen {
        if !ids.contains(id) && !id.is_empty() {
            ids.push((*id).clone());
        }
    }
    let mut offered: Vec<(String, String)> = ids.into_iter().map(|id| (id.clone(), name(store, kind, &id))).collect();
    if kind != Kind::Articles {
        offered.arrange_by(|a, b| a.1.cmp(&b.1));
    }
    offered
}

/// The ids of the articles at the head of the results.
fn newest(store: Store) -> Vec<String> {
    let library = store.library();
    let docs = (0..library.len() as u32).take(MOST_OFFERED);
    docs.filter_map(|doc| library.document(DocId(doc))).map(|document| document.id.to_string()).collect()
}

/// The name of something by its id.
fn name(store: Store, kind: Kind, id: &str) -> String {
    let place = || PlaceId::parse(id).map(|id| store.place_name(id).to_owned());
    let article = || {
        let library = store.library();
        let document = library.document(library.position(&ArticleId::parse(id)?)?)?;
        Some(passage::headline(&document))
    };
    let found = match kind {
        Kind::Places => place(),
        Kind::Programmes => Some(store.programme_name(&ProgrammeId(id.into()))),
        Kind::Articles => article(),
    };
    found.unwrap_or_else(|| id.to_owned())
}

fn menu(
    store: Store,
    name: Phrase,
    chosen: &str,
    offered: Vec<(String, String)>,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    let is_known = offered.iter().any(|(id, _)| id == chosen);
    let options = offered.into_iter().map(|(id, name)| {
        let selected = id == chosen;
        view! { <option value=id selected=selected>{name}</option> }
    });
    view! {
        <label>
            {store.say(name)} " "
            <select on:change=move |event| choose(event_target_value(&event))>
                {(!is_known).then(|| view! { <option value="" selected=true>"—"</option> })}
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// What two operands have in common, once it is worked out.
fn comparison(store: Store, documents: Documents, left: Operand, right: Operand) -> AnyView {
    let found = RwSignal::new(None);
    let (all, both) = (Arc::clone(&documents), (left.clone(), right.clone()));
    spawn_local(async move {
        let comparison = Comparison::in_steps(&all, &both.0, &both.1, &pauses(SLICE_MILLIS)).await;
        // The view may be gone by then.
        let _ = found.try_set(Some(Arc::new(comparison)));
    });
    let content = move || match found.get() {
        Some(found) => columns(store, &documents, &found, &left, &right),
        None => view! { <p aria-busy="true"></p> }.into_any(),
    };
    view! { {content} }.into_any()
}

/// What was found of two operands, side by side.
fn columns(store: Store, documents: &Documents, found: &Comparison, left: &Operand, right: &Operand) -> AnyView {
    if found.document_idxs.left.is_empty() && found.document_idxs.right.is_empty() {
        return nothing(store, Phrase::NothingToCompare);
    }
    let names = Both { left: name_of(store, documents, left), right: name_of(store, documents, right) };
    view! {
        {topics(store, found, &names)}
        {articles(store, documents, found, &names)}
        {figures(store, documents, found.figures.clone(), &names)}
        {sentences(store, documents, found.sentences.clone(), &names)}
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
            view! { <li>{link(store, &[Action::Clear, Action::ToggleTopic(id)], store.topic_name(id))}</li> }
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

/// Things that are compared at once; the next follow when they are painted.
const STEP: usize = 4;

/// A table of two columns, one a side; each thing that is compared is made by its position.
fn two_columns(
    store: Store,
    heading: Phrase,
    names: &Both<String>,
    n_things: usize,
    thing: impl Fn(usize) -> AnyView + Clone + Send + 'static,
) -> Option<AnyView> {
    if n_things == 0 {
        return None;
    }
    let things = Steps::new(n_things, STEP);
    let table = view! {
        <h2>{store.say(heading)}</h2>
        <table class="survey-table compare-table" aria-busy=things.is_busy()>
            <caption class="visually-hidden">{store.say(heading)}</caption>
            <thead>
                <tr>
                    <th scope="col">{names.left.clone()}</th>
                    <th scope="col">{names.right.clone()}</th>
                </tr>
            </thead>
            {things.items(thing)}
        </table>
    };
    Some(table.into_any())
}

/// What both sides say about one thing, under its name.
fn two_cells(name: AnyView, left: AnyView, right: AnyView) -> AnyView {
    view! {
        <tbody>
            <tr><th colspan="2" scope="rowgroup">{name}</th></tr>
            <tr><td>{left}</td><td>{right}</td></tr>
        </tbody>
    }
    .into_any()
}

fn articles(store: Store, documents: &Documents, found: &Comparison, names: &Both<String>) -> Option<AnyView> {
    let first = |idxs: &[usize]| idxs.iter().take(MOST_ARTICLES).copied().collect::<Vec<_>>();
    let (left, right) = (first(&found.document_idxs.left), first(&found.document_idxs.right));
    let documents = Arc::clone(documents);
    let row = move |_| {
        let links = |idxs: &[usize]| {
            let links = idxs.iter().filter_map(|idx| passage::article(store, &documents, *idx));
            view! { <ul>{links.map(|link| view! { <li>{link}</li> }).collect_view()}</ul> }.into_any()
        };
        // The heading of the table says it already.
        let name = view! { <span class="visually-hidden">{store.say(Phrase::ViewArticles)}</span> };
        two_cells(name.into_any(), links(&left), links(&right))
    };
    two_columns(store, Phrase::ViewArticles, names, 1, row)
}

fn figures(store: Store, documents: &Documents, pairs: Vec<FigurePair>, names: &Both<String>) -> Option<AnyView> {
    let n_shown = pairs.len().min(MOST_PAIRS);
    let documents = Arc::clone(documents);
    let pair = move |idx: usize| {
        let pair = &pairs[idx];
        let head = if pair.head.is_empty() { store.say(Phrase::Unknown).to_owned() } else { pair.head.clone() };
        let units = printed_units(pair, &documents).join(" · ");
        let name = view! { <span lang="ko">{head}</span> " " <span class="survey-note" lang="ko">{units}</span> };
        let cell = |rows: &[FigureRow]| {
            let items = rows.iter().filter_map(|row| figure(store, row, &pair.head, &documents));
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        };
        two_cells(name.into_any(), cell(&pair.rows.left), cell(&pair.rows.right))
    };
    two_columns(store, Phrase::ViewFigures, names, n_shown, pair)
}

/// The units of a pair as the articles print them, without their scale words, each once.
fn printed_units(pair: &FigurePair, documents: &Documents) -> Vec<&'static str> {
    let mut units = Vec::new();
    for row in pair.rows.left.iter().chain(&pair.rows.right) {
        let unit = row.figure(documents).map_or("", |figure| figure.base_unit);
        if !unit.is_empty() && !units.contains(&unit) {
            units.push(unit);
        }
    }
    units
}

/// A figure as a link to its sentence, and what it measures where the name of its pair does not say it all.
fn figure(store: Store, row: &FigureRow, head: &str, documents: &Documents) -> Option<AnyView> {
    let printed = passage::words(documents, row.passage.document_idx, row.figure(documents)?.span);
    let link = korean(store, "", &passage::open_at(documents, row.passage), printed);
    let subject = Some(row.subject(documents)).filter(|subject| subject != head);
    let subject = subject.map(|subject| view! { " " <span class="survey-note" lang="ko">{subject}</span> });
    Some(view! { <li>{link} {subject}</li> }.into_any())
}

fn sentences(store: Store, documents: &Documents, pairs: Vec<SentencePair>, names: &Both<String>) -> Option<AnyView> {
    let (n_pairs, documents) = (pairs.len(), Arc::clone(documents));
    let pair = move |idx: usize| {
        let pair = &pairs[idx];
        let cell = |passages: &[Passage]| {
            let items = passages.iter().map(|it| view! { <li>{passage::sentence(store, &documents, *it)}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        };
        let topic = store.topic_name(pair.topic).into_any();
        two_cells(topic, cell(&pair.passages.left), cell(&pair.passages.right))
    };
    two_columns(store, Phrase::ColumnSentence, names, n_pairs, pair)
}

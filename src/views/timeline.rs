//! Dates of articles and dates inside them on one axis; years narrow the results.

use std::sync::Arc;

use dongbuk_core::library::Document;
use dongbuk_core::phrase::{Phrase, number};
use dongbuk_core::search::DateBound;
use dongbuk_core::survey::timeline::{Event, EventKind, Timeline};
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::drawing::{self, Anchor};
use super::gathered::Gathered;
use super::link::choice;
use super::steps::Steps;
use super::{Documents, ROWS_AT_ONCE, brush, frame, inferred, nothing, passage};
use crate::store::Store;

const LANE: f32 = 22.0;
const FOOT: f32 = 30.0;

/// Events drawn and listed.
const MOST_EVENTS: usize = 150;

/// Marks that are drawn at once; the next follow when they are painted.
const MARKS_AT_ONCE: usize = 50;

/// Events that have their names beside them.
const MOST_NAMED: usize = 60;

/// The measures of the drawing.
struct Sheet {
    width: f32,
    /// How far the axis reaches; names stand behind it.
    axis: f32,
    /// The room for a name, in ems.
    label_ems: f32,
    /// Years that stand on the axis at most; more are told every few.
    n_ticks: usize,
}

const WIDE: Sheet = Sheet { width: 900.0, axis: 700.0, label_ems: 14.0, n_ticks: 12 };
const NARROW: Sheet = Sheet { width: 360.0, axis: 250.0, label_ems: 8.0, n_ticks: 5 };

/// The timeline of some documents.
pub(super) fn timeline_view(store: Store, gathered: &Gathered) -> AnyView {
    let documents = &gathered.documents;
    let n_all = gathered.timeline().events.len();
    if n_all == 0 {
        return nothing(store, Phrase::NoDates);
    }
    let timeline = first_events(store, gathered.timeline(), documents);
    let cut = (n_all > MOST_EVENTS).then(|| {
        let words = store.say_with(Phrase::FirstOf, &[&number(MOST_EVENTS), &number(n_all)]);
        view! { <p class="survey-note">{words}</p> }
    });
    let (named, drawn, listed) = (Arc::clone(&timeline), Arc::clone(documents), Arc::clone(documents));
    let dates = move || view! { {years(store, &named)} {brush::dates(store)} }.into_any();
    let shown = Arc::clone(&timeline);
    let chart = move || view! { {chart(store, &shown, &drawn)} {cut} }.into_any();
    let table = move || table(store, timeline, &listed);
    frame(store, "timeline-view", Phrase::TimelineLead, vec![Box::new(dates), Box::new(chart), Box::new(table)])
}

/// Every year of the axis as a link that narrows to what was published in it.
fn years(store: Store, timeline: &Timeline) -> AnyView {
    let published = |year: u16| {
        timeline.events.iter().any(|event| event.kind == EventKind::Published && event.time.start.year == Some(year))
    };
    let links = timeline.years.iter().filter(|(year, _)| published(*year)).map(|(year, _)| {
        let year = *year;
        let bound = DateBound { year, month: None, day: None };
        let chosen = store.query.with_untracked(|query| query.from == Some(bound) && query.to == Some(bound));
        let to = (!chosen).then_some(bound);
        view! { <li>{choice(store, &[Action::SetPeriod(to, to)], chosen, year.to_string())}</li> }
    });
    view! {
        <nav class="timeline-years" aria-label=store.say(Phrase::Period)>
            <p>{store.say(Phrase::NarrowToYear)}</p>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// The measures of the drawing on this screen.
fn sheet(store: Store) -> &'static Sheet {
    if store.has_room.get() { &WIDE } else { &NARROW }
}

/// Whether events have their names beside them.
fn is_named(timeline: &Timeline) -> bool {
    timeline.events.len() <= MOST_NAMED
}

/// The events that are shown, on rows where their marks and names do not meet.
fn first_events(store: Store, all: &Timeline, documents: &[Arc<Document>]) -> Arc<Timeline> {
    let sheet = sheet(store);
    let events = all.events.iter().take(MOST_EVENTS).cloned().collect();
    let mut timeline = Timeline { events, years: all.years.clone(), ..*all };
    let is_named = is_named(&timeline);
    let days = (timeline.last_day - timeline.first_day).max(1) as f32;
    timeline.set_lanes(&|event| {
        let words = if is_named { 10.0 + drawing::width(&shown(sheet, event, documents)) } else { 0.0 };
        (event.last_day - event.first_day) as f32 / days + (14.0 + words) / sheet.axis
    });
    Arc::new(timeline)
}

fn chart(store: Store, timeline: &Arc<Timeline>, documents: &Documents) -> AnyView {
    let sheet = sheet(store);
    let height = timeline.n_lanes as f32 * LANE + FOOT;
    let step = timeline.years.len().div_ceil(sheet.n_ticks).max(1);
    let ticks = timeline
        .years
        .iter()
        .step_by(step)
        .map(|(year, day)| drawing::tick(timeline.share(*day) * sheet.axis, 0.0, height - 8.0, year.to_string()));
    let marks = Steps::new(timeline.events.len(), MARKS_AT_ONCE);
    let (drawn, of) = (Arc::clone(timeline), Arc::clone(documents));
    let mark = move |idx: usize| mark(store, sheet, &drawn, &drawn.events[idx], &of);
    let name = store.say(Phrase::ViewTimeline).to_owned();
    let all = view! { <g>{ticks.collect_view()}{marks.items(mark)}</g> }.into_any();
    let legend = [EventKind::Published, EventKind::Date, EventKind::Period]
        .map(|kind| view! { <li data-kind=kind.name()>{store.say(kind_phrase(kind))}</li> });
    let chart = drawing::drawing("timeline", sheet.width, height, name, all);
    view! {
        <figure aria-busy=marks.is_busy()>
            <ul class="timeline-legend">
                {legend.collect_view()} <li data-kind="inferred">{store.say(Phrase::Inferred)}</li>
            </ul>
            {brush::brush(store, timeline, sheet.axis / sheet.width, chart)}
        </figure>
    }
    .into_any()
}

/// The name of an event as it stands in the drawing.
fn shown(sheet: &Sheet, event: &Event, documents: &[Arc<Document>]) -> String {
    drawing::cut(&label(event, documents), sheet.label_ems)
}

/// A dot for a day, a bar for a stretch of time, and the name behind it.
fn mark(store: Store, sheet: &Sheet, timeline: &Timeline, event: &Event, documents: &[Arc<Document>]) -> AnyView {
    let is_named = is_named(timeline);
    let (from, to) = (timeline.share(event.first_day) * sheet.axis, timeline.share(event.last_day) * sheet.axis);
    let middle = event.lane as f32 * LANE + LANE / 2.0;
    let (shape, end) = if event.first_day < event.last_day {
        (drawing::bar(from, middle - 4.0, (to - from).max(6.0), 8.0), to.max(from + 6.0))
    } else {
        (drawing::dot(from.max(5.0), middle, 5.0), from.max(5.0) + 5.0)
    };
    let shown = if is_named { shown(sheet, event, documents) } else { String::new() };
    let words = is_named.then(|| drawing::label(end + 6.0, middle + 5.0, Anchor::Start, shown.clone()));
    let marks = view! {
        <g data-kind=event.kind.name() data-inferred=event.inferred.to_string()>{shape}{words}</g>
    };
    let name = format!("{} · {}", time(event), label(event, documents));
    drawing::link(store, &target(event, documents), name, &shown, false, marks.into_any())
}

/// The time of an event, as it stands in the table.
fn time(event: &Event) -> String {
    event.time.to_string().replace('/', " – ")
}

/// An article for its publication, else the sentence.
fn target(event: &Event, documents: &[Arc<Document>]) -> Vec<Action> {
    match (event.kind, documents.get(event.passage.document_idx)) {
        (EventKind::Published, Some(document)) => vec![Action::Open(document.id.clone())],
        _ => passage::open_at(documents, event.passage),
    }
}

/// The headline for a publication, else the time as printed.
fn label(event: &Event, documents: &[Arc<Document>]) -> String {
    match (event.kind, documents.get(event.passage.document_idx)) {
        (EventKind::Published, Some(document)) => passage::headline(document),
        _ => passage::words(documents, event.passage.document_idx, event.span),
    }
}

fn table(store: Store, timeline: Arc<Timeline>, documents: &Documents) -> AnyView {
    let documents = Arc::clone(documents);
    let steps = Steps::new(timeline.events.len(), ROWS_AT_ONCE);
    let row = move |idx: usize| row(store, &timeline.events[idx], &documents);
    let columns = [Phrase::ColumnTime, Phrase::Kind, Phrase::ColumnPrinted, Phrase::ColumnSentence];
    super::table(store, Phrase::ViewTimeline, &columns, steps, row)
}

fn row(store: Store, event: &Event, documents: &[Arc<Document>]) -> AnyView {
    let guessed = event.inferred.then(|| inferred(store));
    let where_to = match event.kind {
        EventKind::Published => passage::article(store, documents, event.passage.document_idx),
        _ => Some(passage::sentence(store, documents, event.passage)),
    };
    view! {
        <tr data-kind=event.kind.name()>
            <th scope="row" class="time">{time(event)} {guessed}</th>
            <td class="kind">{store.say(kind_phrase(event.kind))}</td>
            <td lang="ko">{label(event, documents)}</td>
            <td>{where_to}</td>
        </tr>
    }
    .into_any()
}

const fn kind_phrase(kind: EventKind) -> Phrase {
    match kind {
        EventKind::Published => Phrase::EventPublished,
        EventKind::Date => Phrase::KindDate,
        EventKind::Period => Phrase::KindPeriod,
    }
}

//! Dates of articles and dates inside them on one axis; years narrow the results.

use std::sync::Arc;

use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::search::DateBound;
use dongbuk_core::survey::timeline::{Event, EventKind, Timeline};
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::drawing;
use super::{frame, nothing, passage};
use crate::components::ViewLink;
use crate::store::Store;

const WIDTH: f32 = 960.0;
const LANE: f32 = 22.0;
const FOOT: f32 = 30.0;

/// Events in the drawing; the table has every one.
const MOST_DRAWN: usize = 400;

/// Rows of the table.
const MOST_ROWS: usize = 1000;

/// Years that stand on the axis at most; more are told every few.
const MOST_TICKS: usize = 12;

/// The timeline of some documents.
pub(super) fn timeline_view(store: Store, documents: &[Arc<Document>]) -> AnyView {
    let timeline = Timeline::of(documents);
    if timeline.events.is_empty() {
        return nothing(store, Phrase::NoDates);
    }
    let content = view! {
        {years(store, &timeline)}
        {chart(store, &timeline, documents)}
        {table(store, &timeline, documents)}
    };
    frame(store, "timeline-view", Phrase::TimelineLead, content.into_any())
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
        let is_current = Signal::derive(move || chosen);
        view! { <li><ViewLink to=vec![Action::SetPeriod(to, to)] current=is_current>{year.to_string()}</ViewLink></li> }
    });
    view! {
        <nav class="timeline-years" aria-label=store.say(Phrase::Period)>
            <p>{store.say(Phrase::NarrowToYear)}</p>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn chart(store: Store, timeline: &Timeline, documents: &[Arc<Document>]) -> AnyView {
    let height = timeline.n_lanes as f32 * LANE + FOOT;
    let step = timeline.years.len().div_ceil(MOST_TICKS).max(1);
    let ticks = timeline
        .years
        .iter()
        .step_by(step)
        .map(|(year, day)| drawing::tick(timeline.share(*day) * WIDTH, 0.0, height - 8.0, year.to_string()));
    let marks = timeline.events.iter().take(MOST_DRAWN).map(|event| mark(store, timeline, event, documents));
    let name = store.say(Phrase::ViewTimeline).to_owned();
    let all = view! { <g>{ticks.collect_view()}{marks.collect_view()}</g> }.into_any();
    let legend = [EventKind::Published, EventKind::Date, EventKind::Period]
        .map(|kind| view! { <li data-kind=kind_name(kind)>{store.say(kind_phrase(kind))}</li> });
    view! {
        <figure>
            <ul class="timeline-legend">{legend.collect_view()}</ul>
            {drawing::drawing("timeline", WIDTH, height, name, all)}
        </figure>
    }
    .into_any()
}

/// A dot for a day, a bar for a stretch of time.
fn mark(store: Store, timeline: &Timeline, event: &Event, documents: &[Arc<Document>]) -> AnyView {
    let (from, to) = (timeline.share(event.first_day) * WIDTH, timeline.share(event.last_day) * WIDTH);
    let middle = event.lane as f32 * LANE + LANE / 2.0;
    let shape = match event.kind {
        EventKind::Period => drawing::bar(from, middle - 4.0, (to - from).max(6.0), 8.0),
        EventKind::Published | EventKind::Date => drawing::dot(from.clamp(6.0, WIDTH - 6.0), middle, 5.0),
    };
    let printed = label(event, documents);
    let marks = view! { <g data-kind=kind_name(event.kind) data-inferred=event.inferred.to_string()>{shape}</g> };
    let name = format!("{} · {printed}", event.time);
    drawing::link(store, target(event, documents), name, false, marks.into_any())
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

fn table(store: Store, timeline: &Timeline, documents: &[Arc<Document>]) -> AnyView {
    let rows = timeline.events.iter().take(MOST_ROWS).map(|event| {
        let guessed = event.inferred.then(|| view! { <span class="survey-note">{store.say(Phrase::Inferred)}</span> });
        let where_to = match event.kind {
            EventKind::Published => passage::article(documents, event.passage.document_idx),
            _ => Some(passage::sentence(documents, event.passage)),
        };
        view! {
            <tr data-kind=kind_name(event.kind)>
                <th scope="row" class="number"><time>{event.time.to_string()}</time> " " {guessed}</th>
                <td>{store.say(kind_phrase(event.kind))}</td>
                <td lang="ko">{label(event, documents)}</td>
                <td>{where_to}</td>
            </tr>
        }
    });
    let columns = [Phrase::ColumnTime, Phrase::Kind, Phrase::ColumnPrinted, Phrase::ColumnSentence];
    super::table(store, Phrase::ViewTimeline, &columns, rows.collect_view().into_any())
}

const fn kind_name(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Published => "published",
        EventKind::Date => "date",
        EventKind::Period => "period",
    }
}

const fn kind_phrase(kind: EventKind) -> Phrase {
    match kind {
        EventKind::Published => Phrase::EventPublished,
        EventKind::Date => Phrase::KindDate,
        EventKind::Period => Phrase::KindPeriod,
    }
}

//! The ledger of figures: every number of the results as a row that leads to its sentence.

use dongbuk_core::text::order::Arrange;
use std::sync::Arc;

use dongbuk_core::facts::figure::{Figure, FigureKind, Inferred};
use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::survey::ledger::{self, Bars, FigureGrouping, FigureOrder, FigureRow, RowGroup};
use leptos::prelude::*;

use super::drawing::{self, Anchor};
use super::{Documents, frame, nothing, passage};
use crate::components::ViewLink;
use crate::store::Store;

/// Rows shown at first, and with each “show more”.
const PAGE_SIZE: usize = 200;

/// Bars in one drawing; the table has every row.
const MOST_BARS: usize = 14;

/// How the ledger is ordered and gathered; a matter of the moment, not of the link.
#[derive(Clone, Copy)]
struct Ledger {
    order: RwSignal<FigureOrder>,
    grouping: RwSignal<Option<FigureGrouping>>,
    kind: RwSignal<Option<FigureKind>>,
    n_shown: RwSignal<usize>,
}

/// The figures view of some documents.
pub(super) fn figures_view(store: Store, documents: Documents) -> AnyView {
    let all = ledger::rows(&documents);
    if all.is_empty() {
        return nothing(store, Phrase::NoFigures);
    }
    let ledger = Ledger {
        order: RwSignal::new(FigureOrder::Printed),
        grouping: RwSignal::new(None),
        kind: RwSignal::new(None),
        n_shown: RwSignal::new(PAGE_SIZE),
    };
    let kinds = kinds(&all, &documents);
    let table = {
        let documents = Arc::clone(&documents);
        let all = all.clone();
        move || {
            let kind = ledger.kind.get();
            let mut rows: Vec<FigureRow> = all
                .iter()
                .filter(|row| kind.is_none_or(|kind| kind_of(row, &documents) == Some(kind)))
                .cloned()
                .collect();
            ledger::sort(&mut rows, &documents, ledger.order.get());
            view! {
                {charts(store, &rows, &documents)}
                {tables(store, ledger, &rows, &documents)}
            }
            .into_any()
        }
    };
    let content = view! {
        {findings(store, &documents)}
        {controls(store, ledger, kinds)}
        {table}
    };
    frame(store, "figures-view", Phrase::FiguresLead, content.into_any())
}

fn kind_of(row: &FigureRow, documents: &[Arc<Document>]) -> Option<FigureKind> {
    row.figure(documents).map(|figure| figure.kind)
}

/// The kinds that occur, in the order of their names.
fn kinds(rows: &[FigureRow], documents: &[Arc<Document>]) -> Vec<FigureKind> {
    let mut kinds: Vec<FigureKind> = rows.iter().filter_map(|row| kind_of(row, documents)).collect();
    kinds.arrange();
    kinds.dedup();
    kinds
}

/// What arithmetic gives, told apart from what the articles say.
fn findings(store: Store, documents: &[Arc<Document>]) -> Option<AnyView> {
    let lines: Vec<AnyView> = documents
        .iter()
        .enumerate()
        .flat_map(|(idx, document)| document.story.facts.findings.iter().map(move |finding| (idx, finding)))
        .take(PAGE_SIZE)
        .map(|(idx, finding)| {
            let article = passage::article(documents, idx);
            view! { <li><span lang="ko">{finding.text.clone()}</span> " " {article}</li> }.into_any()
        })
        .collect();
    let note = view! {
        <aside class="survey-findings">
            <h2>{store.say(Phrase::Findings)}</h2>
            <p class="survey-note">{store.say(Phrase::FindingsNote)}</p>
            <ul>{lines.len().gt(&0).then_some(lines)?}</ul>
        </aside>
    };
    Some(note.into_any())
}

/// The choices of order, grouping and kind.
fn controls(store: Store, ledger: Ledger, kinds: Vec<FigureKind>) -> AnyView {
    let orders = [
        (FigureOrder::Printed, Phrase::OrderPrinted),
        (FigureOrder::Subject, Phrase::ColumnSubject),
        (FigureOrder::Value, Phrase::ColumnValue),
        (FigureOrder::Period, Phrase::ColumnPeriod),
        (FigureOrder::Rank, Phrase::ColumnRank),
        (FigureOrder::Place, Phrase::ColumnPlace),
    ];
    let groupings = [
        (None, Phrase::GroupNone),
        (Some(FigureGrouping::Subject), Phrase::ColumnSubject),
        (Some(FigureGrouping::Place), Phrase::ColumnPlace),
    ];
    let all_kinds = std::iter::once((None, Phrase::AllKinds));
    let kinds: Vec<_> = all_kinds.chain(kinds.into_iter().map(|kind| (Some(kind), kind_phrase(kind)))).collect();
    view! {
        <div class="survey-controls">
            {choice(store, Phrase::Order, ledger.order, &orders)}
            {choice(store, Phrase::GroupBy, ledger.grouping, &groupings)}
            {choice(store, Phrase::Kind, ledger.kind, &kinds)}
        </div>
    }
    .into_any()
}

/// A menu that sets a signal.
fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    store: Store,
    name: Phrase,
    chosen: RwSignal<T>,
    choices: &[(T, Phrase)],
) -> AnyView {
    let options = choices.iter().enumerate().map(|(idx, (value, phrase))| {
        let value = *value;
        view! { <option value=idx.to_string() selected=move || chosen.get() == value>{store.say(*phrase)}</option> }
    });
    let values: Vec<T> = choices.iter().map(|(value, _)| *value).collect();
    let choose = move |change| {
        let idx = event_target_value(&change).parse::<usize>().unwrap_or_default();
        if let Some(value) = values.get(idx) {
            chosen.set(*value);
        }
    };
    view! {
        <label>{store.say(name)} " " <select on:change=choose>{options.collect_view()}</select></label>
    }
    .into_any()
}

/// The name of a kind of figure.
const fn kind_phrase(kind: FigureKind) -> Phrase {
    match kind {
        FigureKind::Money => Phrase::KindMoney,
        FigureKind::Rate => Phrase::KindRate,
        FigureKind::Rank => Phrase::KindRank,
        FigureKind::Count => Phrase::KindCount,
        FigureKind::Measure => Phrase::KindMeasure,
        FigureKind::Ratio => Phrase::KindRatio,
        FigureKind::Date => Phrase::KindDate,
        FigureKind::Period => Phrase::KindPeriod,
        FigureKind::Ordinal => Phrase::KindOrdinal,
    }
}

/// The drawings of the shown rows: bars of the unit with most rows, and growth against rank.
fn charts(store: Store, rows: &[FigureRow], documents: &Documents) -> AnyView {
    let bars = ledger::bars(rows, documents);
    let bars =
        bars.iter().find(|bars| bars.unit != "%").or(bars.first()).map(|bars| bar_chart(store, bars, rows, documents));
    view! {
        <div class="survey-charts">
            {bars}
            {growth_strip(store, rows, documents)}
        </div>
    }
    .into_any()
}

const ROW_HEIGHT: f32 = 26.0;
const CHART_WIDTH: f32 = 640.0;
const NAME_WIDTH: f32 = 220.0;

fn bar_chart(store: Store, bars: &Bars, rows: &[FigureRow], documents: &Documents) -> AnyView {
    let longest = CHART_WIDTH - NAME_WIDTH - 110.0;
    let shown = bars.row_idxs.iter().zip(&bars.shares).take(MOST_BARS).enumerate();
    let marks = shown.filter_map(|(nth, (row_idx, share))| {
        let row = rows.get(*row_idx)?;
        let printed = printed(row.figure(documents)?, row, documents);
        let subject = if row.subject.is_empty() { store.say(Phrase::Unknown).to_owned() } else { row.subject.clone() };
        let y = nth as f32 * ROW_HEIGHT;
        let marks = view! {
            <g>
                {drawing::label(NAME_WIDTH - 8.0, y + 17.0, Anchor::End, drawing::cut(&subject, 14))}
                {drawing::bar(NAME_WIDTH, y + 5.0, longest * share, ROW_HEIGHT - 10.0)}
                {drawing::label(NAME_WIDTH + longest * share + 8.0, y + 17.0, Anchor::Start, printed.clone())}
            </g>
        };
        let name = format!("{subject} {printed}");
        Some(drawing::link(store, passage::open_at(documents, row.passage), name, false, marks.into_any()))
    });
    let height = bars.row_idxs.len().min(MOST_BARS) as f32 * ROW_HEIGHT;
    let name = store.say_with(Phrase::BarsOfUnit, &[bars.unit]);
    let marks = marks.collect_view().into_any();
    view! {
        <figure>
            <figcaption>{name.clone()}</figcaption>
            {drawing::drawing("bar-chart", CHART_WIDTH, height, name, marks)}
        </figure>
    }
    .into_any()
}

const STRIP_HEIGHT: f32 = 200.0;

/// Rates along, ranks down: what grew most and stood first is at the upper right.
fn growth_strip(store: Store, rows: &[FigureRow], documents: &Documents) -> Option<AnyView> {
    let points = ledger::growth_by_rank(rows, documents);
    let most = points.iter().map(|point| point.rate.abs()).fold(0.0, f64::max).max(1.0);
    let last = points.iter().map(|point| point.rank).max().filter(|_| points.len() > 1)?.min(12);
    let x = |rate: f64| 40.0 + (rate.max(0.0) / most) as f32 * (CHART_WIDTH - 180.0);
    let y = |rank: u32| 20.0 + (rank.min(last) as f32 - 0.5) / last as f32 * (STRIP_HEIGHT - 50.0);
    let ranks = (1..=last).map(|rank| {
        let at = y(rank);
        view! {
            <g class="tick">
                {drawing::line("axis", (40.0, at), (CHART_WIDTH, at))}
                {drawing::label(32.0, at + 5.0, Anchor::End, rank.to_string())}
            </g>
        }
    });
    let dots = points.iter().filter_map(|point| {
        let row = rows.get(point.row_idx)?;
        let name = format!("{} {} · {}", row.subject, printed(row.figure(documents)?, row, documents), point.rank);
        let marks = view! {
            <g>
                {drawing::dot(x(point.rate), y(point.rank), 6.0)}
                {drawing::label(x(point.rate) + 11.0, y(point.rank) + 5.0, Anchor::Start, drawing::cut(&row.subject, 10))}
            </g>
        };
        Some(drawing::link(store, passage::open_at(documents, row.passage), name, false, marks.into_any()))
    });
    let name = store.say(Phrase::GrowthByRank).to_owned();
    let marks = view! { <g>{ranks.collect_view()}{dots.collect_view()}</g> };
    let figure = view! {
        <figure>
            <figcaption>{name.clone()}</figcaption>
            {drawing::drawing("growth-strip", CHART_WIDTH, STRIP_HEIGHT - 20.0, name, marks.into_any())}
        </figure>
    };
    Some(figure.into_any())
}

/// The rows as one table, or one for each group.
fn tables(store: Store, ledger: Ledger, rows: &[FigureRow], documents: &Documents) -> AnyView {
    let shown = ledger.n_shown.get();
    let table = |rows: &mut dyn Iterator<Item = &FigureRow>, caption: String| {
        let rows = rows.map(|row| table_row(store, row, documents)).collect_view();
        table_of(store, caption, rows.into_any())
    };
    let content = match ledger.grouping.get() {
        None => table(&mut rows.iter().take(shown), store.say(Phrase::ViewFigures).to_owned()),
        Some(by) => {
            let groups = ledger::groups(rows, by);
            let mut left = shown;
            let parts = groups.iter().map_while(|group| {
                let n_rows = group.row_idxs.len().min(left);
                left -= n_rows;
                let idxs = group.row_idxs.iter().take(n_rows);
                (n_rows > 0).then(|| table(&mut idxs.filter_map(|idx| rows.get(*idx)), group_name(store, group)))
            });
            parts.collect_view().into_any()
        }
    };
    let n_more = rows.len().saturating_sub(shown).min(PAGE_SIZE);
    let more = (n_more > 0).then(|| {
        let show = move |_| ledger.n_shown.update(|n| *n += PAGE_SIZE);
        view! { <button type="button" class="result-list-more" on:click=show>{store.say_count(Phrase::ShowMoreRows, n_more)}</button> }
    });
    view! { {content} {more} }.into_any()
}

fn group_name(store: Store, group: &RowGroup) -> String {
    match group.place {
        Some(place) => store.place_name(place).to_owned(),
        None if group.head.is_empty() => store.say(Phrase::Unknown).to_owned(),
        None => group.head.clone(),
    }
}

fn table_of(store: Store, caption: String, rows: AnyView) -> AnyView {
    let columns = [
        Phrase::ColumnSubject,
        Phrase::ColumnValue,
        Phrase::ColumnNormalized,
        Phrase::ColumnPeriod,
        Phrase::ColumnRank,
        Phrase::ColumnPlace,
        Phrase::ColumnArticle,
    ];
    let heads = columns.map(|phrase| view! { <th scope="col">{store.say(phrase)}</th> });
    let name = caption.clone();
    view! {
        <div class="survey-scroll" tabindex="0" role="region" aria-label=name>
            <table class="survey-table">
                <caption>{caption}</caption>
                <thead><tr>{heads.collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn table_row(store: Store, row: &FigureRow, documents: &Documents) -> Option<AnyView> {
    let figure = row.figure(documents)?;
    let subject = if row.subject.is_empty() { "—".to_owned() } else { row.subject.clone() };
    let place = row.place.map(|place| {
        let guessed = row.place_inferred.then(|| inferred(store));
        view! { {store.place_name(place)} {guessed} }
    });
    let rank = figure.rank.map(|rank| {
        let scope = rank.scope.map(|scope| passage::words(documents, row.passage.document_idx, scope));
        view! { <span lang="ko">{scope}</span> " " {rank.position} }
    });
    let period = figure.period.map(|period| {
        let guessed = figure.inferred.contains(&Inferred::Period).then(|| inferred(store));
        view! { {period.to_string()} {guessed} }
    });
    let printed = printed(figure, row, documents);
    let cells = view! {
        <tr>
            <th scope="row" lang="ko">{subject}</th>
            <td class="number" lang="ko">
                <ViewLink to=passage::open_at(documents, row.passage)>{printed}</ViewLink>
            </td>
            <td class="number">{normalized(store, figure)}</td>
            <td>{period}</td>
            <td class="number">{rank}</td>
            <td>{place}</td>
            <td>{passage::article(documents, row.passage.document_idx)}</td>
        </tr>
    };
    Some(cells.into_any())
}

/// That something was concluded and not read.
fn inferred(store: Store) -> AnyView {
    view! { <abbr class="inferred" title=store.say(Phrase::Inferred)>"*"</abbr> <span class="visually-hidden">{store.say(Phrase::Inferred)}</span> }.into_any()
}

/// The figure as printed.
fn printed(figure: &Figure, row: &FigureRow, documents: &[Arc<Document>]) -> String {
    passage::words(documents, row.passage.document_idx, figure.span)
}

/// The value in the unit that can be compared.
fn normalized(store: Store, figure: &Figure) -> AnyView {
    let (value, unit) = match figure.si {
        Some(converted) => (converted.value.to_string(), converted.unit),
        None => (figure.normalized.to_string(), figure.base_unit),
    };
    let guessed = figure.inferred.contains(&Inferred::Currency).then(|| inferred(store));
    view! { {grouped(&value)} " " {unit} {guessed} }.into_any()
}

/// A decimal with its thousands apart.
fn grouped(value: &str) -> String {
    let (whole, rest) = value.find('.').map_or((value, ""), |point| value.split_at(point));
    if !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return value.to_owned();
    }
    let mut grouped = String::new();
    for (idx, digit) in whole.chars().enumerate() {
        if idx > 0 && (whole.len() - idx) % 3 == 0 {
            grouped.push('\u{202f}');
        }
        grouped.push(digit);
    }
    grouped + rest
}

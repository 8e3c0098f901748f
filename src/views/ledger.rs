//! The rows of the ledger. A long ledger keeps only the rows near what is seen in the document, so that
//! a hundred thousand scroll; its rows are all of one height.

use std::sync::Arc;

use dongbuk_core::facts::figure::{Figure, Inferred};
use dongbuk_core::phrase::Phrase;
use dongbuk_core::survey::ledger::FigureRow;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::link::link;
use super::steps::Steps;
use super::{Documents, inferred, passage};
use crate::store::Store;

/// Lines of a ledger that is shown whole.
const MOST_WHOLE: usize = 250;
/// Lines of a longer one that are in the document: those that are seen, and a screen on either side.
const WINDOW: usize = 72;
/// Lines that are built at once; the next follow when they are painted.
const LINES_AT_ONCE: usize = 12;
/// The window moves by so many lines at a time.
const STEP: usize = 12;

/// The rows of a ledger, in order.
pub(super) type Rows = Arc<[FigureRow]>;

/// A line of the ledger.
pub(super) enum Line {
    /// The name of the group that follows.
    Group(String),
    /// A figure, by its position among the rows.
    Row(usize),
}

/// The columns with their classes.
const COLUMNS: [(Phrase, &str); 7] = [
    (Phrase::ColumnSubject, ""),
    (Phrase::ColumnValue, "number"),
    (Phrase::ColumnNormalized, "number"),
    (Phrase::ColumnPeriod, "time"),
    (Phrase::ColumnRank, "number"),
    (Phrase::ColumnPlace, "place"),
    (Phrase::ColumnArticle, ""),
];

/// Lines as one table.
pub(super) fn ledger(store: Store, lines: Vec<Line>, rows: Rows, documents: &Documents) -> AnyView {
    let n_lines = lines.len();
    let is_long = n_lines > MOST_WHOLE;
    let n_window = if is_long { WINDOW } else { n_lines };
    let (first, window) = (RwSignal::new(0), Steps::new(n_window, LINES_AT_ONCE));
    let follow = move |scroll: web_sys::Event| {
        let Some(region) = scroll.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let seen = f64::from(region.scroll_top()) / f64::from(region.scroll_height().max(1)) * n_lines as f64;
        let next = (seen as usize).saturating_sub(WINDOW / 3) / STEP * STEP;
        let next = next.min(n_lines.saturating_sub(n_window));
        if next != first.get_untracked() {
            first.set(next);
        }
    };
    let (lines, documents): (Arc<[Line]>, _) = (lines.into(), Arc::clone(documents));
    let shown = move || first.get()..first.get() + window.n_there();
    let line = move |idx: usize| lines.get(idx).map(|line| line_view(store, line, &rows, idx, &documents));
    let below = move || (n_lines - window.n_there() - first.get()).to_string();
    let heads = COLUMNS.map(|(phrase, class)| view! { <th scope="col" class=class>{store.say(phrase)}</th> });
    let name = store.say(Phrase::ViewFigures);
    view! {
        <div class="survey-scroll" data-long=is_long.to_string() tabindex="0" role="region" aria-label=name on:scroll=follow>
            <div class="ledger-window" style:--above=move || first.get().to_string() style:--below=below>
                <table class="survey-table" aria-rowcount=n_lines + 1 aria-busy=window.is_busy()>
                    <caption class="visually-hidden">{name}</caption>
                    <thead><tr aria-rowindex="1">{heads.collect_view()}</tr></thead>
                    <tbody><For each=shown key=|idx| *idx let:idx>{line(idx)}</For></tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

fn line_view(store: Store, line: &Line, rows: &Rows, idx: usize, documents: &Documents) -> AnyView {
    let cells = match line {
        Line::Group(name) => {
            view! { <th class="ledger-group" colspan=COLUMNS.len() scope="colgroup">{name.clone()}</th> }.into_any()
        }
        Line::Row(row_idx) => rows.get(*row_idx).map(|row| cells(store, row, documents)).into_any(),
    };
    view! { <tr aria-rowindex=idx + 2>{cells}</tr> }.into_any()
}

fn cells(store: Store, row: &FigureRow, documents: &Documents) -> Option<AnyView> {
    let figure = row.figure(documents)?;
    let subject = Some(row.subject(documents)).filter(|subject| !subject.is_empty());
    let subject = subject.unwrap_or_else(|| "—".to_owned());
    let place =
        row.place.map(|place| view! { {store.place_name(place)} {row.place_inferred.then(|| inferred(store))} });
    let rank = figure.rank.map(|rank| {
        let scope = rank.scope.map(|scope| passage::words(documents, row.passage.document_idx, scope));
        view! { <span lang="ko">{scope}</span> " " {rank.position} }
    });
    let period = figure.period.map(|period| {
        let guessed = figure.inferred.contains(&Inferred::Period).then(|| inferred(store));
        view! { {period.to_string().replace('/', " – ")} {guessed} }
    });
    let printed = passage::printed(row, documents);
    let article = passage::article(store, documents, row.passage.document_idx);
    let cells = view! {
        <th scope="row" lang="ko">{subject}</th>
        <td class="number" lang="ko">
            {link(store, &passage::open_at(documents, row.passage), printed)}
        </td>
        <td class="number">{normalized(store, figure)}</td>
        <td class="time">{period}</td>
        <td class="number">{rank}</td>
        <td class="place">{place}</td>
        <td>{article}</td>
    };
    Some(cells.into_any())
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

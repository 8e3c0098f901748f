//! The drawings beside the ledger: bars of one unit, and growth against rank.

use std::sync::Arc;

use dongbuk_core::phrase::Phrase;
use dongbuk_core::survey::ledger::{self, Bars, FigureRow, GrowthPoint};
use leptos::prelude::*;

use super::drawing::{self, Anchor};
use super::steps::Steps;
use super::{Documents, passage};
use crate::store::Store;

/// Bars in one drawing, the largest; the table has every row.
pub(super) const MOST_BARS: usize = 24;
/// Drawings of bars beside each other.
const MOST_CHARTS: usize = 2;
/// Ranks that have a band of their own.
const LAST_RANK: u32 = 12;
/// Rates in one drawing, the first of the list.
const MOST_POINTS: usize = 40;

/// Marks of a drawing that are there at once; the next follow when they are painted.
const MARKS_AT_ONCE: usize = 8;

const ROW_HEIGHT: f32 = 24.0;
/// The space for a printed value behind its bar.
const VALUE_WIDTH: f32 = 96.0;

/// The width of a drawing and of the names in it, so that its letters are as large as those around it.
fn widths(store: Store) -> (f32, f32) {
    if store.has_room.get() { (440.0, 156.0) } else { (360.0, 120.0) }
}

/// The drawings of some rows: bars of the first units, and growth against rank.
pub(super) fn charts(store: Store, rows: &[FigureRow], documents: &Documents) -> AnyView {
    let bars = ledger::bars(rows, documents, MOST_BARS);
    let bars = bars.iter().filter(|bars| bars.unit != "%").take(MOST_CHARTS);
    let bars = bars.map(|bars| bar_chart(store, "", bars, rows, documents)).collect_view();
    view! {
        <div class="survey-charts">
            {bars}
            {growth_strip(store, rows, documents)}
        </div>
    }
    .into_any()
}

/// Bars of one unit, the largest first, under the name of their group.
pub(super) fn bar_chart(store: Store, group: &str, bars: &Bars, rows: &[FigureRow], documents: &Documents) -> AnyView {
    let (width, name_width) = widths(store);
    let longest = width - name_width - VALUE_WIDTH;
    let shown = bars.row_idxs.iter().zip(&bars.shares);
    let shown: Vec<(FigureRow, f32)> = shown.filter_map(|(idx, share)| Some((*rows.get(*idx)?, *share))).collect();
    let (steps, documents) = (Steps::new(shown.len(), MARKS_AT_ONCE), Arc::clone(documents));
    let mark = move |nth: usize| {
        let (row, share) = &shown[nth];
        let printed = passage::printed(row, &documents);
        let y = nth as f32 * ROW_HEIGHT;
        let name = subject(store, row, &documents);
        let shown_name = drawing::cut(&name, name_width / 15.0);
        let marks = view! {
            <g>
                {drawing::label(name_width - 8.0, y + 16.0, Anchor::End, shown_name.clone())}
                " "
                {drawing::bar(name_width, y + 5.0, longest * share, ROW_HEIGHT - 10.0)}
                {drawing::label(name_width + longest * share + 8.0, y + 16.0, Anchor::Start, printed.clone())}
            </g>
        };
        let to = passage::open_at(&documents, row.passage);
        let shown = format!("{shown_name} {printed}");
        drawing::link(store, &to, format!("{name} {printed}"), &shown, false, marks.into_any())
    };
    let (n_shown, n_all) = (bars.row_idxs.len(), bars.n_rows);
    let of_all = (n_shown < n_all).then(|| format!(" · {n_shown} / {n_all}"));
    let unit = store.say_with(Phrase::BarsOfUnit, &[bars.unit]);
    let separator = if group.is_empty() { "" } else { " · " };
    let name = format!("{group}{separator}{unit}{}", of_all.unwrap_or_default());
    figure("bar-chart", width, n_shown as f32 * ROW_HEIGHT, name, steps, steps.items(mark))
}

/// A drawing under its name.
fn figure(class: &'static str, width: f32, height: f32, name: String, steps: Steps, marks: AnyView) -> AnyView {
    view! {
        <figure aria-busy=steps.is_busy()>
            <figcaption>{name.clone()}</figcaption>
            {drawing::drawing(class, width, height, name, marks)}
        </figure>
    }
    .into_any()
}

/// What a row measures, or that this is not known.
fn subject(store: Store, row: &FigureRow, documents: &Documents) -> String {
    let subject = row.subject(documents);
    if subject.is_empty() { store.say(Phrase::Unknown).to_owned() } else { subject }
}

/// Rates along, ranks down: what grew most and stood first is at the upper right. In the band of a
/// rank each name has its own row where two would meet.
fn growth_strip(store: Store, rows: &[FigureRow], documents: &Documents) -> Option<AnyView> {
    let mut points: Vec<GrowthPoint> = ledger::growth_by_rank(rows, documents);
    points.retain(|point| point.rank <= LAST_RANK);
    let n_all = points.len();
    points.truncate(MOST_POINTS);
    if points.len() < 2 {
        return None;
    }
    let (width, name_width) = widths(store);
    let most = points.iter().map(|point| point.rate.abs()).fold(1.0, f64::max);
    let x = |rate: f64| 40.0 + (rate.max(0.0) / most) as f32 * (width - name_width - 50.0);
    let (mut marks, mut bands) = (Vec::new(), Vec::new());
    let mut y = 0.0;
    for rank in 1..=points.iter().map(|point| point.rank).max()? {
        let mut free_from = Vec::new();
        for point in points.iter().filter(|point| point.rank == rank) {
            let Some(row) = rows.get(point.row_idx) else { continue };
            let printed = passage::printed(row, documents);
            let name = subject(store, row, documents);
            let words = format!("{} {printed}", drawing::cut(&name, name_width / 20.0));
            let at = x(point.rate);
            let lane = drawing::row(&mut free_from, at, at + 24.0 + drawing::width(&words));
            let middle = y + (lane as f32 + 0.5) * ROW_HEIGHT;
            marks.push((*row, (at, middle), words, format!("{name} {printed} · {rank}")));
        }
        let height = free_from.len().max(1) as f32 * ROW_HEIGHT;
        bands.push(view! {
            <g class="tick">
                {drawing::label(0.0, y + 17.0, Anchor::Start, rank.to_string())}
                {drawing::line("axis", (0.0, y + height), (width, y + height))}
            </g>
        });
        y += height;
    }
    let (steps, documents) = (Steps::new(marks.len(), MARKS_AT_ONCE), Arc::clone(documents));
    let mark = move |nth: usize| {
        let (row, (at, middle), words, name) = &marks[nth];
        let shape = view! { <g>{drawing::dot(*at, *middle, 5.0)}{drawing::label(at + 10.0, middle + 5.0, Anchor::Start, words.clone())}</g> };
        let to = passage::open_at(&documents, row.passage);
        drawing::link(store, &to, name.clone(), words, false, shape.into_any())
    };
    let of_all = (points.len() < n_all).then(|| format!(" · {} / {n_all}", points.len()));
    let name = format!("{}{}", store.say(Phrase::GrowthByRank), of_all.unwrap_or_default());
    let all = view! { {bands} {steps.items(mark)} }.into_any();
    Some(figure("growth-strip", width, y + 1.0, name, steps, all))
}

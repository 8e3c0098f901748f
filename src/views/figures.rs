//! The ledger of figures: every number of the results as a row that leads to its sentence.

use dongbuk_core::text::order::Arrange;
use std::sync::Arc;

use dongbuk_core::facts::figure::FigureKind;
use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::survey::ledger::{self as survey, FigureGrouping, FigureOrder, FigureRow, RowGroup};
use dongbuk_core::survey::passage::Passage;
use dongbuk_core::view::quote;
use leptos::prelude::*;

use super::gathered::Gathered;
use super::ledger::{self, Line, Rows};
use super::link::korean;
use super::steps::Steps;
use super::{Documents, charts, frame, nothing, passage};
use crate::store::Store;

/// Findings shown with each “show more”.
const MORE_FINDINGS: usize = 48;
/// Findings that are shown at first.
const FINDINGS_AT_ONCE: usize = 12;
/// Groups that have a drawing of their own.
const MOST_GROUPS_DRAWN: usize = 6;

/// How the ledger is ordered and gathered; a matter of the moment, not of the link.
#[derive(Clone, Copy)]
struct Ledger {
    order: RwSignal<FigureOrder>,
    grouping: RwSignal<Option<FigureGrouping>>,
    kind: RwSignal<Option<FigureKind>>,
}

/// The figures view of some documents.
pub(super) fn figures_view(store: Store, gathered: &Gathered) -> AnyView {
    let (all, documents) = (Arc::clone(gathered.rows()), Arc::clone(&gathered.documents));
    if all.is_empty() {
        return nothing(store, Phrase::NoFigures);
    }
    let ledger =
        Ledger { order: RwSignal::new(FigureOrder::Printed), grouping: RwSignal::new(None), kind: RwSignal::new(None) };
    let kinds = kinds(&all, &documents);
    let table = {
        let documents = Arc::clone(&documents);
        move || {
            let (kind, order) = (ledger.kind.get(), ledger.order.get());
            let mut rows = Arc::clone(&all);
            if kind.is_some() || order != FigureOrder::Printed {
                let of_kind = |row: &&FigureRow| kind.is_none_or(|kind| kind_of(row, &documents) == Some(kind));
                let mut chosen: Vec<FigureRow> = all.iter().filter(of_kind).copied().collect();
                survey::sort(&mut chosen, &documents, order);
                rows = chosen.into();
            }
            rows_view(store, ledger.grouping.get(), rows, &documents)
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
    let mut kinds = Vec::new();
    for kind in rows.iter().filter_map(|row| kind_of(row, documents)) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds.arrange();
    kinds
}

/// What arithmetic gives, told apart from what the articles say.
fn findings(store: Store, documents: &Documents) -> Option<AnyView> {
    let of = |(document_idx, document): (usize, &Arc<Document>)| {
        (0..document.story.facts.findings.len()).map(move |idx| (document_idx, idx))
    };
    let found: Vec<(usize, usize)> = documents.iter().enumerate().flat_map(of).collect();
    if found.is_empty() {
        return None;
    }
    let (steps, documents) = (Steps::of(found.len(), FINDINGS_AT_ONCE, FINDINGS_AT_ONCE), Arc::clone(documents));
    let line = move |nth: usize| {
        let (document_idx, idx) = found[nth];
        finding(store, &documents, document_idx, idx).into_any()
    };
    let note = view! {
        <aside class="survey-findings" aria-busy=steps.is_busy()>
            <h2>{store.say(Phrase::Findings)}</h2>
            <p class="survey-note">{store.say(Phrase::FindingsNote)}</p>
            <ul>{steps.items(line)}</ul>
            {steps.more(store, MORE_FINDINGS)}
        </aside>
    };
    Some(note.into_any())
}

/// A finding as a link to the sentence that it begins with.
fn finding(store: Store, documents: &Documents, document_idx: usize, idx: usize) -> Option<AnyView> {
    let document = documents.get(document_idx)?;
    let finding = document.story.facts.findings.get(idx)?;
    let span = quote::sentence_around(&document.source, &document.story.article, *finding.from.first()?);
    let to = passage::open_at(documents, Passage { document_idx, span });
    Some(view! { <li>{korean(store, "passage", &to, finding.text.clone())}</li> }.into_any())
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

/// The rows as one table, and their drawings; gathered, each of the first groups has its own.
fn rows_view(store: Store, grouping: Option<FigureGrouping>, rows: Rows, documents: &Documents) -> AnyView {
    let Some(by) = grouping else {
        let charts = charts::charts(store, &rows, documents);
        let lines = (0..rows.len()).map(Line::Row).collect();
        return view! { {charts} {ledger::ledger(store, lines, rows, documents)} }.into_any();
    };
    let (mut lines, mut drawings) = (Vec::with_capacity(rows.len()), Vec::new());
    for group in survey::groups(&rows, documents, by) {
        let name = group_name(store, &group);
        if drawings.len() < MOST_GROUPS_DRAWN {
            let of_group: Vec<FigureRow> = group.row_idxs.iter().filter_map(|idx| rows.get(*idx).copied()).collect();
            if let Some(bars) = survey::bars(&of_group, documents, charts::MOST_BARS).first() {
                drawings.push(charts::bar_chart(store, &name, bars, &of_group, documents));
            }
        }
        lines.push(Line::Group(name));
        lines.extend(group.row_idxs.into_iter().map(Line::Row));
    }
    view! { <div class="survey-charts">{drawings}</div> {ledger::ledger(store, lines, rows, documents)} }.into_any()
}

fn group_name(store: Store, group: &RowGroup) -> String {
    match group.place {
        Some(place) => store.place_name(place).to_owned(),
        None if group.head.is_empty() => store.say(Phrase::Unknown).to_owned(),
        None => group.head.clone(),
    }
}

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
use super::{Documents, Piece, charts, frame, nothing, passage};
use crate::store::{Store, after_paint};

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
    let rows = {
        let (all, documents) = (Arc::clone(&all), Arc::clone(&documents));
        Memo::new_with_compare(move |_| ledger.rows(&all, &documents), |_, _| true)
    };
    let groups = {
        let documents = Arc::clone(&documents);
        Memo::new_with_compare(move |_| ledger.groups(&rows.get(), &documents), |_, _| true)
    };
    let (found, shown, drawn) = (Arc::clone(&documents), Arc::clone(&documents), Arc::clone(&documents));
    let findings = move || findings(store, &found).into_any();
    let controls = move || controls(store, ledger, kinds(&all, &shown));
    let drawings = move || {
        let drawings = move || drawings(store, groups.get().as_deref(), &rows.get(), &drawn);
        view! { {drawings} }.into_any()
    };
    let table = move || {
        let table = move || table(store, groups.get().as_deref(), rows.get(), &documents);
        view! { {table} }.into_any()
    };
    let pieces: Vec<Piece> = vec![Box::new(findings), Box::new(controls), Box::new(drawings), Box::new(table)];
    frame(store, "figures-view", Phrase::FiguresLead, pieces)
}

/// The groups of some rows.
type Groups = Arc<Vec<RowGroup>>;

impl Ledger {
    /// The rows that are chosen, in the order that is.
    fn rows(self, all: &Rows, documents: &[Arc<Document>]) -> Rows {
        let (kind, order) = (self.kind.get(), self.order.get());
        if kind.is_none() && order == FigureOrder::Printed {
            return Arc::clone(all);
        }
        let of_kind = |row: &&FigureRow| kind.is_none_or(|kind| kind_of(row, documents) == Some(kind));
        let mut chosen: Vec<FigureRow> = all.iter().filter(of_kind).copied().collect();
        survey::sort(&mut chosen, documents, order);
        chosen.into()
    }

    /// Their groups, if they are to be gathered.
    fn groups(self, rows: &Rows, documents: &[Arc<Document>]) -> Option<Groups> {
        Some(Arc::new(survey::groups(rows, documents, self.grouping.get()?)))
    }
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
    // From the choice until what was chosen is painted, what is shown is not yet what was asked for.
    let is_changing = RwSignal::new(false);
    let choose = move |change| {
        let idx = event_target_value(&change).parse::<usize>().unwrap_or_default();
        if let Some(value) = values.get(idx).copied() {
            is_changing.set(true);
            after_paint(move || {
                // The view may be gone by then.
                let _ = (chosen.try_set(value), is_changing.try_set(false));
            });
        }
    };
    let is_busy = move || is_changing.get().then_some("true");
    view! {
        <label aria-busy=is_busy>{store.say(name)} " " <select on:change=choose>{options.collect_view()}</select></label>
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

/// The drawings of the rows; gathered, each of the first groups has its own.
fn drawings(store: Store, groups: Option<&Vec<RowGroup>>, rows: &Rows, documents: &Documents) -> AnyView {
    let Some(groups) = groups else { return charts::charts(store, rows, documents) };
    let drawing = |group: &RowGroup| {
        let of_group: Vec<FigureRow> = group.row_idxs.iter().filter_map(|idx| rows.get(*idx).copied()).collect();
        let bars = survey::bars(&of_group, documents, charts::MOST_BARS);
        bars.first().map(|bars| charts::bar_chart(store, &group_name(store, group), bars, &of_group, documents))
    };
    let drawings: Vec<AnyView> = groups.iter().filter_map(drawing).take(MOST_GROUPS_DRAWN).collect();
    view! { <div class="survey-charts">{drawings}</div> }.into_any()
}

/// The rows as one table, each group under its name.
fn table(store: Store, groups: Option<&Vec<RowGroup>>, rows: Rows, documents: &Documents) -> AnyView {
    let all_in_one = || (0..rows.len()).map(Line::Row).collect();
    let gathered = |groups: &Vec<RowGroup>| {
        let of_group = |group: &RowGroup| {
            let rows = group.row_idxs.clone().into_iter().map(Line::Row);
            std::iter::once(Line::Group(group_name(store, group))).chain(rows)
        };
        groups.iter().flat_map(of_group).collect()
    };
    ledger::ledger(store, groups.map_or_else(all_in_one, gathered), rows, documents)
}

fn group_name(store: Store, group: &RowGroup) -> String {
    match group.place {
        Some(place) => store.place_name(place).to_owned(),
        None if group.head.is_empty() => store.say(Phrase::Unknown).to_owned(),
        None => group.head.clone(),
    }
}

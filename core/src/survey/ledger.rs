//! The ledger of figures: one row for each number of the articles, sorted and grouped.
//!
//! Dates and ordinals are no rows: they measure nothing. A row's place is the last one named
//! before the number in its sentence; else the last named in its paragraph; else the place that
//! the article is about, which is marked as concluded: one of its headline, else the one it names most.

use crate::text::order::Arrange;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use super::passage::{Passage, Sentences};
use crate::facts::figure::{Figure, FigureKind, Subject};
use crate::facts::place::{Level, PlaceId};
use crate::library::Document;
use crate::pause::{Pause, at_once, step};
use crate::text::Span;

/// A number with what the ledger says of it. Small, so that a hundred thousand are sorted and gathered
/// at once; its words are asked for where they are shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigureRow {
    /// The position of the figure among the article's figures.
    pub figure_idx: usize,
    /// Its sentence, or the figure itself where there is none.
    pub passage: Passage,
    /// Where it was measured.
    pub place: Option<PlaceId>,
    /// Whether the place was concluded and is not named beside the figure.
    pub place_inferred: bool,
}

impl FigureRow {
    /// The figure of this row.
    #[must_use]
    pub fn figure<'a>(&self, documents: &'a [Arc<Document>]) -> Option<&'a Figure> {
        documents.get(self.passage.document_idx)?.story.facts.figures.get(self.figure_idx)
    }

    /// What it measures, in words; empty when the text does not say.
    #[must_use]
    pub fn subject(&self, documents: &[Arc<Document>]) -> String {
        self.of_subject(documents, |subject, text| subject.text(text)).unwrap_or_default()
    }

    /// The head of the subject, which equal things share; empty when the text does not say.
    #[must_use]
    pub fn head<'a>(&self, documents: &'a [Arc<Document>]) -> &'a str {
        self.of_subject(documents, |subject, text| subject.measure.unwrap_or(subject.head.of(text))).unwrap_or_default()
    }

    /// Something of the subject, found in the text of its document.
    fn of_subject<'a, T>(
        &self,
        documents: &'a [Arc<Document>],
        of: impl FnOnce(&'a Subject, &'a str) -> T,
    ) -> Option<T> {
        let document = documents.get(self.passage.document_idx)?;
        let figure = document.story.facts.figures.get(self.figure_idx)?;
        Some(of(figure.subject.as_ref()?, document.source.text()))
    }
}

/// The order of the ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FigureOrder {
    /// As printed: article by article.
    #[default]
    Printed,
    /// By subject.
    Subject,
    /// By value, largest first, within the same unit.
    Value,
    /// By period, earliest first.
    Period,
    /// By rank, first first; figures without one last.
    Rank,
    /// By place.
    Place,
}

/// Every figure of the documents that measures something, as printed.
#[must_use]
pub fn rows(documents: &[Arc<Document>]) -> Vec<FigureRow> {
    at_once(|pause| rows_in_steps(documents, pause))
}

/// The same with pauses.
pub async fn rows_in_steps(documents: &[Arc<Document>], pause: Pause<'_>) -> Vec<FigureRow> {
    let mut rows = Vec::new();
    for (idx, document) in documents.iter().enumerate() {
        rows.append(&mut rows_of(idx, document));
        step(pause).await;
    }
    rows
}

/// The rows of one document.
pub(super) fn rows_of(document_idx: usize, document: &Document) -> Vec<FigureRow> {
    rows_with(document_idx, document, &Named::of(document))
}

/// The rows of one document that are about a place or a part of it, also where it is named together with
/// another: 사평과 장춘은 ….
pub(super) fn rows_of_place(document_idx: usize, document: &Document, place: PlaceId) -> Vec<FigureRow> {
    let named = Named::of(document);
    let mut rows = rows_with(document_idx, document, &named);
    rows.retain(|row| {
        row.place.is_some_and(|own| place.contains(own))
            || !row.place_inferred && {
                let figure = document.story.facts.figures[row.figure_idx].span;
                named.joined_before(figure, document.source.text()).any(|joined| place.contains(joined))
            }
    });
    rows
}

fn rows_with(document_idx: usize, document: &Document, places: &Named) -> Vec<FigureRow> {
    let sentences = Sentences::of(document);
    let figures = document.story.facts.figures.iter().enumerate().filter(|(_, figure)| measures(figure));
    figures
        .map(|(figure_idx, figure)| {
            let span = sentences.around(figure.span).unwrap_or(figure.span);
            let (place, place_inferred) = places.of_figure(figure.span, span);
            FigureRow { figure_idx, passage: Passage { document_idx, span }, place, place_inferred }
        })
        .collect()
}

/// Whether the words between two names make them one subject.
fn joins(between: &str) -> bool {
    let between = between.trim().trim_start_matches(['시', '성', '현']).trim();
    matches!(between, "과" | "와" | "및" | "·" | "," | "、" | "이랑" | "하고" | "-" | "~")
}

fn measures(figure: &Figure) -> bool {
    figure.number().is_some() && figure.kind != FigureKind::Ordinal
}

/// The places of one article in the order in which they are named.
struct Named {
    mentions: Vec<(Span, PlaceId)>,
    paragraphs: Vec<Span>,
    main: Option<PlaceId>,
}

impl Named {
    fn of(document: &Document) -> Self {
        let story = &document.story;
        let places = story.facts.places.iter().filter(|place| !place.dateline);
        let mut mentions: Vec<(Span, PlaceId)> =
            places.clone().flat_map(|place| place.spans.iter().map(|span| (*span, place.id))).collect();
        mentions.arrange();
        let title = story.article.title.as_ref().map(|title| title.span);
        let main = places.max_by_key(|place| {
            let in_title = place.spans.iter().any(|span| title.is_some_and(|title| title.contains(*span)));
            let first = place.spans.first().map(|span| span.start);
            (is_city(place.id), in_title, place.spans.len(), std::cmp::Reverse(first))
        });
        let paragraphs = story.article.paragraphs.iter().map(|paragraph| paragraph.span).collect();
        Self { mentions, paragraphs, main: main.map(|place| place.id) }
    }

    fn of_figure(&self, figure: Span, sentence: Span) -> (Option<PlaceId>, bool) {
        let after = self.paragraphs.partition_point(|paragraph| paragraph.start <= figure.start);
        let paragraph = self.paragraphs[..after].last().filter(|paragraph| paragraph.contains(figure));
        let named =
            [Some(&sentence), paragraph].into_iter().flatten().find_map(|within| self.last_before(figure, *within));
        (named.or(self.main), named.is_none() && self.main.is_some())
    }

    /// The places that are named together with the last one before a figure.
    fn joined_before<'a>(&'a self, figure: Span, text: &'a str) -> impl Iterator<Item = PlaceId> + 'a {
        let before = self.mentions.partition_point(|(span, _)| span.start < figure.start);
        let pairs = self.mentions[..before].windows(2).rev();
        let is_joined = move |pair: &&[(Span, PlaceId)]| {
            let between = Span { start: pair[0].0.end, end: pair[1].0.start };
            between.start <= between.end && joins(between.of(text))
        };
        pairs.take_while(is_joined).map(|pair| pair[0].1)
    }

    fn last_before(&self, figure: Span, within: Span) -> Option<PlaceId> {
        let before = self.mentions.partition_point(|(span, _)| span.start < figure.start);
        let mentions = self.mentions[..before].iter().rev().take_while(|(span, _)| span.start >= within.start);
        mentions.map(|(_, place)| *place).next()
    }
}

fn is_city(place: PlaceId) -> bool {
    matches!(place.level(), Level::Prefecture | Level::County | Level::District)
}

/// Puts rows in an order; equal ones stay as they were.
pub fn sort(rows: &mut [FigureRow], documents: &[Arc<Document>], order: FigureOrder) {
    if order == FigureOrder::Subject {
        return sort_by_subject(rows, documents);
    }
    rows.arrange_by(|a, b| match (a.figure(documents), b.figure(documents)) {
        (Some(left), Some(right)) => compare(order, (a, left), (b, right)),
        _ => Ordering::Equal,
    });
}

/// By the words of the subject, each made once.
fn sort_by_subject(rows: &mut [FigureRow], documents: &[Arc<Document>]) {
    let mut named: Vec<(String, FigureRow)> = rows.iter().map(|row| (row.subject(documents), *row)).collect();
    named.arrange_by(|(a, _), (b, _)| known_first(a.is_empty(), b.is_empty()).then_with(|| a.cmp(b)));
    rows.iter_mut().zip(named).for_each(|(place, (_, row))| *place = row);
}

fn compare(order: FigureOrder, (a, left): (&FigureRow, &Figure), (b, right): (&FigureRow, &Figure)) -> Ordering {
    match order {
        FigureOrder::Printed | FigureOrder::Subject => {
            (a.passage.document_idx, a.figure_idx).cmp(&(b.passage.document_idx, b.figure_idx))
        }
        FigureOrder::Value => unit(left).cmp(unit(right)).then_with(|| magnitude(right).total_cmp(&magnitude(left))),
        FigureOrder::Period => {
            known_first(left.period.is_none(), right.period.is_none()).then_with(|| left.period.cmp(&right.period))
        }
        FigureOrder::Rank => position(left).cmp(&position(right)),
        FigureOrder::Place => known_first(a.place.is_none(), b.place.is_none()).then_with(|| a.place.cmp(&b.place)),
    }
}

fn known_first(a_is_unknown: bool, b_is_unknown: bool) -> Ordering {
    a_is_unknown.cmp(&b_is_unknown)
}

fn position(figure: &Figure) -> u32 {
    figure.rank.map_or(u32::MAX, |rank| rank.position)
}

/// The unit in which figures can be compared: the converted one where there is one.
#[must_use]
pub fn unit(figure: &Figure) -> &'static str {
    figure.si.map_or(figure.base_unit, |converted| converted.unit)
}

/// The value in [`unit()`], for ordering and drawing; exact values are in the figure.
#[must_use]
pub fn magnitude(figure: &Figure) -> f64 {
    let number = figure.si.map(|converted| converted.value).or(figure.number());
    number.map_or(0.0, |number| number.approximate())
}

/// The unit of the money of this press.
const MONEY: &str = "CNY";

/// The largest rows of one unit as bars of one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// The unit of all of them.
    pub unit: &'static str,
    /// How many rows are of this unit.
    pub n_rows: usize,
    /// Positions of the rows in the list that was given, the largest value first.
    pub row_idxs: Vec<usize>,
    /// The length of each bar against the longest, 0 to 1.
    pub shares: Vec<f32>,
}

/// The rows of one unit while they are gathered: how many, and the largest with their values.
struct Largest {
    unit: &'static str,
    n_rows: usize,
    rows: Vec<(usize, f64)>,
}

/// The `most` largest rows of each unit as bars: money first, then the unit with most rows. A unit with
/// one row has no bars: there is nothing to compare it with.
#[must_use]
pub fn bars(rows: &[FigureRow], documents: &[Arc<Document>], most: usize) -> Vec<Bars> {
    let mut by_unit: Vec<Largest> = Vec::new();
    for (row_idx, row) in rows.iter().enumerate() {
        let Some(figure) = row.figure(documents).filter(|figure| figure.kind != FigureKind::Rank) else { continue };
        let (unit, value) = (unit(figure), magnitude(figure));
        // There are some dozen units, and the frequent ones come early.
        let at = by_unit.iter().position(|largest| largest.unit == unit).unwrap_or_else(|| {
            by_unit.push(Largest { unit, n_rows: 0, rows: Vec::new() });
            by_unit.len() - 1
        });
        let largest = &mut by_unit[at];
        largest.n_rows += 1;
        if largest.rows.len() < most || largest.rows.last().is_some_and(|(_, least)| *least < value) {
            let place = largest.rows.partition_point(|(_, larger)| *larger >= value);
            largest.rows.truncate(most.saturating_sub(1));
            largest.rows.insert(place, (row_idx, value));
        }
    }
    by_unit.retain(|largest| largest.n_rows > 1 && !largest.rows.is_empty());
    by_unit.arrange_by_key(|largest| largest.unit);
    let mut bars = Vec::with_capacity(by_unit.len());
    for Largest { unit, n_rows, rows } in by_unit {
        let longest = rows[0].1.max(f64::MIN_POSITIVE);
        let shares = rows.iter().map(|(_, value)| (value / longest).clamp(0.0, 1.0) as f32).collect();
        bars.push(Bars { unit, n_rows, row_idxs: rows.into_iter().map(|(row_idx, _)| row_idx).collect(), shares });
    }
    bars.arrange_by_key(|bars| (bars.unit != MONEY, std::cmp::Reverse(bars.n_rows)));
    bars
}

/// A growth rate and the rank it brought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GrowthPoint {
    /// The position of the row in the list that was given.
    pub row_idx: usize,
    /// In per cent.
    pub rate: f64,
    /// From 1.
    pub rank: u32,
}

/// The rates that have a rank, in the order of the rows.
#[must_use]
pub fn growth_by_rank(rows: &[FigureRow], documents: &[Arc<Document>]) -> Vec<GrowthPoint> {
    let point = |(row_idx, row): (usize, &FigureRow)| {
        let figure = row.figure(documents).filter(|figure| figure.kind == FigureKind::Rate)?;
        Some(GrowthPoint { row_idx, rate: figure.number()?.approximate(), rank: figure.rank?.position })
    };
    rows.iter().enumerate().filter_map(point).collect()
}

/// What rows can be gathered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureGrouping {
    /// By what they measure.
    Subject,
    /// By where.
    Place,
}

/// Rows that share a subject or a place.
#[derive(Clone, Debug, PartialEq)]
pub struct RowGroup {
    /// The shared subject; empty when the group is by place or of rows without one.
    pub head: String,
    /// The shared place.
    pub place: Option<PlaceId>,
    /// Positions of the rows in the list that was given, in its order.
    pub row_idxs: Vec<usize>,
}

/// Gathers rows, the largest group first; rows without the shared thing come last.
#[must_use]
pub fn groups(rows: &[FigureRow], documents: &[Arc<Document>], by: FigureGrouping) -> Vec<RowGroup> {
    let mut groups: Vec<RowGroup> = Vec::new();
    let mut positions: HashMap<(&str, Option<PlaceId>), usize> = HashMap::new();
    for (row_idx, row) in rows.iter().enumerate() {
        let (head, place) = match by {
            FigureGrouping::Subject => (row.head(documents), None),
            FigureGrouping::Place => ("", row.place),
        };
        let at = *positions.entry((head, place)).or_insert_with(|| {
            groups.push(RowGroup { head: head.to_owned(), place, row_idxs: Vec::new() });
            groups.len() - 1
        });
        groups[at].row_idxs.push(row_idx);
    }
    let is_unknown = |group: &RowGroup| group.head.is_empty() && group.place.is_none();
    groups.arrange_by(|a, b| {
        is_unknown(a)
            .cmp(&is_unknown(b))
            .then(b.row_idxs.len().cmp(&a.row_idxs.len()))
            .then_with(|| (&a.head, a.place).cmp(&(&b.head, b.place)))
    });
    groups
}

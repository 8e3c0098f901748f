//! The table of figures.

use super::csv::Csv;
use super::{Item, list};
use crate::facts::figure::Figure;

const COLUMNS: [&str; 24] = [
    "article",
    "published",
    "text",
    "kind",
    "value",
    "unit",
    "normalized",
    "base_unit",
    "si_value",
    "si_unit",
    "approx",
    "range_low",
    "range_high",
    "comparison",
    "change",
    "subject",
    "period",
    "rank",
    "scope",
    "inferred",
    "group",
    "read_by",
    "sentence",
    "link",
];

/// One row a figure.
pub(super) fn table(items: &[Item<'_>], root: &str) -> String {
    let mut csv = Csv::new(&COLUMNS);
    for item in items {
        for figure in &item.story.facts.figures {
            csv.row(&row(item, figure, root));
        }
    }
    csv.finish()
}

fn row(item: &Item<'_>, figure: &Figure, root: &str) -> [String; COLUMNS.len()] {
    let text = item.source.text();
    [
        item.id.to_string(),
        list(item.story.article.published),
        item.words(figure.span),
        figure.kind.name().to_owned(),
        list(figure.value),
        figure.unit(),
        figure.normalized.to_string(),
        figure.base_unit.to_owned(),
        list(figure.si.map(|si| si.value)),
        list(figure.si.map(|si| si.unit)),
        list(figure.approx.map(|approx| approx.name())),
        list(figure.range.map(|range| range.low)),
        list(figure.range.map(|range| range.high)),
        list(figure.comparison.map(|comparison| comparison.base.name())),
        list(figure.change.map(|change| change.name())),
        list(figure.subject.map(|subject| subject.text(text))),
        list(figure.period),
        list(figure.rank.map(|rank| rank.position)),
        list(figure.rank.and_then(|rank| rank.scope).map(|scope| item.words(scope))),
        list(figure.inferred.iter().map(|inferred| inferred.name())),
        list(figure.group),
        "machine".to_owned(),
        item.words(item.sentence(figure.span)),
        item.link(root, Some(figure.span)),
    ]
}

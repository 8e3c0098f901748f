//! The `figures` and `findings` of a story.

use super::{span, spans};
use crate::facts::figure::{Figure, Inferred};
use crate::facts::finding::{Finding, FindingKind};
use crate::json::JsonWriter;
use crate::text::Source;

/// The list of figures, in order of the text.
pub(crate) fn figures(json: &mut JsonWriter, source: &Source, figures: &[Figure]) {
    json.key("figures").array(|array| {
        for each in figures {
            array.object(|object| figure(object, source, each));
        }
    });
}

fn figure(json: &mut JsonWriter, source: &Source, figure: &Figure) {
    let words = source.text();
    json.key("text").string(figure.span.of(words));
    json.key("span");
    span(json, source, figure.span);
    json.key("kind").string(figure.kind.name());
    json.key("value").string(figure.value.map(|value| value.to_string()).as_deref());
    json.key("unit").string(figure.unit().as_str());
    json.key("normalized").string(figure.normalized.to_string().as_str());
    json.key("base_unit").string(figure.base_unit);
    conversions(json, figure);
    json.key("approx").string(figure.approx.map(|approx| approx.name()));
    json.key("comparison").string(figure.comparison.map(|comparison| comparison.span.of(words)));
    json.key("change").string(figure.change.map(|change| change.name()));
    json.key("subject").string(figure.subject.map(|subject| subject.text(words)).as_deref());
    json.key("period").string(figure.period.map(|period| period.to_string()).as_deref());
    json.key("inferred").strings(figure.inferred.iter().map(|part| Inferred::name(*part)));
    json.key("rank");
    number(json, figure.rank.map(|rank| rank.position));
    json.key("scope").string(figure.rank.and_then(|rank| rank.scope).map(|scope| scope.of(words)));
    json.key("group");
    number(json, figure.group);
}

fn conversions(json: &mut JsonWriter, figure: &Figure) {
    json.key("si");
    match figure.si {
        None => json.string(None),
        Some(si) => json.object(|object| {
            object.key("value").string(si.value.to_string().as_str());
            object.key("unit").string(si.unit);
        }),
    }
    json.key("range");
    match figure.range {
        None => json.string(None),
        Some(range) => json.object(|object| {
            object.key("low").string(range.low.to_string().as_str());
            object.key("high").string(range.high.to_string().as_str());
        }),
    }
}

fn number(json: &mut JsonWriter, value: Option<u32>) {
    match value {
        Some(value) => json.plain(value),
        None => json.string(None),
    }
}

/// The list of findings.
pub(super) fn findings(json: &mut JsonWriter, source: &Source, findings: &[Finding]) {
    json.key("findings").array(|array| {
        for finding in findings {
            array.object(|object| {
                object.key("kind").string(FindingKind::name(finding.kind));
                object.key("text").string(finding.text.as_str());
                object.key("from");
                spans(object, source, &finding.from);
            });
        }
    });
}

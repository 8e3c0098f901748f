//! The complete truth about the two bundled articles.

use std::ops::Range;

use serde_json::Value;

use super::samples::{names, number};
use super::{Scores, items, squeezed, strings};

/// Metadata that is one string or `null`.
const FIELDS: [&str; 7] = ["title", "kicker", "deck", "part", "source", "publisher", "published"];

/// Scores one article; `raw` is its text.
pub(super) fn score(label: &Value, found: &[Value], raw: &str, scores: &mut Scores) {
    let [object] = found else { return scores.miss("read", "not one story") };
    let article = &object["article"];
    metadata(&label["metadata"], article, scores);
    lines(label, article, scores);
    paragraphs(&label["metadata"], article, raw, scores);
    figures(label, article, raw, scores);
    negatives(label, article, raw, scores);
    programmes(label, article, scores);
    people(&label["metadata"], article, scores);
}

fn metadata(truth: &Value, article: &Value, scores: &mut Scores) {
    for field in FIELDS {
        scores.equal("metadata", truth[field].as_str(), article[field].as_str());
    }
    let series = |value: &Value| value["name"].as_str().map(|name| format!("{name} {}", value["number"]));
    scores.equal("metadata", series(&truth["series"]).as_deref(), series(&article["series"]).as_deref());
    let reporters = |value: &Value| strings(&value["reporters"]).join(" ");
    scores.equal("metadata", Some(&reporters(truth)), Some(&reporters(article)));
}

fn lines(label: &Value, article: &Value, scores: &mut Scores) {
    let found = items(&article["lines"]);
    for (idx, line) in items(&label["lines"]).iter().enumerate() {
        let role = found.get(idx).filter(|found| found["n"] == line["n"]).and_then(|found| found["role"].as_str());
        scores.equal("roles", line["role"].as_str(), role);
    }
}

/// The paragraphs that the truth numbers are the lines with words in them.
fn paragraphs(truth: &Value, article: &Value, raw: &str, scores: &mut Scores) {
    let written: Vec<&str> = raw.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let of_role = |role: &str| {
        items(&article["paragraphs"])
            .iter()
            .filter(|p| p["role"] == role)
            .filter_map(|p| p["text"].as_str())
            .collect::<Vec<_>>()
    };
    let numbered = |value: &Value| {
        value.as_u64().or_else(|| value["paragraph"].as_u64()).and_then(|n| written.get(n as usize - 1).copied())
    };
    for (role, key) in [("body", "body_paragraphs"), ("heading", "headings")] {
        let found = of_role(role);
        let expected: Vec<&str> = items(&truth[key]).iter().filter_map(numbered).collect();
        for text in &expected {
            if found.contains(text) { scores.hit("paragraphs") } else { scores.miss("paragraphs", text) }
        }
        for text in found.iter().filter(|text| !expected.contains(text)) {
            scores.invent("paragraphs", text);
        }
    }
}

/// The bytes of a labelled figure: a line and characters within it.
fn bytes_of(label: &Value, raw: &str) -> Option<Range<usize>> {
    let line = raw.split('\n').nth(label["line"].as_u64()? as usize - 1)?;
    let before = line.as_ptr() as usize - raw.as_ptr() as usize;
    let offset = |key: &str| {
        let characters = label[key].as_u64()? as usize;
        Some(before + line.char_indices().nth(characters).map_or(line.len(), |(at, _)| at))
    };
    Some(offset("start")?..offset("end")?)
}

fn span(value: &Value) -> Range<usize> {
    let end = |idx: usize| value["span"][idx].as_u64().unwrap_or_default() as usize;
    end(0)..end(1)
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn figures(label: &Value, article: &Value, raw: &str, scores: &mut Scores) {
    let found = items(&article["figures"]);
    let mut labelled = Vec::new();
    for truth in items(&label["figures"]) {
        let Some(range) = bytes_of(truth, raw) else { continue };
        let at_place = found.iter().find(|figure| overlap(&span(figure), &range));
        let text = truth["text"].as_str().unwrap_or_default();
        match (truth["scored"].as_str(), at_place) {
            (Some("required"), Some(figure)) => required(truth, figure, scores),
            (Some("required"), None) => scores.miss("figures", text),
            (Some("never"), Some(_)) => scores.invent("figures", &format!("{text} (never)")),
            _ => {}
        }
        labelled.push(range);
    }
    for figure in found.iter().filter(|figure| !labelled.iter().any(|range| overlap(range, &span(figure)))) {
        scores.invent("figures", &figure["text"].to_string());
    }
}

/// A required figure has the truth's value, rank and period, and a subject with words of the truth's.
fn required(truth: &Value, figure: &Value, scores: &mut Scores) {
    scores.hit("figures");
    let text = truth["text"].as_str().unwrap_or_default();
    if !matches!(truth["kind"].as_str(), Some("money" | "rate" | "rank")) {
        return;
    }
    let expected = if truth["kind"] == "rate" { &truth["value"] } else { &truth["normalized_value"] };
    let value = figure["normalized"].as_str().and_then(number);
    let same = value.zip(expected.as_f64()).is_some_and(|(a, b)| (a - b).abs() < 1e-6 * b.abs().max(1.0));
    if same {
        scores.hit("figure values")
    } else {
        scores.miss("figure values", &format!("{text}: {}", figure["normalized"]))
    }
    let periods = (truth["period"].as_str(), figure["period"].as_str());
    if truth["kind"] == "rate" || truth["kind"] == "rank" {
        scores.equal("figure periods", periods.0, periods.1);
        let rank = |value: &Value| value.as_u64().map(|rank| rank.to_string());
        scores.equal("figure ranks", rank(&truth["rank"]).as_deref(), rank(&figure["rank"]).as_deref());
    }
    subject(truth, figure, scores);
}

/// The last noun of the found subject stands in the truth's.
fn subject(truth: &Value, figure: &Value, scores: &mut Scores) {
    let (expected, found) =
        (truth["subject"].as_str().unwrap_or_default(), figure["subject"].as_str().unwrap_or_default());
    let head = found.split_whitespace().next_back().unwrap_or_default();
    if !head.is_empty() && squeezed(expected).contains(head) {
        scores.hit("figure subjects");
    } else {
        scores.miss("figure subjects", &format!("{}: {found:?} for {expected:?}", truth["text"]));
    }
}

/// What looks like a figure and is none.
fn negatives(label: &Value, article: &Value, raw: &str, scores: &mut Scores) {
    for negative in items(&label["negatives"]) {
        let text = negative["text"].as_str().unwrap_or_default();
        let taken = items(&article["figures"]).iter().any(|figure| {
            let range = span(figure);
            raw.match_indices(text).any(|(at, _)| at <= range.start && range.end <= at + text.len())
        });
        if taken {
            scores.invent("figures", &format!("{text} (negative)"))
        }
    }
}

fn programmes(label: &Value, article: &Value, scores: &mut Scores) {
    let labelled: Vec<(Vec<String>, bool)> =
        items(&label["programmes"]).iter().map(|truth| (names(truth), truth["tier"] == "core")).collect();
    let found: Vec<Vec<String>> = items(&article["programmes"]).iter().map(names).collect();
    let overlaps = |a: &[String], b: &[String]| {
        a.iter().any(|a| b.iter().any(|b| a.contains(b.as_str()) || b.contains(a.as_str())))
    };
    for (truth, _) in labelled.iter().filter(|(_, is_core)| *is_core) {
        if found.iter().any(|found| overlaps(truth, found)) {
            scores.hit("programmes")
        } else {
            scores.miss("programmes", &truth[0])
        }
    }
    for found in found.iter().filter(|found| !labelled.iter().any(|(truth, _)| overlaps(truth, found))) {
        scores.invent("programmes", &found.join(" = "));
    }
}

/// Everyone in the text; whoever signed it is a reporter, not a person of the article.
fn people(truth: &Value, article: &Value, scores: &mut Scores) {
    let reporters = strings(&truth["reporters"]);
    let name = |value: &Value| value["name"].as_str().map(str::to_owned);
    let expected: Vec<String> =
        items(&truth["people"]).iter().filter_map(name).filter(|name| !reporters.contains(&name.as_str())).collect();
    let found: Vec<String> = items(&article["people"]).iter().filter_map(name).collect();
    for person in &expected {
        if found.contains(person) { scores.hit("people") } else { scores.miss("people", person) }
    }
    for person in found.iter().filter(|person| !expected.contains(person)) {
        scores.invent("people", person);
    }
}

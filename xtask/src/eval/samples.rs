//! Labelled pages: `labels.jsonl`, scored as its README says.

use serde_json::Value;

use super::{Scores, items, squeezed, strings};

/// Topics that the labels do not cover.
const UNLABELLED_TOPICS: [&str; 5] = ["macro", "consumption", "energy", "safety", "society"];

/// Endings that a label may leave off a place's name, longest first.
const PLACE_ENDINGS: [&str; 6] = ["조선족자치현", "조선족자치주", "자치현", "자치주", "시", "현"];

/// Scores one page.
pub(super) fn score(label: &Value, found: &[Value], scores: &mut Scores) {
    let read: Vec<&Value> =
        found.iter().filter(|object| object["ok"] == true).map(|object| &object["article"]).collect();
    let refusal = found.iter().find_map(|object| object["error"]["kind"].as_str());
    match label["expect"].as_str().unwrap_or_default() {
        "article" | "article-out-of-scope" => match read.as_slice() {
            [article] => score_article(label, article, scores),
            _ => scores.miss("read", &format!("{} stories, {refusal:?}", read.len())),
        },
        "multi-item" if read.len() > 1 => scores.hit("split"),
        "multi-item" => scores.miss("split", &format!("{} stories", read.len())),
        "error-or-strip" => strip(&read, refusal, scores),
        "other-language" => scores.equal("refused", Some("other-language"), refusal),
        "not-news" => scores.equal("refused", Some("no-article"), refusal),
        _ if refusal.is_some() => scores.hit("refused"),
        _ => scores.miss("refused", "read as an article"),
    }
}

/// Either refused, or read with the markup gone.
fn strip(read: &[&Value], refusal: Option<&str>, scores: &mut Scores) {
    let marked = |article: &&&Value| {
        items(&article["paragraphs"]).iter().any(|p| p["text"].as_str().is_some_and(|text| text.contains("</")))
    };
    if refusal.is_some() || (!read.is_empty() && !read.iter().any(|article| marked(&article))) {
        scores.hit("refused");
    } else {
        scores.miss("refused", "markup was read as text");
    }
}

fn score_article(label: &Value, article: &Value, scores: &mut Scores) {
    scores.hit("read");
    // A label without a key does not say what there is.
    let scorers: [(&str, Scorer); 7] = [
        ("title", metadata),
        ("body", body),
        ("cities", places),
        ("figures", figures),
        ("topics", topics),
        ("programmes", programmes),
        ("people", people),
    ];
    for (key, kind) in scorers {
        if label.get(key).is_some() {
            kind(label, article, scores);
        }
    }
}

type Scorer = fn(&Value, &Value, &mut Scores);

fn metadata(label: &Value, article: &Value, scores: &mut Scores) {
    for (kind, name) in [("title", "title"), ("kicker", "kicker"), ("orthography", "orthography")] {
        let folded = |value: &Value| value.as_str().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        scores.equal(kind, folded(&label[name]).as_deref(), folded(&article[name]).as_deref());
    }
    let reporters = strings(&article["reporters"]).join(" ");
    let expected = label["reporter"].as_str().map(|names| names.replace([',', '·', '、'], " "));
    scores.equal("reporter", expected.as_deref(), (!reporters.is_empty()).then_some(reporters.as_str()));
    let source = label["source"].as_str();
    let published_by = article["publisher"].as_str().filter(|_| article["source"].as_str() != source);
    let named =
        if published_by.is_some() && published_by == source { published_by } else { article["source"].as_str() };
    scores.equal("source", source, named);
    scores.equal("published", label["published"].as_str().map(to_minute), article["published"].as_str().map(to_minute));
}

/// A date with its time to the minute, if it has one.
fn to_minute(date: &str) -> &str {
    date.get(..16).unwrap_or(date)
}

fn body(label: &Value, article: &Value, scores: &mut Scores) {
    let expected: Vec<String> = strings(&label["body"]).into_iter().map(squeezed).collect();
    let text = |paragraph: &Value| squeezed(paragraph["text"].as_str().unwrap_or_default());
    let found: Vec<(String, bool)> =
        items(&article["paragraphs"]).iter().map(|paragraph| (text(paragraph), paragraph["role"] == "body")).collect();
    for line in &expected {
        if found.iter().any(|(text, _)| text == line) { scores.hit("body") } else { scores.miss("body", line) }
    }
    for (text, _) in found.iter().filter(|(text, is_body)| *is_body && !expected.contains(text)) {
        scores.invent("body", text);
    }
}

fn without_ending(name: &str) -> &str {
    let stripped = PLACE_ENDINGS.iter().find_map(|ending| name.strip_suffix(ending));
    stripped.filter(|rest| rest.chars().count() >= 2).unwrap_or(name)
}

fn places(label: &Value, article: &Value, scores: &mut Scores) {
    let of = |key: &str| strings(&label[key]).into_iter().map(without_ending).collect::<Vec<_>>();
    let expected = [of("cities"), of("counties")].concat();
    let either_way = [of("dateline_cities"), of("other_places"), of("provinces")].concat();
    let levels = ["prefecture", "county"];
    let found: Vec<&str> = items(&article["places"])
        .iter()
        .filter(|place| levels.contains(&place["level"].as_str().unwrap_or_default()))
        .filter_map(|place| place["name"].as_str().map(without_ending))
        .collect();
    for name in &expected {
        if found.contains(name) { scores.hit("places") } else { scores.miss("places", name) }
    }
    for name in found.iter().filter(|name| !expected.contains(name) && !either_way.contains(name)) {
        scores.invent("places", name);
    }
}

fn topics(label: &Value, article: &Value, scores: &mut Scores) {
    let (expected, allowed) = (strings(&label["topics"]), strings(&label["topics_ok"]));
    let mut found: Vec<&str> =
        items(&article["topics"]).iter().filter_map(|topic| topic["id"].as_str()?.split('.').next()).collect();
    found.sort_unstable();
    found.dedup();
    for id in expected.iter().filter(|id| !UNLABELLED_TOPICS.contains(id)) {
        if found.contains(id) { scores.hit("topics") } else { scores.miss("topics", id) }
    }
    let either_way = |id: &&str| expected.contains(id) || allowed.contains(id) || UNLABELLED_TOPICS.contains(id);
    for id in found.iter().filter(|id| !either_way(id)) {
        scores.invent("topics", id);
    }
}

/// Kinds of figure that the labels do not list.
const UNLABELLED_FIGURES: [&str; 2] = ["date", "ordinal"];

fn figures(label: &Value, article: &Value, scores: &mut Scores) {
    let mut found: Vec<&Value> = items(&article["figures"])
        .iter()
        .filter(|figure| !UNLABELLED_FIGURES.contains(&figure["kind"].as_str().unwrap_or_default()))
        .collect();
    for expected in items(&label["figures"]) {
        let text = expected["text"].as_str().unwrap_or_default();
        match found.iter().position(|figure| {
            same_value(expected, figure) && overlapping(text, figure["text"].as_str().unwrap_or_default())
        }) {
            Some(idx) => {
                scores.hit("figures");
                described(expected, found.swap_remove(idx), scores);
            }
            None => scores.miss("figures", text),
        }
    }
    if label["figures_complete"] == true {
        // Spans of time without a number (상반기) are not labelled.
        for figure in found.iter().filter(|figure| figure["kind"] != "period") {
            scores.invent("figures", &format!("{} = {} {}", figure["text"], figure["normalized"], figure["base_unit"]));
        }
    }
}

/// What the label says beside the value: the head noun of the subject, the period, the rank and its scope.
fn described(expected: &Value, figure: &Value, scores: &mut Scores) {
    let text = &expected["text"];
    if let Some(head) = expected["head"].as_str() {
        let subject = figure["subject"].as_str().unwrap_or_default();
        if subject.contains(head) {
            scores.hit("figure subjects");
        } else {
            scores.miss("figure subjects", &format!("{text}: {subject:?} for {head:?}"));
        }
    }
    for (key, kind) in [("period", "figure periods"), ("scope", "figure ranks")] {
        if let Some(value) = expected[key].as_str() {
            scores.equal(kind, Some(value), figure[key].as_str());
        }
    }
    if let Some(rank) = expected["rank"].as_u64() {
        let found = figure["rank"].as_u64();
        if found == Some(rank) {
            scores.hit("figure ranks");
        } else {
            scores.miss("figure ranks", &format!("{text}: {found:?} for {rank}"));
        }
    }
}

/// Whether a figure has the labelled value, to four digits behind the point for fractions.
fn same_value(expected: &Value, figure: &Value) -> bool {
    let Some(expected) = expected["normalized"].as_f64() else { return false };
    let found = figure["normalized"].as_str().and_then(number);
    found.is_some_and(|found| (found - expected).abs() <= 1e-4_f64.max(expected.abs() * 1e-9))
}

/// A decimal string or a fraction as a number.
pub(super) fn number(text: &str) -> Option<f64> {
    match text.split_once('/') {
        Some((above, below)) => Some(above.parse::<f64>().ok()? / below.parse::<f64>().ok()?),
        None => text.parse().ok(),
    }
}

fn overlapping(a: &str, b: &str) -> bool {
    let (a, b) = (squeezed(a), squeezed(b));
    a.contains(&b) || b.contains(&a)
}

fn programmes(label: &Value, article: &Value, scores: &mut Scores) {
    let labelled: Vec<(&str, bool)> =
        items(&label["programmes"]).iter().filter_map(|p| Some((p["name"].as_str()?, p["tier"] == "core"))).collect();
    let found: Vec<Vec<String>> = items(&article["programmes"]).iter().map(names).collect();
    let matches = |name: &str, names: &[String]| names.iter().any(|found| overlapping(name, found));
    for (name, _) in labelled.iter().filter(|(_, is_core)| *is_core) {
        if found.iter().any(|names| matches(name, names)) {
            scores.hit("programmes")
        } else {
            scores.miss("programmes", name)
        }
    }
    for names in found.iter().filter(|names| !labelled.iter().any(|(name, _)| matches(name, names))) {
        scores.invent("programmes", &names.join(" = "));
    }
}

/// The name and the aliases of a programme.
pub(super) fn names(programme: &Value) -> Vec<String> {
    programme["name"].as_str().into_iter().chain(strings(&programme["aliases"])).map(squeezed).collect()
}

fn people(label: &Value, article: &Value, scores: &mut Scores) {
    let name = |value: &Value| value.as_str().or_else(|| value["name"].as_str()).map(str::to_owned);
    let expected: Vec<String> = items(&label["people"]).iter().filter_map(name).collect();
    let found: Vec<String> = items(&article["people"]).iter().filter_map(name).collect();
    for person in &expected {
        if found.contains(person) { scores.hit("people") } else { scores.miss("people", person) }
    }
    for person in found.iter().filter(|person| !expected.contains(person)) {
        scores.invent("people", person);
    }
}

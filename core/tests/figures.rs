//! Figures against labelled articles: the two seeds with the complete truth, and the samples.
//!
//! The pages are laid out here from their labels, so that what is measured is the reading of
//! figures and nothing before it.

use std::path::{Path, PathBuf};

use dongbuk_core::article::{Article, Paragraph, Printed, PrintedTime, Role, Text};
use dongbuk_core::facts::figure::{Figure, FigureKind, Normalized};
use dongbuk_core::facts::quantity;
use dongbuk_core::text::{Source, Span};
use serde_json::Value;

fn corpus(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(name)
}

fn read(name: &str) -> String {
    std::fs::read_to_string(corpus(name)).expect(name)
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

/// `2021-11-23T08:59:28`, as far as it goes.
fn moment(printed: &str, span: Span) -> Option<Printed> {
    let mut parts = printed.split(['-', 'T', ':']).map(|part| part.parse::<u16>().ok());
    let mut next = || parts.next().flatten();
    let (year, month, day) = (next()?, next()? as u8, next()? as u8);
    let clock = next().zip(next()).map(|(hour, minute)| (hour as u8, minute as u8));
    let time = clock.map(|(hour, minute)| PrintedTime { hour, minute, second: next().map(|second| second as u8) });
    Some(Printed { year, month, day, time, span })
}

/// The bytes of the lines of `raw`, without their endings.
fn lines(raw: &str) -> Vec<Span> {
    let mut start = 0;
    let of_line = |line: &str| {
        let span = Span::new(start, start + line.trim_end_matches(['\n', '\r']).len());
        start += line.len();
        span
    };
    raw.split_inclusive('\n').map(of_line).collect()
}

/// The page of a seed as its labels lay it out.
fn seed_article(raw: &str, label: &Value) -> Article {
    let lines = lines(raw);
    let mut article = Article::default();
    for line in items(&label["lines"]) {
        let span = lines[line["n"].as_u64().expect("a line number") as usize - 1];
        let role = match text(line, "role") {
            "title" => {
                let title = text(&label["metadata"], "title");
                let start = span.start as usize + span.of(raw).find(title).expect("the headline");
                article.title = Some(Text { text: title.into(), span: Span::new(start, start + title.len()) });
                continue;
            }
            "deck" => Role::Deck,
            "heading" => Role::Heading,
            "body" => Role::Body,
            _ => continue,
        };
        article.paragraphs.push(Paragraph { line: 0, role, span });
    }
    let date = items(&label["figures"]).iter().find(|figure| text(figure, "subject").contains("게재"));
    let span = span_of(date.expect("a day of publication"), &lines, raw);
    article.published = moment(text(&label["metadata"], "published"), span);
    article
}

/// The bytes of a label: a line and characters within it.
fn span_of(label: &Value, lines: &[Span], raw: &str) -> Span {
    let line = lines[label["line"].as_u64().expect("a line") as usize - 1];
    let at = |key: &str| {
        let n_chars = label[key].as_u64().expect(key) as usize;
        line.start as usize + line.of(raw).chars().take(n_chars).map(char::len_utf8).sum::<usize>()
    };
    Span::new(at("start"), at("end"))
}

/// Right and wrong, with a list of what was wrong.
#[derive(Default)]
struct Tally {
    n_right: usize,
    n_wrong: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn note(&mut self, right: bool, what: impl FnOnce() -> String) {
        if right {
            self.n_right += 1;
        } else {
            self.n_wrong += 1;
            self.wrong.push(what());
        }
    }
}

#[test]
fn the_seeds_are_read_completely() {
    let gold: Value = serde_json::from_str(&read("gold-seeds.json")).expect("the truth about the seeds");
    let (mut recall, mut noise, mut facts) = (Tally::default(), Tally::default(), Tally::default());
    for label in items(&gold) {
        let raw = read(text(label, "file"));
        let source = Source::verbatim(raw.as_str());
        let figures = quantity::extract(&source, &seed_article(&raw, label));
        let lines = lines(&raw);
        let spans: Vec<Span> = items(&label["figures"]).iter().map(|truth| span_of(truth, &lines, &raw)).collect();
        for (truth, span) in items(&label["figures"]).iter().zip(&spans) {
            let found = figures.iter().find(|figure| figure.span.overlaps(*span));
            match text(truth, "scored") {
                "required" => {
                    recall.note(found.is_some(), || truth.to_string());
                    found.into_iter().for_each(|figure| check_facts(truth, figure, &raw, &mut facts));
                }
                "never" => assert!(found.is_none(), "a name was counted: {truth}"),
                _ => {}
            }
        }
        for figure in &figures {
            let labelled = spans.iter().any(|span| span.overlaps(figure.span));
            noise.note(labelled, || format!("{} {figure:?}", figure.span.of(&raw)));
            let names = items(&label["negatives"]).iter().map(|negative| text(negative, "text"));
            for name in names {
                let taken = raw.match_indices(name).any(|(at, _)| Span::new(at, at + name.len()).contains(figure.span));
                assert!(!taken, "{name} was counted");
            }
        }
    }
    assert!(recall.wrong.is_empty(), "not found: {:#?}", recall.wrong);
    assert!(noise.wrong.is_empty(), "invented: {:#?}", noise.wrong);
    assert!(facts.wrong.is_empty(), "misread: {:#?}", facts.wrong);
    assert!(recall.n_right == 51 && facts.n_right >= 170, "{} {}", recall.n_right, facts.n_right);
}

/// Value, subject, period, rank and scope of a required amount, rate or rank; the value of the rest.
fn check_facts(truth: &Value, figure: &Figure, raw: &str, facts: &mut Tally) {
    let kind = text(truth, "kind");
    let printed = |what: &str, found: String| format!("{what}: {found} for {truth}");
    facts.note(figure.kind.name() == kind, || printed("kind", figure.kind.name().into()));
    let is_rate = kind == "rate";
    let expected = if is_rate { &truth["value"] } else { &truth["normalized_value"] };
    let value = figure.normalized.to_string();
    let same = match expected {
        // An hour is one hour here, PT1H there.
        Value::String(text) if text == "PT1H" => figure.si.is_some_and(|si| si.value.to_string() == "3600"),
        Value::String(text) => *text == value,
        number => value.parse().ok() == number.as_f64(),
    };
    facts.note(same, || printed("value", value));
    if !matches!(kind, "money" | "rate" | "rank") {
        return;
    }
    let period = figure.period.map(|period| period.to_string());
    facts.note(period.as_deref() == truth["period"].as_str(), || printed("period", format!("{period:?}")));
    let rank = figure.rank.map(|rank| u64::from(rank.position));
    facts.note(rank == truth["rank"].as_u64(), || printed("rank", format!("{rank:?}")));
    let subject = figure.subject.map(|subject| subject.text(raw)).unwrap_or_default();
    let head = subject.split_whitespace().next_back().unwrap_or("?");
    facts.note(text(truth, "subject").contains(head), || printed("subject", subject.clone()));
    if kind == "rank" {
        let scope = figure.rank.and_then(|rank| rank.scope).map_or("", |scope| scope.of(raw));
        facts.note(!scope.is_empty() && text(truth, "subject").contains(scope), || printed("scope", scope.into()));
    }
}

/// The page of a sample: its headline and body, one a line.
fn sample_article(label: &Value) -> (String, Article) {
    let mut raw = String::new();
    let mut article = Article { published: moment(text(label, "published"), Span::default()), ..Article::default() };
    let mut add = |line: &str| {
        let start = raw.len();
        raw.push_str(line);
        raw.push('\n');
        Span::new(start, start + line.len())
    };
    article.title = label["title"].as_str().map(|title| Text { text: title.into(), span: add(title) });
    for paragraph in items(&label["body"]) {
        let span = add(paragraph.as_str().expect("a paragraph"));
        article.paragraphs.push(Paragraph { line: 0, role: Role::Body, span });
    }
    (raw, article)
}

#[test]
fn the_samples_are_read() {
    let labels = read("samples/labels.jsonl");
    let (mut found, mut invented) = (Tally::default(), Tally::default());
    for label in labels.lines().map(|line| serde_json::from_str::<Value>(line).expect("a label")) {
        let (raw, article) = sample_article(&label);
        let figures = quantity::extract(&Source::verbatim(raw.as_str()), &article);
        let mut figures: Vec<&Figure> = figures.iter().filter(|figure| is_labelled_kind(figure)).collect();
        for truth in items(&label["figures"]) {
            let expected = truth["normalized"].as_f64().expect("a value");
            let at = figures.iter().position(|figure| {
                let value = figure.number().expect("a number").approximate();
                let printed = figure.span.of(&raw);
                (value - expected).abs() < 5e-5
                    && (printed.contains(text(truth, "text")) || text(truth, "text").contains(printed))
            });
            found.note(at.is_some(), || format!("{} {truth}", text(&label, "file")));
            if let Some(figure) = at.map(|at| figures.remove(at)) {
                let base = figure.base_unit;
                found.note(base == text(truth, "base_unit"), || format!("unit {base} for {truth}"));
            }
        }
        for figure in figures {
            invented.note(false, || format!("{} {} {figure:?}", text(&label, "file"), figure.span.of(&raw)));
        }
    }
    assert!(found.wrong.is_empty() && invented.wrong.is_empty(), "{:#?} {:#?}", found.wrong, invented.wrong);
    assert!(found.n_right > 150, "{}", found.n_right);
}

/// Dates and places in a series are not labelled; of periods, only those with a number are.
fn is_labelled_kind(figure: &Figure) -> bool {
    !matches!(figure.kind, FigureKind::Date | FigureKind::Ordinal) && matches!(figure.normalized, Normalized::Number(_))
}

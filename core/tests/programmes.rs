//! Programmes against the labels of the golden articles and of the sample pages.
//!
//! The lines' roles come from the labels, so that this measures the finding of names alone.

use std::fs;
use std::path::{Path, PathBuf};

use dongbuk_core::article::{Article, Paragraph, Role, Text};
use dongbuk_core::facts::programme::Programme;
use dongbuk_core::facts::{self, Options};
use dongbuk_core::text::{Source, Span};
use serde_json::Value;

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What an evaluation found.
#[derive(Debug, Default)]
struct Score {
    hits: usize,
    missed: Vec<String>,
    noise: Vec<String>,
}

impl Score {
    /// Compares names: one that contains or is contained in the label's counts.
    fn add(&mut self, labels: &[(Vec<String>, bool)], found: &[Programme]) {
        let found: Vec<Vec<String>> =
            found.iter().map(|programme| folded(std::iter::once(&programme.name).chain(&programme.aliases))).collect();
        for (names, _) in labels.iter().filter(|(_, is_core)| *is_core) {
            match found.iter().any(|found| is_same(names, found)) {
                true => self.hits += 1,
                false => self.missed.push(names[0].clone()),
            }
        }
        self.noise.extend(
            found
                .iter()
                .filter(|found| !labels.iter().any(|(names, _)| is_same(names, found)))
                .map(|found| found.join("=")),
        );
    }

    fn f1(&self) -> f64 {
        2.0 * self.hits as f64 / (2 * self.hits + self.missed.len() + self.noise.len()) as f64
    }
}

fn is_same(names: &[String], found: &[String]) -> bool {
    names.iter().any(|name| found.iter().any(|found| name.contains(found.as_str()) || found.contains(name.as_str())))
}

fn folded<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
    names.map(|name| name.chars().filter(|letter| letter.is_alphanumeric()).collect()).collect()
}

fn labels(of: &Value) -> Vec<(Vec<String>, bool)> {
    let strings = |value: &Value| {
        value.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    let programmes = of["programmes"].as_array().into_iter().flatten();
    programmes
        .map(|programme| {
            let mut names = vec![programme["name"].as_str().expect("every label has a name").to_owned()];
            names.extend(strings(&programme["aliases"]));
            names.extend(programme["verbatim"].as_str().map(str::to_owned));
            (folded(names.iter()), programme["tier"] == "core")
        })
        .collect()
}

/// A golden article with the roles of its labels.
fn golden(idx: usize) -> (Source, Article, Value) {
    let gold: Value = serde_json::from_str(&read(&corpus().join("gold-seeds.json"))).expect("the labels are JSON");
    let label = gold[idx].clone();
    let text = read(&corpus().join(label["file"].as_str().expect("every label has a file")));
    let source = Source::verbatim(text);
    let mut article = Article::default();
    for line in label["lines"].as_array().expect("every label has lines") {
        let number = line["n"].as_u64().expect("lines are numbered") as u32;
        let Some(span) = source.raw_lines().span(source.text(), number) else { continue };
        let role = match line["role"].as_str() {
            Some("title") => {
                article.title = Some(Text { text: span.of(source.text()).to_owned(), span });
                continue;
            }
            Some("deck") => Role::Deck,
            Some("heading") => Role::Heading,
            Some("body") => Role::Body,
            _ => continue,
        };
        article.paragraphs.push(Paragraph { line: number, role, span });
    }
    (source, article, label)
}

fn score_of_golden(idx: usize, programme_table: bool) -> (Score, Vec<Programme>) {
    let (source, article, label) = golden(idx);
    let found = facts::extract(&source, &article, Options { programme_table }).programmes;
    let mut score = Score::default();
    score.add(&labels(&label), &found);
    (score, found)
}

#[track_caller]
fn check_golden(idx: usize, programme_table: bool, floor: usize) {
    let (score, found) = score_of_golden(idx, programme_table);
    assert!(score.hits >= floor, "{} of at least {floor}; missed {:#?}", score.hits, score.missed);
    assert!(score.noise.len() * 10 <= found.len(), "noise {:#?}", score.noise);
}

#[test]
fn core_programmes_of_the_golden_articles() {
    check_golden(0, true, 33);
    check_golden(1, true, 34);
}

#[test]
fn core_programmes_without_the_table() {
    check_golden(0, false, 28);
    check_golden(1, false, 28);
}

#[test]
fn sample_pages() {
    for (programme_table, floor) in [(true, 0.85), (false, 0.75)] {
        let score = score_of_samples(programme_table);
        assert!(score.f1() >= floor, "{} {score:#?}", score.f1());
    }
}

fn score_of_samples(programme_table: bool) -> Score {
    let mut score = Score::default();
    for line in read(&corpus().join("samples/labels.jsonl")).lines() {
        let label: Value = serde_json::from_str(line).expect("the labels are JSON");
        let Some(file) = label["file"].as_str().filter(|_| label["expect"] == "article") else { continue };
        let source = Source::verbatim(read(&corpus().join("samples").join(file)));
        let mut article = Article::default();
        let find = |words: &Value| {
            source.text().find(words.as_str()?).map(|at| Span::new(at, at + words.as_str().map_or(0, str::len)))
        };
        article.title = find(&label["title"]).map(|span| Text { text: span.of(source.text()).to_owned(), span });
        for span in label["body"].as_array().into_iter().flatten().filter_map(find) {
            article.paragraphs.push(Paragraph { line: 1, role: Role::Body, span });
        }
        let found = facts::extract(&source, &article, Options { programme_table }).programmes;
        score.add(&labels(&label), &found);
    }
    score
}

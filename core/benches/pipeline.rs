//! How fast each stage reads, in megabytes of raw text a second, and how long a search takes.
//!
//! Each benchmark asserts its answer, so that nothing is fast by doing nothing. The fastest of
//! several rounds is told: the others measure the machine's other work.
//! Does not compare machines or versions; run it before and after a change.

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use dongbuk_core::article::{self, Article, ArticleId};
use dongbuk_core::facts::place::PlaceId;
use dongbuk_core::facts::{self, Options};
use dongbuk_core::index::{DocId, Index, IndexBuilder};
use dongbuk_core::library::{Document, Library};
use dongbuk_core::pause::at_once;
use dongbuk_core::reading::{Reading, Story};
use dongbuk_core::search::{self, Query};
use dongbuk_core::survey::compare::{Comparison, Operand};
use dongbuk_core::survey::relations::Graph;
use dongbuk_core::survey::timeline::Timeline;
use dongbuk_core::survey::{ledger, plans};
use dongbuk_core::text::Source;

/// The bundled articles, of both layouts.
const PAGES: [(&str, &str); 2] = [
    ("siping", include_str!("../../articles/2021-11-23-siping.txt")),
    ("shenyang", include_str!("../../articles/2022-09-22-shenyang.txt")),
];

/// How often each page is in the library that is searched.
const COPIES: usize = 250;

/// How often a stage is measured.
const ROUNDS: usize = 7;

fn main() {
    let sources = PAGES.map(|(_, raw)| Source::verbatim(raw));
    let articles = sources.each_ref().map(parse);
    let index = library();
    reading("parse", || sources.iter().map(|source| parse(source).paragraphs.len()).sum());
    reading("extract", || {
        let facts =
            sources.iter().zip(&articles).map(|(source, article)| facts::extract(source, article, Options::default()));
        facts.map(|facts| facts.places.len()).sum()
    });
    reading("read", || PAGES.iter().map(|(_, raw)| read(raw).len()).sum());
    indexing();
    surveying();
    for typed in ["진흥", "심양", "289.36억원", "장춘 고속철도", "랴오닝", "ㅅㅍ", "\"공업로후\" 심양", "없는말이다"]
    {
        searching(&index, typed);
    }
}

fn parse(source: &Source) -> Article {
    article::parse(source).expect("the bundled pages are articles").swap_remove(0)
}

fn read(raw: &str) -> Vec<Story> {
    Reading::of(raw, Options::default()).expect("the bundled pages are articles").stories
}

/// The two pages, many times over.
fn library() -> Index {
    let mut builder = IndexBuilder::default();
    for (name, raw) in PAGES {
        let source = Arc::new(Source::verbatim(raw));
        let story = &read(raw)[0];
        for copy in 0..COPIES {
            let id = ArticleId::parse(&format!("{name}-{copy}")).expect("the names fit");
            builder.add(&id, &source, story);
        }
    }
    at_once(|pause| builder.finish(pause))
}

/// Measures a stage over both pages; it must find something.
fn reading(name: &str, stage: impl Fn() -> usize) {
    let len_bytes = PAGES.iter().map(|(_, raw)| raw.len()).sum::<usize>();
    let fastest = fastest(|| assert!(black_box(stage()) > 0, "{name} found nothing"));
    println!(
        "{name:<24} {:>10.2} MB/s {:>10.1} µs an article",
        megabytes_a_second(len_bytes, fastest),
        micros(fastest) / PAGES.len() as f64
    );
}

/// Measures building the index of the whole library.
fn indexing() {
    let len_bytes = PAGES.iter().map(|(_, raw)| raw.len() * COPIES).sum::<usize>();
    let stories = PAGES.map(|(_, raw)| (Arc::new(Source::verbatim(raw)), read(raw)));
    let id = ArticleId::parse("a").expect("the name fits");
    let fastest = fastest(|| {
        let mut builder = IndexBuilder::default();
        for (source, story) in &stories {
            (0..COPIES).for_each(|_| builder.add(&id, source, &story[0]));
        }
        let index = at_once(|pause| builder.finish(pause));
        index.prepare();
        black_box(index);
    });
    println!(
        "{:<24} {:>10.2} MB/s",
        format!("index {} articles", PAGES.len() * COPIES),
        megabytes_a_second(len_bytes, fastest)
    );
}

/// Measures what each view computes over the whole library before it can be drawn.
fn surveying() {
    let pages: Vec<(String, &str)> =
        (0..COPIES).flat_map(|copy| PAGES.map(|(name, raw)| (format!("{name}-{copy}"), raw))).collect();
    let pages: Vec<(&str, &str)> = pages.iter().map(|(name, raw)| (name.as_str(), *raw)).collect();
    let library = Library::from_texts(&pages, Options::default(), |_, _| {});
    let documents: Vec<Arc<Document>> =
        (0..library.len()).filter_map(|doc| library.document(DocId(doc as u32))).collect();
    let rows = ledger::rows(&documents);
    let place = |slug| Operand::Place(PlaceId::parse(slug).expect("in the gazetteer"));
    let (siping, shenyang) = (place("siping"), place("shenyang"));
    survey("rows of figures", || ledger::rows(&documents).len());
    survey("bars of figures", || ledger::bars(&rows, &documents, 24).len());
    survey("plans", || plans::rows(&documents).len());
    survey("timeline", || Timeline::of(&documents).events.len());
    survey("relations", || Graph::of(&documents).relations.len());
    survey("comparison", || Comparison::of(&documents, &siping, &shenyang).figures.len());
}

/// Measures one thing that a view computes; it must find something.
fn survey(name: &str, stage: impl Fn() -> usize) {
    let fastest = fastest(|| assert!(black_box(stage()) > 0, "{name} found nothing"));
    println!("{name:<24} {:>10.1} µs for {} articles", micros(fastest), PAGES.len() * COPIES);
}

/// Measures one search, as after a keystroke: hits, counts, and the snippets of a screen.
fn searching(index: &Index, typed: &str) {
    let query = Query { text: typed.into(), ..Query::default() };
    let expected = search::search(index, &query).hits.len();
    let fastest = fastest(|| {
        let results = search::search(index, &query);
        assert_eq!(results.hits.len(), expected, "the same query has the same answer");
        black_box(search::facets(index, &query));
        results.hits.iter().take(20).for_each(|(doc, _)| drop(black_box(search::snippet(index, &query, *doc))));
    });
    println!("{:<24} {:>10.1} µs, {expected} hits", format!("search {typed}"), micros(fastest));
}

/// The fastest of several rounds.
fn fastest(stage: impl Fn()) -> Duration {
    let round = |_| {
        let start = Instant::now();
        stage();
        start.elapsed()
    };
    (0..ROUNDS).map(round).min().expect("there is a round")
}

fn megabytes_a_second(len_bytes: usize, time: Duration) -> f64 {
    len_bytes as f64 / 1e6 / time.as_secs_f64()
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

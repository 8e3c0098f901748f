//! Results as JavaScript objects.

use std::fmt::Display;
use std::ops::Range;

use dongbuk_core::index::DocId;
use dongbuk_core::library::Library;
use dongbuk_core::search::{Facet, FacetCounts, Notice, Plan, Query, SearchResults, Snippet};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// The results of a query, of which those in `page` are written out.
pub(crate) fn results(library: &Library, query: &Query, page: Range<usize>) -> JsValue {
    let plan = Plan::ranked(library.index(), &query.text);
    let results = plan.results(library.index(), query);
    let wanted = results.hits.iter().skip(page.start).take(page.len());
    let hits: Array = wanted.map(|(doc, score)| hit(library, &plan, &results, *doc, *score)).collect();
    object([
        ("total", results.hits.len().into()),
        ("hits", hits.into()),
        ("facets", facets(&plan.facets(library.index(), query))),
        ("notices", results.notices.iter().map(notice).collect::<Array>().into()),
    ])
}

fn hit(library: &Library, plan: &Plan, results: &SearchResults, doc: DocId, score: f32) -> JsValue {
    let page = library.index().page(doc).expect("a hit is in the library that was searched");
    let text = page.source.text();
    let why = results.why.iter().filter(|why| why.stands_in(text));
    let why = why.map(|why| object([("typed", why.typed.as_str().into()), ("found", why.found.as_str().into())]));
    object([
        ("id", page.record.id.as_str().into()),
        ("score", f64::from(score).into()),
        ("snippet", snippet(&plan.snippet(library.index(), doc))),
        ("why", why.collect::<Array>().into()),
    ])
}

/// A snippet; its highlights count UTF-16 units.
fn snippet(snippet: &Snippet) -> JsValue {
    let units = |at: usize| JsValue::from(snippet.text[..at].encode_utf16().count());
    let pairs = snippet.highlights.iter().map(|range| Array::of2(&units(range.start), &units(range.end)));
    object([("text", snippet.text.as_str().into()), ("highlights", pairs.collect::<Array>().into())])
}

fn facets(counts: &FacetCounts) -> JsValue {
    object([
        ("city", values(&counts.places, |place| place.slug().to_owned())),
        ("topic", values(&counts.topics, |topic| topic.slug().to_owned())),
        ("plan", values(&counts.programmes, |programme| programme.0.to_string())),
        ("source", values(&counts.sources, |source| source.0.to_string())),
        ("month", values(&counts.months, |month| format!("{:04}-{:02}", month / 100, month % 100))),
    ])
}

fn values<T>(facets: &[Facet<T>], name: impl Fn(&T) -> String) -> JsValue {
    let value = |facet: &Facet<T>| object([("value", name(&facet.value).into()), ("count", facet.count.into())]);
    facets.iter().map(value).collect::<Array>().into()
}

fn notice(notice: &Notice) -> JsValue {
    let told = |kind: &str, text: &dyn Display| object([("kind", kind.into()), ("text", text.to_string().into())]);
    match notice {
        Notice::NotUnderstood { part } => told("not-understood", part),
        Notice::DidYouMean { text } => told("did-you-mean", text),
        Notice::Nearest { text } => told("nearest", text),
        Notice::TooLong => object([("kind", "too-long".into())]),
    }
}

fn object<const N: usize>(members: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &name.into(), &value).expect("a new object takes any member");
    }
    object.into()
}

//! The JSON of a story, as `cargo xtask parse` prints it and the engine hands it out.
//!
//! Spans are bytes of the raw text, `[start, end]`, half-open. Exact numbers are strings.
//! Members are always there: what is not known is `null` or an empty list.

mod figures;
mod people;
mod programmes;

pub(crate) use figures::figures;
pub(crate) use programmes::programmes;

use crate::article::{Article, Diagnostic, Refusal, Text};
use crate::facts::place::{PlaceId, PlaceMentions};
use crate::facts::topic::TopicScore;
use crate::json::JsonWriter;
use crate::language::Language;
use crate::reading::Story;
use crate::text::{Source, Span};

/// The object of one story of `file`.
#[must_use]
pub fn story(file: &str, source: &Source, story: &Story) -> String {
    let mut json = JsonWriter::default();
    json.object(|object| {
        object.key("file").string(file);
        object.key("item").plain(story.article.item);
        object.key("ok").plain(true);
        object.key("article");
        article(object, source, story);
    });
    json.finish()
}

/// The object of a file that was refused.
#[must_use]
pub fn refusal(file: &str, refusal: Refusal) -> String {
    let mut json = JsonWriter::default();
    json.object(|object| {
        object.key("file").string(file);
        object.key("item").plain(1);
        object.key("ok").plain(false);
        object.key("error").object(|error| {
            error.key("kind").string(refusal.name());
            error.key("message").string(refusal.to_string().as_str());
        });
    });
    json.finish()
}

/// The `article` object: metadata, lines, paragraphs, facts.
pub fn article(json: &mut JsonWriter, source: &Source, story: &Story) {
    json.object(|object| {
        metadata(object, &story.article);
        lines(object, source, &story.article);
        facts(object, source, story);
    });
}

fn metadata(json: &mut JsonWriter, article: &Article) {
    text(json, "title", article.title.as_ref());
    text(json, "kicker", article.kicker.as_ref());
    json.key("series");
    match &article.series {
        None => json.string(None),
        Some(series) => json.object(|object| {
            object.key("name").string(series.name.as_str());
            object.key("number").plain(series.number);
        }),
    }
    text(json, "deck", article.deck.as_ref());
    text(json, "part", article.part.as_ref());
    json.key("reporters").strings(article.reporters.iter().map(|reporter| reporter.text.as_str()));
    text(json, "source", article.source.as_ref());
    text(json, "publisher", article.publisher.as_ref());
    text(json, "url", article.url.as_ref());
    json.key("published").string(article.published.map(|published| published.to_string()).as_deref());
    json.key("clicks");
    number(json, article.clicks);
}

fn lines(json: &mut JsonWriter, source: &Source, article: &Article) {
    json.key("lines").array(|array| {
        for line in &article.lines {
            array.object(|object| {
                object.key("n").plain(line.number);
                object.key("role").string(line.role.name());
                object.key("rule").string(line.rule);
            });
        }
    });
    json.key("paragraphs").array(|array| {
        for paragraph in &article.paragraphs {
            array.object(|object| {
                object.key("line").plain(paragraph.line);
                object.key("role").string(paragraph.role.name());
                object.key("text").string(paragraph.span.of(source.text()));
            });
        }
    });
}

fn facts(json: &mut JsonWriter, source: &Source, story: &Story) {
    let facts = &story.facts;
    json.key("orthography").string(facts.orthography.name());
    places(json, source, &facts.places);
    topics(json, &facts.topics);
    figures(json, source, &facts.figures);
    programmes(json, source, &facts.programmes);
    people::people(json, source, &facts.people);
    people::quotations(json, source, &facts.quotations);
    figures::findings(json, source, &facts.findings);
    diagnostics(json, source, story.article.diagnostics.iter().chain(&facts.diagnostics));
}

fn places(json: &mut JsonWriter, source: &Source, places: &[PlaceMentions]) {
    json.key("places").array(|array| {
        for place in places {
            array.object(|object| {
                object.key("id").string(place.id.slug());
                object.key("name").string(place.id.name(Language::KoCn));
                object.key("level").string(place.id.level().name());
                object.key("parent").string(place.id.parent().map(PlaceId::slug));
                object.key("count").plain(place.spans.len());
                object.key("dateline").plain(place.dateline);
                object.key("spans");
                spans(object, source, &place.spans);
            });
        }
    });
}

fn topics(json: &mut JsonWriter, topics: &[TopicScore]) {
    json.key("topics").array(|array| {
        for topic in topics {
            array.object(|object| {
                object.key("id").string(topic.id.slug());
                object.key("score").plain(format_args!("{:.2}", topic.score));
                object.key("subtopics").strings(topic.subtopics.iter().map(|id| id.slug()));
                object.key("terms").strings(topic.terms.iter().copied());
            });
        }
    });
}

fn diagnostics<'a>(json: &mut JsonWriter, source: &Source, diagnostics: impl Iterator<Item = &'a Diagnostic>) {
    json.key("diagnostics").array(|array| {
        for diagnostic in diagnostics {
            array.object(|object| {
                object.key("kind").string(diagnostic.kind.name());
                object.key("span");
                span(object, source, diagnostic.span);
            });
        }
    });
}

fn text(json: &mut JsonWriter, name: &str, value: Option<&Text>) {
    json.key(name).string(value.map(|value| value.text.as_str()));
}

fn number<T: std::fmt::Display>(json: &mut JsonWriter, value: Option<T>) {
    match value {
        Some(value) => json.plain(value),
        None => json.string(None),
    }
}

/// `[start, end]` in bytes of the raw text.
fn span(json: &mut JsonWriter, source: &Source, span: Span) {
    let raw = source.raw_span(span);
    json.array(|array| {
        array.plain(raw.start);
        array.plain(raw.end);
    });
}

fn spans(json: &mut JsonWriter, source: &Source, all: &[Span]) {
    json.array(|array| all.iter().for_each(|each| span(array, source, *each)));
}

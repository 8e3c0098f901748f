//! `search`: what a reader's words find in a folder of articles, one JSON line for each query.
//!
//! Offsets count UTF-16 units, as in the engine for other pages. A page that is no article is
//! told on standard error and left out, as the page itself would.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use dongbuk_core::article::ArticleId;
use dongbuk_core::facts::Options;
use dongbuk_core::index::DocId;
use dongbuk_core::json::JsonWriter;
use dongbuk_core::library::Library;
use dongbuk_core::search::{Notice, Plan, Query, SearchResults, Snippet, Why};

use crate::build;
use crate::failure::{Failure, Outcome};
use crate::project;

/// How many hits are shown of each query, unless told otherwise.
const LIMIT: usize = 10;

/// `search [--articles DIR] [--limit N] -- QUERY…`.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Outcome {
    use lexopt::prelude::*;
    let (mut folder, mut limit, mut typed) = (None, LIMIT, Vec::new());
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("articles") => folder = Some(PathBuf::from(arguments.value()?)),
            Long("limit") => limit = arguments.value()?.parse::<usize>()?,
            Value(query) => typed.push(query.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    if typed.is_empty() {
        return Err(Failure::Usage("search needs a query, after --".into()));
    }
    let library = library(&folder.unwrap_or_else(|| project::root().join("articles")))?;
    let mut out = BufWriter::new(io::stdout().lock());
    for text in typed {
        let query = Query { text, ..Query::default() };
        writeln!(out, "{}", line(&library, &query, limit))
            .map_err(|error| Failure::check(format!("cannot write: {error}")))?;
    }
    out.flush().map_err(|error| Failure::check(format!("cannot write: {error}")))
}

/// The articles of a folder.
fn library(folder: &Path) -> Outcome<Library> {
    let mut pages = Vec::new();
    for path in build::texts(folder)? {
        let bytes = fs::read(&path).map_err(Failure::file("read", &path))?;
        match String::from_utf8(bytes) {
            Ok(text) => pages.push((id_for(&path), text)),
            Err(_) => eprintln!("xtask: {} left out: it is not UTF-8 text", path.display()),
        }
    }
    let pages = pages.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect::<Vec<_>>();
    let library = Library::from_texts(&pages, Options::default(), |_, _| {});
    for refused in library.refused() {
        eprintln!("xtask: {} left out: {}", refused.name, refused.refusal);
    }
    Ok(library)
}

/// The id of a file: its stem, made to fit where a site would refuse it.
fn id_for(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let fits = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
    stem.chars().map(|character| if fits(character) { character } else { '-' }).take(ArticleId::MAX_LEN).collect()
}

/// The answer to one query.
fn line(library: &Library, query: &Query, limit: usize) -> String {
    let plan = Plan::ranked(library.index(), &query.text);
    let results = plan.results(library.index(), query);
    let mut json = JsonWriter::default();
    json.object(|answer| {
        answer.key("query").string(query.text.as_str());
        answer.key("total").plain(results.hits.len());
        answer.key("hits").array(|hits| {
            for &(doc, score) in results.hits.iter().take(limit) {
                hits.object(|hit| write_hit(hit, library, &plan, &results, (doc, score)));
            }
        });
        answer.key("notices").array(|notices| {
            results.notices.iter().for_each(|notice| notices.object(|object| write_notice(object, notice)));
        });
    });
    json.finish()
}

fn write_hit(
    hit: &mut JsonWriter,
    library: &Library,
    plan: &Plan,
    results: &SearchResults,
    (doc, score): (DocId, f32),
) {
    let document = library.document(doc).expect("a hit is in the library that was searched");
    hit.key("id").string(document.id.as_str());
    hit.key("score").plain(format_args!("{score:.4}"));
    let snippet = plan.snippet(library.index(), doc);
    hit.key("snippet").object(|object| write_snippet(object, &snippet));
    hit.key("why").array(|reasons| {
        let text = document.source.text();
        for Why { typed, found } in results.why.iter().filter(|why| why.stands_in(text)) {
            reasons.object(|why| {
                why.key("typed").string(typed.as_str());
                why.key("found").string(found.as_str());
            });
        }
    });
}

fn write_snippet(object: &mut JsonWriter, snippet: &Snippet) {
    object.key("text").string(snippet.text.as_str());
    object.key("highlights").array(|highlights| {
        for range in &snippet.highlights {
            let Range { start, end } = utf16(&snippet.text, range);
            highlights.array(|pair| {
                pair.plain(start);
                pair.plain(end);
            });
        }
    });
}

/// A range of bytes as one of UTF-16 units.
fn utf16(text: &str, range: &Range<usize>) -> Range<usize> {
    let units = |end: usize| text[..end].encode_utf16().count();
    units(range.start)..units(range.end)
}

fn write_notice(object: &mut JsonWriter, notice: &Notice) {
    let (kind, text) = match notice {
        Notice::NotUnderstood { part } => ("not-understood", part.as_str()),
        Notice::DidYouMean { text } => ("did-you-mean", text.as_str()),
        Notice::Nearest { text } => ("nearest", text.as_str()),
        Notice::TooLong => ("too-long", ""),
    };
    object.key("kind").string(kind);
    object.key("text").string(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_fit_into_links() {
        let check = |id: &str, path: &str| assert_eq!(id_for(Path::new(path)), id, "{path}");
        check("2021-11-23-siping", "articles/2021-11-23-siping.txt");
        check("000-7a", "000_7A.txt");
        check("--", "사평.txt");
    }

    #[test]
    fn offsets_count_utf16_units() {
        assert_eq!(utf16("가𠀀나", &(3..10)), 1..4);
    }

    #[test]
    fn every_query_has_an_answer() {
        let library = Library::from_texts(&[], Options::default(), |_, _| {});
        let query = Query { text: "\"없는 말\"".into(), ..Query::default() };
        assert!(
            line(&library, &query, 10)
                .starts_with("{\"query\":\"\\\"없는 말\\\"\",\"total\":0,\"hits\":[],\"notices\":[")
        );
    }
}

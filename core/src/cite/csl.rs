//! CSL-JSON: an array of one item, as Zotero and citeproc read it.

use super::{Citation, key};
use crate::json::JsonWriter;

/// The array with its item.
pub(super) fn json(citation: &Citation) -> String {
    let mut json = JsonWriter::default();
    json.array(|array| array.object(|item| write(item, citation)));
    json.finish()
}

fn write(item: &mut JsonWriter, citation: &Citation) {
    item.key("id").string(key::of(citation).as_str());
    item.key("type").string("article-newspaper");
    if let Some(title) = citation.title.as_deref() {
        item.key("title").string(title);
    }
    if !citation.reporters.is_empty() {
        item.key("author").array(|authors| {
            for name in &citation.reporters {
                authors.object(|author| author.key("literal").string(name.as_str()));
            }
        });
    }
    if let Some((printed, _)) = &citation.newspaper {
        item.key("container-title").string(printed.as_str());
    }
    if let Some(date) = citation.published {
        item.key("issued").object(|issued| {
            issued.key("date-parts").array(|dates| {
                dates.array(|parts| {
                    parts.plain(date.year);
                    parts.plain(date.month);
                    parts.plain(date.day);
                });
            });
        });
    }
    item.key("language").string("ko");
    item.key("URL").string(citation.link.as_str());
    let notes = citation.notes();
    if !notes.is_empty() {
        item.key("note").string(notes.join("\n").as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cite, thorny};
    use super::super::{Cited, Format};
    use crate::language::Language;

    #[test]
    fn an_item() {
        let json = cite(&thorny(), Cited::Article, Format::CslJson, Language::En);
        for expected in [
            "[{\"id\":\"richeolsu202150\",\"type\":\"article-newspaper\",",
            "\"author\":[{\"literal\":\"리철수\"},{\"literal\":\"김 영희\"}]",
            "\"issued\":{\"date-parts\":[[2021,3,5]]}",
            "\\\\길\\\\",
        ] {
            assert!(json.contains(expected), "{expected} in {json}");
        }
    }
}

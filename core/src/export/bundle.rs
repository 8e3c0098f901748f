//! The JSON of an export: `{"format":1,"kind":…,"pages":[{"id","text"}],"articles":[{"id",…}]}`. Each article
//! is what `cargo xtask parse` prints of it, or its figures or programmes alone.

use super::{Item, What};
use crate::json::JsonWriter;
use crate::output;

/// The version of the form; a reader refuses a later one.
pub(super) const FORMAT: u32 = 1;

/// The whole file.
pub(super) fn json(items: &[Item<'_>], what: What) -> String {
    let mut json = JsonWriter::default();
    json.object(|object| {
        object.key("format").plain(FORMAT);
        object.key("kind").string(what.name());
        if what == What::Articles {
            object.key("pages").array(|array| pages(array, items));
        }
        object.key("articles").array(|array| {
            for item in items {
                array.object(|object| article(object, item, what));
            }
        });
    });
    json.finish()
}

/// The pages the articles stand on, each once; several stories of one page follow each other.
fn pages(json: &mut JsonWriter, items: &[Item<'_>]) {
    let mut last = "";
    for item in items {
        let page = item.id.page();
        if page != last {
            json.object(|object| {
                object.key("id").string(page);
                object.key("text").string(item.source.raw());
            });
        }
        last = page;
    }
}

fn article(json: &mut JsonWriter, item: &Item<'_>, what: What) {
    json.key("id").string(item.id.as_str());
    match what {
        What::Articles => {
            json.key("article");
            output::article(json, item.source, item.story);
        }
        What::Figures => output::figures(json, item.source, &item.story.facts.figures),
        What::Programmes => output::programmes(json, item.source, &item.story.facts.programmes),
    }
}

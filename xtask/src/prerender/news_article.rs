//! An article as JSON-LD, schema.org's `NewsArticle`.

use dongbuk_core::json::JsonWriter;

use super::entry::{Entry, paper};
use super::head::PICTURE;
use super::publication::Publication;

/// The JSON of one article; only what was printed, and no address where none is known.
pub(super) fn json(entry: Entry<'_>, publication: &Publication<'_>) -> String {
    let mut json = JsonWriter::default();
    json.object(|news| {
        news.key("@context").string("https://schema.org");
        news.key("@type").string("NewsArticle");
        news.key("headline").string(entry.title());
        news.key("description").string(entry.description().as_str());
        news.key("inLanguage").string("ko-CN");
        if let Some(moment) = entry.moment() {
            news.key("datePublished").string(moment.as_str());
        }
        news.key("author").array(|authors| {
            entry.reporters().for_each(|reporter| thing(authors, "Person", reporter));
            // A text without a byline is its paper's.
            if entry.article().reporters.is_empty() {
                entry.newspaper().iter().for_each(|newspaper| thing(authors, "NewsMediaOrganization", newspaper));
            }
        });
        let publisher = entry.article().publisher.as_ref().map(|printed| paper(&printed.text));
        if let Some(publisher) = publisher.or_else(|| entry.newspaper()) {
            thing(news.key("publisher"), "NewsMediaOrganization", &publisher);
        }
        news.key("keywords").strings(entry.topics());
        news.key("contentLocation").array(|places| entry.places().for_each(|place| thing(places, "Place", place)));
        if let Some(original) = entry.original() {
            news.key("isBasedOn").string(original);
        }
        if let Some(url) = publication.url {
            let address = url.join(&entry.path());
            news.key("url").string(address.as_str());
            news.key("mainEntityOfPage").string(address.as_str());
            news.key("image").string(url.join(PICTURE).as_str());
        }
    });
    json.finish()
}

/// Something of which only the name is known.
fn thing(json: &mut JsonWriter, kind: &str, name: &str) {
    json.object(|thing| {
        thing.key("@type").string(kind);
        thing.key("name").string(name);
    });
}

//! What other programs follow a site by: sitemap, Atom feed, JSON Feed. All need its address.
//!
//! Nothing here asks a clock: a feed changed when its newest article was published, so building
//! the same articles again gives the same bytes.

use dongbuk_core::json::JsonWriter;
use dongbuk_core::phrase::Phrase;

use super::entry::{Entry, LANGUAGE};
use super::html::Html;
use super::publication::Publication;
use crate::build::PublicUrl;

/// The newest articles that a feed tells of.
const MAX_ITEMS: usize = 100;

/// `sitemap.xml`: the front page and every article.
pub(super) fn sitemap(entries: &[Entry<'_>], url: &PublicUrl) -> String {
    let mut xml = Html::default();
    xml.element("urlset", &[("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")], |set| {
        let paths = std::iter::once(String::new()).chain(entries.iter().map(|entry| entry.path()));
        for path in paths {
            set.element("url", &[], |it| it.words("loc", &[], &url.join(&path)));
        }
    });
    document(xml)
}

/// `feed.xml`: Atom (RFC 4287). It requires a date, so articles without one are not in it.
pub(super) fn atom(entries: &[Entry<'_>], url: &PublicUrl, publication: &Publication<'_>) -> String {
    let dated = || entries.iter().filter_map(|entry| Some((*entry, entry.full_moment()?)));
    let newest = dated().map(|(_, moment)| moment).max();
    let mut xml = Html::default();
    xml.element("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "ko")], |feed| {
        feed.words("id", &[], &url.join(""));
        feed.words("title", &[], publication.name());
        feed.words("subtitle", &[], Phrase::Lead.text(LANGUAGE));
        // A feed of nothing has to have changed at some time.
        feed.words("updated", &[], newest.as_deref().unwrap_or("1970-01-01T00:00:00Z"));
        feed.words("rights", &[], publication.rights());
        feed.element("author", &[], |author| author.words("name", &[], publication.name()));
        feed.words("link", &[("rel", "self"), ("href", &url.join("feed.xml"))], "");
        feed.words("link", &[("rel", "alternate"), ("href", &url.join(""))], "");
        dated().take(MAX_ITEMS).for_each(|(entry, moment)| atom_entry(feed, entry, &moment, url));
    });
    document(xml)
}

fn atom_entry(feed: &mut Html, entry: Entry<'_>, moment: &str, url: &PublicUrl) {
    let address = url.join(&entry.path());
    feed.element("entry", &[], |xml| {
        xml.words("id", &[], &address);
        xml.words("title", &[], entry.title());
        xml.words("link", &[("rel", "alternate"), ("href", &address)], "");
        xml.words("published", &[], moment);
        xml.words("updated", &[], moment);
        let mut authors = entry.reporters().map(str::to_owned).collect::<Vec<_>>();
        if authors.is_empty() {
            authors.extend(entry.newspaper());
        }
        for author in authors {
            xml.element("author", &[], |xml| xml.words("name", &[], &author));
        }
        xml.words("summary", &[], &entry.description());
        entry.topics().for_each(|topic| xml.words("category", &[("term", topic)], ""));
    });
}

/// `feed.json`: JSON Feed 1.1.
pub(super) fn json_feed(entries: &[Entry<'_>], url: &PublicUrl, publication: &Publication<'_>) -> String {
    let mut json = JsonWriter::default();
    json.object(|feed| {
        feed.key("version").string("https://jsonfeed.org/version/1.1");
        feed.key("title").string(publication.name());
        feed.key("description").string(Phrase::Lead.text(LANGUAGE));
        feed.key("home_page_url").string(url.join("").as_str());
        feed.key("feed_url").string(url.join("feed.json").as_str());
        feed.key("language").string("ko");
        feed.key("items").array(|items| {
            entries.iter().take(MAX_ITEMS).for_each(|entry| items.object(|item| json_item(item, *entry, url)));
        });
    });
    json.finish()
}

fn json_item(item: &mut JsonWriter, entry: Entry<'_>, url: &PublicUrl) {
    let address = url.join(&entry.path());
    item.key("id").string(address.as_str());
    item.key("url").string(address.as_str());
    if let Some(original) = entry.original() {
        item.key("external_url").string(original);
    }
    item.key("title").string(entry.title());
    item.key("summary").string(entry.description().as_str());
    item.key("content_text").string(entry.body().collect::<Vec<_>>().join("\n\n").as_str());
    if let Some(moment) = entry.full_moment() {
        item.key("date_published").string(moment.as_str());
    }
    item.key("authors").array(|authors| {
        for reporter in entry.reporters() {
            authors.object(|author| author.key("name").string(reporter));
        }
    });
    item.key("tags").strings(entry.topics());
}

/// A complete XML document.
fn document(xml: Html) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", xml.finish())
}

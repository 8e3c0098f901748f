//! What a page's `<head>` tells those who never see the page: search engines, link previews,
//! reference managers.
//!
//! Without a public address, everything that would need one is left out.

use super::entry::{Entry, LANGUAGE};
use super::html::Html;
use super::news_article;
use super::publication::Publication;
use dongbuk_core::phrase::Phrase;

/// The picture of every preview: without words, since it stands beside them.
pub(super) const PICTURE: &str = "preview.png";

/// Width and height of [`PICTURE`], in pixels.
const PICTURE_SIZE: (&str, &str) = ("1200", "630");

/// The head of an article's page, from its title on.
pub(super) fn of_article(entry: Entry<'_>, publication: &Publication<'_>) -> String {
    let address = publication.address(&entry.path());
    let mut head = Html::default();
    head.words("title", &[], &format!("{} — {}", entry.title(), publication.name()));
    preview(
        &mut head,
        publication,
        &Preview { kind: "article", title: entry.title(), description: &entry.description(), path: &entry.path() },
    );
    article_properties(&mut head, entry);
    citation(&mut head, entry, address.as_deref());
    dublin_core(&mut head, entry, address.as_deref());
    named(&mut head, "DC.rights", publication.rights());
    head.json_ld(&news_article::json(entry, publication));
    head.finish()
}

/// The head of the front page.
pub(super) fn of_front(publication: &Publication<'_>) -> String {
    let lead = Phrase::Lead.text(LANGUAGE);
    let mut head = Html::default();
    head.words("title", &[], &format!("{} — {lead}", publication.name()));
    preview(
        &mut head,
        publication,
        &Preview { kind: "website", title: publication.name(), description: lead, path: "" },
    );
    if publication.url.is_some() {
        for (kind, file) in [("application/atom+xml", "./feed.xml"), ("application/feed+json", "./feed.json")] {
            let attributes = [("rel", "alternate"), ("type", kind), ("href", file), ("title", publication.name())];
            head.void("link", &attributes);
        }
    }
    head.finish()
}

/// The head of a page that stands where an article was: kept out of search engines.
pub(super) fn of_absence(title: &str, publication: &Publication<'_>) -> String {
    let mut head = Html::default();
    head.words("title", &[], &format!("{title} — {}", publication.name()));
    named(&mut head, "robots", "noindex");
    named(&mut head, "article-pages", "a/");
    head.finish()
}

/// What a link preview shows.
struct Preview<'a> {
    /// Open Graph's `og:type`.
    kind: &'a str,
    title: &'a str,
    description: &'a str,
    /// The page, from the site's folder.
    path: &'a str,
}

/// Description, canonical link, Open Graph and Twitter card.
fn preview(head: &mut Html, publication: &Publication<'_>, preview: &Preview<'_>) {
    named(head, "description", preview.description);
    // Tells the application that links to articles may lead to pages of their own.
    named(head, "article-pages", "a/");
    for (property, content) in [
        ("og:type", preview.kind),
        ("og:site_name", publication.name()),
        ("og:locale", "ko_KR"),
        ("og:title", preview.title),
        ("og:description", preview.description),
    ] {
        property_of(head, property, content);
    }
    named(head, "twitter:card", if publication.url.is_some() { "summary_large_image" } else { "summary" });
    let Some(url) = publication.url else { return };
    let (address, picture) = (url.join(preview.path), url.join(PICTURE));
    head.void("link", &[("rel", "canonical"), ("href", &address)]);
    let (width, height) = PICTURE_SIZE;
    for (property, content) in [
        ("og:url", address.as_str()),
        ("og:image", picture.as_str()),
        ("og:image:type", "image/png"),
        ("og:image:width", width),
        ("og:image:height", height),
    ] {
        property_of(head, property, content);
    }
}

fn article_properties(head: &mut Html, entry: Entry<'_>) {
    if let Some(moment) = entry.moment() {
        property_of(head, "article:published_time", &moment);
    }
    entry.reporters().for_each(|reporter| property_of(head, "article:author", reporter));
    entry.topics().for_each(|topic| property_of(head, "article:tag", topic));
}

/// The tags that Google Scholar defined and reference managers read.
fn citation(head: &mut Html, entry: Entry<'_>, address: Option<&str>) {
    named(head, "citation_title", entry.title());
    entry.reporters().for_each(|reporter| named(head, "citation_author", reporter));
    if let Some(day) = entry.day() {
        named(head, "citation_publication_date", &day.replace('-', "/"));
    }
    if let Some(newspaper) = entry.newspaper() {
        named(head, "citation_publisher", &newspaper);
        named(head, "prism.publicationName", &newspaper);
    }
    named(head, "citation_language", "ko");
    if let Some(address) = address {
        named(head, "citation_public_url", address);
    }
}

fn dublin_core(head: &mut Html, entry: Entry<'_>, address: Option<&str>) {
    head.void("link", &[("rel", "schema.DC"), ("href", "http://purl.org/dc/elements/1.1/")]);
    named(head, "DC.type", "newspaperArticle");
    named(head, "DC.title", entry.title());
    entry.reporters().for_each(|reporter| named(head, "DC.creator", reporter));
    if let Some(day) = entry.day() {
        named(head, "DC.date", &day);
    }
    if let Some(newspaper) = entry.newspaper() {
        named(head, "DC.publisher", &newspaper);
    }
    if let Some(original) = entry.original() {
        named(head, "DC.source", original);
    }
    named(head, "DC.language", "ko");
    named(head, "DC.identifier", address.unwrap_or(entry.document.id.as_str()));
}

fn named(head: &mut Html, name: &str, content: &str) {
    head.void("meta", &[("name", name), ("content", content)]);
}

fn property_of(head: &mut Html, property: &str, content: &str) {
    head.void("meta", &[("property", property), ("content", content)]);
}

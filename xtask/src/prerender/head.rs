//! What a page's `<head>` tells those who never see the page: search engines, link previews,
//! reference managers.
//!
//! Without a public address, everything that would need one is left out.

use super::entry::{Entry, LANGUAGE};
use super::html::Html;
use super::news_article;
use crate::build::PublicUrl;
use dongbuk_core::phrase::Phrase;

/// The picture of every preview: without words, since it stands beside them.
pub(super) const PICTURE: &str = "preview.png";

/// Width and height of [`PICTURE`], in pixels.
const PICTURE_SIZE: (&str, &str) = ("1200", "630");

/// The name of the site.
pub(super) fn site_name() -> &'static str {
    Phrase::Site.text(LANGUAGE)
}

/// The head of an article's page, from its title on.
pub(super) fn of_article(entry: Entry<'_>, public_url: Option<&PublicUrl>) -> String {
    let address = public_url.map(|url| url.join(&entry.path()));
    let mut head = Html::default();
    head.words("title", &[], &format!("{} — {}", entry.title(), site_name()));
    preview(&mut head, "article", entry.title(), &entry.description(), public_url.zip(address.as_deref()));
    article_properties(&mut head, entry);
    citation(&mut head, entry, address.as_deref());
    dublin_core(&mut head, entry, address.as_deref());
    head.json_ld(&news_article::json(entry, public_url));
    head.finish()
}

/// The head of the front page.
pub(super) fn of_front(public_url: Option<&PublicUrl>) -> String {
    let lead = Phrase::Lead.text(LANGUAGE);
    let address = public_url.map(|url| url.join(""));
    let mut head = Html::default();
    head.words("title", &[], &format!("{} — {lead}", site_name()));
    preview(&mut head, "website", site_name(), lead, public_url.zip(address.as_deref()));
    if public_url.is_some() {
        let feed = |head: &mut Html, kind, file| {
            head.void("link", &[("rel", "alternate"), ("type", kind), ("href", file), ("title", site_name())]);
        };
        feed(&mut head, "application/atom+xml", "./feed.xml");
        feed(&mut head, "application/feed+json", "./feed.json");
    }
    head.finish()
}

/// Description, canonical link, Open Graph and Twitter card.
fn preview(head: &mut Html, kind: &str, title: &str, description: &str, public: Option<(&PublicUrl, &str)>) {
    named(head, "description", description);
    for (property, content) in [
        ("og:type", kind),
        ("og:site_name", site_name()),
        ("og:locale", "ko_KR"),
        ("og:title", title),
        ("og:description", description),
    ] {
        property_of(head, property, content);
    }
    named(head, "twitter:card", if public.is_some() { "summary_large_image" } else { "summary" });
    let Some((url, address)) = public else { return };
    head.void("link", &[("rel", "canonical"), ("href", address)]);
    let picture = url.join(PICTURE);
    let (width, height) = PICTURE_SIZE;
    for (property, content) in [
        ("og:url", address),
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

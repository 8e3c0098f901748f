//! The page of one article, `a/<id>/`: the whole text, what it names, the way to the others.

use dongbuk_core::article::{Article, Paragraph, Role};
use dongbuk_core::phrase::{self, Phrase};

use super::entry::{Entry, LANGUAGE, paper};
use super::html::Html;
use super::page::{Scene, page};
use super::publication::Publication;

/// From an article's page to the site's folder.
pub(super) const ROOT: &str = "../../";

/// What stands in the body of an article's page.
pub(super) fn body(entry: Entry<'_>, publication: &Publication<'_>) -> String {
    page(publication, ROOT, Scene::Reading, |main| {
        nav(main);
        main.element("div", &[("class", "reader")], |reader| {
            outline(reader, entry, "outline outline-beside");
            reader.element("article", &[("class", "article"), ("lang", "ko")], |article| {
                head(article, entry.article());
                outline(article, entry, "outline outline-within");
                legend(article);
                article.element("div", &[("class", "article-text")], |text| {
                    let read = entry.article().paragraphs.iter().filter(|paragraph| paragraph.role != Role::Deck);
                    read.for_each(|paragraph| write_paragraph(text, entry, paragraph));
                });
            });
            facts(reader, entry);
        });
    })
}

fn nav(main: &mut Html) {
    main.element("nav", &[("class", "reader-nav"), ("aria-label", Phrase::Results.text(LANGUAGE))], |nav| {
        nav.words("a", &[("class", "reader-nav-back"), ("href", ROOT)], Phrase::BackToList.text(LANGUAGE));
    });
}

/// Room for the legend of the marks.
fn legend(article: &mut Html) {
    let kinds = [Phrase::MarkPlaces, Phrase::MarkFigures, Phrase::MarkProgrammes, Phrase::MarkPeople, Phrase::Glosses];
    article.element("div", &[("class", "mark-legend reserved"), ("inert", ""), ("lang", LANGUAGE.tag())], |legend| {
        legend.element("div", &[("class", "mark-legend-switches")], |switches| {
            kinds.iter().for_each(|kind| switches.words("button", &[("type", "button")], kind.text(LANGUAGE)));
        });
        legend.words("p", &[("class", "mark-legend-note")], Phrase::ReadByMachine.text(LANGUAGE));
    });
}

/// The headings, when there are several; shown in one of two places, as the window is wide.
fn outline(reader: &mut Html, entry: Entry<'_>, class: &str) {
    let headings = || entry.article().paragraphs.iter().filter(|paragraph| paragraph.role == Role::Heading);
    if headings().count() < 2 {
        return;
    }
    let name = Phrase::Outline.text(LANGUAGE);
    reader.element("section", &[("class", class), ("lang", LANGUAGE.tag())], |section| {
        section.words("h2", &[("class", "aside-heading")], name);
        section.element("ol", &[("lang", "ko")], |list| {
            for heading in headings() {
                let place = format!("#{}", heading_id(heading));
                list.element("li", &[], |item| item.words("a", &[("href", &place)], entry.words(heading)));
            }
        });
    });
}

/// Kicker, headline, deck, byline.
fn head(html: &mut Html, article: &Article) {
    html.element("header", &[("class", "article-head")], |head| {
        if let Some(kicker) = kicker(article) {
            head.words("p", &[("class", "kicker"), ("lang", "ko")], &kicker);
        }
        let title = article.title.as_ref().map_or(Phrase::NoTitle.text(LANGUAGE), |title| &title.text);
        head.words("h1", &[("tabindex", "-1")], title);
        if let Some(deck) = &article.deck {
            head.words("p", &[("class", "article-deck")], &deck.text);
        }
        byline(head, article);
    });
}

/// The series or the words above the headline.
pub(super) fn kicker(article: &Article) -> Option<String> {
    match (&article.series, &article.kicker) {
        (Some(series), _) => Some(Phrase::SeriesPart.with(LANGUAGE, &[&series.name, &series.number.to_string()])),
        (None, kicker) => kicker.as_ref().map(|kicker| kicker.text.clone()),
    }
}

/// When, by whom, in which paper; only what was printed.
fn byline(head: &mut Html, article: &Article) {
    let reporters = article.reporters.iter().map(|reporter| reporter.text.as_str()).collect::<Vec<_>>().join(", ");
    let said = |phrase: Phrase, words: Option<String>| words.map(|words| phrase.with(LANGUAGE, &[&words]));
    let printed = |text: &Option<dongbuk_core::article::Text>| text.as_ref().map(|printed| paper(&printed.text));
    head.element("p", &[("class", "byline"), ("lang", LANGUAGE.tag())], |line| {
        if let Some(published) = &article.published {
            line.words("time", &[("datetime", &published.to_string())], &phrase::date(published, LANGUAGE));
        }
        let words = [
            said(Phrase::Reporter, Some(reporters).filter(|names| !names.is_empty())),
            said(Phrase::WrittenBy, printed(&article.source)),
            said(Phrase::PublishedBy, printed(&article.publisher)),
        ];
        words.iter().flatten().for_each(|words| line.words("span", &[], words));
    });
}

fn write_paragraph(text: &mut Html, entry: Entry<'_>, paragraph: &Paragraph) {
    let words = entry.words(paragraph);
    match paragraph.role {
        Role::Heading => {
            let id = heading_id(paragraph);
            text.words("h2", &[("class", "article-heading"), ("id", &id), ("tabindex", "-1")], words);
        }
        Role::Caption => text.words("p", &[("class", "article-caption")], words),
        Role::Table => text.words("p", &[("class", "article-row")], words),
        _ => text.words("p", &[], words),
    }
}

/// The element id of a heading, for the outline.
fn heading_id(paragraph: &Paragraph) -> String {
    format!("line-{}", paragraph.line)
}

/// Its topics and places, each a link to more of them.
fn facts(reader: &mut Html, entry: Entry<'_>) {
    let facts = &entry.document.story.facts;
    let topics =
        facts.topics.iter().map(|topic| (topic.id.name(LANGUAGE), format!("{ROOT}?topic={}", topic.id.slug())));
    let places = facts.places.iter().map(|place| (place.id.name(LANGUAGE), format!("{ROOT}?city={}", place.id.slug())));
    let name = Phrase::InThisArticle.text(LANGUAGE);
    reader.element("aside", &[("class", "article-facts"), ("aria-label", name)], |aside| {
        aside.words("h2", &[("class", "aside-heading")], name);
        links(aside, Phrase::Topics, topics.collect());
        links(aside, Phrase::Places, places.collect());
    });
}

/// A heading and links under it; nothing if there is none.
fn links(aside: &mut Html, heading: Phrase, items: Vec<(&str, String)>) {
    if items.is_empty() {
        return;
    }
    aside.element("section", &[], |section| {
        section.words("h3", &[], heading.text(LANGUAGE));
        section.element("ul", &[], |list| {
            for (name, address) in &items {
                list.element("li", &[], |item| item.words("a", &[("href", address)], name));
            }
        });
    });
}

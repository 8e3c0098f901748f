//! The front page: the newest articles as links to their own pages.

use dongbuk_core::facts::leading::leading;
use dongbuk_core::index::Index;
use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::search::{self, Query, Snippet};
use dongbuk_core::view::{ViewKind, ViewState};

use super::article::kicker;
use super::entry::{Entry, LANGUAGE};
use super::html::Html;
use super::page::{Scene, page};
use super::publication::Publication;

/// The articles that the list shows before the application has come.
const MAX_ARTICLES: usize = 30;

/// How many places and how many topics a card names; as in the application.
const MAX_TAGS: usize = 4;

/// What stands in the body of the front page.
pub(super) fn body(entries: &[Entry<'_>], index: &Index, publication: &Publication<'_>) -> String {
    page(publication, "./", Scene::Start, |main| {
        main.element("div", &[("class", "results-page"), ("data-start", "true")], |results_page| {
            // Room for the facets, and the heading between that of the page and those of the articles.
            results_page.element("div", &[("class", "facet-panel")], |panel| {
                panel.words("h2", &[], Phrase::Articles.count(LANGUAGE, entries.len()).as_str());
            });
            results_page.element("div", &[("class", "results")], |results| {
                ways_in(results, index);
                head(results, entries.len());
                view_switch(results);
                results.element("div", &[("class", "result-list")], |list| {
                    entries.iter().take(MAX_ARTICLES).for_each(|entry| card(list, *entry, index));
                });
            });
        });
    })
}

/// Places and topics as ways into the collection; small screens show them.
fn ways_in(results: &mut Html, index: &Index) {
    let counts = search::facets(index, &Query::default());
    let places = counts.leading_places().into_iter().map(|place| {
        let id = place.value;
        (format!("./?city={}", id.slug()), id.name(LANGUAGE), place.count)
    });
    let topics = counts.leading_topics().into_iter().map(|topic| {
        let id = topic.value;
        (format!("./?topic={}", id.slug()), id.name(LANGUAGE), topic.count)
    });
    results.element("nav", &[("class", "ways-in"), ("aria-label", Phrase::Narrow.text(LANGUAGE))], |nav| {
        nav.element("ul", &[], |lines| {
            line_of_ways(lines, Phrase::Places, places.collect());
            line_of_ways(lines, Phrase::Topics, topics.collect());
        });
    });
}

/// Values of one group, each with its address, its name and its count.
fn line_of_ways(lines: &mut Html, heading: Phrase, ways: Vec<(String, &str, u32)>) {
    let heading = heading.text(LANGUAGE);
    lines.element("li", &[], |line| {
        line.words("span", &[("class", "ways-in-heading")], heading);
        line.element("ul", &[], |list| {
            for (address, name, count) in ways {
                list.element("li", &[], |item| {
                    item.element("a", &[("href", &address)], |link| {
                        link.text(&format!("{name} "));
                        link.words("span", &[("class", "facet-value-count")], &phrase::number(count as usize));
                    });
                });
            }
        });
    });
}

/// The ways to look at the articles.
fn view_switch(results: &mut Html) {
    results.element("nav", &[("class", "view-switch"), ("aria-label", Phrase::Views.text(LANGUAGE))], |nav| {
        nav.element("ul", &[], |list| {
            for (view, name) in phrase::VIEWS {
                let address = format!("./{}", ViewState { view, ..ViewState::default() }.to_query_string());
                let attributes = [("href", address.as_str()), ("aria-current", "true")];
                let attributes = if view == ViewKind::Articles { &attributes[..] } else { &attributes[..1] };
                list.element("li", &[], |item| item.words("a", attributes, name.text(LANGUAGE)));
            }
        });
    });
}

fn head(results: &mut Html, n_articles: usize) {
    results.element("div", &[("class", "results-head")], |head| {
        head.words("h1", &[("tabindex", "-1")], Phrase::Newest.text(LANGUAGE));
        head.words("p", &[("class", "results-count")], &Phrase::Articles.count(LANGUAGE, n_articles));
        head.element("div", &[("class", "results-tools")], |tools| {
            tools.element("div", &[("class", "facet-open reserved")], |button| {
                button.text(Phrase::Narrow.text(LANGUAGE))
            });
            sort_menu(tools);
            tools.element("div", &[("class", "share reserved")], |share| {
                share.element("div", &[("class", "share-button")], |button| {
                    button.words("span", &[], Phrase::Share.text(LANGUAGE));
                });
            });
        });
    });
}

/// The orders that a list without words has.
fn sort_menu(tools: &mut Html) {
    tools.element("nav", &[("class", "sort-menu"), ("aria-label", Phrase::Order.text(LANGUAGE))], |nav| {
        nav.element("ul", &[], |list| {
            let new = [("href", "./"), ("aria-current", "true")];
            list.element("li", &[], |item| item.words("a", &new, Phrase::OrderNew.text(LANGUAGE)));
            list.element("li", &[], |item| {
                item.words("a", &[("href", "./?sort=old")], Phrase::OrderOld.text(LANGUAGE))
            });
        });
    });
}

/// One article of the list.
fn card(list: &mut Html, entry: Entry<'_>, index: &Index) {
    list.element("article", &[("class", "result-card")], |card| {
        card.element("p", &[("class", "result-card-when")], |line| when_and_where(line, entry));
        card.element("div", &[("class", "result-card-body")], |body| {
            if let Some(kicker) = kicker(entry.article()) {
                body.words("p", &[("class", "kicker"), ("lang", "ko")], &kicker);
            }
            body.element("h2", &[("class", "result-card-title"), ("lang", "ko")], |title| {
                title.words("a", &[("href", &format!("./{}", entry.path()))], entry.title());
            });
            let Snippet { text, cut: (before, after), .. } = search::beginning(index, entry.doc);
            let sign = |is_cut: bool| if is_cut { "…" } else { "" };
            let passage = format!("{} {text} {}", sign(before), sign(after));
            body.words("p", &[("class", "result-card-passage"), ("lang", "ko")], passage.trim());
            tags(body, entry);
        });
        strongest_figure(card, entry);
    });
}

/// The figure that says most.
fn strongest_figure(card: &mut Html, entry: Entry<'_>) {
    let text = entry.document.source.text();
    let Some(figure) = leading(&entry.document.story.facts.figures, 1).into_iter().next() else { return };
    card.element("p", &[("class", "result-card-figure"), ("lang", "ko")], |line| {
        line.words("strong", &[], figure.span.of(text));
        if let Some(subject) = &figure.subject {
            line.text(" ");
            line.words("span", &[], &subject.text(text));
        }
    });
}

/// Places and topics, each a link to more of them.
fn tags(body: &mut Html, entry: Entry<'_>) {
    let facts = &entry.document.story.facts;
    if facts.places.is_empty() && facts.topics.is_empty() {
        return;
    }
    body.element("ul", &[("class", "tags")], |list| {
        for place in facts.places.iter().take(MAX_TAGS) {
            let address = format!("./?city={}", place.id.slug());
            list.element("li", &[], |item| item.words("a", &[("href", &address)], place.id.name(LANGUAGE)));
        }
        for topic in facts.topics.iter().take(MAX_TAGS) {
            let address = format!("./?topic={}", topic.id.slug());
            list.element("li", &[("class", "tag-topic")], |item| {
                item.words("a", &[("href", &address)], topic.id.name(LANGUAGE));
            });
        }
    });
}

/// The day and the paper.
fn when_and_where(line: &mut Html, entry: Entry<'_>) {
    match &entry.article().published {
        Some(printed) => line.words("time", &[("datetime", &printed.to_string())], &phrase::day(printed, LANGUAGE)),
        None => line.words("span", &[], Phrase::NoDate.text(LANGUAGE)),
    }
    if let Some(newspaper) = entry.newspaper() {
        line.words("span", &[("class", "result-card-paper")], &newspaper);
    }
}

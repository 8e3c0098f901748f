//! The front page: the newest articles as links to their own pages.

use dongbuk_core::phrase::{self, Phrase};

use super::article::kicker;
use super::entry::{Entry, LANGUAGE};
use super::html::Html;
use super::page::page;
use super::publication::Publication;

/// The articles that the list shows before the application has come.
const MAX_ARTICLES: usize = 30;

/// What stands in the body of the front page.
pub(super) fn body(entries: &[Entry<'_>], publication: &Publication<'_>) -> String {
    page(publication, "./", false, |main| {
        main.element("div", &[("class", "results-page"), ("data-start", "true")], |results_page| {
            results_page.element("div", &[("class", "results")], |results| {
                head(results, entries.len());
                results.element("div", &[("class", "result-list")], |list| {
                    entries.iter().take(MAX_ARTICLES).for_each(|entry| card(list, *entry));
                });
            });
        });
    })
}

fn head(results: &mut Html, n_articles: usize) {
    results.element("div", &[("class", "results-head")], |head| {
        head.words("h1", &[("tabindex", "-1")], Phrase::Newest.text(LANGUAGE));
        head.words("p", &[("class", "results-count")], &Phrase::Articles.count(LANGUAGE, n_articles));
    });
}

/// One article of the list.
fn card(list: &mut Html, entry: Entry<'_>) {
    list.element("article", &[("class", "result-card")], |card| {
        card.element("p", &[("class", "result-card-when")], |line| when_and_where(line, entry));
        card.element("div", &[("class", "result-card-body")], |body| {
            if let Some(kicker) = kicker(entry.article()) {
                body.words("p", &[("class", "kicker"), ("lang", "ko")], &kicker);
            }
            body.element("h3", &[("class", "result-card-title"), ("lang", "ko")], |title| {
                title.words("a", &[("href", &format!("./{}", entry.path()))], entry.title());
            });
            body.words("p", &[("class", "result-card-passage"), ("lang", "ko")], &entry.description());
        });
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

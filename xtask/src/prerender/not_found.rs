//! `404.html`: what a host answers where there is nothing.
//!
//! A host shows it at whatever depth was asked for, so it addresses no file; the way to the front
//! page is there only where the site knows its own address.

use dongbuk_core::language::Language;
use dongbuk_core::phrase::Phrase;

use super::entry::LANGUAGE;
use super::html::Html;
use super::publication::Publication;

/// The whole page.
pub(super) fn page(publication: &Publication<'_>) -> String {
    let mut html = Html::default();
    html.element("html", &[("lang", LANGUAGE.tag())], |page| {
        page.element("head", &[], |head| {
            head.void("meta", &[("charset", "utf-8")]);
            let policy = "default-src 'none'; base-uri 'none'; form-action 'none'";
            head.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", policy)]);
            head.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
            head.void("meta", &[("name", "robots"), ("content", "noindex")]);
            head.void("meta", &[("name", "color-scheme"), ("content", "light dark")]);
            head.words("title", &[], &format!("404 — {}", publication.name()));
        });
        page.element("body", &[], |body| body.element("main", &[], |main| words(main, publication)));
    });
    format!("<!DOCTYPE html>\n{}\n", html.finish())
}

fn words(main: &mut Html, publication: &Publication<'_>) {
    main.words("h1", &[], Phrase::NoSuchArticle.text(LANGUAGE));
    for language in [Language::KoCn, Language::Zh, Language::En] {
        main.words("p", &[("lang", language.tag())], Phrase::NoSuchArticle.text(language));
    }
    if let Some(address) = publication.address("") {
        main.element("p", &[], |line| line.words("a", &[("href", &address)], publication.name()));
    }
}

//! `404.html`: what a host answers where there is nothing.
//!
//! A host shows it at whatever depth was asked for, so it addresses no file; the way to the front
//! page is there only where the site knows its own address.

use dongbuk_core::language::Language;
use dongbuk_core::phrase::Phrase;

use super::entry::LANGUAGE;
use super::head::site_name;
use super::html::Html;
use crate::build::PublicUrl;

/// The whole page.
pub(super) fn page(public_url: Option<&PublicUrl>) -> String {
    let mut html = Html::default();
    html.element("html", &[("lang", LANGUAGE.tag())], |page| {
        page.element("head", &[], |head| {
            head.void("meta", &[("charset", "utf-8")]);
            let policy = "default-src 'none'; base-uri 'none'; form-action 'none'";
            head.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", policy)]);
            head.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
            head.void("meta", &[("name", "robots"), ("content", "noindex")]);
            head.void("meta", &[("name", "color-scheme"), ("content", "light dark")]);
            head.words("title", &[], &format!("404 — {}", site_name()));
        });
        page.element("body", &[], |body| body.element("main", &[], |main| words(main, public_url)));
    });
    format!("<!DOCTYPE html>\n{}\n", html.finish())
}

fn words(main: &mut Html, public_url: Option<&PublicUrl>) {
    main.words("h1", &[], Phrase::NoSuchArticle.text(LANGUAGE));
    for language in [Language::KoCn, Language::Zh, Language::En] {
        main.words("p", &[("lang", language.tag())], Phrase::NoSuchArticle.text(language));
    }
    if let Some(url) = public_url {
        main.element("p", &[], |line| line.words("a", &[("href", &url.join(""))], site_name()));
    }
}

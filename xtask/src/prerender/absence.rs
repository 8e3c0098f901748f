//! What stands at the address of an article that is no longer there: a tombstone, or the way to its new address.

use dongbuk_core::article::ArticleId;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::site::Withdrawn;

use super::article::ROOT;
use super::entry::LANGUAGE;
use super::html::Html;
use super::page::{Scene, page};
use super::publication::Publication;

/// The body of the page of an article that was taken down.
pub(super) fn tombstone(withdrawn: &Withdrawn, publication: &Publication<'_>) -> String {
    body(publication, Phrase::Withdrawn, |section| {
        section.words("p", &[], &withdrawn.reason);
        section.element("p", &[], |line| line.words("time", &[], &withdrawn.date));
    })
}

/// The body of the page of an article that has another id now.
pub(super) fn moved(new: &ArticleId, publication: &Publication<'_>) -> String {
    let address = format!("../{new}/");
    body(publication, Phrase::NoSuchArticle, |section| {
        section.element("p", &[], |line| line.words("a", &[("href", &address)], new.as_str()));
    })
}

fn body(publication: &Publication<'_>, heading: Phrase, what: impl FnOnce(&mut Html)) -> String {
    page(publication, ROOT, Scene::Reading, |main| {
        main.element("div", &[("class", "reader")], |reader| {
            reader.element("section", &[("class", "empty-state")], |section| {
                section.words("h1", &[("tabindex", "-1")], heading.text(LANGUAGE));
                what(section);
                section.element("p", &[], |line| line.words("a", &[("href", ROOT)], Phrase::BackToList.text(LANGUAGE)));
            });
        });
    })
}

//! What stands at the address of an article that is no longer there: a tombstone, or the way to its new address.

use dongbuk_core::article::ArticleId;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::site::Withdrawn;

use super::article::ROOT;
use super::entry::LANGUAGE;
use super::html::Html;
use super::page::{Scene, page};
use super::publication::Publication;

/// What is said of an article that has another id now. The application never says it: it opens the article.
pub(super) const MOVED: &str = "이 기사의 주소가 바뀌였습니다";

/// The body of the page of an article that was taken down.
pub(super) fn tombstone(withdrawn: &Withdrawn, publication: &Publication<'_>) -> String {
    body(publication, Phrase::Withdrawn.text(LANGUAGE), |section| {
        section.words("p", &[], &withdrawn.reason);
        section.element("p", &[], |line| line.words("time", &[], &withdrawn.date));
    })
}

/// The body of the page of an article that has another id now.
pub(super) fn moved(new: &ArticleId, publication: &Publication<'_>) -> String {
    let address = format!("../{new}/");
    body(publication, MOVED, |section| {
        section.element("p", &[], |line| line.words("a", &[("href", &address)], new.as_str()));
    })
}

fn body(publication: &Publication<'_>, heading: &str, what: impl FnOnce(&mut Html)) -> String {
    page(publication, ROOT, Scene::Reading, |main| {
        main.element("div", &[("class", "reader")], |reader| {
            reader.element("section", &[("class", "empty-state")], |section| {
                section.words("h1", &[("tabindex", "-1")], heading);
                what(section);
                section.element("p", &[], |line| line.words("a", &[("href", ROOT)], Phrase::BackToList.text(LANGUAGE)));
            });
        });
    })
}

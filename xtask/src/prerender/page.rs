//! The parts that every pre-rendered page has, in the words and classes of the application's own
//! components, so that nothing jumps when the application takes their place.

use dongbuk_core::phrase::Phrase;

use super::entry::LANGUAGE;
use super::html::Html;
use super::publication::Publication;

/// A page around its main part. `root` leads to the site's folder; `reading`: an article is open.
pub(super) fn page(publication: &Publication<'_>, root: &str, reading: bool, main: impl FnOnce(&mut Html)) -> String {
    let mut html = Html::default();
    let reading = if reading { "true" } else { "false" };
    html.words("a", &[("class", "skip-link"), ("href", "#main")], Phrase::SkipToContent.text(LANGUAGE));
    html.element("div", &[("class", "page"), ("data-reading", reading)], |page| {
        masthead(page, root);
        page.element("main", &[("id", "main"), ("tabindex", "-1")], main);
        footer(page, publication);
    });
    html.finish()
}

fn masthead(page: &mut Html, root: &str) {
    page.element("header", &[("class", "masthead")], |header| {
        header.element("div", &[("class", "masthead-name")], |name| {
            name.element("a", &[("class", "wordmark"), ("href", root)], |mark| {
                mark.words("span", &[("class", "wordmark-main"), ("lang", "ko")], "동북");
                mark.element("span", &[("class", "wordmark-other")], |other| {
                    other.words("span", &[("lang", "zh")], "东北");
                    other.words("span", &[("lang", "en")], "Dongbuk");
                });
            });
            name.words("p", &[("class", "masthead-lead")], Phrase::Lead.text(LANGUAGE));
        });
    });
}

fn footer(page: &mut Html, publication: &Publication<'_>) {
    let site = &publication.site;
    page.element("footer", &[("class", "page-footer")], |footer| {
        footer.words("p", &[], publication.rights());
        for words in [&site.publisher, &site.takedown, &site.contact].into_iter().flatten() {
            footer.words("p", &[], words);
        }
        footer.words("p", &[], Phrase::Privacy.text(LANGUAGE));
    });
}

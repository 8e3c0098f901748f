//! The parts that every pre-rendered page has, in the words and classes of the application's own
//! components, so that nothing jumps when the application takes their place.
//!
//! What only the application can do stands here as room for it (`reserved`), seen by nobody.

use dongbuk_core::language::Language;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::site::Site;

use super::entry::LANGUAGE;
use super::html::Html;
use super::publication::Publication;

/// Which face of the application a page is replaced by.
#[derive(Clone, Copy)]
pub(super) enum Scene {
    /// The list of articles, nothing chosen.
    Start,
    /// An open article.
    Reading,
}

/// What needs the application, said to those who will not get it.
const NEEDS: [(&str, &str); 3] = [
    ("ko", "검색과 좁혀보기에는 자바스크립트와 웹어셈블리가 필요합니다."),
    ("zh", "搜索和筛选需要 JavaScript 和 WebAssembly。"),
    ("en", "Searching and filtering need JavaScript and WebAssembly."),
];

/// A page around its main part. `root` leads to the site's folder.
pub(super) fn page(publication: &Publication<'_>, root: &str, scene: Scene, main: impl FnOnce(&mut Html)) -> String {
    let mut html = Html::default();
    let name = match scene {
        Scene::Start => "start",
        Scene::Reading => "reading",
    };
    html.words("a", &[("class", "skip-link"), ("href", "#main")], Phrase::SkipToContent.text(LANGUAGE));
    html.element("div", &[("class", "page"), ("data-scene", name)], |page| {
        masthead(page, root, &publication.site);
        page.element("main", &[("id", "main"), ("tabindex", "-1")], |inside| {
            main(inside);
            without_script(inside);
        });
        footer(page, publication);
    });
    html.finish()
}

fn masthead(page: &mut Html, root: &str, site: &Site) {
    page.element("header", &[("class", "masthead")], |header| {
        header.element("div", &[("class", "masthead-tools")], |tools| {
            languages(tools, site.offered());
            tastes(tools);
        });
        header.element("div", &[("class", "masthead-name")], |name| {
            name.element("a", &[("class", "wordmark"), ("href", root)], |mark| {
                if let Some(name) = &site.name {
                    return mark.words("span", &[("class", "wordmark-main wordmark-given")], name);
                }
                mark.words("span", &[("class", "wordmark-main"), ("lang", "ko")], "동북");
                mark.element("span", &[("class", "wordmark-other")], |other| {
                    other.words("span", &[("lang", "zh")], "东北");
                    other.words("span", &[("lang", "en")], "Dongbuk");
                });
            });
            name.words("p", &[("class", "masthead-lead")], Phrase::Lead.text(LANGUAGE));
        });
        header.element("div", &[("class", "search-box reserved")], |search| {
            search.words("div", &[("class", "search-box-field")], "");
        });
    });
}

/// The offered languages as links to this page in each.
fn languages(tools: &mut Html, offered: &[Language]) {
    let name = Phrase::InterfaceLanguage.text(LANGUAGE);
    tools.element("nav", &[("class", "language-menu"), ("aria-label", name)], |nav| {
        nav.element("ul", &[], |list| {
            for language in offered.iter().copied() {
                let address = format!("?lang={}", language.tag());
                let attributes = [("href", address.as_str()), ("lang", language.tag()), ("aria-current", "true")];
                let n_attributes = if language == LANGUAGE { 3 } else { 2 };
                list.element("li", &[], |item| item.words("a", &attributes[..n_attributes], language.own_name()));
            }
        });
    });
}

/// Room for the switches of text size and theme.
fn tastes(tools: &mut Html) {
    tools.element("div", &[("class", "masthead-tastes reserved"), ("inert", "")], |tastes| {
        tastes.element("div", &[("class", "text-size")], |size| {
            let button = |size: &mut Html, class| size.words("button", &[("type", "button"), ("class", class)], "가");
            button(size, "text-size-smaller");
            size.words("span", &[("class", "text-size-now")], "100%");
            button(size, "text-size-larger");
        });
        tastes.words("button", &[("type", "button"), ("class", "theme-toggle")], Phrase::Theme.text(LANGUAGE));
    });
}

fn without_script(main: &mut Html) {
    main.element("noscript", &[], |noscript| {
        noscript.element("div", &[("class", "failure")], |notice| {
            NEEDS.iter().for_each(|(language, words)| notice.words("p", &[("lang", language)], words));
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
        let privacy = [Phrase::Privacy, Phrase::SearchesInLinks].map(|phrase| phrase.text(LANGUAGE));
        footer.words("p", &[], &privacy.join(" "));
    });
}

//! The head of every page: the name of the site, the languages, the reader's tastes. Large where
//! the reader arrives, one line elsewhere.

use dongbuk_core::phrase::Phrase;
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::language_menu::LanguageMenu;
use super::search_box::SearchBox;
use super::text_size::TextSize;
use super::theme_toggle::ThemeToggle;
use super::view_link::ViewLink;
use crate::site::SITE;
use crate::store::Store;

/// The head of the page.
#[component]
pub(crate) fn Masthead() -> AnyView {
    let store = expect_context::<Store>();
    view! {
        <header class="masthead">
            <div class="masthead-tools">
                <LanguageMenu/>
                <div class="masthead-tastes">
                    <TextSize/>
                    <ThemeToggle/>
                </div>
            </div>
            <div class="masthead-name">
                <ViewLink class="wordmark" to=vec![Action::Clear, Action::Close]>{wordmark()}</ViewLink>
                <p class="masthead-lead">{store.say(Phrase::Lead)}</p>
            </div>
            <SearchBox/>
        </header>
    }
    .into_any()
}

/// The name of the site as it gives it itself, or else the interface's own in three scripts.
fn wordmark() -> AnyView {
    if let Some(name) = &SITE.name {
        return view! { <span class="wordmark-main wordmark-given">{name.as_str()}</span> }.into_any();
    }
    view! {
        <span class="wordmark-main" lang="ko">"동북"</span>
        <span class="wordmark-other">
            <span lang="zh">"东北"</span>
            <span lang="en">"Dongbuk"</span>
        </span>
    }
    .into_any()
}

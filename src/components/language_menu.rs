//! The languages that the site offers, each as a link that names itself in its own words.

use dongbuk_core::phrase::Phrase;
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::view_link::ViewLink;
use crate::site::SITE;
use crate::store::Store;

/// The languages to choose from.
#[component]
pub(crate) fn LanguageMenu() -> AnyView {
    let store = expect_context::<Store>();
    let choices = SITE.offered().iter().map(|language| {
        let language = *language;
        let is_spoken = Signal::derive(move || store.language.get() == language);
        view! {
            <li>
                <ViewLink to=vec![Action::Speak(language)] current=is_spoken lang=language.tag()>
                    {language.own_name()}
                </ViewLink>
            </li>
        }
    });
    view! {
        <nav class="language-menu" aria-label=store.say(Phrase::InterfaceLanguage)>
            <ul>{choices.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

//! The colours of the page: as the system, light, dark, in turn.

use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;

use super::icon::{Icon, IconMark};
use crate::preferences::{Preferences, Theme};
use crate::store::Store;

/// A button that turns to the next theme and says which one stands.
#[component]
pub(crate) fn ThemeToggle() -> AnyView {
    let store = expect_context::<Store>();
    let preferences = expect_context::<Preferences>();
    let name = move || {
        store.say(match preferences.theme.get() {
            Theme::Auto => Phrase::ThemeAuto,
            Theme::Light => Phrase::ThemeLight,
            Theme::Dark => Phrase::ThemeDark,
        })
    };
    let label = move || format!("{}: {}", store.say(Phrase::Theme), name());
    view! {
        <button type="button" class="theme-toggle" aria-label=label title=label on:click=move |_| preferences.turn_theme()>
            <IconMark icon=Icon::HalfDisc/>
        </button>
    }
    .into_any()
}

//! Larger and smaller letters, remembered in this browser.

use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;

use crate::preferences::{Preferences, TEXT_SIZES};
use crate::store::Store;

/// Two buttons for the size of letters.
#[component]
pub(crate) fn TextSize() -> AnyView {
    let store = expect_context::<Store>();
    let preferences = expect_context::<Preferences>();
    let is_smallest = move || preferences.text_size.get() == TEXT_SIZES[0];
    let is_largest = move || TEXT_SIZES.last() == Some(&preferences.text_size.get());
    let percent = move || format!("{}%", preferences.text_size.get());
    view! {
        <div class="text-size" role="group" aria-label=store.say(Phrase::TextSize)>
            <button
                type="button"
                class="text-size-smaller"
                aria-label=store.say(Phrase::Smaller)
                aria-disabled=move || is_smallest().to_string()
                on:click=move |_| preferences.resize(false)
            >
                <span aria-hidden="true" lang="ko">"가"</span>
            </button>
            <output class="text-size-now">{percent}</output>
            <button
                type="button"
                class="text-size-larger"
                aria-label=store.say(Phrase::Larger)
                aria-disabled=move || is_largest().to_string()
                on:click=move |_| preferences.resize(true)
            >
                <span aria-hidden="true" lang="ko">"가"</span>
            </button>
        </div>
    }
    .into_any()
}

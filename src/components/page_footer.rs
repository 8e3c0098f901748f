//! The foot of every page: whose the articles are, who reads along (nobody), how to use the keyboard.

use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;

use super::site_notes::SiteNotes;
use crate::store::Store;

/// The foot of the page.
#[component]
pub(crate) fn PageFooter(
    /// Opens the sheet of keys.
    on_keys: Callback<()>,
) -> AnyView {
    let store = expect_context::<Store>();
    view! {
        <footer class="page-footer">
            <SiteNotes/>
            <button type="button" class="page-footer-keys" aria-keyshortcuts="?" on:click=move |_| on_keys.run(())>
                {store.say(Phrase::Keys)}
            </button>
        </footer>
    }
    .into_any()
}

//! Gives away the address of the view: the system's share sheet where there is one, else the
//! clipboard, else a field to copy from. In-app browsers often have neither of the first two.

use dongbuk_core::phrase::Phrase;
use leptos::html::Input;
use leptos::prelude::*;

use super::icon::{Icon, IconMark};
use crate::share::{self, Shared};
use crate::store::Store;

/// A button that shares the address of this view, and says what became of it.
#[component]
pub(crate) fn ShareButton() -> AnyView {
    let store = expect_context::<Store>();
    let (shared, set_shared) = signal(None::<Shared>);
    let field = NodeRef::<Input>::new();
    let share = move |_| {
        set_shared.set(None);
        let address = store.share_address();
        wasm_bindgen_futures::spawn_local(async move { set_shared.set(Some(share::share(&address).await)) });
    };
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            field.select();
        }
    });
    let outcome = move || match shared.get()? {
        Shared::Given => None,
        Shared::Copied => Some(view! { <span class="share-note">{store.say(Phrase::Copied)}</span> }.into_any()),
        Shared::ByHand(address) => Some(
            view! {
                <label class="share-field">
                    <span>{store.say(Phrase::CopyByHand)}</span>
                    <input type="text" readonly=true value=address node_ref=field/>
                </label>
            }
            .into_any(),
        ),
    };
    view! {
        <div class="share">
            <button type="button" class="share-button" aria-keyshortcuts="s" on:click=share>
                <IconMark icon=Icon::Share/>
                <span>{store.say(Phrase::Share)}</span>
            </button>
            <div role="status">{outcome}</div>
        </div>
    }
    .into_any()
}

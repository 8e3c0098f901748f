//! The sheet of keys: a dialog of the browser's own, so that focus stays in it and Escape closes it.

use dongbuk_core::phrase::Phrase;
use leptos::html::Dialog;
use leptos::prelude::*;

use super::icon::{Icon, IconMark};
use crate::store::Store;

/// The keys and what they do.
const KEYS: [(&str, Phrase); 7] = [
    ("/", Phrase::KeySearch),
    ("j k", Phrase::KeyMove),
    ("o", Phrase::KeyOpen),
    ("f", Phrase::KeyFacets),
    ("s", Phrase::KeyShare),
    ("Esc", Phrase::KeyBack),
    ("?", Phrase::KeyHelp),
];

/// The sheet of keys, shown by whoever holds `sheet`.
#[component]
pub(crate) fn ShortcutSheet(sheet: NodeRef<Dialog>) -> AnyView {
    let store = expect_context::<Store>();
    let rows = KEYS.map(|(keys, does)| {
        let keys = keys.split(' ').map(|key| view! { <kbd>{key}</kbd> }.into_any()).collect_view();
        view! { <div><dt>{keys}</dt><dd>{store.say(does)}</dd></div> }.into_any()
    });
    let close = move |_| {
        if let Some(sheet) = sheet.get_untracked() {
            sheet.close();
        }
    };
    view! {
        <dialog class="shortcut-sheet" node_ref=sheet aria-labelledby="keys-heading">
            <div class="sheet-head">
                <h2 id="keys-heading" tabindex="-1" autofocus=true>{store.say(Phrase::Keys)}</h2>
                <button type="button" class="sheet-close" aria-label=store.say(Phrase::Close) on:click=close>
                    <IconMark icon=Icon::Cross/>
                </button>
            </div>
            <dl>{rows.into_iter().collect_view()}</dl>
        </dialog>
    }
    .into_any()
}

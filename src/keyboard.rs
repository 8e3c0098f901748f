//! The keys of the page, outside of fields: `/` `j` `k` `o` `f` `s` `?` and Escape. A key with a
//! modifier is the browser's; a key that composes a syllable is the input method's.

use dongbuk_core::view::{Action, ViewKind};
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::{find, find_all, focused};
use crate::components::{around, is_everything};
use crate::store::Store;

/// The links of the list that `j` and `k` go through.
const TITLES: &str = ".results-page:not([hidden]) .result-card-title a";

/// Listens to the keys for as long as the page lives. `?` opens the sheet of help.
pub(crate) fn listen(store: Store, help: RwSignal<bool>) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if is_ours(&event) && act(store, help, &event.key()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Whether a key is meant for the page as a whole.
fn is_ours(event: &KeyboardEvent) -> bool {
    let in_field = focused().is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") && event.key() != "Escape"
    });
    let in_dialog = find("dialog[open]").is_some();
    let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
    !(event.default_prevented() || event.is_composing() || in_field || in_dialog || has_modifier)
}

/// Does what a key asks for; false if it asks for nothing.
fn act(store: Store, help: RwSignal<bool>, key: &str) -> bool {
    match key {
        "/" => give_focus(find("#search-field")),
        "j" => step(store, true),
        "k" => step(store, false),
        "o" => focused().and_then(|element| element.dyn_into::<HtmlElement>().ok()).is_some_and(|element| {
            element.click();
            true
        }),
        "f" => open_facets(),
        "s" => find(".share-button").is_some_and(|button| {
            button.click();
            true
        }),
        "?" => {
            help.set(true);
            true
        }
        "Escape" => unwind(store),
        _ => false,
    }
}

/// Focuses an element if there is one.
fn give_focus(element: Option<HtmlElement>) -> bool {
    element.is_some_and(|element| element.focus().is_ok())
}

/// The next or previous article: opened in the reader, focused in the list.
fn step(store: Store, forward: bool) -> bool {
    if let Some(id) = store.asked_article() {
        let around = around(store, &id);
        let Some(next) = (if forward { around.next } else { around.previous }) else { return false };
        store.dispatch_all(vec![Action::Close, Action::Open(next)]);
        return true;
    }
    let titles = find_all(TITLES);
    let now = focused();
    let at = titles.iter().position(|title| now.as_ref().is_some_and(|now| title.is_same_node(Some(now))));
    let next = match at {
        None => 0,
        Some(at) if forward => (at + 1).min(titles.len().saturating_sub(1)),
        Some(at) => at.saturating_sub(1),
    };
    give_focus(titles.into_iter().nth(next))
}

/// Goes to the facets beside the list, or opens their sheet.
fn open_facets() -> bool {
    match find(".facet-open") {
        Some(button) => {
            button.click();
            true
        }
        None => give_focus(find(".results-page:not([hidden]) .facet-panel a")),
    }
}

/// One layer back: lines → article → list → no words → nothing chosen.
fn unwind(store: Store) -> bool {
    let view = store.asked();
    let action = match (&view.open, view.view) {
        (Some(_), ViewKind::Lines) => Action::Show(ViewKind::Articles),
        (Some(_), _) => Action::Close,
        (None, _) if !view.query.text.is_empty() => Action::ClearText,
        (None, _) if !is_everything(&view.query) => Action::Clear,
        _ => return false,
    };
    store.dispatch(action);
    true
}

//! The browser's objects, each asked for in one place. A page without a window cannot run, so
//! these panic rather than return an error that nobody could handle.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Element, HtmlElement, Storage, Window};

/// The window.
pub(crate) fn window() -> Window {
    web_sys::window().expect("the page runs in a window")
}

/// The document.
pub(crate) fn document() -> Document {
    window().document().expect("the window has a document")
}

/// What outlives the page; nothing where the browser refuses it.
pub(crate) fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The `<html>` element.
pub(crate) fn root_element() -> HtmlElement {
    document().document_element().and_then(|root| root.dyn_into().ok()).expect("the document is HTML")
}

/// The first element that a selector finds.
pub(crate) fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten().and_then(|element| element.dyn_into().ok())
}

/// Every element that a selector finds, in the order of the document.
pub(crate) fn find_all(selector: &str) -> Vec<HtmlElement> {
    let Ok(list) = document().query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|idx| list.get(idx)?.dyn_into().ok()).collect()
}

/// Adds an element at the end of another.
pub(crate) fn add(into: &Element, tag: &str, attributes: &[(&str, &str)]) -> Element {
    let document = into.owner_document().expect("an element stands in a document");
    let element = document.create_element(tag).expect("a name of an element");
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
    let _ = into.append_child(&element);
    element
}

/// Adds text at the end of an element.
pub(crate) fn add_text(into: &Element, text: &str) {
    let _ = into.append_with_str_1(text);
}

/// The element that has the keyboard.
pub(crate) fn focused() -> Option<Element> {
    document().active_element()
}

/// Gives the keyboard to an element, without a scroll of the browser's own.
pub(crate) fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Calls `act` at every event of the document with this name, for as long as the component lives.
pub(crate) fn while_here(event: &'static str, act: impl Fn(web_sys::Event) + 'static) {
    let listener = Closure::<dyn Fn(web_sys::Event)>::new(act);
    let _ = document().add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || {
        listener.with_value(|listener| {
            let _ = document().remove_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        });
    });
}

/// Whether a media query holds, now and later.
pub(crate) fn media(query: &str) -> ReadSignal<bool> {
    let list = window().match_media(query).ok().flatten();
    let (matches, set_matches) = signal(list.as_ref().is_some_and(web_sys::MediaQueryList::matches));
    let Some(list) = list else { return matches };
    let watched = list.clone();
    let on_change = Closure::<dyn Fn()>::new(move || set_matches.set(watched.matches()));
    // Older in-app browsers have no `addEventListener` here; then the first answer stands.
    let _ = list.add_event_listener_with_callback("change", on_change.as_ref().unchecked_ref());
    on_change.forget();
    matches
}

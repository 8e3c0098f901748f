//! The links of the views. A view has hundreds of them and is drawn anew with every query: so an address
//! is written once, and one listener follows all links of a view.

use dongbuk_core::view::Action;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::components::is_plain;
use crate::store::Store;

/// A link to the view after some actions.
pub(super) fn link(store: Store, to: &[Action], words: impl IntoView) -> AnyView {
    view! { <a href=store.href_now(to)>{words.into_any()}</a> }.into_any()
}

/// The same in words of the articles.
pub(super) fn korean(store: Store, class: &'static str, to: &[Action], words: String) -> AnyView {
    view! { <a class=class lang="ko" href=store.href_now(to)>{words}</a> }.into_any()
}

/// A link that chooses something, or drops what is chosen.
pub(super) fn choice(store: Store, to: &[Action], is_chosen: bool, words: impl IntoView) -> AnyView {
    view! { <a href=store.href_now(to) aria-current=is_chosen.then_some("true")>{words.into_any()}</a> }.into_any()
}

/// Follows the link that was clicked, unless the click asks the browser for a new tab or the like.
pub(super) fn follow(store: Store, click: &MouseEvent) {
    if !is_plain(click) {
        return;
    }
    let clicked = click.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = clicked.and_then(|clicked| clicked.closest("a[href]").ok().flatten());
    if let Some(address) = link.and_then(|link| link.get_attribute("href")) {
        click.prevent_default();
        store.go_to(&address);
    }
}

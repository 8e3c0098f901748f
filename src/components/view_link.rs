//! A link to the view after some actions: a real address, so it copies and opens in a tab. The one
//! component that writes an `href`.

use dongbuk_core::view::Action;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::store::Store;

/// A link to another view. `current`: whether it stands for what is shown already.
#[component]
pub(crate) fn ViewLink(
    /// What following it does, in one step.
    #[prop(into)]
    to: Vec<Action>,
    /// Its class.
    #[prop(optional)]
    class: &'static str,
    /// Whether it stands for what is chosen now.
    #[prop(optional, into)]
    current: Option<Signal<bool>>,
    /// A name for those who do not see it, where the text alone says too little.
    #[prop(optional, into)]
    label: Option<String>,
    /// The language of its text, where it is not that of the interface.
    #[prop(optional)]
    lang: Option<&'static str>,
    children: Children,
) -> AnyView {
    let store = expect_context::<Store>();
    let actions = StoredValue::new(to);
    let href = move || actions.with_value(|actions| store.href(actions));
    let follow = move |click: MouseEvent| follow(store, &click, || actions.get_value());
    let is_current = move || current.is_some_and(|current| current.get()).then_some("true");
    view! {
        <a class=class href=href aria-current=is_current aria-label=label lang=lang on:click=follow>
            {children()}
        </a>
    }
    .into_any()
}

/// Does what a link stands for, unless the click asks the browser for a new tab or the like.
pub(super) fn follow(store: Store, click: &MouseEvent, actions: impl FnOnce() -> Vec<Action>) {
    if is_plain(click) {
        click.prevent_default();
        store.dispatch_all(actions());
    }
}

/// Whether a click is not one that asks the browser for a new tab or the like.
pub(crate) fn is_plain(click: &MouseEvent) -> bool {
    !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
}

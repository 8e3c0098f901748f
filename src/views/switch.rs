//! The ways to look at the results: one link a view.

use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::view::{Action, ViewKind};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::find;
use crate::components::ViewLink;
use crate::store::Store;

/// The links between the views of the results.
#[component]
pub(crate) fn ViewSwitch() -> AnyView {
    let store = expect_context::<Store>();
    Effect::new(move |_| {
        store.kind.track();
        request_animation_frame(bring_current_into_view);
    });
    let link = |(kind, phrase): (ViewKind, Phrase)| {
        let is_current = Signal::derive(move || store.kind.get() == kind);
        view! { <li><ViewLink to=vec![Action::Show(kind)] current=is_current>{store.say(phrase)}</ViewLink></li> }
            .into_any()
    };
    // Who comes near a view will open it: its part is fetched meanwhile.
    let fetch = move || store.survey.fetch_unasked();
    view! {
        <nav class="view-switch" aria-label=store.say(Phrase::Views) on:pointerover=move |_| fetch() on:focusin=move |_| fetch()>
            <ul>{phrase::VIEWS.map(link).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// Where the row is wider than the screen, moves it so that the current view is seen.
pub(crate) fn bring_current_into_view() {
    let current = find(".view-switch [aria-current]").and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let (Some(current), Some(row)) = (current, find(".view-switch ul")) {
        row.set_scroll_left(current.offset_left() - row.client_width() / 3);
    }
}

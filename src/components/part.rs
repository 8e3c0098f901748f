//! What stands in the place of a part of the page that is still being fetched, or could not be.

use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;

use crate::lazy::Part;
use crate::store::Store;

/// What a part makes; until it is there, room for it, and if it cannot be fetched, the way to try again.
pub(crate) fn shown<T: Copy + Send + Sync>(store: Store, part: Part<T>, make: impl FnOnce(T) -> AnyView) -> AnyView {
    if let Some(entries) = part.get() {
        return make(entries);
    }
    if part.has_failed() {
        return missing(store, part);
    }
    view! { <div class="part-coming" aria-busy="true"></div> }.into_any()
}

/// That a part could not be fetched, and the way to try again.
pub(crate) fn missing<T: Copy + Send + Sync>(store: Store, part: Part<T>) -> AnyView {
    view! {
        <div class="notice" role="alert">
            <p>{store.say(Phrase::PartMissing)}</p>
            <button type="button" class="part-again" on:click=move |_| part.fetch()>{store.say(Phrase::TryAgain)}</button>
        </div>
    }
    .into_any()
}

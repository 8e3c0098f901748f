//! The foot of the results: what they hold as files, and the way in for articles that were saved here and
//! for pages of the reader's own. Both open when they are asked for, and their content is fetched then.

use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;

use super::Reader;
use super::part::shown;
use crate::store::Store;

/// The foot of the results.
#[component]
pub(crate) fn ExportMenu() -> AnyView {
    let store = expect_context::<Store>();
    let has_results = Memo::new(move |_| store.results.with(|results| !results.hits.is_empty()));
    let lists = move || {
        has_results.get().then(|| disclosure(store, Phrase::Export, move |reader| (reader.export_lists)(store)))
    };
    let opened = move || {
        store.n_opened.get().map(|n| {
            view! { {store.say_count(Phrase::OpenedFile, n)} " " <a href=store.share_address()>{store.say(Phrase::SitesOwn)}</a> }.into_any()
        })
    };
    view! {
        <section class="export-menu" aria-label=store.say(Phrase::Export)>
            {lists}
            {disclosure(store, Phrase::OwnPage, move |reader| (reader.own_page)(store))}
            <p role="status">{opened}</p>
        </section>
    }
    .into_any()
}

/// A line that opens; `content` makes what is in it.
fn disclosure(store: Store, name: Phrase, content: impl Fn(Reader) -> AnyView + Copy + Send + 'static) -> AnyView {
    let is_open = RwSignal::new(false);
    let content = move || is_open.get().then(|| shown(store, store.reader, content));
    view! {
        <details on:toggle=move |_| is_open.set(true)>
            <summary>{store.say(name)}</summary>
            {content}
        </details>
    }
    .into_any()
}

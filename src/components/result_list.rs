//! The results, a page of them at a time and the first of those first, so that ten thousand open as fast
//! as two. What is far from the window is neither laid out nor painted: see the style sheet.

use dongbuk_core::index::DocId;
use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;

use super::result_card::ResultCard;
use crate::store::{PAGE_SIZE, Store};

/// The list of results.
#[component]
pub(crate) fn ResultList() -> AnyView {
    let store = expect_context::<Store>();
    let shown = move || -> Vec<DocId> {
        store.results.with(|results| results.hits.iter().take(store.n_shown.get()).map(|(doc, _)| *doc).collect())
    };
    let n_hidden = move || store.results.with(|results| results.hits.len()).saturating_sub(store.n_shown.get());
    let more = move || {
        let n_next = n_hidden().min(PAGE_SIZE);
        (n_next > 0 && store.n_shown.get() >= PAGE_SIZE).then(|| {
            view! {
                <button type="button" class="result-list-more" on:click=move |_| store.n_shown.update(|n| *n += PAGE_SIZE)>
                    {store.say_count(Phrase::ShowMore, n_next)}
                </button>
            }
            .into_any()
        })
    };
    view! {
        <div class="result-list">
            <For each=shown key=|doc| *doc let:doc>
                <ResultCard doc=doc/>
            </For>
            {more}
        </div>
    }
    .into_any()
}

//! The results as files: articles, figures and programmes, for spreadsheets and for programs.

use std::sync::Arc;

use dongbuk_core::export::{self, Item, What};
use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;

use crate::download;
use crate::store::Store;

/// What is exported, with its name.
const WHATS: [(What, Phrase); 3] = [
    (What::Articles, Phrase::ViewArticles),
    (What::Figures, Phrase::ViewFigures),
    (What::Programmes, Phrase::ViewPlans),
];

/// A kind of file.
#[derive(Clone, Copy)]
enum Form {
    Csv,
    Json,
}

/// Buttons that save what the results hold.
#[component]
pub(crate) fn ExportMenu() -> AnyView {
    let store = expect_context::<Store>();
    let has_results = move || store.results.with(|results| !results.hits.is_empty());
    let menu = move || {
        let kinds = WHATS.map(|(what, name)| {
            let button = |form: Form, label: &'static str| {
                let full_name = format!("{} {label}", store.say(name));
                view! {
                    <button type="button" aria-label=full_name on:click=move |_| save(store, what, form)>{label}</button>
                }
            };
            view! { <li><span>{store.say(name)}</span> {button(Form::Csv, "CSV")} {button(Form::Json, "JSON")}</li> }
        });
        view! {
            <section class="export-menu" aria-label=store.say(Phrase::Export)>
                <h2>{store.say(Phrase::Export)}</h2>
                <ul>{kinds.into_iter().collect_view()}</ul>
            </section>
        }
    };
    view! { {move || has_results().then(menu)} }.into_any()
}

/// Saves every result, in its order.
fn save(store: Store, what: What, form: Form) {
    let hits = store.results.with_untracked(|results| results.hits.iter().map(|(doc, _)| *doc).collect::<Vec<_>>());
    let documents: Vec<Arc<Document>> = hits.into_iter().filter_map(|doc| store.document(doc)).collect();
    let item = |it: &'static str| format!("dongbuk-{}.{it}", what.name());
    let items: Vec<Item<'_>> =
        documents.iter().map(|it| Item { id: &it.id, source: &it.source, story: &it.story }).collect();
    match form {
        Form::Csv => download::save(&item("csv"), "text/csv", &export::to_csv(&items, what, &store.site_address())),
        Form::Json => download::save(&item("json"), "application/json", &export::to_json(&items, what)),
    }
}

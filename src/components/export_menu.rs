//! The results as files: articles, figures and programmes, for spreadsheets and for programs.

use dongbuk_core::export::What;
use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::store::Store;
use crate::views::Form;

/// What is exported, with its name.
const WHATS: [(What, Phrase); 3] = [
    (What::Articles, Phrase::ViewArticles),
    (What::Figures, Phrase::ViewFigures),
    (What::Programmes, Phrase::ViewPlans),
];

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

/// Saves every result, once the part that can is there.
fn save(store: Store, what: What, form: Form) {
    spawn_local(async move {
        store.survey.load().await;
        if let Some(survey) = store.survey.get_untracked() {
            (survey.save)(store, what, form);
        }
    });
}

//! The results as files: articles, figures, programmes and the table of the view that is shown, for
//! spreadsheets and for programs.

use dongbuk_core::export::What;
use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::store::Store;
use crate::views::{self, Form, Survey};

/// What is exported, with its name.
const WHATS: [(What, Phrase); 3] = [
    (What::Articles, Phrase::ViewArticles),
    (What::Figures, Phrase::ViewFigures),
    (What::Programmes, Phrase::ViewPlans),
];

/// Buttons that save what the results hold.
pub(super) fn export_lists(store: Store) -> AnyView {
    let kinds = move || {
        let kinds = WHATS.map(|(what, name)| {
            let button = |form: Form, label: &'static str| {
                button(store, name, label, move || with_part(store, move |part| (part.save)(store, what, form)))
            };
            view! { <li><span>{store.say(name)}</span> {button(Form::Csv, "CSV")} {button(Form::Json, "JSON")}</li> }
                .into_any()
        });
        kinds.into_iter().collect_view()
    };
    let this_view = move || {
        views::has_table(store.kind.get()).then(|| {
            let name = Phrase::ThisView;
            view! { <li><span>{store.say(name)}</span> {button(store, name, "CSV", move || with_part(store, move |part| (part.save_view)(store)))}</li> }.into_any()
        })
    };
    view! { <ul>{this_view} {kinds}</ul> }.into_any()
}

fn button(store: Store, name: Phrase, label: &'static str, act: impl Fn() + 'static) -> AnyView {
    let full_name = format!("{} {label}", store.say(name));
    view! { <button type="button" aria-label=full_name on:click=move |_| act()>{label}</button> }.into_any()
}

/// Does something once the part that can is there.
fn with_part(store: Store, act: impl FnOnce(Survey) + 'static) {
    spawn_local(async move {
        store.survey.load().await;
        if let Some(survey) = store.survey.get_untracked() {
            act(survey);
        }
    });
}

//! The results as files: articles, figures, programmes and the table of the view that is shown, for
//! spreadsheets and for programs; and the way back in, for articles that were saved here.

use dongbuk_core::export::What;
use dongbuk_core::phrase::Phrase;
use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;

use crate::load;
use crate::store::Store;
use crate::views::{self, Form, Survey};

/// What is exported, with its name.
const WHATS: [(What, Phrase); 3] = [
    (What::Articles, Phrase::ViewArticles),
    (What::Figures, Phrase::ViewFigures),
    (What::Programmes, Phrase::ViewPlans),
];

/// Buttons that save what the results hold, and a field that opens what was saved.
#[component]
pub(crate) fn ExportMenu() -> AnyView {
    let store = expect_context::<Store>();
    let has_results = Memo::new(move |_| store.results.with(|results| !results.hits.is_empty()));
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
    let lists = move || {
        has_results
            .get()
            .then(|| view! { <h2>{store.say(Phrase::Export)}</h2> <ul>{this_view} {kinds}</ul> }.into_any())
    };
    view! {
        <section class="export-menu" aria-label=store.say(Phrase::Export)>
            {lists}
            {opener(store)}
        </section>
    }
    .into_any()
}

fn button(store: Store, name: Phrase, label: &'static str, act: impl Fn() + 'static) -> AnyView {
    let full_name = format!("{} {label}", store.say(name));
    view! { <button type="button" aria-label=full_name on:click=move |_| act()>{label}</button> }.into_any()
}

/// Opens a file that was saved here: its articles are shown in place of the site's, until the page is
/// loaded anew.
fn opener(store: Store) -> AnyView {
    let (is_refused, set_refused) = signal(false);
    let open = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(file) = input.and_then(|input| input.files()?.get(0)) else { return };
        spawn_local(async move {
            // As bytes: a text would be turned into another encoding and back, which takes seconds for a large one.
            let bytes = JsFuture::from(file.array_buffer()).await.map(|bytes| Uint8Array::new(&bytes).to_vec());
            let text = String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default();
            store.survey.load().await;
            let pages = store.survey.get_untracked().and_then(|part| (part.pages)(&text));
            set_refused.set(pages.is_none());
            if let Some(pages) = pages {
                let pages: Vec<_> = pages.iter().map(|page| (page.id.as_str(), page.text.as_str())).collect();
                store.adopt(load::read(&pages, |_, _| {}).await);
            }
        });
    };
    let opened = move || {
        store.n_opened.get().map(|n| {
            view! { {store.say_count(Phrase::OpenedFile, n)} " " <a href=store.share_address()>{store.say(Phrase::SitesOwn)}</a> }.into_any()
        })
    };
    let refused = move || is_refused.get().then(|| store.say(Phrase::NoExport).into_any());
    view! {
        <label class="export-open">{store.say(Phrase::OpenExport)} <input class="visually-hidden" type="file" accept=".json,application/json" on:change=open/></label>
        <p role="status">{opened} {refused}</p>
    }
    .into_any()
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

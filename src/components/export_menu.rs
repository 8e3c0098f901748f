//! The results as files: articles, figures, programmes and the table of the view that is shown, for
//! spreadsheets and for programs; and the way in, for articles that were saved here and for pages of the
//! reader's own.

use dongbuk_core::export::What;
use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;

use super::part::shown;
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
            {own(store)}
        </section>
    }
    .into_any()
}

fn button(store: Store, name: Phrase, label: &'static str, act: impl Fn() + 'static) -> AnyView {
    let full_name = format!("{} {label}", store.say(name));
    view! { <button type="button" aria-label=full_name on:click=move |_| act()>{label}</button> }.into_any()
}

/// Opens a file that was saved here: its articles are shown in place of the site's, until the page is
/// loaded anew; or the text of a page.
fn opener(store: Store) -> AnyView {
    let is_refused = RwSignal::new(false);
    let open = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(file) = input.and_then(|input| input.files()?.get(0)) else { return };
        spawn_local(async move {
            store.reader.load().await;
            if let Some(reader) = store.reader.get_untracked() {
                (reader.open_file)(store, file, is_refused);
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
        <label class="export-open">{store.say(Phrase::OpenExport)} <input class="visually-hidden" type="file" accept=".json,.txt,application/json,text/plain" on:change=open/></label>
        <p role="status">{opened} {refused}</p>
    }
    .into_any()
}

/// Where a page of the reader's own can be put in.
fn own(store: Store) -> AnyView {
    let is_open = RwSignal::new(false);
    let field = move || is_open.get().then(|| shown(store, store.reader, |reader| (reader.own_page)(store)));
    view! {
        <details class="export-own" on:toggle=move |_| is_open.set(true)>
            <summary>{store.say(Phrase::OwnPage)}</summary>
            {field}
        </details>
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

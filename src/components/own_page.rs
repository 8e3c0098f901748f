//! Pages that the reader brings along: a field for a text, files that are opened, and what is said of such a
//! page where it is read.

use dongbuk_core::article::ArticleId;
use dongbuk_core::phrase::Phrase;
use js_sys::Uint8Array;
use leptos::html::Textarea;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement};

use crate::load;
use crate::own;
use crate::store::Store;

/// The field for the text of a page, and the button that has it read.
pub(super) fn own_page(store: Store) -> AnyView {
    let field = NodeRef::<Textarea>::new();
    let is_refused = RwSignal::new(false);
    let read = move |_| {
        let Some(field) = field.get_untracked() else { return };
        spawn_local(async move {
            // When it has been read the page is drawn anew, and this field is gone.
            let _ = is_refused.try_set(!own::bring(store, &field.value()).await);
        });
    };
    let refused = move || is_refused.get().then(|| store.say(Phrase::OwnRefused));
    view! {
        <div class="own-page">
            <p id="own-hint">{store.say(Phrase::OwnHint)}</p>
            <textarea
                class="own-page-field"
                lang="ko"
                rows="8"
                spellcheck="false"
                aria-label=store.say(Phrase::OwnPage)
                aria-describedby="own-hint"
                node_ref=field
            ></textarea>
            <button type="button" class="own-page-read" on:click=read>{store.say(Phrase::OwnRead)}</button>
            <p role="status">{refused}</p>
            {opener(store)}
        </div>
    }
    .into_any()
}

/// The way in for files: an export of articles, shown in place of those that are shown until the page is
/// loaded anew, or the text of a page, read beside them.
fn opener(store: Store) -> AnyView {
    let is_refused = RwSignal::new(false);
    let open = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(file) = input.and_then(|input| input.files()?.get(0)) else { return };
        spawn_local(async move {
            let is_read = open_file(store, file).await;
            let _ = is_refused.try_set(!is_read);
        });
    };
    let refused = move || is_refused.get().then(|| store.say(Phrase::NoExport));
    view! {
        <label class="export-open">{store.say(Phrase::OpenExport)} <input class="visually-hidden" type="file" accept=".json,.txt,application/json,text/plain" on:change=open/></label>
        <p role="status">{refused}</p>
    }
    .into_any()
}

/// Reads a file; false if it is neither.
async fn open_file(store: Store, file: File) -> bool {
    // As bytes: a text would be turned into another encoding and back, which takes seconds for a large one.
    let bytes = JsFuture::from(file.array_buffer()).await.map(|bytes| Uint8Array::new(&bytes).to_vec());
    let text = String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default();
    store.survey.load().await;
    let Some(pages) = store.survey.get_untracked().and_then(|part| (part.pages)(&text)) else {
        return own::bring(store, &text).await;
    };
    let pages: Vec<_> = pages.iter().map(|page| (page.id.as_str(), page.text.as_str())).collect();
    store.adopt(load::read(&pages, &|_, _| {}).await);
    true
}

/// That an article is the reader's own, and the button that removes it; nothing for one of the site's.
pub(super) fn own_note(store: Store, id: &ArticleId) -> Option<AnyView> {
    id.is_readers_own().then(|| {
        let id = id.clone();
        let forget = move |_| {
            let id = id.clone();
            spawn_local(async move { own::forget(store, &id).await });
        };
        view! {
            <p class="notice" lang=store.language.get_untracked().tag()>
                {store.say(Phrase::OwnHere)} " "
                <button type="button" class="own-page-forget" on:click=forget>{store.say(Phrase::OwnForget)}</button>
            </p>
        }
        .into_any()
    })
}

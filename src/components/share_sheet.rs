//! The sheet that passes an article or a passage on: its link, title and link for messengers, the link
//! as a code, citations in six forms.

use dongbuk_core::cite::Format;
use dongbuk_core::phrase::Phrase;
use leptos::html::Dialog;
use leptos::prelude::*;

use super::copy_field::CopyField;
use super::icon::{Icon, IconMark};
use super::qr_mark::QrMark;
use crate::download;
use crate::passage::{Passage, Passages};
use crate::store::Store;

/// How many lines of a citation are shown at once.
const CITATION_ROWS: usize = 6;

/// The sheet, shown while [`Passages::cited`] says for what.
#[component]
pub(crate) fn ShareSheet() -> AnyView {
    let store = expect_context::<Store>();
    let passages = expect_context::<Passages>();
    let sheet = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let is_wanted = passages.cited.with(Option::is_some);
        if let Some(sheet) = sheet.get().filter(|sheet| is_wanted && !sheet.open()) {
            let _ = sheet.show_modal();
        }
    });
    let close = move |_| {
        if let Some(sheet) = sheet.get_untracked() {
            sheet.close();
        }
    };
    let content = move || passages.cited.get().map(|passage| content(store, passages, passage));
    view! {
        <dialog
            class="share-sheet"
            node_ref=sheet
            aria-labelledby="share-heading"
            lang=store.language.get_untracked().tag()
            on:close=move |_| passages.cited.set(None)
        >
            <div class="sheet-head">
                <h2 id="share-heading">{store.say(Phrase::ShareAndCite)}</h2>
                <button type="button" class="sheet-close" aria-label=store.say(Phrase::Close) on:click=close>
                    <IconMark icon=Icon::Cross/>
                </button>
            </div>
            <div class="sheet-body">{content}</div>
        </dialog>
    }
    .into_any()
}

/// What is on the sheet.
fn content(store: Store, passages: Passages, passage: Option<Passage>) -> AnyView {
    let address = passages.address(passage);
    let title = passages.title();
    let words = passage.map(|passage| {
        view! { <blockquote class="share-words" lang="ko">{passages.words(passage.span)}</blockquote> }
    });
    let two_lines = format!("{title}\n{address}");
    let report = passages.report_address(passage);
    let report = report.map(|to| view! { <p><a href=to>{store.say(Phrase::ReportError)}</a></p> });
    view! {
        {words}
        <CopyField label=Phrase::LinkField words=address.clone() rows=2/>
        <CopyField label=Phrase::TitleAndLink words=two_lines rows=3/>
        <QrMark text=address/>
        {citations(store, passages, passage)}
        {report}
    }
    .into_any()
}

/// The citation in the form that is chosen.
fn citations(store: Store, passages: Passages, passage: Option<Passage>) -> AnyView {
    let (format, set_format) = signal(Format::Text);
    let name = move |format: Format| match format {
        Format::Text => store.say(Phrase::PlainText),
        named => named.name(),
    };
    let forms = Format::ALL.map(|form| {
        let is_chosen = move || (format.get() == form).to_string();
        view! {
            <button type="button" aria-pressed=is_chosen on:click=move |_| set_format.set(form)>{name(form)}</button>
        }
    });
    let citation = Signal::derive(move || passages.citation(passage).to_format(format.get()));
    let save = move |_| {
        let (format, id) = (format.get_untracked(), passages.document().id.clone());
        download::save(&format!("{id}.{}", format.extension()), format.media_type(), &citation.get_untracked());
    };
    view! {
        <section class="citations">
            <div class="citation-forms" role="group" aria-label=store.say(Phrase::Citation)>
                {forms.into_iter().collect_view()}
            </div>
            <CopyField label=Phrase::Citation words=citation rows=CITATION_ROWS/>
            <p><button type="button" class="citation-save" on:click=save>{store.say(Phrase::SaveFile)}</button></p>
        </section>
    }
    .into_any()
}

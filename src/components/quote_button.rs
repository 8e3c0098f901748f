//! Selected words of the article become a link: the button appears where words are selected and
//! gives away the address that leads back to them.

use std::sync::Arc;

use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::text::Span;
use dongbuk_core::view::Action;
use dongbuk_core::view::quote::Anchor;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Node};

use super::icon::{Icon, IconMark};
use crate::browser;
use crate::share::{self, Shared};
use crate::store::Store;

/// A button that links to the selected words, while there are some.
#[component]
pub(crate) fn QuoteButton(document: Arc<Document>) -> AnyView {
    let store = expect_context::<Store>();
    let (selected, set_selected) = signal(None::<Span>);
    let (shared, set_shared) = signal(None::<Shared>);
    let text = StoredValue::new(document);
    browser::while_here("selectionchange", move || {
        let span = text.try_with_value(|document| selected_span(document.source.text())).flatten();
        if selected.get_untracked() != span {
            set_selected.set(span);
        }
    });
    let link = move |_| {
        let anchor = selected.get_untracked().and_then(|span| text.with_value(|it| Anchor::new(&it.source, span)));
        let Some(anchor) = anchor else { return };
        store.dispatch(Action::PointTo(Some(anchor.to_string())));
        let address = store.share_address();
        spawn_local(async move { set_shared.set(Some(share::share(&address).await)) });
    };
    let button = move || {
        selected.get().map(|_| {
            view! {
                <button type="button" class="quote-button" on:mousedown=|event| event.prevent_default() on:click=link>
                    <IconMark icon=Icon::Share/>
                    {store.say(Phrase::ShareQuote)}
                </button>
            }
        })
    };
    let outcome = move || match shared.get()? {
        Shared::Given => None,
        Shared::Copied => Some(store.say(Phrase::QuoteCopied).to_owned()),
        Shared::ByHand(address) => Some(address),
    };
    view! {
        <div class="quote-tools" lang=store.language.get_untracked().tag()>
            {button}
            <p class="quote-outcome" role="status">{outcome}</p>
        </div>
    }
    .into_any()
}

/// The selected words as a span of the article's text; nothing if no words of the text are selected.
fn selected_span(text: &str) -> Option<Span> {
    let selection = browser::window().get_selection().ok()??;
    if selection.is_collapsed() {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = offset_of(text, &range.start_container().ok()?, range.start_offset().ok()?)?;
    let end = offset_of(text, &range.end_container().ok()?, range.end_offset().ok()?)?;
    (start < end && !text.get(start..end)?.trim().is_empty()).then(|| Span::new(start, end))
}

/// Where a position of the document stands in the article's text, in bytes. A paragraph's element holds
/// exactly the paragraph's characters, so what stands before the position is counted.
fn offset_of(text: &str, node: &Node, at: u32) -> Option<usize> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let paragraph = element.closest(".article-text [data-start]").ok()??;
    let start: usize = paragraph.get_attribute("data-start")?.parse().ok()?;
    let before = browser::document().create_range().ok()?;
    before.set_start(&paragraph, 0).ok()?;
    before.set_end(node, at).ok()?;
    let len_utf16 = before.to_string().length() as usize;
    let mut counted = 0;
    for (bytes, c) in text.get(start..)?.char_indices() {
        if counted >= len_utf16 {
            return Some(start + bytes);
        }
        counted += c.len_utf16();
    }
    Some(text.len())
}

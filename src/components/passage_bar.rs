//! What can be done with the words that the reader has chosen: a link to them, the sheet of citations,
//! a copy. Stands at the foot of the window, so that it never covers what was chosen.

use dongbuk_core::phrase::Phrase;
use dongbuk_core::view::Action;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::KeyboardEvent;

use super::icon::{Icon, IconMark};
use crate::browser;
use crate::passage::{Passage, PassageKind, Passages};
use crate::selection::selected_span;
use crate::share::{self, Shared};
use crate::store::Store;

/// What became of the words.
#[derive(Clone, PartialEq, Eq)]
enum Outcome {
    Linked(Shared),
    Copied,
    /// They must be copied by hand.
    NotCopied,
}

/// The bar of the chosen passage; nothing while none is chosen.
#[component]
pub(crate) fn PassageBar() -> AnyView {
    let store = expect_context::<Store>();
    let passages = expect_context::<Passages>();
    follow_selection(passages);
    let outcome = RwSignal::new(None::<Outcome>);
    // The document hears a key before the window: Escape lets go of the passage first, then of the article.
    browser::while_here("keydown", move |event| {
        let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        if is_escape
            && passages.chosen.with_untracked(Option::is_some)
            && passages.cited.with_untracked(Option::is_none)
        {
            event.prevent_default();
            outcome.set(None);
            close(passages);
        }
    });
    let is_open = Memo::new(move |_| passages.chosen.with(Option::is_some));
    let bar = move || {
        view! {
            <section class="passage-bar" aria-label=store.say(Phrase::ChosenPassage) on:mousedown=keep_selection>
                <p class="passage-words" lang="ko">{move || passages.chosen.get().map(|it| passages.words(it.span))}</p>
                {move || passages.chosen.get().map(|passage| choices(store, passages, passage))}
                {acts(store, passages, outcome)}
            </section>
        }
    };
    view! {
        {move || is_open.get().then(bar)}
        <div class="passage-outcome" role="status">{move || outcome.get().and_then(|it| told(store, it))}</div>
    }
    .into_any()
}

/// A click on the bar leaves selected words selected.
fn keep_selection(event: leptos::ev::MouseEvent) {
    event.prevent_default();
}

/// Words that are selected are chosen. They stay chosen when a tap on the bar ends the selection.
fn follow_selection(passages: Passages) {
    browser::while_here("selectionchange", move |_| {
        let span = selected_span(passages.document().source.text());
        let Some(passage) = span.map(|span| Passage { span, kind: PassageKind::Selection }) else { return };
        if passages.chosen.get_untracked() != Some(passage) {
            passages.chosen.set(Some(passage));
        }
    });
}

/// The sentence, the selection, and the figures and programmes in the sentence, to choose from.
fn choices(store: Store, passages: Passages, chosen: Passage) -> Option<AnyView> {
    let choices = passages.choices(chosen);
    if choices.len() < 2 {
        return None;
    }
    let choices = choices.into_iter().map(|choice| {
        let (name, lang) = match choice.kind {
            PassageKind::Sentence => (store.say(Phrase::WholeSentence).to_owned(), None),
            PassageKind::Selection => (store.say(Phrase::SelectedWords).to_owned(), None),
            PassageKind::Figure | PassageKind::Programme => (passages.words(choice.span), Some("ko")),
        };
        let is_chosen = (choice.span == chosen.span).to_string();
        let choose = move |_| passages.chosen.set(Some(choice));
        view! { <button type="button" lang=lang aria-pressed=is_chosen on:click=choose>{name}</button> }
    });
    let group = view! {
        <div class="passage-choices" role="group" aria-label=store.say(Phrase::PassageParts)>{choices.collect_view()}</div>
    };
    Some(group.into_any())
}

/// What can be done with the passage.
fn acts(store: Store, passages: Passages, outcome: RwSignal<Option<Outcome>>) -> AnyView {
    let link = move |_| {
        let Some(passage) = passages.chosen.get_untracked() else { return };
        outcome.set(None);
        let address = passages.address(Some(passage));
        store.dispatch(Action::PointTo(passages.anchor(passage)));
        spawn_local(async move { outcome.set(Some(Outcome::Linked(share::share(&address).await))) });
    };
    let copy = move |_| {
        let Some(passage) = passages.chosen.get_untracked() else { return };
        let words = passages.words(passage.span);
        spawn_local(async move {
            outcome.set(Some(if share::copy(&words).await { Outcome::Copied } else { Outcome::NotCopied }));
        });
    };
    let cite = move |_| passages.cited.set(Some(passages.chosen.get_untracked()));
    let close = move |_| {
        outcome.set(None);
        close(passages);
    };
    view! {
        <div class="passage-acts">
            <button type="button" class="passage-link" on:click=link>
                <IconMark icon=Icon::Share/>
                {store.say(Phrase::LinkToQuote)}
            </button>
            <button type="button" on:click=cite>{store.say(Phrase::ShareAndCite)}</button>
            <button type="button" on:click=copy>{store.say(Phrase::CopyWords)}</button>
            <button type="button" class="passage-close" aria-label=store.say(Phrase::Close) on:click=close>
                <IconMark icon=Icon::Cross/>
            </button>
        </div>
    }
    .into_any()
}

/// Nothing is chosen any more; the keyboard goes back to where the choice was made.
fn close(passages: Passages) {
    let opener = passages.chosen.get_untracked().and_then(|passage| {
        let sentence = passages.choices(passage).into_iter().find(|choice| choice.kind == PassageKind::Sentence)?;
        browser::find(&format!(".sentence-link[data-end='{}']", sentence.span.end))
    });
    if let Some(selection) = browser::window().get_selection().ok().flatten() {
        let _ = selection.remove_all_ranges();
    }
    passages.chosen.set(None);
    if let Some(opener) = opener {
        browser::focus(&opener);
    }
}

/// What is said of an outcome; the address itself where it must be copied by hand.
fn told(store: Store, outcome: Outcome) -> Option<AnyView> {
    let told = match outcome {
        Outcome::Linked(Shared::Given) => return None,
        Outcome::Linked(Shared::Copied) => store.say(Phrase::QuoteCopied).into_any(),
        Outcome::Copied => store.say(Phrase::WordsCopied).into_any(),
        Outcome::NotCopied => store.say(Phrase::CopyWordsByHand).into_any(),
        Outcome::Linked(Shared::ByHand(address)) => view! {
            <label class="share-field">
                <span>{store.say(Phrase::CopyByHand)}</span>
                <input type="text" readonly=true value=address/>
            </label>
        }
        .into_any(),
    };
    Some(told)
}

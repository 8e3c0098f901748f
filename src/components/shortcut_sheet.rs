//! The sheet of help: which keys do what, and what can be typed into the search field. A dialog of
//! the browser's own, so that focus stays in it and Escape closes it.

use dongbuk_core::phrase::Phrase;
use leptos::html::Dialog;
use leptos::prelude::*;

use super::icon::{Icon, IconMark};
use super::part::shown;
use crate::store::Store;

/// The keys and what they do.
const KEYS: [(&str, Phrase); 7] = [
    ("/", Phrase::KeySearch),
    ("j k", Phrase::KeyMove),
    ("o", Phrase::KeyOpen),
    ("f", Phrase::KeyFacets),
    ("s", Phrase::KeyShare),
    ("Esc", Phrase::KeyBack),
    ("?", Phrase::KeyHelp),
];

/// What can be typed, and what it finds.
const SEARCHES: [(&str, Phrase); 7] = [
    ("심양 투자", Phrase::SearchWords),
    ("\"고속 철도\"", Phrase::SearchPhrase),
    ("심양 OR 장춘 -관광", Phrase::SearchEither),
    ("city:심양 topic:교통", Phrase::SearchFacet),
    ("2021-03..2022", Phrase::SearchPeriod),
    ("투자>100억원", Phrase::SearchFigure),
    ("辽宁 liaoning ㄹㄴ fysud", Phrase::SearchSpelling),
];

/// The sheet of help, shown while `is_open`. What it says comes with the part that
/// is fetched when somebody is there.
#[component]
pub(crate) fn ShortcutSheet(is_open: RwSignal<bool>) -> AnyView {
    let store = expect_context::<Store>();
    let sheet = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        if let Some(sheet) = sheet.get().filter(|sheet| is_open.get() && !sheet.open()) {
            let _ = sheet.show_modal();
        }
    });
    let close = move |_| {
        if let Some(sheet) = sheet.get_untracked() {
            sheet.close();
        }
    };
    let content = move || is_open.get().then(|| shown(store, store.reader, |reader| (reader.help)(store)));
    view! {
        <dialog class="shortcut-sheet" node_ref=sheet aria-labelledby="keys-heading" on:close=move |_| is_open.set(false)>
            <div class="sheet-head">
                <h2 id="keys-heading" tabindex="-1" autofocus=true>{store.say(Phrase::Keys)}</h2>
                <button type="button" class="sheet-close" aria-label=store.say(Phrase::Close) on:click=close>
                    <IconMark icon=Icon::Cross/>
                </button>
            </div>
            {content}
        </dialog>
    }
    .into_any()
}

/// What the sheet says.
pub(super) fn help(store: Store) -> AnyView {
    let row = |named: AnyView, does: Phrase| view! { <div><dt>{named}</dt><dd>{store.say(does)}</dd></div> }.into_any();
    let keys = KEYS.map(|(keys, does)| {
        let keys = keys.split(' ').map(|key| view! { <kbd>{key}</kbd> }.into_any()).collect_view();
        row(keys.into_any(), does)
    });
    let searches = SEARCHES.map(|(typed, finds)| row(view! { <code lang="ko">{typed}</code> }.into_any(), finds));
    view! {
        <div class="shortcut-lists">
            <dl class="shortcut-keys">{keys.into_iter().collect_view()}</dl>
            <section>
                <h3>{store.say(Phrase::Searching)}</h3>
                <dl>{searches.into_iter().collect_view()}</dl>
            </section>
        </div>
    }
    .into_any()
}

//! Words to take along: a field that shows them and a button that copies them. Where a browser
//! refuses to copy, the words are selected, ready to be copied by hand.

use dongbuk_core::phrase::Phrase;
use leptos::html::Textarea;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::share;
use crate::store::Store;

/// A field with words and a button that copies them.
#[component]
pub(crate) fn CopyField(
    /// What the words are.
    label: Phrase,
    /// The words.
    #[prop(into)]
    words: Signal<String>,
    /// How many lines are shown at once.
    #[prop(default = 1)]
    rows: usize,
) -> AnyView {
    let store = expect_context::<Store>();
    let field = NodeRef::<Textarea>::new();
    let (outcome, set_outcome) = signal(None::<Phrase>);
    let copy = move |_| {
        set_outcome.set(None);
        spawn_local(async move {
            let copied = share::copy(&words.get_untracked()).await;
            if let Some(field) = field.get_untracked().filter(|_| !copied) {
                field.select();
            }
            set_outcome.set(Some(if copied { Phrase::WordsCopied } else { Phrase::CopyWordsByHand }));
        });
    };
    view! {
        <div class="copy-field">
            <label>
                <span>{store.say(label)}</span>
                <textarea readonly=true rows=rows spellcheck="false" node_ref=field prop:value=words></textarea>
            </label>
            <button type="button" on:click=copy>
                {store.say(Phrase::Copy)} <span class="visually-hidden">{store.say(label)}</span>
            </button>
            <p class="copy-outcome" role="status">{move || outcome.get().map(|outcome| store.say(outcome))}</p>
        </div>
    }
    .into_any()
}

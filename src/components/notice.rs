//! One quiet line about what was not understood: in the link, or in the query.

use dongbuk_core::phrase::Phrase;
use dongbuk_core::search::Notice;
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::icon::{Icon, IconMark};
use super::view_link::ViewLink;
use crate::store::Store;

/// What the opened link said and nobody understood.
#[component]
pub(crate) fn Notices() -> AnyView {
    let store = expect_context::<Store>();
    let parts = move || {
        let parts = store.notices.get().into_iter().map(|notice| format!("{}={}", notice.key, notice.value));
        parts.collect::<Vec<_>>()
    };
    let line = move || {
        let parts = parts();
        (!parts.is_empty()).then(|| {
            view! {
                <div class="notice">
                    <p>{store.say_with(Phrase::LinkNotUnderstood, &[&parts.join(", ")])}</p>
                    <button
                        type="button"
                        class="notice-close"
                        aria-label=store.say(Phrase::Close)
                        on:click=move |_| store.notices.set(Vec::new())
                    >
                        <IconMark icon=Icon::Cross/>
                    </button>
                </div>
            }
            .into_any()
        })
    };
    view! { <div role="status">{line}</div> }.into_any()
}

/// What there is to say about the query: other spellings, other readings, what was left out.
#[component]
pub(crate) fn QueryNotices() -> AnyView {
    let store = expect_context::<Store>();
    let lines = move || {
        let results = store.results.get();
        let spellings = results
            .why
            .iter()
            .map(|why| view! { <li>{store.say_with(Phrase::FoundAs, &[&why.typed, &why.found])}</li> }.into_any());
        let notices = results.notices.iter().map(|notice| line_of(store, notice));
        let lines: Vec<AnyView> = spellings.chain(notices).collect();
        (!lines.is_empty()).then(|| view! { <ul class="query-notices">{lines}</ul> }.into_any())
    };
    view! { {lines} }.into_any()
}

/// One notice as a line; another reading is a link.
fn line_of(store: Store, notice: &Notice) -> AnyView {
    match notice {
        Notice::NotUnderstood { part } => {
            view! { <li>{store.say_with(Phrase::NotUnderstood, &[part])}</li> }.into_any()
        }
        Notice::Nearest { text } => view! { <li>{store.say_with(Phrase::Nearest, &[text])}</li> }.into_any(),
        Notice::TooLong => view! { <li>{store.say(Phrase::TooLong)}</li> }.into_any(),
        Notice::DidYouMean { text } => {
            let to = vec![Action::Type { text: text.clone(), first: true }];
            let words = store.say_with(Phrase::DidYouMean, &[text]);
            view! { <li><ViewLink to=to>{words}</ViewLink></li> }.into_any()
        }
    }
}

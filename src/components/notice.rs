//! One quiet line about what was not understood: in the link, or in the query.

use dongbuk_core::phrase::Phrase;
use dongbuk_core::search::Notice;
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::icon::{Icon, IconMark};
use super::view_link::ViewLink;
use crate::store::Store;

/// What the opened link said and nobody understood. Its words come with the part that is fetched when there
/// are any.
#[component]
pub(crate) fn Notices() -> AnyView {
    let store = expect_context::<Store>();
    let has_any = Memo::new(move |_| store.notices.with(|notices| !notices.is_empty()));
    let line = move || has_any.get().then(|| store.reader.get().map(|reader| (reader.link_notice)(store)));
    view! { <div role="status">{line}</div> }.into_any()
}

/// What there is to say about the query: other spellings, other readings, what was left out.
#[component]
pub(crate) fn QueryNotices() -> AnyView {
    let store = expect_context::<Store>();
    let has_any =
        Memo::new(move |_| store.results.with(|results| !(results.why.is_empty() && results.notices.is_empty())));
    let lines = move || has_any.get().then(|| store.reader.get().map(|reader| (reader.query_notices)(store)));
    view! { {lines} }.into_any()
}

/// The line about the link.
pub(super) fn link_notice(store: Store) -> AnyView {
    let words = move || {
        let parts = store.notices.get().into_iter().map(|notice| format!("{}={}", notice.key, notice.value));
        store.say_with(Phrase::LinkNotUnderstood, &[&parts.collect::<Vec<_>>().join(", ")])
    };
    view! {
        <div class="notice">
            <p>{words}</p>
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
}

/// The lines about the query.
pub(super) fn query_notices(store: Store) -> AnyView {
    let lines = move || {
        let results = store.results.get();
        let spellings = results
            .why
            .iter()
            .map(|why| view! { <li>{store.say_with(Phrase::FoundAs, &[&why.typed, &why.found])}</li> }.into_any());
        let notices = results.notices.iter().map(|notice| line_of(store, notice));
        spellings.chain(notices).collect_view()
    };
    view! { <ul class="query-notices">{lines}</ul> }.into_any()
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

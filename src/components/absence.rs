//! What stands where a link led to an article that is not here: that it was taken down, when and why,
//! that only another browser has it, or that nobody knows of it; and the way back.

use dongbuk_core::article::ArticleId;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::site::{Standing, Withdrawn};
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::view_link::ViewLink;
use crate::site::SITE;
use crate::store::Store;

/// A word about the absence of an article.
#[component]
pub(crate) fn Absence(id: ArticleId) -> AnyView {
    let store = expect_context::<Store>();
    let tombstone = match SITE.standing(&id) {
        Standing::Withdrawn(withdrawn) => Some(tombstone(store, withdrawn)),
        Standing::Normal | Standing::Renamed(_) => None,
    };
    let heading = if tombstone.is_some() { Phrase::Withdrawn } else { Phrase::NoSuchArticle };
    let hint = if id.is_readers_own() { Phrase::OwnElsewhere } else { Phrase::NoSuchArticleHint };
    let reason = tombstone.unwrap_or_else(|| view! { <p>{store.say(hint)}</p> }.into_any());
    view! {
        <div class="reader">
            <section class="empty-state">
                <h1 tabindex="-1">{store.say(heading)}</h1>
                {reason}
                <ul><li><ViewLink to=vec![Action::Close]>{store.say(Phrase::BackToList)}</ViewLink></li></ul>
            </section>
        </div>
    }
    .into_any()
}

/// When and why an article was taken down.
fn tombstone(store: Store, withdrawn: &Withdrawn) -> AnyView {
    view! {
        <p>{withdrawn.reason.clone()}</p>
        <p>{store.say_with(Phrase::WithdrawnOn, &[&withdrawn.date])}</p>
    }
    .into_any()
}

//! Above the open article: back to the list, where it stands among the results, the ones around it.

use dongbuk_core::article::ArticleId;
use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::icon::{Icon, IconMark};
use super::share_button::ShareButton;
use super::view_link::ViewLink;
use crate::store::Store;

/// The ways out of an article.
#[component]
pub(crate) fn ReaderNav(id: ArticleId) -> AnyView {
    let store = expect_context::<Store>();
    let around = around(store, &id);
    let step = |to: Option<ArticleId>, name: Phrase, icon: Icon, class: &'static str| {
        to.map(|id| {
            view! {
                <ViewLink class=class to=vec![Action::Close, Action::Open(id)]>
                    <IconMark icon=icon/>
                    <span>{store.say(name)}</span>
                </ViewLink>
            }
        })
    };
    let position = around.position.map(|(at, total)| {
        let words = store.say_with(Phrase::Position, &[&phrase::number(at), &phrase::number(total)]);
        view! { <p class="reader-nav-position">{words}</p> }
    });
    view! {
        <nav class="reader-nav" aria-label=store.say(Phrase::Results)>
            <ViewLink class="reader-nav-back" to=vec![Action::Close]>
                <IconMark icon=Icon::Left/>
                <span>{store.say(Phrase::BackToList)}</span>
            </ViewLink>
            {position}
            {step(around.previous, Phrase::Previous, Icon::Left, "reader-nav-previous")}
            {step(around.next, Phrase::Next, Icon::Right, "reader-nav-next")}
            <ShareButton/>
        </nav>
    }
    .into_any()
}

/// The neighbours of an article in the results.
#[derive(Default)]
pub(crate) struct Around {
    /// Its place from 1, and how many there are.
    position: Option<(usize, usize)>,
    /// The article before it.
    pub(crate) previous: Option<ArticleId>,
    /// The article after it.
    pub(crate) next: Option<ArticleId>,
}

/// Where an article stands in the results; nowhere if it is not among them.
pub(crate) fn around(store: Store, id: &ArticleId) -> Around {
    let library = store.library();
    let results = store.results.get_untracked();
    let Some(doc) = library.position(id) else { return Around::default() };
    let Some(at) = results.hits.iter().position(|(hit, _)| *hit == doc) else { return Around::default() };
    let id_at = |at: Option<usize>| library.document(results.hits.get(at?)?.0).map(|document| document.id.clone());
    Around {
        position: Some((at + 1, results.hits.len())),
        previous: id_at(at.checked_sub(1)),
        next: id_at(Some(at + 1)),
    }
}

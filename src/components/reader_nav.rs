//! Above the open article, and still there when one has read on: back to the list, where the article
//! stands among the results and the reader in the article, the ones around it.

use dongbuk_core::article::ArticleId;
use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::view::Action;
use leptos::ev;
use leptos::prelude::*;

use super::icon::{Icon, IconMark};
use super::share_button::ShareButton;
use super::view_link::ViewLink;
use crate::browser::{find, find_all, window};
use crate::store::Store;

/// Where the reader is in the article.
#[derive(Clone, PartialEq)]
pub(crate) struct Here {
    /// The element id of the last heading above; empty for the headline.
    pub(crate) id: String,
    /// Its words.
    words: String,
}

/// How far down the window a heading counts as passed, in CSS pixels.
const PASSED: f64 = 120.0;

/// The ways out of an article.
#[component]
pub(crate) fn ReaderNav(
    id: ArticleId,
    /// Where the reader is; written here, when the page scrolls.
    here: RwSignal<Option<Here>>,
) -> AnyView {
    let store = expect_context::<Store>();
    let (read, set_read) = signal(0.0);
    let scrolled = window_event_listener(ev::scroll, move |_| {
        let now = passed_heading();
        if here.with_untracked(|here| *here != now) {
            here.set(now);
        }
        set_read.set(share_read());
    });
    on_cleanup(move || scrolled.remove());
    let here = move || here.with(|here| here.as_ref().map(|here| here.words.clone()));
    let around = around(store, &id);
    let step = |to: Option<ArticleId>, name: Phrase, icon: Icon, class: &'static str| {
        to.map(|id| {
            view! {
                <ViewLink class=class to=step_to(id)>
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
        <nav class="reader-nav" aria-label=store.say(Phrase::Results) style:--read=move || read.get().to_string()>
            <ViewLink class="reader-nav-back" to=vec![Action::Close]>
                <IconMark icon=Icon::Left/>
                <span>{store.say(Phrase::BackToList)}</span>
            </ViewLink>
            {position}
            <p class="reader-nav-here" lang="ko" aria-hidden="true">{here}</p>
            {step(around.previous, Phrase::Previous, Icon::Left, "reader-nav-previous")}
            {step(around.next, Phrase::Next, Icon::Right, "reader-nav-next")}
            <ShareButton/>
        </nav>
    }
    .into_any()
}

/// The articles before and after the open one by their headlines, where one has read to the end.
#[component]
pub(crate) fn ReaderSteps(id: ArticleId) -> AnyView {
    let store = expect_context::<Store>();
    let around = around(store, &id);
    let step = |to: Option<ArticleId>, name: Phrase| {
        let library = store.library();
        let document = to.and_then(|id| library.document(library.position(&id)?))?;
        let title = document.story.article.title.as_ref().map(|title| title.text.clone())?;
        let to = step_to(document.id.clone());
        Some(view! { <li><span>{store.say(name)}</span> " " <ViewLink lang="ko" to=to>{title}</ViewLink></li> })
    };
    let steps = [step(around.previous, Phrase::Previous), step(around.next, Phrase::Next)];
    let steps = steps.into_iter().flatten().collect_view();
    view! { <ul class="reader-steps">{steps}</ul> }.into_any()
}

/// Opens another article in the place of the one that is open.
fn step_to(id: ArticleId) -> Vec<Action> {
    vec![Action::Close, Action::Open(id)]
}

/// The last heading that has gone past the top of the window.
fn passed_heading() -> Option<Here> {
    let headings = find_all(".article h1, .article-heading").into_iter();
    let passed = headings.take_while(|heading| heading.get_bounding_client_rect().top() < PASSED);
    passed.last().map(|heading| Here { id: heading.id(), words: heading.text_content().unwrap_or_default() })
}

/// How far the reader is from the first line at the top of the window to the last at its foot: 0 to 1.
fn share_read() -> f64 {
    let Some(text) = find(".article-text, .lines") else { return 0.0 };
    let (rect, height) = (text.get_bounding_client_rect(), window().inner_height().ok().and_then(|it| it.as_f64()));
    let below = rect.height() - height.unwrap_or_default();
    (-rect.top() / below.max(1.0)).clamp(0.0, 1.0)
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

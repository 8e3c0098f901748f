//! What the results say together: figures, plans, timeline, map, comparison, relations.
//!
//! Every view is a drawing and a table of the same values (`dongbuk_core::survey`); every mark and
//! every row leads to a sentence or narrows the results. Views read the results of the store and
//! keep nothing but how their table is ordered.

#![expect(unreachable_pub, reason = "`#[component]` makes the type of the props public")]

mod brush;
mod charts;
mod compare;
mod drawing;
mod figures;
mod gathered;
mod ledger;
mod link;
mod map;
mod passage;
mod plans;
mod relations;
mod save;
mod steps;
mod switch;
mod timeline;

pub(crate) use save::Form;
pub(crate) use switch::{ViewSwitch, bring_current_into_view};

use std::sync::{Arc, Mutex};

use dongbuk_core::export::{self, Page, What};
use dongbuk_core::library::Document;
use dongbuk_core::phrase::{Phrase, number};
use dongbuk_core::view::{Action, ViewKind};
use leptos::prelude::*;

use crate::lazy::later;
use crate::store::Store;
use gathered::Gathered;
use link::link;
use steps::Steps;

/// The documents of the current results, in their order.
pub(crate) type Documents = Arc<[Arc<Document>]>;

/// Rows of a table that are built at once; the next follow when they are painted.
const ROWS_AT_ONCE: usize = 16;

/// The entry points of this part of the page.
#[derive(Clone, Copy)]
pub(crate) struct Survey {
    /// What a view of the results shows.
    pub(crate) view: fn(Store, ViewKind) -> AnyView,
    /// Saves every result as a file.
    pub(crate) save: fn(Store, What, Form),
    /// Saves the table of the view that is shown.
    pub(crate) save_view: fn(Store),
    /// The pages of a file that was saved here.
    pub(crate) pages: fn(&str) -> Option<Vec<Page>>,
}

later! {
    /// The views and the files, fetched when the reader first asks for one of them.
    pub(crate) fn survey() -> Survey {
        Survey { view, save: save::save, save_view: save::save_view, pages: |text| export::import(text).ok() }
    }
}

/// A view of the results other than the list. It is drawn anew when anything changes that its links lead on from.
fn view(store: Store, kind: ViewKind) -> AnyView {
    let content = move || -> AnyView {
        store.query.track();
        store.has_room.track();
        if store.kind.get_untracked() != kind {
            return ().into_any(); // On its way out.
        }
        match kind {
            ViewKind::Map => map::map_view(store),
            ViewKind::Compare => with(store, gathered::of_library(store, kind), compare::compare_view),
            _ => with(store, gathered::of_results(store, kind), |store, gathered| match kind {
                ViewKind::Figures => figures::figures_view(store, gathered),
                ViewKind::Plans => plans::plans_view(store, gathered),
                ViewKind::Timeline => timeline::timeline_view(store, gathered),
                _ => relations::relations_view(store, gathered),
            }),
        }
    };
    view! { <div on:click=move |click| link::follow(store, &click)>{content}</div> }.into_any()
}

/// What is made of documents; until they are there, how many of how many are.
fn with(
    store: Store,
    gathered: Result<Arc<Gathered>, (usize, usize)>,
    make: impl FnOnce(Store, &Gathered) -> AnyView,
) -> AnyView {
    match gathered {
        Ok(gathered) => make(store, &gathered),
        Err((n_done, n_all)) => {
            let far = format!("{} / {}", number(n_done), number(n_all));
            view! { <p class="survey-lead" aria-busy="true">{far}</p> }.into_any()
        }
    }
}

/// Whether a view has a table that is saved; figures and plans are files of their own.
pub(crate) const fn has_table(kind: ViewKind) -> bool {
    matches!(kind, ViewKind::Timeline | ViewKind::Map | ViewKind::Relations | ViewKind::Compare)
}

/// What a view says when there is nothing for it to show, with the way out.
fn nothing(store: Store, phrase: Phrase) -> AnyView {
    view! {
        <div class="survey-nothing">
            <p>{store.say(phrase)}</p>
            <p>{link(store, &[Action::Show(ViewKind::Articles)], store.say(Phrase::ViewArticles))}</p>
            <p>{link(store, &[Action::Clear], store.say(Phrase::Everything))}</p>
        </div>
    }
    .into_any()
}

/// A table of a view, which scrolls by itself where it is too wide; its name is told, not shown. Rows are made by
/// their positions, step by step.
fn table(
    store: Store,
    name: Phrase,
    columns: &[Phrase],
    rows: Steps,
    row: impl Fn(usize) -> AnyView + Clone + Send + 'static,
) -> AnyView {
    let name = store.say(name);
    let heads = columns.iter().map(|column| view! { <th scope="col">{store.say(*column)}</th> }).collect_view();
    view! {
        <div class="survey-scroll" tabindex="0" role="region" aria-label=name>
            <table class="survey-table" aria-busy=rows.is_busy()>
                <caption class="visually-hidden">{name}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows.items(row)}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What makes a piece of a view when its turn comes.
type Piece = Box<dyn FnOnce() -> AnyView + Send>;

/// The frame of a view: what it shows, in words, then its content, piece by piece.
fn frame(store: Store, class: &'static str, lead: Phrase, pieces: Vec<Piece>) -> AnyView {
    let (pieces, is_busy) = in_turn(pieces);
    view! {
        <section class=format!("survey {class}") aria-busy=is_busy>
            <p class="survey-lead">{store.say(lead)}</p>
            {pieces}
            <p class="survey-key"><span class="inferred" aria-hidden="true">"* "</span> {store.say(Phrase::Inferred)}</p>
        </section>
    }
    .into_any()
}

/// Pieces one below the other, each built when the one above it is painted; and `true` for `aria-busy` until the
/// last is.
fn in_turn(pieces: Vec<Piece>) -> (AnyView, impl Fn() -> Option<&'static str> + Send) {
    let steps = Steps::new(pieces.len(), 1);
    let pieces = Mutex::new(pieces.into_iter().map(Some).collect::<Vec<_>>());
    let pieces = Arc::new(pieces);
    let piece = move |idx: usize| {
        let piece = pieces.lock().ok().and_then(|mut pieces| pieces.get_mut(idx)?.take());
        piece.map(|piece| piece()).into_any()
    };
    (steps.items(piece), steps.is_busy())
}

/// That something was concluded and not read.
fn inferred(store: Store) -> AnyView {
    view! {
        <abbr class="inferred" title=store.say(Phrase::Inferred) aria-hidden="true">"\u{2060}*"</abbr>
        <span class="visually-hidden">{store.say(Phrase::Inferred)}</span>
    }
    .into_any()
}

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
mod ledger;
mod map;
mod passage;
mod plans;
mod relations;
mod save;
mod switch;
mod timeline;

pub(crate) use save::Form;
pub(crate) use switch::ViewSwitch;

use std::sync::Arc;

use dongbuk_core::export::{self, Page, What};
use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::view::{Action, ViewKind};
use leptos::prelude::*;

use crate::components::ViewLink;
use crate::lazy::later;
use crate::store::Store;

/// The documents of the current results, in their order.
pub(crate) type Documents = Arc<[Arc<Document>]>;

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

/// A view of the results other than the list.
fn view(store: Store, kind: ViewKind) -> AnyView {
    let content = move || -> AnyView {
        let documents = documents(store);
        match kind {
            ViewKind::Figures => figures::figures_view(store, documents),
            ViewKind::Plans => plans::plans_view(store, documents),
            ViewKind::Timeline => timeline::timeline_view(store, &documents),
            ViewKind::Map => map::map_view(store),
            ViewKind::Compare => compare::compare_view(store, documents),
            ViewKind::Relations => relations::relations_view(store, &documents),
            ViewKind::Articles | ViewKind::Lines => ().into_any(),
        }
    };
    content.into_any()
}

/// Whether a view has a table that is saved; figures and plans are files of their own.
pub(crate) const fn has_table(kind: ViewKind) -> bool {
    matches!(kind, ViewKind::Timeline | ViewKind::Map | ViewKind::Relations | ViewKind::Compare)
}

/// The documents of the current results.
fn documents(store: Store) -> Documents {
    store.results.with(|results| results.hits.iter().filter_map(|(doc, _)| store.document(*doc)).collect())
}

/// What a view says when there is nothing for it to show, with the way out.
fn nothing(store: Store, phrase: Phrase) -> AnyView {
    view! {
        <div class="survey-nothing">
            <p>{store.say(phrase)}</p>
            <p><ViewLink to=vec![Action::Show(ViewKind::Articles)]>{store.say(Phrase::ViewArticles)}</ViewLink></p>
            <p><ViewLink to=vec![Action::Clear]>{store.say(Phrase::Everything)}</ViewLink></p>
        </div>
    }
    .into_any()
}

/// A table of a view, which scrolls by itself where it is too wide; its name is told, not shown.
fn table(store: Store, name: Phrase, columns: &[Phrase], rows: AnyView) -> AnyView {
    let name = store.say(name);
    let heads = columns.iter().map(|column| view! { <th scope="col">{store.say(*column)}</th> }).collect_view();
    view! {
        <div class="survey-scroll" tabindex="0" role="region" aria-label=name>
            <table class="survey-table">
                <caption class="visually-hidden">{name}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The frame of a view: what it shows, in words, then its content.
fn frame(store: Store, class: &'static str, lead: Phrase, content: AnyView) -> AnyView {
    view! {
        <section class=format!("survey {class}")>
            <p class="survey-lead">{store.say(lead)}</p>
            {content}
            <p class="survey-key"><span class="inferred" aria-hidden="true">"* "</span> {store.say(Phrase::Inferred)}</p>
        </section>
    }
    .into_any()
}

/// That something was concluded and not read.
fn inferred(store: Store) -> AnyView {
    view! {
        <abbr class="inferred" title=store.say(Phrase::Inferred) aria-hidden="true">"\u{2060}*"</abbr>
        <span class="visually-hidden">{store.say(Phrase::Inferred)}</span>
    }
    .into_any()
}

//! The order of the results: three links, one of them current.

use dongbuk_core::phrase::Phrase;
use dongbuk_core::search::Sort;
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::view_link::ViewLink;
use crate::store::Store;

/// The orders to choose from; relevance only when there are words.
#[component]
pub(crate) fn SortMenu() -> AnyView {
    let store = expect_context::<Store>();
    let has_words = Memo::new(move |_| store.query.with(|query| !query.text.trim().is_empty()));
    let choices = move || {
        let orders =
            [(Sort::Relevance, Phrase::OrderRelevance), (Sort::New, Phrase::OrderNew), (Sort::Old, Phrase::OrderOld)];
        let default = if has_words.get() { Sort::Relevance } else { Sort::New };
        let offered = orders.into_iter().filter(|(sort, _)| has_words.get() || *sort != Sort::Relevance);
        let link = |(sort, phrase): (Sort, Phrase)| {
            let is_current = Signal::derive(move || store.query.with(|query| query.sort.unwrap_or(default)) == sort);
            let to = vec![Action::SetSort((sort != default).then_some(sort))];
            view! { <li><ViewLink to=to current=is_current>{store.say(phrase)}</ViewLink></li> }.into_any()
        };
        offered.map(link).collect_view()
    };
    view! {
        <nav class="sort-menu" aria-label=store.say(Phrase::Order)>
            <ul>{choices}</ul>
        </nav>
    }
    .into_any()
}

//! The list of articles with what narrows and orders it; the start is the same page with nothing
//! chosen. It stays in the document, hidden, while an article is open, so that Back finds it as it was.

use dongbuk_core::phrase::Phrase;
use dongbuk_core::search::Query;
use dongbuk_core::view::ViewKind;
use leptos::prelude::*;

use super::chosen_filters::ChosenFilters;
use super::export_menu::ExportMenu;
use super::facet_panel::{FacetPanel, FacetSheet};
use super::notice::QueryNotices;
use super::part::{missing, shown};
use super::result_list::ResultList;
use super::share_button::ShareButton;
use super::sort_menu::SortMenu;
use super::ways_in::WaysIn;
use crate::browser;
use crate::store::Store;
use crate::views::ViewSwitch;

/// From this width on the facets stand beside the results.
const WIDE: &str = "(min-width: 60em)";

/// The results and everything around them.
#[component]
pub(crate) fn ResultsPage() -> AnyView {
    let store = expect_context::<Store>();
    let is_wide = browser::media(WIDE);
    let is_start = Memo::new(move |_| store.query.with(is_everything));
    let is_arrival = move || is_arrival(store);
    let heading = move || {
        store.say(match (is_start.get(), store.kind.get()) {
            (true, ViewKind::Articles | ViewKind::Lines) => Phrase::Newest,
            (true, _) => Phrase::Everything,
            (false, _) => Phrase::Results,
        })
    };
    let n_results = Memo::new(move |_| store.results.with(|results| results.hits.len()));
    // What was typed and cannot be read is not searched: everything would be no answer to it.
    let is_unread =
        Memo::new(move |_| store.query.with(|query| !query.text.is_empty()) && store.typed.part.has_failed());
    let status = move || (!is_unread.get()).then(|| store.say_count(Phrase::Articles, n_results.get()));
    let is_empty = Memo::new(move |_| n_results.get() == 0);
    // The list stays as it is behind an article that is looked at line by line.
    let kind = Memo::new(move |_| match store.kind.get() {
        ViewKind::Lines => ViewKind::Articles,
        kind => kind,
    });
    let has_order = Memo::new(move |_| !is_empty.get() && kind.get() == ViewKind::Articles);
    let body = move || match (is_empty.get(), kind.get()) {
        _ if is_unread.get() => missing(store, store.typed.part),
        (true, _) => shown(store, store.reader, |reader| (reader.empty_state)(store)),
        (_, ViewKind::Articles) => view! { <ResultList/> }.into_any(),
        (_, kind) => shown(store, store.survey, |survey| (survey.view)(store, kind)),
    };
    view! {
        <div class="results-page" data-start=move || is_arrival().to_string() hidden=move || store.open.with(Option::is_some)>
            {move || is_wide.get().then(|| view! { <FacetPanel/> })}
            <div class="results">
                {move || (is_arrival() && !is_wide.get()).then(|| view! { <WaysIn/> })}
                <div class="results-head">
                    <h1 tabindex="-1">{heading}</h1>
                    <p class="results-count" role="status">{status}</p>
                    <div class="results-tools">
                        {move || (!is_wide.get()).then(|| view! { <FacetSheet/> })}
                        {move || has_order.get().then(|| view! { <SortMenu/> })}
                        <ShareButton/>
                    </div>
                </div>
                <ViewSwitch/>
                <ChosenFilters/>
                <QueryNotices/>
                {body}
                <ExportMenu/>
            </div>
        </div>
    }
    .into_any()
}

/// Whether this is where the reader arrives: the list with nothing that narrows it.
pub(crate) fn is_arrival(store: Store) -> bool {
    store.kind.get() == ViewKind::Articles && store.query.with(is_everything)
}

/// Whether nothing narrows the results.
pub(crate) fn is_everything(query: &Query) -> bool {
    *query == Query { sort: query.sort, ..Query::default() }
}

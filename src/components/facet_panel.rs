//! Everything that narrows the results: beside them where there is room, in a sheet where not.

use dongbuk_core::phrase::Phrase;
use leptos::html::Dialog;
use leptos::prelude::*;

use super::facet_list::FacetList;
use super::icon::{Icon, IconMark};
use super::period_chart::PeriodChart;
use crate::facet::FacetGroup;
use crate::store::{Store, after_paint};

/// The groups of facets and the period.
#[component]
fn FacetGroups() -> AnyView {
    let [first, second, rest @ ..] = FacetGroup::ALL;
    view! {
        <FacetList group=first/>
        <FacetList group=second/>
        <PeriodChart/>
        {rest.map(|group| view! { <FacetList group=group/> }).into_iter().collect_view()}
    }
    .into_any()
}

/// The facets beside the results.
#[component]
pub(crate) fn FacetPanel() -> AnyView {
    let store = expect_context::<Store>();
    view! {
        <nav class="facet-panel" aria-labelledby="facets-heading" tabindex="-1">
            <h2 id="facets-heading">{store.say(Phrase::Narrow)}</h2>
            <FacetGroups/>
        </nav>
    }
    .into_any()
}

/// The facets in a sheet from below, and the button that opens it. The sheet's own button tells at
/// every choice how many articles are left.
#[component]
pub(crate) fn FacetSheet() -> AnyView {
    let store = expect_context::<Store>();
    let sheet = NodeRef::<Dialog>::new();
    let (was_opened, set_opened) = signal(false);
    let open = move |_| {
        after_paint(move || set_opened.set(true));
        if let Some(sheet) = sheet.get_untracked() {
            let _ = sheet.show_modal();
        }
    };
    let close = move |_| {
        if let Some(sheet) = sheet.get_untracked() {
            sheet.close();
        }
    };
    let n_chosen = move || {
        store.query.with(|query| {
            let values: usize = FacetGroup::ALL.iter().map(|group| group.chosen(query).len()).sum();
            values + usize::from(query.from.is_some() || query.to.is_some())
        })
    };
    let chosen = move || match n_chosen() {
        0 => String::new(),
        n => format!(" {n}"),
    };
    let n_results = move || store.results.with(|results| results.hits.len());
    view! {
        <button type="button" class="facet-open" aria-haspopup="dialog" on:click=open>
            {store.say(Phrase::Narrow)}
            <span class="facet-open-count">{chosen}</span>
        </button>
        <dialog class="facet-sheet" node_ref=sheet aria-labelledby="sheet-heading">
            <div class="sheet-head">
                <h2 id="sheet-heading" tabindex="-1" autofocus=true>{store.say(Phrase::Narrow)}</h2>
                <button type="button" class="sheet-close" aria-label=store.say(Phrase::Close) on:click=close>
                    <IconMark icon=Icon::Cross/>
                </button>
            </div>
            <div class="sheet-body">{move || was_opened.get().then(|| view! { <FacetGroups/> })}</div>
            <button type="button" class="sheet-done" on:click=close>
                {move || store.say_count(Phrase::ShowResults, n_results())}
            </button>
        </dialog>
    }
    .into_any()
}

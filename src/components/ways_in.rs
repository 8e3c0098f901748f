//! Provinces and topics as ways into the collection, where the facets do not stand beside the list.

use dongbuk_core::phrase::{self, Phrase};
use leptos::prelude::*;

use super::view_link::ViewLink;
use crate::facet::{FacetGroup, FacetRow};
use crate::store::Store;

/// How many values of each group are offered, of those that stand under no other.
const MAX_WAYS: usize = 6;

/// The most frequent places and topics, as two lines of links.
#[component]
pub(crate) fn WaysIn() -> AnyView {
    let store = expect_context::<Store>();
    let line = |group: FacetGroup| {
        let rows = store.all_facets.with_value(|all| group.rows(all));
        let heading = store.say(group.heading());
        let links =
            rows.into_iter().filter(|row| row.depth == 0).take(MAX_WAYS).map(|row| way(store, &row)).collect_view();
        view! { <li><span class="ways-in-heading">{heading}</span><ul aria-label=heading>{links}</ul></li> }
    };
    view! {
        <nav class="ways-in" aria-label=store.say(Phrase::Narrow)>
            <ul>{[FacetGroup::Places, FacetGroup::Topics].map(line).into_iter().collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// One value with its count.
fn way(store: Store, row: &FacetRow) -> AnyView {
    let count = store.all_facets.with_value(|all| row.value.count(all));
    let name = row.value.name(store);
    view! {
        <li>
            <ViewLink to=vec![row.value.toggle()]>
                {name} " " <span class="facet-value-count">{phrase::number(count as usize)}</span>
            </ViewLink>
        </li>
    }
    .into_any()
}

//! One facet value: a link whose name begins with the value's and ends with its count.

use leptos::prelude::*;

use super::view_link::ViewLink;
use crate::facet::FacetRow;
use crate::store::Store;

/// A facet value with its count under the current query.
#[component]
pub(crate) fn FacetValueLink(row: FacetRow) -> AnyView {
    let store = expect_context::<Store>();
    let name = row.value.name(store);
    let to = vec![row.value.toggle()];
    let value = StoredValue::new(row.value);
    let is_chosen = Memo::new(move |_| store.query.with(|query| value.with_value(|value| value.is_chosen(query))));
    let count = Memo::new(move |_| store.facets.with(|counts| value.with_value(|value| value.count(counts))));
    let written = move || dongbuk_core::phrase::number(count.get() as usize);
    view! {
        <li class="facet-value" data-depth=row.depth>
            <ViewLink to=to current=is_chosen>
                <span class="facet-value-name">{name}</span>
                " "
                <span class="facet-value-count">{written}</span>
            </ViewLink>
        </li>
    }
    .into_any()
}

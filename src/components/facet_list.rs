//! One group of facets: its heading, its values below one another, how several combine.

use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;

use super::facet_value::FacetValueLink;
use crate::facet::FacetGroup;
use crate::store::Store;

/// A group of facets.
#[component]
pub(crate) fn FacetList(group: FacetGroup) -> AnyView {
    let store = expect_context::<Store>();
    let rows = StoredValue::new(store.all_facets.with_value(|all| group.rows(all)));
    let visible = Memo::new(move |_| {
        store.query.with(|query| {
            store.facets.with(|counts| rows.with_value(|rows| FacetGroup::visible_rows(rows, counts, query)))
        })
    });
    let (is_whole, set_whole) = signal(false);
    let n_first = group.n_first_rows();
    let n_rows = move || visible.with(Vec::len);
    // A list that is only a little longer is shown whole: the button would take the same room.
    let is_long = move || n_rows() > n_first + 2;
    let shown = move || {
        let mut rows = visible.get();
        if is_long() && !is_whole.get() {
            let chosen = |row: &crate::facet::FacetRow| store.query.with(|query| row.value.is_chosen(query));
            let rest = rows.split_off(n_first);
            rows.extend(rest.into_iter().filter(chosen));
        }
        rows
    };
    let toggle = move || {
        is_long().then(|| {
            let words = move || {
                if is_whole.get() {
                    store.say(Phrase::FewerValues).to_owned()
                } else {
                    store.say_count(Phrase::AllValues, n_rows())
                }
            };
            view! {
                <button
                    type="button"
                    class="facet-list-more"
                    aria-expanded=move || is_whole.get().to_string()
                    on:click=move |_| set_whole.update(|whole| *whole = !*whole)
                >
                    {words}
                </button>
            }
            .into_any()
        })
    };
    let several = move || {
        let n_chosen = store.query.with(|query| group.chosen(query).len());
        (n_chosen > 1).then(|| view! { <p class="facet-list-note">{store.say(Phrase::AnyOfThese)}</p> }.into_any())
    };
    let is_empty = move || n_rows() == 0;
    view! {
        <section class="facet-list" hidden=is_empty>
            <h3>{store.say(group.heading())}</h3>
            {several}
            <ul>
                <For each=shown key=|row| row.clone() let:row>
                    <FacetValueLink row=row/>
                </For>
            </ul>
            {toggle}
        </section>
    }
    .into_any()
}

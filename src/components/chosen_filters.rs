//! What is chosen, as removable chips with the words that say how they combine: values of one group
//! are alternatives (“or”), groups must all hold (“and”).

use dongbuk_core::phrase::Phrase;
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::icon::{Icon, IconMark};
use super::view_link::ViewLink;
use crate::facet::{FacetGroup, period_name};
use crate::store::Store;

/// The chosen values of every group, and a way to drop each or all.
#[component]
pub(crate) fn ChosenFilters() -> AnyView {
    let store = expect_context::<Store>();
    let chips = move || {
        let groups = groups(store);
        (!groups.is_empty()).then(|| {
            let joined = groups.into_iter().enumerate().map(|(idx, chips)| group_view(store, idx, chips));
            view! {
                <div class="chosen-filters" role="group" aria-label=store.say(Phrase::Chosen)>
                    {joined.collect_view()}
                    <ViewLink class="chosen-clear" to=vec![Action::Clear]>{store.say(Phrase::ClearAll)}</ViewLink>
                </div>
            }
            .into_any()
        })
    };
    view! { {chips} }.into_any()
}

/// The chosen values, group by group: the name, and the action that drops it.
fn groups(store: Store) -> Vec<Vec<(String, Action)>> {
    store.query.with(|query| {
        let values = |group: FacetGroup| {
            let chosen = group.chosen(query).into_iter();
            chosen.map(|value| (value.name(store), value.toggle())).collect::<Vec<_>>()
        };
        let period = period_name(query, store).map(|name| vec![(name, Action::SetPeriod(None, None))]);
        FacetGroup::ALL.into_iter().map(values).chain(period).filter(|chips| !chips.is_empty()).collect()
    })
}

/// The chips of one group.
fn group_view(store: Store, idx: usize, chips: Vec<(String, Action)>) -> AnyView {
    let and = (idx > 0).then(|| view! { <span class="chosen-joint">{store.say(Phrase::And)}</span> }.into_any());
    let chips = chips.into_iter().enumerate().map(|(idx, (name, drop))| {
        let or = (idx > 0).then(|| view! { <span class="chosen-joint">{store.say(Phrase::Or)}</span> }.into_any());
        let label = store.say_with(Phrase::Remove, &[&name]);
        view! {
            {or}
            <ViewLink class="chip" to=vec![drop] label=label>
                {name}
                <IconMark icon=Icon::Cross/>
            </ViewLink>
        }
        .into_any()
    });
    view! { {and} {chips.collect_view()} }.into_any()
}

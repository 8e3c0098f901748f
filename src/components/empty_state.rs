//! Nothing was found: which condition to loosen, and how many articles that would give.

use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::search::Query;
use dongbuk_core::text::order::Arrange;
use dongbuk_core::view::{Action, ViewState};
use leptos::prelude::*;

use super::view_link::ViewLink;
use crate::facet::{FacetGroup, period_name};
use crate::store::Store;

/// What is shown in place of an empty list.
pub(super) fn empty_state(store: Store) -> AnyView {
    let ways_out = move || {
        let ways = store.query.with(|query| ways_out(store, query));
        let links = ways.into_iter().map(|(words, actions, count)| {
            view! {
                <li>
                    <ViewLink to=actions>
                        <span>{words}</span>
                        " "
                        <span class="facet-value-count">{phrase::number(count)}</span>
                    </ViewLink>
                </li>
            }
            .into_any()
        });
        links.collect_view()
    };
    view! {
        <section class="empty-state">
            <h2>{store.say(Phrase::NothingFound)}</h2>
            <p>{store.say(Phrase::LoosenHint)}</p>
            <ul>{ways_out}</ul>
        </section>
    }
    .into_any()
}

/// Each condition that may be dropped with what is found without it; those that help, best first,
/// then everything.
fn ways_out(store: Store, query: &Query) -> Vec<(String, Vec<Action>, usize)> {
    let view = ViewState { query: query.clone(), ..ViewState::default() };
    let found = |actions: &[Action]| {
        let narrowed = actions.iter().fold(view.clone(), |view, action| view.after(action.clone()).0);
        store.plan_of(&narrowed.query.text).results(store.library().index(), &narrowed.query).hits.len()
    };
    let mut conditions: Vec<(String, Vec<Action>)> = Vec::new();
    if !query.text.trim().is_empty() {
        conditions.push((store.say_with(Phrase::WithoutWords, &[query.text.trim()]), vec![Action::ClearText]));
    }
    for group in FacetGroup::ALL {
        let chosen = group.chosen(query);
        let names: Vec<String> = chosen.iter().map(|value| value.name(store)).collect();
        if !chosen.is_empty() {
            let drop = chosen.iter().map(crate::facet::FacetValue::toggle).collect();
            conditions.push((store.say_with(Phrase::Without, &[&names.join(", ")]), drop));
        }
    }
    if let Some(period) = period_name(query, store) {
        conditions.push((store.say_with(Phrase::Without, &[&period]), vec![Action::SetPeriod(None, None)]));
    }
    let mut ways: Vec<_> = conditions
        .into_iter()
        .map(|(words, actions)| {
            let count = found(&actions);
            (words, actions, count)
        })
        .filter(|(_, _, count)| *count > 0)
        .collect();
    ways.arrange_by_key(|(_, _, count)| std::cmp::Reverse(*count));
    ways.push((store.say(Phrase::Everything).to_owned(), vec![Action::Clear], store.library().len()));
    ways
}

//! Provinces and topics as ways into the collection, where the facets do not stand beside the list.

use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::view_link::ViewLink;
use crate::store::Store;

/// The most frequent places and topics, as two lines of links.
#[component]
pub(crate) fn WaysIn() -> AnyView {
    let store = expect_context::<Store>();
    let (places, topics) = store.all_facets.with_value(|all| {
        let place = |id, count| way(Action::TogglePlace(id), store.place_name(id), count);
        let topic = |id, count| way(Action::ToggleTopic(id), store.topic_name(id), count);
        let places = all.leading_places().into_iter().map(|facet| place(facet.value, facet.count));
        let topics = all.leading_topics().into_iter().map(|facet| topic(facet.value, facet.count));
        (places.collect_view(), topics.collect_view())
    });
    let line = |heading: Phrase, links: Vec<AnyView>| {
        let heading = store.say(heading);
        view! { <li><span class="ways-in-heading">{heading}</span><ul>{links}</ul></li> }.into_any()
    };
    view! {
        <nav class="ways-in" aria-label=store.say(Phrase::Narrow)>
            <ul>{line(Phrase::Places, places)} {line(Phrase::Topics, topics)}</ul>
        </nav>
    }
    .into_any()
}

/// One value with its count.
fn way(choose: Action, name: &'static str, count: u32) -> AnyView {
    view! {
        <li>
            <ViewLink to=vec![choose]>
                {name} " " <span class="facet-value-count">{phrase::number(count as usize)}</span>
            </ViewLink>
        </li>
    }
    .into_any()
}

//! Beside the article: its places, topics, figures, programmes and people, and what the figures add
//! up to.

use std::sync::Arc;

use dongbuk_core::facts::leading::leading;
use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::view_link::ViewLink;
use crate::store::Store;

/// How many figures stand beside an article.
const MAX_FIGURES: usize = 6;

/// How many names stand in each list before the reader asks for all.
const MAX_LINKS: usize = 10;

/// What is in an article.
#[component]
pub(crate) fn ArticleFacts(document: Arc<Document>) -> AnyView {
    let store = expect_context::<Store>();
    let facts = &document.story.facts;
    let places = facts.places.iter().map(|place| {
        let to = vec![Action::Clear, Action::Close, Action::TogglePlace(place.id)];
        (store.place_name(place.id).to_owned(), to, place.spans.len())
    });
    let topics = facts.topics.iter().map(|topic| {
        let to = vec![Action::Clear, Action::Close, Action::ToggleTopic(topic.id)];
        (store.topic_name(topic.id).to_owned(), to, 0)
    });
    let programmes = facts.programmes.iter().map(|programme| {
        let to = vec![Action::Clear, Action::Close, Action::ToggleProgramme(programme.id.clone())];
        (programme.name.clone(), to, programme.spans.len())
    });
    let people = facts.people.iter().map(|person| {
        let role = person.role.clone();
        view! { <li><span>{person.name.clone()}</span> {role.map(|role| view! { <small>{role}</small> })}</li> }
    });
    let people: Vec<_> = people.collect();
    view! {
        <aside class="article-facts" aria-label=store.say(Phrase::InThisArticle)>
            <h2 class="aside-heading">{store.say(Phrase::InThisArticle)}</h2>
            {figures(store, &document)}
            {links(store, Phrase::Topics, topics.collect())}
            {links(store, Phrase::Places, places.collect())}
            {links(store, Phrase::Programmes, programmes.collect())}
            {(!people.is_empty()).then(|| view! {
                <section><h3>{store.say(Phrase::People)}</h3><ul class="people" lang="ko">{people}</ul></section>
            })}
            {findings(store, &document)}
        </aside>
    }
    .into_any()
}

/// The figures that say most, each with what it measures; a list, since every number has its own unit.
fn figures(store: Store, document: &Document) -> Option<AnyView> {
    let text = document.source.text();
    let figures = leading(&document.story.facts.figures, MAX_FIGURES);
    let rows: Vec<_> = figures
        .into_iter()
        .map(|figure| {
            let number = figure.span.of(text).to_owned();
            let subject = figure.subject.as_ref().map(|subject| subject.text(text));
            view! { <div><dt>{number}</dt><dd>{subject}</dd></div> }
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let list = view! {
        <section><h3>{store.say(Phrase::KeyFigures)}</h3><dl class="key-figures" lang="ko">{rows}</dl></section>
    };
    Some(list.into_any())
}

/// A heading and links under it with how often each is mentioned; nothing if there is none.
fn links(store: Store, heading: Phrase, items: Vec<(String, Vec<Action>, usize)>) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let n_items = items.len();
    let link = |(name, to, count): (String, Vec<Action>, usize)| {
        let count = (count > 1).then(|| view! { <span class="facet-value-count">{format!("×{count}")}</span> });
        view! { <li><ViewLink to=to>{name}</ViewLink> {count}</li> }.into_any()
    };
    let mut first: Vec<AnyView> = items.into_iter().map(link).collect();
    let rest = first.split_off(MAX_LINKS.min(n_items));
    let rest = (!rest.is_empty()).then(|| {
        let all = store.say_count(Phrase::AllValues, n_items);
        view! { <details><summary>{all}</summary><ul>{rest}</ul></details> }
    });
    let list = view! { <section><h3>{store.say(heading)}</h3><ul>{first}</ul>{rest}</section> };
    Some(list.into_any())
}

/// What arithmetic gives, told apart from what the article says.
fn findings(store: Store, document: &Document) -> Option<AnyView> {
    let findings = &document.story.facts.findings;
    if findings.is_empty() {
        return None;
    }
    let lines = findings.iter().map(|finding| view! { <li>{finding.text.clone()}</li> }).collect_view();
    let list = view! {
        <section>
            <h3>{store.say(Phrase::Findings)}</h3>
            <ul lang="ko">{lines}</ul>
            <p class="aside-note">{store.say(Phrase::FindingsNote)}</p>
        </section>
    };
    Some(list.into_any())
}

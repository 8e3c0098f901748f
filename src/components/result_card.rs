//! One result: its headline, where and when it was printed, the best passage, its places and topics.

use dongbuk_core::article::Article;
use dongbuk_core::facts::leading::leading;
use dongbuk_core::index::DocId;
use dongbuk_core::library::Document;
use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::view_link::ViewLink;
use crate::highlight::highlighted;
use crate::store::Store;

/// How many places and topics a result names.
const MAX_TAGS: usize = 4;

/// One result of a search.
#[component]
pub(crate) fn ResultCard(doc: DocId) -> AnyView {
    card(doc).into_any()
}

/// The card of a document; nothing for a position the library does not have.
fn card(doc: DocId) -> Option<AnyView> {
    let store = expect_context::<Store>();
    let document = store.document(doc)?;
    let article = &document.story.article;
    let title =
        article.title.as_ref().map_or_else(|| store.say(Phrase::NoTitle).to_owned(), |title| title.text.clone());
    let passage = move || {
        let snippet = store.snippet(doc);
        let (before, after) = snippet.cut;
        let ellipsis = |cut: bool| if cut { "…" } else { "" };
        view! { {ellipsis(before)} {highlighted(&snippet.text, &snippet.highlights)} {ellipsis(after)} }
    };
    let card = view! {
        <article class="result-card" data-id=document.id.to_string()>
            <p class="result-card-when">{when_and_where(store, article)}</p>
            <div class="result-card-body">
                {kicker(store, article)}
                <h2 class="result-card-title" lang="ko">
                    <ViewLink to=vec![Action::Open(document.id.clone())]>{title}</ViewLink>
                </h2>
                <p class="result-card-passage" lang="ko">{passage}</p>
                {tags(store, &document)}
            </div>
            {strongest_figure(&document)}
        </article>
    };
    Some(card.into_any())
}

/// The day and the paper.
fn when_and_where(store: Store, article: &Article) -> AnyView {
    let language = store.language.get_untracked();
    let day = article.published.as_ref().map_or_else(
        || view! { <span>{store.say(Phrase::NoDate)}</span> }.into_any(),
        |printed| {
            let machine = printed.to_string();
            view! { <time datetime=machine>{phrase::day(printed, language)}</time> }.into_any()
        },
    );
    let paper = article.source.as_ref().or(article.publisher.as_ref());
    let paper = paper.and_then(|printed| store.paper_name(&printed.text));
    view! { {day} {paper.map(|paper| view! { <span class="result-card-paper">{paper}</span> }.into_any())} }.into_any()
}

/// The series or the words above the headline.
pub(super) fn kicker(store: Store, article: &Article) -> Option<AnyView> {
    let words = match (&article.series, &article.kicker) {
        (Some(series), _) => store.say_with(Phrase::SeriesPart, &[&series.name, &series.number.to_string()]),
        (None, Some(kicker)) => kicker.text.clone(),
        (None, None) => return None,
    };
    Some(view! { <p class="kicker" lang="ko">{words}</p> }.into_any())
}

/// The figure that says most, set as large as a headline.
fn strongest_figure(document: &Document) -> Option<AnyView> {
    let text = document.source.text();
    let figure = leading(&document.story.facts.figures, 1).into_iter().next()?;
    let number = figure.span.of(text).to_owned();
    let subject = figure.subject.as_ref().map(|subject| subject.text(text));
    let figure = view! {
        <p class="result-card-figure" lang="ko">
            <strong>{number}</strong>
            {subject.map(|subject| view! { " " <span>{subject}</span> })}
        </p>
    };
    Some(figure.into_any())
}

/// Places and topics of an article, each a link to more of them.
fn tags(store: Store, document: &Document) -> Option<AnyView> {
    let facts = &document.story.facts;
    let places = facts.places.iter().take(MAX_TAGS).map(|place| {
        let id = place.id;
        let to = vec![Action::Clear, Action::TogglePlace(id)];
        view! { <li><ViewLink to=to>{store.place_name(id)}</ViewLink></li> }.into_any()
    });
    let topics = facts.topics.iter().take(MAX_TAGS).map(|topic| {
        let id = topic.id;
        let to = vec![Action::Clear, Action::ToggleTopic(id)];
        view! { <li class="tag-topic"><ViewLink to=to>{store.topic_name(id)}</ViewLink></li> }.into_any()
    });
    let tags: Vec<AnyView> = places.chain(topics).collect();
    let list = (!tags.is_empty()).then_some(tags)?;
    Some(view! { <ul class="tags">{list}</ul> }.into_any())
}

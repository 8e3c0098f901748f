//! The open article: head, text, what is in it, and the ways on. Its headline takes the keyboard
//! when it opens.

use std::sync::Arc;

use dongbuk_core::article::{Article, ArticleId, Paragraph, Role};
use dongbuk_core::facts::source;
use dongbuk_core::library::Document;
use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::text::Span;
use dongbuk_core::view::quote::{self, Anchor, Located};
use dongbuk_core::view::{Action, ViewKind};
use leptos::prelude::*;

use super::article_facts::ArticleFacts;
use super::article_text::{Writer, heading_id};
use super::lines_view::LinesView;
use super::mark_legend::MarkLegend;
use super::place_card::PlaceCard;
use super::quote_button::QuoteButton;
use super::reader_nav::ReaderNav;
use super::result_card::kicker;
use super::view_link::ViewLink;
use crate::store::Store;

/// The open article, or a word about its absence.
#[component]
pub(crate) fn ArticleReader(id: ArticleId) -> AnyView {
    let store = expect_context::<Store>();
    let library = store.library();
    let Some(document) = library.position(&id).and_then(|doc| library.document(doc)) else {
        return missing(store);
    };
    let writer = Writer::new(Arc::clone(&document));
    let is_lines = move || store.kind.get() == ViewKind::Lines;
    let shown = Arc::clone(&document);
    let body = move || {
        if is_lines() {
            view! { <LinesView document=Arc::clone(&shown)/> }.into_any()
        } else {
            let quoted = quoted(store, &shown);
            let text = writer.quoting(quoted.as_ref().and_then(|quoted| quoted.span)).paragraphs();
            view! {
                <MarkLegend/>
                {quoted.and_then(|quoted| quoted.notice)}
                <div class="article-text">{text}</div>
                <QuoteButton document=Arc::clone(&shown)/>
            }
            .into_any()
        }
    };
    let switch = move || {
        let (to, words) =
            if is_lines() { (ViewKind::Articles, Phrase::BackToArticle) } else { (ViewKind::Lines, Phrase::HowRead) };
        view! { <ViewLink class="reader-lines" to=vec![Action::Show(to)]>{store.say(words)}</ViewLink> }
    };
    let tag = store.language.get_untracked().tag();
    view! {
        <div class="reader">
            <ReaderNav id=id/>
            {outline(store, &document)}
            <article class="article" lang="ko">
                {head(store, &document)}
                {body}
                <p class="article-end" lang=tag>{switch}</p>
            </article>
            <ArticleFacts document=document/>
            <PlaceCard/>
        </div>
    }
    .into_any()
}

/// The quote of the link in this article.
struct Quoted {
    span: Option<Span>,
    /// What became of it, unless it stands where it stood.
    notice: Option<AnyView>,
}

/// Looks for the quote of the link.
fn quoted(store: Store, document: &Document) -> Option<Quoted> {
    let anchor = Anchor::parse(&store.quote.get()?)?;
    let (span, phrase) = match quote::locate(&document.source, &anchor) {
        Located::Found(span) => return Some(Quoted { span: Some(span), notice: None }),
        Located::Moved(span) => (Some(span), Phrase::QuoteMoved),
        Located::Changed(span) => (Some(span), Phrase::QuoteChanged),
        Located::Gone => (None, Phrase::QuoteGone),
    };
    let words = store.say_with(phrase, &[&anchor.words()]);
    let lang = store.language.get_untracked().tag();
    let notice = view! { <p class="notice quote-notice" role="status" lang=lang>{words}</p> }.into_any();
    Some(Quoted { span, notice: Some(notice) })
}

/// Kicker, headline, deck, byline.
fn head(store: Store, document: &Arc<Document>) -> AnyView {
    let article = &document.story.article;
    let writer = Writer::new(Arc::clone(document));
    let title = article.title.as_ref().map(|title| writer.passage(title.span));
    let title = title.unwrap_or_else(|| vec![store.say(Phrase::NoTitle).into_any()]);
    let deck = article.deck.as_ref().map(|deck| view! { <p class="article-deck">{writer.passage(deck.span)}</p> });
    view! {
        <header class="article-head">
            {kicker(store, article)}
            <h1 tabindex="-1">{title}</h1>
            {deck}
            {byline(store, article)}
        </header>
    }
    .into_any()
}

/// When, by whom, in which paper; only what was printed.
fn byline(store: Store, article: &Article) -> AnyView {
    let language = store.language.get_untracked();
    let date = article.published.as_ref().map(|printed| {
        view! { <time datetime=printed.to_string()>{phrase::date(printed, language)}</time> }.into_any()
    });
    let reporters: Vec<&str> = article.reporters.iter().map(|reporter| reporter.text.as_str()).collect();
    let reporters = (!reporters.is_empty()).then(|| store.say_with(Phrase::Reporter, &[&reporters.join(", ")]));
    let paper = |printed: &dongbuk_core::article::Text| {
        source::source_id(&printed.text).map_or_else(|| printed.text.clone(), |id| store.source_name(&id))
    };
    let source = article.source.as_ref().map(|printed| store.say_with(Phrase::WrittenBy, &[&paper(printed)]));
    let publisher = article.publisher.as_ref().map(|printed| store.say_with(Phrase::PublishedBy, &[&paper(printed)]));
    let words =
        [reporters, source, publisher].into_iter().flatten().map(|words| view! { <span>{words}</span> }.into_any());
    view! { <p class="byline" lang=language.tag()>{date.into_iter().chain(words).collect_view()}</p> }.into_any()
}

/// The headings of a long article.
fn outline(store: Store, document: &Document) -> Option<AnyView> {
    let article = &document.story.article;
    let headings: Vec<_> = article.paragraphs.iter().filter(|paragraph| paragraph.role == Role::Heading).collect();
    if headings.len() < 2 {
        return None;
    }
    let link = |paragraph: &Paragraph| {
        let words = paragraph.span.of(document.source.text()).to_owned();
        view! { <li><a href=format!("#{}", heading_id(paragraph))>{words}</a></li> }
    };
    let links = headings.into_iter().map(link).collect_view();
    let list = view! {
        <nav class="outline" aria-label=store.say(Phrase::Outline)>
            <h2 class="aside-heading">{store.say(Phrase::Outline)}</h2>
            <ol lang="ko">{links}</ol>
        </nav>
    };
    Some(list.into_any())
}

/// A link led to an article that is not here.
fn missing(store: Store) -> AnyView {
    view! {
        <div class="reader">
            <section class="empty-state">
                <h1 tabindex="-1">{store.say(Phrase::NoSuchArticle)}</h1>
                <p>{store.say(Phrase::NoSuchArticleHint)}</p>
                <ul><li><ViewLink to=vec![Action::Close]>{store.say(Phrase::BackToList)}</ViewLink></li></ul>
            </section>
        </div>
    }
    .into_any()
}

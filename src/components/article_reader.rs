//! The open article: head, text, what is in it, and the ways on. Its headline takes the keyboard
//! when it opens.

use std::sync::Arc;

use dongbuk_core::article::{Article, ArticleId, Paragraph, Role, Text};
use dongbuk_core::facts::place::PlaceId;
use dongbuk_core::library::Document;
use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::text::Span;
use dongbuk_core::view::{Action, ViewKind};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::absence::Absence;
use super::article_facts::ArticleFacts;
use super::article_foot::ArticleFoot;
use super::article_text::{Writer, heading_id, more_of};
use super::empty_state::empty_state;
use super::export_lists::export_lists;
use super::lines_view::LinesView;
use super::mark_legend::MarkLegend;
use super::notice::{link_notice, query_notices};
use super::own_page::{own_note, own_page};
use super::passage_bar::PassageBar;
use super::place_card::PlaceCard;
use super::quote_notice::{QuoteNotice, Quoted};
use super::reader_nav::{Here, ReaderNav, ReaderSteps};
use super::result_card::kicker;
use super::share_sheet::ShareSheet;
use super::shortcut_sheet::help;
use super::view_link::{ViewLink, follow};
use crate::browser::{find, focus, media, window};
use crate::lazy::later;
use crate::passage::{Passage, PassageKind, Passages};
use crate::preferences::Preferences;
use crate::store::{Store, after_paint};

/// About as much text as fits a screen, in bytes: what is written at once.
const SCREENFUL_BYTES: usize = 1500;

/// The entry points of this part of the page.
#[derive(Clone, Copy)]
pub(crate) struct Reader {
    /// The open article.
    pub(crate) view: fn(Store, ArticleId) -> AnyView,
    /// What the sheet of help says.
    pub(crate) help: fn(Store) -> AnyView,
    /// The field for a page of the reader's own.
    pub(crate) own_page: fn(Store) -> AnyView,
    /// What of a link was not understood.
    pub(crate) link_notice: fn(Store) -> AnyView,
    /// How the query was read.
    pub(crate) query_notices: fn(Store) -> AnyView,
    /// What stands where nothing was found.
    pub(crate) empty_state: fn(Store) -> AnyView,
    /// The buttons that save what the results hold.
    pub(crate) export_lists: fn(Store) -> AnyView,
}

later! {
    /// The reader, and what hardly anybody asks for at once; fetched when somebody is there.
    pub(crate) fn reader() -> Reader {
        Reader { view, help, link_notice, query_notices, empty_state, own_page, export_lists }
    }
}

/// The open article, or a word about its absence.
fn view(store: Store, id: ArticleId) -> AnyView {
    let library = store.library();
    let Some(document) = library.position(&id).and_then(|doc| library.document(doc)) else {
        return view! { <Absence id=id/> }.into_any();
    };
    let passages = Passages::new(store, Arc::clone(&document));
    provide_context(passages);
    let preferences = expect_context::<Preferences>();
    let writer = Writer::new(store, Arc::clone(&document));
    let sought = Arc::clone(&document);
    let quoted = Memo::new(move |_| Quoted::of(store, &sought));
    let marked = Memo::new(move |_| quoted.with(|quoted| quoted.as_ref().and_then(Quoted::span)));
    let is_lines = move || store.kind.get() == ViewKind::Lines;
    let headed = Arc::clone(&document);
    let head = {
        let writer = writer.clone();
        move || head(store, &headed, &writer.quoting(marked.get()))
    };
    let shown = Arc::clone(&document);
    let text = move || {
        let writer = writer.quoting(marked.get());
        let writer = if preferences.has_glosses.get() { writer.glossing() } else { writer };
        let choose = move |event: MouseEvent| choose(passages, &event);
        view! { <div class="article-text" on:click=choose use:write_text=writer></div> }
    };
    let body = move || {
        if is_lines() {
            view! { <LinesView document=Arc::clone(&shown)/> }.into_any()
        } else {
            view! { <MarkLegend/> {text.clone()} }.into_any()
        }
    };
    let switch = move || {
        let (to, words) =
            if is_lines() { (ViewKind::Articles, Phrase::BackToArticle) } else { (ViewKind::Lines, Phrase::HowRead) };
        view! { <ViewLink class="reader-lines" to=vec![Action::Show(to)]>{store.say(words)}</ViewLink> }
    };
    let tag = store.language.get_untracked().tag();
    let renamed = store.is_renamed().then(|| view! { <p class="notice" lang=tag>{store.say(Phrase::Renamed)}</p> });
    let here = RwSignal::new(None::<Here>);
    let (beside, within) = (
        outline(store, &document, here, "outline outline-beside"),
        outline(store, &document, here, "outline outline-within"),
    );
    // What stands beside and below the text follows when its beginning is painted.
    let has_rest = RwSignal::new(false);
    after_paint(move || {
        // The reader may have gone on.
        let _ = has_rest.try_set(true);
    });
    let facts = move || has_rest.get().then(|| view! { <ArticleFacts document=Arc::clone(&document)/> });
    view! {
        <ReaderNav id=id.clone() here=here/>
        <div class="reader" aria-busy=move || (!has_rest.get()).then_some("true")>
            {beside}
            <article class="article" lang="ko" on:click=move |click| follow_place(store, &click)>
                {renamed}
                {own_note(store, &id)}
                {head}
                {within}
                {body}
                <div class="article-end" lang=tag>
                    <ReaderSteps id=id.clone()/>
                    <p>{switch}</p>
                </div>
                <ArticleFoot/>
                <div class="passage-tools" lang=tag>
                    <QuoteNotice quoted=quoted/>
                    <PassageBar/>
                </div>
            </article>
            {facts}
            <PlaceCard/>
            <ShareSheet/>
        </div>
    }
    .into_any()
}

/// A click on a place that the article mentions leads to all that name it.
fn follow_place(store: Store, click: &MouseEvent) {
    let target = click.target().and_then(|target| target.dyn_into::<Element>().ok());
    let place = target.and_then(|target| target.closest(".mention[data-place] > a").ok().flatten()?.parent_element());
    if let Some(place) = place.and_then(|place| PlaceId::parse(&place.get_attribute("data-place")?)) {
        follow(store, click, || more_of(place));
    }
}

/// A click in the text chooses the figure or the programme it hits, or the sentence whose button it hits;
/// on a touch screen, which has no room for such buttons, any word of a sentence will do.
fn choose(passages: Passages, event: &MouseEvent) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let at = |selector: &str| target.closest(selector).ok().flatten();
    let number = |element: &Element, name: &str| element.get_attribute(name).and_then(|it| it.parse::<u32>().ok());
    let sentence_at = |button: &Element| {
        let (start, end) = (number(button, "data-start-of-sentence")?, number(button, "data-end")?);
        Some(Passage { span: Span { start, end }, kind: PassageKind::Sentence })
    };
    let mention_at = |kind: &str, passage_kind: PassageKind| {
        let raw = at(&format!("[data-kind='{kind}']"))?.get_attribute("data-span")?;
        let (start, end) = raw.split_once('-')?;
        Some(passages.of_raw(Span { start: start.parse().ok()?, end: end.parse().ok()? }, passage_kind))
    };
    let is_selecting = window().get_selection().ok().flatten().is_some_and(|it| !it.is_collapsed());
    if at("a").is_some() || is_selecting {
        return;
    }
    let button = at(".sentence-link");
    let touched = || at(".sentence").filter(|_| media("(hover: none)").get_untracked());
    let touched = || touched().and_then(|sentence| sentence.query_selector(".sentence-link").ok().flatten());
    let chosen = (button.as_ref().and_then(sentence_at))
        .or_else(|| mention_at("figure", PassageKind::Figure))
        .or_else(|| mention_at("programme", PassageKind::Programme))
        .or_else(|| touched().as_ref().and_then(sentence_at));
    passages.chosen.set(chosen);
    if button.is_some() && event.detail() == 0 {
        // Pressed by keyboard: the keyboard goes on in the bar.
        request_animation_frame(|| {
            if let Some(link) = find(".passage-link") {
                focus(&link);
            }
        });
    }
}

/// Kicker, headline, deck, byline.
fn head(store: Store, document: &Document, writer: &Writer) -> AnyView {
    let article = &document.story.article;
    let words = |printed: &Text| (writer.clone(), printed.span);
    let title = match &article.title {
        Some(title) => view! { <h1 tabindex="-1" use:write_passage=words(title)></h1> }.into_any(),
        None => view! { <h1 tabindex="-1">{store.say(Phrase::NoTitle)}</h1> }.into_any(),
    };
    let deck = article.deck.as_ref().map(|deck| view! { <p class="article-deck" use:write_passage=words(deck)></p> });
    view! {
        <header class="article-head">
            {kicker(store, article)}
            {title}
            {deck}
            {byline(store, article)}
        </header>
    }
    .into_any()
}

/// Writes one passage into its element, which may hold an earlier writing of it.
fn write_passage(into: Element, (writer, span): (Writer, Span)) {
    into.set_text_content(None);
    writer.passage(&into, span);
}

/// Writes the text into its element. The first time it is written a screenful at a time, each when the one
/// before is painted, unless the link points to words of it. An earlier writing is replaced as a whole, so that
/// what is being read stays where it is.
fn write_text(into: Element, writer: Writer) {
    let is_first = into.first_element_child().is_none();
    into.set_text_content(None);
    if is_first && !writer.is_quoting() {
        let _ = into.set_attribute("aria-busy", "true");
        write_from(into, writer, 0);
    } else {
        let _ = into.remove_attribute("aria-busy");
        writer.paragraphs(&into, 0, usize::MAX);
    }
}

/// Writes a screenful that begins at a paragraph, and then the rest, unless the text was written anew by then.
fn write_from(into: Element, writer: Writer, begin: usize) {
    let end = writer.paragraphs(&into, begin, SCREENFUL_BYTES);
    let last = into.last_element_child();
    after_paint(move || {
        if !into.is_connected() || into.last_element_child() != last {
            return;
        }
        if end == begin {
            let _ = into.remove_attribute("aria-busy");
        } else {
            write_from(into, writer, end);
        }
    });
}

/// When, by whom, in which paper; only what was printed.
fn byline(store: Store, article: &Article) -> AnyView {
    let language = store.language.get_untracked();
    let date = article.published.as_ref().map(|printed| {
        view! { <time datetime=printed.to_string()>{phrase::date(printed, language)}</time> }.into_any()
    });
    let reporters: Vec<&str> = article.reporters.iter().map(|reporter| reporter.text.as_str()).collect();
    let reporters = (!reporters.is_empty()).then(|| store.say_with(Phrase::Reporter, &[&reporters.join(", ")]));
    let paper = |printed: &Text| store.paper_name(&printed.text).unwrap_or_else(|| printed.text.clone());
    let source = article.source.as_ref().map(|printed| store.say_with(Phrase::WrittenBy, &[&paper(printed)]));
    let publisher = article.publisher.as_ref().map(|printed| store.say_with(Phrase::PublishedBy, &[&paper(printed)]));
    let words =
        [reporters, source, publisher].into_iter().flatten().map(|words| view! { <span>{words}</span> }.into_any());
    view! { <p class="byline" lang=language.tag()>{date.into_iter().chain(words).collect_view()}</p> }.into_any()
}

/// The headings of a long article; the one that is being read is told from the others. It stands beside
/// the text where there is room, else between headline and text: the style sheet shows one of the two.
fn outline(store: Store, document: &Document, here: RwSignal<Option<Here>>, class: &'static str) -> Option<AnyView> {
    let article = &document.story.article;
    let headings: Vec<_> = article.paragraphs.iter().filter(|paragraph| paragraph.role == Role::Heading).collect();
    if headings.len() < 2 {
        return None;
    }
    let link = |paragraph: &Paragraph| {
        let words = paragraph.span.of(document.source.text()).to_owned();
        let id = heading_id(paragraph);
        let place = format!("#{id}");
        let is_here = move || here.with(|here| here.as_ref().is_some_and(|here| here.id == id)).then_some("location");
        view! { <li><a href=place aria-current=is_here>{words}</a></li> }
    };
    let links = headings.into_iter().map(link).collect_view();
    let list = view! {
        <section class=class lang=store.language.get_untracked().tag()>
            <h2 class="aside-heading">{store.say(Phrase::Outline)}</h2>
            <ol lang="ko">{links}</ol>
        </section>
    };
    Some(list.into_any())
}

//! Loads the library, provides the store, lays out the page, and does what only the page as a whole
//! can do: title, language, scrolling and focus after the view has changed.

use dongbuk_core::article::ArticleId;
use dongbuk_core::phrase::Phrase;
use gloo_timers::future::TimeoutFuture;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};

use crate::browser::{self, document, find, focus, focused, root_element, window};
use crate::components::{Masthead, Notices, PageFooter, ResultsPage, ShortcutSheet, is_arrival, shown};
use crate::preferences::Preferences;
use crate::store::{Store, after_paint};
use crate::views::bring_current_into_view;
use crate::{keyboard, load, site};

/// Where the page is mounted; what stands there before is what is shown while it loads.
const MOUNT_POINT: &str = "#app";

/// The parts of the page that are built one after the other: head, main part, foot.
const N_PARTS: usize = 3;

/// Loads the articles and shows the page of the address. Sets `data-ready` once it is on screen.
pub fn mount() {
    if cfg!(debug_assertions) {
        std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
    }
    spawn_local(async {
        let library = load::library(&tell_progress).await;
        pause().await;
        let owner = Owner::new();
        let store = owner.with(|| Store::new(library));
        store.load_parts().await;
        pause().await;
        mount_in_steps(&owner, store).await;
        owner.with(|| {
            follow_view(store);
            fetch_on_first_use(store);
        });
        // The store lives as long as the page.
        std::mem::forget(owner);
        TimeoutFuture::new(0).await;
        let _ = root_element().dataset().set("ready", "true");
    });
}

/// Lets the browser do what waits.
async fn pause() {
    TimeoutFuture::new(0).await;
}

/// Builds the page part by part beside what is read until then, unseen, and then puts it in its place.
async fn mount_in_steps(owner: &Owner, store: Store) {
    let waiting = find(MOUNT_POINT).expect("index.html has a mount point");
    let place: HtmlElement = document().create_element("div").expect("a name of an element").unchecked_into();
    place.set_hidden(true);
    let _ = waiting.after_with_node_1(&place);
    let n_built = owner.with(|| RwSignal::new(0));
    owner.with(|| mount_to(place.clone(), move || view! { <App store=store n_built=n_built/> }).forget());
    for n in 1..=N_PARTS {
        pause().await;
        n_built.set(n);
    }
    pause().await;
    place.set_id(&waiting.id());
    waiting.remove();
    place.set_hidden(false);
    bring_current_into_view();
}

/// At the first sign that somebody is there, fetches what typing and opening an article need.
fn fetch_on_first_use(store: Store) {
    for sign in ["pointermove", "touchstart", "keydown"] {
        browser::while_here(sign, move |_| {
            after_paint(move || {
                store.reader.fetch_unasked();
                store.typed.prepare();
            });
        });
    }
}

/// Fills the line that stands in the page while articles are read.
fn tell_progress(done: usize, total: usize) {
    if let Some(line) = find(".boot-status") {
        line.set_inner_text(&format!("{done} / {total}"));
    }
}

/// The page. It is drawn anew when the language of the interface or the library changes, and only then as a
/// whole.
#[component]
fn App(
    store: Store,
    /// How many of the parts of the page are to be there.
    n_built: RwSignal<usize>,
) -> impl IntoView {
    provide_context(store);
    provide_context(Preferences::new());
    let help = RwSignal::new(false);
    keyboard::listen(store, help);
    move || {
        store.language.track();
        store.track_library();
        layout(store, help, n_built)
    }
}

/// The parts of the page in the order of reading.
fn layout(store: Store, help: RwSignal<bool>, n_built: RwSignal<usize>) -> AnyView {
    let reader = move || store.open.get().map(|id| shown(store, store.reader, |reader| (reader.view)(store, id)));
    let show_keys = Callback::new(move |()| help.set(true));
    let is_built = |n: usize| Memo::new(move |_| n_built.get() >= n);
    let (has_head, has_main, has_foot) = (is_built(1), is_built(2), is_built(N_PARTS));
    view! {
        <a class="skip-link" href="#main">{store.say(Phrase::SkipToContent)}</a>
        <a class="skip-link" href="#search-field">{store.say(Phrase::SkipToSearch)}</a>
        <div class="page" data-scene=move || scene(store)>
            {move || has_head.get().then(|| view! { <Masthead/> <Notices/> }.into_any())}
            <main id="main" tabindex="-1">
                {move || has_main.get().then(|| view! { {reader} <ResultsPage/> }.into_any())}
            </main>
            {move || has_foot.get().then(|| view! { <PageFooter on_keys=show_keys/> })}
        </div>
        {move || has_foot.get().then(|| view! { <ShortcutSheet is_open=help/> })}
    }
    .into_any()
}

/// Which of the page's three faces is shown: its head is large only where the reader arrives.
fn scene(store: Store) -> &'static str {
    match (store.open.with(Option::is_some), is_arrival(store)) {
        (true, _) => "reading",
        (false, true) => "start",
        (false, false) => "results",
    }
}

/// Keeps title, language, scrolling and focus in step with the view.
fn follow_view(store: Store) {
    Effect::new(move |_| document().set_title(&title(store)));
    Effect::new(move |_| root_element().set_lang(store.language.get().tag()));
    Effect::new(move |_| {
        if let Some(top) = store.scroll_to.get() {
            request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, top));
        }
    });
    Effect::new(move |_| {
        if store.quote.with(Option::is_some) {
            request_animation_frame(show_quote);
        }
    });
    Effect::new(move |before: Option<Option<ArticleId>>| {
        let now = store.open.get();
        if let Some(before) = before.filter(|before| *before != now) {
            let target = focus_after(before, now.as_ref());
            let left = focused();
            request_animation_frame(move || {
                // Where the reader has gone on by then, the keyboard stays.
                let is_elsewhere = |it: &Element| it.tag_name() != "BODY" && left.as_ref() != Some(it);
                if focused().as_ref().is_some_and(is_elsewhere) {
                    return;
                }
                if let Some(element) = find(&target).or_else(|| find("main")) {
                    focus(&element);
                }
            });
        }
        now
    });
}

/// Scrolls to the quote that the link points to.
fn show_quote() {
    if let Some(quote) = find("mark.quote") {
        let middle = web_sys::ScrollIntoViewOptions::new();
        middle.set_block(web_sys::ScrollLogicalPosition::Center);
        quote.scroll_into_view_with_scroll_into_view_options(&middle);
    }
}

/// What takes the keyboard when articles open and close: the headline, or the link one came from.
fn focus_after(before: Option<ArticleId>, now: Option<&ArticleId>) -> String {
    match (now, before) {
        (Some(_), _) => ".reader h1".to_owned(),
        (None, Some(id)) => format!(".result-card[data-id='{id}'] .result-card-title a"),
        (None, None) => "main".to_owned(),
    }
}

/// The title of the window: the article or the query, then the site.
fn title(store: Store) -> String {
    let language = store.language.get();
    let site = site::name(language);
    let article = store.open.get().and_then(|id| {
        let library = store.library();
        let document = library.document(library.position(&id)?)?;
        document.story.article.title.as_ref().map(|title| title.text.clone())
    });
    let text = store.query.with(|query| query.text.trim().to_owned());
    match article {
        Some(title) => format!("{title} — {site}"),
        None if !text.is_empty() => format!("{text} — {site}"),
        None => format!("{site} — {}", Phrase::Lead.text(language)),
    }
}

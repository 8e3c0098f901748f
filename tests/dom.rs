//! The mounted page in a real document: what a reader does, and what the page then says of itself.
//!
//! Looks at roles, names and text only. Links, history and reloading are tried on the built site
//! by the scripts in `tests/e2e/`; here there is no server.

#![cfg(target_arch = "wasm32")]

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Event, EventInit, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// How long the page may take to do what it was asked for.
const PATIENCE_MILLIS: u32 = 5000;

/// How long the page may hold back a write to the history.
const HISTORY_MILLIS: u32 = 1000;

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("the tests run in a page")
}

/// Mounts the page into an empty document and waits until it is ready.
async fn mounted() -> HtmlElement {
    let body = document().body().expect("the page has a body");
    if let Some(old) = document().get_element_by_id("app") {
        old.remove();
    }
    let app = document().create_element("div").expect("a name of an element");
    app.set_id("app");
    body.append_child(&app).expect("the body takes an element");
    forget_the_address().await;
    dongbuk::mount();
    until("the page has a list of articles", || !results().is_empty()).await;
    app.unchecked_into()
}

/// Leaves the view that an earlier test wrote to the address, once its last write is through.
async fn forget_the_address() {
    TimeoutFuture::new(HISTORY_MILLIS).await;
    let window = web_sys::window().expect("the tests run in a page");
    let path = window.location().pathname().expect("a page has a path");
    let history = window.history().expect("a page has a history");
    history.replace_state_with_url(&JsValue::NULL, "", Some(&path)).expect("the address is of this page");
}

/// Waits until something is so.
async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..PATIENCE_MILLIS / 10 {
        if is_so() {
            return;
        }
        TimeoutFuture::new(10).await;
    }
    panic!("{what}: not after {PATIENCE_MILLIS} ms; the page says {:?}", said());
}

/// The elements that a selector finds.
fn all(selector: &str) -> Vec<HtmlElement> {
    let found = document().query_selector_all(selector).expect("a selector");
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// The articles of the list.
fn results() -> Vec<HtmlElement> {
    all("main article:not([lang=ko])")
}

/// What the page says of itself to those who do not see it.
fn said() -> String {
    all("main [role=status]").iter().map(HtmlElement::inner_text).collect()
}

/// The number that stands in a text; thousands are apart.
fn number_in(text: &str) -> usize {
    let digits = text.chars().filter(char::is_ascii_digit).collect::<String>();
    digits.parse().unwrap_or_else(|_| panic!("expected a number in {text:?}"))
}

/// Types a text, as an input method does when it is done with a syllable.
fn type_text(text: &str) {
    let field = document().query_selector("[role=combobox]").expect("a selector").expect("there is a search field");
    let field: HtmlInputElement = field.unchecked_into();
    field.set_value(text);
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    let event = Event::new_with_event_init_dict("input", &bubbles).expect("an event");
    field.dispatch_event(&event).expect("the field takes the event");
}

#[wasm_bindgen_test]
async fn the_page_says_how_many_articles_it_lists() {
    mounted().await;
    assert_eq!(number_in(&said()), results().len());
    for result in results() {
        let link = result.query_selector("h2 a[href], h3 a[href]").expect("a selector");
        assert!(link.is_some(), "a result's heading is a link: {}", result.inner_text());
    }
}

#[wasm_bindgen_test]
async fn typing_narrows_the_list_and_clearing_widens_it() {
    mounted().await;
    let everything = results().len();
    type_text("없는말이다");
    until("nothing is found", || results().is_empty()).await;
    assert_eq!(number_in(&said()), 0);
    type_text("");
    until("everything is found", || results().len() == everything).await;
}

#[wasm_bindgen_test]
async fn a_facet_value_is_chosen_and_dropped_by_the_same_link() {
    mounted().await;
    let everything = results().len();
    let value = || all("main a[href*='city=']").into_iter().find(|link| link.inner_text().trim_end().ends_with('1'));
    let link = value().expect("a place that one article names");
    link.click();
    until("one article is listed", || results().len() == 1).await;
    // The order and the view have a current link too; they choose nothing.
    let is_value = |link: &HtmlElement| matches!(link.closest(".sort-menu, .view-switch"), Ok(None));
    let chosen: Vec<HtmlElement> = all("main a[aria-current=true]").into_iter().filter(is_value).collect();
    assert_eq!(chosen.len(), 1, "one value is chosen");
    chosen[0].click();
    until("everything is listed", || results().len() == everything).await;
}

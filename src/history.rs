//! The browser's history, written and read. Only the store uses it.
//!
//! A replacement waits until typing pauses; a new entry is written at once, after whatever waits.
//! Safari refuses more than about a hundred writes in half a minute: a refused write is tried again
//! later and never stops the page. Each entry is numbered, so that Back finds where the reader was.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use dongbuk_core::view::HistoryEntry;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

use crate::browser::{root_element, window};

/// How long typing must pause before the address follows.
const DEBOUNCE_MILLIS: u32 = 300;
/// How long to wait after a refused write.
const RETRY_MILLIS: u32 = 1500;

/// The one writer of the address.
#[derive(Default)]
pub(crate) struct History {
    /// What is to replace the current entry.
    pending: RefCell<Option<String>>,
    timer: RefCell<Option<Timeout>>,
    /// The number of the current entry.
    position: Cell<u32>,
    /// How far down each entry was when it was left, in CSS pixels.
    scrolls: RefCell<BTreeMap<u32, f64>>,
}

impl History {
    /// Takes over the current entry and its scrolling.
    pub(crate) fn new() -> Rc<Self> {
        let history = Rc::new(Self::default());
        if let Ok(browser) = window().history() {
            let _ = browser.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
            history.position.set(browser.state().ok().and_then(|state| state.as_f64()).unwrap_or_default() as u32);
        }
        history
    }

    /// The folder of the site, as a path with a final slash.
    pub(crate) fn site_root() -> String {
        root_element().dataset().get("root").unwrap_or_else(|| "./".into())
    }

    /// The path below the site's folder and the query string of the address.
    pub(crate) fn address() -> (String, String) {
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        let below = path.strip_prefix(&Self::site_root()).unwrap_or_default().to_owned();
        (below, location.search().unwrap_or_default())
    }

    /// Calls `on_change` with the scroll position to return to, whenever the reader goes back or forward.
    pub(crate) fn listen(self: &Rc<Self>, on_change: impl Fn(f64) + 'static) {
        let history = Rc::clone(self);
        let on_pop = Closure::<dyn Fn(web_sys::PopStateEvent)>::new(move |event: web_sys::PopStateEvent| {
            history.leave();
            history.cancel();
            history.position.set(event.state().as_f64().unwrap_or_default() as u32);
            on_change(history.scrolls.borrow().get(&history.position.get()).copied().unwrap_or_default());
        });
        let _ = window().add_event_listener_with_callback("popstate", on_pop.as_ref().unchecked_ref());
        on_pop.forget();
        let history = Rc::clone(self);
        let on_hide = Closure::<dyn Fn()>::new(move || history.flush());
        let _ = window().add_event_listener_with_callback("pagehide", on_hide.as_ref().unchecked_ref());
        on_hide.forget();
    }

    /// Writes an address, now or when typing pauses.
    pub(crate) fn write(self: &Rc<Self>, address: String, entry: HistoryEntry) {
        match entry {
            HistoryEntry::Replace => self.replace_after(address, DEBOUNCE_MILLIS),
            HistoryEntry::Push => {
                self.flush();
                self.leave();
                self.push(address);
            }
        }
    }

    /// Remembers how far down the reader is.
    fn leave(&self) {
        let scroll = window().scroll_y().unwrap_or_default();
        self.scrolls.borrow_mut().insert(self.position.get(), scroll);
    }

    /// Adds an entry; if that is refused, the current one will say where the reader is.
    fn push(self: &Rc<Self>, address: String) {
        let position = self.position.get() + 1;
        let Ok(browser) = window().history() else { return };
        match browser.push_state_with_url(&JsValue::from(position), "", Some(&address)) {
            Ok(()) => self.position.set(position),
            Err(_) => self.replace_after(address, RETRY_MILLIS),
        }
    }

    /// Replaces the current entry when nothing newer comes first.
    fn replace_after(self: &Rc<Self>, address: String, millis: u32) {
        *self.pending.borrow_mut() = Some(address);
        let history = Rc::clone(self);
        *self.timer.borrow_mut() = Some(Timeout::new(millis, move || history.flush()));
    }

    /// Writes what waits, now.
    fn flush(self: &Rc<Self>) {
        let Some(address) = self.pending.borrow_mut().take() else { return };
        let Ok(browser) = window().history() else { return };
        let state = JsValue::from(self.position.get());
        if browser.replace_state_with_url(&state, "", Some(&address)).is_err() {
            self.replace_after(address, RETRY_MILLIS);
        }
    }

    /// Forgets what waits.
    fn cancel(&self) {
        self.pending.borrow_mut().take();
    }
}

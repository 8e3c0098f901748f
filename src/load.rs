//! The bundled articles, or those of a file, become one library, in slices, so that the browser can paint between them.

use std::cell::Cell;
use std::rc::Rc;

use dongbuk_core::facts::Options;
use dongbuk_core::facts::place::PlaceId;
use dongbuk_core::library::{Library, LibraryBuilder};
use dongbuk_core::pause::Wait;
use gloo_timers::future::TimeoutFuture;

use crate::browser::window;
use crate::own;

/// File stems and raw texts, sorted by stem; written by `build.rs`.
static ARTICLES: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/articles.rs"));

/// How long one slice of reading may take; half a frame.
pub(crate) const SLICE_MILLIS: f64 = 8.0;

/// Reads the bundled articles, and those that the reader brought along; `progress` is told, between slices, how many of how many are done.
pub(crate) async fn library(progress: &dyn Fn(usize, usize)) -> Library {
    let mut slice = Slice::new();
    slice.pause().await;
    // The gazetteer is the largest of the tables that the first article asks: it has a slice of its own.
    let _ = PlaceId::all();
    slice.pause().await;
    let own = own::kept();
    let own = own.iter().map(|(stem, raw)| (stem.as_str(), raw.as_str()));
    let pages: Vec<(&str, &str)> = ARTICLES.iter().copied().chain(own).collect();
    read(&pages, progress).await
}

/// Reads pages: file stems and raw texts.
pub(crate) async fn read(pages: &[(&str, &str)], progress: &dyn Fn(usize, usize)) -> Library {
    let mut builder = LibraryBuilder::new(Options::default());
    let mut slice = Slice::new();
    for (done, (stem, raw)) in pages.iter().enumerate() {
        builder.begin(stem, raw);
        loop {
            if slice.is_over() {
                progress(done, pages.len());
                slice.pause().await;
            }
            if !builder.go_on(stem) {
                break;
            }
        }
    }
    if slice.is_over() {
        slice.pause().await;
    }
    builder.finish_in_steps(&pauses(SLICE_MILLIS)).await
}

/// What is done without letting the browser paint.
struct Slice {
    start: f64,
}

impl Slice {
    /// A slice that begins now.
    fn new() -> Self {
        Self { start: now_millis() }
    }

    /// Whether it has taken as long as it may.
    fn is_over(&self) -> bool {
        now_millis() - self.start > SLICE_MILLIS
    }

    /// Lets the browser do what waits, and begins the next slice.
    async fn pause(&mut self) {
        TimeoutFuture::new(0).await;
        self.start = now_millis();
    }
}

/// What long work asks between two steps: once a slice is over, to wait until the browser has done what waits.
/// The first slice may take `first_millis`.
pub(crate) fn pauses(first_millis: f64) -> impl Fn() -> Option<Wait> {
    let end = Rc::new(Cell::new(now_millis() + first_millis));
    move || {
        (now_millis() > end.get()).then(|| {
            let end = Rc::clone(&end);
            let wait = async move {
                TimeoutFuture::new(0).await;
                end.set(now_millis() + SLICE_MILLIS);
            };
            Box::pin(wait) as Wait
        })
    }
}

/// Milliseconds since the page began.
fn now_millis() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

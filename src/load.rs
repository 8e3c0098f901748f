//! The bundled articles, or those of a file, become one library, in slices, so that the browser can paint between them.

use dongbuk_core::facts::Options;
use dongbuk_core::library::{Library, LibraryBuilder};
use gloo_timers::future::TimeoutFuture;

use crate::browser::window;

/// File stems and raw texts, sorted by stem; written by `build.rs`.
static ARTICLES: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/articles.rs"));

/// How long one slice of reading may take; half a frame.
const SLICE_MILLIS: f64 = 8.0;

/// Reads the bundled articles; `progress` is told, between slices, how many of how many are done.
pub(crate) async fn library(progress: impl Fn(usize, usize)) -> Library {
    read(ARTICLES, progress).await
}

/// Reads pages: file stems and raw texts.
pub(crate) async fn read(pages: &[(&str, &str)], progress: impl Fn(usize, usize)) -> Library {
    let mut builder = LibraryBuilder::new(Options::default());
    let mut slice_start = now_millis();
    for (done, (stem, raw)) in pages.iter().enumerate() {
        if now_millis() - slice_start > SLICE_MILLIS {
            progress(done, pages.len());
            TimeoutFuture::new(0).await;
            slice_start = now_millis();
        }
        builder.add(stem, raw);
    }
    builder.finish()
}

/// Milliseconds since the page began.
fn now_millis() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

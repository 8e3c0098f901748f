//! Pages that a reader brings along. Their texts are kept in this browser's storage and read with the
//! bundled ones; where storage is refused they last as long as the page.

use web_sys::Storage;

use crate::browser::window;

/// What the keys of such texts begin with, before the id.
const KEY: &str = "dongbuk-own-";

/// The pages that are kept, as file stems and raw texts, sorted by stem.
pub(crate) fn kept() -> Vec<(String, String)> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or_default()).filter_map(|idx| storage.key(idx).ok().flatten());
    let mut pages: Vec<(String, String)> = keys
        .filter_map(|key| Some((key.strip_prefix(KEY)?.to_owned(), storage.get_item(&key).ok().flatten()?)))
        .collect();
    pages.sort();
    pages
}

/// Keeps a page.
pub(crate) fn keep(stem: &str, raw: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&format!("{KEY}{stem}"), raw);
    }
}

/// Keeps a page no longer.
pub(crate) fn forget(stem: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&format!("{KEY}{stem}"));
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

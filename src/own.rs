//! Pages that a reader brings along. Their texts are kept in this browser's storage and read with the
//! bundled ones; where storage is refused they last as long as the page.

use dongbuk_core::article::ArticleId;
use dongbuk_core::reading::Draft;
use dongbuk_core::view::Action;

use crate::browser::storage;
use crate::load;
use crate::store::Store;

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

/// Reads a page, keeps it, and opens it; false if it is no article.
pub(crate) async fn bring(store: Store, raw: &str) -> bool {
    if Draft::of(raw).is_err() {
        return false;
    }
    let id = ArticleId::of_readers_own(raw);
    if let Some(storage) = storage() {
        let _ = storage.set_item(&format!("{KEY}{id}"), raw);
    }
    reread(store, &id, Some(raw)).await;
    let library = store.library();
    let mut ids = library.index().pages().iter().map(|page| &page.record.id);
    if let Some(brought) = ids.find(|brought| brought.page() == id.page()) {
        store.dispatch(Action::Open(brought.clone()));
    }
    true
}

/// Lets go of the page that an article stands on.
pub(crate) async fn forget(store: Store, id: &ArticleId) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&format!("{KEY}{}", id.page()));
    }
    store.dispatch(Action::Close);
    reread(store, id, None).await;
}

/// Reads the pages that are shown again, with another text for one of them, or without it.
async fn reread(store: Store, id: &ArticleId, raw: Option<&str>) {
    let library = store.library();
    let mut pages: Vec<(&str, &str)> = Vec::new();
    for page in library.index().pages() {
        let stem = page.record.id.page();
        // The stories of a page follow one another.
        if stem != id.page() && pages.last().is_none_or(|(last, _)| *last != stem) {
            pages.push((stem, page.source.raw()));
        }
    }
    pages.extend(raw.map(|raw| (id.page(), raw)));
    store.show_library(load::read(&pages, &|_, _| {}).await);
}

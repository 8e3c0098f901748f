//! Real pages for every article and for the front: readable without JavaScript, on screen before
//! the application has come, and what search engines, previews and reference managers see.
//!
//! The same core that reads the articles in the browser reads them here; the pages carry what the
//! application will show, without its marks and controls. Nothing here decides what an article is.

use std::fs;
use std::path::Path;

use dongbuk_core::index::DocId;

use crate::build::{Articles, PublicUrl};
use crate::failure::{Failure, Outcome};

mod article;
mod entry;
mod feeds;
mod front;
mod head;
mod html;
mod news_article;
mod not_found;
mod page;
mod shell;
#[cfg(test)]
mod tests;

use entry::Entry;
use shell::Shell;

/// The picture of every preview; drawn for it, see `preview.svg`.
const PICTURE: &[u8] = include_bytes!("preview.png");

/// Writes the pages into a built site.
///
/// # Errors
/// If the site has no `index.html` to start from, or a file cannot be written.
pub(crate) fn write(site: &Path, articles: &Articles, public_url: Option<&PublicUrl>) -> Outcome {
    let index = site.join("index.html");
    let shell = Shell::parse(&fs::read_to_string(&index).map_err(Failure::file("read", &index))?)?;
    let library = articles.library();
    let documents = (0..library.len()).filter_map(|at| library.document(DocId(at as u32))).collect::<Vec<_>>();
    let mut entries = documents.iter().map(|document| Entry { document }).collect::<Vec<_>>();
    // The newest first, as the application lists them; those without a date at the end.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.article().published.map(|published| published.day_key())));
    for entry in &entries {
        let page = shell.page_below(&head::of_article(*entry, public_url), &article::body(*entry));
        put(&site.join(entry.path()).join("index.html"), page)?;
    }
    put(&index, shell.page(&head::of_front(public_url), &front::body(&entries)))?;
    put(&site.join("404.html"), not_found::page(public_url))?;
    // Hosts that run pages through a generator of their own would drop files it does not know.
    put(&site.join(".nojekyll"), "")?;
    if let Some(url) = public_url {
        put(&site.join(head::PICTURE), PICTURE)?;
        put(&site.join("sitemap.xml"), feeds::sitemap(&entries, url))?;
        put(&site.join("feed.xml"), feeds::atom(&entries, url))?;
        put(&site.join("feed.json"), feeds::json_feed(&entries, url))?;
    }
    Ok(())
}

fn put(path: &Path, contents: impl AsRef<[u8]>) -> Outcome {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::file("create", folder))?;
    }
    fs::write(path, contents).map_err(Failure::file("write", path))
}

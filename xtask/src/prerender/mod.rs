//! Real pages for every article and for the front: readable without JavaScript, on screen before
//! the application has come, and what search engines, previews and reference managers see.
//!
//! The same core that reads the articles in the browser reads them here; the pages carry what the
//! application will show, without its marks and controls. Nothing here decides what an article is.

use std::cmp::Reverse;
use std::fs;
use std::path::Path;

use dongbuk_core::article::ArticleId;
use dongbuk_core::index::DocId;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::site::{Site, Standing};

use crate::build::{Articles, PublicUrl};
use crate::failure::{Failure, Outcome};
use crate::project;

mod absence;
mod article;
mod entry;
mod feeds;
mod front;
mod head;
mod html;
mod news_article;
mod not_found;
mod page;
mod publication;
mod shell;
#[cfg(test)]
mod tests;

use entry::{Entry, LANGUAGE};
use publication::Publication;
use shell::Shell;

/// The picture of every preview; drawn for it, see `preview.svg`.
const PICTURE: &[u8] = include_bytes!("preview.png");

/// Writes the pages into a built site.
///
/// # Errors
/// If the site has no `index.html` to start from, `site.toml` has a mistake, or a file cannot be written.
pub(crate) fn write(folder: &Path, articles: &Articles, public_url: Option<&PublicUrl>) -> Outcome {
    let publication = Publication { site: site()?, url: public_url };
    let index = folder.join("index.html");
    let shell = Shell::parse(&fs::read_to_string(&index).map_err(Failure::file("read", &index))?)?;
    let library = articles.library();
    let docs = (0..library.len()).map(|at| DocId(at as u32));
    let documents = docs.filter_map(|doc| Some((doc, library.document(doc)?))).collect::<Vec<_>>();
    let mut entries = documents.iter().map(|(doc, document)| Entry { document, doc: *doc }).collect::<Vec<_>>();
    // The newest first, as the application lists them; those without a date at the end.
    entries.sort_by_key(|entry| Reverse(entry.article().published.map(|published| published.day_key())));
    for entry in &entries {
        let page = shell.page_below(&head::of_article(*entry, &publication), &article::body(*entry, &publication));
        put(&folder.join(entry.path()).join("index.html"), page)?;
    }
    write_absences(folder, &shell, &publication)?;
    put(&index, shell.page(&head::of_front(&publication), &front::body(&entries, library.index(), &publication)))?;
    put(&folder.join("404.html"), not_found::page(&publication))?;
    // Hosts that run pages through a generator of their own would drop files it does not know.
    put(&folder.join(".nojekyll"), "")?;
    if let Some(url) = public_url {
        put(&folder.join(head::PICTURE), PICTURE)?;
        put(&folder.join("sitemap.xml"), feeds::sitemap(&entries, url))?;
        put(&folder.join("feed.xml"), feeds::atom(&entries, url, &publication))?;
        put(&folder.join("feed.json"), feeds::json_feed(&entries, url, &publication))?;
    }
    Ok(())
}

/// What `site.toml` says.
fn site() -> Outcome<Site> {
    let path = project::root().join("site.toml");
    let text = fs::read_to_string(&path).map_err(Failure::file("read", &path))?;
    Site::parse(&text).map_err(|mistake| Failure::check(format!("{}: {mistake}", path.display())))
}

/// Keeps the addresses of articles that were taken down or renamed.
fn write_absences(folder: &Path, shell: &Shell, publication: &Publication<'_>) -> Outcome {
    let head = |title| head::of_absence(title, publication);
    let page_of = |id: &ArticleId| folder.join("a").join(id.as_str()).join("index.html");
    for withdrawn in &publication.site.withdrawn {
        let head = head(Phrase::Withdrawn.text(LANGUAGE));
        put(&page_of(&withdrawn.id), shell.page_below(&head, &absence::tombstone(withdrawn, publication)))?;
    }
    for renamed in &publication.site.renamed {
        if let Standing::Renamed(new) = publication.site.standing(&renamed.old) {
            let page = shell.page_below(&head(absence::MOVED), &absence::moved(new, publication));
            put(&page_of(&renamed.old), page)?;
        }
    }
    Ok(())
}

fn put(path: &Path, contents: impl AsRef<[u8]>) -> Outcome {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::file("create", folder))?;
    }
    fs::write(path, contents).map_err(Failure::file("write", path))
}

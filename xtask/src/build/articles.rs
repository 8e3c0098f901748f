//! The folder of articles that a site carries, checked before anything is compiled.

use std::fs;
use std::path::{Path, PathBuf};

use dongbuk_core::article::{ArticleId, Refusal};
use dongbuk_core::facts::Options;
use dongbuk_core::library::Library;
use dongbuk_core::reading::Reading;

use crate::failure::{Failure, Outcome};
use crate::project;

/// Above this a bundle is the wrong tool: every reader would fetch all of it first.
const BUNDLE_BYTES: usize = 2 << 20;

/// A folder of articles, each of which can be read.
pub(crate) struct Articles {
    folder: PathBuf,
    pages: Vec<Page>,
}

/// One file of the folder.
struct Page {
    /// Its file stem, which names it in links.
    stem: String,
    /// Its text.
    text: String,
}

impl Articles {
    /// Reads a folder, by default the project's own.
    ///
    /// # Errors
    /// If there is no article, or a file is none or has no name for a link; names each.
    pub(crate) fn read(folder: Option<&Path>) -> Outcome<Self> {
        let folder = folder.map_or_else(|| project::root().join("articles"), Path::to_owned);
        let folder = folder.canonicalize().map_err(Failure::file("find", &folder))?;
        let mut pages = Vec::new();
        let mut refused = Vec::new();
        for path in texts(&folder)? {
            match read_page(&path) {
                Ok(page) => pages.push(page),
                Err(reason) => refused.push(format!("  {}: {reason}", path.display())),
            }
        }
        if !refused.is_empty() {
            return Err(Failure::check(format!("these are no articles:\n{}", refused.join("\n"))));
        }
        if pages.is_empty() {
            return Err(Failure::check(format!("expected articles (*.txt) in {}, found none", folder.display())));
        }
        warn_of_size(&pages);
        Ok(Self { folder, pages })
    }

    /// Where they lie.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// How many files there are.
    pub(crate) fn len(&self) -> usize {
        self.pages.len()
    }

    /// The articles, read as the page reads them.
    pub(crate) fn library(&self) -> Library {
        let pages = self.pages.iter().map(|page| (page.stem.as_str(), page.text.as_str())).collect::<Vec<_>>();
        Library::from_texts(&pages, Options::default(), |_, _| {})
    }
}

/// The texts of a folder, sorted.
///
/// # Errors
/// If the folder cannot be read.
pub(crate) fn texts(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(Failure::file("read", folder))?;
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = paths.collect::<Result<Vec<_>, _>>().map_err(Failure::file("read", folder))?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    Ok(paths)
}

/// Reads one file, or says what is wrong with it.
fn read_page(path: &Path) -> Result<Page, String> {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).filter(|stem| names_an_article(stem));
    let stem = stem.ok_or("expected a name of a-z, 0-9 and -, at most 64 long, not beginning with `my-`: rename it")?;
    let bytes = fs::read(path).map_err(|error| error.to_string())?;
    let text = String::from_utf8(bytes).map_err(|_| Refusal::NotText.to_string())?;
    Reading::of(&text, Options::default()).map_err(|refusal| refusal.to_string())?;
    Ok(Page { stem: stem.to_owned(), text })
}

/// Whether a file stem can be an article's id; `my-` is for the reader's own, `.` for the stories of a page.
fn names_an_article(stem: &str) -> bool {
    ArticleId::parse(stem).is_some() && !stem.contains('.') && !stem.starts_with("my-")
}

fn warn_of_size(pages: &[Page]) {
    let len_bytes = pages.iter().map(|page| page.text.len()).sum::<usize>();
    if len_bytes > BUNDLE_BYTES {
        let megabytes = len_bytes as f64 / f64::from(1 << 20);
        eprintln!(
            "xtask: warning: {megabytes:.1} MB of articles in one bundle, which every reader fetches whole; a bundle is the wrong tool above 2 MB"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::names_an_article;

    #[test]
    fn names() {
        for good in ["2021-11-23-siping", "a"] {
            assert!(names_an_article(good), "{good}");
        }
        for bad in ["my-notes", "사평", "a.2", "A", "a b", ""] {
            assert!(!names_an_article(bad), "{bad}");
        }
    }
}

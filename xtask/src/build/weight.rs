//! What the first view of a site costs a reader, compressed as hosts compress.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::{Failure, Outcome};
use crate::tools::StandardLibrary;

/// The files of the first view with their sizes in bytes.
pub(crate) struct Weight {
    files: Vec<Weighed>,
}

/// One file and its three sizes.
struct Weighed {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Weight {
    /// What the first view is to weigh in brotli. Not reached yet.
    const GOAL_BROTLI: usize = 250_000;
    /// What it is to weigh in gzip. Not reached yet.
    const GOAL_GZIP: usize = 320_000;
    /// The most that it may weigh meanwhile, in brotli: what was reached last. This only goes down.
    const MAX_BROTLI: usize = 378_500;
    /// The same in gzip.
    const MAX_GZIP: usize = 464_500;

    /// What both may weigh more where the standard library could not be compiled with the page.
    const READY_MADE_LIBRARY: usize = 50_000;

    /// Weighs the first view of a site: its page, styles, scripts and wasm with the articles.
    /// The service worker is not of it: it is fetched when all else is done.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub(crate) fn of(dist: &Path) -> Outcome<Self> {
        let mut files = Vec::new();
        for path in super::files(dist)? {
            let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().into_owned();
            if is_of_first_view(&name) {
                let bytes = fs::read(&path).map_err(Failure::file("read", &path))?;
                files.push(Weighed { name, raw: bytes.len(), gzip: gzip(&bytes), brotli: brotli(&bytes) });
            }
        }
        Ok(Self { files })
    }

    /// Whether it weighs no more than it did before, compiled with that library.
    pub(crate) fn fits(&self, library: &StandardLibrary) -> bool {
        let total = self.total();
        let allowance = if library.is_compiled_along { 0 } else { Self::READY_MADE_LIBRARY };
        total.brotli <= Self::MAX_BROTLI + allowance && total.gzip <= Self::MAX_GZIP + allowance
    }

    fn total(&self) -> Weighed {
        let sum = |size: fn(&Weighed) -> usize| self.files.iter().map(size).sum();
        Weighed { name: "total".into(), raw: sum(|f| f.raw), gzip: sum(|f| f.gzip), brotli: sum(|f| f.brotli) }
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:>9} {:>9} {:>9}  file", "bytes", "gzip", "brotli")?;
        for Weighed { name, raw, gzip, brotli } in self.files.iter().chain([&self.total()]) {
            writeln!(f, "{raw:>9} {gzip:>9} {brotli:>9}  {name}")?;
        }
        writeln!(f, "{:>9} {:>9} {:>9}  at most", "", Self::MAX_GZIP, Self::MAX_BROTLI)?;
        write!(f, "{:>9} {:>9} {:>9}  goal", "", Self::GOAL_GZIP, Self::GOAL_BROTLI)
    }
}

/// Whether a file is fetched before the first view is on screen: of the wasm the page itself, not its parts.
fn is_of_first_view(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    name == "index.html" || (["css", "js"].contains(&extension) && name != "sw.js") || name.ends_with("_bg.wasm")
}

fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("a vector takes every byte").len()
}

fn brotli(bytes: &[u8]) -> usize {
    let mut compressed = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut compressed, 1 << 16, 11, 22);
    encoder.write_all(bytes).expect("a vector takes every byte");
    drop(encoder);
    compressed.len()
}

#[cfg(test)]
mod tests {
    use super::{brotli, gzip, is_of_first_view};

    #[test]
    fn first_view() {
        for name in ["index.html", "boot.js", "snippets/x/inline0.js", "dongbuk-0a1b_bg.wasm", "tokens-0a1b.css"] {
            assert!(is_of_first_view(name), "{name}");
        }
        for name in ["sw.js", "404.html", "a/x/index.html", "dongbuk-0a1b.split_reader.wasm", "icon.svg", "LICENSE"] {
            assert!(!is_of_first_view(name), "{name}");
        }
    }

    #[test]
    fn repetition_compresses() {
        let text = "사평시 ".repeat(1000);
        assert!(gzip(text.as_bytes()) < 200 && brotli(text.as_bytes()) < 100);
    }
}

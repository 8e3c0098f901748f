//! Bundles `articles/*.txt`, or the folder that `DONGBUK_ARTICLES` names, into the page.
//!
//! Every file is read by the same code that will read it in the browser; one that is no article
//! fails the build with its name and the reason. A file's stem is its article's id.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use dongbuk_core::article::{ArticleId, Refusal};
use dongbuk_core::facts::Options;
use dongbuk_core::reading::Reading;
use dongbuk_core::site::Site;

/// Above this many bytes a bundle is the wrong tool: the whole of it is fetched before anything is shown.
const COMFORTABLE_BYTES: usize = 2_000_000;

fn main() {
    println!("cargo::rerun-if-env-changed=DONGBUK_ARTICLES");
    println!("cargo::rerun-if-changed=site.toml");
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // The parts of the page are told apart by what refers to what.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    if let Err(message) = site().and_then(|()| bundle()) {
        println!("cargo::error={message}");
    }
}

/// Writes what `site.toml` says as an expression for `site.rs` to include; refuses one with a mistake.
fn site() -> Result<(), String> {
    let text = fs::read_to_string("site.toml").map_err(|error| format!("site.toml: {error}"))?;
    let site = Site::parse(&text).map_err(|mistake| format!("site.toml: {mistake}"))?;
    write_generated("site.rs", &expression(&site))
}

/// A site as Rust writes it.
fn expression(site: &Site) -> String {
    let text = |text: &Option<String>| text.as_ref().map_or("None".into(), |text| format!("Some({text:?}.to_owned())"));
    let id = |id: &ArticleId| format!("ArticleId::parse({:?}).expect(\"the build has read it\")", id.as_str());
    let languages = site.languages.iter().map(|language| format!("Language::{language:?}, "));
    let withdrawn = site.withdrawn.iter().map(|gone| {
        let (date, reason) = (&gone.date, &gone.reason);
        format!("Withdrawn {{ id: {}, date: {date:?}.to_owned(), reason: {reason:?}.to_owned() }}, ", id(&gone.id))
    });
    let renamed = site
        .renamed
        .iter()
        .map(|renamed| format!("Renamed {{ old: {}, new: {} }}, ", id(&renamed.old), id(&renamed.new)));
    [
        "Site {\n".to_owned(),
        format!("    name: {},\n", text(&site.name)),
        format!("    publisher: {},\n", text(&site.publisher)),
        format!("    rights: {},\n", text(&site.rights)),
        format!("    contact: {},\n", text(&site.contact)),
        format!("    takedown: {},\n", text(&site.takedown)),
        format!("    report: {},\n", text(&site.report)),
        format!("    languages: vec![{}],\n", languages.collect::<String>()),
        format!("    withdrawn: vec![{}],\n", withdrawn.collect::<String>()),
        format!("    renamed: vec![{}],\n}}\n", renamed.collect::<String>()),
    ]
    .concat()
}

/// Writes the list of articles for `load.rs` to include.
fn bundle() -> Result<(), String> {
    let folder = env::var_os("DONGBUK_ARTICLES").map_or_else(|| PathBuf::from("articles"), PathBuf::from);
    let unreadable = |error: io::Error| format!("{}: expected a folder of articles: {error}", folder.display());
    let folder = folder.canonicalize().map_err(unreadable)?;
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut list = String::from("[\n");
    let mut total_bytes = 0;
    for path in text_files(&folder).map_err(unreadable)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let stem = stem_of(&path).map_err(|reason| format!("{name}: {reason}"))?;
        total_bytes += check(&path).map_err(|reason| format!("{name}: {reason}"))?;
        writeln!(list, "    ({stem:?}, include_str!({path:?})),").expect("writing to a string cannot fail");
    }
    list.push_str("]\n");
    if total_bytes > COMFORTABLE_BYTES {
        println!("cargo::warning=the articles weigh {total_bytes} bytes: a reader waits for all of them; bundle fewer");
    }
    write_generated("articles.rs", &list)
}

/// Writes a file that the page includes.
fn write_generated(name: &str, text: &str) -> Result<(), String> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("expected OUT_DIR from cargo")?).join(name);
    fs::write(&out, text).map_err(|error| format!("{}: {error}", out.display()))
}

/// The `.txt` files of a folder, sorted by name.
fn text_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "txt") && path.is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// The id that a file's name gives.
fn stem_of(path: &Path) -> Result<&str, String> {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let fits = ArticleId::parse(stem).is_some() && !stem.contains('.') && !stem.starts_with("my-");
    let rule = "expected a name of 1 to 64 letters a-z, digits and hyphens, not beginning with `my-`";
    if fits { Ok(stem) } else { Err(format!("{rule}, found {stem:?}: rename the file")) }
}

/// Reads a file as the page will; gives its length in bytes.
fn check(path: &Path) -> Result<usize, String> {
    let bytes = fs::read(path).map_err(|error| error.to_string())?;
    let raw = String::from_utf8(bytes).map_err(|_| Refusal::NotText.to_string())?;
    Reading::of(&raw, Options::default()).map_err(|refusal| refusal.to_string())?;
    Ok(raw.len())
}

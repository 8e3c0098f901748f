//! Who may know whom: data flows from text to view, and no module looks back.
//!
//! Reads the sources of the core and fails on a `crate::…` path that the table does not allow, on
//! a module the table does not know, and on `crate::{…}`, which would hide such a path.

use std::fs;
use std::path::{Path, PathBuf};

/// Each module with those it may use. Every module may use itself.
const LAYERS: [(&str, &[&str]); 17] = [
    ("text", &[]),
    ("language", &[]),
    ("json", &[]),
    ("pause", &[]),
    ("article", &["text"]),
    ("facts", &["text", "article", "language"]),
    ("reading", &["text", "article", "facts"]),
    ("index", &["text", "article", "facts", "reading", "pause"]),
    ("search", &["text", "article", "facts", "index", "language", "pause"]),
    ("library", &["text", "article", "facts", "reading", "index", "pause"]),
    ("view", &["text", "article", "facts", "search", "language"]),
    // What is written out: the output of `parse`, files to take away, pages, citations, the interface's words.
    ("output", &["text", "article", "facts", "reading", "language", "json"]),
    ("phrase", &["article", "facts", "search", "view", "language"]),
    ("survey", &["text", "article", "facts", "reading", "index", "library", "language", "pause"]),
    ("export", &["text", "article", "facts", "reading", "library", "view", "survey", "language", "json", "output"]),
    ("cite", &["text", "article", "facts", "language", "phrase", "json"]),
    ("site", &["text", "article", "facts", "view", "language", "json", "cite"]),
];

#[test]
fn no_module_looks_back() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrongs = Vec::new();
    for path in sources(&root) {
        let inside = path.strip_prefix(&root).expect("found under the root");
        let module = inside.components().next().expect("a file has a name").as_os_str().to_string_lossy();
        let module = module.trim_end_matches(".rs");
        if module == "lib" {
            continue;
        }
        let text = fs::read_to_string(&path).expect("sources are readable");
        let allowed = LAYERS.iter().find(|(of, _)| *of == module).map(|(_, allowed)| *allowed);
        let Some(allowed) = allowed else {
            wrongs.push(format!("{}: module `{module}` is not in the table of layers", inside.display()));
            continue;
        };
        for used in used_modules(&text) {
            if used != module && !allowed.contains(&used) {
                wrongs.push(format!("{}: `{module}` may not use `{used}`", inside.display()));
            }
        }
    }
    assert!(wrongs.is_empty(), "{}", wrongs.join("\n"));
}

#[test]
fn a_forbidden_path_is_seen() {
    assert_eq!(used_modules("use crate::view::url;\nlet x = crate::text::Span::new(0, 1);"), ["view", "text"]);
    assert_eq!(used_modules("use crate::{view, text};"), ["{"]);
    assert!(used_modules("use super::other; // mycrate::view").is_empty());
}

/// The first segment of every `crate::` path, in order; `{` for a group.
fn used_modules(text: &str) -> Vec<&str> {
    let starts = text.match_indices("crate::").filter(|(at, _)| {
        !text[..*at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == '$')
    });
    starts
        .map(|(at, path)| {
            let rest = &text[at + path.len()..];
            let len = rest.find(|letter: char| !(letter.is_alphanumeric() || letter == '_')).unwrap_or(rest.len());
            &rest[..len.max(1)]
        })
        .collect()
}

/// Every Rust file under a folder, sorted.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is readable");
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.expect("the folder is readable").path()) {
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

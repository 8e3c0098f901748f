//! Golden pages: each `golden/*.txt` is read, and what was read is compared with its `.snap`.
//!
//! A snapshot shows the metadata and every line with its role and rule, so that a change of the
//! reading is a change of a file. `UPDATE=1 cargo test -p dongbuk-core --test golden` rewrites
//! them; read the difference before committing it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use dongbuk_core::article::{self, Article, Text};
use dongbuk_core::text::Source;

#[test]
fn pages_read_as_recorded() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let update = std::env::var_os("UPDATE").is_some();
    let pages = pages(&folder);
    assert!(!pages.is_empty(), "no golden pages in {}", folder.display());
    let mut changed = Vec::new();
    for page in pages {
        let raw = std::fs::read_to_string(&page).expect("a golden page is UTF-8");
        let shown = snapshot(&raw);
        let recorded_at = page.with_extension("snap");
        if update {
            std::fs::write(&recorded_at, &shown).expect("the snapshot can be written");
        } else if std::fs::read_to_string(&recorded_at).unwrap_or_default() != shown {
            changed.push(format!("{}:\n{shown}", page.display()));
        }
    }
    assert!(changed.is_empty(), "{} pages read otherwise than recorded:\n{}", changed.len(), changed.join("\n"));
}

fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder of golden pages exists");
    let mut pages: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    pages.sort();
    pages
}

fn snapshot(raw: &str) -> String {
    let source = article::source_of(raw);
    match article::parse(&source) {
        Ok(articles) => articles.iter().map(|article| shown(&source, article)).collect(),
        Err(refusal) => format!("refused: {}\n", refusal.name()),
    }
}

fn shown(source: &Source, article: &Article) -> String {
    let mut out = String::new();
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.text.clone());
    let reporters: Vec<&str> = article.reporters.iter().map(|name| name.text.as_str()).collect();
    let series = article.series.as_ref().map(|series| format!("{} {}", series.name, series.number));
    let fields = [
        ("title", text(&article.title)),
        ("kicker", text(&article.kicker)),
        ("series", series),
        ("deck", text(&article.deck)),
        ("part", text(&article.part)),
        ("reporters", (!reporters.is_empty()).then(|| reporters.join(", "))),
        ("source", text(&article.source)),
        ("publisher", text(&article.publisher)),
        ("url", text(&article.url)),
        ("published", article.published.map(|printed| printed.to_string())),
        ("clicks", article.clicks.map(|clicks| clicks.to_string())),
    ];
    let _ = writeln!(out, "item: {}", article.item);
    for (name, value) in fields {
        if let Some(value) = value {
            let _ = writeln!(out, "{name}: {value}");
        }
    }
    for line in &article.lines {
        let head: String = line.span.of(source.text()).trim().chars().take(24).collect();
        let _ = writeln!(out, "{:>4} {:<8}{:<22}{head}", line.number, line.role.name(), line.rule);
    }
    let n_joined =
        article.paragraphs.iter().filter(|paragraph| paragraph.span.of(source.text()).contains('\n')).count();
    let _ = writeln!(out, "paragraphs: {}, of several lines: {n_joined}\n", article.paragraphs.len());
    out
}

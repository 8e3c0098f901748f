//! Joins the stylesheets of the built page into one: a file a component is for those who write them;
//! a reader waits for one request, and text that repeats itself compresses.

use std::fs;
use std::path::Path;

use dongbuk_core::text::hash;

use crate::failure::{Failure, Outcome};

/// How Trunk links a stylesheet.
const BEFORE: &str = "<link rel=\"stylesheet\" href=\"./";
const AFTER: &str = "\"/>";

/// Puts one stylesheet, in the order of the links, in the place of all those that the page links.
///
/// # Errors
/// If a file cannot be read or written.
pub(super) fn join(staging: &Path) -> Outcome {
    let index = staging.join("index.html");
    let page = fs::read_to_string(&index).map_err(Failure::file("read", &index))?;
    let mut joined = String::new();
    for name in linked(&page) {
        let path = staging.join(name);
        joined += &without_comments(&fs::read_to_string(&path).map_err(Failure::file("read", &path))?);
        fs::remove_file(&path).map_err(Failure::file("remove", &path))?;
    }
    let name = format!("style-{:08x}.css", hash::fnv1a(joined.as_bytes()));
    let path = staging.join(&name);
    fs::write(&path, joined).map_err(Failure::file("write", &path))?;
    fs::write(&index, linking(&page, &name)).map_err(Failure::file("write", &index))
}

/// The stylesheets that a page links, in order.
fn linked(page: &str) -> impl Iterator<Item = &str> {
    page.split(BEFORE).skip(1).filter_map(|rest| Some(rest.split_once(AFTER)?.0))
}

/// The page with one link, where the first stood.
fn linking(page: &str, name: &str) -> String {
    let mut rest = page.split(BEFORE);
    let mut linking = rest.next().unwrap_or_default().to_owned();
    for (idx, part) in rest.enumerate() {
        if idx == 0 {
            linking += &format!("{BEFORE}{name}{AFTER}");
        }
        linking += part.split_once(AFTER).map_or(part, |(_, after)| after.trim_start());
    }
    linking
}

/// A stylesheet without its comments and its indentation. None of ours has either in a string.
fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept += part.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::{linked, linking, without_comments};

    const PAGE: &str = "<head><link rel=\"stylesheet\" href=\"./a-1.css\"/>\n    \
                        <link rel=\"stylesheet\" href=\"./b-2.css\"/>\n<title>c</title></head>";

    #[test]
    fn one_link_stands_where_the_first_stood() {
        assert_eq!(linked(PAGE).collect::<Vec<_>>(), ["a-1.css", "b-2.css"]);
        let expected = "<head><link rel=\"stylesheet\" href=\"./all.css\"/><title>c</title></head>";
        assert_eq!(linking(PAGE, "all.css"), expected);
    }

    #[test]
    fn comments_and_indentation_go_and_rules_stay() {
        let sheet = "/* one\n two */\n@layer base {\n  a { color: var(--ink); } /* three */\n}\n";
        assert_eq!(without_comments(sheet), "@layer base {\na { color: var(--ink); }\n}\n");
    }
}

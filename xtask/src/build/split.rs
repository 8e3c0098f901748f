//! Divides the compiled page: the first view in one file, each part that comes later in its own.
//!
//! Trunk knows nothing of parts, so this is done on what Cargo compiled, and takes the place of what
//! Trunk made of it, under the same names. Names carry Trunk's digest, so that no browser ever joins
//! parts of two releases.

use std::fs;
use std::path::{Path, PathBuf};

use wasm_split_cli_support::{Options, transform};

use super::glue;
use crate::failure::{Failure, Outcome};
use crate::project;
use crate::tools::{PageTools, WASM_TARGET};

/// How the division's own script compiles a part: only if the host knows the type of wasm.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
/// The same on any host.
const BUFFERED: &str = "(await WebAssembly.instantiate(await (await src).arrayBuffer(), imports)).instance";

/// Divides the page that Trunk left in `staging`.
///
/// # Errors
/// If the page is not there, or a part cannot be written.
pub(super) fn split(tools: &PageTools, staging: &Path) -> Outcome {
    let name = page_name(staging)?;
    let compiled = project::target().join(WASM_TARGET).join("release/dongbuk.wasm");
    let input = fs::read(&compiled).map_err(Failure::file("read", &compiled))?;
    let folder = project::target().join("split");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Failure::file("remove", &folder))?;
    }
    let (main, link_name, main_module) =
        (folder.join("main.wasm"), format!("./{name}.parts.js"), format!("./{name}.js"));
    let mut options = Options::new(&input);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = &link_name;
    options.main_module = &main_module;
    let parts = transform(options).map_err(|error| Failure::check(format!("cannot divide the page: {error}")))?;
    place_parts(&parts.split_modules, &folder.join(&link_name), &name, staging)?;
    announce(&name, staging)?;
    project::run(
        project::command(tools.program("wasm-bindgen"))
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--remove-name-section", "--out-name"])
            .arg(&name)
            .arg("--out-dir")
            .arg(staging)
            .arg(&main),
    )?;
    glue::tighten(staging, &name)
}

/// Lets the page ask at once for the script of its parts, which it would learn of only later.
fn announce(name: &str, staging: &Path) -> Outcome {
    let index = staging.join("index.html");
    let page = fs::read_to_string(&index).map_err(Failure::file("read", &index))?;
    let glue = format!("<link rel=\"modulepreload\" href=\"./{name}.js\">");
    if !page.contains(&glue) {
        return Err(Failure::check(format!("expected {glue} in index.html")));
    }
    let both = format!("{glue}<link rel=\"modulepreload\" href=\"./{name}.parts.js\">");
    fs::write(&index, page.replace(&glue, &both)).map_err(Failure::file("write", &index))
}

/// The name that Trunk gave the page, with its digest: `dongbuk-0a1b`.
fn page_name(staging: &Path) -> Outcome<String> {
    let is_page = |path: &PathBuf| path.to_string_lossy().ends_with("_bg.wasm");
    let page = super::files(staging)?.into_iter().find(is_page);
    let name = page.as_ref().and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned());
    let name = name.and_then(|name| name.strip_suffix("_bg.wasm").map(str::to_owned));
    name.ok_or_else(|| Failure::check(format!("expected a compiled page in {}", staging.display())))
}

/// Copies the parts and the script that fetches them, under names with the page's digest.
fn place_parts(parts: &[PathBuf], script: &Path, name: &str, staging: &Path) -> Outcome {
    let mut text = fs::read_to_string(script).map_err(Failure::file("read", script))?;
    if !text.contains(STREAMING) {
        return Err(Failure::check(format!(
            "expected {STREAMING} in the script of the parts; has its library changed?"
        )));
    }
    text = text.replace(STREAMING, BUFFERED);
    for part in parts {
        let stem = part.file_stem().unwrap_or_default().to_string_lossy();
        let placed = format!("{name}.{stem}.wasm");
        text = text.replace(&format!("./{stem}.wasm"), &format!("./{placed}"));
        let placed = staging.join(placed);
        fs::copy(part, &placed).map_err(Failure::file("write", &placed))?;
    }
    let placed = staging.join(format!("{name}.parts.js"));
    fs::write(&placed, text).map_err(Failure::file("write", &placed))
}

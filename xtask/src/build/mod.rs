//! `build`: the static site in `dist/`, or the engine for other pages in `dist-engine/`.
//!
//! Trunk compiles and assembles the page; what Trunk does not know is done here, on its output,
//! before anything reaches `dist/`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::tools::{self, PageTools};
use crate::{prerender, project};

mod articles;
mod engine;
mod glue;
mod public_url;
mod split;
mod stylesheets;
mod weight;

pub(crate) use articles::{Articles, texts};
pub(crate) use public_url::PublicUrl;
pub(crate) use weight::Weight;

/// What Rust's compiler takes for granted of a browser, and no more: all of it is older than three years.
const FEATURES: [&str; 4] = ["bulk-memory", "nontrapping-float-to-int", "reference-types", "multivalue"];

/// `build [--public-url URL] [--articles DIR]` and `build --engine`.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Outcome {
    use lexopt::prelude::*;
    let (mut public_url, mut folder, mut engine) = (None, None, false);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("public-url") => public_url = PublicUrl::parse(&arguments.value()?.string()?)?,
            Long("articles") => folder = Some(PathBuf::from(arguments.value()?)),
            Long("engine") => engine = true,
            _ => return Err(argument.unexpected().into()),
        }
    }
    if engine {
        return engine::build();
    }
    let dist = project::root().join("dist");
    site(&Articles::read(folder.as_deref())?, public_url.as_ref(), &dist)?;
    if public_url.is_none() {
        eprintln!("xtask: no --public-url: canonical links, sitemap and feeds are left out");
    }
    eprintln!("xtask: the site is in {}", dist.display());
    Ok(())
}

/// Builds the release site into `dist`, which it replaces.
///
/// # Errors
/// If a tool is missing, the page does not compile, or a file cannot be written.
pub(crate) fn site(articles: &Articles, public_url: Option<&PublicUrl>, dist: &Path) -> Outcome {
    let tools = PageTools::install()?;
    let staging = project::target().join("site");
    trunk(&tools, articles, &staging)?;
    split::split(&tools, &staging)?;
    stylesheets::join(&staging)?;
    optimise(&staging)?;
    prerender::write(&staging, articles, public_url)?;
    replace(&staging, dist)
}

/// Compiles and assembles the page with Trunk.
fn trunk(tools: &PageTools, articles: &Articles, staging: &Path) -> Outcome {
    // Trunk is told to stay offline, so what the page is compiled from has to be here before it.
    project::run(project::cargo().args(["fetch", "--locked", "--quiet"]))?;
    // Relative addresses: the site works in any folder of any host, whatever its public address.
    project::run(
        tools
            .standard_library
            .compile_in(&mut project::command(tools.program("trunk")))
            .args(["build", "--release", "--public-url", "./", "--dist"])
            .arg(staging)
            .env("PATH", tools.path())
            .env("DONGBUK_ARTICLES", articles.folder())
            // Trunk takes any value of these for its own.
            .env_remove("NO_COLOR")
            .stdout(std::io::stderr()),
    )
}

/// Shrinks the compiled page with wasm-opt, where there is one.
fn optimise(staging: &Path) -> Outcome {
    let Some(wasm_opt) = tools::wasm_opt() else {
        eprintln!("xtask: no wasm-opt found; the page works, about half as large again (npm package `binaryen`)");
        return Ok(());
    };
    for file in files(staging)? {
        if file.extension().is_some_and(|extension| extension == "wasm") {
            let features = FEATURES.map(|feature| format!("--enable-{feature}"));
            let in_place = ["-Oz", "--quiet", "--strip-debug", "-o"];
            project::run(project::command(&wasm_opt).arg(&file).args(features).args(in_place).arg(&file))?;
        }
    }
    Ok(())
}

/// Puts a copy of `staging` in the place of `dist`.
fn replace(staging: &Path, dist: &Path) -> Outcome {
    if dist.exists() {
        fs::remove_dir_all(dist).map_err(Failure::file("remove", dist))?;
    }
    for file in files(staging)? {
        let copy = dist.join(file.strip_prefix(staging).expect("files() lists what is inside"));
        let folder = copy.parent().expect("a file lies in a folder");
        fs::create_dir_all(folder).map_err(Failure::file("create", folder))?;
        fs::copy(&file, &copy).map_err(Failure::file("write", &copy))?;
    }
    Ok(())
}

/// Every file below a folder, sorted.
///
/// # Errors
/// If a folder cannot be read.
pub(crate) fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).map_err(Failure::file("read", &folder))? {
            let path = entry.map_err(Failure::file("read", &folder))?.path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

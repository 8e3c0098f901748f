//! The steps of `test`, one function each.

use std::path::PathBuf;
use std::process::Command;

use super::{Bench, Tally};
use crate::build::{self, Articles, PublicUrl, Weight};
use crate::eval::floors;
use crate::failure::{Failure, Outcome};
use crate::project;
use crate::serve::Server;
use crate::tools::WASM_TARGET;

/// The crates without a browser.
const NATIVE: [&str; 4] = ["--package", "dongbuk-core", "--package", "xtask"];

/// The crates that run in a browser.
const BROWSER: [&str; 4] = ["--package", "dongbuk", "--target", WASM_TARGET];

/// The engine, which has no articles and no tests of its own in a browser.
const ENGINE: [&str; 4] = ["--package", "dongbuk-engine", "--target", WASM_TARGET];

/// The address that the site under test is told to have; every other way of serving it must do too.
const PUBLIC_URL: &str = "https://dongbuk.example/news/";

/// The articles of the tests: nothing is assumed about those of the project.
fn fixtures() -> PathBuf {
    project::root().join("tests/fixtures/articles")
}

/// Cargo for the crates that run in a browser.
fn cargo_for_browser(subcommand: &str) -> Command {
    let mut cargo = project::cargo();
    // Always the same articles, or each step would compile the page anew.
    cargo.arg(subcommand).args(BROWSER).env("DONGBUK_ARTICLES", fixtures());
    cargo
}

/// A command that either succeeds or has failed as one check.
fn passes(command: &mut Command) -> Outcome<Tally> {
    project::run(command).map(|()| Tally::PASSED)
}

pub(super) fn format(_: &Bench) -> Outcome<Tally> {
    passes(project::cargo().args(["fmt", "--all", "--check"]))
}

pub(super) fn lint(_: &Bench) -> Outcome<Tally> {
    passes(project::cargo().args(["clippy", "--all-targets"]).args(NATIVE).args(["--", "-D", "warnings"]))
}

pub(super) fn lint_wasm(_: &Bench) -> Outcome<Tally> {
    let page = passes(cargo_for_browser("clippy").args(["--all-targets", "--", "-D", "warnings"]))?;
    let parts = passes(cargo_for_browser("clippy").args(["--features", "split", "--", "-D", "warnings"]))?;
    let engine = passes(project::cargo().arg("clippy").args(ENGINE).args(["--", "-D", "warnings"]))?;
    Ok(page + parts + engine)
}

pub(super) fn unit(_: &Bench) -> Outcome<Tally> {
    Tally::of(project::cargo().arg("test").args(NATIVE))
}

/// What the reader finds on labelled pages, against the floors under it.
pub(super) fn reading(_: &Bench) -> Outcome<Tally> {
    let verdict = floors::check(&project::root().join("core/tests/corpus"))?;
    Ok(Tally { passed: verdict.kept, failed: verdict.broken })
}

pub(super) fn docs(_: &Bench) -> Outcome<Tally> {
    let strict = |command: &mut Command| passes(command.arg("--no-deps").env("RUSTDOCFLAGS", "-D warnings"));
    Ok(strict(project::cargo().arg("doc").args(NATIVE))? + strict(&mut cargo_for_browser("doc"))?)
}

/// Every citation, read by parsers that others wrote.
pub(super) fn citations(_: &Bench) -> Outcome<Tally> {
    let folder = fixtures();
    let files = std::fs::read_dir(&folder).map_err(Failure::file("read", &folder))?;
    let articles =
        files.flatten().map(|file| file.path()).filter(|path| path.extension().is_some_and(|of| of == "txt"));
    let mut articles: Vec<PathBuf> = articles.collect();
    articles.sort();
    Tally::of(project::command("node").arg("tests/node/citations.mjs").args(articles))
}

/// The articles that the project itself carries; the browser tests bring their own.
pub(super) fn articles(_: &Bench) -> Outcome<Tally> {
    Articles::read(None).map(|_| Tally::PASSED)
}

/// The release site with the tests' own articles.
pub(super) fn site(_: &Bench) -> Outcome<Tally> {
    let articles = Articles::read(Some(&fixtures()))?;
    // Gone first: if the build fails, the next steps must not look at an older site.
    let folder = site_folder();
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(Failure::file("remove", &folder))?;
    }
    build::site(&articles, PublicUrl::parse(PUBLIC_URL)?.as_ref(), &folder).map(|()| Tally::PASSED)
}

pub(super) fn size(bench: &Bench) -> Outcome<Tally> {
    let weight = Weight::of(&built_site()?)?;
    println!("{weight}");
    let fits = weight.fits(&bench.tools.standard_library);
    if fits { Ok(Tally::PASSED) } else { Err(Failure::check("the first view weighs more than it did")) }
}

pub(super) fn components(bench: &Bench) -> Outcome<Tally> {
    let runner = bench.tools.program("wasm-bindgen-test-runner");
    Tally::of(
        cargo_for_browser("test")
            .args(["--test", "dom"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", &bench.browser.driver),
    )
}

/// The scripts of `tests/e2e/` on the release site, served below a path as project pages are.
pub(super) fn browser(bench: &Bench) -> Outcome<Tally> {
    let server = Server::bind(0, "/dongbuk/", &built_site()?)
        .map_err(|error| Failure::check(format!("cannot serve the site to the tests: {error}")))?;
    Tally::of(
        project::command("node")
            .arg("tests/run.mjs")
            .env("SITE", server.serve_in_background())
            .env("CHROMIUM", &bench.browser.chromium),
    )
}

fn site_folder() -> PathBuf {
    project::target().join("test-site")
}

/// The folder of the site that the tests look at.
fn built_site() -> Outcome<PathBuf> {
    let folder = site_folder();
    let built = folder.join("index.html").is_file();
    built.then_some(folder).ok_or_else(|| Failure::check("there is no site to look at; run the step `site` first"))
}

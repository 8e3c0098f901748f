//! What comes from the npm registry; only tests and `shots` need it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::{project, tools};

/// The oldest Node.js that runs the browser tests.
const NODE_MAJOR: u32 = 20;

/// Installs the packages of `tests/package-lock.json` where they are missing or others.
///
/// # Errors
/// If Node.js is missing or too old, or npm fails.
pub(crate) fn node_packages() -> Outcome {
    let folder = project::root().join("tests");
    let lock_path = folder.join("package-lock.json");
    let lock = fs::read(&lock_path).map_err(Failure::file("read", &lock_path))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let _alone = tools::lock("npm")?;
    eprintln!("xtask: installing the Node packages of tests/");
    project::run(
        project::command("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder),
    )?;
    fs::write(&stamp, lock).map_err(Failure::file("write", &stamp))
}

/// What is wrong with the machine's Node.js, if anything.
pub(crate) fn node_missing() -> Option<String> {
    let want = format!("Node.js {NODE_MAJOR} or newer (https://nodejs.org, or your system's package `nodejs`)");
    let Ok(version) = project::output_of(project::command("node").arg("--version")) else { return Some(want) };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE_MAJOR) {
        return Some(format!("{want}; found {version}"));
    }
    project::on_path("npm").is_none().then(|| "npm, which belongs to Node.js".to_owned())
}

/// `wasm-opt`, where there is one: the tests' or the user's own.
pub(crate) fn wasm_opt() -> Option<PathBuf> {
    let ours = project::root().join("tests/node_modules/.bin/wasm-opt");
    if runs(&ours) { Some(ours) } else { project::on_path("wasm-opt") }
}

/// Whether there is such a program and a Node.js to run it.
fn runs(program: &Path) -> bool {
    program.is_file() && project::on_path("node").is_some()
}

//! Rust's standard library, compiled with the page instead of before it.
//!
//! The one that rustup delivers is compiled for speed and writes a report of every panic, with the
//! place in the source; a tenth of the page's code serves nothing else. Compiled with the page, it is small
//! and a panic ends the page at once, which `boot.js` tells the reader. Cargo calls this unstable
//! (`-Zbuild-std`), so it is used where the library's source is at hand, and the page works without.

use std::path::Path;
use std::process::Command;

use crate::failure::Outcome;
use crate::project;

/// What Cargo and the compiler are told, beside what `.cargo/config.toml` says.
const SETTINGS: [(&str, &str); 4] = [
    // Lets a stable compiler take what follows.
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
    ),
];

/// The standard library, as the page is compiled with it.
pub(crate) struct StandardLibrary {
    /// Whether its source and what it depends on are at hand.
    pub(crate) is_compiled_along: bool,
}

impl StandardLibrary {
    /// Looks for the source in `sysroot`; what is missing of it, rustup and Cargo add where they can.
    pub(super) fn find(sysroot: &Path) -> Self {
        let manifest = sysroot.join("lib/rustlib/src/rust/library/Cargo.toml");
        let found = add_source(&manifest).and_then(|()| fetch_dependencies(&manifest));
        if let Err(failure) = &found {
            eprintln!("xtask: {failure}: the page works without, about a tenth larger");
        }
        Self { is_compiled_along: found.is_ok() }
    }

    /// Has `command`, a Cargo or a program that runs one, compile the library for size.
    pub(crate) fn compile_in<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        if self.is_compiled_along { command.envs(SETTINGS) } else { command }
    }
}

/// Has rustup add the source where it is not there.
fn add_source(manifest: &Path) -> Outcome {
    if manifest.is_file() {
        return Ok(());
    }
    eprintln!("xtask: adding the source of Rust's standard library");
    project::run(project::command("rustup").args(["component", "add", "rust-src"]))
}

/// Fetches what the library itself depends on: a fetch for the page leaves out what only WebAssembly needs.
fn fetch_dependencies(manifest: &Path) -> Outcome {
    let mut cargo = project::cargo();
    cargo.args(["fetch", "--locked", "--quiet", "--manifest-path"]).arg(manifest).env("RUSTC_BOOTSTRAP", "1");
    project::run(&mut cargo)
}

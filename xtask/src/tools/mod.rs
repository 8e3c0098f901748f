//! The programs that the commands need, installed on first use.
//!
//! Everything lands in a versioned folder of the user's cache, once for every clone on the
//! machine; nothing of the user's own is replaced, and what already fits is used as it is.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::project;

mod browser;
mod cargo_tool;
mod node;
mod standard_library;

pub(crate) use browser::Browser;
pub(crate) use cargo_tool::CargoTool;
pub(crate) use node::{node_packages, wasm_opt};
pub(crate) use standard_library::StandardLibrary;

/// The compilation target of the page.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// What building the page needs, ready to use.
pub(crate) struct PageTools {
    /// The folder of Trunk, then that of wasm-bindgen.
    folders: [PathBuf; 2],
    /// What the page is compiled with.
    pub(crate) standard_library: StandardLibrary,
}

impl PageTools {
    /// Installs what is missing.
    ///
    /// # Errors
    /// If an installation fails.
    pub(crate) fn install() -> Outcome<Self> {
        wasm_target()?;
        let trunk = CargoTool::trunk().install()?;
        let wasm_bindgen = CargoTool::wasm_bindgen()?.install()?;
        cargo_tool::sweep()?;
        Ok(Self { folders: [trunk, wasm_bindgen], standard_library: StandardLibrary::find(&sysroot()?) })
    }

    /// `PATH` with these tools first.
    pub(crate) fn path(&self) -> OsString {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(std::env::split_paths(&old));
        std::env::join_paths(folders).unwrap_or(old)
    }

    /// One of these tools by its name.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()).unwrap_or_else(|| name.into())
    }
}

/// Installs the standard library for [`WASM_TARGET`] where it is missing.
pub(crate) fn wasm_target() -> Outcome {
    if sysroot()?.join("lib/rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    eprintln!("xtask: adding the compilation target {WASM_TARGET}");
    project::run(project::command("rustup").args(["target", "add", WASM_TARGET])).map_err(|failure| {
        Failure::check(format!("{failure}\ninstall Rust with rustup, or add {WASM_TARGET} to yours"))
    })
}

/// The folder of the Rust in use.
fn sysroot() -> Outcome<PathBuf> {
    project::output_of(project::command("rustc").args(["--print", "sysroot"])).map(PathBuf::from)
}

/// `$XDG_CACHE_HOME/dongbuk`, by default in `~/.cache`; without a home, in the target folder.
fn cache() -> PathBuf {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")));
    cache.unwrap_or_else(project::target).join("dongbuk")
}

/// Holds back every other run on this machine until it is dropped.
fn lock(name: &str) -> Outcome<File> {
    let folder = cache();
    fs::create_dir_all(&folder).map_err(Failure::file("create", &folder))?;
    let path = folder.join(format!("{name}.lock"));
    let file = File::create(&path).map_err(Failure::file("create", &path))?;
    if file.try_lock().is_err() {
        eprintln!("xtask: waiting for another run to finish with {name}");
        file.lock().map_err(Failure::file("lock", &path))?;
    }
    Ok(file)
}

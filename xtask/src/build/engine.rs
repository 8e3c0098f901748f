//! `build --engine`: the core as a module for other pages, in `dist-engine/`.

use std::fs;

use crate::failure::{Failure, Outcome};
use crate::project;
use crate::tools::{PageTools, WASM_TARGET};

/// The profile of `Cargo.toml` with which it is compiled.
const PROFILE: &str = "engine";

/// Builds the engine: a module, its wasm, type declarations.
///
/// # Errors
/// If a tool is missing or the engine does not compile.
pub(crate) fn build() -> Outcome {
    let tools = PageTools::install()?;
    project::run(tools.standard_library.compile_in(&mut project::cargo()).args([
        "build",
        "--profile",
        PROFILE,
        "--package",
        "dongbuk-engine",
        "--target",
        WASM_TARGET,
    ]))?;
    let compiled = project::target().join(WASM_TARGET).join(PROFILE).join("dongbuk_engine.wasm");
    let dist = project::root().join("dist-engine");
    if dist.exists() {
        fs::remove_dir_all(&dist).map_err(Failure::file("remove", &dist))?;
    }
    project::run(
        project::command(tools.program("wasm-bindgen"))
            .args(["--target", "web", "--out-name", "dongbuk", "--out-dir"])
            .arg(&dist)
            .arg(compiled),
    )?;
    super::glue::tighten(&dist, "dongbuk")?;
    super::optimise(&dist)?;
    eprintln!("xtask: the engine is in {}", dist.display());
    Ok(())
}

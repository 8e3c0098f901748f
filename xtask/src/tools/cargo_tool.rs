//! Programs that Cargo builds: Trunk and wasm-bindgen.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::{project, tools};

/// Trunk is pinned: from 0.22 it needs a newer Rust than this project.
const TRUNK: &str = "0.21.14";

/// A program of a crate, at one version.
pub(crate) struct CargoTool {
    /// The crate.
    package: &'static str,
    /// The program.
    program: &'static str,
    version: String,
    /// How it is built: no more of it than is used, no more optimised than pays off here.
    how: &'static [&'static str],
}

impl CargoTool {
    /// Trunk, which assembles the page. It mostly waits for Cargo, so it is not optimised; its
    /// default features only download tools, which is done here.
    pub(crate) fn trunk() -> Self {
        let how = &["--locked", "--no-default-features", "--debug"];
        Self { package: "trunk", program: "trunk", version: TRUNK.to_owned(), how }
    }

    /// wasm-bindgen of the version in `Cargo.lock`; any other refuses the compiled page.
    ///
    /// # Errors
    /// If `Cargo.lock` names none.
    pub(crate) fn wasm_bindgen() -> Outcome<Self> {
        let path = project::root().join("Cargo.lock");
        let lock = fs::read_to_string(&path).map_err(Failure::file("read", &path))?;
        let version = locked_version(&lock, "wasm-bindgen")
            .ok_or_else(|| Failure::check("expected a package wasm-bindgen in Cargo.lock, found none"))?;
        // `--locked` would mean the lock file of the tool's own release, which need not resolve.
        let how = &["--no-default-features"];
        Ok(Self { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: version.to_owned(), how })
    }

    /// The folder with the program, installed where it is missing.
    ///
    /// # Errors
    /// If Cargo cannot build it.
    pub(crate) fn install(&self) -> Outcome<PathBuf> {
        if let Some(folder) = self.on_path() {
            return Ok(folder);
        }
        let root = tools::cache().join("tools").join(format!("{}-{}", self.program, self.version));
        let folder = root.join("bin");
        if folder.join(self.program).is_file() {
            return Ok(folder);
        }
        let _alone = tools::lock("install")?;
        if !folder.join(self.program).is_file() {
            eprintln!("xtask: building {} {}, once for this machine; this takes minutes", self.package, self.version);
            project::run(
                project::cargo()
                    .args(["install", self.package, "--version", &self.version])
                    .args(self.how)
                    .arg("--root")
                    .arg(&root)
                    // Both tools share what they have in common; the folder goes once they are built.
                    .env("CARGO_TARGET_DIR", build_folder())
                    .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                    .stdout(Stdio::null()),
            )?;
        }
        Ok(folder)
    }

    /// The folder of the user's own installation, if it is of this very version.
    fn on_path(&self) -> Option<PathBuf> {
        let program = project::on_path(self.program)?;
        let output = Command::new(&program).arg("--version").stdin(Stdio::null()).output().ok()?;
        let printed = String::from_utf8_lossy(&output.stdout);
        let fits = printed.split_whitespace().any(|word| word == self.version);
        fits.then(|| program.parent().map(PathBuf::from)).flatten()
    }
}

/// Where the tools are compiled.
fn build_folder() -> PathBuf {
    tools::cache().join("build")
}

/// Removes what the compilation of the tools left behind: a gigabyte that nothing reads again.
///
/// # Errors
/// If it cannot be removed.
pub(super) fn sweep() -> Outcome {
    let folder = build_folder();
    if !folder.exists() {
        return Ok(());
    }
    let _alone = tools::lock("install")?;
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Failure::file("remove", &folder)(error)),
        _ => Ok(()),
    }
}

/// The version of a package in the text of a lock file.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{package}\""))?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";

    #[test]
    fn the_version_is_that_of_the_whole_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "bindgen"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }
}

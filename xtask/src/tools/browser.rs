//! Chromium, its driver, a Hangul font and Node.js: what the browser tests need of the system.

use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::{project, tools};

/// Debian's packages for what a browser test needs.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

/// The programs of the browser tests.
pub(crate) struct Browser {
    /// Chromium itself.
    pub(crate) chromium: PathBuf,
    /// The driver of the component tests.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Finds the browser, its driver, a font and Node.js, or installs them from the system's
    /// packages where that is allowed.
    ///
    /// # Errors
    /// If something is missing and cannot be installed; names each.
    pub(crate) fn install() -> Outcome<Self> {
        let missing = missing();
        if !missing.is_empty() && may_install() {
            let _alone = tools::lock("apt")?;
            install_packages()?;
        }
        let missing = tools::node::node_missing().into_iter().chain(self::missing()).collect::<Vec<_>>();
        if !missing.is_empty() {
            return Err(Failure::check(format!("the browser tests need:\n  - {}", missing.join("\n  - "))));
        }
        tools::node_packages()?;
        let (chromium, driver) = (chromium(), driver());
        Ok(Self { chromium: chromium.expect("just found"), driver: driver.expect("just found") })
    }
}

/// What has to be there and is not, in words.
fn missing() -> Vec<String> {
    let needs = [
        (chromium().is_some(), "Chromium (package `chromium`, or its path in the variable CHROMIUM)"),
        (driver().is_some(), "ChromeDriver (package `chromium-driver`, or its path in the variable CHROMEDRIVER)"),
        (has_hangul_font(), "a Hangul font (package `fonts-noto-cjk`)"),
    ];
    needs.iter().filter(|(there, _)| !there).map(|(_, what)| (*what).to_owned()).collect()
}

fn chromium() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    named_by("CHROMIUM").or_else(|| names.iter().find_map(|name| project::on_path(name)))
}

fn driver() -> Option<PathBuf> {
    named_by("CHROMEDRIVER").or_else(|| project::on_path("chromedriver"))
}

/// The file that an environment variable names.
fn named_by(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn has_hangul_font() -> bool {
    project::output_of(project::command("fc-list").args([":lang=ko", "family"])).is_ok_and(|fonts| !fonts.is_empty())
}

/// Whether Debian's packages can be installed without asking anybody.
fn may_install() -> bool {
    let root = project::output_of(project::command("id").arg("-u")).is_ok_and(|user| user == "0");
    root && project::on_path("apt-get").is_some()
}

fn install_packages() -> Outcome {
    eprintln!("xtask: installing {} from the system's packages", PACKAGES.join(", "));
    let apt = || {
        let mut apt = project::command("apt-get");
        apt.args(["-q", "-y"]).env("DEBIAN_FRONTEND", "noninteractive").stdout(std::io::stderr());
        apt
    };
    project::run(apt().arg("update"))?;
    project::run(apt().args(["install", "--no-install-recommends"]).args(PACKAGES))
}

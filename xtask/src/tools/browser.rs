//! Chromium, its driver, a Hangul font and Node.js: what the browser tests need of the system.

use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::{project, tools};

/// Something that has to be there and is not.
struct Missing {
    /// What it is and where one gets it.
    what: String,
    /// Debian's packages for it.
    packages: &'static [&'static str],
}

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
        let wanted = missing();
        if !wanted.is_empty() && may_install() {
            let _alone = tools::lock("apt")?;
            install_packages(&wanted)?;
        }
        let missing = missing();
        if !missing.is_empty() {
            let list = missing.iter().map(|missing| format!("\n  - {}", missing.what)).collect::<String>();
            return Err(Failure::check(format!("the browser tests need:{list}")));
        }
        tools::node_packages()?;
        let (chromium, driver) = (chromium(), driver());
        Ok(Self { chromium: chromium.expect("just found"), driver: driver.expect("just found") })
    }
}

/// Everything that has to be there and is not.
fn missing() -> Vec<Missing> {
    let needs = [
        (
            chromium().is_some(),
            "Chromium (package `chromium`, or its path in the variable CHROMIUM)",
            &["chromium"][..],
        ),
        (
            driver().is_some(),
            "ChromeDriver (package `chromium-driver`, or its path in the variable CHROMEDRIVER)",
            &["chromium-driver"],
        ),
        (has_hangul_font(), "a Hangul font (package `fonts-noto-cjk`)", &["fonts-noto-cjk", "fontconfig"]),
    ];
    let absent = needs.into_iter().filter(|(is_there, ..)| !is_there);
    let absent = absent.map(|(_, what, packages)| Missing { what: what.to_owned(), packages });
    let node = tools::node::node_missing().map(|what| Missing { what, packages: &["nodejs", "npm"] });
    node.into_iter().chain(absent).collect()
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

fn install_packages(missing: &[Missing]) -> Outcome {
    let packages = missing.iter().flat_map(|missing| missing.packages).copied().collect::<Vec<_>>();
    eprintln!("xtask: installing {} from the system's packages", packages.join(", "));
    let apt = || {
        let mut apt = project::command("apt-get");
        apt.args(["-q", "-y"]).env("DEBIAN_FRONTEND", "noninteractive").stdout(std::io::stderr());
        apt
    };
    project::run(apt().arg("update"))?;
    project::run(apt().args(["install", "--no-install-recommends"]).args(packages))
}

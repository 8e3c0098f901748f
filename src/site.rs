//! Whose collection this is: `site.toml`, from the bytes that the page was built with.

use std::sync::LazyLock;

use dongbuk_core::article::ArticleId;
use dongbuk_core::language::Language;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::site::{Site, Standing};

/// What `site.toml` says.
pub(crate) static SITE: LazyLock<Site> =
    LazyLock::new(|| Site::parse(include_str!("../site.toml")).expect("build.rs refuses a site.toml with a mistake"));

/// The name of the site: its own, or else the interface's.
pub(crate) fn name(language: Language) -> &'static str {
    SITE.name.as_deref().unwrap_or(Phrase::Site.text(language))
}

/// The id of an article now: its successor's if it was renamed.
pub(crate) fn current(id: &ArticleId) -> &ArticleId {
    match SITE.standing(id) {
        Standing::Renamed(new) => new,
        Standing::Normal | Standing::Withdrawn(_) => id,
    }
}

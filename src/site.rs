//! Whose collection this is: what `site.toml` said when the page was built.

use std::sync::LazyLock;

use dongbuk_core::article::ArticleId;
use dongbuk_core::language::Language;
use dongbuk_core::phrase::Phrase;
#[allow(unused_imports, reason = "which of them a site.toml needs, it says itself")]
use dongbuk_core::site::{Renamed, Site, Standing, Withdrawn};

/// What `site.toml` says.
pub(crate) static SITE: LazyLock<Site> = LazyLock::new(|| include!(concat!(env!("OUT_DIR"), "/site.rs")));

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

//! Whose pages these are and where they will stand.

use dongbuk_core::phrase::Phrase;
use dongbuk_core::site::Site;

use super::entry::LANGUAGE;
use crate::build::PublicUrl;

/// A site that is being published.
pub(super) struct Publication<'a> {
    /// What `site.toml` says.
    pub(super) site: Site,
    /// Its address, where it is known.
    pub(super) url: Option<&'a PublicUrl>,
}

impl Publication<'_> {
    /// The name of the site: its own, or else the interface's.
    pub(super) fn name(&self) -> &str {
        self.site.name.as_deref().unwrap_or(Phrase::Site.text(LANGUAGE))
    }

    /// Whose the articles are.
    pub(super) fn rights(&self) -> &str {
        self.site.rights.as_deref().unwrap_or(Phrase::Rights.text(LANGUAGE))
    }

    /// The full address of a path inside the site.
    pub(super) fn address(&self, path: &str) -> Option<String> {
        self.url.map(|url| url.join(path))
    }
}

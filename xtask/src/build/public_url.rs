//! The address under which a site will be published.

use crate::failure::{Failure, Outcome};

/// A full address that ends in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PublicUrl(String);

impl PublicUrl {
    /// Reads `--public-url`; `./`, the default, is none.
    ///
    /// # Errors
    /// If it is no full address of a folder.
    pub(crate) fn parse(given: &str) -> Outcome<Option<Self>> {
        if given == "./" {
            return Ok(None);
        }
        let host = given.strip_prefix("https://").or_else(|| given.strip_prefix("http://"));
        let plain = |host: &&str| !host.is_empty() && !host.contains(['?', '#', '"', '<', '>', '&', ' ']);
        if host.filter(plain).is_none() {
            let message = format!(
                "--public-url: expected `./` or a full address like https://example.org/news/, found {given:?}"
            );
            return Err(Failure::Usage(message));
        }
        Ok(Some(Self(format!("{}/", given.trim_end_matches('/')))))
    }

    /// The full address of a path inside the site.
    pub(crate) fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::PublicUrl;

    #[test]
    fn a_full_address_of_a_folder() {
        for given in ["https://example.org/news", "https://example.org/news/"] {
            let url = PublicUrl::parse(given).expect("good").expect("not the default");
            assert_eq!(url.join("a/x/"), "https://example.org/news/a/x/");
        }
        assert_eq!(PublicUrl::parse("./").expect("the default"), None);
    }

    #[test]
    fn anything_else_is_told() {
        for given in ["", "/news/", "example.org", "https://", "https://example.org/?a", "ftp://example.org/"] {
            assert!(PublicUrl::parse(given).is_err(), "{given}");
        }
    }
}

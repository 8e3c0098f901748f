//! Whose collection a site is: what `site.toml` says, and what became of articles that are no longer there.
//!
//! Every field may be missing; the interface then says less. The file is read when the site is
//! built; a mistake in it stops the build.

mod toml;

use std::fmt;

use crate::article::ArticleId;
use crate::language::Language;
use crate::view::percent;

/// What `site.toml` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The name of the site; `None`: the interface's own name.
    pub name: Option<String>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Whose the articles are.
    pub rights: Option<String>,
    /// A mail address or a web address.
    pub contact: Option<String>,
    /// What to do to have an article taken down.
    pub takedown: Option<String>,
    /// Where an error is reported: a mail address, or the address of a form.
    pub report: Option<String>,
    /// The languages of the interface; empty: all.
    pub languages: Vec<Language>,
    /// Articles that were taken down.
    pub withdrawn: Vec<Withdrawn>,
    /// Articles that have another id now.
    pub renamed: Vec<Renamed>,
}

/// The tombstone of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// Its id, for ever.
    pub id: ArticleId,
    /// When it was taken down, as the file says it.
    pub date: String,
    /// Why.
    pub reason: String,
}

/// An article under a new id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// The id it was published under.
    pub old: ArticleId,
    /// Its id now.
    pub new: ArticleId,
}

/// What is wrong with a `site.toml`. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// The line is no comment, heading or `key = value` in the form used here.
    Syntax {
        /// Where.
        line: u32,
    },
    /// No such key or heading.
    UnknownKey {
        /// Where.
        line: u32,
        /// The key as it stands there.
        key: String,
    },
    /// The value is none that the key can have.
    Value {
        /// Where.
        line: u32,
        /// Its key.
        key: String,
        /// What was expected.
        expected: &'static str,
    },
    /// A table of an article lacks a key.
    Missing {
        /// The line of the heading.
        line: u32,
        /// The key.
        key: &'static str,
    },
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { line } => write!(f, "line {line}: expected key = \"text\", found something else"),
            Self::UnknownKey { line, key } => write!(f, "line {line}: found {key}, which is no key here: leave it out"),
            Self::Value { line, key, expected } => write!(f, "line {line}: expected {expected} for {key}"),
            Self::Missing { line, key } => write!(f, "line {line}: expected the key {key} under this heading: add it"),
        }
    }
}

impl std::error::Error for Mistake {}

/// Where a link to an article leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// Nothing is known against it.
    Normal,
    /// It was taken down.
    Withdrawn(&'a Withdrawn),
    /// It is to be opened under this id.
    Renamed(&'a ArticleId),
}

impl Site {
    /// Reads a `site.toml`.
    ///
    /// # Errors
    /// With the first line that cannot be read, is unknown, or has a value that it cannot have.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let mut site = Self::default();
        for table in toml::tables(text)? {
            match table.heading {
                None => table.entries.iter().try_for_each(|entry| site.set(entry))?,
                Some("withdrawn") => site.withdrawn.push(withdrawn(&table)?),
                Some("renamed") => {
                    table.only(&["old", "new"])?;
                    site.renamed.push(Renamed { old: table.article("old")?, new: table.article("new")? });
                }
                Some(heading) => return Err(Mistake::UnknownKey { line: table.line, key: heading.to_owned() }),
            }
        }
        Ok(site)
    }

    fn set(&mut self, entry: &toml::Entry<'_>) -> Result<(), Mistake> {
        let field = match entry.key {
            "name" => &mut self.name,
            "publisher" => &mut self.publisher,
            "rights" => &mut self.rights,
            "contact" => &mut self.contact,
            "takedown" => &mut self.takedown,
            "report" => &mut self.report,
            "languages" => {
                let tags = entry.texts()?;
                let languages = tags.iter().map(|tag| Language::from_tag(tag)).collect::<Option<_>>();
                self.languages = languages.ok_or_else(|| entry.wrong("a list of ko-CN, ko-KR, zh, en"))?;
                return Ok(());
            }
            _ => return Err(Mistake::UnknownKey { line: entry.line, key: entry.key.to_owned() }),
        };
        *field = Some(entry.text()?.to_owned()).filter(|text| !text.trim().is_empty());
        Ok(())
    }

    /// The languages of the interface, in the order of its menu.
    #[must_use]
    pub fn offered(&self) -> &[Language] {
        if self.languages.is_empty() { &Language::ALL } else { &self.languages }
    }

    /// The offered language that suits a browser's preferences, most wanted first: that very one, or
    /// another way of writing it; the first offered when none is known.
    #[must_use]
    pub fn preferred<'a>(&self, tags: impl IntoIterator<Item = &'a str>) -> Language {
        let offered = self.offered();
        let suits = |wanted: Language| {
            let is_akin = |language: &&Language| language.tag()[..2] == wanted.tag()[..2];
            offered.iter().find(|language| **language == wanted).or_else(|| offered.iter().find(is_akin)).copied()
        };
        tags.into_iter().filter_map(Language::closest).find_map(suits).unwrap_or(offered[0])
    }

    /// Whether an article was taken down or renamed; a chain of renamings is followed to its end.
    #[must_use]
    pub fn standing<'a>(&'a self, id: &'a ArticleId) -> Standing<'a> {
        let mut current = id;
        for _ in 0..=self.renamed.len() {
            if let Some(tombstone) = self.withdrawn.iter().find(|withdrawn| withdrawn.id == *current) {
                return Standing::Withdrawn(tombstone);
            }
            let Some(renamed) = self.renamed.iter().find(|renamed| renamed.old == *current) else { break };
            current = &renamed.new;
        }
        if current == id { Standing::Normal } else { Standing::Renamed(current) }
    }

    /// The address that begins a report of an error, with its subject and text filled in; `None` when the site
    /// names no place for reports.
    #[must_use]
    pub fn report_address(&self, subject: &str, text: &str) -> Option<String> {
        let report = self.report.as_deref()?;
        let is_web = report.starts_with("https://") || report.starts_with("http://");
        let (start, keys) = match (is_web, report.contains('?')) {
            (false, _) => (format!("mailto:{}?", report.trim_start_matches("mailto:")), ["subject", "body"]),
            (true, false) => (format!("{report}?"), ["title", "body"]),
            (true, true) => (format!("{report}&"), ["title", "body"]),
        };
        let mut address = start;
        for (key, value) in keys.into_iter().zip([subject, text]) {
            if !address.ends_with(['?', '&']) {
                address.push('&');
            }
            address.push_str(key);
            address.push('=');
            percent::encode_into(&mut address, value);
        }
        Some(address)
    }
}

fn withdrawn(table: &toml::Table<'_>) -> Result<Withdrawn, Mistake> {
    table.only(&["id", "date", "reason"])?;
    let text = |key| table.entry(key).and_then(toml::Entry::text).map(str::to_owned);
    Ok(Withdrawn { id: table.article("id")?, date: text("date")?, reason: text("reason")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"# a comment
name = "북녘 신문" # of ours
report = "errors@example.org"
rights = "\"모든 권리\" \\ \u00A9"
languages = ["ko-KR", "en"]

[[withdrawn]]
id = "2021-01-01-siping"
date = "2022-01-01"
reason = "신문사의 요청"

[[renamed]]
old = "a"
new = "b"
[[renamed]]
old = "b"
new = "2021-01-01-siping"
[[renamed]]
old = "c"
new = "d"
"#;

    fn id(id: &str) -> ArticleId {
        ArticleId::parse(id).expect(id)
    }

    #[test]
    fn a_file() {
        let site = Site::parse(FILE).expect("the file is right");
        assert_eq!(site.name.as_deref(), Some("북녘 신문"));
        assert_eq!(site.rights.as_deref(), Some("\"모든 권리\" \\ ©"));
        assert_eq!(site.languages, [Language::KoKr, Language::En]);
        assert_eq!((site.withdrawn.len(), site.renamed.len(), site.publisher), (1, 3, None));
    }

    #[test]
    fn the_file_of_this_site_is_right() {
        assert_eq!(Site::parse(include_str!("../../../site.toml")).map(|site| site.languages.len()), Ok(4));
        assert_eq!(Site::parse(""), Ok(Site::default()));
    }

    #[test]
    fn browsers_are_understood() {
        let everything = Site::default();
        assert_eq!(everything.preferred(["fr-FR", "zh-Hant-TW", "en"]), Language::Zh);
        assert_eq!(everything.preferred(["ko"]), Language::KoKr);
        assert_eq!(everything.preferred(["ko-CN"]), Language::KoCn);
        assert_eq!(everything.preferred(["fr"]), Language::KoCn);
        let some = Site { languages: vec![Language::En, Language::KoKr], ..Site::default() };
        assert_eq!(some.preferred(["zh", "ko-CN", "en"]), Language::KoKr);
        assert_eq!(some.preferred(["zh"]), Language::En);
    }

    #[test]
    fn mistakes_name_their_line() {
        let check = |text: &str, expected: &str| {
            assert_eq!(Site::parse(text).map_err(|mistake| mistake.to_string()), Err(expected.into()), "{text}");
        };
        check("\nname 3", "line 2: expected key = \"text\", found something else");
        check("name = \"a", "line 1: expected key = \"text\", found something else");
        check("name = \"a\" b", "line 1: expected key = \"text\", found something else");
        check("nmae = \"a\"", "line 1: found nmae, which is no key here: leave it out");
        check("[site]", "line 1: expected key = \"text\", found something else");
        check("[[site]]", "line 1: found site, which is no key here: leave it out");
        check("name = [\"a\"]", "line 1: expected one text for name");
        check("languages = [\"fr\"]", "line 1: expected a list of ko-CN, ko-KR, zh, en for languages");
        check("[[renamed]]\nold = \"a\"", "line 1: expected the key new under this heading: add it");
        check("[[renamed]]\nold = \"A\"\nnew = \"b\"", "line 2: expected the id of an article for old");
        check(
            "[[renamed]]\nold = \"a\"\nnew = \"b\"\nx = \"c\"",
            "line 4: found x, which is no key here: leave it out",
        );
    }

    #[test]
    fn what_became_of_an_article() {
        let site = Site::parse(FILE).expect("the file is right");
        assert_eq!(site.standing(&id("x")), Standing::Normal);
        assert_eq!(site.standing(&id("c")), Standing::Renamed(&id("d")));
        for gone in ["2021-01-01-siping", "a"] {
            assert_eq!(site.standing(&id(gone)), Standing::Withdrawn(&site.withdrawn[0]));
        }
        let circle = "[[renamed]]\nold = \"a\"\nnew = \"b\"\n[[renamed]]\nold = \"b\"\nnew = \"a\"\n";
        let _ = Site::parse(circle).expect("a circle can be written").standing(&id("a"));
    }

    #[test]
    fn reports_by_mail_and_by_form() {
        let address =
            |report: &str| Site { report: Some(report.into()), ..Site::default() }.report_address("가 b", "c&d\n");
        let mail = "mailto:e@x.org?subject=%EA%B0%80%20b&body=c%26d%0A";
        assert_eq!(address("e@x.org").as_deref(), Some(mail));
        assert_eq!(address("mailto:e@x.org").as_deref(), Some(mail));
        let form = "https://x.org/new?title=%EA%B0%80%20b&body=c%26d%0A";
        assert_eq!(address("https://x.org/new").as_deref(), Some(form));
        assert_eq!(address("https://x.org/new?l=e").as_deref(), Some(form.replace("?", "?l=e&").as_str()));
        assert_eq!(Site::default().report_address("a", "b"), None);
    }
}

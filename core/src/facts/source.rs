//! Newspapers: one id for a paper in whatever spelling it is printed.
//!
//! A paper that the bundled table does not know gets an id made of its folded name, so that it can
//! still be a facet and stand in a link; such an id has no name in other languages.

use std::sync::{Arc, OnceLock};

use crate::language::Language;
use crate::text::hash;
use crate::text::order::Arrange;

/// A newspaper: a slug of the bundled table, or `s-` and 8 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(pub Arc<str>);

/// One row of the table.
struct Newspaper {
    slug: &'static str,
    /// Chinese-Korean, South-Korean, Chinese, English: the order of [`Language::ALL`].
    names: [&'static str; 4],
    others: Vec<&'static str>,
}

/// The id of a newspaper as printed, in any spelling; `None` if no letter was printed.
#[must_use]
pub fn source_id(printed: &str) -> Option<SourceId> {
    let key = hash::folded(printed);
    if key.is_empty() {
        return None;
    }
    let at = by_spelling().partition_point(|(known, _)| *known < key);
    let known = by_spelling().get(at).filter(|(known, _)| *known == key);
    Some(SourceId(known.map_or_else(|| hash::slug_of_name("s-", printed).into(), |(_, slug)| (*slug).into())))
}

/// The name of a newspaper of the table.
#[must_use]
pub fn name(id: &SourceId, language: Language) -> Option<&'static str> {
    let paper = table().iter().find(|paper| *paper.slug == *id.0)?;
    Language::ALL.into_iter().zip(paper.names).find(|(of, _)| *of == language).map(|(_, name)| name)
}

/// Every newspaper of the table, sorted by slug.
pub fn all() -> impl ExactSizeIterator<Item = SourceId> {
    table().iter().map(|paper| SourceId(paper.slug.into()))
}

/// Every spelling of a newspaper of the table.
pub fn spellings(id: &SourceId) -> impl Iterator<Item = &'static str> {
    table().iter().filter(move |paper| *paper.slug == *id.0).flat_map(Newspaper::spellings)
}

impl Newspaper {
    fn spellings(&self) -> impl Iterator<Item = &'static str> {
        self.names.into_iter().chain(self.others.iter().copied())
    }
}

/// The table, read on first use.
fn table() -> &'static [Newspaper] {
    static TABLE: OnceLock<Vec<Newspaper>> = OnceLock::new();
    TABLE.get_or_init(|| include_str!("data/sources.tsv").lines().skip(1).map(read).collect())
}

/// Every spelling, folded, with the slug it stands for; sorted.
fn by_spelling() -> &'static [(String, &'static str)] {
    static TABLE: OnceLock<Vec<(String, &'static str)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let of = |paper: &'static Newspaper| paper.spellings().map(|spelling| (hash::folded(spelling), paper.slug));
        let mut spellings: Vec<_> = table().iter().flat_map(of).collect();
        spellings.arrange();
        spellings
    })
}

/// Reads one row; an empty South-Korean cell repeats the Chinese-Korean one.
fn read(line: &'static str) -> Newspaper {
    let mut cells = line.split('\t');
    let mut next = || cells.next().unwrap_or_default();
    let (slug, china, south, hanzi, english) = (next(), next(), next(), next(), next());
    let south = if south.is_empty() { china } else { south };
    let others = next().split('|').filter(|other| !other.is_empty()).collect();
    Newspaper { slug, names: [china, south, hanzi, english], others }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(slug: &str, spellings: &[&str]) {
        for printed in spellings {
            assert_eq!(source_id(printed), Some(SourceId(slug.into())), "{printed}");
        }
    }

    #[test]
    fn one_paper_in_any_spelling() {
        check("jilin-daily", &["길림일보", "지린일보", "吉林日报", "길림 일보", "Jilin Daily"]);
        check("xinhua", &["신화넷", "신화망", "신화사", "신화통신"]);
        check("zoglo", &["조글로미디어(ZOGLO)", "zoglo"]);
    }

    #[test]
    fn unknown_papers_have_ids_too() {
        let id = source_id("백두산소식").expect("letters were printed");
        assert!(id.0.starts_with("s-") && id.0.len() == 10, "{id:?}");
        assert_eq!(source_id("《백두산 소식》"), Some(id.clone()));
        assert_eq!(name(&id, Language::En), None);
        assert_eq!(source_id(" — "), None);
    }

    #[test]
    fn no_spelling_belongs_to_two_papers() {
        for id in all() {
            for spelling in spellings(&id) {
                assert_eq!(source_id(spelling), Some(id.clone()), "{spelling}");
            }
        }
        assert!(all().map(|id| id.0).is_sorted());
    }

    #[test]
    fn names_follow_the_language() {
        let id = SourceId("liaoning-daily".into());
        assert_eq!(
            Language::ALL.map(|language| name(&id, language)),
            [Some("료녕일보"), Some("랴오닝일보"), Some("辽宁日报"), Some("Liaoning Daily")]
        );
    }
}

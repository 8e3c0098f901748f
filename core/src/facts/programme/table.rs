//! The curated table of programmes: stable ids and names in three languages for those that
//! recur, and all their spellings. Extended in `data/programmes.tsv` without touching code.
//!
//! A row is an id, a kind, names (`|` between; the first is shown), the name in Chinese and in
//! English. A name in ‘ ’ is recognised between quotation marks only; one after `=` is not looked
//! for, but gives its id to a programme that was found otherwise. Former ids
//! are listed with the links (`view`), not here.

use std::sync::OnceLock;

use crate::language::Language;
use crate::text::Span;

use super::{Kind, ProgrammeId};
use crate::facts::names::{self, Key, Names, Opening};

/// One programme of the table.
pub(super) struct Row {
    pub(super) id: &'static str,
    pub(super) kind: Kind,
    pub(super) name: &'static str,
    /// The name as it is compared.
    pub(super) key: Key,
    chinese: &'static str,
    english: &'static str,
}

/// The table and its names, ready to be looked for.
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    /// Every name, with its row and how it is recognised, as [`Recognised`] packs them.
    names: Names,
}

/// Where a name is recognised.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Recognised {
    Anywhere,
    Quoted,
    /// Where a name was found otherwise.
    Nowhere,
}

impl Recognised {
    /// How a spelling of the table is recognised.
    fn read(spelling: &str) -> Self {
        match spelling.chars().next() {
            Some('‘') => Self::Quoted,
            Some('=') => Self::Nowhere,
            _ => Self::Anywhere,
        }
    }

    /// A row and this in one number.
    fn pack(self, row: usize) -> u32 {
        (row * 3) as u32 + self as u32
    }

    fn unpack(value: u32) -> (u32, Self) {
        (value / 3, [Self::Anywhere, Self::Quoted, Self::Nowhere][value as usize % 3])
    }
}

/// The table, read on first use.
pub(super) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(Table::read)
}

/// The rows of the file: id, kind, spellings, Chinese and English name.
fn lines() -> impl Iterator<Item = [&'static str; 5]> {
    include_str!("../data/programmes.tsv").lines().skip(1).map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    })
}

/// The names of one programme of the table, in three languages.
#[derive(Clone, Copy, Debug)]
pub struct ProgrammeNames {
    spellings: &'static str,
    /// In simplified characters.
    pub chinese: &'static str,
    /// In English.
    pub english: &'static str,
}

impl ProgrammeNames {
    /// Every programme of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        lines().map(|[_, _, spellings, chinese, english]| Self { spellings, chinese, english })
    }

    /// As papers of either norm spell it.
    pub fn spellings(&self) -> impl Iterator<Item = &'static str> {
        self.spellings.split('|').map(shown)
    }
}

impl Table {
    /// Reads the table. Its form is checked by this module's tests, so a broken row is a bug.
    fn read() -> Self {
        let mut rows = Vec::new();
        let mut names: Vec<(&'static str, u32)> = Vec::new();
        for [id, kind, spellings, chinese, english] in lines() {
            let kind = Kind::from_name(kind).unwrap_or(Kind::Other);
            let name = shown(spellings.split('|').next().unwrap_or_default());
            names.extend(spellings.split('|').map(|name| (name, Recognised::read(name).pack(rows.len()))));
            rows.push(Row { id, kind, name, key: names::fold(name), chinese, english });
        }
        Self { rows, names: Names::new(names.into_iter()) }
    }

    /// The row that a name belongs to, given as it is compared.
    pub(super) fn row_of(&self, key: &[char]) -> Option<&Row> {
        self.names.get(key).map(|value| &self.rows[Recognised::unpack(value).0 as usize])
    }

    /// The names of the table that the word at the beginning of `rest`, which opens so, begins, with their rows.
    pub(super) fn find_at_word(&self, text: &str, rest: Span, opening: Opening, found: &mut Vec<(u32, Span)>) {
        let from = found.len();
        self.names.find_at_word(text, rest, opening, found);
        if found.len() == from {
            return;
        }
        let is_quoted = |span: Span| {
            text[..span.range().start].ends_with(['‘', '’', '\'', '“', '"', '《', '<', '〈', '「', '『', '≪'])
        };
        let mut kept = from;
        for idx in from..found.len() {
            let (value, span) = found[idx];
            let (row, recognised) = Recognised::unpack(value);
            if recognised == Recognised::Anywhere || recognised == Recognised::Quoted && is_quoted(span) {
                found[kept] = (row, span);
                kept += 1;
            }
        }
        found.truncate(kept);
    }
}

/// A name of the table as it is shown: without the marks that say how it is recognised.
fn shown(name: &'static str) -> &'static str {
    let bare = name.strip_prefix('=').unwrap_or(name);
    bare.strip_prefix('‘').and_then(|name| name.strip_suffix('’')).unwrap_or(bare)
}

impl ProgrammeId {
    /// The name in a language, if the table has one. Others are known by their printed name only.
    #[must_use]
    pub fn name(&self, language: Language) -> Option<&'static str> {
        let row = table().rows.iter().find(|row| *row.id == *self.0)?;
        let name = match language {
            Language::KoCn | Language::KoKr => row.name,
            Language::Zh => row.chinese,
            Language::En => row.english,
        };
        Some(if name.is_empty() { row.name } else { name })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::facts::noun_phrase::is_letter;

    #[test]
    fn every_row_is_whole_and_every_id_its_own() {
        let mut ids = BTreeSet::new();
        let mut names = BTreeSet::new();
        for line in include_str!("../data/programmes.tsv").lines().skip(1) {
            let cells: Vec<_> = line.split('\t').collect();
            assert_eq!(cells.len(), 5, "{line}");
            assert!(ids.insert(cells[0]), "{line}");
            assert!(
                cells[0].bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'),
                "{line}"
            );
            assert!(!cells[0].starts_with("p-"), "{line}");
            assert!(Kind::from_name(cells[1]).is_some(), "{line}");
            assert!(cells[2].split('|').all(|name| !name.is_empty() && names.insert(name)), "{line}");
        }
    }

    #[test]
    fn names_are_recognised_anywhere_or_in_quotes() {
        let find = |text: &str| {
            let mut found = Vec::new();
            let starts =
                text.char_indices().map(|(at, _)| at).filter(|at| *at == 0 || !text[..*at].ends_with(is_letter));
            starts.for_each(|at| {
                let rest = Span::new(at, text.len());
                table().find_at_word(text, rest, Opening::of(text, rest), &mut found);
            });
            found.iter().map(|(row, _)| table().rows[*row as usize].id).collect::<Vec<_>>()
        };
        assert_eq!(find("일대일로를 따라"), ["belt-and-road"]);
        assert_eq!(find("‘4개 플래트홈' 건설"), ["changchun-siping-four-platforms"]);
        assert_eq!(find("철도역 4개 플래트홈 가운데"), [""; 0]);
    }

    #[test]
    fn ids_have_names_in_every_language() {
        let id = ProgrammeId("belt-and-road".into());
        assert_eq!(
            Language::ALL.map(|language| id.name(language)),
            [Some("일대일로"), Some("일대일로"), Some("一带一路"), Some("Belt and Road")]
        );
        assert_eq!(ProgrammeId("p-00000000".into()).name(Language::En), None);
    }
}

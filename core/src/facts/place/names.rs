//! The names that are looked for: every spelling of the gazetteer with the places it may mean,
//! the abbreviations that name several places at once, and what is known of those names that are
//! also ordinary words.
//!
//! `data/place-words.tsv`: how much evidence a name needs (`-` none, `?` backing, `!` proof), and
//! the words before and after it that show the ordinary word; blanks do not count there, except
//! that a single syllable must follow directly. `data/place-compounds.tsv`: an abbreviation, the
//! places it names, and the words one of which must follow it, if any.

use crate::text::order::Arrange;
use std::collections::HashMap;
use std::sync::OnceLock;

use crate::facts::gazetteer::PlaceId;

/// How much evidence a name needs before it counts as a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Needs {
    /// None: the name is hardly ever anything else.
    #[default]
    Nothing,
    /// Something in the article that speaks for it: another place of the same province.
    Backing,
    /// Something beside the name itself: its rank, its characters, a list, the place above.
    Proof,
}

/// A spelling and what is known of it.
#[derive(Debug, Default)]
pub(super) struct Name {
    /// The spelling, without rank word unless the gazetteer has it so.
    pub(super) text: &'static str,
    /// The places it may mean, widest first.
    pub(super) senses: Vec<PlaceId>,
    /// The places that it names together, if it is an abbreviation.
    pub(super) members: Vec<PlaceId>,
    /// For an abbreviation: words one of which must follow. Empty: anything may.
    pub(super) heads: Vec<&'static str>,
    /// How much evidence it needs.
    pub(super) needs: Needs,
    /// Words before it that show the ordinary word.
    pub(super) before: Vec<&'static str>,
    /// Words after it that show the ordinary word.
    pub(super) after: Vec<&'static str>,
}

/// All names.
#[derive(Debug)]
pub(super) struct Names {
    all: Vec<Name>,
}

impl Names {
    /// What is looked for, with the value that stands for it.
    pub(super) fn words(&self) -> Vec<(&'static str, u16)> {
        self.all.iter().map(|name| name.text).zip(0..).collect()
    }

    /// The name that a match stands for.
    pub(super) fn get(&self, value: u16) -> &Name {
        &self.all[usize::from(value)]
    }
}

impl Name {
    /// Whether it is written in Hangul.
    pub(super) fn is_hangul(&self) -> bool {
        self.text.starts_with(|first: char| ('가'..='힣').contains(&first))
    }

    /// Its length in characters.
    pub(super) fn len_chars(&self) -> usize {
        self.text.chars().count()
    }
}

/// The names, made on first use.
pub(super) fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut builder = Builder::default();
        builder.add_gazetteer();
        builder.add_words(include_str!("../data/place-words.tsv"));
        builder.add_compounds(include_str!("../data/place-compounds.tsv"));
        builder.finish()
    })
}

#[derive(Default)]
struct Builder {
    all: Vec<Name>,
    by_text: HashMap<&'static str, usize>,
}

impl Builder {
    /// Every Hangul and Chinese spelling; of the Latin ones those of two letters or more.
    fn add_gazetteer(&mut self) {
        for place in PlaceId::all() {
            let latin =
                place.spellings().filter(|spelling| spelling.starts_with(|first: char| first.is_ascii_uppercase()));
            for text in place.bare_spellings().chain(latin) {
                let senses = &mut self.name(text).senses;
                if !senses.contains(&place) {
                    senses.push(place);
                }
            }
        }
        for name in &mut self.all {
            name.senses.arrange_by_key(|place| (place.level(), *place));
        }
    }

    fn add_words(&mut self, tsv: &'static str) {
        for line in tsv.lines().skip(1) {
            let mut cells = line.split('\t');
            let name = self.name(cells.next().unwrap_or_default());
            name.needs = match cells.next() {
                Some("!") => Needs::Proof,
                Some("?") => Needs::Backing,
                _ => Needs::Nothing,
            };
            name.before = words(cells.next());
            name.after = words(cells.next());
        }
    }

    fn add_compounds(&mut self, tsv: &'static str) {
        for line in tsv.lines().skip(1) {
            let mut cells = line.split('\t');
            let name = self.name(cells.next().unwrap_or_default());
            name.members = words(cells.next()).into_iter().filter_map(PlaceId::parse).collect();
            name.heads = words(cells.next());
            if name.senses.is_empty() {
                name.senses.extend(name.members.first());
            }
        }
    }

    fn name(&mut self, text: &'static str) -> &mut Name {
        let idx = *self.by_text.entry(text).or_insert(self.all.len());
        if idx == self.all.len() {
            self.all.push(Name { text, ..Name::default() });
        }
        &mut self.all[idx]
    }

    fn finish(self) -> Names {
        Names { all: self.all }
    }
}

fn words(cell: Option<&'static str>) -> Vec<&'static str> {
    cell.unwrap_or_default().split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_speak_of_known_names_and_places() {
        for name in &names().all {
            assert!(!name.senses.is_empty() || !name.members.is_empty(), "{name:?} is in no gazetteer");
            assert!(name.len_chars() > 1, "{name:?}");
        }
        for line in include_str!("../data/place-compounds.tsv").lines().skip(1) {
            let (text, rest) = line.split_once('\t').expect(line);
            let members = rest.split('\t').next().map_or(0, |cell| cell.split(' ').count());
            let found = names().all.iter().find(|name| name.text == text).expect(text);
            assert_eq!(found.members.len(), members, "{text}");
        }
    }

    #[test]
    fn a_shared_name_means_the_wider_place_first() {
        let name = names().all.iter().find(|name| name.text == "길림").expect("a province and a city");
        assert_eq!(name.senses.iter().map(|place| place.slug()).collect::<Vec<_>>(), ["jilin", "jilinshi"]);
    }
}

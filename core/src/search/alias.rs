//! Other spellings of whole words: places and pairs of the lexicon, from any script to any.
//!
//! A spelling leads to *concepts*, and a concept to the spellings that are looked for in the
//! text. A link is *strong* when the two are the same word (랴오닝, 료녕, 辽宁, liaoning), and
//! *weak* when one of them has other uses as well (신경 is a nerve and an old name of 장춘):
//! weak links are followed only where little is found without them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::facts::place::PlaceId;
use crate::index::Pattern;
use crate::text::hanja;
use crate::text::lexicon::{self, Kind};
use crate::text::normalize::{self, Class, unit_class};
use crate::text::order::Arrange;
use crate::text::spelling;

/// One thing with the spellings under which it may stand in a text.
#[derive(Clone, Debug, Default)]
struct Concept {
    forms: Vec<Form>,
}

/// A spelling to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// What is looked for.
    pub(super) pattern: Pattern,
    /// As it is shown.
    pub(super) label: &'static str,
    /// The spelling is also an ordinary word: it counts only in documents that name this place.
    pub(super) only_at: Option<PlaceId>,
}

/// A link from a spelling to a concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Link {
    concept: u16,
    /// Whether it is followed whatever else is found.
    pub(super) strong: bool,
}

/// Every spelling with its links.
pub(super) struct AliasTable {
    links: BTreeMap<Vec<u16>, Vec<Link>>,
    concepts: Vec<Concept>,
    longest: usize,
}

/// The table, made on first use.
pub(super) fn table() -> &'static AliasTable {
    static TABLE: OnceLock<AliasTable> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = AliasTable { links: BTreeMap::new(), concepts: Vec::new(), longest: 0 };
        PlaceId::all().for_each(|place| table.add_place(place));
        lexicon::pairs().iter().for_each(|pair| table.add_pair(pair));
        table
    })
}

/// The key under which a spelling is looked up: simplified characters, pinyin without tones.
pub(super) fn key(spelling: &str) -> Vec<u16> {
    plain(&normalize::key(&normalize::compose(spelling)))
}

/// The key under which the key of a text is looked up.
pub(super) fn plain(key: &[u16]) -> Vec<u16> {
    let mut plain = hanja::without_tones(key).unwrap_or_else(|| spelling::fold_word(key));
    for at in 0..plain.len() {
        // ü is typed as v after l and n: lvyou.
        let is_umlaut = plain[at] == u16::from(b'v') && at > 0 && [b'l', b'n'].map(u16::from).contains(&plain[at - 1]);
        plain[at] = if is_umlaut { u16::from(b'u') } else { hanja::simplified(plain[at]) };
    }
    plain
}

impl AliasTable {
    /// The links of a spelling, given as its key.
    pub(super) fn links(&self, key: &[u16]) -> &[Link] {
        self.links.get(key).map_or(&[], Vec::as_slice)
    }

    /// The links of the shortest spellings that begin as a pattern does, at most `most` spellings.
    pub(super) fn beginning(&self, pattern: &Pattern, most: usize) -> Vec<Link> {
        let first: Vec<u16> = pattern.units[..pattern.n_single()].iter().map(|range| range.first).collect();
        let mut found: Vec<(&Vec<u16>, &Vec<Link>)> = Vec::new();
        for (known, links) in self.links.range(first.clone()..) {
            if !known.starts_with(&first) {
                break;
            }
            if pattern.fits(known) {
                found.push((known, links));
            }
        }
        found.arrange_by_key(|(known, _)| known.len());
        found.iter().take(most).flat_map(|(_, links)| links.iter().copied()).collect()
    }

    /// The links of every spelling that a pattern fits from end to end.
    pub(super) fn fitting(&self, pattern: &Pattern) -> Vec<Link> {
        let fitting = self.links.iter().filter(|(key, _)| key.len() == pattern.len() && pattern.fits(key));
        fitting.flat_map(|(_, links)| links.iter().copied()).collect()
    }

    /// The spellings to look for.
    pub(super) fn forms(&self, link: Link) -> &[Form] {
        &self.concepts[usize::from(link.concept)].forms
    }

    /// The longest known spelling, in units.
    pub(super) const fn longest(&self) -> usize {
        self.longest
    }

    fn add_place(&mut self, place: PlaceId) {
        use crate::language::Language;
        let china = place.name(Language::KoCn);
        let mut concept = Concept::default();
        let names = [china, place.south_hanja(), place.south_loan(), place.hanzi()];
        for (idx, name) in names.into_iter().enumerate() {
            // A transcription of two syllables is nearly always some other word too: 선양, 지린.
            let short = idx == 2 && name.chars().count() <= 2 && name != china;
            concept.add(name, short.then_some(place));
        }
        place.bare_spellings().filter(|name| is_han(name)).take(2).for_each(|name| concept.add(name, None));
        concept.add(place.name(Language::En), None);
        let id = self.push(concept);
        let pinyin = place.pinyin();
        for name in names.into_iter().chain([pinyin]) {
            self.link(name, id, true);
        }
        self.link_english(place.name(Language::En), id);
        for name in place.spellings() {
            let same = names.iter().any(|known| name.strip_prefix(known).is_some_and(|rest| rest.chars().count() == 1));
            self.link(name, id, same || !name.starts_with(|c| Class::Syllable == normalize::class(c)));
        }
    }

    fn add_pair(&mut self, pair: &'static lexicon::Pair) {
        let mut concept = Concept::default();
        concept.add(pair.china, None);
        pair.south.iter().for_each(|south| concept.add(south, None));
        pair.hanzi.iter().for_each(|hanzi| concept.add(hanzi, None));
        let id = self.push(concept);
        let strong = pair.kind == Kind::Spelling;
        self.link(pair.china, id, strong);
        pair.south.iter().for_each(|south| self.link(south, id, strong));
        for hanzi in &pair.hanzi {
            self.link(hanzi, id, true);
            hanja::pinyin(hanzi).iter().for_each(|pinyin| self.link(pinyin, id, true));
        }
        self.link_english(pair.english, id);
    }

    /// An English cell as it is, and each of its parts: `matching/docking`, `plan (for years)`.
    fn link_english(&mut self, cell: &str, concept: u16) {
        self.link(cell, concept, true);
        cell.split([',', '/', '(', ')']).for_each(|english| self.link(english, concept, true));
    }

    fn push(&mut self, concept: Concept) -> u16 {
        self.concepts.push(concept);
        self.concepts.len() as u16 - 1
    }

    fn link(&mut self, spelling: &str, concept: u16, strong: bool) {
        let key = key(spelling);
        if key.is_empty() {
            return;
        }
        self.longest = self.longest.max(key.len());
        let links = self.links.entry(key).or_default();
        match links.iter_mut().find(|link| link.concept == concept) {
            Some(link) => link.strong |= strong,
            None => links.push(Link { concept, strong }),
        }
    }
}

impl Concept {
    fn add(&mut self, label: &'static str, only_at: Option<PlaceId>) {
        let pattern = Pattern::word(&normalize::key(label));
        if !pattern.is_empty() && self.forms.iter().all(|form| form.pattern != pattern) {
            self.forms.push(Form { pattern, label, only_at });
        }
    }
}

fn is_han(name: &str) -> bool {
    name.chars().all(|c| normalize::class(c) == Class::Han)
}

/// Whether a key is Latin letters alone.
pub(super) fn is_latin(key: &[u16]) -> bool {
    !key.is_empty() && key.iter().all(|unit| *unit < 0x250 && unit_class(*unit) == Class::Letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: &str, strong: bool, spellings: &[&str]) {
        for spelling in spellings {
            let links = table().links(&key(spelling));
            let led = links.iter().filter(|link| link.strong || !strong);
            assert!(led.flat_map(|link| table().forms(*link)).any(|form| form.label == found), "{spelling} to {found}");
        }
    }

    #[test]
    fn places() {
        check(
            "료녕",
            true,
            &["랴오닝", "요녕", "遼寧", "辽宁", "Liaoning", "liáo níng", "liao ning", "요녕성", "랴오닝성"],
        );
        check("심양", true, &["선양", "沈阳", "瀋陽", "Shenyang", "Mukden", "沈阳市"]);
        check("할빈", true, &["하얼빈", "哈尔滨", "harbin", "ha er bin"]);
        check("심양", false, &["봉천"]);
        assert!(table().links(&key("신경")).iter().all(|link| !link.strong), "an old name is also a word");
    }

    #[test]
    fn words() {
        check("플래트홈", true, &["플랫폼", "平台", "platform"]);
        check("써비스", true, &["서비스", "服务", "服務", "fuwu", "fú wù", "fu2wu4"]);
        check("대상", false, &["프로젝트"]);
    }
}

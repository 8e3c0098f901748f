//! Other spellings of whole words: places and pairs of the lexicon, from any script to any.
//!
//! A spelling leads to *concepts*, and a concept to the spellings that are looked for in the
//! text. A link is *strong* when the two are the same word (랴오닝, 료녕, 辽宁, liaoning), and
//! *weak* when one of them has other uses as well (신경 is a nerve and an old name of 장춘):
//! weak links are followed only where little is found without them.

use std::sync::OnceLock;

use crate::facts::place::PlaceId;
use crate::facts::programme::ProgrammeNames;
use crate::index::Pattern;
use crate::pause::{Pause, at_once, step};
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
    /// The keys of all spellings, one after another, sorted.
    units: Vec<u16>,
    /// Where each key begins in `units`; one more than there are keys.
    starts: Vec<u32>,
    /// The links, by key.
    links: Vec<Link>,
    /// Where the links of each key begin; one more than there are keys.
    link_starts: Vec<u32>,
    concepts: Vec<Concept>,
    longest: usize,
}

/// Collects spellings and concepts.
#[derive(Default)]
struct AliasBuilder {
    links: Vec<(Vec<u16>, Link)>,
    concepts: Vec<Concept>,
}

static TABLE: OnceLock<AliasTable> = OnceLock::new();

/// The table, made on first use.
pub(super) fn table() -> &'static AliasTable {
    TABLE.get_or_init(|| at_once(AliasTable::new))
}

/// Makes the table, with pauses, unless it is there.
pub(super) async fn prepare(pause: Pause<'_>) {
    if TABLE.get().is_none() {
        let _ = TABLE.set(AliasTable::new(pause).await);
    }
}

/// Whether a spelling is a known name or word, in whatever language.
pub(super) fn is_known(spelling: &str) -> bool {
    let key = normalize::key(&normalize::compose(spelling));
    !table().links(&plain(&key)).is_empty() || !hanzi_of(&key).is_empty()
}

/// The Hanzi of an English word, also of what it may be the plural of. Its key is as typed: in that of a name
/// v may stand for ü, and investment would be inuestment.
pub(super) fn hanzi_of(key: &[u16]) -> Vec<&'static str> {
    let singulars = singulars(key);
    std::iter::once(key).chain(singulars.iter().map(Vec::as_slice)).flat_map(lexicon::hanzi_of).collect()
}

/// What an English word may be the plural of.
pub(super) fn singulars(key: &[u16]) -> Vec<Vec<u16>> {
    let mut all = Vec::new();
    if is_latin(key) {
        for (plural, singular) in [("ies", "y"), ("es", ""), ("s", "")] {
            let [plural, singular] = [plural, singular].map(|ending| ending.encode_utf16().collect::<Vec<u16>>());
            if let Some(stem) = key.strip_suffix(plural.as_slice()) {
                all.push([stem, &singular].concat());
            }
        }
    }
    all
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
    async fn new(pause: Pause<'_>) -> Self {
        let mut builder = AliasBuilder::default();
        for place in PlaceId::all() {
            builder.add_place(place);
            step(pause).await;
        }
        for pair in lexicon::pairs() {
            builder.add_pair(pair);
            step(pause).await;
        }
        for (hanzi, korean) in lexicon::translations() {
            builder.add_translation(hanzi, korean);
            step(pause).await;
        }
        for names in ProgrammeNames::all() {
            builder.add_programme(names);
            step(pause).await;
        }
        builder.finish()
    }

    fn key(&self, idx: usize) -> &[u16] {
        &self.units[self.starts[idx] as usize..self.starts[idx + 1] as usize]
    }

    fn links_at(&self, idx: usize) -> &[Link] {
        &self.links[self.link_starts[idx] as usize..self.link_starts[idx + 1] as usize]
    }

    /// The position of the first key that is not before `key`.
    fn position(&self, key: &[u16]) -> usize {
        let (mut low, mut high) = (0, self.starts.len() - 1);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.key(middle) < key { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// The links of a spelling, given as its key.
    pub(super) fn links(&self, key: &[u16]) -> &[Link] {
        let at = self.position(key);
        if at + 1 < self.starts.len() && self.key(at) == key { self.links_at(at) } else { &[] }
    }

    /// The most units that a key has in common with the beginning of any spelling: no longer part of it is one.
    pub(super) fn longest_shared(&self, key: &[u16]) -> usize {
        // In order, the spellings with most in common stand beside the place of the key itself.
        let at = self.position(key);
        let beside = [at.checked_sub(1), (at + 1 < self.starts.len()).then_some(at)];
        let shared = |at| self.key(at).iter().zip(key).take_while(|(one, two)| one == two).count();
        beside.into_iter().flatten().map(shared).max().unwrap_or(0)
    }

    /// The links of the shortest spellings that begin as a pattern does, at most `most` spellings.
    pub(super) fn beginning(&self, pattern: &Pattern, most: usize) -> Vec<Link> {
        let first: Vec<u16> = pattern.units[..pattern.n_single()].iter().map(|range| range.first).collect();
        let mut found: Vec<usize> = Vec::new();
        let mut at = self.position(&first);
        while at + 1 < self.starts.len() && self.key(at).starts_with(&first) {
            if pattern.fits(self.key(at)) {
                found.push(at);
            }
            at += 1;
        }
        found.arrange_by_key(|at| self.key(*at).len());
        found.iter().take(most).flat_map(|at| self.links_at(*at).iter().copied()).collect()
    }

    /// The links of every spelling that a pattern fits from end to end.
    pub(super) fn fitting(&self, pattern: &Pattern) -> Vec<Link> {
        self.near(|key| key.len() == pattern.len() && pattern.fits(key))
    }

    /// The links of every spelling for which `is_near` holds.
    pub(super) fn near(&self, is_near: impl Fn(&[u16]) -> bool) -> Vec<Link> {
        let found = (0..self.starts.len() - 1).filter(|at| is_near(self.key(*at)));
        found.flat_map(|at| self.links_at(at).iter().copied()).collect()
    }

    /// The spellings to look for.
    pub(super) fn forms(&self, link: Link) -> &[Form] {
        &self.concepts[usize::from(link.concept)].forms
    }

    /// The longest known spelling, in units.
    pub(super) const fn longest(&self) -> usize {
        self.longest
    }
}

impl AliasBuilder {
    /// Sorts what was collected; of two links from a spelling to one concept the strong one stays.
    fn finish(mut self) -> AliasTable {
        self.links.arrange_by(|one, two| {
            let order = |link: &Link| (link.concept, !link.strong);
            one.0.cmp(&two.0).then_with(|| order(&one.1).cmp(&order(&two.1)))
        });
        self.links.dedup_by(|next, before| next.0 == before.0 && next.1.concept == before.1.concept);
        let mut table = AliasTable {
            units: Vec::new(),
            starts: vec![0],
            links: Vec::with_capacity(self.links.len()),
            link_starts: vec![0],
            concepts: self.concepts,
            longest: 0,
        };
        for (key, link) in self.links {
            let begun = *table.starts.last().unwrap_or(&0) as usize;
            let last = table.starts.len().checked_sub(2).map_or(begun, |idx| table.starts[idx] as usize);
            if table.starts.len() > 1 && table.units[last..] == key {
                table.links.push(link);
                if let Some(end) = table.link_starts.last_mut() {
                    *end += 1;
                }
                continue;
            }
            table.longest = table.longest.max(key.len());
            table.units.extend(key);
            table.starts.push(table.units.len() as u32);
            table.links.push(link);
            table.link_starts.push(table.links.len() as u32);
        }
        table
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
        pair.hanzi.iter().for_each(|hanzi| self.link_hanzi(hanzi, id));
        self.link_english(pair.english, id);
    }

    /// A Chinese word and its Korean words. Between these nothing leads: they are several things as often as one.
    fn add_translation(&mut self, hanzi: &'static str, korean: impl Iterator<Item = &'static str>) {
        let mut concept = Concept::default();
        korean.chain([hanzi]).for_each(|word| concept.add(word, None));
        let id = self.push(concept);
        self.link_hanzi(hanzi, id);
    }

    /// A programme of the table: all its names are one.
    fn add_programme(&mut self, names: ProgrammeNames) {
        let mut concept = Concept::default();
        names.spellings().chain([names.chinese, names.english]).for_each(|name| concept.add(name, None));
        let id = self.push(concept);
        names.spellings().for_each(|name| self.link(name, id, true));
        self.link_hanzi(names.chinese, id);
        self.link_english(names.english, id);
    }

    /// Characters and their pinyin.
    fn link_hanzi(&mut self, hanzi: &str, concept: u16) {
        self.link(hanzi, concept, true);
        hanja::pinyin(hanzi).iter().for_each(|pinyin| self.link(pinyin, concept, true));
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
        if !key.is_empty() {
            self.links.push((key, Link { concept, strong }));
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

//! A term of a query as the spellings it may stand for, and the documents that hold them.
//!
//! In order, each step only if it applies: the word as typed; spellings that are the same word;
//! what a half-typed word may become; and, if little is found so far, looser readings down to the
//! other keyboard, the middle of words and one wrong letter. Nothing looser is tried once a
//! stricter reading finds enough, so a rare word stays findable and a common one stays clean.

use crate::index::{DocSet, Index, Pattern};
use crate::search::alias::{self, Form, Link};
use crate::search::parse::Term;
use crate::search::{near, numeral, spell, widen};
use crate::text::normalize::{self, Class, unit_class};
use crate::text::{josa, keyboard};

/// Fewer documents than this are little: looser readings are tried too. Larger finds more by
/// chance; 0 would never look inside a word.
const LITTLE: usize = 3;
/// More units of one word or phrase than this are not looked at: it is found by its beginning.
/// Larger lets a pasted page be waited for.
const LONGEST: usize = 128;
/// The fewest Latin letters that are taken for the beginning of a name.
const SHORTEST_BEGINNING: usize = 3;

/// How far a reading is from what was typed. The order is the order of trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tier {
    /// As typed, but for foldings that keep the word.
    Literal,
    /// Another spelling of the same word, or what it may become.
    Spelling,
    /// Another word for the thing, the middle of a word, another keyboard.
    Loose,
    /// One wrong letter.
    Nearest,
}

/// A spelling that a term stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// What is looked for.
    pub(super) pattern: Pattern,
    /// How far it is from what was typed.
    pub(super) tier: Tier,
    /// The spelling to tell, when it is not what was typed.
    pub(super) label: Option<String>,
    /// It is one of several words that make a name together: worth little alone.
    pub(super) is_part: bool,
}

/// A term with its documents.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Resolved {
    /// The documents of all readings.
    pub(super) docs: DocSet,
    /// The readings that found something.
    pub(super) readings: Vec<Reading>,
    /// Another reading of the term that finds something too, and was not taken.
    pub(super) alternative: Option<String>,
}

/// Reads a term.
pub(super) fn resolve(index: &Index, term: &Term) -> Resolved {
    let mut reader = Reader::new(index, &term.text);
    if reader.key.is_empty() {
        reader.found.docs = DocSet::all(index.n_docs());
        return reader.found;
    }
    if !reader.initials() {
        reader.word(term.quoted);
    } else if reader.found.docs.is_empty() && !term.quoted {
        // A slip of the finger tears a syllable apart as well: 조ㅑㅇ구.
        reader.nearest();
    }
    reader.found
}

/// The documents that hold a term as typed, in any spelling of the same word: what `-` leaves out.
/// Looser readings would leave out what no one asked to.
pub(super) fn literal(index: &Index, term: &Term) -> DocSet {
    let mut reader = Reader::new(index, &term.text);
    if !reader.key.is_empty() {
        reader.as_typed();
        let links = alias::table().links(&reader.name).iter().filter(|link| link.strong);
        links.for_each(|link| reader.forms(*link, Tier::Spelling));
    }
    reader.found.docs
}

/// The state of reading one term.
struct Reader<'a> {
    index: &'a Index,
    /// As typed, with composed Hangul: capitals tell keys apart.
    typed: String,
    key: Vec<u16>,
    /// What names and known words are looked up by.
    name: Vec<u16>,
    found: Resolved,
}

impl<'a> Reader<'a> {
    fn new(index: &'a Index, typed: &str) -> Self {
        let typed = normalize::compose(typed).into_owned();
        let mut key = normalize::key(&typed);
        key.truncate(LONGEST);
        let docs = DocSet::none(index.n_docs());
        let found = Resolved { docs, readings: Vec::new(), alternative: None };
        Self { index, typed, name: alias::plain(&key), key, found }
    }

    /// Adds a reading if it finds something.
    fn take(&mut self, pattern: Pattern, tier: Tier, label: Option<&str>) -> bool {
        if self.found.readings.iter().any(|reading| reading.pattern == pattern) {
            return true;
        }
        if !self.index.words().collect(&pattern, &mut self.found.docs) {
            return false;
        }
        self.found.readings.push(Reading { pattern, tier, label: label.map(str::to_owned), is_part: false });
        true
    }

    fn found_little(&self) -> bool {
        self.found.docs.len() < LITTLE
    }

    /// A term with loose consonants; false if it has none.
    fn initials(&mut self) -> bool {
        let Some(rows) = widen::initials(&self.key) else { return false };
        let is_prefix = |row: &widen::Initials| row.pattern.len() == 1 || !row.pattern.is_abbreviated();
        if rows.iter().all(is_prefix) {
            for row in rows {
                self.take(row.pattern.clone(), Tier::Spelling, None);
                if self.found_little() && self.key.len() >= 2 {
                    self.names_beginning(row.pattern);
                }
            }
            return true;
        }
        for whole in [true, false] {
            if !self.found_little() {
                break;
            }
            for row in &rows {
                if self.index.words().collect_initials(&row.pattern, row.first, whole, &mut self.found.docs) {
                    let pattern = row.pattern.clone();
                    self.found.readings.push(Reading { pattern, tier: Tier::Spelling, label: None, is_part: false });
                }
            }
        }
        let links = rows.iter().flat_map(|row| alias::table().fitting(&row.pattern));
        self.follow(links.collect(), Tier::Spelling);
        true
    }

    fn word(&mut self, quoted: bool) {
        if quoted {
            return self.as_typed();
        }
        self.as_names_and_words();
        if self.typed.contains(|c: char| c.is_ascii_alphabetic() || ('Ａ'..='ｚ').contains(&c)) {
            if alias::table().links(&self.name).is_empty() && self.key.len() >= SHORTEST_BEGINNING {
                self.names_beginning(Pattern::word(&self.name));
            }
            if let Some(hangul) = keyboard::hangul_of(&self.typed_keys()) {
                self.other_keyboard(&hangul);
            }
        } else if self.found.docs.is_empty()
            && let Some(latin) = keyboard::latin_of(&normalize::display(&self.key))
        {
            self.other_keyboard(&latin);
        }
        self.loosely();
        if self.found.docs.is_empty() {
            self.nearest();
        }
    }

    /// The word in the spellings of the same word.
    fn as_typed(&mut self) {
        self.take(Pattern::word(&self.key), Tier::Literal, None);
        for variant in widen::inner_initials(&self.key) {
            self.take(Pattern::word(&variant), Tier::Spelling, Some(&normalize::display(&variant)));
        }
    }

    /// The word, its strong aliases and what it may become; no other keyboard.
    fn as_names_and_words(&mut self) {
        self.as_typed();
        let singulars = alias::singulars(&self.name);
        let names = || std::iter::once(&self.name).chain(&singulars);
        let links: Vec<Link> = names().flat_map(|name| alias::table().links(name)).copied().collect();
        let hanzi = alias::hanzi_of(&self.key);
        let is_known = !links.is_empty();
        self.follow(links, Tier::Spelling);
        hanzi.into_iter().for_each(|hanzi| self.in_hanzi(hanzi));
        if is_han(&self.name) {
            self.take(Pattern::word(&self.name), Tier::Spelling, Some(&normalize::display(&self.name)));
            let tier = if is_known { Tier::Loose } else { Tier::Spelling };
            self.spelled(&self.name.clone(), tier);
            self.turned_round(&self.name.clone());
        } else if self.name.iter().any(|unit| unit_class(*unit) == Class::Han) {
            self.spelled(&self.name.clone(), Tier::Spelling);
        } else if !self.index.words().is_word(&Pattern::word(&self.key)) {
            for pattern in widen::half_typed(&normalize::display(&self.key)) {
                self.take(pattern, Tier::Spelling, None);
            }
        }
    }

    /// Follows strong links, and weak ones where little is found.
    fn follow(&mut self, links: Vec<Link>, tier: Tier) {
        links.iter().filter(|link| link.strong).for_each(|link| self.forms(*link, tier));
        if self.found_little() {
            links.iter().filter(|link| !link.strong).for_each(|link| self.forms(*link, Tier::Loose));
        }
    }

    /// What an English word is in Han characters, as known and as read.
    fn in_hanzi(&mut self, hanzi: &str) {
        let key = alias::key(hanzi);
        self.follow(alias::table().links(&key).to_vec(), Tier::Spelling);
        self.spelled(&key, Tier::Spelling);
        self.turned_round(&key);
    }

    /// Many words of two characters stand the other way round in Chinese: 命运, 운명; 语言, 언어.
    fn turned_round(&mut self, name: &[u16]) {
        if let ([first, second], true) = (name, self.found.docs.is_empty()) {
            self.spelled(&[*second, *first], Tier::Loose);
        }
    }

    /// Words that Han characters or pinyin may be read as.
    fn spelled(&mut self, name: &[u16], tier: Tier) {
        for word in spell::words(self.index, name) {
            self.take(Pattern::word(&word), tier, Some(&normalize::display(&word)));
        }
    }

    /// Known spellings that a half-typed one is the beginning of.
    fn names_beginning(&mut self, pattern: Pattern) {
        const MOST_NAMES: usize = 8;
        let links = alias::table().beginning(&pattern, MOST_NAMES);
        links.into_iter().for_each(|link| self.forms(link, Tier::Spelling));
    }

    /// Every spelling of a concept.
    fn forms(&mut self, link: Link, tier: Tier) {
        for form in alias::table().forms(link) {
            match form.only_at {
                None => {
                    if !self.take(form.pattern.clone(), tier, Some(form.label)) {
                        let variants = widen::inner_initials(&normalize::key(form.label));
                        variants.iter().for_each(|key| _ = self.take(Pattern::word(key), tier, Some(form.label)));
                    }
                }
                Some(_) => self.form_at_place(form, tier),
            }
        }
    }

    /// A spelling that counts only in documents that name its place.
    fn form_at_place(&mut self, form: &Form, tier: Tier) {
        let Some(place) = form.only_at else { return };
        if self.found.readings.iter().any(|reading| reading.pattern == form.pattern) {
            return;
        }
        let mut docs = DocSet::none(self.index.n_docs());
        if self.index.words().collect(&form.pattern, &mut docs) {
            let mut named = DocSet::none(self.index.n_docs());
            self.index.facets.places.docs(&place).iter().for_each(|doc| named.insert(*doc));
            docs.and(&named);
            if !docs.is_empty() {
                self.found.docs.or(&docs);
                let label = Some(form.label.to_owned());
                self.found.readings.push(Reading { pattern: form.pattern.clone(), tier, label, is_part: false });
            }
        }
    }

    /// The keys that were pressed, as far as they are letters and digits; full width as half.
    fn typed_keys(&self) -> String {
        let narrow = |c: char| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            _ => c,
        };
        self.typed.chars().map(narrow).filter(|c| *c == '.' || normalize::class(*c) != Class::Gap).collect()
    }

    /// Reads the term as typed on the other keyboard; if it is found as it is, this is only told.
    fn other_keyboard(&mut self, text: &str) {
        let mut other = Reader::new(self.index, text);
        if other.key.is_empty() {
            return;
        }
        if !other.initials() {
            other.as_names_and_words();
            if other.found.docs.is_empty() && self.found.docs.is_empty() {
                other.loosely();
            }
        }
        if other.found.docs.is_empty() {
            return;
        }
        if !self.found.docs.is_empty() {
            self.found.alternative = Some(text.to_owned());
            return;
        }
        self.found.docs.or(&other.found.docs);
        for mut reading in other.found.readings {
            reading.label.get_or_insert_with(|| text.to_owned());
            reading.tier = reading.tier.max(Tier::Loose);
            self.found.readings.push(reading);
        }
    }

    /// Rules that are right less often, and the middle of words; only where little is found.
    fn loosely(&mut self) {
        if !self.found_little() {
            return;
        }
        if alias::is_latin(&self.name) {
            self.spelled(&self.name.clone(), Tier::Loose);
        }
        self.respelled(&self.key.clone());
        let literal = Pattern::word(&self.key);
        if self.key.len() >= 2 && self.index.words().collect_inside(&literal, &mut self.found.docs) {
            self.found.readings.push(Reading { pattern: literal, tier: Tier::Loose, label: None, is_part: false });
        }
        self.without_tail();
        if self.found.docs.is_empty() && !alias::is_latin(&self.name) {
            self.names_beginning(Pattern::word(&self.key));
            let half = widen::half_typed(&normalize::display(&self.key));
            half.into_iter().for_each(|pattern| self.names_beginning(pattern));
        }
    }

    /// The word without the particle it was typed with: 사평에서 also finds 사평은.
    fn without_tail(&mut self) {
        for at in self.stem_ends() {
            let stem = self.key[..at].to_vec();
            let pattern = Pattern::word(&stem);
            if self.index.words().is_word(&pattern) {
                self.take(pattern, Tier::Loose, Some(&normalize::display(&stem)));
            }
            self.follow(alias::table().links(&alias::plain(&stem)).to_vec(), Tier::Loose);
            if self.found.docs.is_empty() {
                self.respelled(&stem);
            }
        }
    }

    /// Where particles may begin.
    fn stem_ends(&self) -> Vec<usize> {
        (2..self.key.len()).filter(|at| josa::is_tail(&self.key, *at)).collect()
    }

    /// A word by the rules of spelling that are right less often, and with known parts replaced.
    fn respelled(&mut self, key: &[u16]) {
        // A long name has many inner syllables: nothing is written back where the name itself is found.
        let originals = if self.found.docs.is_empty() { widen::inner_originals(key) } else { Vec::new() };
        let rules = [widen::regular(key), originals, numeral::rewritten(key), widen::replaced(key)];
        for variant in rules.into_iter().flatten() {
            self.take(Pattern::word(&variant), Tier::Loose, Some(&normalize::display(&variant)));
        }
    }

    /// The words of the collection that sound nearest, or differ in one letter; also before a particle.
    fn nearest(&mut self) {
        if !self.key.iter().all(|unit| matches!(unit_class(*unit), Class::Syllable | Class::Jamo)) {
            return;
        }
        let ends = self.stem_ends();
        for end in std::iter::once(self.key.len()).chain(ends) {
            for word in near::words(self.index, &self.key[..end]) {
                self.take(Pattern::word(&word), Tier::Nearest, Some(&normalize::display(&word)));
            }
            if self.found.docs.is_empty() {
                near::names(&self.key[..end]).into_iter().for_each(|link| self.forms(link, Tier::Nearest));
            }
            if !self.found.docs.is_empty() {
                return;
            }
        }
    }
}

/// Whether a key has Han characters alone.
fn is_han(key: &[u16]) -> bool {
    key.iter().all(|unit| unit_class(*unit) == Class::Han)
}

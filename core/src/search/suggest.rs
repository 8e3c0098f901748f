//! What a typed text may become: places, topics, programmes, people, words, headlines.
//!
//! The text is read as a search reads it: in any script, half typed, as initials, or typed on the
//! other keyboard. Within a kind the more documents the better; no kind takes all the room.

use crate::text::order::Arrange;
use std::collections::BTreeMap;

use crate::index::{DocId, DocSet, Field, Index, Pattern};
use crate::language::Language;
use crate::search::field::{self, Named};
use crate::search::parse::Term;
use crate::search::reading::{self, Tier};
use crate::search::{Suggestion, SuggestionKind, Why, alias, widen};
use crate::text::keyboard;
use crate::text::normalize;
use crate::text::spelling::fold_word;

/// How many of each kind are offered at most: places, topics, programmes, people, words, headlines.
const MOST: [usize; 6] = [3, 2, 2, 2, 3, 2];
/// How many entries or places of the index are looked at for words and headlines.
const MOST_LOOKED_AT: usize = 2000;

/// The suggestions for a text, best first; at most `limit`.
pub(super) fn suggestions(index: &Index, typed: &str, limit: usize) -> Vec<Suggestion> {
    const LONGEST: usize = 64;
    let text: String = typed.trim().chars().take(LONGEST).collect();
    let found = of_text(index, &text, &text);
    let other = if found.is_empty() { other_keyboard(&text) } else { None };
    let mut found = other.map_or(found, |other| of_text(index, &other, &text));
    found.truncate(limit);
    found
}

fn of_text(index: &Index, text: &str, typed: &str) -> Vec<Suggestion> {
    let patterns = patterns(index, text);
    if patterns.is_empty() {
        return Vec::new();
    }
    let (places, topics) = facets(index, &patterns, typed);
    let kinds = [
        places,
        topics,
        programmes(index, &patterns),
        people(index, &patterns),
        words(index, &patterns),
        titles(index, &patterns),
    ];
    kinds.into_iter().zip(MOST).flat_map(|(kind, most)| kind.into_iter().take(most)).collect()
}

/// What the beginning of a suggestion must fit: the text as typed, what it may become, and what a search
/// would read it as, so that Hanzi, pinyin and English lead to what is printed in Hangul.
fn patterns(index: &Index, text: &str) -> Vec<Pattern> {
    let composed = normalize::compose(text);
    let key = alias::key(&composed);
    if key.is_empty() {
        return Vec::new();
    }
    if let Some(rows) = widen::initials(&key) {
        return rows.into_iter().map(|row| row.pattern).collect();
    }
    let mut patterns = vec![Pattern::word(&key)];
    patterns.extend(widen::half_typed(&normalize::display(&normalize::key(&composed))));
    // Pinyin of no known word is read by the looser rules.
    let loosest = if alias::is_latin(&key) { Tier::Loose } else { Tier::Spelling };
    let read = reading::resolve(index, &Term { text: composed.into_owned(), quoted: false }).readings;
    for reading in read.into_iter().filter(|reading| reading.tier <= loosest) {
        if !patterns.contains(&reading.pattern) {
            patterns.push(reading.pattern);
        }
    }
    patterns
}

fn other_keyboard(text: &str) -> Option<String> {
    if alias::is_latin(&normalize::key(text)) { keyboard::hangul_of(text) } else { keyboard::latin_of(text) }
}

fn fits(patterns: &[Pattern], key: &[u16]) -> bool {
    patterns.iter().any(|pattern| pattern.fits(key))
}

/// Places and topics with documents, by any of their names.
fn facets(index: &Index, patterns: &[Pattern], typed: &str) -> (Vec<Suggestion>, Vec<Suggestion>) {
    // The shortest name that fits is the one that was meant.
    let mut names: BTreeMap<&Named, &[u16]> = BTreeMap::new();
    for (key, values) in field::names().iter().filter(|(key, _)| fits(patterns, key)) {
        for value in values {
            let known = names.entry(value).or_insert(key);
            if key.len() < known.len() {
                *known = key;
            }
        }
    }
    let mut found: Vec<(usize, usize, &Named)> = names
        .into_iter()
        .map(|(value, key)| (field::docs_of(index, value).len(), key.len(), value))
        .filter(|(n_docs, ..)| *n_docs > 0)
        .collect();
    found.arrange_by(|one, two| two.0.cmp(&one.0).then(one.1.cmp(&two.1)).then(one.2.cmp(two.2)));
    let (mut places, mut topics) = (Vec::new(), Vec::new());
    for (_, _, value) in found {
        match value {
            Named::Place(place) => {
                let label = place.name(Language::KoCn).to_owned();
                let literal = fits(patterns, &alias::key(&label));
                let why = (!literal).then(|| Why { typed: typed.to_owned(), found: label.clone() });
                places.push(Suggestion { kind: SuggestionKind::Place(*place), label, why });
            }
            Named::Topic(topic) => {
                let label = topic.name(Language::KoCn).to_owned();
                topics.push(Suggestion { kind: SuggestionKind::Topic(*topic), label, why: None });
            }
            Named::Source(_) => {}
        }
    }
    (places, topics)
}

fn programmes(index: &Index, patterns: &[Pattern]) -> Vec<Suggestion> {
    let fitting = index.programmes().filter(|(_, name)| fits(patterns, &fold_word(&normalize::key(name))));
    let mut found: Vec<_> = fitting.map(|(id, name)| (index.facets.programmes.docs(id).len(), id, name)).collect();
    found.arrange_by(|one, two| two.0.cmp(&one.0).then(one.1.cmp(two.1)));
    let suggestion = |id: &crate::facts::programme::ProgrammeId, name: &str| Suggestion {
        kind: SuggestionKind::Programme(id.clone()),
        label: name.split_whitespace().collect::<Vec<_>>().join(" "),
        why: None,
    };
    found.into_iter().map(|(_, id, name)| suggestion(id, name)).collect()
}

fn people(index: &Index, patterns: &[Pattern]) -> Vec<Suggestion> {
    let mut found: Vec<(u32, &str)> = index
        .people()
        .filter(|(name, _)| fits(patterns, &fold_word(&normalize::key(name))))
        .map(|(name, count)| (count, name))
        .collect();
    found.arrange_by(|one, two| two.0.cmp(&one.0).then(one.1.cmp(two.1)));
    let person = |name: &str| Suggestion { kind: SuggestionKind::Person, label: name.to_owned(), why: None };
    found.into_iter().map(|(_, name)| person(name)).collect()
}

/// Words of the collection that begin so, as they are printed.
fn words(index: &Index, patterns: &[Pattern]) -> Vec<Suggestion> {
    let words = index.words();
    let mut counts: BTreeMap<&[u16], u32> = BTreeMap::new();
    for pattern in patterns {
        for entry in words.starts().ranges(pattern, MOST_LOOKED_AT).into_iter().flatten().take(MOST_LOOKED_AT) {
            let (id, offset) = words.starts().entry(entry);
            let end = words.starts().stem_end(id);
            if offset == 0 && end >= pattern.len().max(2) {
                *counts.entry(&words.vocabulary().units(id)[..end]).or_default() += words.postings().frequency(id);
            }
        }
    }
    let mut found: Vec<(u32, &[u16])> = counts.into_iter().map(|(word, count)| (count, word)).collect();
    found.arrange_by(|one, two| two.0.cmp(&one.0).then(one.1.cmp(two.1)));
    let word = |units: &[u16]| Suggestion { kind: SuggestionKind::Word, label: normalize::display(units), why: None };
    found.into_iter().map(|(_, units)| word(units)).collect()
}

/// Articles whose headline has a word that begins so, the newest first.
fn titles(index: &Index, patterns: &[Pattern]) -> Vec<Suggestion> {
    let postings = index.words().postings();
    let mut docs = DocSet::none(index.n_docs());
    for pattern in patterns {
        let mut looked_at = 0;
        index.words().each_occurrence(pattern, false, |occurrence| {
            looked_at += 1;
            let doc = postings.doc_at(occurrence.position);
            if looked_at <= MOST_LOOKED_AT && index.field_at(doc, occurrence.position) == Field::Title {
                docs.insert(doc.0);
            }
        });
    }
    let day = |doc: &DocId| index.page(*doc).map_or(0, |page| page.record.day);
    let mut docs: Vec<DocId> = docs.iter().collect();
    docs.arrange_by_key(|doc| (std::cmp::Reverse(day(doc)), *doc));
    docs.into_iter().filter_map(|doc| title(index, doc)).collect()
}

fn title(index: &Index, doc: DocId) -> Option<Suggestion> {
    let page = index.page(doc)?;
    let words = page.record.title?.of(page.source.text()).split_whitespace();
    let label = words.collect::<Vec<_>>().join(" ");
    Some(Suggestion { kind: SuggestionKind::Article(page.record.id.clone()), label, why: None })
}

//! Facets asked for by name in the typed text: `city:심양`, `source:길림일보`, `2021..2022`, and the
//! places and topics that a word happens to name.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::facts::place::PlaceId;
use crate::facts::source::{self, SourceId};
use crate::facts::topic::TopicId;
use crate::index::{DocSet, Index, Pattern};
use crate::language::Language;
use crate::pause::{Pause, at_once, step};
use crate::search::parse::{Condition, Field};
use crate::search::{alias, figure, filter};

/// A facet value that has a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Named {
    /// A place.
    Place(PlaceId),
    /// A topic or subtopic.
    Topic(TopicId),
    /// A newspaper.
    Source(SourceId),
}

/// Names as their keys, with the values that have them.
type Names = BTreeMap<Vec<u16>, Vec<Named>>;

static NAMES: OnceLock<Names> = OnceLock::new();

/// Every name in every language.
pub(super) fn names() -> &'static Names {
    NAMES.get_or_init(|| at_once(all_names))
}

/// Collects the names, with pauses, unless that was done.
pub(super) async fn prepare(pause: Pause<'_>) {
    if NAMES.get().is_none() {
        let _ = NAMES.set(all_names(pause).await);
    }
}

async fn all_names(pause: Pause<'_>) -> Names {
    let mut names = Names::new();
    let mut add = |name: &str, value: Named| {
        let values = names.entry(alias::key(name)).or_default();
        if !values.contains(&value) {
            values.push(value);
        }
    };
    for place in PlaceId::all() {
        let spellings = place.spellings().chain([place.pinyin(), place.slug()]);
        spellings.for_each(|name| add(name, Named::Place(place)));
        step(pause).await;
    }
    for topic in TopicId::all() {
        let spoken = Language::ALL.into_iter().map(|language| topic.name(language));
        // 산업·공업 is also either half.
        let parts = spoken.flat_map(|name| std::iter::once(name).chain(name.split(['·', '/'])));
        parts.chain([topic.slug()]).for_each(|name| add(name, Named::Topic(topic)));
    }
    for id in source::all() {
        source::spellings(&id).for_each(|name| add(name, Named::Source(id.clone())));
        add(&id.0, Named::Source(id.clone()));
    }
    names
}

/// The values that a name has.
fn named(name: &str) -> &'static [Named] {
    names().get(&alias::key(name)).map_or(&[], Vec::as_slice)
}

/// How much of a typed value is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Understood {
    Nothing,
    /// Some of the names between its commas.
    Partly,
    Wholly,
}

/// Keeps or leaves out the documents of a typed field; false if some of its value is not understood.
/// Where nothing of it is, all stay.
pub(super) fn narrow(index: &Index, field: &Field, docs: &mut DocSet) -> bool {
    let mut fitting = docs.clone();
    let understood = fit(index, &field.condition, &mut fitting);
    match understood {
        Understood::Nothing => {}
        _ if field.excludes => docs.and_not(&fitting),
        _ => *docs = fitting,
    }
    understood == Understood::Wholly
}

/// Keeps the documents that fit a condition.
fn fit(index: &Index, condition: &Condition, docs: &mut DocSet) -> Understood {
    match condition {
        Condition::City(value) => keep(index, docs, value, |named| matches!(named, Named::Place(_))),
        Condition::Topic(value) => keep(index, docs, value, |named| matches!(named, Named::Topic(_))),
        Condition::Source(value) => keep(index, docs, value, |named| matches!(named, Named::Source(_))),
        Condition::Dates(from, to) => {
            filter::published(index, *from, *to, docs);
            Understood::Wholly
        }
        Condition::Figure(wanted) => {
            figure::narrow(index, wanted, docs);
            Understood::Wholly
        }
    }
}

/// Keeps the documents of the values between commas.
fn keep(index: &Index, docs: &mut DocSet, values: &str, wanted: impl Fn(&Named) -> bool) -> Understood {
    let mut any = DocSet::none(index.n_docs());
    let values: Vec<Vec<&Named>> = values
        .split([',', '，', '、'])
        .map(|name| named(name).iter().filter(|named| wanted(named)).collect())
        .collect();
    let n_known = values.iter().filter(|named| !named.is_empty()).count();
    for value in values.iter().flatten() {
        docs_of(index, value).iter().for_each(|doc| any.insert(*doc));
    }
    if n_known == 0 {
        return Understood::Nothing;
    }
    docs.and(&any);
    if n_known == values.len() { Understood::Wholly } else { Understood::Partly }
}

/// The documents of a facet value.
pub(super) fn docs_of<'a>(index: &'a Index, named: &Named) -> &'a [u32] {
    match named {
        Named::Place(place) => index.facets.places.docs(place),
        Named::Topic(topic) => index.facets.topics.docs(topic),
        Named::Source(source) => index.facets.sources.docs(source),
    }
}

/// The documents whose places or topics have the name that a pattern spells.
pub(super) fn named_docs<'a>(index: &'a Index, pattern: &Pattern) -> impl Iterator<Item = &'a u32> + use<'a> {
    let key: Option<Vec<u16>> = pattern.units.iter().map(|range| range.as_one()).collect();
    let values = key.and_then(|key| names().get(&key)).map_or(&[][..], Vec::as_slice);
    values.iter().filter(|named| !matches!(named, Named::Source(_))).flat_map(|named| docs_of(index, named))
}

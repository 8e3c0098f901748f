//! The groups of facets and their values, so that one list can show any of them.

use dongbuk_core::facts::place::PlaceId;
use dongbuk_core::facts::programme::ProgrammeId;
use dongbuk_core::facts::topic::TopicId;
use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::search::{Facet, FacetCounts, Query, SourceId};
use dongbuk_core::text::order::Arrange;
use dongbuk_core::view::Action;
use leptos::prelude::*;

use crate::store::Store;

/// A group of facets; several chosen values of one group are alternatives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FacetGroup {
    /// Provinces, cities, counties.
    Places,
    /// Topics and subtopics.
    Topics,
    /// Plans, zones, institutions.
    Programmes,
    /// Newspapers.
    Newspapers,
}

/// One value of a group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum FacetValue {
    /// A place.
    Place(PlaceId),
    /// A topic.
    Topic(TopicId),
    /// A programme.
    Programme(ProgrammeId),
    /// A newspaper.
    Newspaper(SourceId),
}

/// A value in its place in a list: below its parent.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct FacetRow {
    /// The value.
    pub(crate) value: FacetValue,
    /// How many listed ancestors stand above it.
    pub(crate) depth: usize,
}

/// Lists up to this long show every level; longer ones open below what is chosen.
const ALL_LEVELS_UP_TO: usize = 28;

impl FacetGroup {
    /// Every group, in the order of the panel.
    pub(crate) const ALL: [Self; 4] = [Self::Places, Self::Topics, Self::Programmes, Self::Newspapers];

    /// What stands above the group.
    pub(crate) const fn heading(self) -> Phrase {
        match self {
            Self::Places => Phrase::Places,
            Self::Topics => Phrase::Topics,
            Self::Programmes => Phrase::Programmes,
            Self::Newspapers => Phrase::Newspapers,
        }
    }

    /// How many rows are shown before the reader asks for all.
    pub(crate) const fn n_first_rows(self) -> usize {
        match self {
            Self::Places => 16,
            Self::Topics => 12,
            Self::Programmes | Self::Newspapers => 6,
        }
    }

    /// The values of the group that a set of counts knows, most frequent first.
    fn values(self, counts: &FacetCounts) -> Vec<FacetValue> {
        match self {
            Self::Places => counts.listed_places().into_iter().map(|facet| FacetValue::Place(facet.value)).collect(),
            Self::Topics => counts.listed_topics().into_iter().map(|facet| FacetValue::Topic(facet.value)).collect(),
            Self::Programmes => by_count(&counts.programmes, FacetValue::Programme),
            Self::Newspapers => by_count(&counts.sources, FacetValue::Newspaper),
        }
    }

    /// Every value of the library as a list of trees. The order never changes, so that no row moves
    /// under the reader's hand.
    pub(crate) fn rows(self, all: &FacetCounts) -> Vec<FacetRow> {
        let values = self.values(all);
        let mut rows = Vec::with_capacity(values.len());
        for value in values.iter().filter(|value| listed_parent(value, &values).is_none()) {
            push_tree(&mut rows, value, &values, 0);
        }
        rows
    }

    /// The rows to show now: those with results or chosen; deep ones only below a choice if the list is long.
    pub(crate) fn visible_rows(rows: &[FacetRow], counts: &FacetCounts, query: &Query) -> Vec<FacetRow> {
        let is_short = rows.len() <= ALL_LEVELS_UP_TO;
        let is_open =
            |row: &FacetRow| is_short || row.depth < 2 || row.value.is_chosen(query) || row.value.is_near_choice(query);
        let is_useful = |row: &FacetRow| row.value.count(counts) > 0 || row.value.is_chosen(query);
        rows.iter().filter(|row| is_useful(row) && is_open(row)).cloned().collect()
    }

    /// The chosen values of the group.
    pub(crate) fn chosen(self, query: &Query) -> Vec<FacetValue> {
        match self {
            Self::Places => query.places.iter().copied().map(FacetValue::Place).collect(),
            Self::Topics => query.topics.iter().copied().map(FacetValue::Topic).collect(),
            Self::Programmes => query.programmes.iter().cloned().map(FacetValue::Programme).collect(),
            Self::Newspapers => query.sources.iter().cloned().map(FacetValue::Newspaper).collect(),
        }
    }
}

impl FacetValue {
    /// The name in the language of the interface.
    pub(crate) fn name(&self, store: Store) -> String {
        match self {
            Self::Place(id) => store.place_name(*id).to_owned(),
            Self::Topic(id) => store.topic_name(*id).to_owned(),
            Self::Programme(id) => store.programme_name(id),
            Self::Newspaper(id) => store.source_name(id),
        }
    }

    /// Chooses the value, or drops it.
    pub(crate) fn toggle(&self) -> Action {
        match self.clone() {
            Self::Place(id) => Action::TogglePlace(id),
            Self::Topic(id) => Action::ToggleTopic(id),
            Self::Programme(id) => Action::ToggleProgramme(id),
            Self::Newspaper(id) => Action::ToggleSource(id),
        }
    }

    /// The number of results if it were the only one chosen in its group.
    pub(crate) fn count(&self, counts: &FacetCounts) -> u32 {
        match self {
            Self::Place(id) => count_of(&counts.places, id),
            Self::Topic(id) => count_of(&counts.topics, id),
            Self::Programme(id) => count_of(&counts.programmes, id),
            Self::Newspaper(id) => count_of(&counts.sources, id),
        }
    }

    /// Whether it is chosen.
    pub(crate) fn is_chosen(&self, query: &Query) -> bool {
        match self {
            Self::Place(id) => query.places.contains(id),
            Self::Topic(id) => query.topics.contains(id),
            Self::Programme(id) => query.programmes.contains(id),
            Self::Newspaper(id) => query.sources.contains(id),
        }
    }

    /// Whether its parent or a sibling is chosen.
    fn is_near_choice(&self, query: &Query) -> bool {
        match self {
            Self::Place(id) => query.places.iter().any(|chosen| {
                Some(*chosen) == id.parent() || (chosen.parent().is_some() && chosen.parent() == id.parent())
            }),
            _ => true,
        }
    }

    /// What it is part of.
    fn parent(&self) -> Option<Self> {
        match self {
            Self::Place(id) => id.parent().map(Self::Place),
            Self::Topic(id) => id.parent().map(Self::Topic),
            _ => None,
        }
    }
}

/// The nearest ancestor that is listed too.
fn listed_parent<'a>(value: &FacetValue, values: &'a [FacetValue]) -> Option<&'a FacetValue> {
    let mut ancestor = value.parent();
    while let Some(parent) = ancestor {
        if let Some(listed) = values.iter().find(|listed| **listed == parent) {
            return Some(listed);
        }
        ancestor = parent.parent();
    }
    None
}

/// Adds a value and what is below it.
fn push_tree(rows: &mut Vec<FacetRow>, value: &FacetValue, values: &[FacetValue], depth: usize) {
    rows.push(FacetRow { value: value.clone(), depth });
    for child in values.iter().filter(|child| listed_parent(child, values) == Some(value)) {
        push_tree(rows, child, values, depth + 1);
    }
}

/// The values of a group, most frequent first, else by id.
fn by_count<T: Clone>(facets: &[Facet<T>], wrap: impl Fn(T) -> FacetValue) -> Vec<FacetValue> {
    let mut sorted: Vec<&Facet<T>> = facets.iter().collect();
    sorted.arrange_by_key(|facet| std::cmp::Reverse(facet.count));
    sorted.into_iter().map(|facet| wrap(facet.value.clone())).collect()
}

/// The count of one value in a list sorted by value.
fn count_of<T: Ord>(facets: &[Facet<T>], value: &T) -> u32 {
    facets.binary_search_by(|facet| facet.value.cmp(value)).map_or(0, |idx| facets[idx].count)
}

/// The period of a query in words; nothing if it is open at both ends.
pub(crate) fn period_name(query: &Query, store: Store) -> Option<String> {
    let language = store.language.get_untracked();
    let written = |bound| phrase::bound(bound, language);
    match (&query.from, &query.to) {
        (None, None) => None,
        (Some(from), Some(to)) if from == to => Some(written(from)),
        (Some(from), Some(to)) => Some(format!("{} – {}", written(from), written(to))),
        (Some(from), None) => Some(store.say_with(Phrase::Since, &[&written(from)])),
        (None, Some(to)) => Some(store.say_with(Phrase::Until, &[&written(to)])),
    }
}

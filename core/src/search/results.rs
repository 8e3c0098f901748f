//! What a search gives back.

use std::cmp::Reverse;
use std::ops::Range;

use crate::article::ArticleId;
use crate::facts::place::{Level, PlaceId};
use crate::facts::programme::ProgrammeId;
use crate::facts::topic::TopicId;
use crate::index::DocId;
use crate::text::Span;
use crate::text::normalize::{self, Class};
use crate::text::order::Arrange;

use super::SourceId;

/// Every matching document, best first, and what there is to say about the query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchResults {
    /// All hits in the order asked for, with their scores (0 without words).
    pub hits: Vec<(DocId, f32)>,
    /// Readings of the words that were not literal and found something.
    pub why: Vec<Why>,
    /// What was not understood, and what may have been meant.
    pub notices: Vec<Notice>,
}

/// A word of the query and the other spelling under which it was found: “랴오닝 → 료녕”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// What was typed.
    pub typed: String,
    /// What was found.
    pub found: String,
}

impl Why {
    /// Whether the spelling that was found stands in a text, with whatever spaces and quotation marks.
    #[must_use]
    pub fn stands_in(&self, text: &str) -> bool {
        if text.contains(&self.found) {
            return true;
        }
        let mut found = letters(&self.found);
        let Some(first) = found.next() else { return false };
        let mut starts = text.char_indices().filter(|(_, c)| c.to_ascii_lowercase() == first);
        starts.any(|(at, c)| {
            let mut rest = letters(&text[at + c.len_utf8()..]);
            found.clone().all(|letter| rest.next() == Some(letter))
        })
    }
}

/// The letters and digits of a text, small.
fn letters(text: &str) -> impl Iterator<Item = char> + Clone {
    text.chars().filter(|c| normalize::class(*c) != Class::Gap).map(|c| c.to_ascii_lowercase())
}

/// Something to tell about a query; the rest of it still works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A condition that is not understood, or of which a name is not; what is not understood is left out.
    NotUnderstood {
        /// The part as typed.
        part: String,
    },
    /// Another reading of the whole query, which finds something.
    DidYouMean {
        /// The text to search instead.
        text: String,
    },
    /// Nothing was found as typed; the results are for the nearest spelling.
    Nearest {
        /// The spelling that was searched instead.
        text: String,
    },
    /// The query was longer than can be searched; the end was left out.
    TooLong,
}

/// The values of each group with their counts; values without a document in the library are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts {
    /// Places at every level, sorted by id.
    pub places: Vec<Facet<PlaceId>>,
    /// Topics and subtopics, sorted by id.
    pub topics: Vec<Facet<TopicId>>,
    /// Programmes, sorted by id.
    pub programmes: Vec<Facet<ProgrammeId>>,
    /// Newspapers, sorted by id.
    pub sources: Vec<Facet<SourceId>>,
    /// Months of publication as `year * 100 + month`, sorted; counted without `from` and `to`.
    pub months: Vec<Facet<u32>>,
}

impl FacetCounts {
    /// The places in the order of a list, most frequent first. The state stands above almost every article and
    /// is left out; its provinces say more. What is no division follows those that are.
    #[must_use]
    pub fn listed_places(&self) -> Vec<&Facet<PlaceId>> {
        let has_parts = |id: PlaceId| self.places.iter().any(|other| other.value.parent() == Some(id));
        let places = self.places.iter().filter(|place| place.value.parent().is_some() || !has_parts(place.value));
        let mut listed: Vec<_> = places.collect();
        listed.arrange_by_key(|place| (standing(place.value), Reverse(place.count)));
        listed
    }

    /// The topics in the order of a list, most frequent first.
    #[must_use]
    pub fn listed_topics(&self) -> Vec<&Facet<TopicId>> {
        let mut listed: Vec<_> = self.topics.iter().collect();
        listed.arrange_by_key(|topic| Reverse(topic.count));
        listed
    }

    /// The first of the listed places that lie in no other, as ways into the collection.
    #[must_use]
    pub fn leading_places(&self) -> Vec<&Facet<PlaceId>> {
        let listed = self.listed_places();
        let is_listed = |id: PlaceId| listed.iter().any(|place| place.value == id);
        listed.iter().copied().filter(|place| !place.value.ancestors().any(is_listed)).take(MAX_WAYS_IN).collect()
    }

    /// The first of the listed topics that are part of no other, as ways into the collection.
    #[must_use]
    pub fn leading_topics(&self) -> Vec<&Facet<TopicId>> {
        let listed = self.listed_topics();
        let is_listed = |id: TopicId| listed.iter().any(|topic| topic.value == id);
        listed.iter().copied().filter(|topic| !topic.value.parent().is_some_and(is_listed)).take(MAX_WAYS_IN).collect()
    }
}

/// How many places, and how many topics, are offered as ways into the collection.
const MAX_WAYS_IN: usize = 6;

/// Divisions of a state before landscapes and before foreign states.
fn standing(place: PlaceId) -> u8 {
    match place.level() {
        Level::Region => 1,
        Level::Country => 2,
        _ => 0,
    }
}

/// One value and its count under the current query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet<T> {
    /// The value.
    pub value: T,
    /// The number of results if it were the only one chosen in its group.
    pub count: u32,
}

/// A passage with its hits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The passage; white space folded, eojeol whole.
    pub text: String,
    /// The hits, as byte ranges of `text`, ordered and apart.
    pub highlights: Vec<Range<usize>>,
    /// Where the passage stands in the document's text.
    pub span: Span,
    /// Whether text was left out before and after.
    pub cut: (bool, bool),
}

/// Something the search field offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What it is.
    pub kind: SuggestionKind,
    /// What is shown, as the papers write it.
    pub label: String,
    /// The reading of the typed text that led here, when not literal.
    pub why: Option<Why>,
}

/// What a suggestion leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum SuggestionKind {
    /// Choose this place.
    Place(PlaceId),
    /// Choose this topic.
    Topic(TopicId),
    /// Choose this programme.
    Programme(ProgrammeId),
    /// Search for this person's name.
    Person,
    /// Open this article.
    Article(ArticleId),
    /// Search for this word.
    Word,
}

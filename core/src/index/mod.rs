//! Where every word stands, and facets as sets of documents. Knows no query syntax.

mod docset;
mod facet;
mod folded;
mod inside;
mod pattern;
mod postings;
mod record;
mod saved;
pub mod segment;
mod starts;
mod vocabulary;
mod wording;
mod words;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use crate::article::ArticleId;
use crate::facts::place::PlaceId;
use crate::facts::programme::ProgrammeId;
use crate::facts::source::SourceId;
use crate::facts::topic::TopicId;
use crate::pause::{Pause, at_once, step};
use crate::reading::Story;
use crate::text::Source;

pub use docset::DocSet;
pub use facet::FacetTable;
pub use pattern::{Pattern, UnitRange};
pub use postings::{BREAK, Postings};
pub use record::{FigureValue, Page, Passage, Record};
pub use saved::SavedError;
pub use starts::Starts;
pub use vocabulary::{TypeId, Vocabulary};
use wording::Wording;
pub use words::{Occurrence, WordIndex, WordIndexBuilder};

/// Tokens that are done in one step where each takes a while: a fraction of a millisecond in all, also in a browser.
const FEW: usize = 64;
/// Tokens that are done in one step where each is a matter of a few instructions.
const MANY: usize = 8192;

/// A document's position in one library; private to it, never in a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocId(pub u32);

/// The searchable form of a collection. Never changes once built.
///
/// What only a typed text asks for is built when the first one is, or before by
/// [`Index::prepare`] or [`Index::prepare_in_steps`]:
/// a reader who only looks around does not wait for it.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pages: Vec<Page>,
    /// The documents of each value of each group.
    pub facets: Facets,
    wording: OnceLock<Wording>,
}

/// What a word stands in, as far as it matters for rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The headline.
    Title,
    /// The deck or a heading.
    Heading,
    /// The first paragraph.
    Lead,
    /// Anything else.
    Body,
}

/// Every group of facets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Places; a document counts for every place that its places lie in.
    pub places: FacetTable<PlaceId>,
    /// Topics and subtopics.
    pub topics: FacetTable<TopicId>,
    /// Programmes.
    pub programmes: FacetTable<ProgrammeId>,
    /// Newspapers.
    pub sources: FacetTable<SourceId>,
    /// Months of publication as 202111.
    pub months: FacetTable<u32>,
}

impl Facets {
    /// The groups of all records, in order.
    #[must_use]
    pub fn of<'a>(records: impl Iterator<Item = &'a Record> + Clone) -> Self {
        at_once(|pause| Self::in_steps(records, pause))
    }

    /// The same with pauses.
    async fn in_steps<'a>(records: impl Iterator<Item = &'a Record> + Clone, pause: Pause<'_>) -> Self {
        let places = group(records.clone().map(|record| record.places.clone()));
        step(pause).await;
        let topics = group(records.clone().map(|record| record.topics.clone()));
        step(pause).await;
        let programmes = group(records.clone().map(|record| record.programmes.clone()));
        step(pause).await;
        let sources = group(records.clone().map(|record| record.source.clone()));
        step(pause).await;
        Self { places, topics, programmes, sources, months: group(records.map(Record::month)) }
    }
}

/// One group from the values of every document.
fn group<T: Ord>(values_of: impl Iterator<Item = impl IntoIterator<Item = T>>) -> FacetTable<T> {
    let mut values = Vec::new();
    for (doc, of_doc) in values_of.enumerate() {
        values.extend(of_doc.into_iter().map(|value| (value, doc as u32)));
    }
    FacetTable::new(values)
}

impl Index {
    /// The index of documents and their words, both in the same order.
    #[must_use]
    pub(crate) fn with_words(pages: Vec<Page>, words: WordIndex) -> Self {
        let wording = OnceLock::from(at_once(|pause| Wording::of(&pages, words, pause)));
        let facets = Facets::of(pages.iter().map(|page| &page.record));
        Self { pages, facets, wording }
    }

    /// Builds now what the first typed text would have to wait for.
    pub fn prepare(&self) {
        self.wording();
    }

    /// The same with pauses. Who asks before it is done does not wait for it, and builds it at once.
    pub async fn prepare_in_steps(&self, pause: Pause<'_>) {
        if self.wording.get().is_none() {
            let wording = Wording::new(&self.pages, pause).await;
            let _ = self.wording.set(wording);
        }
    }

    fn wording(&self) -> &Wording {
        self.wording.get_or_init(|| at_once(|pause| Wording::new(&self.pages, pause)))
    }

    /// The names of people, sorted, with how many documents name them.
    pub fn people(&self) -> impl Iterator<Item = (&str, u32)> {
        self.wording().people.iter().map(|(name, count)| (&**name, *count))
    }

    /// Every programme with a name under which it is printed, sorted by id.
    pub fn programmes(&self) -> impl Iterator<Item = (&ProgrammeId, &str)> {
        self.wording().programmes.iter().map(|(id, name)| (id, &**name))
    }

    /// How many documents there are.
    #[must_use]
    pub fn n_docs(&self) -> usize {
        self.pages.len()
    }

    /// A document with the text of its page.
    #[must_use]
    pub fn page(&self, doc: DocId) -> Option<&Page> {
        self.pages.get(doc.0 as usize)
    }

    /// Every document, in order.
    #[must_use]
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// Every word and where it stands.
    #[must_use]
    pub fn words(&self) -> &WordIndex {
        &self.wording().words
    }

    /// What a position stands in.
    #[must_use]
    pub fn field_at(&self, doc: DocId, position: u32) -> Field {
        let Some(fields) = self.wording().fields.get(doc.0 as usize) else { return Field::Body };
        let passed = fields.partition_point(|(end, _)| *end <= position);
        fields.get(passed).map_or(Field::Body, |(_, field)| *field)
    }

    /// The documents in which a pattern is found.
    #[must_use]
    pub fn find(&self, pattern: &Pattern) -> DocSet {
        let mut found = DocSet::none(self.n_docs());
        self.words().collect(pattern, &mut found);
        found
    }
}

/// Builds an [`Index`] in one pass over documents.
#[derive(Debug, Default)]
pub struct IndexBuilder {
    pages: Vec<Page>,
    /// Units and measures of figures, each once.
    names: BTreeSet<Arc<str>>,
}

impl IndexBuilder {
    /// Adds a document; its id is the number of documents before it.
    pub fn add(&mut self, id: &ArticleId, source: &Arc<Source>, story: &Story) {
        let record = Record::of(id, source, story, &mut self.names);
        self.pages.push(Page { source: Arc::clone(source), record });
    }

    /// The finished index; its words follow when they are asked for.
    pub async fn finish(self, pause: Pause<'_>) -> Index {
        let facets = Facets::in_steps(self.pages.iter().map(|page| &page.record), pause).await;
        Index { pages: self.pages, facets, wording: OnceLock::new() }
    }
}

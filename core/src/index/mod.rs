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
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use crate::article::ArticleId;
use crate::facts::place::PlaceId;
use crate::facts::programme::ProgrammeId;
use crate::facts::source::SourceId;
use crate::facts::topic::TopicId;
use crate::reading::Story;
use crate::text::normalize::Class;
use crate::text::{Source, lexicon, normalize, spelling, token};

pub use docset::DocSet;
pub use facet::FacetTable;
pub use pattern::{Pattern, UnitRange};
pub use postings::{BREAK, Postings};
pub use record::{FigureValue, Page, Passage, Record};
pub use saved::SavedError;
pub use starts::Starts;
pub use vocabulary::{TypeId, Vocabulary};
pub use words::{Occurrence, WordIndex, WordIndexBuilder};

/// A document's position in one library; private to it, never in a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocId(pub u32);

/// The searchable form of a collection. Never changes once built.
///
/// What only a typed text asks for is built when the first one is, or before by [`Index::prepare`]:
/// a reader who only looks around does not wait for it.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pages: Vec<Page>,
    /// The documents of each value of each group.
    pub facets: Facets,
    wording: OnceLock<Wording>,
}

/// What a typed text is held against.
#[derive(Clone, Debug)]
struct Wording {
    words: WordIndex,
    /// For each document the stretches that are more than body text: where they end, in order.
    fields: Vec<Box<[(u32, Field)]>>,
    /// The names of people, with how many documents name them, sorted.
    people: BTreeMap<Box<str>, u32>,
    /// The first name under which each programme is printed.
    programmes: BTreeMap<ProgrammeId, Box<str>>,
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
        Self {
            places: group(records.clone().map(|record| record.places.clone())),
            topics: group(records.clone().map(|record| record.topics.clone())),
            programmes: group(records.clone().map(|record| record.programmes.clone())),
            sources: group(records.clone().map(|record| record.source.clone())),
            months: group(records.map(Record::month)),
        }
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
    /// The index of documents; their words follow when they are asked for.
    #[must_use]
    pub(crate) fn new(pages: Vec<Page>) -> Self {
        let facets = Facets::of(pages.iter().map(|page| &page.record));
        Self { pages, facets, wording: OnceLock::new() }
    }

    /// The index of documents and their words, both in the same order.
    #[must_use]
    pub(crate) fn with_words(pages: Vec<Page>, words: WordIndex) -> Self {
        let wording = OnceLock::from(Wording::new(&pages, words));
        Self { wording, ..Self::new(pages) }
    }

    /// Builds now what the first typed text would have to wait for.
    pub fn prepare(&self) {
        self.wording();
    }

    fn wording(&self) -> &Wording {
        self.wording.get_or_init(|| Wording::new(&self.pages, words_of(&self.pages)))
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

    /// The finished index.
    #[must_use]
    pub fn finish(self) -> Index {
        Index::new(self.pages)
    }
}

impl Wording {
    fn new(pages: &[Page], words: WordIndex) -> Self {
        let fields = fields(pages, words.postings());
        let (people, programmes) = names(pages);
        Self { words, fields, people, programmes }
    }
}

/// Every word of the documents, in their order.
fn words_of(pages: &[Page]) -> WordIndex {
    tokens_of(pages).finish(&known_words())
}

/// Every token of the documents, in their order.
fn tokens_of(pages: &[Page]) -> WordIndexBuilder {
    let mut words = WordIndexBuilder::default();
    for Page { source, record } in pages {
        words.begin_document();
        for span in record.title.into_iter().chain(record.paragraphs.iter().map(|passage| passage.span)) {
            token::scan(span.of(source.text()), |token| words.token(token.units));
            words.end_passage();
        }
    }
    words
}

/// The stretches of each document that are not plain body text, with where they end.
fn fields(pages: &[Page], postings: &Postings) -> Vec<Box<[(u32, Field)]>> {
    let of_page = |(doc, page): (usize, &Page)| {
        let range = postings.doc_range(DocId(doc as u32));
        let tokens = &postings.tokens()[range.start as usize..range.end as usize];
        let ends = tokens.iter().enumerate().filter(|(_, id)| **id == BREAK).map(|(at, _)| range.start + at as u32 + 1);
        let mut stretches: Vec<(u32, Field)> = ends.zip(page.record.fields()).collect();
        stretches.dedup_by(|next, before| {
            let same = next.1 == before.1;
            before.0 = if same { next.0 } else { before.0 };
            same
        });
        if stretches.last().is_some_and(|(_, field)| *field == Field::Body) {
            stretches.pop();
        }
        stretches.into_boxed_slice()
    };
    pages.iter().enumerate().map(of_page).collect()
}

/// The people and programmes of all documents by name.
fn names(pages: &[Page]) -> (BTreeMap<Box<str>, u32>, BTreeMap<ProgrammeId, Box<str>>) {
    let (mut people, mut programmes) = (BTreeMap::new(), BTreeMap::new());
    for page in pages {
        let text = page.source.text();
        for person in &page.record.people {
            *people.entry(person.of(text).into()).or_insert(0) += 1;
        }
        for (id, mention) in page.record.programmes.iter().zip(&page.record.programme_mentions) {
            programmes.entry(id.clone()).or_insert_with(|| mention.of(text).into());
        }
    }
    (people, programmes)
}

/// Words that need no proof from the collection: places and the pairs of the lexicon.
fn known_words() -> Vec<Vec<u16>> {
    let places = PlaceId::all().flat_map(PlaceId::bare_spellings);
    let pairs = lexicon::pairs().iter().flat_map(|pair| std::iter::once(pair.china).chain(pair.south.iter().copied()));
    let words = places.chain(pairs).filter(|word| word.chars().all(|c| normalize::class(c) == Class::Syllable));
    words.map(|word| spelling::fold_word(&normalize::key(word))).collect()
}

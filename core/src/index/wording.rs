//! What a typed text is held against: every word of the documents, and the names in them.

use std::collections::BTreeMap;

use super::postings::{BREAK, Postings};
use super::words::{WordIndex, WordIndexBuilder};
use super::{DocId, Field, Page};
use crate::facts::place::PlaceId;
use crate::facts::programme::ProgrammeId;
use crate::pause::{Pause, step};
use crate::text::normalize::Class;
use crate::text::{lexicon, normalize, spelling, token};

/// What a typed text is held against.
#[derive(Clone, Debug)]
pub(super) struct Wording {
    pub(super) words: WordIndex,
    /// For each document the stretches that are more than body text: where they end, in order.
    pub(super) fields: Vec<Box<[(u32, Field)]>>,
    /// The names of people, with how many documents name them, sorted.
    pub(super) people: BTreeMap<Box<str>, u32>,
    /// The first name under which each programme is printed.
    pub(super) programmes: BTreeMap<ProgrammeId, Box<str>>,
}

impl Wording {
    /// What is read from documents.
    pub(super) async fn new(pages: &[Page], pause: Pause<'_>) -> Self {
        let mut words = WordIndexBuilder::default();
        for page in pages {
            add_words(&mut words, page);
            step(pause).await;
        }
        let known = known_words();
        step(pause).await;
        let words = words.finish(&known, pause).await;
        Self::of(pages, words, pause).await
    }

    /// The words of documents that are known already, with the names in them.
    pub(super) async fn of(pages: &[Page], words: WordIndex, pause: Pause<'_>) -> Self {
        let mut fields = Vec::with_capacity(pages.len());
        let (mut people, mut programmes) = (BTreeMap::new(), BTreeMap::new());
        for (doc, page) in pages.iter().enumerate() {
            fields.push(fields_of(page, DocId(doc as u32), words.postings()));
            add_names(page, &mut people, &mut programmes);
            step(pause).await;
        }
        Self { words, fields, people, programmes }
    }
}

/// Every token of the documents, in their order.
pub(super) fn tokens_of(pages: &[Page]) -> WordIndexBuilder {
    let mut words = WordIndexBuilder::default();
    pages.iter().for_each(|page| add_words(&mut words, page));
    words
}

/// Adds every word of a document, in order.
fn add_words(words: &mut WordIndexBuilder, Page { source, record }: &Page) {
    words.begin_document();
    for span in record.title.into_iter().chain(record.paragraphs.iter().map(|passage| passage.span)) {
        token::scan(span.of(source.text()), |token| words.token(token.units));
        words.end_passage();
    }
}

/// The stretches of a document that are not plain body text, with where they end.
fn fields_of(page: &Page, doc: DocId, postings: &Postings) -> Box<[(u32, Field)]> {
    let range = postings.doc_range(doc);
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
}

/// Adds the people and programmes of a document by name.
fn add_names(page: &Page, people: &mut BTreeMap<Box<str>, u32>, programmes: &mut BTreeMap<ProgrammeId, Box<str>>) {
    let text = page.source.text();
    for person in &page.record.people {
        *people.entry(person.of(text).into()).or_insert(0) += 1;
    }
    for (id, mention) in page.record.programmes.iter().zip(&page.record.programme_mentions) {
        programmes.entry(id.clone()).or_insert_with(|| mention.of(text).into());
    }
}

/// Words that need no proof from the collection: places and the pairs of the lexicon.
fn known_words() -> Vec<Vec<u16>> {
    let places = PlaceId::all().flat_map(PlaceId::bare_spellings);
    let pairs = lexicon::pairs().iter().flat_map(|pair| std::iter::once(pair.china).chain(pair.south.iter().copied()));
    let words = places.chain(pairs).filter(|word| word.chars().all(|c| normalize::class(c) == Class::Syllable));
    words.map(|word| spelling::fold_word(&normalize::key(word))).collect()
}

//! An index as bytes, without the texts it was made of.
//!
//! The bytes carry a version, a check of themselves, and a check of every text. Anything else is
//! refused, and nothing is read out of bounds. What follows from other parts (positions, word
//! beginnings, facets) is not saved: computing it again is faster than reading it.

mod bytes;
mod record;

use crate::text::order::Arrange;
use std::sync::Arc;

use crate::facts::place::PlaceId;
use crate::facts::topic::TopicId;
use crate::index::postings::{BREAK, Postings};
use crate::index::record::Page;
use crate::index::segment::{Cuts, MAX_TOKEN};
use crate::index::vocabulary::{TypeId, Vocabulary};
use crate::index::words::WordIndex;
use crate::index::{Index, Record};
use crate::text::Source;
use bytes::{Reader, Writer, check};

pub use bytes::SavedError;

/// What the bytes begin with.
const MAGIC: &[u8; 8] = b"dongbuk\x01";
/// Changes with the form of the bytes and with how tokens and words are cut.
const VERSION: u64 = 1;

impl Index {
    /// The index as bytes, without the texts.
    #[must_use]
    pub fn save(&self) -> Vec<u8> {
        let mut body = Writer::default();
        write_pages(&mut body, self.pages());
        write_words(&mut body, self.words());
        let mut whole = Writer { bytes: MAGIC.to_vec() };
        whole.fixed(version());
        whole.fixed(check(&body.bytes));
        whole.bytes.append(&mut body.bytes);
        whole.bytes
    }

    /// Reads an index back. `sources` are the texts it was made of, in the same order; texts that
    /// were no articles may be among them.
    ///
    /// # Errors
    /// If the bytes are not such an index, or the texts are others.
    pub fn load(saved: &[u8], sources: &[Arc<Source>]) -> Result<Self, SavedError> {
        let body = saved.strip_prefix(MAGIC).ok_or(SavedError::NotAnIndex)?;
        let mut reader = Reader { rest: body };
        let (found, sum) = (reader.fixed()?, reader.fixed()?);
        if found != version() {
            return Err(SavedError::OtherVersion);
        }
        if check(reader.rest) != sum {
            return Err(SavedError::Damaged);
        }
        let pages = read_pages(&mut reader, sources)?;
        let words = read_words(&mut reader, pages.len())?;
        if !reader.rest.is_empty() {
            return Err(SavedError::Damaged);
        }
        Ok(Self::with_words(pages, words))
    }
}

/// The version, mixed with the tables whose positions are saved.
fn version() -> u64 {
    let places = PlaceId::all().map(PlaceId::slug);
    let slugs: Vec<&str> = places.chain(TopicId::all().map(TopicId::slug)).collect();
    check(slugs.join(" ").as_bytes()) ^ VERSION
}

fn write_pages(out: &mut Writer, pages: &[Page]) {
    let mut texts: Vec<&Arc<Source>> = Vec::new();
    let mut text_of = Vec::with_capacity(pages.len());
    for page in pages {
        if !texts.last().is_some_and(|last| Arc::ptr_eq(last, &page.source)) {
            texts.push(&page.source);
        }
        text_of.push(texts.len() - 1);
    }
    out.list(&texts, |out, text| out.fixed(check(text.raw().as_bytes())));
    let records: Vec<(usize, &Page)> = text_of.into_iter().zip(pages).collect();
    out.list(&records, |out, (text, page)| {
        out.length(*text);
        record::write(out, &page.record);
    });
}

fn read_pages(reader: &mut Reader<'_>, sources: &[Arc<Source>]) -> Result<Vec<Page>, SavedError> {
    let checks = reader.list(Reader::fixed)?;
    let mut given = sources.iter();
    let mut texts: Vec<&Arc<Source>> = Vec::with_capacity(checks.len());
    for wanted in checks {
        texts.push(given.find(|text| check(text.raw().as_bytes()) == wanted).ok_or(SavedError::OtherTexts)?);
    }
    let mut names = record::Names::default();
    reader.list(|reader| {
        let text = texts.get(reader.small::<usize>()?).ok_or(SavedError::Damaged)?;
        let record: Record = record::read(reader, text.text(), &mut names)?;
        Ok(Page { source: Arc::clone(text), record })
    })
}

fn write_words(out: &mut Writer, words: &WordIndex) {
    write_vocabulary(out, words.vocabulary(), words.cuts());
    let postings = words.postings();
    let starts: Vec<u32> = postings.doc_starts().windows(2).map(|pair| pair[1] - pair[0]).collect();
    out.list(&starts, |out, length| out.number(*length));
    let ranks = ranks(postings, words.vocabulary().len());
    out.list(&ranks.by_rank, |out, id| out.number(*id));
    let rank = |id: &TypeId| if *id == BREAK { 0 } else { ranks.of_type[*id as usize] + 1 };
    out.list(postings.tokens(), |out, id| out.number(rank(id)));
}

fn read_words(reader: &mut Reader<'_>, n_docs: usize) -> Result<WordIndex, SavedError> {
    let (vocabulary, cuts) = read_vocabulary(reader)?;
    let lengths = reader.list(Reader::small::<u32>)?;
    let mut doc_starts = vec![0_u32];
    for length in &lengths {
        let last = doc_starts.last().copied().unwrap_or(0);
        doc_starts.push(last.checked_add(*length).ok_or(SavedError::Damaged)?);
    }
    let by_rank = reader.list(Reader::small::<TypeId>)?;
    let tokens = reader.list(|reader| match reader.small::<usize>()? {
        0 => Ok(BREAK),
        rank => by_rank.get(rank - 1).copied().ok_or(SavedError::Damaged),
    })?;
    let fits = lengths.len() == n_docs && doc_starts.last() == Some(&(tokens.len() as u32));
    let known = by_rank.iter().all(|id| (*id as usize) < vocabulary.len());
    if !fits || !known {
        return Err(SavedError::Damaged);
    }
    let postings = Postings::new(tokens, doc_starts, vocabulary.len());
    Ok(WordIndex::new(vocabulary, postings, cuts))
}

/// Types by frequency: the frequent ones get the short numbers.
struct Ranks {
    by_rank: Vec<TypeId>,
    of_type: Vec<u32>,
}

fn ranks(postings: &Postings, n_types: usize) -> Ranks {
    let mut by_rank: Vec<TypeId> = (0..n_types as TypeId).collect();
    by_rank.arrange_by_key(|id| std::cmp::Reverse(postings.frequency(*id)));
    let mut of_type = vec![0; n_types];
    by_rank.iter().enumerate().for_each(|(rank, id)| of_type[*id as usize] = rank as u32);
    Ranks { by_rank, of_type }
}

/// Tokens in order, each as what it shares with the one before and the rest; then its cuts.
fn write_vocabulary(out: &mut Writer, vocabulary: &Vocabulary, cuts: &[Cuts]) {
    out.length(vocabulary.len());
    let mut before: &[u16] = &[];
    for id in 0..vocabulary.len() as TypeId {
        let units = vocabulary.units(id);
        let shared = units.iter().zip(before).take_while(|(one, two)| one == two).count();
        out.length(shared);
        out.list(&units[shared..], |out, unit| out.number(*unit));
        let cuts = cuts[id as usize];
        out.number(cuts.stem_end());
        out.list(&cuts.starts().collect::<Vec<u8>>(), |out, start| out.number(*start));
        before = units;
    }
}

fn read_vocabulary(reader: &mut Reader<'_>) -> Result<(Vocabulary, Vec<Cuts>), SavedError> {
    let n_types = reader.length()?;
    let mut vocabulary = Vocabulary::default();
    let mut all_cuts = Vec::with_capacity(n_types);
    let mut units: Vec<u16> = Vec::new();
    for _ in 0..n_types {
        let shared: usize = reader.small()?;
        if shared > units.len() {
            return Err(SavedError::Damaged);
        }
        units.truncate(shared);
        units.extend(reader.list(Reader::small::<u16>)?);
        vocabulary.push(&units);
        let stem_end: u8 = reader.small()?;
        let starts = reader.list(Reader::small::<u8>)?;
        let inside = |at: &u8| usize::from(*at) < units.len().min(MAX_TOKEN);
        if usize::from(stem_end) > units.len() || !starts.iter().all(inside) {
            return Err(SavedError::Damaged);
        }
        all_cuts.push(Cuts::new(starts.into_iter(), stem_end));
    }
    Ok((vocabulary, all_cuts))
}

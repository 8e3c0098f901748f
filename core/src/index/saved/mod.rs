//! An index as bytes, without the texts it was made of.
//!
//! The bytes carry a version, a check of themselves, and a check of every text. Anything else is
//! refused, and nothing is read out of bounds. What follows from other parts (tokens and where they
//! stand, word beginnings, facets) is not saved: it takes a fraction of a second to compute from the
//! texts, which are there, and would be four fifths of what has to be fetched.

mod bytes;
mod decimal;
mod names;
mod record;

use std::sync::Arc;

use crate::facts::place::PlaceId;
use crate::facts::topic::TopicId;
use crate::index::Index;
use crate::index::record::Page;
use crate::index::segment::Cuts;
use crate::index::vocabulary::{TypeId, Vocabulary};
use crate::index::wording::tokens_of;
use crate::index::words::WordIndex;
use crate::pause::at_once;
use crate::text::Source;
use bytes::{Reader, Writer, check};

pub use bytes::SavedError;

/// What the bytes begin with.
const MAGIC: &[u8; 8] = b"dongbuk\x01";
/// Changes with the form of the bytes and with how tokens and words are cut.
const VERSION: u64 = 2;

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
        let words = read_words(&mut reader, &pages)?;
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
    let names = names::Names::of(pages);
    names.write(out);
    let starts_text = |idx: usize| idx == 0 || !Arc::ptr_eq(&pages[idx - 1].source, &pages[idx].source);
    let texts: Vec<&Page> = (0..pages.len()).filter(|idx| starts_text(*idx)).map(|idx| &pages[idx]).collect();
    out.list(&texts, |out, page| out.fixed(check(page.source.raw().as_bytes())));
    out.length(pages.len());
    for (idx, page) in pages.iter().enumerate() {
        out.number(u64::from(starts_text(idx)));
        record::write(out, &page.record, &names);
    }
}

fn read_pages(reader: &mut Reader<'_>, sources: &[Arc<Source>]) -> Result<Vec<Page>, SavedError> {
    let names = names::KnownNames::read(reader)?;
    let mut given = sources.iter();
    let texts = reader.list(|reader| {
        let wanted = reader.fixed()?;
        given.find(|text| check(text.raw().as_bytes()) == wanted).ok_or(SavedError::OtherTexts)
    })?;
    let mut coming = texts.into_iter();
    let mut current = None;
    reader.list(|reader| {
        if reader.number()? == 1 {
            current = coming.next();
        }
        let text = current.ok_or(SavedError::Damaged)?;
        let record = record::read(reader, text.text(), &names)?;
        Ok(Page { source: Arc::clone(text), record })
    })
}

/// How each token is cut. The tokens themselves stand in the texts.
fn write_words(out: &mut Writer, words: &WordIndex) {
    out.fixed(check_of(words.vocabulary()));
    for (id, cuts) in (0..).zip(words.cuts()) {
        out.length(words.vocabulary().units(id).len() - usize::from(cuts.stem_end()));
        out.number(cuts.start_bits());
    }
}

fn read_words(reader: &mut Reader<'_>, pages: &[Page]) -> Result<WordIndex, SavedError> {
    let (vocabulary, postings) = at_once(|pause| tokens_of(pages).sorted(pause));
    if reader.fixed()? != check_of(&vocabulary) {
        // The texts are the same, so their tokens were read in another way.
        return Err(SavedError::OtherVersion);
    }
    let cuts = (0..vocabulary.len() as TypeId).map(|id| read_cuts(reader, vocabulary.units(id).len()));
    let cuts = cuts.collect::<Result<Vec<Cuts>, _>>()?;
    Ok(at_once(|pause| WordIndex::new(vocabulary, postings, cuts, pause)))
}

fn read_cuts(reader: &mut Reader<'_>, length: usize) -> Result<Cuts, SavedError> {
    let tail: usize = reader.small()?;
    let stem_end = length.checked_sub(tail).and_then(|end| u8::try_from(end).ok()).ok_or(SavedError::Damaged)?;
    Cuts::from_bits(reader.number()?, stem_end, length).ok_or(SavedError::Damaged)
}

/// A check of every token.
fn check_of(vocabulary: &Vocabulary) -> u64 {
    let (units, starts) = vocabulary.rows();
    let (units, starts) = (units.iter().map(|unit| u64::from(*unit)), starts.iter().map(|start| u64::from(*start)));
    bytes::check_words(units.chain(starts))
}

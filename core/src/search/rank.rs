//! How well a document answers: BM25F over the places where its words stand.
//!
//! A place counts by the field it stands in, by how exactly it is the word that was typed, and by
//! its edges. Then words near one another, a place or topic named by the query, and a recent date
//! add a little. Scores compare documents under one query only.

use crate::index::{DocId, DocSet, Field, Index, Occurrence};
use crate::search::field;
use crate::search::plan::Plan;
use crate::search::reading::{Reading, Resolved, Tier};

/// How soon more occurrences stop counting. At 0 one is as good as many; large lets a long text
/// win by repetition.
const SATURATION: f32 = 1.2;
/// How much a long document must hold to equal a short one. 0 ignores length, 1 counts density alone.
const LENGTH: f32 = 0.6;
/// A title says what an article is about; at 1 it would be any other line.
const TITLE: f32 = 5.0;
/// The deck and headings.
const HEADING: f32 = 2.5;
/// The first paragraph carries the news.
const LEAD: f32 = 1.8;
/// Where one word ends and the next begins, the more the nearer. 0 ignores order and distance.
const PROXIMITY: f32 = 1.5;
/// A document whose facets include the place or topic that a word names.
const FACET: f32 = 0.6;
/// The newest document against one of long ago. Large makes every search a list of news.
const RECENCY: f32 = 0.25;
/// After this many years a document keeps a third of [`RECENCY`].
const RECENCY_YEARS: f32 = 3.0;

/// A word of a name found without the others, against the whole name.
const PART: f32 = 0.4;
/// What the commonest word still counts: without it a word of every document would not tell a
/// headline from a line of text.
const COMMON: f32 = 0.25;

/// A place of a reading: its position and its weight.
type Place = (u32, f32);

/// The score of every document of the plan in `docs`, in order.
pub(super) fn scores(index: &Index, plan: &Plan, docs: &DocSet) -> Vec<(DocId, f32)> {
    let mut scores = vec![0.0_f32; index.n_docs()];
    let mut before: Option<Vec<u32>> = None;
    for clause in &plan.clauses {
        let positions = add_clause(index, clause, docs, &mut scores);
        for doc in clause.readings.iter().flat_map(|reading| field::named_docs(index, &reading.pattern)) {
            scores[*doc as usize] += FACET;
        }
        if let Some(before) = before {
            add_proximity(index, &before, &positions, &mut scores);
        }
        before = Some(positions);
    }
    let newest = index.pages().iter().map(|page| page.record.day).max().unwrap_or(0);
    docs.iter().map(|doc| (doc, scores[doc.0 as usize] + recency(index, doc, newest))).collect()
}

/// How much a reading is trusted.
fn trust(reading: &Reading) -> f32 {
    let tier = match reading.tier {
        Tier::Literal => 1.0,
        Tier::Spelling => 0.85,
        Tier::Loose => 0.4,
        Tier::Nearest => 0.25,
    };
    if reading.is_part { tier * PART } else { tier }
}

/// Adds what one clause says of each document, and gives its positions in order.
///
/// A document counts by the reading that fits it best. Readings are as rare as they are, so what
/// few documents hold is not lost among many that hold another; but none is taken for rarer than
/// what was typed, if that is found at all.
fn add_clause(index: &Index, clause: &Resolved, docs: &DocSet, scores: &mut [f32]) -> Vec<u32> {
    let mut best = vec![0.0_f32; scores.len()];
    let mut positions = Vec::new();
    let mut rarest = f32::MAX;
    for reading in &clause.readings {
        let places = places(index, reading, docs);
        let rarity = rarity(index, &places).min(rarest);
        if reading.tier == Tier::Literal && !reading.is_part && !places.is_empty() {
            rarest = rarity;
        }
        add_frequencies(index, &places, rarity * trust(reading), &mut best);
        positions.extend(places.iter().map(|(position, _)| *position));
    }
    scores.iter_mut().zip(&best).for_each(|(score, best)| *score += best);
    positions.sort_unstable();
    positions.dedup();
    positions
}

/// Every place of a reading in the wanted documents, in order, with its weight.
fn places(index: &Index, reading: &Reading, docs: &DocSet) -> Vec<Place> {
    let words = index.words();
    let mut places: Vec<Place> = Vec::new();
    words.each_occurrence(&reading.pattern, reading.tier >= Tier::Loose, |occurrence| {
        let doc = words.postings().doc_at(occurrence.position);
        if docs.contains(doc.0) {
            let field = match index.field_at(doc, occurrence.position) {
                Field::Title => TITLE,
                Field::Heading => HEADING,
                Field::Lead => LEAD,
                Field::Body => 1.0,
            };
            places.push((occurrence.position, field * edges(&occurrence)));
        }
    });
    places.sort_unstable_by(|one, two| one.0.cmp(&two.0).then_with(|| two.1.total_cmp(&one.1)));
    places.dedup_by_key(|place| place.0);
    places
}

/// How much finding one of these places says: the fewer the documents, the more.
fn rarity(index: &Index, places: &[Place]) -> f32 {
    let (mut n_found, mut end) = (0.0, 0);
    for (position, _) in places {
        if *position >= end {
            n_found += 1.0;
            end = index.words().postings().doc_range(index.words().postings().doc_at(*position)).end;
        }
    }
    COMMON + (1.0 + (index.n_docs() as f32 - n_found + 0.5) / (n_found + 0.5)).ln()
}

/// What the edges of a place say: a whole eojeol is best, the middle of a word worst.
fn edges(occurrence: &Occurrence) -> f32 {
    let left = if occurrence.starts_token {
        1.0
    } else if occurrence.starts_word {
        0.75
    } else {
        0.3
    };
    let right = match (occurrence.ends_stem, occurrence.ends_word) {
        (true, _) => 1.0,
        (false, true) => 0.85,
        (false, false) => 0.6,
    };
    left * right
}

/// BM25 of one reading, with weights in place of counts; each document keeps its best reading.
fn add_frequencies(index: &Index, places: &[Place], rarity: f32, best: &mut [f32]) {
    let postings = index.words().postings();
    let average = postings.tokens().len() as f32 / index.n_docs() as f32;
    let mut rest = places;
    while let Some((first, _)) = rest.first() {
        let doc = postings.doc_at(*first);
        let range = postings.doc_range(doc);
        let inside = rest.partition_point(|(position, _)| *position < range.end);
        let weight: f32 = rest[..inside].iter().map(|(_, weight)| weight).sum();
        let length = 1.0 - LENGTH + LENGTH * range.len() as f32 / average;
        let score = rarity * weight * (SATURATION + 1.0) / (weight + SATURATION * length);
        let best = &mut best[doc.0 as usize];
        *best = best.max(score);
        rest = &rest[inside..];
    }
}

/// For every document the smallest distance between the two clauses, in eojeol.
fn add_proximity(index: &Index, one: &[u32], two: &[u32], scores: &mut [f32]) {
    let postings = index.words().postings();
    let mut best: Option<(DocId, u32)> = None;
    let mut next = 0;
    for position in one {
        while two.get(next).is_some_and(|other| other < position) {
            next += 1;
        }
        let doc = postings.doc_at(*position);
        let range = postings.doc_range(doc);
        let around = [next.checked_sub(1).and_then(|before| two.get(before)), two.get(next)];
        let inside = around.into_iter().flatten().filter(|other| range.contains(other));
        let Some(gap) = inside.map(|other| other.abs_diff(*position)).min() else { continue };
        match &mut best {
            Some((of, smallest)) if *of == doc => *smallest = gap.min(*smallest),
            _ => {
                close(best.replace((doc, gap)), scores);
            }
        }
    }
    close(best, scores);
}

fn close(best: Option<(DocId, u32)>, scores: &mut [f32]) {
    if let Some((doc, gap)) = best {
        scores[doc.0 as usize] += PROXIMITY / (1.0 + gap as f32);
    }
}

/// The bonus of a date, against the newest of the collection.
fn recency(index: &Index, doc: DocId, newest: u32) -> f32 {
    let day = index.page(doc).map_or(0, |page| page.record.day);
    if day == 0 {
        return 0.0;
    }
    let years = (newest - day) as f32 / 10_000.0;
    RECENCY * (-years / RECENCY_YEARS).exp()
}

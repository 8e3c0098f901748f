//! How well a document answers: BM25F over the places where its words stand.
//!
//! A place counts by the field it stands in, by how exactly it is the word that was typed, and by
//! its edges. Then words near one another, a place or topic named by the query, and a recent date
//! add a little. Scores compare documents under one query only.

use crate::index::{DocId, DocSet, Field, Index, Occurrence};
use crate::search::field;
use crate::search::plan::Plan;
use crate::search::reading::{Resolved, Tier};

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

/// A place of one clause.
type Place = (u32, f32);

/// The score of every document of the plan in `docs`, in order.
pub(super) fn scores(index: &Index, plan: &Plan, docs: &DocSet) -> Vec<(DocId, f32)> {
    let mut scores = vec![0.0_f32; index.n_docs()];
    let clauses: Vec<Vec<Place>> = plan.clauses.iter().map(|clause| places(index, clause, docs)).collect();
    for (clause, places) in plan.clauses.iter().zip(&clauses) {
        add_frequencies(index, clause, places, &mut scores);
        for doc in clause.readings.iter().flat_map(|reading| field::named_docs(index, &reading.pattern)) {
            scores[*doc as usize] += FACET;
        }
    }
    for pair in clauses.windows(2) {
        add_proximity(index, &pair[0], &pair[1], &mut scores);
    }
    let newest = index.pages().iter().map(|page| page.record.day).max().unwrap_or(0);
    docs.iter().map(|doc| (doc, scores[doc.0 as usize] + recency(index, doc, newest))).collect()
}

/// Every place of a clause in the wanted documents, in order, with its weight.
fn places(index: &Index, clause: &Resolved, docs: &DocSet) -> Vec<Place> {
    let words = index.words();
    let mut places: Vec<Place> = Vec::new();
    for reading in &clause.readings {
        let tier = match reading.tier {
            Tier::Literal => 1.0,
            Tier::Spelling => 0.85,
            Tier::Loose => 0.5,
            Tier::Nearest => 0.3,
        };
        words.each_occurrence(&reading.pattern, reading.tier >= Tier::Loose, |occurrence| {
            let doc = words.postings().doc_at(occurrence.position);
            if docs.contains(doc.0) {
                let field = match index.field_at(doc, occurrence.position) {
                    Field::Title => TITLE,
                    Field::Heading => HEADING,
                    Field::Lead => LEAD,
                    Field::Body => 1.0,
                };
                places.push((occurrence.position, field * tier * edges(&occurrence)));
            }
        });
    }
    places.sort_by(|one, two| one.0.cmp(&two.0).then_with(|| two.1.total_cmp(&one.1)));
    places.dedup_by_key(|place| place.0);
    places
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

/// BM25 of one clause, with weights in place of counts.
fn add_frequencies(index: &Index, clause: &Resolved, places: &[Place], scores: &mut [f32]) {
    let postings = index.words().postings();
    let n_docs = index.n_docs() as f32;
    let n_found = clause.docs.len() as f32;
    let rarity = (1.0 + (n_docs - n_found + 0.5) / (n_found + 0.5)).ln();
    let average = postings.tokens().len() as f32 / n_docs;
    let mut rest = places;
    while let Some((first, _)) = rest.first() {
        let doc = postings.doc_at(*first);
        let range = postings.doc_range(doc);
        let inside = rest.partition_point(|(position, _)| *position < range.end);
        let weight: f32 = rest[..inside].iter().map(|(_, weight)| weight).sum();
        let length = 1.0 - LENGTH + LENGTH * range.len() as f32 / average;
        scores[doc.0 as usize] += rarity * weight * (SATURATION + 1.0) / (weight + SATURATION * length);
        rest = &rest[inside..];
    }
}

/// For every document the smallest distance between the two clauses, in eojeol.
fn add_proximity(index: &Index, one: &[Place], two: &[Place], scores: &mut [f32]) {
    let postings = index.words().postings();
    let mut best: Option<(DocId, u32)> = None;
    let mut next = 0;
    for (position, _) in one {
        while two.get(next).is_some_and(|(other, _)| other < position) {
            next += 1;
        }
        let doc = postings.doc_at(*position);
        let range = postings.doc_range(doc);
        let around = [next.checked_sub(1).and_then(|before| two.get(before)), two.get(next)];
        let inside = around.into_iter().flatten().filter(|(other, _)| range.contains(other));
        let Some(gap) = inside.map(|(other, _)| other.abs_diff(*position)).min() else { continue };
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

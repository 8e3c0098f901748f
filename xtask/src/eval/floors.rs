//! The floors under what the reader finds: no kind may score less than it once did.
//!
//! `core/tests/corpus/floors.tsv` has a labels file, a kind and the least F1 in each row. A kind
//! that is scored and has no floor fails too, so that none is forgotten. A floor is raised by
//! hand when its kind has risen; it is never lowered.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::score::{Scores, Tally};
use crate::failure::{Failure, Outcome};

/// Scores are told to three places; less than this is no difference.
const TOLERANCE: f64 = 0.0005;

/// How many kinds stand on their floor, and how many below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// Kinds that score at least as well as their floor.
    pub(crate) kept: u32,
    /// Kinds that score worse, or have no floor.
    pub(crate) broken: u32,
}

/// The least F1 of each kind, by labels file.
type Floors<'t> = BTreeMap<&'t str, BTreeMap<&'t str, f64>>;

/// Scores every labels file of a corpus and tells what lies below its floor.
///
/// # Errors
/// If the floors, the labels or a page cannot be read.
pub(crate) fn check(corpus: &Path) -> Outcome<Verdict> {
    let path = corpus.join("floors.tsv");
    let text = fs::read_to_string(&path).map_err(Failure::file("read", &path))?;
    let floors = read(&text).ok_or_else(|| Failure::check("floors.tsv has a row that is not: file, kind, F1"))?;
    let mut verdict = Verdict::default();
    for (file, floors) in floors {
        let scores = super::scores(&corpus.join(file), true).map_err(|error| Failure::check(error.to_string()))?;
        judge(file, &floors, &scores, &mut verdict);
    }
    Ok(verdict)
}

/// Reads the rows; `None` if one is broken.
fn read(text: &str) -> Option<Floors<'_>> {
    let mut floors = Floors::new();
    for row in text.lines().skip(1) {
        let mut cells = row.split('\t');
        let (file, kind, least) = (cells.next()?, cells.next()?, cells.next()?.parse().ok()?);
        floors.entry(file).or_default().insert(kind, least);
    }
    Some(floors)
}

/// Compares the scores of one labels file with its floors.
fn judge(file: &str, floors: &BTreeMap<&str, f64>, scores: &Scores, verdict: &mut Verdict) {
    let known = floors.keys().copied().chain(scores.tallies.keys().copied());
    for kind in known.collect::<std::collections::BTreeSet<_>>() {
        let f1 = scores.tallies.get(kind).copied().map_or(0.0, Tally::f1);
        match floors.get(kind) {
            Some(least) if f1 + TOLERANCE >= *least => verdict.kept += 1,
            Some(least) => {
                verdict.broken += 1;
                println!("{file}: {kind} scores {f1:.3}, its floor is {least:.3}");
            }
            None => {
                verdict.broken += 1;
                println!("{file}: {kind} scores {f1:.3} and has no floor");
            }
        }
    }
    scores.misses.iter().filter(|_| verdict.broken > 0).for_each(|miss| println!("  {miss}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_falls_or_has_no_floor_is_broken() {
        let floors = read("file\tkind\tF1\na\ttitle\t1.000\na\tbody\t0.500\n").expect("two rows");
        let mut scores = Scores::default();
        scores.equal("title", Some("가"), Some("가"));
        scores.equal("body", Some("가"), Some("나"));
        scores.hit("places");
        let mut verdict = Verdict::default();
        judge("a", &floors["a"], &scores, &mut verdict);
        assert_eq!(verdict, Verdict { kept: 1, broken: 2 });
    }

    #[test]
    fn a_broken_row_is_told() {
        assert!(read("file\tkind\tF1\na\ttitle\n").is_none());
    }
}

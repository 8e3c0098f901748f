//! Tallies of what was found, missed and invented, and the table of them.

use std::collections::BTreeMap;
use std::fmt;

/// How often a kind was found, missed and invented.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    /// Labelled and found.
    pub(crate) hits: u32,
    /// Labelled and not found.
    pub(crate) missed: u32,
    /// Found and not labelled.
    pub(crate) invented: u32,
}

impl Tally {
    /// The share of what was found that is labelled; 1 when nothing was found.
    pub(crate) fn precision(self) -> f64 {
        share(self.hits, self.invented)
    }

    /// The share of the labelled that was found; 1 when nothing is labelled.
    pub(crate) fn recall(self) -> f64 {
        share(self.hits, self.missed)
    }

    /// The harmonic mean of precision and recall.
    pub(crate) fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }
}

fn share(good: u32, bad: u32) -> f64 {
    if good + bad == 0 { 1.0 } else { f64::from(good) / f64::from(good + bad) }
}

/// The tallies of every kind, and every miss in words.
#[derive(Debug, Default)]
pub(crate) struct Scores {
    /// The page being scored, for the misses.
    pub(crate) page: String,
    /// By kind, in the order of their names.
    pub(crate) tallies: BTreeMap<&'static str, Tally>,
    /// Every miss and every invention, one a line.
    pub(crate) misses: Vec<String>,
}

impl Scores {
    /// Counts a labelled thing that was found.
    pub(crate) fn hit(&mut self, kind: &'static str) {
        self.tallies.entry(kind).or_default().hits += 1;
    }

    /// Counts a labelled thing that was not found.
    pub(crate) fn miss(&mut self, kind: &'static str, what: &str) {
        self.tallies.entry(kind).or_default().missed += 1;
        self.note(kind, "missed", what);
    }

    /// Counts a found thing that is not labelled.
    pub(crate) fn invent(&mut self, kind: &'static str, what: &str) {
        self.tallies.entry(kind).or_default().invented += 1;
        self.note(kind, "invented", what);
    }

    /// Counts a single value that has to be equal; a wrong one is both missed and invented.
    pub(crate) fn equal(&mut self, kind: &'static str, expected: Option<&str>, found: Option<&str>) {
        match (expected, found) {
            (expected, found) if expected == found => self.hit(kind),
            (Some(expected), None) => self.miss(kind, expected),
            (None, Some(found)) => self.invent(kind, found),
            (expected, found) => {
                let entry = self.tallies.entry(kind).or_default();
                (entry.missed, entry.invented) = (entry.missed + 1, entry.invented + 1);
                self.note(kind, "wrong", &format!("{found:?} for {expected:?}"));
            }
        }
    }

    fn note(&mut self, kind: &str, how: &str, what: &str) {
        let page = &self.page;
        self.misses.push(format!("{page}\t{kind}\t{how}\t{}", what.replace('\n', "⏎")));
    }
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<22}{:>7}{:>8}{:>10}{:>11}{:>9}{:>7}",
            "kind", "hits", "missed", "invented", "precision", "recall", "F1"
        )?;
        for (kind, tally) in &self.tallies {
            let Tally { hits, missed, invented } = tally;
            let (precision, recall, f1) = (tally.precision(), tally.recall(), tally.f1());
            writeln!(f, "{kind:<22}{hits:>7}{missed:>8}{invented:>10}{precision:>11.3}{recall:>9.3}{f1:>7.3}")?;
        }
        self.misses.iter().try_for_each(|miss| writeln!(f, "{miss}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f1_of_a_tally() {
        let tally = Tally { hits: 3, missed: 1, invented: 1 };
        assert!((tally.f1() - 0.75).abs() < 1e-9);
        assert!((Tally::default().f1() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_wrong_value_counts_twice() {
        let mut scores = Scores::default();
        scores.equal("title", Some("가"), Some("나"));
        assert_eq!(scores.tallies["title"], Tally { hits: 0, missed: 1, invented: 1 });
    }
}

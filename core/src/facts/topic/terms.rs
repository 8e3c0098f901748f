//! The terms that speak for topics, in the spellings of both norms.
//!
//! In `data/topic-terms.tsv` a line without a tab names the subtopic of the lines below it. A term
//! has its spellings (`렬차|열차`), a weight from 1 to 3, and the longer strings in which it means
//! something else (`공장장` for 공장). Terms are written without blanks and found with or without.

use std::sync::OnceLock;

use super::TopicId;

/// A term and what it speaks for.
#[derive(Debug)]
pub(super) struct Term {
    /// The first of its spellings.
    pub(super) name: &'static str,
    pub(super) subtopic: TopicId,
    /// The topic of the subtopic.
    pub(super) top: TopicId,
    /// 1: weak, also elsewhere; 3: hardly in any other topic.
    pub(super) weight: f32,
}

/// All terms and the words they are found by.
#[derive(Debug)]
pub(super) struct Terms {
    /// What is looked for, with its value.
    pub(super) words: Vec<(&'static str, u16)>,
    pub(super) all: Vec<Term>,
    /// Values from here on are negative contexts; each speaks against the term of its entry.
    against: Vec<u16>,
}

/// What a match stands for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Hit {
    /// The term with this position.
    For(usize),
    /// A context in which the term with this position means something else.
    Against(usize),
}

impl Terms {
    pub(super) fn hit(&self, value: u16) -> Hit {
        let value = usize::from(value);
        value.checked_sub(self.all.len()).map_or(Hit::For(value), |idx| Hit::Against(usize::from(self.against[idx])))
    }
}

/// The terms, read on first use.
pub(super) fn terms() -> &'static Terms {
    static TERMS: OnceLock<Terms> = OnceLock::new();
    TERMS.get_or_init(|| read(include_str!("../data/topic-terms.tsv")))
}

fn read(tsv: &'static str) -> Terms {
    let mut all = Vec::new();
    let mut strings = Vec::new();
    let mut negatives = Vec::new();
    let mut subtopic = None;
    for line in tsv.lines().skip(1) {
        let mut cells = line.split('\t');
        let spellings = cells.next().unwrap_or_default();
        let Some(weight) = cells.next().and_then(|weight| weight.parse::<u8>().ok()) else {
            subtopic = TopicId::parse(line);
            continue;
        };
        let Some(subtopic) = subtopic else { continue };
        let idx = all.len() as u16;
        strings.extend(spellings.split('|').map(|spelling| (spelling, idx)));
        negatives.extend(
            cells.next().unwrap_or_default().split('|').filter(|cell| !cell.is_empty()).map(|text| (text, idx)),
        );
        let name = spellings.split('|').next().unwrap_or_default();
        all.push(Term { name, subtopic, top: subtopic.top(), weight: weight.into() });
    }
    let first = all.len() as u16;
    let against = negatives.iter().map(|(_, idx)| *idx).collect();
    strings.extend(negatives.iter().zip(first..).map(|((text, _), value)| (*text, value)));
    Terms { words: strings, all, against }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        let lines = include_str!("../data/topic-terms.tsv").lines().skip(1);
        let n_terms = lines.clone().filter(|line| line.contains('\t')).count();
        assert_eq!(terms().all.len(), n_terms);
        for line in lines.filter(|line| !line.contains('\t')) {
            assert!(TopicId::parse(line).is_some_and(TopicId::is_subtopic), "{line}");
        }
        for term in &terms().all {
            assert!((1.0..=3.0).contains(&term.weight) && term.name.chars().nth(1).is_some(), "{term:?}");
        }
    }

    #[test]
    fn every_subtopic_has_terms() {
        for topic in TopicId::all().filter(|topic| topic.is_subtopic()) {
            assert!(terms().all.iter().any(|term| term.subtopic == topic), "{topic:?}");
        }
    }
}

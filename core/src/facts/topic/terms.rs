//! The terms that speak for topics, in the spellings of both norms.
//!
//! In `data/topic-terms.txt` a line of one word names the subtopic of the lines below it. Those begin with the
//! weight of their terms, from 1 to 3; behind it a stop says that they count only where a word begins (`하역`,
//! not 지하역). A term has its spellings (`렬차|열차`) and, each behind a `!`, the longer strings in which it
//! means something else (`공장!공장장`). Terms are written without blanks and found with or without.

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
    /// Whether it counts only where a word begins: within one its syllables are mostly another word's.
    pub(super) begins_word: bool,
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
    TERMS.get_or_init(|| read(include_str!("../data/topic-terms.txt")))
}

fn read(table: &'static str) -> Terms {
    let mut all = Vec::new();
    let mut strings = Vec::new();
    let mut negatives = Vec::new();
    let mut subtopic = None;
    for line in table.lines().skip(1) {
        let Some((weight, line)) = line.split_once(' ') else {
            subtopic = TopicId::parse(line);
            continue;
        };
        let Some(subtopic) = subtopic else { continue };
        let begins_word = weight.ends_with('.');
        let weight = f32::from(weight.as_bytes()[0] - b'0');
        for term in line.split(' ') {
            let idx = all.len() as u16;
            let mut parts = term.split('!');
            let spellings = parts.next().unwrap_or_default();
            strings.extend(spellings.split('|').map(|spelling| (spelling, idx)));
            negatives.extend(parts.map(|text| (text, idx)));
            let name = spellings.split('|').next().unwrap_or_default();
            all.push(Term { name, subtopic, top: subtopic.top(), weight, begins_word });
        }
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
        let mut n_terms = 0;
        for line in include_str!("../data/topic-terms.txt").lines().skip(1) {
            let Some((weight, line)) = line.split_once(' ') else {
                assert!(TopicId::parse(line).is_some_and(TopicId::is_subtopic), "{line}");
                continue;
            };
            assert!(["1", "1.", "2", "2.", "3", "3."].contains(&weight), "{weight} {line}");
            n_terms += line.split(' ').count();
        }
        assert_eq!(terms().all.len(), n_terms);
        for (word, _) in &terms().words {
            assert!(word.chars().nth(1).is_some(), "{word}");
        }
    }

    #[test]
    fn no_term_is_listed_twice_for_a_topic() {
        let all = &terms().all;
        let mut known: Vec<(TopicId, &str)> =
            terms().words.iter().filter_map(|(word, idx)| Some((all.get(usize::from(*idx))?.top, *word))).collect();
        known.sort_unstable();
        assert_eq!(known.windows(2).find(|pair| pair[0] == pair[1]), None);
    }

    #[test]
    fn every_subtopic_has_terms() {
        for topic in TopicId::all().filter(|topic| topic.is_subtopic()) {
            assert!(terms().all.iter().any(|term| term.subtopic == topic), "{topic:?}");
        }
    }
}

//! Lists shared out by 각각: A, B는 각각 1%, 2% 증가해. Each number has its own subject.

use super::Sentence;
use crate::facts::figure::{Figure, FigureKind, Subject};
use crate::facts::quantity::phrase::{self, Tail, Word};

const MARKS: [&str; 3] = ["각각", "각기", "따로따로"];

/// Pairs the names before 각각 with the numbers behind it, when there are as many.
pub(super) fn settle(sentence: &mut Sentence, groups: &mut u32) {
    let mut idx = 0;
    let mut last: Vec<Subject> = Vec::new();
    while idx < sentence.figures.len() {
        let n_values = values_from(sentence, idx);
        if n_values >= 2 {
            // A second list of as many numbers goes on with the names of the first.
            let again = || (last.len() == n_values && !names_topic(sentence, idx)).then(|| last.clone());
            if let Some(names) = names_before(sentence, idx, n_values).or_else(again) {
                *groups += 1;
                for (figure, name) in sentence.figures[idx..].iter_mut().zip(&names) {
                    figure.subject = Some(*name);
                    figure.group = Some(*groups);
                }
                last = names;
            }
        }
        idx += n_values.max(1);
    }
}

/// A list behind 각각 without names of its own goes with the numbers before it: 관광객 수가
/// 1천만명, 관광수입이 159억원으로 각각 15.4%, 25.1% 늘었다.
pub(super) fn with_names_of_numbers(sentence: &mut Sentence, idx: usize, groups: &mut u32) {
    let (low, start) = (sentence.low(idx), sentence.figures[idx].span.start as usize);
    if !MARKS.iter().any(|mark| sentence.text[low..start].contains(mark)) {
        return;
    }
    let words = phrase::words_before(sentence.text, low, start);
    let marked = words.iter().take(4).any(|word| MARKS.contains(&word.span.of(sentence.text)));
    if !marked || words.iter().any(|word| word.tail() == Tail::Topic) {
        return;
    }
    let n_values = values_from(sentence, idx);
    if n_values < 2 {
        return;
    }
    let mut names: Vec<Subject> = Vec::new();
    for subject in sentence.figures[..idx].iter().rev().take(2 * n_values).filter_map(|figure| figure.subject) {
        if names.len() < n_values && names.last().is_none_or(|last| last.span != subject.span) {
            names.push(Subject { measure: None, ..subject });
        }
    }
    if names.len() == n_values {
        *groups += 1;
        for (figure, name) in sentence.figures[idx..].iter_mut().zip(names.into_iter().rev()) {
            figure.subject = Some(name);
            figure.group = Some(*groups);
        }
    }
}

/// Whether a new topic stands between the number before the `idx`-th and it.
fn names_topic(sentence: &Sentence, idx: usize) -> bool {
    let words = phrase::words_before(sentence.text, sentence.low(idx), sentence.figures[idx].span.start as usize);
    words.iter().any(|word| word.tail() == Tail::Topic)
}

/// How many figures of one unit stand in a row from the `idx`-th, joined by commas, 와 or 과.
fn values_from(sentence: &Sentence, idx: usize) -> usize {
    let pairs = sentence.figures[idx..].windows(2);
    1 + pairs.take_while(|pair| is_peer(&pair[0], &pair[1]) && is_joint(between(sentence, &pair[0], &pair[1]))).count()
}

fn is_peer(one: &Figure, other: &Figure) -> bool {
    one.kind == other.kind && one.base_unit == other.base_unit && one.kind != FigureKind::Date
}

fn between<'t>(sentence: &Sentence<'t>, one: &Figure, other: &Figure) -> &'t str {
    &sentence.text[one.span.end as usize..other.span.start as usize]
}

fn is_joint(between: &str) -> bool {
    matches!(between.trim(), "," | "、" | "와" | "과" | "·" | "및" | ", 약" | "여")
}

/// The names before 각각, the nearest `n_values` of them.
fn names_before(sentence: &Sentence, idx: usize, n_values: usize) -> Option<Vec<Subject>> {
    let start = sentence.figures[idx].span.start as usize;
    let low = sentence.low(idx);
    let marked = MARKS.iter().any(|mark| sentence.text[low..start].contains(mark));
    if !marked && n_values != 2 {
        return None;
    }
    let words = phrase::words_before(sentence.text, low, start);
    let begins = if marked {
        1 + words.iter().take(4).position(|word| MARKS.contains(&word.span.of(sentence.text)))?
    } else {
        // 제2산업과 제3산업 투자가 3.9%와 9.8% 증가했다: two names and two numbers, each joined.
        pair_of_names(&words)?
    };
    let behind = words.get(begins..)?;
    let listed = &behind[..behind.iter().position(|word| sentence.is_time(word.span)).unwrap_or(behind.len())];
    let mut names = Vec::new();
    let mut at = 0;
    while names.len() < n_values {
        let word = listed.get(at)?;
        let joins = word.stop_behind || matches!(word.tail(), Tail::Joint) || at == 0;
        if !joins || word.tail() == Tail::Verb {
            return None;
        }
        let (span, head) = phrase::phrase_ending_at(listed, at)?;
        names.push(Subject { span, head, measure: None });
        at += n_words_in(listed, at, span.start);
    }
    names.reverse();
    Some(names)
}

/// Where the second of two names joined by 와 or 과 stands that are the topic of a number.
fn pair_of_names(words: &[Word]) -> Option<usize> {
    let topic = words.iter().take(6).position(|word| word.tail() == Tail::Topic)?;
    let (span, _) = phrase::phrase_ending_at(words, topic)?;
    let first = words.get(topic + n_words_in(words, topic, span.start))?;
    (first.tail() == Tail::Joint && !first.stop_behind).then_some(topic)
}

/// How many words from the `at`-th back to the byte `start`.
fn n_words_in(words: &[Word], at: usize, start: u32) -> usize {
    words[at..].iter().take_while(|word| word.span.start >= start).count().max(1)
}

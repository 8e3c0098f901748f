//! Fields named by what is done in them: fields of cooperation with their projects and money, and
//! the heads of paragraphs (“…면에서 앞장서 모범을 보였다”).
//!
//! Both come in rows: one such sentence is a sentence, several alike are a list of names.

use crate::text::Span;
use crate::text::order::Arrange;

use super::{Candidate, Kind};
use crate::facts::noun_phrase as phrase;

/// What follows the name of a field.
const MARKERS: [&str; 9] = [
    "면에서는",
    "면에서",
    "분야에서는",
    "분야에서",
    "령역에서는",
    "령역에서",
    "과정에서",
    "를 둘러싸고",
    "을 둘러싸고",
];

/// What is counted in a field of cooperation.
const PROJECTS: [&str; 4] = ["프로젝트", "대상", "항목", "사업"];

/// Verb endings after which another clause begins.
const CLAUSE_ENDS: [&str; 6] = ["며 ", "고 ", "였고 ", "으며 ", ", ", ". "];

/// How far a field's count stands from its name, and its sum from its count, in bytes.
const MAX_REACH_BYTES: usize = 260;

/// A field is a name if so many are alike.
const MIN_PEERS: usize = 2;

/// A passage's head is no longer, in bytes.
const MAX_HEAD_BYTES: usize = 90;

/// So many paragraphs must begin alike to be headed.
const MIN_HEADED: usize = 3;

/// The fields of a page, met from passage to passage.
#[derive(Default)]
pub(super) struct Areas<'a> {
    passage: Span,
    /// Where the next field's name may begin.
    earliest: usize,
    /// Fields of cooperation that have a number of projects and a sum.
    found: Vec<Candidate>,
    /// The names that head their passages, with the first word of the predicate.
    headed: Vec<(Span, &'a str)>,
}

impl<'a> Areas<'a> {
    /// Goes on to another passage.
    pub(super) fn begin(&mut self, passage: Span) {
        (self.passage, self.earliest) = (passage, passage.range().start);
    }

    /// Meets a number from `start` to `end`: 54개 프로젝트 with a sum behind it.
    pub(super) fn count(&mut self, text: &str, start: usize, end: usize) {
        let ceiling = self.passage.range().end;
        let Some(noun) = text[end..ceiling].strip_prefix('개') else { return };
        let noun = noun.trim_start_matches('의').trim_start_matches(' ');
        if !PROJECTS.iter().any(|project| noun.starts_with(project)) {
            return;
        }
        let sum_end = money_end(text, end + '개'.len_utf8(), ceiling);
        if let Some((sum_end, name)) = sum_end.zip(name_before(text, start, self.earliest)) {
            let numbers = Some(Span::new(start, sum_end));
            self.found.push(Candidate { numbers, ..Candidate::new(name, Kind::CooperationArea) });
            self.earliest = sum_end;
        }
    }

    /// Meets 면 or 야 that ends at `at`: the head of a passage ends before 면에서 and 분야에서.
    pub(super) fn head(&mut self, text: &'a str, at: usize) {
        let start = self.passage.range().start;
        let is_first = self.headed.last().is_none_or(|(head, _)| head.range().start < start);
        if at - start > MAX_HEAD_BYTES || !is_first {
            return;
        }
        let Some(rest) = text[at..self.passage.range().end].strip_prefix("에서") else { return };
        let before = &text[start..at];
        let Some(name) = before.strip_suffix("면").or_else(|| before.strip_suffix("분야")) else { return };
        let name = name.trim_end();
        let predicate = rest.trim_start_matches(['는', ' ', ',']).split(' ').next().unwrap_or_default();
        if name.chars().count() >= 3 && name.split(' ').all(phrase::is_bare_noun) {
            self.headed.push((Span::new(start, start + name.len()), predicate));
        }
    }

    /// Fields that have peers are names.
    pub(super) fn finish(self, found: &mut Vec<Candidate>) {
        if self.found.len() >= MIN_PEERS {
            found.extend(self.found);
        }
        let mut predicates: Vec<&str> = self.headed.iter().map(|(_, predicate)| *predicate).collect();
        predicates.arrange();
        for (name, predicate) in self.headed {
            let from = predicates.partition_point(|other| *other < predicate);
            if predicates[from..].iter().take_while(|other| **other == predicate).count() >= MIN_HEADED {
                found.push(Candidate { is_headed: true, ..Candidate::new(name, Kind::Campaign) });
            }
        }
    }
}

/// Where the sum of money ends that follows in the same sentence.
fn money_end(text: &str, from: usize, end: usize) -> Option<usize> {
    let reach = phrase::floor_boundary(text, (from + MAX_REACH_BYTES).min(end));
    let sentence = phrase::sentence(text, from, Span::new(from, reach));
    let (at, unit) = ["억원", "억 원", "만원", "억 위안", "억딸라", "억 달러", "조원"]
        .iter()
        .filter_map(|unit| Some((sentence.of(text).find(unit)?, unit.len())))
        .min()?;
    Some(from + at + unit)
}

/// The field's name before its count: from the clause's beginning to the marker.
fn name_before(text: &str, count: usize, earliest: usize) -> Option<Span> {
    let floor = phrase::floor_boundary(text, earliest.max(count.saturating_sub(MAX_REACH_BYTES)));
    let (marker, _) =
        MARKERS.iter().filter_map(|marker| Some((floor + text[floor..count].rfind(marker)?, marker))).max()?;
    let before = &text[floor..marker];
    let start =
        CLAUSE_ENDS.iter().filter_map(|end| Some(floor + before.rfind(end)? + end.len())).max().unwrap_or(floor);
    let start = start + (text[start..marker].len() - text[start..marker].trim_start_matches(is_space_or_stop).len());
    let name = text[start..marker].trim_end();
    let name = ["하는", "시키는", "한"].iter().find_map(|verb| name.strip_suffix(verb)).unwrap_or(name);
    (name.chars().count() >= 2).then(|| Span::new(start, start + name.len()))
}

fn is_space_or_stop(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '.' | ',' | '。')
}

//! Fields named by what is done in them: fields of cooperation with their projects and money, and
//! the heads of paragraphs (“…면에서 앞장서 모범을 보였다”).
//!
//! Both come in rows: one such sentence is a sentence, several alike are a list of names.

use crate::text::Span;

use super::{Candidate, Kind, Page};
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

/// So many paragraphs must begin alike to be headed.
const MIN_HEADED: usize = 3;

/// Finds the fields of a page.
pub(super) fn find(page: &Page, found: &mut Vec<Candidate>) {
    let areas: Vec<Candidate> =
        page.passages.iter().flat_map(|passage| cooperation_areas(page.text, passage.span)).collect();
    if areas.len() >= MIN_PEERS {
        found.extend(areas);
    }
    let headed: Vec<(Span, &str)> =
        page.passages.iter().filter_map(|passage| paragraph_head(page.text, passage.span)).collect();
    for (name, predicate) in &headed {
        if headed.iter().filter(|(_, other)| other == predicate).count() >= MIN_HEADED {
            found.push(Candidate::new(*name, Kind::Campaign).headed());
        }
    }
}

/// The fields of one passage that have a number of projects and a sum.
fn cooperation_areas(text: &str, passage: Span) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for (at, _) in passage.of(text).match_indices('개') {
        let at = passage.range().start + at;
        let Some(count) = count_span(text, at, passage) else { continue };
        let earliest = found.last().map_or(passage.range().start, |area| area.numbers_end);
        let sum_end = money_end(text, count.range().end, passage.range().end);
        if let Some((sum_end, name)) = sum_end.zip(name_before(text, count.range().start, earliest)) {
            found.push(Candidate::new(name, Kind::CooperationArea).with_numbers(vec![count], sum_end));
        }
    }
    found
}

/// The span of `54개` if projects are counted at its 개.
fn count_span(text: &str, at: usize, passage: Span) -> Option<Span> {
    let start = at - text[passage.range().start..at].bytes().rev().take_while(u8::is_ascii_digit).count();
    let noun = text[at + '개'.len_utf8()..].trim_start_matches('의').trim_start_matches(' ');
    let is_count = start < at && PROJECTS.iter().any(|project| noun.starts_with(project));
    is_count.then(|| Span::new(start, at + '개'.len_utf8()))
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

/// The name and the first word of the predicate, if a passage begins “NAME 면에서 …”.
fn paragraph_head(text: &str, passage: Span) -> Option<(Span, &str)> {
    let reach = phrase::floor_boundary(text, (passage.range().start + 90).min(passage.range().end));
    let opening = &text[passage.range().start..reach];
    let (at, marker) =
        ["면에서", "분야에서"].iter().filter_map(|marker| Some((opening.find(marker)?, *marker))).min()?;
    let name = opening[..at].trim_end();
    let predicate = opening[at + marker.len()..].trim_start_matches(['는', ' ', ',']).split(' ').next()?;
    let is_name = name.chars().count() >= 3 && name.split(' ').all(phrase::is_bare_noun);
    is_name.then(|| (Span::new(passage.range().start, passage.range().start + name.len()), predicate))
}

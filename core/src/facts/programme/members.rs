//! How many members a name announces, and which members the text gives it.
//!
//! Members are given in four ways: in a list directly before the name (가, 나, 다 ‘3위1체'), in a
//! list before “등 …”, as the first words of the sentences after it, or paragraph by paragraph.
//! Where the text gives another number than the name, the members are still those of the text;
//! comparing the two is a finding, not made here.

use crate::text::Span;
use crate::text::order::Arrange;

use super::{Candidate, Kind, Page};
use crate::facts::noun_phrase as phrase;

/// The number of members that a name announces: ‘4개 플래트홈' → 4, 3위1체 → 3. None if it
/// counts twice (한개 중심, 네개 중추), counts one, or counts no members (1시간 경제권).
pub(super) fn announced(name: &str) -> Option<u32> {
    let counts: Vec<u32> = name.split([' ', ',', '-', '·']).filter_map(count_of).collect();
    match counts[..] {
        [count] if (2..=200).contains(&count) => Some(count),
        _ => None,
    }
}

/// The number in a token that counts members: 4개, 세편의, 102항, 3대혁신플랫폼.
fn count_of(token: &str) -> Option<u32> {
    let rest = token.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let digits = &token[..token.len() - rest.len()];
    let is_month = rest.starts_with("개월") || rest.starts_with("개년");
    if !digits.is_empty() {
        let counts =
            ["개", "항", "류", "대", "위", "편", "가지", "조", "갈래"].iter().any(|unit| rest.starts_with(unit));
        return if counts && !is_month { digits.parse().ok() } else { None };
    }
    const NUMERALS: [(&str, u32); 9] =
        [("한", 1), ("두", 2), ("세", 3), ("네", 4), ("다섯", 5), ("여섯", 6), ("일곱", 7), ("여덟", 8), ("아홉", 9)];
    let (numeral, count) = NUMERALS.iter().find(|(numeral, _)| token.starts_with(numeral))?;
    let unit = token[numeral.len()..].trim_end_matches('의');
    ["개", "번", "가지", "편", "갈래"].contains(&unit).then_some(*count)
}

/// How many names after an announcement are looked at; more would be another subject.
const MAX_CANDIDATES: usize = 64;

/// How many headed paragraphs one announcement may have.
const MAX_HEADED: usize = 32;

/// The members that the text gives to the name at `name`, of all the candidates, in order.
pub(super) fn members_of(page: &Page, name: Span, count: u32, all: &[Candidate], headed: &[Span]) -> Vec<Span> {
    let count = count as usize;
    let Some(passage) = page.passages.iter().position(|passage| passage.span.contains(name)) else { return Vec::new() };
    let after = &all[all.partition_point(|candidate| candidate.name.start < name.end)..];
    let near = &after[..after.len().min(MAX_CANDIDATES)];
    let exact = [
        listed_before(page, name, count),
        sentence_heads(page, passage, near),
        by_paragraph(page, passage, count, near),
    ];
    if let Some(members) = exact.into_iter().find(|members| members.len() == count) {
        return members;
    }
    headed_after(page, passage, headed)
}

/// `가, 나, 다 ‘3위1체'`: so many words with commas directly before the name.
fn listed_before(page: &Page, name: Span, count: usize) -> Vec<Span> {
    let floor = phrase::floor_boundary(page.text, name.range().start.saturating_sub(300));
    let before = page.text[floor..name.range().start].trim_end_matches(['‘', '’', '\'', '“', '"', '《', '<', ' ']);
    let before = ["등의", "등"].iter().find_map(|etc| before.strip_suffix(etc)).unwrap_or(before).trim_end();
    let mut members = Vec::new();
    let mut end = floor + before.len();
    while members.len() < count {
        let start = phrase::run_start(page.text, end, floor);
        if start == end {
            break;
        }
        members.push(Span::new(start, end));
        let Some(rest) = page.text[floor..start].trim_end().strip_suffix([',', '、', '·']) else { break };
        end = floor + rest.trim_end().len();
    }
    members.reverse();
    members
}

/// Names that begin the sentences after the announcement, in the same passage.
fn sentence_heads(page: &Page, passage: usize, near: &[Candidate]) -> Vec<Span> {
    let bounds = page.passages[passage].span;
    let is_head = |candidate: &&Candidate| {
        let span = candidate.whole();
        let before = page.text[bounds.range().start..span.range().start.max(bounds.range().start)].trim_end();
        bounds.contains(span) && before.ends_with(['.', '。'])
    };
    let mut heads: Vec<Span> = near.iter().filter(is_head).map(Candidate::whole).collect();
    widest_first(&mut heads);
    heads
}

/// One park or zone a paragraph, from the announcement on.
fn by_paragraph(page: &Page, passage: usize, count: usize, near: &[Candidate]) -> Vec<Span> {
    let mut members = Vec::new();
    for passage in page.passages[passage..].iter().take(count) {
        let is_site = |candidate: &&Candidate| {
            matches!(candidate.kind, Kind::Park | Kind::Zone) && passage.span.contains(candidate.name)
        };
        let Some(site) = near.iter().filter(is_site).max_by_key(|site| (site.name.len(), site.name.start)) else {
            break;
        };
        members.push(site.name);
    }
    members
}

/// The heads of the paragraphs that follow, if the very next is headed: “…면에서 모범을 보였다”.
fn headed_after(page: &Page, passage: usize, headed: &[Span]) -> Vec<Span> {
    let Some(next) = page.passages.get(passage + 1) else { return Vec::new() };
    let after = &headed[headed.partition_point(|head| head.start < next.span.start)..];
    let is_announced = after.first().is_some_and(|first| next.span.contains(*first));
    let is_itself_headed = headed.binary_search_by_key(&page.passages[passage].span.start, |head| head.start).is_ok();
    if is_announced && !is_itself_headed { after.iter().take(MAX_HEADED).copied().collect() } else { Vec::new() }
}

/// Sorts spans, and drops those inside another that begins with them.
fn widest_first(spans: &mut Vec<Span>) {
    spans.arrange_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    spans.dedup_by(|inner, outer| outer.contains(*inner));
}

#[cfg(test)]
mod tests {
    use super::announced;

    #[test]
    fn numbers_that_names_announce() {
        for (name, count) in
            [("4개 플래트홈", 4), ("세편의 큰 문장", 3), ("3위1체", 3), ("102항 중점임무", 102), ("3대혁신플랫폼", 3)]
        {
            assert_eq!(announced(name), Some(count), "{name}");
        }
        for name in ["1시간 경제권", "한개 중심, 네개 중추", "한개 창구", "14.5", "쌍순환", "5개년 계획", "세계"]
        {
            assert_eq!(announced(name), None, "{name}");
        }
    }
}

//! Findings: what follows from the figures by arithmetic and is not in the text.
//!
//! A sum is drawn only from peers: at least three amounts of one unit, measuring the same thing
//! (대상 and 프로젝트 are the same), within one paragraph and of one period, none of them a part or
//! the total of the others. A remainder is drawn only where the text says that there is one
//! (기타, 나머지). All is exact; figures that say 여 or 약, rates and ranks are never added.

use crate::article::Article;
use crate::facts::figure::{Figure, FigureKind};
use crate::facts::programme::Programme;
use crate::facts::quantity::{Decimal, Number};
use crate::text::order::Arrange;
use crate::text::{Source, Span};

/// A result of arithmetic over figures of one article; never a fact of the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What kind of arithmetic.
    pub kind: FindingKind,
    /// The result in one line, in Korean.
    pub text: String,
    /// The figures it was made from.
    pub from: Vec<Span>,
}

/// The kinds of arithmetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// Figures of the same unit in a list of peers, added.
    Sum,
    /// A total less its named parts.
    Remainder,
    /// A number announced in a name against the members that follow.
    MemberCount,
}

impl FindingKind {
    /// The name in the output of `parse`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Remainder => "remainder",
            Self::MemberCount => "member-count",
        }
    }
}

/// The fewest peers that make a list.
const MIN_PEERS: usize = 3;
/// The most figures of a paragraph that are looked at; a longer one is a table, not a sentence.
const MAX_FIGURES: usize = 64;

/// Draws all findings of an article, in order of their first figure.
#[must_use]
pub fn draw(source: &Source, article: &Article, figures: &[Figure], programmes: &[Programme]) -> Vec<Finding> {
    let text = source.text();
    let mut findings = Vec::new();
    for paragraph in &article.paragraphs {
        let first = figures.partition_point(|figure| figure.span.start < paragraph.span.start);
        let within = figures[first..].iter().take_while(|figure| figure.span.end <= paragraph.span.end);
        let counted: Vec<&Figure> = within.filter(|figure| may_add(figure)).take(MAX_FIGURES + 1).collect();
        if counted.len() <= MAX_FIGURES {
            findings.extend(sums(text, &counted));
            findings.extend(remainders(text, paragraph.span, &counted));
        }
    }
    findings.extend(programmes.iter().filter_map(member_count));
    findings.arrange_by_key(|finding| finding.from.first().copied());
    findings
}

/// Whether a figure is an exact amount, level and not change.
fn may_add(figure: &Figure) -> bool {
    let amount = matches!(figure.kind, FigureKind::Money | FigureKind::Count | FigureKind::Measure);
    let exact = figure.approx.is_none() && figure.range.is_none() && value(figure).is_some();
    amount && exact && figure.change.is_none() && !figure.base_unit.is_empty()
}

fn value(figure: &Figure) -> Option<Decimal> {
    figure.number().and_then(Number::as_decimal).filter(|value| *value > Decimal::ZERO)
}

/// The sums of the lists of peers among the figures of one paragraph.
fn sums(text: &str, figures: &[&Figure]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut taken = vec![false; figures.len()];
    for idx in 0..figures.len() {
        if taken[idx] {
            continue;
        }
        let Some(measure) = measure(text, figures[idx]) else { continue };
        let is_peer = |other: &Figure| {
            other.base_unit == figures[idx].base_unit
                && other.period == figures[idx].period
                && self::measure(text, other) == Some(measure)
        };
        let peers: Vec<usize> = (idx..figures.len()).filter(|at| is_peer(figures[*at])).collect();
        peers.iter().for_each(|at| taken[*at] = true);
        let peers: Vec<&Figure> = peers.into_iter().map(|at| figures[at]).collect();
        found.extend(sum(text, measure, &peers));
    }
    found
}

/// The sum of peers, unless one of them is a part or the total of others.
fn sum(text: &str, measure: &str, peers: &[&Figure]) -> Option<Finding> {
    let values: Vec<Decimal> = peers.iter().filter_map(|figure| value(figure)).collect();
    let total = add(&values)?;
    let largest = values.iter().max()?;
    let is_total = total.minus(*largest).is_none_or(|rest| rest == *largest);
    let of_whole = peers.iter().any(|figure| has_parts(text, figure));
    if values.len() < MIN_PEERS || is_total || of_whole {
        return None;
    }
    let parts: Vec<String> = peers.iter().map(|figure| written(text, figure)).collect();
    let sum = amount(total, peers);
    let text = format!("{measure} {sum} = {}", parts.join(" + "));
    Some(Finding { kind: FindingKind::Sum, text, from: peers.iter().map(|figure| figure.span).collect() })
}

fn add(values: &[Decimal]) -> Option<Decimal> {
    values.iter().try_fold(Decimal::ZERO, |sum, value| sum.plus(*value))
}

/// What a figure measures, told so that peers are told alike: 총투자액 and 투자 are one measure.
fn measure<'t>(text: &'t str, figure: &Figure) -> Option<&'t str> {
    const SAME: [(&str, &[&str]); 2] =
        [("대상", &["대상", "프로젝트", "항목", "사업", "공사", "공정"]), ("투자", &["투자", "투입"])];
    let head = figure.subject?.head.of(text);
    let bare = head.strip_prefix('총').filter(|rest| !rest.is_empty()).unwrap_or(head);
    let bare = bare.strip_suffix(['액', '수']).filter(|rest| rest.chars().count() > 1).unwrap_or(bare);
    Some(SAME.iter().find(|(_, words)| words.contains(&bare)).map_or(bare, |(name, _)| name))
}

/// Whether the text goes on to tell parts of this figure: 32개의 협력 프로젝트중.
fn has_parts(text: &str, figure: &Figure) -> bool {
    let end = figure.subject.map_or(figure.span.end, |subject| subject.span.end.max(figure.span.end));
    let behind = text[end as usize..].trim_start();
    ["중 ", "가운데", "중에", "중에서"].iter().any(|word| behind.starts_with(word))
}

/// What is left of a total whose parts and 기타 or 나머지 follow in its sentence.
fn remainders(text: &str, paragraph: Span, figures: &[&Figure]) -> Vec<Finding> {
    let wholes = figures.iter().enumerate().filter(|(_, figure)| has_parts(text, figure));
    wholes.filter_map(|(idx, whole)| remainder(text, paragraph, whole, &figures[idx + 1..])).collect()
}

fn remainder(text: &str, paragraph: Span, whole: &Figure, behind: &[&Figure]) -> Option<Finding> {
    let rest = &text[whole.span.end as usize..paragraph.end as usize];
    let sentence = whole.span.end as usize + rest.find(". ").unwrap_or(rest.len());
    let parts = behind.iter().take_while(|part| (part.span.end as usize) <= sentence);
    let parts: Vec<&Figure> = parts.filter(|part| part.base_unit == whole.base_unit).copied().collect();
    let last = parts.last().filter(|_| parts.len() >= 2)?;
    let others = &text[last.span.end as usize..sentence];
    let named = ["기타", "나머지", "그 밖", "그밖", "그외", "그 외"].iter().any(|word| others.contains(word));
    let values: Vec<Decimal> = parts.iter().filter_map(|part| value(part)).collect();
    let left = value(whole)?.minus(add(&values)?).filter(|left| named && *left > Decimal::ZERO)?;
    let named_parts: Vec<String> = parts.iter().map(|part| written(text, part)).collect();
    let all = [&[whole][..], &parts[..]].concat();
    let text = format!("{} − {} = {}", written(text, whole), named_parts.join(" − "), amount(left, &all));
    Some(Finding { kind: FindingKind::Remainder, text, from: all.iter().map(|figure| figure.span).collect() })
}

/// The number that a name announces, where the members that follow are fewer or more.
fn member_count(programme: &Programme) -> Option<Finding> {
    let announced = programme.announced?;
    let n_members = programme.members.len();
    if n_members == 0 || n_members == announced as usize {
        return None;
    }
    let text = format!("{}: {announced}, 본문 {n_members} ({})", programme.name, programme.members.join(", "));
    Some(Finding { kind: FindingKind::MemberCount, text, from: programme.spans.iter().take(1).copied().collect() })
}

/// A figure as printed.
fn written(text: &str, figure: &Figure) -> String {
    figure.span.of(text).to_owned()
}

/// A result in the scale that its peers are printed in, with grouping commas: `2,034.8억원`.
fn amount(total: Decimal, peers: &[&Figure]) -> String {
    let first = peers[0];
    let scale = if peers.iter().all(|figure| figure.scale == first.scale) { first.scale } else { "" };
    let divisor = match scale {
        "만" => 10_000,
        "억" => 100_000_000,
        "조" => 1_000_000_000_000,
        _ => 1,
    };
    let scaled = Number::scaled(total, 1, divisor).unwrap_or(total.into());
    format!("{}{scale}{}", grouped(&scaled.to_string()), first.base_unit)
}

/// Digits with a comma before every third from the point.
fn grouped(digits: &str) -> String {
    let (whole, fraction) = digits.split_once('.').map_or((digits, ""), |(whole, _)| (whole, &digits[whole.len()..]));
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (idx, digit) in whole.chars().enumerate() {
        if idx > 0 && (whole.len() - idx).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out + fraction
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Paragraph, Role};
    use crate::facts::quantity;

    #[track_caller]
    fn check(findings: &[&str], text: &str) {
        let paragraph = Paragraph { line: 1, role: Role::Body, span: Span::new(0, text.len()) };
        let article = Article { paragraphs: vec![paragraph], ..Article::default() };
        let source = Source::verbatim(text);
        let figures = quantity::extract(&source, &article);
        let found: Vec<String> =
            draw(&source, &article, &figures, &[]).into_iter().map(|finding| finding.text).collect();
        assert_eq!(found, findings, "{text}");
    }

    #[test]
    fn peers_are_added() {
        check(
            &["대상 70개 = 10개 + 20개 + 40개", "투자 1,500.5억원 = 400억원 + 500.5억원 + 600억원"],
            "교통에서는 10개 프로젝트에 총투자 400억원을 투입했다. 수리에서는 20개 대상에 총 500.5억원을 투자했다. \
             전력에서는 40개 프로젝트를 추진해 총투자액이 600억원에 달했다.",
        );
    }

    #[test]
    fn a_remainder_needs_to_be_named() {
        check(
            &["40개 − 12개 − 8개 = 20개"],
            "40개의 중점 대상중 12개 대상이 완공되고 신규 대상 8개가 착공되였으며 기타 대상은 준비중이다.",
        );
        check(&[], "40개의 중점 대상중 12개 대상이 완공되고 신규 대상 8개가 착공되였다.");
    }

    #[test]
    fn what_is_no_list_is_not_added() {
        for text in [
            "교실 12개에 어린이 360명을 받을수 있다. 유치원 2개를 더 짓고있다.",
            "총투자는 60억원이다. 1기에 총투자 10억원, 2기에 총투자 20억원, 3기에 총투자 30억원이 든다.",
            "1월에 10%, 2월에 20%, 3월에 30% 늘어났다.",
            "농민 30여명, 로인 40여명, 학생 50여명이 참가했다.",
            "2019년 투자는 3억원이고 2020년 투자는 4억원이며 2021년 투자는 6억원이다.",
        ] {
            check(&[], text);
        }
    }
}

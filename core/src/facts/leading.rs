//! The figures that say most about an article, for a reader who sees only one or a few of them.
//!
//! A rule of thumb, not a fact: large sums before small counts, what has a subject before what has
//! none, what stands early before what stands late. Dates, stretches of time and ordinals never lead.

use crate::text::order::Arrange;
use std::cmp::Reverse;

use crate::facts::figure::{Figure, FigureKind};

/// A figure whose subject is known can be understood alone.
const SUBJECT: u32 = 120;
/// A leading position is news; further down it is a detail.
const TOP_RANK: u32 = 60;
/// The last rank that is news.
const TOP_RANKS: u32 = 3;
/// What each decimal digit of a size is worth; a billion outweighs a hundred by seven of them.
const DIGIT: u32 = 10;
/// Fewer things than these are a manner of speaking: 두 도시, 한개 중심.
const MIN_COUNT: f64 = 10.0;
/// Digits above these say nothing more.
const MAX_DIGITS: u32 = 14;

/// The figures that say most, first; at most `limit`, none twice.
#[must_use]
pub fn leading(figures: &[Figure], limit: usize) -> Vec<&Figure> {
    let mut ranked: Vec<(u32, &Figure)> = figures.iter().filter_map(|figure| Some((weight(figure)?, figure))).collect();
    ranked.arrange_by_key(|(weight, figure)| (Reverse(*weight), figure.span.start));
    let mut leading: Vec<&Figure> = Vec::with_capacity(limit);
    for (_, figure) in ranked {
        let is_new = leading.iter().all(|other| other.normalized != figure.normalized || other.kind != figure.kind);
        if leading.len() < limit && is_new {
            leading.push(figure);
        }
    }
    leading
}

/// How much a figure says; nothing if it never leads.
fn weight(figure: &Figure) -> Option<u32> {
    let kind = match figure.kind {
        FigureKind::Money => 200,
        FigureKind::Measure | FigureKind::Rank => 150,
        FigureKind::Rate | FigureKind::Ratio => 140,
        FigureKind::Count if figure.number().is_some_and(|number| number.approximate() >= MIN_COUNT) => 80,
        FigureKind::Count | FigureKind::Date | FigureKind::Period | FigureKind::Ordinal => return None,
    };
    let sized = matches!(figure.kind, FigureKind::Money | FigureKind::Measure | FigureKind::Count);
    let size = figure.number().filter(|_| sized).map_or(0, |number| digits(number.approximate()) * DIGIT);
    let subject = if figure.subject.is_some() { SUBJECT } else { 0 };
    let rank = if figure.rank.is_some_and(|rank| rank.position <= TOP_RANKS) { TOP_RANK } else { 0 };
    Some(kind + size + subject + rank)
}

/// How many digits stand before the decimal point.
fn digits(value: f64) -> u32 {
    let mut rest = value.abs();
    let mut digits = 0;
    while rest >= 1.0 && digits < MAX_DIGITS {
        rest /= 10.0;
        digits += 1;
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::leading;
    use crate::article;
    use crate::facts::quantity;
    use crate::text::Source;

    /// The words of the leading figures of an article with this text.
    #[track_caller]
    fn check(expected: &[&str], body: &str) {
        let source = Source::verbatim(format!("사평, 생산을 늘이다\n\n2021-11-23\n\n{body}\n"));
        let articles = article::parse(&source).expect("an article");
        let figures = quantity::extract(&source, &articles[0]);
        let leading = leading(&figures, expected.len().max(1));
        let words: Vec<&str> = leading.iter().map(|figure| figure.span.of(source.text())).collect();
        assert_eq!(words, expected, "{body}");
    }

    #[test]
    fn sums_lead_and_dates_do_not() {
        check(
            &["289.36억원", "54개"],
            "올해 상반기에 현대농업 등 54개 대상을 건설하였는데 총투자액이 289.36억원에 달하였다고 시정부가 전했다.",
        );
        check(&[], "2021년 3월 1일에 사평시정부는 새로운 계획을 내놓고 모두가 함께 힘써나갈것을 호소하였다고 한다.");
    }
}

//! Which way a number went, and compared with what: 동기 대비 4.7% 늘어났다.

use super::Sentence;
use crate::facts::figure::{Change, Comparison, ComparisonBase, Figure, FigureKind};
use crate::text::Span;
use crate::text::affix::{Beginnings, by_first};

/// How far before a number its comparison may stand, in bytes.
const REACH_BYTES: usize = 90;

const BASES: [(&str, ComparisonBase); 34] = [
    ("동기 대비", ComparisonBase::SamePeriodLastYear),
    ("동기대비", ComparisonBase::SamePeriodLastYear),
    ("동기보다", ComparisonBase::SamePeriodLastYear),
    ("동기에 비해", ComparisonBase::SamePeriodLastYear),
    ("동기와 비교", ComparisonBase::SamePeriodLastYear),
    ("같은 기간보다", ComparisonBase::SamePeriodLastYear),
    ("같은 기간에 비해", ComparisonBase::SamePeriodLastYear),
    ("같은 기간 대비", ComparisonBase::SamePeriodLastYear),
    ("같은 시기보다", ComparisonBase::SamePeriodLastYear),
    ("같은 시기에 비해", ComparisonBase::SamePeriodLastYear),
    ("같은 때보다", ComparisonBase::SamePeriodLastYear),
    ("동시기보다", ComparisonBase::SamePeriodLastYear),
    ("동시기에 비해", ComparisonBase::SamePeriodLastYear),
    ("지난해보다", ComparisonBase::LastYear),
    ("지난해에 비해", ComparisonBase::LastYear),
    ("지난해 대비", ComparisonBase::LastYear),
    ("작년보다", ComparisonBase::LastYear),
    ("작년에 비해", ComparisonBase::LastYear),
    ("작년 대비", ComparisonBase::LastYear),
    ("전해보다", ComparisonBase::LastYear),
    ("전해에 비해", ComparisonBase::LastYear),
    ("전년보다", ComparisonBase::LastYear),
    ("전년 대비", ComparisonBase::LastYear),
    ("전년대비", ComparisonBase::LastYear),
    ("전년에 비해", ComparisonBase::LastYear),
    ("전월 대비", ComparisonBase::PreviousPeriod),
    ("전월보다", ComparisonBase::PreviousPeriod),
    ("전달보다", ComparisonBase::PreviousPeriod),
    ("전달에 비해", ComparisonBase::PreviousPeriod),
    ("전분기 대비", ComparisonBase::PreviousPeriod),
    ("전 분기 대비", ComparisonBase::PreviousPeriod),
    ("평균보다", ComparisonBase::Average),
    ("평균을", ComparisonBase::Average),
    ("평균수준보다", ComparisonBase::Average),
];

static UP: Beginnings = Beginnings::new(&by_first([
    "증가", "성장", "늘", "증장", "상승", "제고", "신장", "뛰", "높", "올랐", "올라", "오른", "많아", "많은", "확대",
    "불어", "급증", "웃돌", "증대", "앞서",
]));
static DOWN: Beginnings = Beginnings::new(&by_first([
    "감소", "하락", "줄", "내려", "떨어", "축소", "절감", "낮", "적어", "적은", "급감", "밑돌", "내린", "절약",
]));

/// Sets comparison and change of every quantity that has one.
pub(super) fn settle(sentence: &mut Sentence) {
    for idx in 0..sentence.figures.len() {
        let figure = &sentence.figures[idx];
        if !matches!(
            figure.kind,
            FigureKind::Rate | FigureKind::Ratio | FigureKind::Count | FigureKind::Measure | FigureKind::Money
        ) {
            continue;
        }
        let change = change_behind(&sentence.text[figure.span.end as usize..sentence.span.end as usize]);
        let comparison = change.and_then(|_| comparison_before(sentence.text, sentence.low(idx), figure));
        let figure = &mut sentence.figures[idx];
        figure.change = figure.change.or(change);
        figure.comparison = comparison;
    }
}

/// The change that the words right behind a number tell: 10% 증가, 10% 이상 늘었다.
pub(super) fn change_behind(rest: &str) -> Option<Change> {
    static BETWEEN: Beginnings = Beginnings::new(&by_first([
        "이상",
        "가까이",
        "정도",
        "가량",
        "넘게",
        "이나",
        "나",
        "씩",
        "더",
        "를",
        "을",
        "가",
        "이",
        "좌우",
    ]));
    let mut word = rest.trim_start_matches(' ');
    for _ in 0..3 {
        if UP.begin(word) {
            return Some(Change::Increase);
        }
        if DOWN.begin(word) {
            return Some(Change::Decrease);
        }
        let skip = BETWEEN.find(word)?;
        word = word[skip.len()..].trim_start_matches(' ');
    }
    None
}

fn comparison_before(text: &str, low: usize, figure: &Figure) -> Option<Comparison> {
    let end = figure.span.start as usize;
    let mut start = low.max(end.saturating_sub(REACH_BYTES));
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let window = &text[start..end];
    let compares = ["보다", "대비", "비해", "비교", "평균을"].iter().any(|word| window.contains(word));
    compares.then_some(())?;
    let found = BASES.iter().filter_map(|(words, base)| Some((window.rfind(words)?, words.len(), *base)));
    let (at, len, base) = found.max_by_key(|(at, len, _)| at + len)?;
    Some(Comparison { base, span: Span::new(start + at, start + at + len) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn change_is_read_from_the_verb() {
        let check = |rest: &str, change: Option<Change>| assert_eq!(change_behind(rest), change, "{rest}");
        check(" 증가해", Some(Change::Increase));
        check(" 이상 늘었다", Some(Change::Increase));
        check(" 넘게 줄어들었다", Some(Change::Decrease));
        check("가 감소했다", Some(Change::Decrease));
        check("로 늘었다", None);
        check("를 차지했다", None);
    }
}

//! Figures: every number of an article with what it measures.
//!
//! This file says what a figure is; [`crate::facts::quantity`] finds them. A figure holds spans
//! into [`crate::text::Source::text`] and static strings of the table of units, so that a copy is
//! cheap and every part of it leads back to the printed words.

use crate::article::Printed;
use crate::facts::quantity::{Interval, Number};
use crate::text::Span;

/// A number in an article, with its unit, value, subject and period.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Where it stands: number and unit, without 약 before and 이상 behind.
    pub span: Span,
    /// What sort of number it is.
    pub kind: FigureKind,
    /// The number in the printed unit: `289.36` of 289.36억원. `None` for dates and for 상반기.
    pub value: Option<Number>,
    /// The scale word of the printed unit when there is exactly one: `억` of 289.36억원.
    pub scale: &'static str,
    /// The unit without its scale word, as printed: `원`. Empty for a bare number.
    pub base_unit: &'static str,
    /// The value in [`Self::base_unit`], or the date or period meant.
    pub normalized: Normalized,
    /// The same in a unit that other texts use: kg, ha, CNY.
    pub si: Option<Converted>,
    /// How exact the text says it is.
    pub approx: Option<Approx>,
    /// Both ends, in [`Self::base_unit`], when two were printed: 5~7%. The value is the lower end.
    pub range: Option<Range>,
    /// What it is compared with: 동기 대비.
    pub comparison: Option<Comparison>,
    /// Which way it went, when the text says so: 10% 증가.
    pub change: Option<Change>,
    /// What it measures.
    pub subject: Option<Subject>,
    /// The time it speaks of.
    pub period: Option<Interval>,
    /// What of this was not printed but concluded; sorted, each once.
    pub inferred: Vec<Inferred>,
    /// The position it has or brings: 전성에서 2위. On a rank and on the rate it belongs to.
    pub rank: Option<Rank>,
    /// Which list shared out by 각각 it stands in, counted from 1 within the article.
    pub group: Option<u32>,
}

/// What sort of number a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FigureKind {
    /// An amount of money.
    Money,
    /// A percentage, or a difference of two.
    Rate,
    /// A position in an order: 2위.
    Rank,
    /// Things that are counted: 32개.
    Count,
    /// A physical quantity: 807.84억근.
    Measure,
    /// Times as much, or a part of a whole: 2.5배, 3분의 1.
    Ratio,
    /// A day, month or year.
    Date,
    /// A stretch of time: 상반기, 1시간.
    Period,
    /// The place in a series: 20차, 제3회.
    Ordinal,
}

impl FigureKind {
    /// The name in the output of `parse`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Rate => "rate",
            Self::Rank => "rank",
            Self::Count => "count",
            Self::Measure => "measure",
            Self::Ratio => "ratio",
            Self::Date => "date",
            Self::Period => "period",
            Self::Ordinal => "ordinal",
        }
    }
}

/// The value that can be compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Normalized {
    /// A number in the figure's base unit.
    Number(Number),
    /// A date or a stretch of the calendar.
    Time(Interval),
    /// The moment of publication, as printed.
    Moment(Printed),
}

/// A number in the base unit, or an ISO 8601 date or interval.
impl std::fmt::Display for Normalized {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Time(interval) => interval.fmt(f),
            Self::Moment(printed) => printed.fmt(f),
        }
    }
}

/// A value in another unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Converted {
    /// How many.
    pub value: Number,
    /// Of what: an SI symbol, `ha`, or the code of a currency.
    pub unit: &'static str,
}

/// How exact a number is, as far as the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approx {
    /// 여, 이상, 넘다, 초과, 돌파: this or more.
    AtLeast,
    /// 이하, 이내: this or less.
    AtMost,
    /// 미만, 못 미치다: less than this.
    Below,
    /// 약, 정도, 가량, 좌우, 안팎: about this.
    About,
    /// 근, 가까이, 거의, 육박: nearly this.
    Nearly,
}

impl Approx {
    /// The name in the output of `parse`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
            Self::Below => "below",
            Self::About => "about",
            Self::Nearly => "nearly",
        }
    }
}

/// The two ends of a printed range, low before high as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The first number.
    pub low: Number,
    /// The second.
    pub high: Number,
}

/// What a number is compared with, and the words that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// With what.
    pub base: ComparisonBase,
    /// The words: 동기 대비.
    pub span: Span,
}

/// The usual bases of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparisonBase {
    /// The same time of the year before.
    SamePeriodLastYear,
    /// The year before.
    LastYear,
    /// The month or quarter before.
    PreviousPeriod,
    /// An average, of the province or the country, say.
    Average,
}

impl ComparisonBase {
    /// The name in the output of `parse`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SamePeriodLastYear => "same-period-last-year",
            Self::LastYear => "last-year",
            Self::PreviousPeriod => "previous-period",
            Self::Average => "average",
        }
    }
}

/// Which way a number went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// 증가, 성장, 늘다, 높다.
    Increase,
    /// 감소, 하락, 줄다, 낮다.
    Decrease,
}

impl Change {
    /// The name in the output of `parse`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Increase => "increase",
            Self::Decrease => "decrease",
        }
    }
}

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The noun phrase as printed.
    pub span: Span,
    /// Its last word: the thing itself.
    pub head: Span,
    /// The measure that a verb adds: `증가률` of 투자가 10% 증가.
    pub measure: Option<&'static str>,
}

impl Subject {
    /// The phrase in one line, with the measure: 고정자산 투자 증가률.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let words = self.span.of(text).split_whitespace().chain(self.measure);
        words.collect::<Vec<_>>().join(" ")
    }
}

/// A position and among whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// From 1.
    pub position: u32,
    /// Among whom, as printed: 전성, 전국.
    pub scope: Option<Span>,
}

/// A part of a figure that was concluded, not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Inferred {
    /// The currency: 원 is yuan in this press.
    Currency,
    /// The value of a date or period: its year, say, from the date of publication.
    Normalized,
    /// The period.
    Period,
    /// The unit, which stands only on a neighbour.
    Unit,
}

impl Inferred {
    /// The name in the output of `parse`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Currency => "currency",
            Self::Normalized => "normalized",
            Self::Period => "period",
            Self::Unit => "unit",
        }
    }
}

impl Figure {
    /// A figure of which no more is known than what is printed in its span.
    #[must_use]
    pub fn new(span: Span, kind: FigureKind, normalized: Normalized) -> Self {
        Self {
            span,
            kind,
            value: None,
            scale: "",
            base_unit: "",
            normalized,
            si: None,
            approx: None,
            range: None,
            comparison: None,
            change: None,
            subject: None,
            period: None,
            inferred: Vec::new(),
            rank: None,
            group: None,
        }
    }

    /// The unit as printed, with its scale word: `억원`.
    #[must_use]
    pub fn unit(&self) -> String {
        [self.scale, self.base_unit].concat()
    }

    /// The normalised value, if it is a number.
    #[must_use]
    pub const fn number(&self) -> Option<Number> {
        match self.normalized {
            Normalized::Number(number) => Some(number),
            Normalized::Time(_) | Normalized::Moment(_) => None,
        }
    }

    /// Notes that a part was concluded.
    pub(crate) fn infer(&mut self, part: Inferred) {
        if let Err(at) = self.inferred.binary_search(&part) {
            self.inferred.insert(at, part);
        }
    }
}

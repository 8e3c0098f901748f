//! What the figures of an article measure: sentence by sentence, the words and times around them.
//!
//! Periods run from left to right: a time tells the period of what follows it in its sentence; one
//! that opens a paragraph's sentence holds until the next; a five-year plan named in a paragraph
//! holds for the next one, if that names no time. Nothing is guessed: what the words do not tell
//! stays `None`.

mod rank;
mod share;
mod subject;
mod trend;

use super::Passage;
use super::interval::{Interval, PartialDate};
use super::scan::{Scanned, Scanner};
use super::time::{Calendar, TimeRole, TimeToken};
use crate::article::{Printed, Role};
use crate::facts::figure::{Converted, Figure, FigureKind, Inferred};
use crate::text::Span;
use crate::text::letter::{self, ByteSet};
use std::cell::OnceCell;

/// One sentence with its figures and times.
pub(crate) struct Sentence<'t> {
    text: &'t str,
    span: Span,
    figures: &'t mut [Figure],
    /// In order and apart.
    times: &'t [TimeToken],
    south: &'t OnceCell<bool>,
    /// Year and month of publication.
    now: Option<(u16, u8)>,
}

impl Sentence<'_> {
    /// Whether the text writes 율 where the Chinese-Korean norm has 률.
    fn is_south(&self) -> bool {
        *self.south.get_or_init(|| self.text.contains("율") && !self.text.contains("률"))
    }

    /// Whether a time stands at `span`.
    fn is_time(&self, span: Span) -> bool {
        let idx = self.times.partition_point(|time| time.span.end <= span.start);
        self.times.get(idx).is_some_and(|time| time.span.overlaps(span))
    }

    /// The stretch that a time tells; 올 10월말까지, said when October is over, is from January on. A month
    /// still to come is a deadline.
    fn stretch_of(&self, time: &TimeToken) -> Interval {
        let Interval { start: PartialDate { year: Some(year), month: Some(month), day: None }, end: None } =
            time.interval
        else {
            return time.interval;
        };
        let before = &self.text[self.span.start as usize..time.span.start as usize];
        let is_over = self.text[time.span.end as usize..].starts_with("까지")
            && self.now.is_some_and(|now| (year, month) <= now)
            && !before.contains("부터");
        if is_over { Interval::months(Some(year), 1, month) } else { time.interval }
    }

    /// The last time before `at` that frames what follows, looking back over a few.
    fn frame_before(&self, at: u32) -> Option<&TimeToken> {
        let before = self.times.partition_point(|time| time.span.end <= at);
        self.times[..before]
            .iter()
            .rev()
            .take(4)
            .find(|time| !matches!(time.role, TimeRole::Deadline | TimeRole::Event))
    }

    /// The first deadline from `start` to `end`.
    fn deadline_within(&self, start: u32, end: u32) -> Option<&TimeToken> {
        let first = self.times.partition_point(|time| time.span.start < start);
        let within = self.times[first..].iter().take_while(|time| time.span.end <= end).take(4);
        within.into_iter().find(|time| time.role == TimeRole::Deadline)
    }

    /// Where the last quantity before the `idx`-th ends, or the sentence begins.
    fn low(&self, idx: usize) -> usize {
        let before = self.figures[..idx].iter().rfind(|figure| is_quantity(figure));
        before.map_or(self.span.start, |figure| figure.span.end) as usize
    }

    /// Where the next figure after the `idx`-th begins, or the sentence ends.
    fn high(&self, idx: usize) -> usize {
        self.figures.get(idx + 1).map_or(self.span.end, |figure| figure.span.start) as usize
    }
}

/// Whether a figure is more than a date, so that something is measured.
pub(crate) fn is_quantity(figure: &Figure) -> bool {
    figure.value.is_some()
}

/// The figures of all passages, in order.
pub(crate) fn figures(text: &str, passages: &[Passage], published: Option<Printed>) -> Vec<Figure> {
    let calendar = Calendar { published, ..Calendar::default() };
    let mut all = Vec::new();
    let mut plan = None;
    let now = published.map(|published| (published.year, published.month));
    let mut reader = Reader { text, south: OnceCell::new(), groups: 0, now, headline: None };
    for passage in passages {
        let mut found = Scanner::new(text, passage.span, calendar).run(passage.span.start as usize);
        let inherited = if passage.role == Role::Body { plan.take() } else { None };
        reader.read(passage, &mut found, inherited);
        if passage.role == Role::Title {
            let has_rate = found.figures.iter().any(|figure| figure.kind == FigureKind::Rate);
            reader.headline = found.times.iter().find(|time| is_stretch(time, has_rate)).map(|time| time.interval);
        }
        plan = plan_of(&found.times).filter(|_| passage.role == Role::Body);
        all.append(&mut found.figures);
    }
    settle_won(&mut all, text);
    all
}

/// The plan that a passage leaves to the next: the last named, if nothing closer was said after it.
fn plan_of(times: &[TimeToken]) -> Option<Interval> {
    times.last().filter(|time| time.role == TimeRole::Plan).map(|time| time.interval)
}

/// Reads passage after passage of one article.
struct Reader<'t> {
    text: &'t str,
    /// Whether the text writes 율, once it was asked for.
    south: OnceCell<bool>,
    /// How many shared lists were found so far.
    groups: u32,
    /// Year and month of publication.
    now: Option<(u16, u8)>,
    /// The stretch of time that the headline reports on: 상반년 경제 안정.
    headline: Option<Interval>,
}

impl Reader<'_> {
    /// Whether the sentences that follow may still speak of a time: a year long past is told of in one.
    fn is_recent(&self, interval: Interval) -> bool {
        let (Some(told), Some(now)) = (interval.end.unwrap_or(interval.start).year, self.now) else { return true };
        told + 3 > now.0
    }

    fn read(&mut self, passage: &Passage, found: &mut Scanned, plan: Option<Interval>) {
        if found.figures.is_empty() {
            return;
        }
        let mut carried = plan.filter(|_| found.times.is_empty()).map(|interval| (interval, true));
        let (mut figure_at, mut time_at) = (0, 0);
        for span in sentences(self.text, passage.span) {
            let figure_end =
                figure_at + found.figures[figure_at..].partition_point(|figure| figure.span.start < span.end);
            let time_end = time_at + found.times[time_at..].partition_point(|time| time.span.start < span.end);
            let mut sentence = Sentence {
                text: self.text,
                span,
                figures: &mut found.figures[figure_at..figure_end],
                times: &found.times[time_at..time_end],
                south: &self.south,
                now: self.now,
            };
            let report = self.headline.filter(|_| passage.role == Role::Body);
            carried = periods(&mut sentence, carried, report).filter(|(interval, _)| self.is_recent(*interval));
            share::settle(&mut sentence, &mut self.groups);
            subject::settle(&mut sentence, &mut self.groups);
            rank::settle(&mut sentence);
            trend::settle(&mut sentence);
            (figure_at, time_at) = (figure_end, time_end);
        }
        found.figures.retain(|figure| figure.kind != FigureKind::Ordinal || !is_number_word(self.text, figure));
    }
}

/// 네번째 is a word; only as a rank (전성에서 두번째) does it count.
fn is_number_word(text: &str, figure: &Figure) -> bool {
    !figure.span.of(text).contains(|ch: char| super::numeral::digit(ch).is_some())
}

/// Gives every quantity of the sentence its period; what the next sentence inherits.
/// `report` is what the whole article reports on: its rates, ranks and amounts are of that time if nothing
/// else is said.
fn periods(
    sentence: &mut Sentence,
    carried: Option<(Interval, bool)>,
    report: Option<Interval>,
) -> Option<(Interval, bool)> {
    for idx in 0..sentence.figures.len() {
        let figure = &sentence.figures[idx];
        if !is_quantity(figure) || matches!(figure.kind, FigureKind::Period | FigureKind::Ordinal) {
            continue;
        }
        let deadline = || sentence.deadline_within(figure.span.end, sentence.high(idx) as u32);
        let time = sentence.frame_before(figure.span.start).or_else(deadline);
        let told = time.map(|time| (sentence.stretch_of(time), time.inferred));
        let reported = matches!(figure.kind, FigureKind::Rate | FigureKind::Rank | FigureKind::Money);
        let inherited = carried.map(|(interval, _)| interval).or(report.filter(|_| reported));
        let Some((interval, inferred)) = told.or(inherited.map(|interval| (interval, true))) else { continue };
        let figure = &mut sentence.figures[idx];
        figure.period = Some(interval);
        if inferred {
            figure.infer(Inferred::Period);
        }
    }
    opening(sentence).map(|time| (sentence.stretch_of(time), time.inferred)).or(carried)
}

/// Whether a time in a headline is a stretch of months or a year that figures are reported for; of words
/// such as 지난해 only beside a rate.
fn is_stretch(time: &TimeToken, has_rate: bool) -> bool {
    let is_year = time.interval.start.month.is_none() && (time.listed.is_some() || has_rate);
    time.role == TimeRole::Frame && time.interval.start.day.is_none() && (time.interval.end.is_some() || is_year)
}

/// The time that stands at the head of its sentence, before anything is counted.
fn opening<'s>(sentence: &'s Sentence) -> Option<&'s TimeToken> {
    const HEAD_BYTES: u32 = 24;
    let first = sentence.figures.iter().find(|figure| is_quantity(figure));
    let counted = first.map_or(sentence.span.end, |figure| figure.span.start);
    // 시통계국에 따르면 올 상반년: the sentence begins behind its source.
    let told = &sentence.text[sentence.span.start as usize..counted as usize];
    let source = ["따르면", "의하면"].iter().filter_map(|word| Some(told.find(word)? + word.len())).min().unwrap_or(0);
    let end = counted.min(sentence.span.start + source as u32 + HEAD_BYTES);
    sentence.frame_before(end)
}

/// In a text that writes 위안 for yuan, 원 is won; so it is in brackets behind an amount of yuan.
fn settle_won(figures: &mut [Figure], text: &str) {
    let yuan = |figure: &Figure| matches!(figure.base_unit, "위안" | "위엔" | "위앤");
    if !figures.iter().any(yuan) {
        return;
    }
    for idx in 0..figures.len() {
        let in_brackets = idx > 0
            && yuan(&figures[idx - 1])
            && text[figures[idx - 1].span.end as usize..figures[idx].span.start as usize].starts_with('(');
        let figure = &mut figures[idx];
        if figure.base_unit != "원" {
            continue;
        }
        figure.si = figure.si.map(|si| Converted { unit: "KRW", ..si });
        if in_brackets {
            figure.inferred.retain(|part| *part != Inferred::Currency);
        }
    }
}

/// What the marks begin with that may end a sentence.
static END_MARKS: ByteSet = ByteSet::of(b".!?\n\xE3");

/// The sentences of a passage: up to a mark that ends one and does not stand in a number.
fn sentences(text: &str, passage: Span) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = passage.start as usize;
    let within = passage.of(text);
    let mut at = 0;
    while let Some(met) = END_MARKS.next_in(within.as_bytes(), at) {
        at = met;
        let ch = within[at..].chars().next().unwrap_or(' ');
        let ends = match ch {
            '!' | '?' | '。' | '\n' => true,
            '.' => {
                let after = within[at + 1..].chars().next().unwrap_or(' ');
                let before = || within[..at].ends_with(|before| matches!(before, '가'..='힣'));
                !after.is_ascii_digit() && (!letter::is_alphanumeric(after) || before())
            }
            _ => false,
        };
        at += ch.len_utf8();
        let end = passage.start as usize + at;
        if ends {
            spans.push(Span::new(start, end));
            start = end;
        }
    }
    if start < passage.end as usize {
        spans.push(Span::new(start, passage.end as usize));
    }
    spans
}

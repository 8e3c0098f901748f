//! Dates of articles and dates inside them on one axis. Unit: days since 1970-01-01, UTC.

use crate::text::order::Arrange;
use std::sync::Arc;

use super::passage::{Passage, Sentences};
use crate::facts::figure::{FigureKind, Inferred, Normalized};
use crate::facts::quantity::{Interval, PartialDate};
use crate::library::Document;
use crate::pause::{Pause, at_once, step};
use crate::text::Span;

/// What happened, or was said to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EventKind {
    /// An article was published.
    Published,
    /// A date inside an article.
    Date,
    /// A stretch of time inside an article.
    Period,
}

impl EventKind {
    /// The name in files and in the page's attributes.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Date => "date",
            Self::Period => "period",
        }
    }
}

/// Something with a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its first day.
    pub first_day: i32,
    /// Its last day, included; the same for a day.
    pub last_day: i32,
    /// The time as it is known: `2021-01/2021-06`.
    pub time: Interval,
    /// What it is.
    pub kind: EventKind,
    /// Where it is printed.
    pub span: Span,
    /// The sentence around it.
    pub passage: Passage,
    /// Whether a part of it, its year say, was concluded from the date of publication.
    pub inferred: bool,
    /// Which row of the drawing it stands on, from 0, so that no two events of a row meet.
    pub lane: u32,
}

/// Events in order of time, and the axis under them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// In order of their first day.
    pub events: Vec<Event>,
    /// The first day of the axis: the beginning of a year.
    pub first_day: i32,
    /// The last day of the axis: the end of a year.
    pub last_day: i32,
    /// The years on the axis, each with its first day.
    pub years: Vec<(u16, i32)>,
    /// How many rows the drawing has.
    pub n_lanes: u32,
}

/// The share of the axis that a day's event takes at least, so that marks do not touch.
const LEAST_SHARE: f32 = 0.012;

impl Timeline {
    /// The events of documents. A time without a year has no place on the axis and is left out.
    #[must_use]
    pub fn of(documents: &[Arc<Document>]) -> Self {
        at_once(|pause| Self::in_steps(documents, pause))
    }

    /// The same with pauses.
    pub async fn in_steps(documents: &[Arc<Document>], pause: Pause<'_>) -> Self {
        let mut events: Vec<Event> = Vec::new();
        for (idx, document) in documents.iter().enumerate() {
            events.append(&mut events_of(idx, document));
            step(pause).await;
        }
        events.arrange_by_key(|event| (event.first_day, event.last_day, event.kind, event.passage, event.span));
        let mut timeline = Self { events, ..Self::default() };
        timeline.set_axis();
        timeline.set_lanes(&|_| LEAST_SHARE);
        timeline
    }

    /// Where a day stands on the axis, 0 to 1.
    #[must_use]
    pub fn share(&self, day: i32) -> f32 {
        let length = (self.last_day - self.first_day).max(1) as f32;
        ((day - self.first_day) as f32 / length).clamp(0.0, 1.0)
    }

    fn set_axis(&mut self) {
        let first = self.events.iter().map(|event| event.time.start.year).min().flatten();
        let last = self.events.iter().map(|event| event.time.end.unwrap_or(event.time.start).year).max().flatten();
        let (Some(first), Some(last)) = (first, last) else { return };
        self.years = (first..=last).map(|year| (year, day_number(year, 1, 1))).collect();
        (self.first_day, self.last_day) = (day_number(first, 1, 1), day_number(last, 12, 31));
    }

    /// Each event takes the first row that is free where it begins; `room` is the share of the axis that
    /// it takes at least, with its name say.
    pub fn set_lanes(&mut self, room: &dyn Fn(&Event) -> f32) {
        let days = (self.last_day - self.first_day) as f32;
        let mut free_from: Vec<i32> = Vec::new();
        for event in &mut self.events {
            let least_days = (room(event) * days) as i32;
            let lane = free_from.iter().position(|day| *day <= event.first_day).unwrap_or(free_from.len());
            let end = event.last_day.max(event.first_day + least_days) + 1;
            match free_from.get_mut(lane) {
                Some(day) => *day = end,
                None => free_from.push(end),
            }
            event.lane = lane as u32;
        }
        self.n_lanes = free_from.len() as u32;
    }
}

fn events_of(document_idx: usize, document: &Document) -> Vec<Event> {
    let sentences = Sentences::of(document);
    let facts = &document.story.facts;
    let event = |time: Interval, kind, span: Span, inferred| {
        let (first_day, last_day) = days(time)?;
        let passage = Passage { document_idx, span: sentences.around(span).unwrap_or(span) };
        Some(Event { first_day, last_day, time, kind, span, passage, inferred, lane: 0 })
    };
    let published = document.story.article.published.and_then(|printed| {
        let date = PartialDate { year: Some(printed.year), month: Some(printed.month), day: Some(printed.day) };
        event(Interval::at(date), EventKind::Published, printed.span, false)
    });
    let dated = facts.figures.iter().filter_map(|figure| {
        let kind = if figure.kind == FigureKind::Date { EventKind::Date } else { EventKind::Period };
        let Normalized::Time(time) = figure.normalized else { return None };
        event(time, kind, figure.span, figure.inferred.contains(&Inferred::Normalized))
    });
    published.into_iter().chain(dated).collect()
}

/// The first and the last day of a time with a year.
fn days(time: Interval) -> Option<(i32, i32)> {
    let first = first_day(time.start)?;
    let last = last_day(time.end.unwrap_or(time.start))?;
    (first <= last).then_some((first, last))
}

/// The first day of a date with a year.
#[must_use]
pub fn first_day(date: PartialDate) -> Option<i32> {
    Some(day_number(date.year?, date.month.unwrap_or(1), date.day.unwrap_or(1)))
}

/// The last day of a date with a year.
#[must_use]
pub fn last_day(date: PartialDate) -> Option<i32> {
    let year = date.year?;
    match (date.month, date.day) {
        (None, _) => Some(day_number(year, 12, 31)),
        (Some(month), Some(day)) => Some(day_number(year, month, day)),
        (Some(12), None) => Some(day_number(year, 12, 31)),
        (Some(month), None) => Some(day_number(year, month + 1, 1) - 1),
    }
}

/// Days since 1970-01-01 of a day of the Gregorian calendar.
#[must_use]
pub fn day_number(year: u16, month: u8, day: u8) -> i32 {
    // Years begin in March, so that the leap day is the last of its year.
    let (month, day) = (i32::from(month), i32::from(day));
    let year = i32::from(year) - i32::from(month <= 2);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let leap_days = year / 4 - year / 100 + year / 400;
    365 * year + leap_days + day_of_year - 719_468
}

/// The year, month and day that a day's number stands for; the inverse of [`day_number`].
#[must_use]
pub fn date_of(day: i32) -> (u16, u8, u8) {
    let days = day + 719_468;
    // No year of the calendar has more than 366 days: one guess, and at most one step further.
    let begins = |year: i32| 365 * year + year / 4 - year / 100 + year / 400;
    let guess = days / 366;
    let year = (guess..).take_while(|year| begins(*year) <= days).last().unwrap_or(guess);
    let day_of_year = days - begins(year);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = (month + 2) % 12 + 1;
    ((year + i32::from(month <= 2)) as u16, month as u8, day as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(day_number(1970, 1, 1), 0);
        assert_eq!(day_number(2000, 3, 1), 11_017);
        assert_eq!(day_number(2021, 11, 23), 18_954);
        assert_eq!(day_number(2024, 3, 1) - day_number(2024, 2, 28), 2);
        assert_eq!(day_number(2023, 3, 1) - day_number(2023, 2, 28), 1);
        for day in (day_number(1890, 1, 1)..day_number(2110, 1, 1))
            .step_by(7)
            .chain(day_number(2000, 2, 20)..day_number(2000, 3, 9))
        {
            let (year, month, of_month) = date_of(day);
            assert_eq!(day_number(year, month, of_month), day);
            assert!((1..=12).contains(&month) && (1..=31).contains(&of_month));
        }
    }

    #[test]
    fn a_stretch_ends_with_its_last_day() {
        let half_year = Interval::months(Some(2021), 1, 6);
        assert_eq!(days(half_year), Some((day_number(2021, 1, 1), day_number(2021, 6, 30))));
        assert_eq!(days(Interval::years(2021, 2025)), Some((day_number(2021, 1, 1), day_number(2025, 12, 31))));
        assert_eq!(days(Interval::months(None, 7, 7)), None);
    }

    #[test]
    fn no_articles_no_axis() {
        assert_eq!(Timeline::of(&[]), Timeline::default());
    }
}

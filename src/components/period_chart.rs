//! When the results were published: a bar for each year, or each month when the years are few.
//! Every bar is a link that narrows to its time.

use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::search::{DateBound, Facet, Query};
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::view_link::ViewLink;
use crate::store::Store;

/// A longer stretch of months is shown as years.
const MAX_MONTH_BARS: u32 = 36;
/// The height of the highest bar, in units of the drawing.
const HEIGHT: u32 = 40;

/// One bar: its time, and how many results fall into it.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Bar {
    time: DateBound,
    count: u32,
    /// The height in units of the drawing.
    height: u32,
    /// Whether it is the first of its year.
    names_year: bool,
}

/// The months of publication as bars.
#[component]
pub(crate) fn PeriodChart() -> AnyView {
    let store = expect_context::<Store>();
    let all = StoredValue::new(store.all_facets.with_value(|all| times(&all.months)));
    let bars = Memo::new(move |_| store.facets.with(|counts| all.with_value(|all| bars(all, &counts.months))));
    let rows = move || bars.get().into_iter().map(|bar| bar_link(store, bar)).collect_view();
    view! {
        <section class="period-chart" hidden=move || bars.with(|bars| bars.iter().all(|bar| bar.count == 0))>
            <h3>{store.say(Phrase::Period)}</h3>
            <ol>{rows}</ol>
        </section>
    }
    .into_any()
}

/// A bar as a link; following it again opens the period. A time without results is only a gap.
fn bar_link(store: Store, bar: Bar) -> AnyView {
    let time = bar.time;
    let year = bar.names_year.then(|| view! { <span class="period-chart-year">{time.year}</span> }.into_any());
    let foot = view! {
        <span class="period-chart-foot" aria-hidden="true">{time.month} {year}</span>
    };
    let drawing = view! {
        <svg class="period-chart-bar" viewBox="0 0 10 40" preserveAspectRatio="none" aria-hidden="true">
            <rect x="0" y=HEIGHT - bar.height width="10" height=bar.height></rect>
        </svg>
    };
    if bar.count == 0 {
        return view! { <li class="period-chart-gap">{drawing} {foot}</li> }.into_any();
    }
    let is_chosen = move |query: &Query| query.from == Some(time) && query.to == Some(time);
    let bound = (!store.query.with_untracked(is_chosen)).then_some(time);
    let is_current = Signal::derive(move || store.query.with(is_chosen));
    let name = phrase::bound(&time, store.language.get_untracked());
    view! {
        <li>
            <ViewLink to=vec![Action::SetPeriod(bound, bound)] current=is_current>
                {drawing}
                {foot}
                <span class="visually-hidden">{name}" "{phrase::number(bar.count as usize)}</span>
            </ViewLink>
        </li>
    }
    .into_any()
}

/// The time from the library's first article to its last: months, or years if those are many.
fn times(months: &[Facet<u32>]) -> Vec<DateBound> {
    let (Some(first), Some(last)) = (months.first(), months.last()) else { return Vec::new() };
    // Months counted from year 0, so that the next one is one more.
    let ordinal = |key: u32| key / 100 * 12 + (key % 100).saturating_sub(1);
    let (first, last) = (ordinal(first.value), ordinal(last.value));
    if last - first < MAX_MONTH_BARS {
        let month = |n: u32| DateBound { year: (n / 12) as u16, month: Some((n % 12 + 1) as u8), day: None };
        return (first..=last).map(month).collect();
    }
    (first / 12..=last / 12).map(|year| DateBound { year: year as u16, month: None, day: None }).collect()
}

/// The bars of the given times under the current counts.
fn bars(times: &[DateBound], months: &[Facet<u32>]) -> Vec<Bar> {
    // The times are in order.
    let mut counts: Vec<(DateBound, u32)> = times.iter().map(|time| (*time, 0)).collect();
    for facet in months {
        let year = DateBound { year: (facet.value / 100) as u16, month: None, day: None };
        let month = DateBound { month: Some((facet.value % 100) as u8), ..year };
        for time in [year, month] {
            if let Ok(at) = counts.binary_search_by(|(known, _)| known.cmp(&time)) {
                counts[at].1 += facet.count;
            }
        }
    }
    let highest = counts.iter().map(|(_, count)| *count).max().unwrap_or_default().max(1);
    let height = |count: u32| if count == 0 { 0 } else { (count * HEIGHT).div_ceil(highest).max(4) };
    let mut year_before = None;
    let bar = |(time, count): (DateBound, u32)| {
        let names_year = year_before.replace(time.year) != Some(time.year);
        Bar { time, count, height: height(count), names_year }
    };
    counts.into_iter().map(bar).collect()
}

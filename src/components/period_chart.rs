//! When the results were published: a bar for each year, or each month when the years are few.
//! Every bar is a link that narrows to its time.

use std::collections::BTreeMap;

use dongbuk_core::phrase::{self, Phrase};
use dongbuk_core::search::{DateBound, Facet, Query};
use dongbuk_core::view::Action;
use leptos::prelude::*;

use super::view_link::ViewLink;
use crate::store::Store;

/// More months than this are shown as years.
const MAX_MONTH_BARS: usize = 24;
/// The height of the highest bar, in units of the drawing.
const HEIGHT: u32 = 40;

/// One bar: its time, and how many results fall into it.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Bar {
    time: DateBound,
    count: u32,
    /// The height in units of the drawing.
    height: u32,
}

/// The months of publication as bars.
#[component]
pub(crate) fn PeriodChart() -> AnyView {
    let store = expect_context::<Store>();
    let all = StoredValue::new(store.all_facets.with_value(|all| times(&all.months)));
    let bars = Memo::new(move |_| store.facets.with(|counts| all.with_value(|all| bars(all, &counts.months))));
    let rows = move || bars.get().into_iter().map(|bar| bar_link(store, bar)).collect_view();
    view! {
        <section class="period-chart" hidden=move || bars.with(Vec::is_empty)>
            <h3>{store.say(Phrase::Period)}</h3>
            <ol>{rows}</ol>
        </section>
    }
    .into_any()
}

/// A bar as a link; following it again opens the period.
fn bar_link(store: Store, bar: Bar) -> AnyView {
    let name = phrase::bound(&bar.time, store.language.get_untracked());
    let time = bar.time;
    let is_chosen = move |query: &Query| query.from == Some(time) && query.to == Some(time);
    let chosen = store.query.with_untracked(is_chosen);
    let bound = (!chosen).then_some(time);
    let is_current = Signal::derive(move || store.query.with(is_chosen));
    let short = match time.month {
        Some(month) if month > 1 => month.to_string(),
        Some(_) => format!("{:02}", time.year % 100),
        None => format!("{:02}", time.year % 100),
    };
    view! {
        <li>
            <ViewLink to=vec![Action::SetPeriod(bound, bound)] current=is_current>
                <svg class="period-chart-bar" viewBox="0 0 10 40" preserveAspectRatio="none" aria-hidden="true">
                    <rect x="0" y=HEIGHT - bar.height width="10" height=bar.height></rect>
                </svg>
                <span class="period-chart-short" aria-hidden="true">{short}</span>
                <span class="visually-hidden">{name}" "{phrase::number(bar.count as usize)}</span>
            </ViewLink>
        </li>
    }
    .into_any()
}

/// The times of the library's articles: months if they are few, else years.
fn times(months: &[Facet<u32>]) -> Vec<DateBound> {
    let month = |key: u32| DateBound { year: (key / 100) as u16, month: Some((key % 100) as u8), day: None };
    if months.len() <= MAX_MONTH_BARS {
        return months.iter().map(|facet| month(facet.value)).collect();
    }
    let mut years: Vec<DateBound> =
        months.iter().map(|facet| DateBound { month: None, ..month(facet.value) }).collect();
    years.dedup();
    years
}

/// The bars of the given times under the current counts.
fn bars(times: &[DateBound], months: &[Facet<u32>]) -> Vec<Bar> {
    let mut counts: BTreeMap<DateBound, u32> = times.iter().map(|time| (*time, 0)).collect();
    for facet in months {
        let year = DateBound { year: (facet.value / 100) as u16, month: None, day: None };
        let month = DateBound { month: Some((facet.value % 100) as u8), ..year };
        for time in [year, month] {
            if let Some(count) = counts.get_mut(&time) {
                *count += facet.count;
            }
        }
    }
    let highest = counts.values().copied().max().unwrap_or_default().max(1);
    let height = |count: u32| if count == 0 { 1 } else { (count * HEIGHT).div_ceil(highest).max(3) };
    counts.into_iter().map(|(time, count)| Bar { time, count, height: height(count) }).collect()
}

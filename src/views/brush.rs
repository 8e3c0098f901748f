//! Choosing a period: dragging along the axis of the timeline, or, by keyboard, two dates.

use dongbuk_core::facts::quantity::PartialDate;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::search::DateBound;
use dongbuk_core::survey::timeline::{Timeline, date_of, first_day, last_day};
use dongbuk_core::view::Action;
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::store::Store;

/// A shorter drag is a click, in CSS pixels.
const LEAST_DRAG: f64 = 8.0;

/// Lets the reader drag over a drawing whose axis takes the given share of its width.
pub(super) fn brush(store: Store, timeline: &Timeline, axis: f32, chart: AnyView) -> AnyView {
    let (first, days) = (timeline.first_day, f64::from(timeline.last_day - timeline.first_day));
    // Where the drag began and where it is, as shares of the width; and the width.
    let drag = RwSignal::new(None::<(f64, f64, f64)>);
    let begin = move |event: PointerEvent| {
        if let Some((at, width, _)) = place(&event).filter(|_| event.button() == 0) {
            drag.set(Some((at, at, width)));
        }
    };
    let go_on = move |event: PointerEvent| {
        let Some((from, _, width)) = drag.get_untracked() else { return };
        let Some((to, _, element)) = place(&event) else { return };
        drag.set(Some((from, to, width)));
        if is_drag((from, to, width)) {
            let _ = element.set_pointer_capture(event.pointer_id());
        }
    };
    let month = move |share: f64| {
        let day = first + (share / f64::from(axis)).clamp(0.0, 1.0).mul_add(days, 0.0) as i32;
        let (year, month, _) = date_of(day);
        DateBound { year, month: Some(month), day: None }
    };
    let end = move |_: PointerEvent| {
        let dragged = drag.get_untracked().filter(|drag| is_drag(*drag));
        drag.set(None);
        if let Some((a, b, _)) = dragged {
            store.dispatch(Action::SetPeriod(Some(month(a.min(b))), Some(month(a.max(b)))));
        }
    };
    let seen = move || drag.get().filter(|drag| is_drag(*drag));
    let from = move || seen().map(|(a, b, _)| a.min(b).to_string());
    let length = move || seen().map(|(a, b, _)| (a - b).abs().to_string());
    view! {
        <div
            class="timeline-brush"
            on:pointerdown=begin
            on:pointermove=go_on
            on:pointerup=end
            on:pointercancel=move |_| drag.set(None)
            on:dragstart=move |event| event.prevent_default()
        >
            {chart}
            <span class="brush" hidden=move || seen().is_none() style:--from=from style:--length=length></span>
        </div>
    }
    .into_any()
}

fn is_drag((from, to, width): (f64, f64, f64)) -> bool {
    (from - to).abs() * width > LEAST_DRAG
}

/// Where a pointer is, as a share of the width of the drawing; its width; the drawing.
fn place(event: &PointerEvent) -> Option<(f64, f64, Element)> {
    let element = event.current_target()?.dyn_into::<Element>().ok()?;
    let frame = element.get_bounding_client_rect();
    let share = (f64::from(event.client_x()) - frame.left()) / frame.width().max(1.0);
    Some((share.clamp(0.0, 1.0), frame.width(), element))
}

/// Two fields of dates, which say and set the period.
pub(super) fn dates(store: Store) -> AnyView {
    let (from, to) = store.query.with_untracked(|query| (query.from, query.to));
    let set_from = move |bound| store.dispatch(Action::SetPeriod(bound, to));
    let set_to = move |bound| store.dispatch(Action::SetPeriod(from, bound));
    view! {
        <div class="survey-controls">
            {field(store, Phrase::PeriodFrom, from.and_then(|bound| first_day(parts(bound))), set_from)}
            {field(store, Phrase::PeriodTo, to.and_then(|bound| last_day(parts(bound))), set_to)}
            <span class="survey-note">{store.say(Phrase::BrushHint)}</span>
        </div>
    }
    .into_any()
}

fn parts(bound: DateBound) -> PartialDate {
    PartialDate { year: Some(bound.year), month: bound.month, day: bound.day }
}

fn field(store: Store, name: Phrase, day: Option<i32>, set: impl Fn(Option<DateBound>) + 'static) -> AnyView {
    let value = day.map(date_of).map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
    let change = move |event| set(DateBound::parse(&event_target_value(&event)));
    view! { <label>{store.say(name)} " " <input type="date" value=value on:change=change/></label> }.into_any()
}

//! The names of the place under the pointer or the keyboard: 四平 · Siping · 쓰핑 · 吉林. Shown beside the
//! mention, never instead of it; Escape hides it.

use dongbuk_core::facts::place::PlaceId;
use dongbuk_core::language::Language;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Where the card is and what it names.
#[derive(Clone, PartialEq)]
struct Shown {
    place: PlaceId,
    /// The left edge and the lower edge of the mention, in CSS pixels of the window.
    left: f64,
    bottom: f64,
}

/// The names of a place, beside its mention.
#[component]
pub(crate) fn PlaceCard() -> AnyView {
    let (shown, set_shown) = signal(None::<Shown>);
    let show = move |target: Option<web_sys::EventTarget>| {
        let target = target.and_then(|target| target.dyn_into::<Element>().ok());
        // The pointer may go over the card itself, to read it enlarged.
        if target.as_ref().is_some_and(|it| it.closest(".place-card").is_ok_and(|card| card.is_some())) {
            return;
        }
        let next = target.and_then(|target| mention_of(&target));
        if shown.with_untracked(|shown| *shown != next) {
            set_shown.set(next);
        }
    };
    let over = window_event_listener(ev::pointerover, move |event| show(event.target()));
    let focus = window_event_listener(ev::focusin, move |event| show(event.target()));
    let scroll = window_event_listener(ev::scroll, move |_| show(None));
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            show(None);
        }
    });
    on_cleanup(move || {
        over.remove();
        focus.remove();
        scroll.remove();
        escape.remove();
    });
    let card = move || {
        let Shown { place, left, bottom } = shown.get()?;
        Some(view! {
            <div class="place-card" aria-hidden="true" style:--left=format!("{left}px") style:--bottom=format!("{bottom}px")>
                {names(place)}
            </div>
        })
    };
    view! { {card} }.into_any()
}

/// The mention of a place that an event happened in.
fn mention_of(target: &Element) -> Option<Shown> {
    let element = target.closest("[data-place]").ok()??;
    let place = PlaceId::parse(&element.get_attribute("data-place")?)?;
    let rect = element.get_bounding_client_rect();
    Some(Shown { place, left: rect.left(), bottom: rect.bottom() })
}

/// Every name of a place, each in its language, and what it lies in.
fn names(place: PlaceId) -> AnyView {
    let mut names = vec![("zh", place.hanzi()), ("en", place.name(Language::En)), ("ko", place.south_loan())];
    names.extend(place.parent().map(|parent| ("zh", parent.hanzi())));
    let name = |(idx, (lang, name))| {
        let dot = if idx > 0 { " · " } else { "" };
        view! { {dot} <span lang=lang>{name}</span> }
    };
    names.into_iter().enumerate().map(name).collect_view().into_any()
}

//! The names of the place under the pointer or the keyboard: 四平 · Siping · 쓰핑 · 吉林. Shown beside the
//! mention, never instead of it; Escape hides it.

use dongbuk_core::facts::place::PlaceId;
use dongbuk_core::language::Language;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::store::Store;

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
    let store = expect_context::<Store>();
    let (shown, set_shown) = signal(None::<Shown>);
    let show = move |target: Option<web_sys::EventTarget>| {
        let next = target.and_then(mention_of);
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
                {names(store, place)}
            </div>
        })
    };
    view! { {card} }.into_any()
}

/// The mention of a place that an event happened in.
fn mention_of(target: web_sys::EventTarget) -> Option<Shown> {
    let element = target.dyn_into::<Element>().ok()?.closest("[data-place]").ok()??;
    let place = PlaceId::parse(&element.get_attribute("data-place")?)?;
    let rect = element.get_bounding_client_rect();
    Some(Shown { place, left: rect.left(), bottom: rect.bottom() })
}

/// Every name of a place, each in its language, and what it lies in.
fn names(store: Store, place: PlaceId) -> AnyView {
    let mut names = vec![("ko", place.name(Language::KoCn)), ("zh", place.hanzi()), ("en", place.name(Language::En))];
    names.push(("ko", place.south_loan()));
    names.dedup_by(|later, earlier| later.1 == earlier.1);
    let parent =
        place.parent().map(|parent| view! { <span class="place-card-parent">{store.place_name(parent)}</span> });
    let names = names.into_iter().map(|(lang, name)| view! { <span lang=lang>{name}</span> }).collect_view();
    view! { {names} {parent} }.into_any()
}

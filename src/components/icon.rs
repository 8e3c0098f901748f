//! The few pictures of the interface, drawn with the text's own colour; always beside or inside
//! something that has a name.

use leptos::prelude::*;

/// A picture of the interface.
#[derive(Clone, Copy)]
pub(crate) enum Icon {
    /// Search.
    Lens,
    /// Give away a link.
    Share,
    /// Drop, close.
    Cross,
    /// Light and dark.
    HalfDisc,
    /// Back.
    Left,
    /// On.
    Right,
}

/// Draws a picture of the interface.
#[component]
pub(crate) fn IconMark(icon: Icon) -> AnyView {
    let path = match icon {
        Icon::Lens => "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M15.5 15.5 21 21",
        Icon::Share => "M12 15V3.5M7.5 7.5 12 3l4.5 4.5M5 12v8.5h14V12",
        Icon::Cross => "M6 6l12 12M18 6 6 18",
        Icon::HalfDisc => "M12 3.2a8.8 8.8 0 1 1 0 17.6 8.8 8.8 0 0 1 0-17.6M12 4.8v14.4a7.2 7.2 0 0 1 0-14.4",
        Icon::Left => "M14.5 5 7.5 12l7 7",
        Icon::Right => "M9.5 5l7 7-7 7",
    };
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
    .into_any()
}

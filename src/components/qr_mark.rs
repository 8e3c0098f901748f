//! A link as a square code, drawn here: nobody is asked and nothing is fetched.

use std::fmt::Write as _;

use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

use crate::store::Store;

/// The margin that readers of codes ask for, in modules.
const QUIET_ZONE: i32 = 4;

/// The code of a text; nothing where the text is too long for one.
#[component]
pub(crate) fn QrMark(text: String) -> AnyView {
    mark(&text).into_any()
}

/// The code as a drawing; nothing for a text that is too long for one.
fn mark(text: &str) -> Option<AnyView> {
    let store = expect_context::<Store>();
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let size = code.size() + 2 * QUIET_ZONE;
    let mark = view! {
        <svg
            class="qr-mark"
            role="img"
            aria-label=store.say(Phrase::QrCode)
            viewBox=format!("0 0 {size} {size}")
            shape-rendering="crispEdges"
        >
            <rect class="qr-paper" width=size height=size></rect>
            <path class="qr-ink" d=path(&code)></path>
        </svg>
    };
    Some(mark.into_any())
}

/// The dark modules, a run of them at a time.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET_ZONE, y + QUIET_ZONE);
            }
            x += run.max(1);
        }
    }
    path
}

//! Giving an address away, by the best means this browser has. Each step may be missing or refuse;
//! the last one cannot.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement, ShareData};

use crate::browser::{document, find, window};

/// What became of an address.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Shared {
    /// The system's sheet took it, or the reader closed the sheet.
    Given,
    /// It is in the clipboard.
    Copied,
    /// It must be copied by hand.
    ByHand(String),
}

/// Shares an address: sheet, clipboard, the old copy command, a field.
pub(crate) async fn share(address: &str) -> Shared {
    if through_sheet(address).await {
        return Shared::Given;
    }
    if copy(address).await { Shared::Copied } else { Shared::ByHand(address.to_owned()) }
}

/// Copies words: clipboard, else the old copy command. False if neither works here.
pub(crate) async fn copy(words: &str) -> bool {
    to_clipboard(words).await || by_command(words)
}

/// Whether an object of the browser has a member; older ones lack what the bindings promise.
fn has(object: &JsValue, member: &str) -> bool {
    js_sys::Reflect::get(object, &member.into()).is_ok_and(|value| !value.is_undefined())
}

/// Opens the system's share sheet. Closing it is an answer, not a failure.
async fn through_sheet(address: &str) -> bool {
    let navigator = window().navigator();
    if !has(&navigator, "share") {
        return false;
    }
    let data = ShareData::new();
    data.set_url(address);
    data.set_title(&document().title());
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => true,
        Err(error) => js_sys::Reflect::get(&error, &"name".into()).is_ok_and(|name| name == "AbortError"),
    }
}

/// Writes to the clipboard.
async fn to_clipboard(address: &str) -> bool {
    let navigator = window().navigator();
    has(&navigator, "clipboard") && JsFuture::from(navigator.clipboard().write_text(address)).await.is_ok()
}

/// Copies the way browsers did before they had a clipboard interface.
fn by_command(address: &str) -> bool {
    let document = document();
    // Outside of an open dialog nothing can be selected.
    let place = find("dialog[open]").or_else(|| document.body());
    let (Some(body), Ok(area)) = (place, document.create_element("textarea")) else { return false };
    let Ok(area) = area.dyn_into::<HtmlTextAreaElement>() else { return false };
    area.set_value(address);
    area.set_read_only(true);
    let _ = body.append_child(&area);
    area.select();
    let copied = document.dyn_into::<HtmlDocument>().ok().and_then(|document| document.exec_command("copy").ok());
    area.remove();
    copied.unwrap_or_default()
}

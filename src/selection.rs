//! What the reader selects in the article, by pointer or keyboard, as spans of the article's text.
//!
//! An element with `data-start` holds exactly the characters of its paragraph, so what stands before
//! a position in it is counted. Units: the browser counts UTF-16, spans count bytes.

use dongbuk_core::text::Span;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::browser;

/// The selected words as a span of the article's text; nothing if no words of the text are selected.
pub(crate) fn selected_span(text: &str) -> Option<Span> {
    let selection = browser::window().get_selection().ok()??;
    if selection.is_collapsed() {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = offset_of(text, &range.start_container().ok()?, range.start_offset().ok()?)?;
    let end = offset_of(text, &range.end_container().ok()?, range.end_offset().ok()?)?;
    (start < end && !text.get(start..end)?.trim().is_empty()).then(|| Span::new(start, end))
}

/// Where a position of the document stands in the article's text, in bytes.
fn offset_of(text: &str, node: &Node, at: u32) -> Option<usize> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let paragraph = element.closest(".article [data-start]").ok()??;
    let start: usize = paragraph.get_attribute("data-start")?.parse().ok()?;
    let before = browser::document().create_range().ok()?;
    before.set_start(&paragraph, 0).ok()?;
    before.set_end(node, at).ok()?;
    let len_utf16 = before.to_string().length() as usize;
    let mut counted = 0;
    for (bytes, c) in text.get(start..)?.char_indices() {
        if counted >= len_utf16 {
            return Some(start + bytes);
        }
        counted += c.len_utf16();
    }
    Some(text.len())
}

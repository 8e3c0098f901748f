//! Text with highlights → text nodes and `<mark>`. Never HTML from text.

use std::ops::Range;

use leptos::prelude::*;

/// The text with its highlighted ranges, in bytes, in `<mark>`; ranges that do not fit are left out.
pub(crate) fn highlighted(text: &str, highlights: &[Range<usize>]) -> Vec<AnyView> {
    let mut pieces = Vec::with_capacity(highlights.len() * 2 + 1);
    let mut done = 0;
    for range in highlights {
        let (Some(before), Some(marked)) = (text.get(done..range.start), text.get(range.clone())) else { continue };
        pieces.push(before.to_owned().into_any());
        pieces.push(view! { <mark>{marked.to_owned()}</mark> }.into_any());
        done = range.end;
    }
    pieces.push(text.get(done..).unwrap_or_default().to_owned().into_any());
    pieces
}

//! The marks of all drawings: axis, bar, dot, line, label, and the link around them.
//!
//! Geometry is in attributes, colours and letters are in `style/components/drawing.css`. A mark
//! that leads somewhere is a link with a name, so it is reached by keyboard; a drawing is a group,
//! not an image, since its marks are links.

use dongbuk_core::survey::width_ems;
use dongbuk_core::view::Action;
use leptos::prelude::*;

use crate::store::Store;

/// A drawing of some size in its own units, with a name.
pub(super) fn drawing(class: &'static str, width: f32, height: f32, name: String, marks: AnyView) -> AnyView {
    let view_box = format!("0 0 {} {}", round(width), round(height));
    view! {
        <svg class=format!("drawing {class}") viewBox=view_box role="group" aria-label=name>
            {marks}
        </svg>
    }
    .into_any()
}

/// Marks that lead somewhere. `name` says what they stand for and is shown by the pointer; `shown` are
/// the words among the marks: who speaks to the page says those, so the name has them, cut as they are.
pub(super) fn link(store: Store, to: &[Action], name: String, shown: &str, is_chosen: bool, marks: AnyView) -> AnyView {
    let label = if name.contains(shown) { name.clone() } else { format!("{shown} · {name}") };
    view! {
        <g class="mark">
            <a href=store.href_now(to) aria-label=label aria-current=is_chosen.then_some("true")>
                <title>{name}</title>
                {marks}
            </a>
        </g>
    }
    .into_any()
}

/// A bar that begins at (`x`, `y`).
pub(super) fn bar(x: f32, y: f32, width: f32, height: f32) -> AnyView {
    let width = width.max(1.0);
    view! { <rect class="bar" x=round(x) y=round(y) width=round(width) height=round(height)></rect> }.into_any()
}

/// A dot around (`x`, `y`).
pub(super) fn dot(x: f32, y: f32, radius: f32) -> AnyView {
    view! { <circle class="dot" cx=round(x) cy=round(y) r=round(radius)></circle> }.into_any()
}

/// A straight line.
pub(super) fn line(class: &'static str, (x1, y1): (f32, f32), (x2, y2): (f32, f32)) -> AnyView {
    view! { <line class=class x1=round(x1) y1=round(y1) x2=round(x2) y2=round(y2)></line> }.into_any()
}

/// An outline or a curve, written as SVG path data.
pub(super) fn path(class: &'static str, data: String) -> AnyView {
    view! { <path class=class d=data></path> }.into_any()
}

/// On which side of its point a label stands.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// Words at (`x`, `y`), their base line. They are for the eye: a mark that leads somewhere has a name.
pub(super) fn label(x: f32, y: f32, anchor: Anchor, words: String) -> AnyView {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    view! { <text class="label" aria-hidden="true" x=round(x) y=round(y) text-anchor=anchor>{words}</text> }.into_any()
}

/// The height of the letters of labels, in units of the drawing.
const LETTER: f32 = 14.0;

/// How wide words are as a label.
pub(super) fn width(words: &str) -> f32 {
    width_ems(words) * LETTER
}

/// The row of something that begins at `from` and ends at `to`: the first row that is free there.
/// `free_from` says where each row is.
pub(super) fn row(free_from: &mut Vec<f32>, from: f32, to: f32) -> usize {
    let row = free_from.iter().position(|free| *free <= from).unwrap_or(free_from.len());
    free_from.resize(free_from.len().max(row + 1), 0.0);
    free_from[row] = to;
    row
}

/// A tick of a horizontal axis with its label below.
pub(super) fn tick(x: f32, top: f32, bottom: f32, words: String) -> AnyView {
    view! {
        <g class="tick">
            {line("axis", (x, top), (x, bottom))}
            {label(x + 3.0, bottom, Anchor::Start, words)}
        </g>
    }
    .into_any()
}

/// A number with at most one digit behind the point, as it stands in the drawing.
pub(super) fn round(value: f32) -> String {
    let tenths = (value * 10.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = ((tenths / 10).unsigned_abs(), (tenths % 10).unsigned_abs());
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{tenth}") }
}

/// Words cut to the room for them, in ems: so many Hangul syllables, nearly twice as many Latin letters.
pub(super) fn cut(words: &str, ems: f32) -> String {
    let is_too_much = |(end, letter): &(usize, char)| width_ems(&words[..end + letter.len_utf8()]) > ems;
    match words.char_indices().find(is_too_much) {
        Some((end, _)) => [words[..end].trim_end(), "…"].concat(),
        None => words.to_owned(),
    }
}

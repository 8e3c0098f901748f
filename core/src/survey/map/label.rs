//! Names beside marks that cover neither each other nor a mark.
//!
//! Greedy, the most named place first: each tries four sides and takes the first that is free. A
//! place without a free side has no label on the drawing; the table beside it names every place.

use super::Mark;
use super::cell::Point;
use crate::language::Language;
use crate::survey::width_ems;

/// Space between a mark and its name.
const GAP: f32 = 4.0;

/// A name on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The words.
    pub text: &'static str,
    /// Where the text begins, ends or is centred; the base line.
    pub at: Point,
    /// On which side of its mark it stands.
    pub side: Side,
    /// What it covers.
    covered: Rect,
}

/// A side of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The text begins at the point.
    Right,
    /// The text ends at the point.
    Left,
    /// The text is centred, under the mark.
    Below,
    /// The text is centred, over the mark.
    Above,
}

/// A rectangle: left, top, right, bottom.
type Rect = [f32; 4];

/// Gives each mark a label where one fits; earlier marks choose first.
pub(super) fn place(marks: &mut [Mark], language: Language, letter: f32, size: (f32, f32)) {
    let mut taken: Vec<Rect> = marks.iter().map(|mark| around(mark.at, mark.radius, mark.radius)).collect();
    for mark in marks {
        let text = mark.place.name(language);
        let free = [Side::Right, Side::Left, Side::Below, Side::Above].into_iter().find_map(|side| {
            let (at, covered) = standing(mark, text, letter, side);
            (within(covered, size) && !taken.iter().any(|other| meet(*other, covered))).then_some((at, covered, side))
        });
        if let Some((at, covered, side)) = free {
            taken.push(covered);
            mark.label = Some(Label { text, at, side, covered });
        }
    }
}

/// Whether a text of its own, centred at a point of the base line, meets neither a mark nor a label.
pub(super) fn is_free(marks: &[Mark], at: Point, text: &str, letter: f32) -> bool {
    let half = width_ems(text) * letter / 2.0;
    let covered = [at.x - half, at.y - letter, at.x + half, at.y + letter / 4.0];
    marks.iter().all(|mark| {
        let label = mark.label.as_ref().is_some_and(|label| meet(label.covered, covered));
        !label && !meet(around(mark.at, mark.radius, mark.radius), covered)
    })
}

/// Where a label's text is anchored on a side, and what it covers.
fn standing(mark: &Mark, text: &str, letter: f32, side: Side) -> (Point, Rect) {
    let (Point { x, y }, reach, width) = (mark.at, mark.radius + GAP, width_ems(text) * letter);
    let (anchor, left, middle) = match side {
        Side::Right => (x + reach, x + reach, y),
        Side::Left => (x - reach, x - reach - width, y),
        Side::Below => (x, x - width / 2.0, y + reach + letter / 2.0),
        Side::Above => (x, x - width / 2.0, y - reach - letter / 2.0),
    };
    let covered = [left, middle - letter / 2.0, left + width, middle + letter / 2.0];
    (Point { x: anchor, y: middle + letter * 0.36 }, covered)
}

fn around(at: Point, width: f32, height: f32) -> Rect {
    [at.x - width, at.y - height, at.x + width, at.y + height]
}

fn meet(a: Rect, b: Rect) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

fn within(covered: Rect, size: (f32, f32)) -> bool {
    covered[0] >= 0.0 && covered[1] >= 0.0 && covered[2] <= size.0 && covered[3] <= size.1
}

#[cfg(test)]
mod tests {
    use super::super::{base, marks};
    use super::*;
    use crate::facts::place::PlaceId;

    #[test]
    fn labels_never_collide() {
        let everywhere: Vec<(PlaceId, u32)> =
            PlaceId::all().enumerate().map(|(idx, place)| (place, idx as u32 % 7 + 1)).collect();
        for (language, letter) in Language::ALL.into_iter().zip([20.0, 32.0, 20.0, 32.0]) {
            let marks = marks(&everywhere, language, letter);
            let boxes: Vec<Rect> = marks
                .iter()
                .filter_map(|mark| mark.label.as_ref().map(|label| standing(mark, label.text, letter, label.side).1))
                .collect();
            assert!(boxes.len() > 20, "{} labels", boxes.len());
            for (idx, covered) in boxes.iter().enumerate() {
                assert!(within(*covered, base().size));
                assert!(!boxes[..idx].iter().any(|other| meet(*other, *covered)));
            }
        }
    }

    #[test]
    fn a_lone_mark_is_named_on_its_right() {
        let siping = PlaceId::parse("siping").expect("in the gazetteer");
        let marks = marks(&[(siping, 1)], Language::Zh, 20.0);
        let label = marks[0].label.as_ref().expect("there is room");
        assert_eq!((label.text, label.side), ("四平", Side::Right));
    }
}

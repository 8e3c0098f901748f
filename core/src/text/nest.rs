//! Overlapping spans become a tree: each part of a text stands inside the spans around it.
//!
//! A span that crosses the end of another is cut there, and each part is a node of its own with
//! the same number. Every byte of the whole comes out exactly once, in order.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Span;

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Text inside nothing further.
    Text(Span),
    /// A marked part.
    Mark {
        /// Which of the given spans it is a part of.
        idx: usize,
        /// What it consists of.
        inside: Vec<Node>,
    },
}

/// A mark that has begun and not ended.
struct Open {
    idx: usize,
    end: u32,
    inside: Vec<Node>,
}

/// The text of `whole` as a tree of the given spans; parts of them outside it are left out. Of spans
/// that cover the same text the one given first is outermost.
#[must_use]
pub fn nest(whole: Span, spans: &[Span]) -> Vec<Node> {
    let clipped = spans.iter().enumerate().filter_map(|(idx, span)| {
        let (start, end) = (span.start.max(whole.start), span.end.min(whole.end));
        (start < end).then_some((Reverse(start), end, Reverse(idx)))
    });
    let mut queue: BinaryHeap<_> = clipped.collect();
    let mut open = vec![Open { idx: usize::MAX, end: whole.end, inside: Vec::new() }];
    let mut done = whole.start;
    while let Some((Reverse(start), end, Reverse(idx))) = queue.pop() {
        close_until(&mut open, &mut done, start);
        let around = open.last().map_or(whole.end, |open| open.end);
        if end > around {
            queue.push((Reverse(around), end, Reverse(idx)));
        }
        push_text(&mut open, &mut done, start);
        open.push(Open { idx, end: end.min(around), inside: Vec::new() });
    }
    close_until(&mut open, &mut done, whole.end);
    push_text(&mut open, &mut done, whole.end);
    open.pop().map(|root| root.inside).unwrap_or_default()
}

/// Ends every mark that ends at or before `offset`; never the whole.
fn close_until(open: &mut Vec<Open>, done: &mut u32, offset: u32) {
    while open.len() > 1 && open.last().is_some_and(|mark| mark.end <= offset) {
        let end = open.last().map_or(offset, |mark| mark.end);
        push_text(open, done, end);
        let Some(Open { idx, inside, .. }) = open.pop() else { break };
        if let Some(around) = open.last_mut() {
            around.inside.push(Node::Mark { idx, inside });
        }
    }
}

/// Adds the text up to `offset` to the innermost open mark.
fn push_text(open: &mut [Open], done: &mut u32, offset: u32) {
    let Some(mark) = open.last_mut().filter(|_| *done < offset) else { return };
    mark.inside.push(Node::Text(Span { start: *done, end: offset }));
    *done = offset;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree as text: `(n…)` for a mark.
    fn written(text: &str, nodes: &[Node]) -> String {
        let write = |node: &Node| match node {
            Node::Text(span) => span.of(text).to_owned(),
            Node::Mark { idx, inside } => format!("({idx}{})", written(text, inside)),
        };
        nodes.iter().map(write).collect()
    }

    #[track_caller]
    fn check(expected: &str, spans: &[(usize, usize)]) {
        let text = "abcdefgh";
        let spans: Vec<Span> = spans.iter().map(|(start, end)| Span::new(*start, *end)).collect();
        assert_eq!(written(text, &nest(Span::new(0, text.len()), &spans)), expected);
    }

    #[test]
    fn marks_stand_in_one_another() {
        check("abcdefgh", &[]);
        check("a(0bc)d(1ef)gh", &[(1, 3), (4, 6)]);
        check("(1a(0bc)d)efgh", &[(1, 3), (0, 4)]);
        check("(0(1ab))cdefgh", &[(0, 2), (0, 2)]);
        check("(0ab)(1cd)efgh", &[(0, 2), (2, 4)]);
    }

    #[test]
    fn crossing_marks_are_cut() {
        check("a(0b(1c))(1d)efgh", &[(1, 3), (2, 4)]);
        check("(0a(1b(2c)))(2(1d)e)fgh", &[(0, 3), (1, 4), (2, 5)]);
    }

    #[test]
    fn what_lies_outside_is_left_out() {
        let nodes = nest(Span::new(2, 4), &[Span::new(0, 3), Span::new(6, 8), Span::new(3, 3)]);
        assert_eq!(written("abcdefgh", &nodes), "(0c)d");
    }
}

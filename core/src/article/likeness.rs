//! Whether two lines are forms of one headline: with and without kicker, series, site name, spaces.

use std::cell::OnceCell;

use super::headline;
use crate::text::letter;

/// Whether two lines are one headline, site names behind it and spaces aside.
pub(super) fn same_title(one: &str, other: &str) -> bool {
    Likeness::of(one).is_shared_by(other)
}

/// What two forms of one headline share: its letters without kicker, series and site.
pub(super) struct Likeness<'a> {
    line: &'a str,
    letters: OnceCell<String>,
}

impl<'a> Likeness<'a> {
    pub(super) fn of(line: &'a str) -> Self {
        Self { line, letters: OnceCell::new() }
    }

    /// Whether another line is the same headline. Most lines are told apart by their first letters.
    pub(super) fn is_shared_by(&self, other: &str) -> bool {
        let (shorter, longer) = (self.line.len().min(other.len()), self.line.len().max(other.len()));
        if longer - shorter > 60 || shorter < 9 || longer > 400 {
            return false;
        }
        let opens = |line: &str| line.starts_with(['[', '<', '【', '•']);
        let may = begins_like(self.line, other)
            || (opens(self.line) || opens(other)) && holds_beginning(other, self.letters());
        may && *self.letters() == title_letters(other)
    }

    fn letters(&self) -> &str {
        self.letters.get_or_init(|| title_letters(self.line))
    }
}

/// The letters and digits of a headline's title.
fn title_letters(line: &str) -> String {
    headline::headline(line).title.of(line).chars().filter(|c| letter::is_alphanumeric(*c)).collect()
}

/// Whether the first two letters of two lines are the same.
fn begins_like(one: &str, other: &str) -> bool {
    first_letters(one).eq(first_letters(other))
}

fn first_letters(line: &str) -> impl Iterator<Item = char> {
    line.chars().filter(|c| letter::is_alphanumeric(*c)).take(2)
}

/// Whether the first two of `letters` stand in a line, one after the other but for signs and spaces.
fn holds_beginning(line: &str, letters: &str) -> bool {
    let mut wanted = letters.chars();
    let pair = (wanted.next(), wanted.next());
    let mut before = None;
    line.chars().filter(|c| letter::is_alphanumeric(*c)).any(|c| {
        let is_here = pair.1.is_none() || (before, Some(c)) == pair;
        before = Some(c);
        is_here
    })
}

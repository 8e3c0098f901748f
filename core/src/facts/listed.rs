//! One pass over an article for all lists of words: terms of topics, names of places, words of either norm of
//! spelling. Whether a word is meant is decided by the module whose list it is in.

use std::sync::OnceLock;

use super::{orthography, place, topic};
use crate::article::{Article, Role};
use crate::text::order::Arrange;
use crate::text::patterns::{Match, Patterns};
use crate::text::{Source, Span};

/// The words of all lists that stand in an article.
#[derive(Debug, Default)]
pub struct ListedWords {
    /// What was looked at, sorted, each with where its words end in `found`.
    passages: Vec<(Span, usize)>,
    found: Vec<Match>,
}

/// A list of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// Of [`topic`]; blanks within a word are passed over.
    Topics,
    /// Of [`place`].
    Places,
    /// Of [`orthography`].
    Norms,
}

/// The words of all lists, each list's values behind those of the one before.
struct All {
    patterns: Patterns,
    /// Where the values of each list begin, and where the last list's end.
    from: [u16; 4],
}

fn all() -> &'static All {
    static ALL: OnceLock<All> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut strings = Vec::new();
        let mut from = [0; 4];
        let lists = [(topic::words(), true), (place::words(), false), (orthography::words(), false)];
        for (idx, (words, skips_blanks)) in lists.into_iter().enumerate() {
            let n_values = words.iter().map(|(_, value)| value + 1).max().unwrap_or(0);
            strings.extend(words.into_iter().map(|(word, value)| (word, from[idx] + value, skips_blanks)));
            from[idx + 1] = from[idx] + n_values;
        }
        All { patterns: Patterns::new(strings.into_iter()), from }
    })
}

impl ListedWords {
    /// The words in kicker, headline, deck, paragraphs, and the lines of credits and metadata.
    #[must_use]
    pub fn of(source: &Source, article: &Article) -> Self {
        let heads = article.kicker.iter().chain(&article.title).chain(&article.deck).map(|text| text.span);
        let credits = article.lines.iter().filter(|line| matches!(line.role, Role::Meta | Role::Credit));
        let mut passages: Vec<Span> = heads.chain(credits.map(|line| line.span)).collect();
        passages.extend(article.paragraphs.iter().map(|paragraph| paragraph.span));
        passages.arrange();
        passages.dedup();
        let mut words = Self::default();
        for passage in passages {
            all().patterns.scan(passage.of(source.text()), &mut |hit| words.found.push(hit));
            words.passages.push((passage, words.found.len()));
        }
        words
    }

    /// The words of a list in one of those passages, in order, the longest first where several begin; places in
    /// the passage, values in the list.
    pub(super) fn within(&self, passage: Span, list: List) -> impl Iterator<Item = Match> {
        let idx = self.passages.partition_point(|(span, _)| *span < passage);
        let end = self.passages.get(idx).filter(|(span, _)| *span == passage).map_or(0, |(_, end)| *end);
        let start = idx.checked_sub(1).map_or(0, |before| self.passages[before].1);
        let (from, to) = (all().from[list as usize], all().from[list as usize + 1]);
        let of_list =
            self.found.get(start..end).unwrap_or_default().iter().filter(move |hit| (from..to).contains(&hit.value));
        of_list.map(move |hit| Match { value: hit.value - from, ..*hit })
    }
}

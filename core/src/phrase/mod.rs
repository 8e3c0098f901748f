//! Every word of the interface in its four languages. A phrase that lacks one does not compile.
//!
//! Phrases may have slots: `{0}` takes the first argument as it is; `{0:은}` lets the particle
//! follow the argument's last sound (은/는, 이/가, 을/를, 과/와, 으로/로); `{0:article/articles}` chooses
//! by number. Numbers and dates are written here too, so that the page formats nothing itself.

mod fill;
mod table;
mod write;

pub use table::Phrase;
pub use write::{bound, date, day, month, number};

use crate::language::Language;
use crate::view::ViewKind;

/// The views of the results with their names, in the order in which they are offered.
pub const VIEWS: [(ViewKind, Phrase); 7] = [
    (ViewKind::Articles, Phrase::ViewArticles),
    (ViewKind::Figures, Phrase::ViewFigures),
    (ViewKind::Plans, Phrase::ViewPlans),
    (ViewKind::Timeline, Phrase::ViewTimeline),
    (ViewKind::Map, Phrase::ViewMap),
    (ViewKind::Compare, Phrase::ViewCompare),
    (ViewKind::Relations, Phrase::ViewRelations),
];

impl Phrase {
    /// The phrase in a language, slots and all.
    #[must_use]
    pub fn text(self, language: Language) -> &'static str {
        let [ko_cn, ko_kr, zh, en] = self.texts();
        match language {
            Language::KoCn => ko_cn,
            Language::KoKr => ko_kr,
            Language::Zh => zh,
            Language::En => en,
        }
    }

    /// The phrase in a language with its slots filled.
    #[must_use]
    pub fn with(self, language: Language, arguments: &[&str]) -> String {
        fill::fill(self.text(language), arguments)
    }

    /// The phrase about a number of things.
    #[must_use]
    pub fn count(self, language: Language, n: usize) -> String {
        self.with(language, &[&number(n)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots(text: &str) -> Vec<char> {
        let mut slots: Vec<char> = text.split('{').skip(1).filter_map(|after| after.chars().next()).collect();
        slots.sort_unstable();
        slots.dedup();
        slots
    }

    #[test]
    fn every_language_says_the_whole_phrase() {
        for phrase in Phrase::ALL {
            let [first, rest @ ..] = phrase.texts();
            for text in rest {
                assert_eq!(slots(first), slots(text), "{phrase:?}: {text}");
                assert!(!text.trim().is_empty() && text.trim() == text, "{phrase:?}");
            }
        }
    }

    #[test]
    fn languages_keep_to_their_script() {
        let is_hangul = |c: char| matches!(c, '가'..='힣' | 'ㄱ'..='ㅣ');
        let is_han = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}');
        for phrase in Phrase::ALL.iter().filter(|phrase| !phrase.is_a_name()) {
            let [ko_cn, ko_kr, zh, en] = phrase.texts();
            assert!(!zh.contains(is_hangul) && !en.contains(is_hangul) && !en.contains(is_han), "{phrase:?}");
            assert!(!ko_cn.contains(is_han) && !ko_kr.contains(is_han), "{phrase:?}");
        }
    }
}

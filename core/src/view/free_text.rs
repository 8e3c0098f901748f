//! Free text as a link may carry it: no control characters, no marks that turn the direction of
//! writing, Hangul composed, and not longer than a search can use. Spaces stay as they were typed,
//! since they are what is in the search field.

use crate::text::normalize::compose;

/// The longest text that is kept, in characters; nothing longer is a question.
pub(super) const MAX_CHARS: usize = 1000;

/// `text` as a link may carry it. Cleaning what is clean changes nothing.
pub(super) fn clean(text: &str) -> String {
    let visible: String = text.chars().filter_map(visible).collect();
    compose(&visible).chars().take(MAX_CHARS).collect()
}

/// The character, a space for white space that is none, or nothing for what cannot be seen.
pub(super) fn visible(character: char) -> Option<char> {
    match character {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{FEFF}' | '\u{FFFD}' => None,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => None,
        '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}' => None,
        character if character.is_control() => None,
        character => Some(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expected: &str, texts: &[&str]) {
        for text in texts {
            assert_eq!(clean(text), expected, "{text:?}");
            assert_eq!(clean(expected), expected);
        }
    }

    #[test]
    fn what_cannot_be_seen_is_taken_out() {
        check("심양 료녕", &["심양 료녕", "심\u{202E}양\t료녕", "\u{FEFF}심양\n료\u{200B}녕\u{0}"]);
    }

    #[test]
    fn jamo_become_syllables() {
        check(
            "사평각",
            &["사평각", "\u{1109}\u{1161}\u{1111}\u{1167}\u{11BC}\u{1100}\u{1161}\u{11A8}", "사평가\u{11A8}"],
        );
    }

    #[test]
    fn spaces_stay_as_typed() {
        check(" 심양  ", &[" 심양  "]);
        check("\u{3000}", &["\u{3000}"]);
    }

    #[test]
    fn a_long_text_is_cut() {
        assert_eq!(clean(&"가".repeat(MAX_CHARS * 3)).chars().count(), MAX_CHARS);
    }
}

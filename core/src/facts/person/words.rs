//! Surnames, offices and the words that look like names, read once from `data/people-words.tsv`.

use crate::text::order::Arrange;
use std::sync::OnceLock;

use crate::text::letter::PairFilter;

/// All the words.
pub(super) struct Words {
    /// Those of one syllable, with blanks between.
    surnames: &'static str,
    double_surnames: Vec<&'static str>,
    /// By their last syllable, the longest first.
    offices: Vec<&'static str>,
    /// Their last two syllables.
    endings: PairFilter,
    /// Sorted.
    not_names: Vec<&'static str>,
    /// Those of the offices that are none: what anyone is called, 촌민, 부인. A name stands behind, not before.
    common: Vec<&'static str>,
}

/// Offices that any two syllables may stand beside: weaker ones (선수, 촌민) follow common nouns.
const HIGH: [&str; 9] = ["서기", "주석", "총리", "대통령", "장관", "주임", "총재", "대변인", "부장"];

/// Bodies that have a head end so.
pub(super) const BODY_ENDINGS: &str = "회원부국청처과관소교학터단행룹사팀실망성시주";

/// What is said to people and is no office.
const HONORIFICS: [&str; 14] = [
    "씨",
    "녀사",
    "여사",
    "선생",
    "선생님",
    "로인",
    "옹",
    "동지",
    "할머니",
    "할아버지",
    "어르신",
    "아주머니",
    "아저씨",
    "아바이",
];

/// Those that may stand before a name as well: 할머니 로경자.
const OLDER: [&str; 4] = ["할머니", "할아버지", "로인", "어르신"];

/// The words, read on first use.
pub(super) fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| read(include_str!("../data/people-words.tsv")))
}

fn read(tsv: &'static str) -> Words {
    let row = |class: &str| {
        let row = tsv.lines().filter_map(|line| line.split_once('\t')).find(|(name, _)| *name == class);
        row.map_or("", |(_, words)| words)
    };
    let words = |class| row(class).split(' ').collect::<Vec<&str>>();
    let common = words("person");
    let mut offices = words("office");
    offices.extend(&common);
    let mut not_names = words("notname");
    not_names.extend(&offices);
    not_names.arrange();
    offices.arrange_by_key(|office| (last_of(office), std::cmp::Reverse(office.len())));
    Words {
        surnames: row("surname"),
        double_surnames: words("surname2"),
        endings: offices.iter().filter_map(|office| last_two(office)).collect(),
        not_names,
        offices,
        common,
    }
}

fn last_of(word: &str) -> char {
    word.chars().next_back().unwrap_or_default()
}

/// The last two letters of a word.
fn last_two(word: &str) -> Option<(char, char)> {
    let mut letters = word.chars().rev();
    letters.next().and_then(|last| Some((letters.next()?, last)))
}

impl Words {
    /// Whether an office may end with these two letters; `false` is certain.
    #[inline(always)]
    pub(super) fn may_end(&self, before: char, last: char) -> bool {
        self.endings.may_hold(before, last) || matches!(last, '씨' | '옹')
    }

    /// The longest office that a text ends with, whose last letter is given.
    pub(super) fn ending(&self, text: &str, last: char) -> Option<&'static str> {
        let from = self.offices.partition_point(|office| last_of(office) < last);
        let alike = self.offices[from..].iter().take_while(|office| last_of(office) == last);
        alike.into_iter().find(|office| text.ends_with(**office)).copied()
    }
}

/// Whether a text begins with an office.
pub(super) fn begins_with_office(text: &str) -> bool {
    words().offices.iter().any(|office| text.starts_with(office))
}

/// Whether a name of two syllables may stand beside an office.
pub(super) fn is_high(office: &str) -> bool {
    HIGH.iter().any(|high| office.ends_with(high))
}

/// Whether a title is one of firms, whose names end in anything: 곽도현 가람섬유 상무.
pub(super) fn is_of_firm(title: &str) -> bool {
    ["대표", "사장", "회장", "상무", "전무", "총경리", "리사장", "이사장", "동사장"].contains(&title)
}

/// Whether a name of two syllables may stand apart before a title.
pub(super) fn may_be_short_before(title: &str) -> bool {
    is_high(title) || ["씨", "녀사", "여사"].contains(&title)
}

/// Whether a name of two syllables may follow an office, of those that common nouns hardly follow.
pub(super) fn is_introducing(office: &str) -> bool {
    is_high(office) || ["책임자", "총경리", "관장"].iter().any(|ending| office.ends_with(ending))
}

/// Whether a title is said to anyone.
pub(super) fn is_honorific(office: &str) -> bool {
    HONORIFICS.contains(&office)
}

/// Whether a word says what anyone may be: 촌민, 관광객, 부인.
pub(super) fn is_common(office: &str) -> bool {
    words().common.contains(&office)
}

/// Whether a title is said to older people, before or behind their names.
pub(super) fn is_of_age(office: &str) -> bool {
    OLDER.contains(&office)
}

/// Whether a name may begin with a surname of one syllable, and of two.
pub(super) fn surname_lens(name: &str) -> (bool, bool) {
    let single = name.chars().next().is_some_and(|first| words().surnames.contains(first));
    (single, words().double_surnames.iter().any(|double| name.starts_with(double)))
}

/// Whether a word is an ordinary one.
pub(super) fn is_not_name(word: &str) -> bool {
    words().not_names.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_read() {
        assert!(words().surnames.len() > 450 && words().offices.len() > 80 && words().not_names.len() > 700);
        assert!(words().surnames.split(' ').all(|surname| surname.chars().count() == 1));
        assert!(words().double_surnames.iter().all(|surname| surname.chars().count() == 2));
        let office_ending = |text: &str, before: char, last: char| {
            assert!(words().may_end(before, last), "{text}");
            words().ending(text, last)
        };
        assert_eq!(office_ending("시당위 상무부서기", '서', '기'), Some("서기"));
        assert_eq!(office_ending("김씨", '김', '씨'), Some("씨"));
        let is_single = |office: &&&str| office.chars().nth(1).is_none();
        assert!(words().offices.iter().filter(is_single).all(|office| ["씨", "옹"].contains(office)));
    }
}

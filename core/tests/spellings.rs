//! Words that stand in no table of ours are found in whatever form they are typed.
//!
//! Each row of `spellings/unseen.tsv` and `spellings/fresh.tsv` is printed in an article of its own, in the first spelling,
//! and asked for in every other; a form counts as found when that article is among the first ten.
//! The floors are the aims of the project: no form below 93 of a hundred, all together 97.

mod typed;

use dongbuk_core::search::{self, Query};
use dongbuk_core::text::{josa::Josa, keyboard};

use typed::{Tally, decomposed, initial, key_of, library_of};

/// Of a hundred queries of one form so many must be found.
const EACH_FORM: usize = 93;
/// Of a hundred queries in all.
const ALL_FORMS: usize = 97;
/// What is reached in `spellings/fresh.tsv`, of English words and in all; these only go up.
const FRESH_ENGLISH: usize = 25;
const FRESH_FORMS: usize = 94;

/// Every form of a row, by name.
fn forms(row: &str) -> Vec<(&'static str, String)> {
    let cells: Vec<&str> = row.split('\t').collect();
    let [printed, south, simplified, traditional, pinyin, english] = cells.as_slice() else {
        panic!("{row}: six cells")
    };
    let strokes = keyboard::strokes(printed);
    let mut forms = vec![
        ("as printed", (*printed).to_owned()),
        ("South-Korean", (*south).to_owned()),
        ("simplified", (*simplified).to_owned()),
        ("traditional", (*traditional).to_owned()),
        ("pinyin", (*pinyin).to_owned()),
        ("pinyin", without_tones(pinyin)),
        ("pinyin", without_tones(pinyin).replace(' ', "")),
        ("English", (*english).to_owned()),
        ("English", english.chars().map(wide).collect()),
        ("other keyboard", strokes.iter().map(|jamo| key_of(*jamo)).collect()),
        ("half typed", keyboard::compose(&strokes[..strokes.len() - 1])),
        ("decomposed", printed.chars().map(decomposed).collect()),
        ("particle", format!("{printed}{}", Josa::Subject.after(printed))),
        ("particle", format!("{south}에서는")),
    ];
    let syllables: Vec<char> = printed.chars().collect();
    if syllables.len() > 2 {
        forms.push(("initials", syllables.iter().filter_map(|c| initial(*c)).collect()));
        forms.push(("spacing", format!("{} {}", &printed[..6], &printed[6..])));
    }
    forms
}

fn without_tones(pinyin: &str) -> String {
    let plain =
        |c: char| ["āáǎàa", "ēéěèe", "īíǐìi", "ōóǒòo", "ūúǔùu", "ǖǘǚǜv", "üv"].iter().find(|row| row.contains(c));
    pinyin.chars().map(|c| plain(c).and_then(|row| row.chars().last()).unwrap_or(c)).collect()
}

/// The full-width form of a letter.
fn wide(c: char) -> char {
    if c.is_ascii_graphic() { char::from_u32(c as u32 + 0xFEE0).unwrap_or(c) } else { c }
}

#[test]
fn words_of_no_table_are_found_in_every_form() {
    tally(include_str!("spellings/unseen.tsv")).check(|_| EACH_FORM, ALL_FORMS);
    // Of English words, no more than the table and loanwords can be known.
    let floor = |form: &str| if form == "English" { FRESH_ENGLISH } else { EACH_FORM };
    tally(include_str!("spellings/fresh.tsv")).check(floor, FRESH_FORMS);
}

fn tally(table: &str) -> Tally {
    let rows = table.lines().skip(1);
    let words: Vec<_> =
        rows.map(|row| (row.split('\t').next().expect("a first cell").to_owned(), forms(row))).collect();
    Tally::of(&words)
}

#[test]
fn what_is_another_word_is_not_found() {
    let library = library_of(["무역", "전역", "지역", "회사평가"].into_iter());
    for other in ["무력", "전력", "지력", "무럭", "\"사평\"", "\"武力\""] {
        let query = Query { text: other.to_owned(), ..Query::default() };
        assert!(search::search(library.index(), &query).hits.is_empty(), "{other}");
    }
}

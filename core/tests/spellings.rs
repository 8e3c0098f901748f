//! Words that stand in no table of ours are found in whatever form they are typed.
//!
//! Each row of `spellings/unseen.tsv` is printed in an article of its own, in the first spelling,
//! and asked for in every other; a form counts as found when that article is among the first ten.
//! The floors are the aims of the project: no form below 93 of a hundred, all together 97.

use std::collections::BTreeMap;

use dongbuk_core::facts::Options;
use dongbuk_core::library::Library;
use dongbuk_core::search::{self, Query};
use dongbuk_core::text::hangul::{INITIALS, Syllable};
use dongbuk_core::text::{josa::Josa, keyboard};

/// Of a hundred queries of one form so many must be found.
const EACH_FORM: usize = 93;
/// Of a hundred queries in all.
const ALL_FORMS: usize = 97;

/// The letter keys of the jamo from ㄱ to ㅎ and from ㅏ to ㅣ that have one.
const KEYS: &str =
    "ㄱrㄲRㄴsㄷeㄸEㄹfㅁaㅂqㅃQㅅtㅆTㅇdㅈwㅉWㅊcㅋzㅌxㅍvㅎgㅏkㅐoㅑiㅒOㅓjㅔpㅕuㅖPㅗhㅛyㅜnㅠbㅡmㅣl";

fn article(word: &str, at: usize) -> String {
    const OTHERS: [&str; 4] = ["공장", "마을", "도서관", "시장"];
    let (other, place) = (OTHERS[at % 4], ["심양", "연길", "장춘"][at % 3]);
    let first = format!("{place}시의 한 {other}에서는 지난주에 {word}에 대한 모임이 있었다.");
    let second = format!("참가자들은 {}{} 두고 오래동안 이야기를 나누었다.", word, Josa::Object.after(word));
    format!(
        "{place}의 {other}에서 열린 모임\n  • 发布日期:2021-0{}-15 10:00:00\n  • 发布人:길림신문\n\n{first}\n\n{second} \
         주최측은 다음달에도 이러한 활동을 계속하겠다고 말했다.\n\n길림신문\n",
        at % 9 + 1
    )
}

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
    forms.retain(|(_, typed)| !typed.is_empty());
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

fn key_of(jamo: char) -> char {
    let mut keys = KEYS.chars();
    keys.find(|known| *known == jamo).and_then(|_| keys.next()).unwrap_or(jamo)
}

fn initial(c: char) -> Option<char> {
    Syllable::of(c).map(|syllable| INITIALS[usize::from(syllable.initial)])
}

/// The conjoining letters of a syllable, as NFD has them.
fn decomposed(c: char) -> String {
    let Some(syllable) = Syllable::of(c) else { return c.to_string() };
    let letter = |base: u32, idx: u8| char::from_u32(base + u32::from(idx));
    let last = if syllable.r#final == 0 { None } else { letter(0x11A7, syllable.r#final) };
    [letter(0x1100, syllable.initial), letter(0x1161, syllable.vowel), last].into_iter().flatten().collect()
}

#[test]
fn words_of_no_table_are_found_in_every_form() {
    let rows: Vec<&str> = include_str!("spellings/unseen.tsv").lines().skip(1).collect();
    let names: Vec<(String, String)> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| (format!("a{at}"), article(row.split('\t').next().expect("a first cell"), at)))
        .collect();
    let pages: Vec<(&str, &str)> = names.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let library = Library::from_texts(&pages, Options::default(), |_, _| {});
    assert_eq!(library.len(), rows.len(), "every page is an article");
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        for (form, typed) in forms(row) {
            let query = Query { text: typed.clone(), ..Query::default() };
            let hits = search::search(library.index(), &query).hits;
            let found = hits.iter().take(10).any(|(doc, _)| doc.0 as usize == at);
            let count = counts.entry(form).or_default();
            *count = (count.0 + usize::from(found), count.1 + 1);
            if !found {
                missed.push(format!("{form}: {typed} of {}", row.split('\t').next().unwrap_or_default()));
            }
        }
    }
    let (found, all) = counts.values().fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
    assert!(found * 100 >= all * ALL_FORMS, "{found} of {all} found; missed: {missed:#?}");
    for (form, (found, all)) in counts {
        assert!(found * 100 >= all * EACH_FORM, "{form}: {found} of {all} found; missed: {missed:#?}");
    }
}

#[test]
fn what_is_another_word_is_not_found() {
    let texts = [("trade", "무역"), ("area", "전역"), ("region", "지역"), ("assessed", "회사평가")];
    let pages: Vec<(&str, String)> =
        texts.iter().enumerate().map(|(at, (id, word))| (*id, article(word, at * 4))).collect();
    let pages: Vec<(&str, &str)> = pages.iter().map(|(id, text)| (*id, text.as_str())).collect();
    let library = Library::from_texts(&pages, Options::default(), |_, _| {});
    for other in ["무력", "전력", "지력", "무럭", "\"사평\"", "\"武力\""] {
        let query = Query { text: other.to_owned(), ..Query::default() };
        assert!(search::search(library.index(), &query).hits.is_empty(), "{other}");
    }
}

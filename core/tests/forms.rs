//! Words of our tables are found in whatever form they are typed: South-Korean spellings with particles and
//! endings, half typed, as initials, on the other keyboard, with a slip of a finger.
//!
//! Each pair of the lexicon and each place is printed in an article of its own.
//! A floor says how many of a hundred are found; it only goes up.

mod typed;

use dongbuk_core::facts::place::PlaceId;
use dongbuk_core::language::Language;
use dongbuk_core::text::hangul::Syllable;
use dongbuk_core::text::{josa::Josa, keyboard, lexicon};

use typed::{Forms, Tally, decomposed, initial, key_of};

/// Initials alone stand for several words of a hundred; a slip may make another word.
fn floor(form: &str) -> usize {
    match form {
        "two initials" | "initials of South-Korean" | "slip in South-Korean" => 92,
        _ => 93,
    }
}

#[test]
fn pairs_of_the_lexicon() {
    let pairs = lexicon::pairs().iter().filter(|pair| is_hangul(pair.china) && pair.china.chars().count() > 1);
    let words: Vec<(String, Forms)> =
        pairs.enumerate().map(|(at, pair)| (pair.china.into(), pair_forms(pair, at))).collect();
    Tally::of(&words).check(floor, 97);
}

fn pair_forms(pair: &lexicon::Pair, at: usize) -> Forms {
    let mut forms = word_forms(pair.china, at, false);
    for south in pair.south.iter().filter(|south| is_hangul(south)) {
        forms.extend(word_forms(south, at, true));
    }
    forms.extend(pair.hanzi.iter().map(|hanzi| ("Hanzi", (*hanzi).to_owned())));
    let english = pair.english.split([',', '/', '(']).next().unwrap_or_default().trim();
    forms.extend([("English", english.to_owned()), ("English", english.to_uppercase())]);
    forms.push(("English, many", format!("{english}s")));
    forms.push(("English, half typed", english.chars().take(english.len().saturating_sub(2).max(4)).collect()));
    forms
}

#[test]
fn places() {
    let is_alone = |place: &PlaceId| place.name(Language::KoCn).chars().count() > 1;
    let words: Vec<(String, Forms)> = PlaceId::all()
        .filter(is_alone)
        .enumerate()
        .map(|(at, place)| (place.name(Language::KoCn).to_owned(), place_forms(place, at)))
        .collect();
    Tally::of(&words).check(floor, 97);
}

fn place_forms(place: PlaceId, at: usize) -> Forms {
    let mut forms = word_forms(place.name(Language::KoCn), at, false);
    forms.extend(word_forms(place.south_hanja(), at, true));
    let pinyin = place.pinyin();
    forms.extend([
        ("transcription", place.south_loan().to_owned()),
        ("transcription", format!("{}에서는", place.south_loan())),
        ("Hanzi", place.hanzi().to_owned()),
        ("pinyin", pinyin.to_owned()),
        ("pinyin", pinyin.replace(' ', "")),
        ("pinyin, half typed", pinyin.replace(' ', "").chars().take(pinyin.len().max(6) - 2).collect()),
        ("English", place.name(Language::En).to_owned()),
    ]);
    forms
}

/// The forms of one Hangul spelling; `at` chooses which slip is made.
fn word_forms(word: &str, at: usize, other: bool) -> Forms {
    let name = |one, two| if other { two } else { one };
    let strokes = keyboard::strokes(word);
    let half = |n: usize| keyboard::compose(&strokes[..strokes.len() - n]);
    let latin: String = strokes.iter().map(|jamo| key_of(*jamo)).collect();
    let mut forms = vec![
        (name("as printed", "South-Korean"), word.to_owned()),
        (name("particle", "particle on South-Korean"), format!("{word}{}", Josa::Object.after(word))),
        (name("particle", "particle on South-Korean"), format!("{word}{}", Josa::To.after(word))),
        (name("particle", "particle on South-Korean"), format!("{word}에서는")),
        (name("particle", "particle on South-Korean"), format!("{word}까지의")),
        (name("other keyboard", "other keyboard, South-Korean"), latin),
        (name("half typed", "half-typed South-Korean"), half(1)),
        (name("decomposed", "decomposed South-Korean"), word.chars().map(decomposed).collect()),
    ];
    let n = word.chars().count();
    if n > 2 {
        forms.push((name("half typed", "half-typed South-Korean"), half(2)));
    }
    let initials: String = word.chars().filter_map(initial).collect();
    forms.push((name(if n == 2 { "two initials" } else { "initials" }, "initials of South-Korean"), initials));
    if strokes.len() > 4 {
        forms.push((name("slip", "slip in South-Korean"), keyboard::compose(&slipped(&strokes, at))));
    }
    forms
}

/// Strokes with one left out, typed twice, exchanged with the next, or hit beside.
fn slipped(strokes: &[char], at: usize) -> Vec<char> {
    let mut out = strokes.to_vec();
    let place = 1 + at / 4 % (strokes.len() - 2);
    match at % 4 {
        0 => _ = out.remove(place),
        1 => out.insert(place, strokes[place]),
        2 => out.swap(place, place + 1),
        _ => out[place] = beside(strokes[place]),
    }
    out
}

/// The jamo of a key beside.
fn beside(jamo: char) -> char {
    const ROWS: [&str; 3] = ["ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ"];
    let row: Vec<char> =
        ROWS.iter().find(|row| row.contains(jamo)).map(|row| row.chars().collect()).unwrap_or_default();
    let idx = row.iter().position(|known| *known == jamo);
    idx.and_then(|idx| row.get(idx + 1).or(row.get(idx.wrapping_sub(1)))).copied().unwrap_or(jamo)
}

fn is_hangul(word: &str) -> bool {
    word.chars().all(|c| Syllable::of(c).is_some())
}

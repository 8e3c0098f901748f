//! Han characters: the simplified form of a traditional one, the Korean readings, the pinyin.
//!
//! The readings are those of the Chinese-Korean norm (녀, not 여). Pinyin is without tones, ü as u. Characters that no newspaper needs are not known; units are UTF-16.
//!
//! The table has a line for each syllable of pinyin: `xing성性姓행行,성省` says that 性 and 姓 are
//! read 성 and 行 is read 행, all `xing`; what follows a comma is usually read otherwise. `.` ties
//! another form of a character to the simplified one before it: `장长.長`.

use std::sync::OnceLock;

use crate::text::normalize::{Class, unit_class};
use crate::text::order::Arrange;

/// The most ways to read one word: 增长 is `zengchang` here and `zengzhang` there.
const MOST_PINYIN: usize = 8;

/// A character in one of its readings.
#[derive(Clone, Copy, Debug)]
struct Reading {
    character: u16,
    hangul: u16,
    /// The position of its pinyin.
    syllable: u16,
}

/// A syllable of pinyin with the Hangul that its characters are read as.
#[derive(Clone, Debug, Default)]
pub struct Syllable {
    /// Its letters.
    pub pinyin: &'static str,
    /// What its characters are read as, each once.
    pub hangul: Vec<u16>,
}

#[derive(Debug, Default)]
struct Table {
    /// By character; of one character the usual pinyin first.
    readings: Vec<Reading>,
    /// Other forms with the simplified one, sorted.
    forms: Vec<(u16, u16)>,
    /// In order.
    syllables: Vec<Syllable>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| read(include_str!("data/hanja.txt")))
}

fn read(text: &'static str) -> Table {
    let mut table = Table::default();
    let mut unusual = Vec::new();
    for line in text.lines() {
        let (pinyin, rest) = line.split_at(line.bytes().take_while(u8::is_ascii_lowercase).count());
        let mut syllable = Syllable { pinyin, hangul: Vec::new() };
        let (mut usual, mut other_form, mut hangul, mut last) = (true, false, 0, 0);
        for unit in rest.encode_utf16() {
            match unit_class(unit) {
                Class::Syllable => {
                    hangul = unit;
                    syllable.hangul.push(unit);
                }
                Class::Han if other_form => table.forms.push((unit, last)),
                Class::Han => {
                    last = unit;
                    let list = if usual { &mut table.readings } else { &mut unusual };
                    list.push(Reading { character: unit, hangul, syllable: table.syllables.len() as u16 });
                }
                _ => usual &= unit != u16::from(b','),
            }
            other_form = unit == u16::from(b'.');
        }
        table.syllables.push(syllable);
    }
    table.readings.append(&mut unusual);
    table.readings.arrange_by_key(|reading| reading.character);
    table.forms.arrange();
    table
}

/// The simplified form of a character; of what is none, itself.
#[must_use]
pub fn simplified(unit: u16) -> u16 {
    if unit_class(unit) != Class::Han {
        return unit;
    }
    let forms = &table().forms;
    match forms.get(forms.partition_point(|(form, _)| *form < unit)) {
        Some((form, simplified)) if *form == unit => *simplified,
        _ => unit,
    }
}

/// The readings of a character, the usual pinyin first.
fn readings(unit: u16) -> &'static [Reading] {
    let unit = simplified(unit);
    let all = &table().readings;
    let first = all.partition_point(|reading| reading.character < unit);
    let after = all.partition_point(|reading| reading.character <= unit);
    &all[first..after]
}

/// The pinyin of a word in every reading of its characters, eight at most; none if a
/// character is not known.
#[must_use]
pub fn pinyin(word: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for unit in word.encode_utf16() {
        let mut longer = Vec::new();
        for begun in &all {
            for reading in readings(unit) {
                let text = begun.clone() + table().syllables[usize::from(reading.syllable)].pinyin;
                if longer.len() < MOST_PINYIN && !longer.contains(&text) {
                    longer.push(text);
                }
            }
        }
        all = longer;
    }
    all
}

/// What may be read at the beginning of a key of Han characters or of pinyin: how many units it
/// takes, and each syllable of Hangul.
#[must_use]
pub fn read_beginning(key: &[u16]) -> Vec<(usize, u16)> {
    let mut found = Vec::new();
    match key.first() {
        Some(unit) if unit_class(*unit) == Class::Han => {
            for reading in readings(*unit) {
                if !found.contains(&(1, reading.hangul)) {
                    found.push((1, reading.hangul));
                }
            }
        }
        _ => {
            for syllable in &table().syllables {
                if begins_with(key, syllable.pinyin) {
                    found.extend(syllable.hangul.iter().map(|hangul| (syllable.pinyin.len(), *hangul)));
                }
            }
        }
    }
    found
}

/// Whether a key begins with pinyin; ü may be typed as v.
fn begins_with(key: &[u16], pinyin: &str) -> bool {
    let fits = |(unit, letter): (&u16, u8)| *unit == u16::from(letter) || *unit == u16::from(b'v') && letter == b'u';
    key.len() >= pinyin.len() && key.iter().zip(pinyin.bytes()).all(fits)
}

/// Whether a key is one syllable of pinyin.
#[must_use]
pub fn is_syllable(key: &[u16]) -> bool {
    table().syllables.iter().any(|syllable| syllable.pinyin.len() == key.len() && begins_with(key, syllable.pinyin))
}

/// Pinyin without the digits of its tones; `None` if a key is anything else: `shen3yang2`, but
/// not `covid19`.
#[must_use]
pub fn without_tones(key: &[u16]) -> Option<Vec<u16>> {
    let is_tone = |unit: &u16| (u16::from(b'0')..=u16::from(b'5')).contains(unit);
    if !key.iter().any(is_tone)
        || key.first().is_some_and(is_tone)
        || key.windows(2).any(|pair| pair.iter().all(is_tone))
    {
        return None;
    }
    let mut parts = key.split(is_tone).filter(|part| !part.is_empty());
    let is_pinyin = |part: &[u16]| {
        // The last syllable of a word may have no tone: zi.
        is_syllable(part) || (1..part.len()).any(|at| is_syllable(&part[..at]) && is_syllable(&part[at..]))
    };
    parts.all(is_pinyin).then(|| key.iter().copied().filter(|unit| !is_tone(unit)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normalize::{display, key};

    #[test]
    fn characters() {
        let simple = |word: &str| word.encode_utf16().map(simplified).collect::<Vec<u16>>();
        assert_eq!(display(&simple("遼寧鐵路發展")), "辽宁铁路发展");
        assert_eq!(display(&simple("辽宁 abc 료녕")), "辽宁 abc 료녕");
        let hangul =
            |c: &str| read_beginning(&key(c)).iter().map(|(_, hangul)| display(&[*hangul])).collect::<String>();
        assert_eq!((hangul("女").as_str(), hangul("車").as_str(), hangul("行").as_str()), ("녀", "거차", "항행"));
    }

    #[test]
    fn latin() {
        for (word, latin) in [("长春", "changchun"), ("旅行", "luxing"), ("银行", "yinhang"), ("增长", "zengzhang")]
        {
            assert!(pinyin(word).iter().any(|pinyin| pinyin == latin), "{word}");
        }
        assert!(pinyin("심양").is_empty());
        for (typed, plain) in
            [("shen3yang2", "shenyang"), ("lv3you2", "lvyou"), ("xi1an1", "xian"), ("tu2men", "tumen")]
        {
            assert_eq!(without_tones(&key(typed)), Some(key(plain)), "{typed}");
        }
        for typed in ["covid19", "shenyang", "5g", "g20", "3d", "", "shen33"] {
            assert_eq!(without_tones(&key(typed)), None, "{typed}");
        }
    }
}

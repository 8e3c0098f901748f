//! The words that pages put around articles, and where they stand in a line.
//!
//! One pass over a line finds every listed word, longest first; spaces inside a word and the case
//! of Latin letters do not count. The words are data (`data/labels.tsv`); what follows from one is
//! decided elsewhere.

use crate::text::order::Arrange;
use std::sync::OnceLock;

use super::outlet::is_outlet;
use crate::text::{Span, letter};

/// What a listed word says about its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Label {
    /// When the article was published.
    Date,
    /// When it was posted to a board, perhaps long after it was published.
    PostDate,
    /// When it was last changed.
    EditDate,
    /// When it was saved, printed, looked up.
    OtherDate,
    /// Who wrote it.
    Reporter,
    /// Who edited or translated it.
    Editor,
    /// Which paper wrote it.
    Source,
    /// Who put it on the site.
    Publisher,
    /// How often it was read.
    Clicks,
    /// Its address.
    Url,
    /// Anything else that a form says of an article.
    Tag,
    /// Its headline.
    Title,
    /// Its subtitle.
    Deck,
    /// The entry of a menu, a button.
    Menu,
    /// Page furniture.
    Chrome,
    /// Words of page furniture that news uses too.
    Soft,
    /// Links to other articles begin.
    Tail,
    /// Readers' comments begin.
    Comments,
    /// A picture's text.
    Caption,
    /// A message of the site to its visitor.
    Message,
    /// A page of search results.
    Search,
    /// A shop.
    Shop,
    /// Terms and statutes.
    Legal,
    /// A recipe.
    Recipe,
    /// Forum talk.
    Chat,
    /// Job and tender notices.
    Notice,
}

impl Label {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "date" => Self::Date,
            "post-date" => Self::PostDate,
            "edit-date" => Self::EditDate,
            "other-date" => Self::OtherDate,
            "reporter" => Self::Reporter,
            "editor" => Self::Editor,
            "source" => Self::Source,
            "publisher" => Self::Publisher,
            "clicks" => Self::Clicks,
            "url" => Self::Url,
            "tag" => Self::Tag,
            "title" => Self::Title,
            "deck" => Self::Deck,
            "menu" => Self::Menu,
            "chrome" => Self::Chrome,
            "soft" => Self::Soft,
            "tail" => Self::Tail,
            "comments" => Self::Comments,
            "caption" => Self::Caption,
            "message" => Self::Message,
            "search" => Self::Search,
            "shop" => Self::Shop,
            "legal" => Self::Legal,
            "recipe" => Self::Recipe,
            "chat" => Self::Chat,
            "notice" => Self::Notice,
            _ => return None,
        })
    }
}

/// How a word has to stand to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    /// Before its value.
    Field,
    /// Alone on the line.
    Whole,
    /// At the line's beginning.
    Start,
    /// Anywhere.
    Any,
}

/// A listed word found in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// What it says.
    pub(super) label: Label,
    /// Where it stands, in the line.
    pub(super) span: Span,
}

struct Entry {
    word: &'static str,
    /// Its second character: tells most words that begin alike apart.
    second: Option<char>,
    label: Label,
    stand: Stand,
}

/// The listed words by their first character, longest first.
pub(super) struct Labels {
    entries: Vec<Entry>,
    /// Where the words with a first character begin and end, sorted by it.
    by_first: Vec<(char, u32, u32)>,
    /// One bit for each character of the basic plane that begins a word.
    begins: Box<[u64; 1024]>,
    /// One bit for each two characters, hashed, that begin a word, and for each that is one alone.
    pairs: Box<[u64; 1024]>,
    /// Words that stand alone, sorted.
    whole: Vec<(&'static str, Label)>,
    /// One bit for the first two characters, hashed, of each of those.
    pairs_whole: Box<[u64; 1024]>,
}

const TABLE: &str = include_str!("data/labels.tsv");

/// The table, read once.
pub(super) fn labels() -> &'static Labels {
    static LABELS: OnceLock<Labels> = OnceLock::new();
    LABELS.get_or_init(|| Labels::read(TABLE))
}

impl Labels {
    fn read(table: &'static str) -> Self {
        let mut entries = Vec::new();
        let mut whole = Vec::new();
        for row in table.lines().filter(|row| !row.starts_with('#') && !row.is_empty()) {
            let mut cells = row.split('\t');
            let (Some(words), Some(label), Some(stand)) = (cells.next(), cells.next(), cells.next()) else { continue };
            let label = Label::named(label).expect("labels.tsv names only known labels");
            let stand = match stand {
                "field" => Stand::Field,
                "whole" => Stand::Whole,
                "start" => Stand::Start,
                _ => Stand::Any,
            };
            for word in words.split('|').filter(|word| !word.is_empty()) {
                if stand == Stand::Whole {
                    whole.push((word, label));
                } else {
                    entries.push(Entry { word, second: word.chars().nth(1).filter(|c| !is_blank(*c)), label, stand });
                }
            }
        }
        Self::indexed(entries, whole)
    }

    fn indexed(mut entries: Vec<Entry>, mut whole: Vec<(&'static str, Label)>) -> Self {
        entries.arrange_by_key(|entry| (entry.word.chars().next(), std::cmp::Reverse(entry.word.len())));
        // Of a word that is listed twice the first label counts.
        whole.arrange_by_key(|(word, _)| *word);
        whole.dedup_by_key(|(word, _)| *word);
        let mut pairs_whole = Box::new([0; 1024]);
        whole.iter().for_each(|(word, _)| set_bit(&mut pairs_whole, first_pair(word.chars())));
        let mut by_first: Vec<(char, u32, u32)> = Vec::new();
        let mut begins = Box::new([0; 1024]);
        let mut pairs = Box::new([0; 1024]);
        for (idx, entry) in entries.iter().enumerate() {
            let Some(first) = entry.word.chars().next() else { continue };
            match by_first.last_mut() {
                Some((last, _, end)) if *last == first => *end = idx as u32 + 1,
                _ => by_first.push((first, idx as u32, idx as u32 + 1)),
            }
            set_bit(&mut begins, first);
            set_bit(&mut pairs, pair_of(first, entry.second));
        }
        Self { entries, by_first, begins, pairs, whole, pairs_whole }
    }

    /// The label of a word that stands alone on a line or between bars, spaces and case aside.
    pub(super) fn of_whole(&self, words: &str) -> Option<Label> {
        let letters = || words.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase());
        if words.len() > 48 || !has_bit(&self.pairs_whole, first_pair(letters())) {
            return None;
        }
        let idx = self.whole.binary_search_by(|(word, _)| word.chars().cmp(letters())).ok()?;
        Some(self.whole[idx].1)
    }

    /// Every listed word in `line`, in order, without overlaps. `found` is emptied first.
    pub(super) fn scan(&self, line: &str, found: &mut Vec<Hit>) {
        found.clear();
        let mut at = 0;
        while at < line.len() {
            let (code, next) = letter::code_at(line.as_bytes(), at);
            at = next;
            let first = char::from_u32(code).unwrap_or_default().to_ascii_lowercase();
            let hit = if has_bit(&self.begins, first) { self.longest_at(line, next, first) } else { None };
            if let Some(hit) = hit {
                at = hit.span.end as usize;
                found.push(hit);
            }
        }
    }

    /// The longest word that begins with `first`, the letter behind which `next` is.
    fn longest_at(&self, line: &str, next: usize, first: char) -> Option<Hit> {
        let second = line[next..].chars().find(|c| !is_blank(*c)).map(|c| c.to_ascii_lowercase());
        if !has_bit(&self.pairs, pair_of(first, second)) && !has_bit(&self.pairs, pair_of(first, None)) {
            return None;
        }
        let idx = self.by_first.binary_search_by_key(&first, |(first, ..)| *first).ok()?;
        let (_, start, end) = self.by_first[idx];
        let at = next - first.len_utf8();
        let bounded = !line[..at].ends_with(letter::is_alphanumeric);
        let alike = |entry: &&Entry| entry.second.is_none() || entry.second == second;
        self.entries[start as usize..end as usize].iter().filter(alike).find_map(|entry| {
            let fits = match entry.stand {
                Stand::Field => bounded,
                Stand::Start => line[..at].chars().all(|c| !letter::is_alphanumeric(c)),
                Stand::Any | Stand::Whole => true,
            };
            let len = fits.then(|| matched_len(&line[at..], entry.word)).flatten()?;
            let rest = &line[at + len..];
            let stands = match entry.stand {
                Stand::Field => {
                    (holds_value(rest, entry.label) || names_its_value(entry.word) && is_name_behind(rest))
                        && !(entry.label == Label::Reporter && closes_cell(&line[..at], rest))
                        && !(rest.trim().is_empty() && line[..at].contains(letter::is_alphanumeric))
                }
                Stand::Start => entry.word.chars().count() > 2 || !rest.starts_with(letter::is_alphabetic),
                Stand::Any | Stand::Whole => {
                    !entry.word.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphabetic())
                }
            };
            stands.then(|| Hit { label: entry.label, span: Span::new(at, at + len) })
        })
    }
}

/// Where the bit of two characters is, among those of the basic plane.
fn pair_of(first: char, second: Option<char>) -> char {
    let hash = (first as u32).wrapping_mul(0x9e37) ^ second.map_or(0, |second| second as u32);
    // Not in the range of the surrogates, which are no characters.
    char::from_u32(hash & 0x7FFF).unwrap_or_default()
}

/// As [`pair_of`], of the first two characters.
fn first_pair(mut letters: impl Iterator<Item = char>) -> char {
    pair_of(letters.next().unwrap_or_default(), letters.next())
}

/// Sets the bit of a character, if it is of the basic plane.
fn set_bit(bits: &mut [u64; 1024], c: char) {
    if let Some(cell) = bits.get_mut(c as usize / 64) {
        *cell |= 1 << (c as usize % 64);
    }
}

/// Whether the bit of a character is set.
fn has_bit(bits: &[u64; 1024], c: char) -> bool {
    bits.get(c as usize / 64).is_some_and(|cell| cell >> (c as usize % 64) & 1 == 1)
}

/// The spaces that may stand between the letters of a label.
const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{3000}')
}

/// The length of `word` at the beginning of `text`, where the text may have spaces that the word lacks.
fn matched_len(text: &str, word: &str) -> Option<usize> {
    let mut wanted = word.chars();
    let mut next = wanted.next()?;
    for (at, c) in text.char_indices() {
        if c.to_ascii_lowercase() == next {
            match wanted.next() {
                Some(after) => next = after,
                None => return Some(at + c.len_utf8()),
            }
        } else if !is_blank(c) || at == 0 {
            return None;
        }
    }
    None
}

/// Whether a word ends what stands between two bars: `백화 기자 | 조회 12` names the writer before it.
fn closes_cell(head: &str, rest: &str) -> bool {
    const BARS: [char; 4] = ['|', 'ㅣ', '│', '/'];
    let cell = head.rsplit(BARS).next().unwrap_or(head);
    rest.trim_start().starts_with(BARS) && cell.contains(letter::is_alphanumeric)
}

/// Whether a label takes a name without any sign between: `글쓴이 채송이`.
fn names_its_value(word: &str) -> bool {
    const WORDS: [&str; 10] =
        ["by", "글쓴이", "작성자", "글쓴사람", "지은이", "기자명", "취재기자", "보도기자", "담당기자", "기사작성자"];
    WORDS.contains(&word)
}

/// Whether a short Korean word stands alone before a bar or the end: `By 한서윤 | Posted: …`.
fn is_name_behind(rest: &str) -> bool {
    let Some(cell) = rest.strip_prefix(' ') else { return false };
    let cell = cell.split(['|', 'ㅣ', '│']).next().unwrap_or_default().trim();
    (6..=15).contains(&cell.len()) && cell.chars().all(|c| matches!(c, '가'..='힣'))
}

/// Whether what follows a label can be its value: after `:` or a bracket anything, after a space
/// only what looks like one, at the end of the line nothing.
fn holds_value(rest: &str, label: Label) -> bool {
    let trimmed = rest.trim_start();
    let Some(next) = trimmed.chars().next() else { return true };
    if matches!(next, ':' | '：' | '=' | '[' | ']' | '】' | '|' | 'ㅣ' | '│') {
        return true;
    }
    let spaced = trimmed.len() < rest.len();
    match label {
        Label::Date | Label::PostDate | Label::EditDate | Label::OtherDate | Label::Clicks => {
            next.is_ascii_digit()
                || matches!(next, '\'' | '’') && trimmed.chars().nth(1).is_some_and(|c| c.is_ascii_digit())
        }
        Label::Reporter | Label::Editor | Label::Source | Label::Title | Label::Deck => {
            let paper = || label == Label::Source && is_outlet(trimmed.split_whitespace().next().unwrap_or_default());
            spaced && (rest.starts_with('\t') || matches!(next, '/' | '▷' | '·') || paper())
        }
        _ => spaced && rest.starts_with('\t'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(line: &str) -> Vec<(Label, &str)> {
        let mut found = Vec::new();
        labels().scan(line, &mut found);
        found.into_iter().map(|hit| (hit.label, hit.span.of(line))).collect()
    }

    #[test]
    fn fields_stand_before_their_values() {
        assert_eq!(
            scan("편집/기자: [ 홍설매 ] 원고래원: [ ] 발표시간: [ 2022-06-19 ] 클릭: [ ]"),
            [
                (Label::Reporter, "편집/기자"),
                (Label::Source, "원고래원"),
                (Label::Date, "발표시간"),
                (Label::Clicks, "클릭")
            ]
        );
        assert_eq!(scan("입력 2021-08-20 19:55 | 수정 2021.08.21"), [(Label::Date, "입력"), (Label::EditDate, "수정")]);
        assert_eq!(scan("관 련 기 사 :"), [(Label::Tail, "관 련 기 사")]);
    }

    #[test]
    fn words_of_the_text_are_no_fields() {
        assert_eq!(scan("백화 기자 | 조회 12"), [(Label::Clicks, "조회")]);
        assert_eq!(scan("기자 | 백화"), [(Label::Reporter, "기자")]);
        for line in ["입력 장치를 새로 들였다", "글을 쓰다", "시간을 줄이다", "우편집중국"] {
            assert_eq!(scan(line), [], "{line}");
        }
    }

    #[test]
    fn menus_stand_alone() {
        assert_eq!(labels().of_whole("글자 크게"), Some(Label::Menu));
        assert_eq!(labels().of_whole("새 글자"), None);
    }
}

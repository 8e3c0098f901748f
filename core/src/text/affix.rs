//! Lists of words by which a text may begin or end, asked for quickly.
//!
//! A text begins and ends with none of a list's words nearly always: a filter over their first or
//! last letters says so at once. Behind it the words with the right letter are found by halving.
//! The lists are constants, sorted while they are compiled; words with the same first or last
//! letter stay in the order given, and the first that fits is found.

use super::letter::LetterFilter;

/// Words by which a text may begin.
#[derive(Debug)]
pub struct Beginnings {
    words: &'static [&'static str],
    firsts: LetterFilter,
}

/// Words by which a text may end.
#[derive(Debug)]
pub struct Endings {
    words: &'static [&'static str],
    lasts: LetterFilter,
}

/// Sorts words by their first letter, for [`Beginnings::new`].
#[must_use]
pub const fn by_first<const N: usize>(words: [&'static str; N]) -> [&'static str; N] {
    sorted(words, true)
}

/// Sorts words by their last letter, for [`Endings::new`].
#[must_use]
pub const fn by_last<const N: usize>(words: [&'static str; N]) -> [&'static str; N] {
    sorted(words, false)
}

/// Insertion sort, which is stable and can run in the compiler.
const fn sorted<const N: usize>(mut words: [&'static str; N], by_first: bool) -> [&'static str; N] {
    let mut done = 1;
    while done < N {
        let mut at = done;
        while at > 0 && key(words[at - 1], by_first) > key(words[at], by_first) {
            (words[at - 1], words[at]) = (words[at], words[at - 1]);
            at -= 1;
        }
        done += 1;
    }
    words
}

/// The bytes of a text's first or last letter as a number, of a rare letter of four bytes only three;
/// 0 if there is none.
const fn key(text: &str, of_first: bool) -> u32 {
    let bytes = text.as_bytes();
    match (bytes, of_first) {
        ([], _) => 0,
        ([first @ 0..=0x7F, ..], true) => *first as u32,
        ([first @ 0..=0xDF, second, ..], true) => (*first as u32) << 8 | *second as u32,
        ([first, second, third, ..], true) => (*first as u32) << 16 | (*second as u32) << 8 | *third as u32,
        ([.., last @ 0..=0x7F], false) => *last as u32,
        ([.., second @ 0xC0..=0xFF, last], false) => (*second as u32) << 8 | *last as u32,
        ([.., third, second, last], false) => (*third as u32) << 16 | (*second as u32) << 8 | *last as u32,
        _ => 0,
    }
}

/// The words of a list sorted by [`key`] that share a text's.
fn alike(words: &'static [&'static str], text: &str, of_first: bool) -> &'static [&'static str] {
    let wanted = key(text, of_first);
    let from = words.partition_point(|word| key(word, of_first) < wanted);
    let len = words[from..].iter().take_while(|word| key(word, of_first) == wanted).count();
    &words[from..from + len]
}

impl Beginnings {
    /// A list of words from [`by_first`]; none is empty.
    #[must_use]
    pub const fn new(words: &'static [&'static str]) -> Self {
        let mut firsts = LetterFilter::NONE;
        let mut idx = 0;
        while idx < words.len() {
            assert!(idx == 0 || key(words[idx - 1], true) <= key(words[idx], true), "sorted by the first letter");
            firsts.insert_first(words[idx].as_bytes());
            idx += 1;
        }
        Self { words, firsts }
    }

    /// Every word of the list by which `text` begins.
    pub fn each(&self, text: &str) -> impl Iterator<Item = &'static str> {
        let may = self.firsts.may_begin(text.as_bytes());
        let words = if may { alike(self.words, text, true) } else { &[] };
        words.iter().copied().filter(move |word| text.starts_with(word))
    }

    /// The first word of the list by which `text` begins.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<&'static str> {
        self.each(text).next()
    }

    /// Whether `text` begins with one of the words.
    #[must_use]
    pub fn begin(&self, text: &str) -> bool {
        self.find(text).is_some()
    }
}

impl Endings {
    /// A list of words from [`by_last`]; none is empty.
    #[must_use]
    pub const fn new(words: &'static [&'static str]) -> Self {
        let mut lasts = LetterFilter::NONE;
        let mut idx = 0;
        while idx < words.len() {
            assert!(idx == 0 || key(words[idx - 1], false) <= key(words[idx], false), "sorted by the last letter");
            lasts.insert_last(words[idx].as_bytes());
            idx += 1;
        }
        Self { words, lasts }
    }

    /// The last letters of the words.
    #[must_use]
    pub const fn lasts(&self) -> LetterFilter {
        self.lasts
    }

    /// Every word of the list by which `text` ends.
    fn each(&self, text: &str) -> impl Iterator<Item = &'static str> {
        let words = if self.may_end(text) { alike(self.words, text, false) } else { &[] };
        words.iter().copied().filter(move |word| text.ends_with(word))
    }

    /// The first word of the list by which `text` ends.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<&'static str> {
        self.each(text).next()
    }

    /// Whether `text` ends with one of the words.
    #[must_use]
    pub fn end(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Whether `text` is one of the words.
    #[must_use]
    pub fn contain(&self, text: &str) -> bool {
        self.each(text).any(|word| word.len() == text.len())
    }

    /// Whether `text` may end with one of the words; `false` is certain.
    #[must_use]
    pub fn may_end(&self, text: &str) -> bool {
        self.lasts.may_end(text.as_bytes())
    }
}

/// As `starts_with`, where few words of a table fit: three bytes alone decide most.
#[inline]
#[must_use]
pub fn begins(text: &[u8], word: &[u8]) -> bool {
    let alike = word.len() < 3 || word.first_chunk::<3>() == text.first_chunk::<3>();
    alike && text.starts_with(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: [&str; 8] = ["에서", "에", "년", "TV", "km", "에서는", "報", "."];
    static BEGINNINGS: Beginnings = Beginnings::new(&by_first(WORDS));
    static ENDINGS: Endings = Endings::new(&by_last(WORDS));

    #[test]
    fn as_each_word_alone_is_found() {
        let texts = ["", "에서는", "에", "예", "심양에서", "년", "TV와", "채널TV", "5km", "km", "報", "일報", "…", "."];
        for text in texts {
            let begins = WORDS.iter().copied().find(|word| text.starts_with(word));
            assert_eq!(BEGINNINGS.find(text), begins, "{text}");
            let ends = WORDS.iter().copied().find(|word| text.ends_with(word));
            assert_eq!(ENDINGS.find(text), ends, "{text}");
            assert_eq!(ENDINGS.contain(text), WORDS.contains(&text), "{text}");
        }
    }
}

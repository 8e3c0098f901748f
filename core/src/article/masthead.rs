//! Lines that say which issue of which paper a text is from: `료녕신문 제1187호`,
//! `통화소식 제2면 2024年03月29日 星期五`, and a paper beside a day without its year.
//!
//! A paper whose name has no known shape is believed where a page or an issue and a date follow it.

use super::byline;
use super::date_scan::scan_dates;
use super::labels::labels;
use super::outlet::{is_hangul, is_outlet, is_portal};
use crate::text::{Span, letter};

/// What pages and issues are called, behind their number.
const COUNTED: [&str; 9] = ["면", "호", "판", "기", "版", "期", "号", "號", "쪽"];

/// What may stand before the number.
const PREFIXES: [&str; 6] = ["제", "총", "총제", "第", "总第", "总"];

/// A paper's name of a shape nobody knows is no longer, in characters.
const MAX_UNKNOWN_CHARS: usize = 10;

/// The paper that a line of a masthead names.
pub(super) fn paper_of(line: &str) -> Option<Span> {
    if is_paged(line) { numbered(line) } else { None }.or_else(|| beside_day(line))
}

/// Whether a character stands between the words of a masthead.
fn parts_words(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{3000}' | '|' | '\t' | '(' | ')' | '·')
}

/// The paper before the number of a page or an issue.
fn numbered(line: &str) -> Option<Span> {
    let mut rest = line.split(parts_words);
    let head = rest.next()?;
    let name = head.trim_matches(|c: char| !letter::is_alphanumeric(c));
    let is_numbered = rest.clone().any(counts_pages);
    let others = rest.filter(|word| !word.contains(|c: char| c.is_ascii_digit()));
    let n_letters: usize = others.map(|word| word.chars().count()).sum();
    let is_dated = || scan_dates(line).iter().any(|date| date.printed.is_some());
    let is_name = || {
        (3..=MAX_UNKNOWN_CHARS).contains(&name.chars().count())
            && name.chars().all(is_hangul)
            && labels().of_whole(name).is_none()
            && is_dated()
    };
    let at = name.as_ptr() as usize - line.as_ptr() as usize;
    (is_numbered && n_letters <= 10 && (is_outlet(name) || is_name())).then(|| Span::new(at, at + name.len()))
}

/// Whether a line has the number of a page or an issue, as only the printed paper does.
pub(super) fn is_paged(line: &str) -> bool {
    line.split(parts_words).any(counts_pages)
}

/// Whether a word is a numbered page or issue: `제2면`, `A12면`, `第3版`.
fn counts_pages(word: &str) -> bool {
    let Some(rest) = COUNTED.iter().find_map(|unit| word.strip_suffix(unit)) else { return false };
    let digits = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
    let prefix = &rest[..rest.len() - digits.len()];
    let is_prefix = prefix.is_empty() || PREFIXES.contains(&prefix) || prefix.len() == 1 && prefix.is_ascii();
    is_prefix && !digits.is_empty() && digits.len() <= 5 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The paper beside a month and day without a year, or an hour: `흑룡강신문 11-08 09:30`.
fn beside_day(line: &str) -> Option<Span> {
    let bare = line.trim_matches(|c: char| !letter::is_alphanumeric(c));
    let (mut from, mut to) = (0, bare.len());
    for word in bare.split_inclusive([' ', '|', '\t']).take_while(|word| tells_day(word)) {
        from += word.len();
    }
    for word in bare[from..].split_inclusive([' ', '|', '\t']).rev().take_while(|word| tells_day(word)) {
        to -= word.len();
    }
    let is_cut = from > 0 || to < bare.len();
    let named = bare.get(from..to).filter(|_| is_cut)?.trim_matches(|c: char| !letter::is_alphanumeric(c));
    let at = named.as_ptr() as usize - line.as_ptr() as usize;
    let paper = if is_outlet(named) { Span::new(0, named.len()) } else { byline::signature(named)?.outlet? };
    (!is_portal(paper.of(named))).then(|| paper.shifted(at))
}

/// Whether a word is a month, a day or an hour: `11-08`, `3월`, `8일`, `09:30`, or a sign alone.
fn tells_day(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !letter::is_alphanumeric(c));
    let ends = ["월", "일", "시", "분", ""].iter().find_map(|unit| word.strip_suffix(unit)).unwrap_or(word);
    word.is_empty()
        || word.len() <= 15
            && ends.starts_with(|c: char| c.is_ascii_digit())
            && ends.chars().all(|c| c.is_ascii_digit() || "-./:월".contains(c))
            && ends.chars().filter(char::is_ascii_digit).count() <= 6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(paper: Option<&str>, lines: &[&str]) {
        for line in lines {
            assert_eq!(paper_of(line).map(|span| span.of(line)), paper, "{line}");
        }
    }

    #[test]
    fn papers_before_pages_and_issues() {
        check(
            Some("료녕신문"),
            &["료녕신문 제1187호", "료녕신문 (제3면)", "료녕신문 | 총 제1187기", "료녕신문 A3면 문화"],
        );
        check(Some("통화소식"), &["통화소식 제2면 2024年03月29日 星期五", "통화소식 2024년 3월 29일 제2면"]);
        check(None, &["통화소식 제2면", "지하철 2호", "특집 제5호 2024-03-29", "새로 문을 연 제2호 점포 2024-03-29"]);
    }

    #[test]
    fn papers_beside_a_day() {
        check(Some("흑룡강신문"), &["흑룡강신문 11-08 09:30", "11월 8일 흑룡강신문", "[흑룡강신문] 11.08"]);
        check(Some("흑룡강신문"), &["흑룡강신문 우정국 기자 11-08 09:30"]);
        check(None, &["흑룡강신문", "11-08 09:30", "우정국 기자 11-08", "조글로미디어 11-08 09:30"]);
    }
}

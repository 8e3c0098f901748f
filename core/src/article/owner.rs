//! Whose a page is: the paper that a line of copyright names.
//!
//! A paper whose name has no known shape is believed right behind the sign of copyright.

use super::outlet::{is_hangul, is_outlet};
use crate::text::Span;

/// The longest line of copyright, in characters.
const MAX_CHARS: usize = 140;

/// An owner's name of a shape nobody knows, in syllables.
const UNKNOWN_SYLLABLES: std::ops::RangeInclusive<usize> = 4..=10;

/// The signs of copyright that a name follows.
const SIGNS: [&str; 5] = ["©", "ⓒ", "(c)", "(C)", "저작권자"];

/// The paper that a line of copyright names.
pub(super) fn named_in(line: &str) -> Option<Span> {
    let is_signed = || SIGNS.iter().any(|sign| line.contains(sign)) || line.to_ascii_lowercase().contains("copyright");
    if line.len() > MAX_CHARS * 3 || !is_signed() || line.chars().nth(MAX_CHARS).is_some() {
        return None;
    }
    known(line).or_else(|| unknown(line))
}

/// A paper of a known shape anywhere in the line.
fn known(line: &str) -> Option<Span> {
    let is_break = |c: char| c.is_whitespace() || "<>()（）[],.'‘’\"“”·&ⓒ©:".contains(c);
    let word = line.split(is_break).filter(|word| !word.is_empty()).find(|word| is_outlet(word))?;
    let at = word.as_ptr() as usize - line.as_ptr() as usize;
    // 경제일보 중국망: the paper of a paper.
    let next = line[at + word.len()..].strip_prefix(' ').and_then(|rest| rest.split(is_break).next());
    let more = next.filter(|next| is_outlet(next)).map_or(0, |next| 1 + next.len());
    Some(Span::new(at, at + word.len() + more))
}

/// The word or two of Hangul right behind the last sign: `<저작권자 © 재외동포소식, 무단 전재 금지>`.
fn unknown(line: &str) -> Option<Span> {
    let behind = SIGNS.iter().filter_map(|sign| Some(line.rfind(sign)? + sign.len())).max()?;
    let rest = line[behind..].trim_start_matches([' ', ':', '：', '(', ')']);
    let at = line.len() - rest.len();
    let end = rest.find(|c: char| !(is_hangul(c) || c == ' ')).unwrap_or(rest.len());
    let name = rest[..end].split("무단").next().unwrap_or_default().trim_end();
    let n_syllables = name.chars().filter(|c| is_hangul(*c)).count();
    let is_name = UNKNOWN_SYLLABLES.contains(&n_syllables) && name.split(' ').count() <= 2 && !is_talk(name);
    is_name.then(|| Span::new(at, at + name.len()))
}

/// Words that stand there without being anybody's name.
fn is_talk(name: &str) -> bool {
    ["저작권", "재배포", "복제", "금지", "있습", "보호", "게시", "작성", "본 "].iter().any(|talk| name.contains(talk))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(owner: Option<&str>, lines: &[&str]) {
        for line in lines {
            assert_eq!(named_in(line).map(|span| span.of(line)), owner, "{line}");
        }
    }

    #[test]
    fn papers_that_own() {
        check(
            Some("재외동포소식"),
            &[
                "<저작권자 © 재외동포소식, 무단 전재 및 재배포 금지>",
                "ⓒ 재외동포소식 무단전재 금지",
                "(C) 재외동포소식",
            ],
        );
        check(Some("길림신문"), &["Copyright © 2021 길림신문. All rights reserved.", "저작권자 ⓒ 길림신문"]);
        check(
            None,
            &[
                "ⓒ 김하늘",
                "Copyright 2021. All rights reserved.",
                "저작권자의 허락 없이 옮길 수 없습니다",
                "재외동포소식",
            ],
        );
    }
}

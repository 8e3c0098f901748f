//! Numbers that are names: 1주 6쌍, ‘4개 플래트홈’, <…7개 조치>, G331, 3위1체.
//!
//! A number inside the name of a plan or slogan counts nothing. Slogans stand in quotation marks,
//! are short and end in a noun; speech ends in a verb or a mark. Dates keep their meaning inside
//! names and are not masked by the caller.

use crate::text::Span;
use crate::text::affix::{Endings, by_last};
use crate::text::quotation::{Quoted, Style};

/// The longest slogan between single or double marks, in bytes: about thirty syllables.
const MAX_SLOGAN_BYTES: usize = 90;
/// The longest title of a document, in bytes.
const MAX_TITLE_BYTES: usize = 300;

/// The spans in which no quantity begins, sorted and apart.
pub(crate) fn names(text: &str, quoted: &[Quoted]) -> Vec<Span> {
    let mut masks: Vec<Span> = Vec::new();
    let is_named = |quote: &&Quoted| {
        is_name(quote, quote.inner.of(text))
            && !(quote.style == Style::Double && is_reported(&text[quote.outer.range().end..]))
    };
    for quote in quoted.iter().filter(is_named) {
        match masks.last_mut() {
            Some(last) if quote.inner.start < last.end => last.end = last.end.max(quote.inner.end),
            _ => masks.push(quote.inner),
        }
    }
    masks
}

fn is_name(quote: &Quoted, inner: &str) -> bool {
    let is_title = !matches!(quote.style, Style::Single | Style::Double);
    let longest = if is_title { MAX_TITLE_BYTES } else { MAX_SLOGAN_BYTES };
    inner.len() <= longest && (is_title || !is_speech(inner))
}

/// Whether somebody said the words before: “기존의 10분의 1”이라고 설명했다, not “3강5호”라고 불리는.
fn is_reported(after: &str) -> bool {
    let told = ["이라고 ", "라고 ", "이라며 ", "라며 ", "이라면서 ", "라면서 "]
        .iter()
        .find_map(|word| after.strip_prefix(word));
    told.is_some_and(|rest| {
        !["부르", "불", "이름", "명명", "일컫", "한다", "하는"].iter().any(|verb| rest.starts_with(verb))
    })
}

/// Whether the words end as a sentence or a clause does.
fn is_speech(inner: &str) -> bool {
    static ENDINGS: Endings = Endings::new(&by_last([
        "것",
        "다",
        "요",
        "까",
        "죠",
        "네",
        "라",
        "자",
        ".",
        "!",
        "?",
        ",",
        "…",
        "며",
        "는데",
        "지만",
        "해서",
        "습니다",
        "다고",
        "라고",
        "니",
        "군",
        "구나",
        "아야",
        "어야",
    ]));
    // 통관 6시간에서 2시간으로
    let changes = || inner.contains("에서 ") && inner.ends_with(['로', '까', '지']);
    ENDINGS.end(inner.trim_end()) || changes()
}

/// How many bytes at the start of `rest` are a name made of numbers, outside quotation marks.
pub(crate) fn name_len(rest: &str) -> Option<usize> {
    // 1주 6쌍, 3위1체, 3위일체, 1대1로: a digit, a syllable, and the other half.
    const HALVES: [(&str, &[&str]); 5] = [
        ("주", &["쌍"]),
        ("위", &["체"]),
        ("성", &["구", "시"]),
        ("심", &["구", "점", "축"]),
        ("축", &["구", "심", "대"]),
    ];
    let first = rest.bytes().take_while(u8::is_ascii_digit).count();
    for (unit, seconds) in HALVES {
        let Some(tail) = rest[first..].strip_prefix(unit) else { continue };
        let blank = usize::from(tail.starts_with(' '));
        let digits = tail[blank..].bytes().take_while(u8::is_ascii_digit).count();
        let word = if digits == 0 { tail[blank..].strip_prefix('일').map(|_| '일'.len_utf8()) } else { Some(digits) };
        let Some(len) = word else { continue };
        let behind = &tail[blank + len..];
        if let Some(second) = seconds.iter().find(|second| behind.starts_with(**second)) {
            return Some(first + unit.len() + blank + len + second.len());
        }
    }
    None
}

/// Whether a number right behind `before` belongs to a designation: G331, F-16, №3, 제1.
pub(crate) fn is_designation(before: &str) -> bool {
    let mut back = before.chars().rev();
    match (back.next(), back.next()) {
        (Some(last), _) if last.is_ascii_alphabetic() || matches!(last, '№' | '#' | '@' | '_' | '=' | '&') => true,
        (Some('-' | '/'), Some(last)) => last.is_ascii_alphanumeric(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::quotation;

    #[test]
    fn slogans_and_titles_are_names() {
        let check = |text: &str, n_masks: usize| {
            assert_eq!(names(text, &quotation::scan(text)).len(), n_masks, "{text}");
        };
        check("‘4개 플래트홈' 건설", 1);
        check("“5개 시범”을 보였다", 1);
        check("《3년 행동계획》과 <7개 조치>", 2);
        check("“10년만에 다시 온 도시가 놀랍다”고 말했다", 0);
        check("“우리는 30개를 더 짓는다.”", 0);
        check("“통관 6시간에서 2시간으로”", 0);
    }

    #[test]
    fn names_without_marks() {
        for (raw, len) in [("1주 6쌍 전략", "1주 6쌍"), ("3위1체로", "3위1체"), ("3위일체", "3위일체")]
        {
            assert_eq!(name_len(raw), Some(len.len()), "{raw}");
        }
        for raw in ["3위를", "1주일", "3위 1명", "5개"] {
            assert_eq!(name_len(raw), None, "{raw}");
        }
    }
}

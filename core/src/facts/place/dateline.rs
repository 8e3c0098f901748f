//! Datelines: the place a report was sent from, as against the places it speaks of.
//!
//! `(선양=연합뉴스)`, `[신화망 장춘 9월 22일]`, `할빈 4월 3일발`, `(흑룡강신문=하얼빈)`, `베이징=이름 특파원`.

use super::mention::Mention;
use crate::text::Span;

/// The longest text before the place: the name of an agency, in bytes.
const LONGEST_AGENCY: usize = 60;

/// Whether a mention in a piece of text stands in its dateline.
pub(super) fn is_dateline(text: &str, piece: Span, mention: &Mention) -> bool {
    let before = &text[piece.start as usize..mention.span.start as usize];
    if before.len() > LONGEST_AGENCY {
        return false;
    }
    let after = text[mention.end..piece.end.max(mention.end as u32) as usize].trim_start();
    let bracket = ['(', '[', '【', '〔', '<', '（'];
    let agency = before.trim_start().trim_start_matches(bracket);
    if !is_agency(agency) {
        return false;
    }
    let bracketed = agency.len() < before.trim_start().len();
    let after_agency =
        bracketed && agency.trim_end().ends_with('=') && after.starts_with([')', ']', '】', '〕', '）', '|']);
    after_agency || after.starts_with(['=', '＝']) || is_sent_on(after, bracketed)
}

/// At most a few words without the end of a sentence: the name of an agency, or nothing.
fn is_agency(text: &str) -> bool {
    !text.contains(['.', ',', '。', '!', '?', ')', ']', '】']) && text.split_whitespace().count() <= 3
}

/// `9월 22일발`, `9월 22일]`: the day of sending.
fn is_sent_on(text: &str, bracketed: bool) -> bool {
    let Some(rest) = number_then(text, "월") else { return false };
    let Some(rest) = number_then(rest.trim_start(), "일") else { return false };
    let rest = rest.trim_start();
    let ends = ["발", "]", "】", ")", "）", "〕", "소식", "전 ", "전:", ":"];
    ends.iter().any(|end| rest.starts_with(end)) || (bracketed && rest.starts_with([',', '-', ' ', '=']))
}

/// The text after a number of one or two digits and a word.
fn number_then<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&digits) {
        return None;
    }
    text[digits..].trim_start().strip_prefix(word)
}

//! Lines and their measures: how long, of which letters, how they end, how much they look like
//! links. One pass over the text; no line is judged by another here.

use super::outlet::{is_han, is_hangul};
use crate::text::{Span, hangul, letter};

/// A line with its measures. Lengths are in characters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measured<'a> {
    /// From 1.
    pub(super) number: u32,
    /// Without the line ending.
    pub(super) span: Span,
    /// The words, without space, byte order mark or invisible characters around them.
    pub(super) text: &'a str,
    /// Where the words stand.
    pub(super) at: usize,
    /// What the words are made of.
    pub(super) counts: Counts,
    /// How the last sentence ends.
    pub(super) ending: Ending,
}

/// What a line is made of, in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) chars: u32,
    pub(super) hangul: u32,
    pub(super) han: u32,
    pub(super) latin: u32,
    /// Letters of Latin-1, which wrongly decoded Korean is made of.
    pub(super) latin1: u32,
    pub(super) other_letters: u32,
    pub(super) digits: u32,
    pub(super) spaces: u32,
    pub(super) tabs: u32,
    pub(super) bars: u32,
    /// `>` between words.
    pub(super) arrows: u32,
    pub(super) dots: u32,
    pub(super) replacement: u32,
    pub(super) control: u32,
    /// Full stops and their like behind a syllable.
    pub(super) stops: u32,
}

impl Counts {
    pub(super) const fn letters(&self) -> u32 {
        self.hangul + self.han + self.latin + self.latin1 + self.other_letters
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.chars += other.chars;
        self.hangul += other.hangul;
        self.han += other.han;
        self.latin += other.latin;
        self.latin1 += other.latin1;
        self.other_letters += other.other_letters;
        self.digits += other.digits;
        self.spaces += other.spaces;
        self.replacement += other.replacement;
        self.control += other.control;
        self.stops += other.stops;
    }
}

/// How a line's last sentence ends: the style tells news from messages and talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// No sentence.
    None,
    /// `했다.`
    PlainPast,
    /// `한다.`, `이다.`
    Plain,
    /// `했습니다.`
    PolitePast,
    /// `합니다.`
    Polite,
    /// `하세요.`, `바랍니다.`
    Request,
    /// `해요`, `네요`.
    Talk,
    /// A stop behind something else: a noun, a number, a quotation.
    Stop,
    /// `…`: cut off.
    Cut,
}

impl Ending {
    /// Whether it ends a Korean sentence with its predicate.
    pub(super) const fn is_sentence(self) -> bool {
        matches!(self, Self::PlainPast | Self::Plain | Self::PolitePast | Self::Polite | Self::Request | Self::Talk)
    }

    /// Whether news is written so.
    pub(super) const fn is_plain(self) -> bool {
        matches!(self, Self::PlainPast | Self::Plain)
    }
}

/// The lines of `text` with their measures.
pub(super) fn lines(text: &str) -> Vec<Measured<'_>> {
    let mut lines = Vec::with_capacity(text.len() / 100 + 1);
    let mut from = 0;
    for (idx, with_end) in text.split_inclusive('\n').enumerate() {
        let line = with_end.strip_suffix('\n').unwrap_or(with_end);
        let line = line.strip_suffix('\r').unwrap_or(line);
        lines.push(measured(line, from, idx as u32 + 1));
        from += with_end.len();
    }
    if lines.is_empty() {
        lines.push(measured("", 0, 1));
    }
    lines
}

fn measured(line: &str, from: usize, number: u32) -> Measured<'_> {
    let text = line.trim_matches(is_invisible);
    let at = from + (text.as_ptr() as usize - line.as_ptr() as usize);
    Measured { number, span: Span::new(from, from + line.len()), text, at, counts: counts(text), ending: ending(text) }
}

/// Space of any width, and what takes no room at all.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}' | '\u{3164}' | '\u{115f}' | '\u{202a}'..='\u{202e}')
}

fn counts(text: &str) -> Counts {
    let mut counts = Counts::default();
    let mut before_hangul = false;
    let (bytes, mut at) = (text.as_bytes(), 0);
    while at < bytes.len() {
        let (code, next) = letter::code_at(bytes, at);
        at = next;
        counts.chars += 1;
        let hangul = matches!(code, 0xAC00..=0xD7A3);
        match char::from_u32(code).unwrap_or_default() {
            _ if hangul => counts.hangul += 1,
            ' ' | '\u{a0}' | '\u{3000}' => counts.spaces += 1,
            '0'..='9' => counts.digits += 1,
            '.' | '!' | '?' | '。' | '．' => counts.stops += u32::from(before_hangul),
            'a'..='z' | 'A'..='Z' => counts.latin += 1,
            c => rare(c, &mut counts),
        }
        before_hangul = hangul;
    }
    counts
}

fn rare(c: char, counts: &mut Counts) {
    match c {
        '\t' => counts.tabs += 1,
        '|' | 'ㅣ' | '│' | '｜' | '丨' => counts.bars += 1,
        '>' | '›' | '»' | '＞' => counts.arrows += 1,
        '·' | 'ㆍ' | '•' => counts.dots += 1,
        '\u{fffd}' => counts.replacement += 1,
        '\u{80}'..='\u{9f}' => counts.latin1 += 1,
        '\u{a1}'..='\u{ff}' if !matches!(c, '«' | '»' | '°' | '±' | '²' | '³' | '×' | '÷' | '©' | '®' | '¥' | '½') => {
            counts.latin1 += 1
        }
        _ if is_han(c) => counts.han += 1,
        _ if c.is_control() => counts.control += 1,
        _ if letter::is_alphabetic(c) => counts.other_letters += 1,
        _ => {}
    }
}

const CLOSERS: &[char] = &[
    '”', '"', '’', '\'', ')', '）', ']', '】', '」', '』', '>', '》', '〉', '`', '*', '\u{301e}', '＂', ' ', '\u{a0}',
    '\u{200b}', '◆', '■', '▲', '/', '☞', '…',
];

/// How the last sentence of `text` ends, brackets and quotation marks behind it aside.
pub(super) fn ending(text: &str) -> Ending {
    if text.ends_with("...") || text.ends_with('…') || text.ends_with("[…]") {
        return Ending::Cut;
    }
    let text = without_trailing_bracket(text).trim_end_matches(CLOSERS);
    let bare = text.trim_end_matches(['.', '!', '?', '。', '．', ' ']).trim_end_matches(CLOSERS);
    let stopped = bare.len() < text.len();
    let mut back = bare.chars().rev();
    let last = [back.next(), back.next(), back.next(), back.next()].map(|c| c.unwrap_or(' '));
    let kind = predicate(last);
    match kind {
        Ending::None if stopped && is_hangul(last[0]) => Ending::Stop,
        Ending::Talk if !stopped => Ending::None,
        kind => kind,
    }
}

/// `…닿는다. (번역: 조미정)` → `…닿는다.`
fn without_trailing_bracket(text: &str) -> &str {
    let trimmed = text.trim_end();
    let (open, close) = match trimmed.chars().next_back() {
        Some(')') => ('(', ')'),
        Some(']') => ('[', ']'),
        Some('】') => ('【', '】'),
        _ => return text,
    };
    let mut tail_from = trimmed.len().saturating_sub(160);
    while !trimmed.is_char_boundary(tail_from) {
        tail_from += 1;
    }
    let inside = &trimmed[tail_from..trimmed.len() - close.len_utf8()];
    match inside.rfind(open) {
        Some(at) if inside[..at].trim_end().ends_with(['.', '다', '”', '"', '?', '!', '’', '\'']) => {
            trimmed[..tail_from + at].trim_end()
        }
        _ => text,
    }
}

/// The predicate at the end of a sentence, from its last characters, the last first.
fn predicate([last, second, third, fourth]: [char; 4]) -> Ending {
    let past = |c: char| hangul::final_of(c) == Some(hangul::SSANG_SIOT);
    match (last, second, third) {
        ('다', '니', '랍' | '립') => Ending::Request,
        ('다', '니', '습') if past(fourth) && !matches!(fourth, '있' | '겠') => Ending::PolitePast,
        ('다', '니', _) if hangul::final_of(third) == Some(hangul::BIEUP) => Ending::Polite,
        ('다', c, _) if past(c) && !matches!(c, '있' | '겠') => Ending::PlainPast,
        // 27km다, 30%다, 21℃다
        ('다', c, _)
            if is_hangul(c) || c.is_ascii_alphanumeric() || matches!(c, '%' | '㎞' | '㎡' | '㎏' | '℃' | '㏊') =>
        {
            Ending::Plain
        }
        ('오' | '요', '시' | '세' | '십', _) => Ending::Request,
        ('까', '니' | '을' | '는', _) => Ending::Polite,
        ('요' | '죠' | '네' | '지' | '야' | '니' | '아' | '까' | '나' | '라' | '자', c, _) if is_hangul(c) => {
            Ending::Talk
        }
        _ => Ending::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expected: Ending, spellings: &[&str]) {
        for text in spellings {
            assert_eq!(ending(text), expected, "{text}");
        }
    }

    #[test]
    fn endings() {
        check(Ending::PlainPast, &["문을 열었다.", "말했다.”", "닿았다. (번역: 조미정)", "되였다", "하였다. "]);
        check(Ending::Plain, &["지난다.", "도시이다.", "하고있다.", "“오겠다.”", "식을줄 모른다", "27km다."]);
        check(Ending::PolitePast, &["열었습니다."]);
        check(Ending::Polite, &["가능합니다.", "찾을 수 없습니다."]);
        check(Ending::Request, &["바랍니다.", "오세요!", "확인하십시오."]);
        check(Ending::Talk, &["좋네요.", "맛있어요!"]);
        check(Ending::Stop, &["집필조 성원들.", "전경."]);
        check(Ending::None, &["훈춘, 강 건너 이웃과 장사길 넓힌 손님", "2021-01-01", "사진 2"]);
        check(Ending::Cut, &["길림성은 지난해..."]);
    }
}

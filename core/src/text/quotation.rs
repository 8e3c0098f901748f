//! Quotation marks of every style found in the press: ‘ ’ “ ” ' " ′ ″ 《 》 〈 〉 「 」 『 』 < > ≪ ≫ « ».
//!
//! One pass over the bytes with a small stack per line: time is linear whatever the text holds.
//! Quotations come out sorted by where they open, the outer before the inner; each lies within
//! one line and is at most [`Style::max_inner_bytes`] long. A pair may mix typographic and typed
//! marks of its style (`‘…'`); such a pair is told by [`Quoted::matched`]. What the quoted words
//! mean, name or speech, is not decided here.

use super::Span;
use super::letter::{self, ByteSet};
use crate::text::order::Arrange;

/// Words between a pair of quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// The words with their marks.
    pub outer: Span,
    /// The words alone.
    pub inner: Span,
    /// The shape of the marks.
    pub style: Style,
    /// Whether the closing mark is the partner of the opening one, as ’ is of ‘.
    pub matched: bool,
}

/// The shape of quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Style {
    /// ‘ ’ and '.
    Single,
    /// “ ” and ".
    Double,
    /// < >, 〈 〉.
    Angle,
    /// 《 》, ≪ ≫, « », << >>.
    DoubleAngle,
    /// 「 」.
    Corner,
    /// 『 』.
    DoubleCorner,
}

impl Style {
    /// The longest that is taken for a quotation. Speech between “ ” runs on for sentences;
    /// a name is at most a long title. More would pair strays across half a page.
    #[must_use]
    pub const fn max_inner_bytes(self) -> usize {
        match self {
            Self::Double => 3000,
            _ => 600,
        }
    }
}

/// What a mark does by its shape; the typed ones do either.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    Either,
}

/// A quotation mark as it stands in the text.
#[derive(Clone, Copy)]
struct Mark {
    span: Span,
    style: Style,
    side: Side,
}

/// How many quotations may be open at once; an older opening mark is forgotten. Print nests three deep.
const MAX_DEPTH: usize = 8;

/// What marks and the ends of lines begin with.
static MARKS: ByteSet = ByteSet::of(b"'\"<>\n\xC2\xE2\xE3\xEF");

/// Finds the quotations of `text`.
#[must_use]
pub fn scan(text: &str) -> Vec<Quoted> {
    let mut found = Vec::new();
    let mut open: Vec<Mark> = Vec::with_capacity(MAX_DEPTH);
    let (bytes, mut at) = (text.as_bytes(), 0);
    while let Some(met) = MARKS.next_in(bytes, at) {
        at = met + 1;
        if bytes[met] == b'\n' {
            open.clear();
        } else if let Some(mark) = mark_at(text, met) {
            meet(text, mark, &mut open, &mut found);
            at = mark.span.range().end;
        }
    }
    found.arrange_by_key(|quoted: &Quoted| quoted.outer.start);
    found
}

/// Lets a mark close what is open, or open something, or be nothing.
fn meet(text: &str, mark: Mark, open: &mut Vec<Mark>, found: &mut Vec<Quoted>) {
    let before = text[..mark.span.range().start].chars().next_back().unwrap_or('\n');
    let after = text[mark.span.range().end..].chars().next().unwrap_or('\n');
    if is_apostrophe(mark, before, after) {
        return;
    }
    let partner = open.iter().rposition(|earlier| earlier.style == mark.style);
    if let Some(idx) = partner
        && closes(mark, before, after)
    {
        let opening = open[idx];
        open.truncate(idx);
        found.extend(pair(text, opening, mark));
    } else if opens(mark, before, after) {
        if open.len() == MAX_DEPTH {
            open.remove(0);
        }
        open.push(mark);
    }
}

/// Whether a mark whose style is open ends it.
fn closes(mark: Mark, before: char, after: char) -> bool {
    match mark.side {
        Side::Close => true,
        // An opening mark typed where a closing one belongs: ‘14.5‘ 계획.
        Side::Open => matches!(mark.style, Style::Single | Style::Double) && !begins_word(before),
        Side::Either => !begins_word(before) || !letter::is_alphanumeric(after),
    }
}

/// Whether a mark that ends nothing begins a quotation.
fn opens(mark: Mark, before: char, after: char) -> bool {
    if after.is_whitespace() && mark.side != Side::Open {
        return false;
    }
    match mark.side {
        Side::Open if mark.style == Style::Angle => {
            // "3<5" and "a < b" compare.
            !(after.is_whitespace() || before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric())
        }
        Side::Open => true,
        // A closing mark typed where an opening one belongs: ’14.5’계획.
        Side::Close => matches!(mark.style, Style::Single | Style::Double) && begins_word(before),
        // 41°30' and 5' are minutes and feet.
        Side::Either => !before.is_ascii_alphanumeric(),
    }
}

/// Whether what follows this character begins a word.
fn begins_word(before: char) -> bool {
    before.is_whitespace()
        || matches!(before, '(' | '（' | '[' | '·' | ',' | '、' | '<' | '《' | '〈' | '“' | '‘' | '「' | '—' | '…')
}

/// Whether the mark stands inside a Latin word: China's, Xi’an.
fn is_apostrophe(mark: Mark, before: char, after: char) -> bool {
    mark.style == Style::Single && before.is_ascii_alphabetic() && after.is_ascii_alphabetic()
}

/// The quotation between two marks, unless it is empty, too long or markup.
fn pair(text: &str, opening: Mark, closing: Mark) -> Option<Quoted> {
    let inner = Span { start: opening.span.end, end: closing.span.start };
    let words = inner.of(text);
    let style = opening.style;
    if words.trim().is_empty() || words.len() > style.max_inner_bytes() || (style == Style::Angle && is_markup(words)) {
        return None;
    }
    let outer = Span { start: opening.span.start, end: closing.span.end };
    let matched = are_partners(opening.span.of(text), closing.span.of(text));
    Some(Quoted { outer, inner, style, matched })
}

/// Whether what stands between < and > is a tag: `br`, `/p`, `a href="…"`, `!-- … --`.
fn is_markup(words: &str) -> bool {
    words.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/' || first == '!')
        && (words.is_ascii() || words.contains('='))
}

/// Whether the two marks are a pair of the typographer's.
fn are_partners(opening: &str, closing: &str) -> bool {
    const PAIRS: [(&str, &str); 17] = [
        ("‘", "’"),
        ("“", "”"),
        ("'", "'"),
        ("\"", "\""),
        ("<", ">"),
        ("〈", "〉"),
        ("《", "》"),
        ("≪", "≫"),
        ("«", "»"),
        ("<<", ">>"),
        ("「", "」"),
        ("『", "』"),
        ("＜", "＞"),
        ("＂", "＂"),
        ("＇", "＇"),
        ("′", "′"),
        ("″", "″"),
    ];
    PAIRS.contains(&(opening, closing))
}

/// The mark that begins at a byte, if one does; `<<` is one mark.
fn mark_at(text: &str, at: usize) -> Option<Mark> {
    use Side::{Close, Either, Open};
    use Style::{Angle, Corner, Double, DoubleAngle, DoubleCorner, Single};
    let rest = text.get(at..)?;
    let first = rest.chars().next()?;
    let (style, side) = match first {
        '‘' | '‛' => (Single, Open),
        '’' => (Single, Close),
        '\'' | '＇' | '′' => (Single, Either),
        '“' | '„' | '‟' => (Double, Open),
        '”' => (Double, Close),
        '"' | '＂' | '″' => (Double, Either),
        '<' if rest.starts_with("<<") => (DoubleAngle, Open),
        '>' if rest.starts_with(">>") => (DoubleAngle, Close),
        '<' | '〈' | '＜' => (Angle, Open),
        '>' | '〉' | '＞' => (Angle, Close),
        '《' | '≪' | '«' => (DoubleAngle, Open),
        '》' | '≫' | '»' => (DoubleAngle, Close),
        '「' => (Corner, Open),
        '」' => (Corner, Close),
        '『' => (DoubleCorner, Open),
        '』' => (DoubleCorner, Close),
        _ => return None,
    };
    let doubled = style == DoubleAngle && first.is_ascii();
    let len_bytes = if doubled { 2 } else { first.len_utf8() };
    Some(Mark { span: Span::new(at, at + len_bytes), style, side })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expected: &[&str], texts: &[&str]) {
        for text in texts {
            let words: Vec<&str> = scan(text).iter().map(|quoted| quoted.inner.of(text)).collect();
            assert_eq!(words, expected, "{text}");
        }
    }

    #[test]
    fn every_style() {
        check(
            &["푸른 들"],
            &[
                "‘푸른 들’ 계획",
                "“푸른 들” 계획",
                "'푸른 들' 계획",
                "′푸른 들′ 계획",
                "″푸른 들″ 계획",
                "\"푸른 들\"계획",
                "<푸른 들> 계획",
                "〈푸른 들〉계획",
                "《푸른 들》계획",
                "≪푸른 들≫계획",
                "«푸른 들» 계획",
                "<<푸른 들>>계획",
                "「푸른 들」 계획",
                "『푸른 들』 계획",
            ],
        );
    }

    #[test]
    fn marks_that_do_not_match_still_pair() {
        for text in ["‘14.5' 계획", "'14.5’ 계획", "‘14.5‘ 계획", "’14.5’ 계획", "시에서‘14.5'계획을"]
        {
            let found = scan(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].inner.of(text), "14.5", "{text}");
            assert!(!found[0].matched, "{text}");
        }
        assert!(scan("‘14.5’ 계획")[0].matched);
    }

    #[test]
    fn quotations_nest() {
        check(&["‘한 강’ 사업에 관한 결정", "한 강"], &["<‘한 강’ 사업에 관한 결정>", "《‘한 강’ 사업에 관한 결정》"]);
        check(&["시장은 ‘새 길’을 말했다", "새 길"], &["“시장은 ‘새 길’을 말했다”"]);
    }

    #[test]
    fn neighbours_do_not_run_together() {
        check(
            &["가나", "다라", "마바"],
            &["‘가나’, ‘다라'와 ‘마바’", "'가나','다라','마바'", "\"가나\"와 \"다라\" 및 \"마바\""],
        );
        check(&["둘"], &["‘하나는 닫히지 않고 ‘둘’ 뿐", "\"하나는 닫히지 않고 \"둘\" 뿐"]);
        check(&["시작한다.", "한 강"], &["\"시작한다.\"고 밝혔다.\"이 일은 ‘한 강'의 일이다."]);
    }

    #[test]
    fn these_are_no_quotations() {
        for text in [
            "China's Xi’an isn't",
            "3<5, 7>2",
            "a < b > c",
            "홈 > 뉴스 > 사회",
            "<b></b><br/>",
            "<a href=x>",
            "41°30' 127°10'",
            "41°30′ 127°10′",
            "‘’",
            "‘닫히지\n않음’",
        ] {
            assert_eq!(scan(text), [], "{text}");
        }
        let long = format!("‘{}’", "가".repeat(300));
        assert!(scan(&long).is_empty());
    }

    #[test]
    fn time_is_linear_in_marks() {
        for mark in ["‘", "’", "'", "\"", "“", "<", ">", "《", "≫", "「", "’‘", "<'"] {
            let text = mark.repeat(300_000);
            let found = scan(&text);
            assert!(found.iter().all(|quoted| text.get(quoted.outer.range()).is_some()), "{mark}");
        }
    }
}

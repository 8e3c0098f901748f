//! Finds the words of an anchor again. Tried at their old place, then anywhere; words that were
//! edited a little are told apart from words that are gone, and nothing else is ever passed off as
//! the quote: a match is by the hash of all words, a likeness by both ends, the length and the place.
//! Time: proportional to the text.

use super::folded::Folded;
use super::{Anchor, trimmed};
use crate::text::order::Arrange;
use crate::text::{Source, Span};

/// A quote with fewer characters is not known by its words alone.
const MIN_DISTINCT: usize = 12;

/// How many places where the words may begin, and for each of them where they may end, are looked at; the
/// nearest to the expected place first.
const MAX_STARTS: usize = 256;
const MAX_ENDS: usize = 32;

/// The longest line beginning that is counted to compare places, in characters.
const MAX_OFFSET: u32 = 2000;

/// What became of a quote. Spans address [`Source::text`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Located {
    /// It stands on its line.
    Found(Span),
    /// It stands, word for word, on another line.
    Moved(Span),
    /// Something was changed in it; [`restored`](super::restored) or [`Anchor::words`] are what it was.
    Changed(Span),
    /// It is not there.
    Gone,
}

/// Looks for the words of an anchor.
#[must_use]
pub fn locate(source: &Source, anchor: &Anchor) -> Located {
    let place = place(source, anchor);
    if let Some(span) = place.filter(|span| hash_of(source, *span) == anchor.check) {
        return Located::Found(span);
    }
    let search = Search::new(source, anchor, place);
    search.exact().or_else(|| search.changed()).unwrap_or(Located::Gone)
}

/// The span of the text that stands where the anchor says.
fn place(source: &Source, anchor: &Anchor) -> Option<Span> {
    let line = source.raw_lines().span(source.raw(), anchor.line)?;
    let (start, _) = line.of(source.raw()).char_indices().nth(anchor.offset as usize)?;
    let start = line.range().start + start;
    let rest = &source.raw()[start..];
    let len = rest.char_indices().nth(anchor.length as usize).map_or(rest.len(), |(at, _)| at);
    trimmed(source.text(), source.text_span(Span::new(start, start + len)))
}

fn hash_of(source: &Source, span: Span) -> u32 {
    let words = Folded::new(span.of(source.text()));
    words.hash(0, words.len())
}

/// A place where the words, or words like them, stand.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    from: usize,
    to: usize,
    /// How many characters of the two ends differ.
    n_edits: usize,
}

/// A search through the whole text.
struct Search<'a> {
    source: &'a Source,
    anchor: &'a Anchor,
    place: Option<Span>,
    text: Folded,
    /// Where the first words stand, with the number of edits, nearest to the old place first.
    starts: Vec<(usize, usize)>,
    /// After which position the last words stand, with the number of edits, in order.
    ends: Vec<(usize, usize)>,
}

impl<'a> Search<'a> {
    fn new(source: &'a Source, anchor: &'a Anchor, place: Option<Span>) -> Self {
        let text = Folded::new(source.text());
        let (head, tail) = (Folded::new(&anchor.head).chars, Folded::new(&anchor.tail).chars);
        let mut starts: Vec<(usize, usize)> = (0..text.len())
            .filter_map(|at| Some((at, edits(|idx| text.chars.get(at + idx).copied(), &head)?)))
            .collect();
        let backward: Vec<char> = tail.into_iter().rev().collect();
        let back_from = |end: usize, idx: usize| end.checked_sub(idx + 1).map(|at| text.chars[at]);
        let ends =
            (1..=text.len()).filter_map(|end| Some((end, edits(|idx| back_from(end, idx), &backward)?))).collect();
        let expected = place.map_or(text.len(), |place| text.position(place.start));
        keep_nearest(&mut starts, expected, MAX_STARTS);
        Self { source, anchor, place, text, starts, ends }
    }

    /// The same words elsewhere, though they may be spaced more widely. Of several the one on the old line or at the old offset of another line, then
    /// the nearest; few words are taken only where there is no second such place.
    fn exact(&self) -> Option<Located> {
        let mut found: Vec<Candidate> = self.candidates(self.anchor.length.saturating_mul(2), |edits| edits == 0);
        found.retain(|candidate| self.text.hash(candidate.from, candidate.to) == self.anchor.check);
        found.arrange_by_key(|candidate| (!self.at_place(*candidate), self.lines_away(*candidate)));
        let best = *found.first()?;
        if best.to - best.from < MIN_DISTINCT {
            let n_alike = found.iter().filter(|candidate| self.at_place(**candidate)).count();
            if n_alike != 1 {
                return None;
            }
        }
        let span = self.text.span(best.from, best.to);
        Some(if self.lines_away(best) == 0 { Located::Found(span) } else { Located::Moved(span) })
    }

    /// Words of about the length that begin and end as the quote did.
    fn changed(&self) -> Option<Located> {
        if (self.anchor.length as usize) < MIN_DISTINCT {
            return self.changed_at_place();
        }
        let slack = 2 + self.anchor.length / 5;
        let likely = self.candidates(self.anchor.length.saturating_add(slack), |_| true).into_iter();
        let off = |candidate: &Candidate| self.length(*candidate).abs_diff(self.anchor.length);
        let best = likely.filter(|candidate| off(candidate) <= slack).min_by_key(|candidate| {
            (candidate.n_edits, !self.at_place(*candidate), off(candidate), self.lines_away(*candidate))
        })?;
        Some(Located::Changed(self.text.span(best.from, best.to)))
    }

    /// Few words that are known by their place, if most of the characters there are still the same.
    fn changed_at_place(&self) -> Option<Located> {
        let place = self.place?;
        let now = Folded::new(place.of(self.source.text())).chars;
        let alike = |was: Vec<char>, now: Vec<char>| {
            let n_same = was.iter().zip(&now).filter(|(was, now)| was == now).count();
            !was.is_empty() && n_same * 3 >= was.len() * 2
        };
        let backward = |mut chars: Vec<char>| {
            chars.reverse();
            chars
        };
        let (head, tail) = (Folded::new(&self.anchor.head).chars, Folded::new(&self.anchor.tail).chars);
        let both = alike(head, now.clone()) && alike(backward(tail), backward(now));
        both.then_some(Located::Changed(place))
    }

    /// Every pair of a beginning and an end at most `max_length` characters apart.
    fn candidates(&self, max_length: u32, wanted: impl Fn(usize) -> bool) -> Vec<Candidate> {
        let mut found = Vec::new();
        for (from, head_edits) in self.starts.iter().filter(|(_, edits)| wanted(*edits)) {
            let expected = self.text.after_chars(*from, self.anchor.length);
            let last = self.text.after_chars(*from, max_length);
            let near = self.ends.partition_point(|(end, _)| *end < expected.min(self.text.len()));
            let window = near.saturating_sub(MAX_ENDS)..(near + MAX_ENDS).min(self.ends.len());
            let ends =
                self.ends[window].iter().filter(|(end, edits)| wanted(*edits) && (from + 1..=last).contains(end));
            found.extend(ends.map(|(to, edits)| Candidate { from: *from, to: *to, n_edits: head_edits + edits }));
        }
        found
    }

    fn length(&self, candidate: Candidate) -> u32 {
        self.text.n_text_chars(candidate.from, candidate.to)
    }

    fn raw_start(&self, candidate: Candidate) -> u32 {
        self.source.raw_span(self.text.span(candidate.from, candidate.to)).start
    }

    fn lines_away(&self, candidate: Candidate) -> u32 {
        self.source.raw_lines().number_at(self.raw_start(candidate)).abs_diff(self.anchor.line)
    }

    /// Whether a candidate begins on the line of the anchor, or at its offset on another line.
    fn at_place(&self, candidate: Candidate) -> bool {
        let start = self.raw_start(candidate);
        let line = self.source.raw_lines().number_at(start);
        let Some(line_span) = self.source.raw_lines().span(self.source.raw(), line) else { return false };
        let before = &self.source.raw()[line_span.range().start..start as usize];
        let n_before = before.chars().take(MAX_OFFSET as usize + 1).count() as u32;
        line == self.anchor.line || n_before == self.anchor.offset
    }
}

/// Keeps the `n` pairs on either side of the expected position, nearest first.
fn keep_nearest(found: &mut Vec<(usize, usize)>, expected: usize, n: usize) {
    let middle = found.partition_point(|(at, _)| *at < expected);
    found.truncate((middle + n).min(found.len()));
    found.drain(..middle.saturating_sub(n));
    found.arrange_by_key(|(at, _)| at.abs_diff(expected));
}

/// How many edits, at most one, turn `pattern` into what `text` begins with; a pattern of less than four
/// characters has to be there as it is, and without a pattern anything will do.
fn edits(text: impl Fn(usize) -> Option<char>, pattern: &[char]) -> Option<usize> {
    let equal = |text_from: usize, from: usize| {
        pattern.get(from..).unwrap_or_default().iter().enumerate().all(|(idx, c)| text(text_from + idx) == Some(*c))
    };
    let Some(at) = pattern.iter().enumerate().position(|(idx, c)| text(idx) != Some(*c)) else { return Some(0) };
    let one_edit = equal(at + 1, at + 1) || (at > 0 && equal(at + 1, at)) || equal(at, at + 1);
    (pattern.len() >= 4 && one_edit).then_some(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The quote `words` of `before`, looked for in `after`.
    #[track_caller]
    fn look(before: &str, words: &str, after: &str) -> Located {
        let at = before.find(words).expect("the quote is in the text");
        let anchor =
            Anchor::new(&Source::verbatim(before), Span::new(at, at + words.len())).expect("a quote has words");
        locate(&Source::verbatim(after), &anchor)
    }

    #[track_caller]
    fn check(before: &str, words: &str, after: &str, expected: fn(Span) -> Located, now: &str) {
        let at = after.rfind(now).expect("the text has these words");
        assert_eq!(look(before, words, after), expected(Span::new(at, at + now.len())), "{after}");
    }

    const PAGE: &str = "제목\n\n봄이 오자 강가의 버들이 푸르다. 아이들은 연을 날린다.\n저녁에는 비가 내린다고 한다.";
    const QUOTE: &str = "아이들은 연을 날린다.";

    #[test]
    fn respelled_or_pushed_along_its_line_it_is_found() {
        check(PAGE, QUOTE, PAGE, Located::Found, QUOTE);
        check(
            PAGE,
            QUOTE,
            &PAGE.replace("아이들은 연을", "아이들은  연 을"),
            Located::Found,
            "아이들은  연 을 날린다.",
        );
        let decomposed = "아이\u{1103}\u{1173}\u{11AF}은 연을 날린다.";
        check(PAGE, QUOTE, &PAGE.replace(QUOTE, decomposed), Located::Found, decomposed);
        check(PAGE, QUOTE, &PAGE.replace("봄이 오자", "드디어 봄이 오자"), Located::Found, QUOTE);
    }

    #[test]
    fn on_another_line_it_has_moved() {
        check(PAGE, QUOTE, &PAGE.replace("봄이", "새 문단\n\n봄이"), Located::Moved, QUOTE);
        check(PAGE, "제목", &format!("신문\n\n{PAGE}"), Located::Moved, "제목");
    }

    #[test]
    fn edited_a_little_it_has_changed() {
        for now in
            ["아이들은 련을 날린다.", "어이들은 연을 날린다.", "아이들은 연을 날린다!", "아이들은 큰 연을 날린다."]
        {
            check(PAGE, QUOTE, &PAGE.replace(QUOTE, now), Located::Changed, now);
            check(PAGE, QUOTE, &format!("새 문단\n{}", PAGE.replace(QUOTE, now)), Located::Changed, now);
        }
        check("1만 2천원이다", "2천원", "1만 3천원이다", Located::Changed, "3천원");
    }

    #[test]
    fn a_look_alike_is_not_the_quote() {
        #[track_caller]
        fn check(before: &str, words: &str, after: &str) {
            assert_eq!(look(before, words, after), Located::Gone, "{after}");
        }
        check(PAGE, QUOTE, &PAGE.replace(QUOTE, ""));
        check(PAGE, QUOTE, &PAGE.replace(QUOTE, "아이들은 저녁마다 강가로 나와 물고기를 잡고 연을 날린다."));
        check("사평은 10% 늘었다\n장춘은 20% 늘었다", "20%", "사평은 10% 늘었다\n장춘은 늘었다");
        check("10% 늘고 10% 줄었다", "10%", "또 10% 늘고 10% 줄었다");
        check(PAGE, QUOTE, "");
    }

    #[test]
    fn of_the_same_words_the_one_at_the_old_place_is_meant() {
        let page = "봄이 와서 버들이 푸르다.\n봄이 와서 버들이 푸르다.\n봄이 와서 버들이 푸르다.";
        let sentence = page.len() / 3 + 1;
        for nth in 0..3 {
            let span = Span::new(nth * sentence, nth * sentence + sentence - 1);
            let anchor = Anchor::new(&Source::verbatim(page), span).expect("a quote has words");
            assert_eq!(locate(&Source::verbatim(page), &anchor), Located::Found(span));
        }
    }

    #[test]
    fn hostile_texts_and_anchors_take_linear_time() {
        let text = "가".repeat(300_000);
        let source = Source::verbatim(text.as_str());
        for anchor in [
            "1.1.4000000000.4000000000.00000000.가가가가가가가가~가가가가가가가가",
            "1.1.0.900000.00000000.가",
            "1.7.0.9.00000000.~~",
        ] {
            let anchor = Anchor::parse(anchor).expect("an anchor");
            let _ = locate(&source, &anchor);
        }
        assert_eq!(Anchor::parse(&"1.".repeat(500_000)), None);
    }
}

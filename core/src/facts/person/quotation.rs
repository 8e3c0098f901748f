//! What was said, word for word, and by whom.
//!
//! Speech stands between “ ” or " " and is a sentence, or goes on with 고, 라고, 며. Its speaker is
//! looked for in the sentence that holds it, then in the one that follows when that one tells
//! (“…” 곽령계 서기는 이렇게 말했다). A quoted name or title is no speech.

use crate::article::Article;
use crate::facts::{Quotations, noun_phrase};
use crate::text::order::Arrange;
use crate::text::quotation::{Quoted, Style};
use crate::text::{Source, Span};

use super::{Person, Quotation};

/// Verbs of saying, by their stem.
const SAYING: [&str; 22] = [
    "말했",
    "말하",
    "밝혔",
    "밝히",
    "소개했",
    "소개하",
    "강조했",
    "강조하",
    "전했",
    "표시했",
    "표시하",
    "덧붙",
    "설명했",
    "지적했",
    "지적하",
    "토로했",
    "이야기했",
    "이야기하",
    "털어놓",
    "회상했",
    "언급했",
    "당부했",
];

/// How a sentence goes on after speech.
const GOING_ON: [&str; 8] = ["라고", "이라고", "고 ", "라며", "며 ", "면서", "라는", "고하"];

/// How far a speaker is looked for, in bytes.
const MAX_REACH_BYTES: usize = 360;

/// The shortest speech, in letters; shorter quotations are single words.
const MIN_LETTERS: usize = 8;

/// Finds what is said in an article; `people` are those found in it.
#[must_use]
pub fn find(source: &Source, article: &Article, people: &[Person], quotations: &Quotations) -> Vec<Quotation> {
    let text = source.text();
    let mut mentions: Vec<(Span, &str)> =
        people.iter().flat_map(|person| person.spans.iter().map(|span| (*span, person.name.as_str()))).collect();
    mentions.arrange();
    let mut found = Vec::new();
    for paragraph in &article.paragraphs {
        let quotations = quotations.within(paragraph.span).iter().copied();
        let spoken = quotations.filter(|quoted| is_speech(text, *quoted));
        found.extend(spoken.map(|quoted| Quotation {
            speaker: speaker(text, quoted.outer, paragraph.span, &mentions),
            span: quoted.inner,
        }));
    }
    found
}

/// Whether a quotation is speech.
fn is_speech(text: &str, quoted: Quoted) -> bool {
    let words = quoted.inner.of(text);
    let is_long = words.chars().filter(|letter| noun_phrase::is_letter(*letter)).nth(MIN_LETTERS - 1).is_some();
    let is_ended =
        words.trim_end().ends_with(['.', '!', '?', '…', '。']) || words.ends_with('다') || words.ends_with('요');
    let rest = &text[quoted.outer.range().end..];
    quoted.style == Style::Double && is_long && (is_ended || GOING_ON.iter().any(|tail| rest.starts_with(tail)))
}

/// Whether a text has a verb of saying.
pub(super) fn tells(text: &str) -> bool {
    SAYING.iter().any(|verb| text.contains(verb))
}

/// Who says the words at `outer`.
fn speaker(text: &str, outer: Span, paragraph: Span, mentions: &[(Span, &str)]) -> Option<String> {
    let before = noun_phrase::sentence(text, outer.range().start, paragraph).range().start;
    let before = Span::new(
        before.max(noun_phrase::floor_boundary(text, outer.range().start.saturating_sub(MAX_REACH_BYTES))),
        outer.range().start,
    );
    let after = Span::new(outer.range().end, sentence_end(text, outer.range().end, paragraph));
    let tells = |span: Span| tells(span.of(text));
    let named_after = if tells(after) { named_in(after, mentions).next() } else { None };
    let named_before = || named_in(before, mentions).last().or_else(|| introduced(text, outer, paragraph, mentions));
    let goes_on = GOING_ON.iter().any(|tail| after.of(text).starts_with(tail));
    let subject =
        || if goes_on || tells(after) { subject_in(text, before).or_else(|| subject_in(text, after)) } else { None };
    named_after.or_else(named_before).map(str::to_owned).or_else(subject)
}

/// `…은 다음과 같이 소개했다. “…”`: the speaker of the sentence before.
fn introduced<'a>(text: &str, outer: Span, paragraph: Span, mentions: &[(Span, &'a str)]) -> Option<&'a str> {
    let end = text[..outer.range().start].trim_end_matches([' ', '\u{a0}', ':']).len();
    let from = noun_phrase::floor_boundary(text, end.saturating_sub(MAX_REACH_BYTES)).max(paragraph.range().start);
    let lead = text.get(from..end)?;
    let is_lead = lead.ends_with("했다.") && lead.contains("다음과 같이")
        || text[..outer.range().start].trim_end().ends_with(':');
    let last = lead.trim_end_matches('.').rfind(". ").map_or(from, |at| from + at);
    if is_lead { named_in(Span::new(last, end), mentions).last() } else { None }
}

/// The people named within a span, in order.
fn named_in<'a>(span: Span, mentions: &[(Span, &'a str)]) -> impl Iterator<Item = &'a str> {
    let from = mentions.partition_point(|(mention, _)| mention.start < span.start);
    mentions[from..].iter().take_while(move |(mention, _)| mention.start < span.end).map(|(_, name)| *name)
}

/// Where the sentence ends that goes on after speech, or the next one if the speech was whole.
fn sentence_end(text: &str, from: usize, paragraph: Span) -> usize {
    let reach = noun_phrase::floor_boundary(text, (from + MAX_REACH_BYTES).min(paragraph.range().end));
    noun_phrase::sentence(text, from, Span::new(from, reach.max(from))).range().end
}

/// The subject of a sentence that names nobody: 성정부는 → 성정부. The last before the words.
fn subject_in(text: &str, span: Span) -> Option<String> {
    let words = span.of(text).split([' ', '\u{a0}']);
    let mut subject =
        words.filter_map(|word| word.strip_suffix('는').or_else(|| word.strip_suffix('은'))).filter(|noun| {
            noun.chars().count() >= 2 && noun.chars().all(noun_phrase::is_hangul) && !noun_phrase::is_stop(noun)
        });
    subject.next_back().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Paragraph, Role};
    use crate::facts::WordStarts;

    fn said(text: &str) -> Vec<(Option<String>, String)> {
        let source = Source::verbatim(text);
        let paragraph = Paragraph { line: 1, role: Role::Body, span: Span::new(0, text.len()) };
        let article = Article { paragraphs: vec![paragraph], ..Article::default() };
        let people = super::super::find(&source, &article, &[], &WordStarts::of(&source, &article));
        find(&source, &article, &people, &Quotations::of(&source, &article))
            .into_iter()
            .map(|said| (said.speaker, said.span.of(text).to_owned()))
            .collect()
    }

    #[track_caller]
    fn check(speaker: Option<&str>, words: &str, texts: &[&str]) {
        for text in texts {
            assert_eq!(said(text), [(speaker.map(str::to_owned), words.to_owned())], "{text}");
        }
    }

    #[test]
    fn speakers_before_and_after() {
        check(
            Some("문성호"),
            "우리는 강을 따라 길을 낸다.",
            &[
                "“우리는 강을 따라 길을 낸다.” 가람시당위 문성호 서기는 이렇게 말했다.",
                "가람시당위 문성호 서기는 \"우리는 강을 따라 길을 낸다.\"고 말했다.",
                "문성호 서기는 다음과 같이 소개했다. “우리는 강을 따라 길을 낸다.” 모두 기뻐했다.",
                "“우리는 강을 따라 길을 낸다.”라고 문성호 서기가 밝혔다.",
            ],
        );
    }

    #[test]
    fn bodies_speak_too() {
        check(
            Some("성정부"),
            "새 길을 올해 안에 연다.",
            &["2020년 성정부는 보고에서 \"새 길을 올해 안에 연다.\"고 밝혔다."],
        );
        check(None, "봄이 오면 꽃이 핀다.", &["벽에는 “봄이 오면 꽃이 핀다.” 글이 있었다."]);
    }

    #[test]
    fn quoted_names_are_no_speech() {
        for text in ["“푸른 강” 계획을 실시한다.", "“봄날”이 왔다.", "‘우리는 하나이다.’라고 썼다."]
        {
            assert_eq!(said(text), [], "{text}");
        }
    }
}

//! Topics: what an article is about, scored by weighted terms.
//!
//! A term counts by its weight, by where it stands (headline, heading, beginning, text) and by how
//! often, each time less; a long article needs more occurrences than a short one. The scores of
//! the subtopics add up to the topic's. An article without evidence has no topic.

mod table;
mod terms;

use crate::text::order::Arrange;

use crate::article::{Article, Role};
use crate::facts::listed::{List, ListedWords};
use crate::facts::noun_phrase::is_hangul;
use crate::text::patterns::Match;
use crate::text::{Source, Span, letter};

pub use self::table::TopicId;
use self::terms::{Hit, terms};

/// A topic with its evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicScore {
    /// Which topic; never a subtopic.
    pub id: TopicId,
    /// 0 to 1, relative to the article's strongest topic.
    pub score: f32,
    /// Those of its subtopics that carry it, strongest first.
    pub subtopics: Vec<TopicId>,
    /// The terms that gave the score, strongest first.
    pub terms: Vec<&'static str>,
}

impl TopicScore {
    /// The topic and its subtopics that count: what facets, filters and `parse` show.
    pub fn ids(&self) -> impl Iterator<Item = TopicId> {
        std::iter::once(self.id).chain(self.subtopics.iter().copied())
    }
}

/// How much an occurrence counts where it stands; 1 in the text. Higher, and the headline decides
/// alone; lower, and what is told in passing counts as much.
const IN_TITLE: f32 = 3.0;
const IN_HEADING: f32 = 2.0;
const IN_LEAD: f32 = 1.5;
/// How soon repetition stops counting (BM25's k1): 0 counts a term once, large ones every time.
const SATURATION: f32 = 1.2;
/// How much the length of the article weighs against an occurrence (BM25's b): 0 not, 1 wholly.
const LENGTH_WEIGHT: f32 = 0.5;
/// The length of an ordinary article, in bytes.
const ORDINARY_LENGTH: f32 = 3000.0;
/// What a topic must reach to be one at all: one strong term, an ordinary one early on, or two of them.
const LEAST_EVIDENCE: f32 = 2.6;
/// The share of the strongest score that a topic must have to count.
const LEAST_SHARE: f32 = 0.3;
/// The share of its topic that a subtopic must have to be named.
const LEAST_SUBTOPIC_SHARE: f32 = 0.4;
/// The most topics an article has.
const MOST_TOPICS: usize = 5;

/// Where a term of any topic begins, in order, and the topic.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TopicTerms(Vec<(u32, TopicId)>);

impl TopicTerms {
    /// The topic of each term that stands within a span, in order, whether or not it counts.
    pub fn within(&self, span: Span) -> impl Iterator<Item = TopicId> {
        let from = self.0.partition_point(|(at, _)| *at < span.start);
        let to = self.0.partition_point(|(at, _)| *at < span.end);
        self.0[from..to.max(from)].iter().map(|(_, meant)| *meant)
    }
}

/// What an article is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Topics {
    /// The topics that count, strongest first; at most five.
    pub scores: Vec<TopicScore>,
    /// The terms that were found.
    pub terms: TopicTerms,
}

impl Topics {
    /// The topics that count whose terms stand within a span, strongest first.
    #[must_use]
    pub fn within(&self, span: Span) -> Vec<TopicId> {
        let is_meant = |id: &TopicId| self.terms.within(span).any(|meant| meant == *id);
        self.scores.iter().map(|topic| topic.id).filter(is_meant).collect()
    }
}

/// The words that speak for topics, or against them, with their values.
pub(super) fn words() -> Vec<(&'static str, u16)> {
    terms().words.clone()
}

/// Finds what an article is about, of whose words those in lists are known.
#[must_use]
pub fn find(source: &Source, article: &Article, listed: &ListedWords) -> Topics {
    let text = source.text();
    let terms = terms();
    let mut weights = vec![0.0; terms.all.len()];
    let mut ends = vec![0; TopicId::all().len()];
    let (mut len, mut mentions) = (0, Vec::new());
    for (span, weight) in pieces(article) {
        len += span.len();
        count(span.of(text), listed.within(span, List::Topics), &mut ends, &mut |at, term| {
            weights[term] += weight;
            mentions.push((span.start + at as u32, terms.all[term].top));
        });
    }
    mentions.arrange_by_key(|(at, _)| *at);
    Topics { scores: ranked(&term_scores(&weights, len)), terms: TopicTerms(mentions) }
}

/// What is read for topics, with the weight of an occurrence there.
fn pieces(article: &Article) -> impl Iterator<Item = (Span, f32)> {
    let headline = article.kicker.iter().chain(&article.title).map(|text| (text.span, IN_TITLE));
    let lead = article.paragraphs.iter().find(|paragraph| paragraph.role == Role::Body).map(|lead| lead.line);
    let paragraphs = article.paragraphs.iter().map(move |paragraph| {
        let weight = match paragraph.role {
            Role::Title => IN_TITLE,
            Role::Deck | Role::Heading => IN_HEADING,
            _ if Some(paragraph.line) == lead => IN_LEAD,
            _ => 1.0,
        };
        (paragraph.span, weight)
    });
    headline.chain(paragraphs)
}

/// Counts the occurrences of every term in a piece of text: calls `each` with where it begins. `ends` has room
/// for where the last term of each topic ends.
fn count(text: &str, listed: impl Iterator<Item = Match>, ends: &mut [usize], each: &mut dyn FnMut(usize, usize)) {
    let terms = terms();
    let mut covered: Vec<(usize, usize)> = Vec::new();
    ends.fill(0);
    listed.for_each(|hit| match terms.hit(hit.value) {
        Hit::Against(term) => {
            covered.retain(|(_, end)| *end > hit.start);
            covered.push((term, hit.end));
        }
        Hit::For(idx) => {
            let term = &terms.all[idx];
            let end = &mut ends[usize::from(term.top.0)];
            let other_meaning = covered.iter().any(|(against, end)| *against == idx && *end >= hit.end);
            if other_meaning || hit.end <= *end || is_accident(text, hit.start, hit.end, term.begins_word) {
                return;
            }
            *end = hit.end;
            each(hit.start, idx);
        }
    });
}

/// 회의 사항 does not speak of a doctor (의사): what goes over a blank must begin where a word begins, and so
/// must a term of which that is said.
fn is_accident(text: &str, start: usize, end: usize, begins_word: bool) -> bool {
    let before = text[..start].chars().next_back();
    // 1,300도로 녹였다: no road.
    let counted = text[start..].starts_with("도로") && before.is_some_and(|before| before.is_ascii_digit());
    let inside_word = before.is_some_and(letter::is_alphanumeric);
    counted
        || inside_word && text[start..end].contains(char::is_whitespace)
        || begins_word && before.is_some_and(is_hangul)
}

/// The score of every term that was found: its weight, by how often it stands where.
fn term_scores(weights: &[f32], len_bytes: usize) -> Vec<(usize, f32)> {
    let length = 1.0 - LENGTH_WEIGHT + LENGTH_WEIGHT * len_bytes as f32 / ORDINARY_LENGTH;
    let score = |n: f32| n * (SATURATION + 1.0) / (n + SATURATION * length);
    let found = weights.iter().enumerate().filter(|(_, n)| **n > 0.0);
    found.map(|(idx, n)| (idx, terms().all[idx].weight * score(*n))).collect()
}

/// Sums the terms by topic and keeps the topics that count.
fn ranked(found: &[(usize, f32)]) -> Vec<TopicScore> {
    let mut sums = vec![0.0; TopicId::all().len()];
    for (idx, score) in found {
        let term = &terms().all[*idx];
        sums[usize::from(term.subtopic.0)] += score;
        sums[usize::from(term.top.0)] += score;
    }
    let mut tops: Vec<(TopicId, f32)> = TopicId::all().zip(sums.iter().copied()).collect();
    tops.retain(|(id, sum)| *sum >= LEAST_EVIDENCE && !id.is_subtopic());
    tops.arrange_by(|(_, a), (_, b)| b.total_cmp(a));
    let strongest = tops.first().map_or(0.0, |(_, sum)| *sum);
    tops.into_iter()
        .map(|(id, sum)| (id, sum, sum / strongest))
        .take_while(|(_, _, share)| *share >= LEAST_SHARE)
        .take(MOST_TOPICS)
        .map(|(id, sum, score)| TopicScore {
            id,
            score,
            subtopics: subtopics(id, sum, &sums),
            terms: evidence(id, found),
        })
        .collect()
}

/// The subtopics that carry a topic, strongest first.
fn subtopics(topic: TopicId, sum: f32, sums: &[f32]) -> Vec<TopicId> {
    let own = TopicId::all().skip(usize::from(topic.0) + 1).take_while(|id| id.parent() == Some(topic));
    let mut parts: Vec<(TopicId, f32)> = own.map(|id| (id, sums[usize::from(id.0)])).collect();
    parts.retain(|(_, part)| *part >= LEAST_SUBTOPIC_SHARE * sum);
    parts.arrange_by(|(_, a), (_, b)| b.total_cmp(a));
    parts.into_iter().map(|(id, _)| id).collect()
}

/// The terms of a topic, strongest first.
fn evidence(topic: TopicId, found: &[(usize, f32)]) -> Vec<&'static str> {
    let mut own: Vec<_> = found.iter().filter(|(idx, _)| terms().all[*idx].top == topic).collect();
    own.arrange_by(|(_, a), (_, b)| b.total_cmp(a));
    own.into_iter().map(|(idx, _)| terms().all[*idx].name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Paragraph, Text};

    /// The topics of a text whose first line is the headline.
    fn topics(text: &str) -> Vec<TopicScore> {
        let (title, _) = text.split_once('\n').unwrap_or((text, ""));
        let body = Span::new((title.len() + 1).min(text.len()), text.len());
        let article = Article {
            title: Some(Text { text: title.to_owned(), span: Span::new(0, title.len()) }),
            paragraphs: vec![Paragraph { line: 2, role: Role::Body, span: body }],
            ..Article::default()
        };
        let source = Source::verbatim(text);
        find(&source, &article, &ListedWords::of(&source, &article)).scores
    }

    #[track_caller]
    fn check(slugs: &str, texts: &[&str]) {
        for text in texts {
            let found: Vec<_> = topics(text).iter().map(|topic| topic.id.slug()).collect();
            assert_eq!(found.join(" "), slugs, "{text}");
        }
    }

    #[test]
    fn one_topic_in_either_spelling() {
        check("transport", &["새 고속철도 개통\n렬차가 달린다.", "새 고속 철도 개통\n열차가 달린다."]);
        check("agriculture", &["알곡 풍작\n옥수수 수확이 한창이다.", "곡물 풍작\n옥수수 수확이 한창이다."]);
        check("health", &["새 병원 문 열어\n환자들이 진료를 받는다."]);
    }

    #[test]
    fn without_evidence_no_topic() {
        check(
            "",
            &[
                "첫눈\n아침부터 눈이 내렸다.",
                "",
                "공장장의 하루\n그는 일찍 일어난다.",
                "회의 사항\n다음 회의 사항은 이러하다.",
            ],
        );
    }

    #[test]
    fn what_is_said_in_passing_falls_behind() {
        let text =
            "병원 진료 빨라져\n환자는 기다리지 않고 의료진을 만난다. 간호사가 길을 안내한다. 병원 앞 도로는 넓다.";
        check("health", &[text]);
    }

    #[test]
    fn evidence_and_subtopics_are_kept() {
        let found = topics("새 고속철도 개통\n렬차가 달린다.");
        assert!((found[0].score - 1.0).abs() < f32::EPSILON);
        assert!(found[0].terms.contains(&"고속철도") && found[0].terms.contains(&"렬차"));
        assert_eq!(found[0].ids().map(TopicId::slug).collect::<Vec<_>>()[..2], ["transport", "transport.rail"]);
    }

    #[test]
    fn at_most_five_topics_strongest_first() {
        let found = topics("종합\n병원 학교 철도 은행 관광 알곡 공장 실험실 세관 공항 생태 법원 당원 취업");
        assert!(found.len() <= MOST_TOPICS && found.is_sorted_by(|a, b| a.score >= b.score));
    }
}

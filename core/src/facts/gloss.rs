//! Glosses: the Chinese original, and the South-Korean spelling where it differs, of the loanwords,
//! terms and places in an article's text.
//!
//! Whole words only: what follows within the eojeol must be a particle, so 써비스업 and 제고하다 have
//! none. What an article explains itself in brackets has none either, and in each paragraph a word
//! has one, at its first mention. `data/gloss-words.tsv`: words of the lexicon that are everyday
//! words or mean something else as well (만족 is 满族 and contentment), with the passages one of
//! which must stand around them; without any, they have no gloss. Nothing here changes the text:
//! a gloss is a span and the words to be shown after it.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::article::{Article, Role};
use crate::facts::{Facts, Orthography};
use crate::text::order::Arrange;
use crate::text::{Source, Span, josa, lexicon, normalize, token};

/// What is shown beside a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gloss {
    /// The word, without its particle.
    pub span: Span,
    /// Its Chinese original, and how South Korea spells it where it spells it otherwise: `平台·플랫폼`.
    pub text: String,
}

/// Words of this length and more are found across the blanks that they may be written with.
const MIN_SPACED_UNITS: usize = 4;
/// The most eojeols that a word is spread over.
const MAX_EOJEOLS: usize = 4;
/// With these a noun becomes a verb or an adjective, and its tail is no particle.
const VERBAL: &str = "하한할함해했되돼됐된될됨시받적스롭답";

/// The glosses of an article's text, in order, none overlapping another.
#[must_use]
pub fn find(source: &Source, article: &Article, facts: &Facts) -> Vec<Gloss> {
    let mut found = Vec::new();
    let read = |role: Role| matches!(role, Role::Body | Role::Caption | Role::Table);
    for paragraph in article.paragraphs.iter().filter(|paragraph| read(paragraph.role)) {
        let mut glosses = places(source.text(), paragraph.span, facts);
        terms(source.text(), paragraph.span, facts.orthography, &mut glosses);
        // The longest of those that begin together, the first of those that say the same.
        glosses.arrange_by_key(|gloss| (gloss.span.start, u32::MAX - gloss.span.end));
        let first = found.len();
        for gloss in glosses {
            let is_free = |other: &Gloss| !other.span.overlaps(gloss.span) && other.text != gloss.text;
            if found[first..].iter().all(is_free) && !is_explained(source.text(), gloss.span, paragraph.span) {
                found.push(gloss);
            }
        }
    }
    found
}

/// The places of a paragraph; an abbreviation that names several has no gloss.
fn places(text: &str, paragraph: Span, facts: &Facts) -> Vec<Gloss> {
    let inside = |span: &&Span| paragraph.contains(**span) && span.of(text).starts_with(is_syllable);
    let mentions =
        || facts.places.iter().flat_map(|place| place.spans.iter().filter(inside).map(|span| (place.id, *span)));
    let mut glosses = Vec::new();
    for (id, span) in mentions() {
        let is_shared = mentions().any(|(other, at)| other != id && at.overlaps(span));
        if is_shared || !is_whole(text, span, paragraph) {
            continue;
        }
        let printed = span.of(text);
        let rank = id
            .rank()
            .filter(|(korean, _)| printed.ends_with(korean) && printed != id.name(crate::language::Language::KoCn));
        let hanzi = format!("{}{}", id.hanzi(), rank.map_or("", |(_, hanzi)| hanzi));
        let south = if printed.starts_with(id.south_loan()) { "" } else { id.south_loan() };
        glosses.push(Gloss { span, text: written(&hanzi, south) });
    }
    glosses
}

/// Adds the loanwords and terms of a paragraph.
fn terms(text: &str, paragraph: Span, orthography: Orthography, glosses: &mut Vec<Gloss>) {
    let eojeols = Eojeols::of(text, paragraph);
    for first in 0..eojeols.ends.len() {
        let Some((term, span)) = eojeols.term_at(text, first) else { continue };
        let is_foreign = term.is_china_only && orthography == Orthography::SouthKorean;
        let around = || eojeols.around(first).of(text);
        let is_meant = term.neighbours.as_ref().is_none_or(|words| words.iter().any(|words| around().contains(words)));
        if !is_foreign && is_meant {
            glosses.push(Gloss { span, text: term.gloss.clone() });
        }
    }
}

/// The eojeols of a paragraph, their folded letters one after another.
#[derive(Default)]
struct Eojeols {
    units: Vec<u16>,
    /// Where each unit's character begins, in bytes of the text.
    offsets: Vec<u32>,
    /// Where each eojeol ends, in units and in bytes.
    ends: Vec<(usize, u32)>,
}

impl Eojeols {
    fn of(text: &str, paragraph: Span) -> Self {
        let mut all = Self::default();
        let start = paragraph.start;
        token::scan(paragraph.of(text), |token| {
            all.units.extend_from_slice(token.units);
            all.offsets.extend(token.offsets.iter().map(|offset| start + offset));
            all.ends.push((all.units.len(), start + token.span.end));
        });
        all
    }

    /// Where an eojeol begins, in units.
    fn start(&self, idx: usize) -> usize {
        idx.checked_sub(1).map_or(0, |before| self.ends[before].0)
    }

    /// The longest term that begins with an eojeol, and where it stands.
    fn term_at(&self, text: &str, first: usize) -> Option<(&'static Term, Span)> {
        let start = self.start(first);
        let terms = beginning(self.units.get(start..start + 2)?);
        let mut found = None;
        for (key, term) in terms.iter().filter(|(key, _)| self.units[start..].starts_with(key)) {
            let end = start + key.len();
            let Some(last) = (first..self.ends.len().min(first + MAX_EOJEOLS)).find(|idx| self.ends[*idx].0 >= end)
            else {
                continue;
            };
            let is_joined = last == first || (key.len() >= MIN_SPACED_UNITS && self.are_spaced(text, first, last));
            if is_joined && is_noun(&self.units[start..self.ends[last].0], key.len()) {
                let at_end = self.ends[last].0 == end;
                let end = if at_end { self.ends[last].1 } else { self.offsets[end] };
                found = Some((term, Span { start: self.offsets[start], end }));
            }
        }
        found
    }

    /// Whether nothing but blanks stands between the eojeols from `first` to `last`.
    fn are_spaced(&self, text: &str, first: usize, last: usize) -> bool {
        (first..last).all(|idx| {
            let gap = Span { start: self.ends[idx].1, end: self.offsets[self.ends[idx].0] };
            gap.of(text).trim().is_empty()
        })
    }

    /// An eojeol with its neighbours.
    fn around(&self, idx: usize) -> Span {
        let start = self.offsets[self.start(idx.saturating_sub(1))];
        Span { start, end: self.ends[(idx + 1).min(self.ends.len() - 1)].1 }
    }
}

/// Whether `units[at..]` is a particle that leaves the word before it a noun.
fn is_noun(units: &[u16], at: usize) -> bool {
    let is_verbal = |unit: &u16| VERBAL.chars().any(|syllable| syllable as u32 == u32::from(*unit));
    josa::is_tail(units, at) && !units.get(at).is_some_and(is_verbal)
}

/// Whether a mention is a whole word, but for a particle.
fn is_whole(text: &str, span: Span, paragraph: Span) -> bool {
    let rest = &text[span.range().end..paragraph.range().end];
    let rest = rest.split(|letter| !is_syllable(letter)).next().unwrap_or_default();
    let starts_word = !text[paragraph.range().start..span.range().start].ends_with(is_syllable);
    let word: Vec<u16> = span.of(text).encode_utf16().collect();
    let at = word.len();
    starts_word && is_noun(&word.into_iter().chain(rest.encode_utf16()).collect::<Vec<_>>(), at)
}

/// Whether the text itself gives a word's characters, in brackets after it.
fn is_explained(text: &str, span: Span, paragraph: Span) -> bool {
    let mut after = text[span.range().end..paragraph.range().end].trim_start().chars();
    let opens = after.next().is_some_and(|letter| "(（[〔<《".contains(letter));
    opens && after.next().is_some_and(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter))
}

fn is_syllable(letter: char) -> bool {
    ('가'..='힣').contains(&letter)
}

/// The words of a gloss.
fn written(hanzi: &str, south: &str) -> String {
    if south.is_empty() { hanzi.to_owned() } else { format!("{hanzi}·{south}") }
}

/// A word that has a gloss.
struct Term {
    gloss: String,
    /// Whether South Korea uses the word otherwise, or not at all.
    is_china_only: bool,
    /// The passages one of which must stand around it, if it needs any.
    neighbours: Option<Vec<&'static str>>,
}

/// The terms that begin with two units, shorter ones first.
fn beginning(first: &[u16]) -> &'static [(Vec<u16>, Term)] {
    static TERMS: OnceLock<Vec<(Vec<u16>, Term)>> = OnceLock::new();
    let terms = TERMS.get_or_init(all_terms);
    let start = terms.partition_point(|(key, _)| key[..2] < *first);
    let len = terms[start..].partition_point(|(key, _)| key[..2] == *first);
    &terms[start..start + len]
}

/// Every term, sorted by its folded letters.
fn all_terms() -> Vec<(Vec<u16>, Term)> {
    let cells = include_str!("data/gloss-words.tsv").lines().skip(1).filter_map(|line| line.split_once('\t'));
    let exceptions: HashMap<&str, &'static str> = cells.collect();
    let mut terms: Vec<(Vec<u16>, Term)> = Vec::new();
    let mut add = |word: &str, is_china_only: bool, gloss: String| {
        let neighbours = exceptions.get(word).map(|cell| cell.split('|').collect::<Vec<_>>());
        let mut key = Vec::new();
        token::scan(&normalize::compose(word), |token| key.extend_from_slice(token.units));
        if key.len() > 1 && neighbours.as_ref().is_none_or(|words| !words[0].is_empty()) {
            terms.push((key, Term { gloss, is_china_only, neighbours }));
        }
    };
    for pair in lexicon::pairs().iter().filter(|pair| pair.is_term) {
        let hanzi = pair.hanzi.join("/");
        // South Korea only spaces many of them otherwise.
        let is_same = |south: &&str| south.replace(' ', "") == pair.china.replace(' ', "");
        let south = if pair.south.iter().any(is_same) { String::new() } else { pair.south.join("/") };
        add(pair.china, pair.kind == lexicon::Kind::Word, written(&hanzi, &south));
    }
    // The words of the papers go before those that South Korea writes for others.
    for pair in lexicon::pairs().iter().filter(|pair| pair.is_term && pair.kind == lexicon::Kind::Spelling) {
        add(pair.south[0], false, pair.hanzi.join("/"));
    }
    let key = |term: &(Vec<u16>, Term)| term.0.clone();
    terms.arrange_by_key(key);
    terms.dedup_by(|later, earlier| later.0 == earlier.0);
    terms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article;
    use crate::facts::{Options, extract};

    /// The words of a paragraph with their glosses behind them, as print has them.
    fn glossed(paragraph: &str) -> String {
        let page = format!("시험 기사의 제목\n2021-03-04 09:00:00\n\n{paragraph}\n");
        let source = article::source_of(page.as_str());
        let article = article::parse(&source).expect("an article").remove(0);
        let facts = extract(&source, &article, Options::default());
        let mut written = String::new();
        let body = article.paragraphs.last().expect("a paragraph").span;
        let mut done = body.start;
        for gloss in find(&source, &article, &facts) {
            let span = Span { start: done, end: gloss.span.end };
            written.push_str(&format!("{}({})", span.of(source.text()), gloss.text));
            done = gloss.span.end;
        }
        written + Span { start: done, end: body.end }.of(source.text())
    }

    #[track_caller]
    fn check(expected: &[&str]) {
        for expected in expected {
            let mut plain = String::new();
            let mut depth = 0;
            for letter in expected.chars() {
                depth += i32::from(letter == '{');
                if depth == 0 {
                    plain.push(letter);
                }
                depth -= i32::from(letter == '}');
            }
            assert_eq!(glossed(&plain), expected.replace('{', "(").replace('}', ")"));
        }
    }

    #[test]
    fn loanwords_terms_and_places() {
        check(&[
            "이 도시에서는 플래트홈{平台·플랫폼}을 건설하고 써비스{服务·서비스}의 품질을 높이고있다고 밝혔다.",
            "새로 지은 데이타 쎈터{数据中心·데이터센터}에서는 향촌진흥{乡村振兴·농촌 활성화}, 고품질 발전{高质量发展} 자료를 처리하고있다고 한다.",
            "사평시{四平市·쓰핑}는 장춘{长春·창춘}과 함께 통상구{口岸}를 다시 열었다고 24일 전했다.",
            "이곳의 프로그람{程序/节目·프로그램}은 아주 풍부하고 다채로와 사람들의 환영을 받고있다.",
            "올해 50개 대상{项目·프로젝트}을 새로 착공하였고 모두 중점 대상{重点项目·중점 프로젝트}으로 정했다고 한다.",
        ]);
    }

    #[test]
    fn once_in_a_paragraph_and_not_where_the_text_explains() {
        check(&[
            "써비스{服务·서비스}는 써비스이고 써비스의 품질은 써비스가 결정한다고 그는 거듭 말했다.",
            "그는 플래트홈(平台)을 새로 건설하고 그 쓰임새를 하나하나 자세하게 설명하였다.",
        ]);
    }

    #[test]
    fn parts_of_words_verbs_and_other_senses_have_none() {
        for plain in [
            "써비스업의 발전이 빠르고 플래트홈형 경제도 자라나 사람들이 모두 좋아하고있다.",
            "군중들은 이 조치에 만족을 표시하였고 공정한 결과라며 거듭 고마움을 표시하였다.",
            "농민들을 대상으로 강좌를 열고 그 시점에서 나온 의견을 모두 받아들이기로 하였다.",
            "주민들의 생활수준을 제고하고 경제의 빠른 성장을 이끌어 모두의 환영을 받았다.",
        ] {
            assert_eq!(glossed(plain), plain);
        }
    }

    #[test]
    fn exceptions_are_rows_of_the_lexicon() {
        for line in include_str!("data/gloss-words.tsv").lines().skip(1) {
            let (word, _) = line.split_once('\t').expect(line);
            let has = |pair: &lexicon::Pair| pair.is_term && (pair.china == word || pair.south.contains(&word));
            assert!(lexicon::pairs().iter().any(has), "{word}");
        }
    }
}

//! The words around a number: eojeol with their last particle told apart, and noun phrases.
//!
//! There is no dictionary here. A particle is recognised by its form, by whether the syllable
//! before it ends in a consonant, and by how much is left; verbs by their endings. Where that
//! errs, a phrase loses a modifier, not its head.

use crate::text::affix::{Endings, by_last};
use crate::text::hangul::ends_in_consonant;
use crate::text::letter::{LetterFilter, LetterList};
use crate::text::{Span, letter};
use std::cell::Cell;

/// How many eojeol are looked at on one side of a number.
const MAX_WORDS: usize = 8;
/// How many eojeol a noun phrase has at most.
const MAX_PHRASE: usize = 4;

/// An eojeol and what its ending says: most are passed over without being asked for it.
#[derive(Clone, Debug)]
pub(crate) struct Word<'t> {
    /// As printed.
    word: &'t str,
    /// Where it stands.
    pub(crate) span: Span,
    /// Whether a comma or a bracket stands between it and the next word to the right.
    pub(crate) stop_behind: bool,
    /// Its role and the length of its stem, once they were asked for.
    ending: Cell<Option<(Tail, usize)>>,
}

/// What an eojeol's ending says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tail {
    /// A noun without particle.
    Bare,
    /// 의.
    Of,
    /// 은 는 이 가 도.
    Topic,
    /// 을 를.
    Object,
    /// 와 과 및.
    Joint,
    /// 에 로 에서 and so on.
    Other,
    /// A verb or an adverb.
    Verb,
}

/// Particles with the same last letter; whether a consonant must (`Some(true)`) or must not stand before; how
/// many characters must be left.
type Particles = &'static [(&'static str, Tail, Option<bool>, usize)];

/// Particles by their last letter, the longer before the shorter that ends it.
const PARTICLES: [(char, Particles); 22] = [
    (
        '는',
        &[
            ("에서는", Tail::Other, None, 1),
            ("으로는", Tail::Other, Some(true), 1),
            ("에는", Tail::Other, None, 1),
            ("는", Tail::Topic, Some(false), 1),
        ],
    ),
    ('을', &[("을", Tail::Object, Some(true), 1)]),
    ('를', &[("를", Tail::Object, Some(false), 1)]),
    ('이', &[("만이", Tail::Topic, None, 2), ("이", Tail::Topic, Some(true), 2)]),
    ('가', &[("가", Tail::Topic, Some(false), 2)]),
    ('은', &[("만은", Tail::Topic, None, 2), ("은", Tail::Topic, Some(true), 1)]),
    ('의', &[("의", Tail::Of, None, 1)]),
    ('에', &[("에", Tail::Other, None, 1)]),
    ('로', &[("으로", Tail::Other, Some(true), 1), ("로", Tail::Other, Some(false), 2)]),
    ('도', &[("에서도", Tail::Other, None, 1), ("에도", Tail::Other, None, 1), ("도", Tail::Topic, None, 2)]),
    ('와', &[("와", Tail::Joint, Some(false), 2)]),
    ('과', &[("과", Tail::Joint, Some(true), 2)]),
    ('서', &[("가운데서", Tail::Other, None, 0), ("에서", Tail::Other, None, 1)]),
    ('데', &[("가운데", Tail::Other, None, 0)]),
    ('써', &[("으로써", Tail::Other, Some(true), 1)]),
    ('게', &[("에게", Tail::Other, None, 1)]),
    ('지', &[("까지", Tail::Other, None, 1)]),
    ('터', &[("부터", Tail::Other, None, 1)]),
    ('다', &[("보다", Tail::Other, None, 1), ("이다", Tail::Verb, None, 1)]),
    ('며', &[("이며", Tail::Verb, None, 1)]),
    ('고', &[("이고", Tail::Verb, None, 1)]),
    ('중', &[("중", Tail::Other, None, 2)]),
];

/// What modifiers end in.
static MODIFIER_ENDS: LetterList = LetterList::of("한될할인던");
/// What may follow a syllable of the past.
static PAST_ENDS: LetterList = LetterList::of("고다지는며던");

/// The last letters of all endings that say something.
static ENDS: LetterFilter = {
    let mut ends = MODIFIER_ENDS.filter().or(PAST_ENDS.filter()).or(VERB_ENDINGS.lasts()).or(ADJECTIVES.lasts());
    let mut idx = 0;
    while idx < PARTICLES.len() {
        ends.insert(PARTICLES[idx].0);
        idx += 1;
    }
    ends
};

/// Nouns that end like a noun with a particle.
static WHOLE_NOUNS: Endings = Endings::new(&by_last([
    "어린이",
    "호랑이",
    "고양이",
    "젊은이",
    "송이",
    "길이",
    "결과",
    "통과",
    "학과",
    "제도",
    "속도",
    "정도",
    "온도",
    "강도",
    "밀도",
    "년도",
    "철도",
    "도로",
    "빈도",
    "습도",
    "지도",
    "회의",
    "강의",
    "결의",
    "거의",
    "차이",
    "깊이",
    "높이",
]));

/// Endings of verbs and of adverbs made from them.
static VERB_ENDINGS: Endings = Endings::new(&by_last([
    "돌아",
    "넘어",
    "그쳐",
    "넘겨",
    "이르러",
    "해도",
    "려면",
    "늘어난",
    "줄어든",
    "증가한",
    "따르면",
    "의하면",
    "는바",
    "늘어",
    "줄어",
    "돼",
    "이며",
    "두며",
    "리며",
    "하면",
    "되면",
    "으면",
    "달려",
    "열려",
    "올려",
    "내려",
    "몰려",
    "걸려",
    "하고",
    "하며",
    "하여",
    "해",
    "하는",
    "하던",
    "되고",
    "되며",
    "되여",
    "되어",
    "되는",
    "된",
    "있는",
    "있고",
    "있다",
    "으며",
    "였고",
    "했고",
    "했으며",
    "였으며",
    "면서",
    "도록",
    "위해",
    "따라",
    "대해",
    "통해",
    "위한",
    "대한",
    "따른",
    "둘러싸고",
    "하기",
    "한다",
    "했다",
    "였다",
    "았다",
    "었다",
    "겼다",
    "졌다",
    "난다",
    "는데",
    "지만",
    "아서",
    "어서",
    "려고",
    "들어",
    "들여",
    "받아",
    "만에",
]));

/// Modifiers that are no nouns, as whole words: 면적은 ends like one.
static ADJECTIVES: Endings = Endings::new(&by_last([
    "작은",
    "큰",
    "새로운",
    "넓은",
    "긴",
    "같은",
    "높은",
    "낮은",
    "많은",
    "적은",
    "이상인",
    "통틀어",
]));

/// Nouns that end in 고 or 다 as verbs do.
static NOUNS_LIKE_VERBS: Endings = Endings::new(&by_last([
    "창고",
    "보고",
    "광고",
    "재고",
    "사고",
    "최고",
    "금고",
    "신고",
    "원고",
    "권고",
    "경고",
    "중고",
    "저수고",
    "수확고",
    "바다",
    "판다",
]));

/// Words that stand between a noun and its number and belong to neither.
static QUALIFIERS: Endings = Endings::new(&by_last([
    "그중",
    "연",
    "사이",
    "사이에",
    "이래",
    "이후",
    "래",
    "이중",
    "특히",
    "즉",
    "동안",
    "이상",
    "이하",
    "미만",
    "가량",
    "정도",
    "약",
    "근",
    "총",
    "무려",
    "거의",
    "대략",
    "각각",
    "각기",
    "모두",
    "도합",
    "합계",
    "루계",
    "누계",
    "최고",
    "최대",
    "최소",
    "겨우",
    "이미",
    "또",
    "다시",
    "전부",
    "총적으로",
    "평균",
    "매년",
    "통틀어",
    "지난",
    "동기대비",
    "최근",
    "현재",
    "최근엔",
    "최근에",
    "초",
    "말",
    "지금",
    "지금은",
    "지금의",
    "올",
    "올겨울",
    "인민페",
    "인민폐",
    "인민페로",
    "인민폐로",
    "한화",
    "미화",
    "영하",
    "령하",
    "영상",
    "섭씨",
    "벌써",
    "하루",
    "일일",
    "하루에",
    "년간",
    "연간",
    "한해에",
    "련속",
    "연속",
]));

/// Modifiers of one syllable; other single syllables end a phrase.
static SHORT_MODIFIERS: Endings = Endings::new(&by_last(["새", "총", "본", "각", "주", "대", "신", "전"]));

impl<'t> Word<'t> {
    fn at(text: &'t str, span: Span, stop_behind: bool) -> Self {
        Self { word: span.of(text), span, stop_behind, ending: Cell::new(None) }
    }

    fn ending(&self) -> (Tail, usize) {
        let found = self.ending.get().unwrap_or_else(|| ending(self.word));
        self.ending.set(Some(found));
        found
    }

    /// Its role.
    pub(crate) fn tail(&self) -> Tail {
        self.ending().0
    }

    /// It without its particle.
    pub(crate) fn stem(&self) -> Span {
        Span { end: self.span.start + self.ending().1 as u32, ..self.span }
    }

    /// As [`Self::stem`], as printed.
    pub(crate) fn stem_word(&self) -> &'t str {
        &self.word[..self.ending().1]
    }

    /// Whether it may be skipped between a noun and its number.
    pub(crate) fn is_qualifier(&self) -> bool {
        let word = self.word;
        QUALIFIERS.contain(word)
            || word.starts_with("연인") && word.len() <= "연인원으로".len()
            || is_per_unit(word)
            || ["올해", "금년", "지난해", "작년"].iter().any(|year| word.starts_with(year))
    }

    fn modifies(&self) -> bool {
        let word = self.word;
        let short = word.chars().nth(1).is_none() && !SHORT_MODIFIERS.contain(word);
        !short
            && !word.ends_with(|ch: char| ch.is_ascii_digit())
            && (self.tail() == Tail::Of || self.tail() == Tail::Bare && !is_connective(word))
    }
}

/// 맞아, 나서, 보면: a verb that another clause hangs on.
fn is_connective(word: &str) -> bool {
    word.ends_with(['아', '어', '여', '워', '려', '져', '서', '면', '해'])
        && !crate::facts::noun_phrase::is_bare_noun(word)
}

/// 척당, 1공근당: for each one, not what is measured. 식당 and 담당 are other words.
fn is_per_unit(word: &str) -> bool {
    let Some(one) = word.strip_suffix('당') else { return false };
    let one = one.trim_start_matches(|ch: char| ch.is_ascii_digit());
    ["라인", "농가", "점포", "매장", "기업", "무"].contains(&one)
        || super::unit::at(one).is_some_and(|unit| unit.form.len() == one.len())
}

/// The role of a word's ending, and the length of what stands before it, in bytes.
fn ending(word: &str) -> (Tail, usize) {
    let bare = (Tail::Bare, word.len());
    let Some(last) = word.chars().next_back().filter(|last| ENDS.may_hold(*last)) else { return bare };
    if matches!(word, "수가" | "값이" | "수는") {
        return (Tail::Topic, "수".len());
    }
    if WHOLE_NOUNS.end(word) {
        return bare;
    }
    let verbal = matches!(last, '고' | '다') && word.len() > last.len_utf8() && !NOUNS_LIKE_VERBS.end(word);
    if verbal || ADJECTIVES.contain(word) || VERB_ENDINGS.end(word) || adnominal(word, last) || past(word, last) {
        return (Tail::Verb, word.len());
    }
    let particles = PARTICLES.iter().find(|(of, _)| *of == last).map_or(&[][..], |(_, particles)| particles);
    for (particle, tail, consonant, left) in particles {
        let Some(stem) = word.strip_suffix(particle) else { continue };
        let fits = consonant.is_none_or(|needed| ends_in_consonant(stem) != Some(!needed));
        let light_rieul = *particle == "로" && stem.ends_with(['률', '율', '일', '별', '길', '물']);
        if (fits || light_rieul) && stem.chars().count() >= *left {
            return (*tail, stem.len());
        }
    }
    bare
}

/// 중대한, 락착된, 활발할: three syllables and more that end as a modifier does.
fn adnominal(word: &str, last: char) -> bool {
    MODIFIER_ENDS.holds(last) && word.chars().nth(2).is_some() && !word.ends_with("기한") && !word.ends_with("상인")
}

/// 내려갔고, 올랐다: a syllable that ends in ㅆ before the last.
fn past(word: &str, last: char) -> bool {
    let ends_in_ssang_siot = |ch: char| ('가'..='힣').contains(&ch) && (ch as u32 - '가' as u32) % 28 == 20;
    PAST_ENDS.holds(last) && word.chars().rev().skip(1).take(2).any(ends_in_ssang_siot)
}

/// The words of `text` that end before `pos`, nearest first, none before `low`.
pub(crate) fn words_before(text: &str, low: usize, pos: usize) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let (mut end, mut stop) = (pos, false);
    while words.len() < MAX_WORDS {
        let gap = text[low..end].chars().rev().take_while(|ch| !in_word(*ch));
        let mut gap_len = 0;
        for ch in gap {
            gap_len += ch.len_utf8();
            stop |= !ch.is_whitespace();
        }
        end -= gap_len;
        let start = word_start(text, low, end);
        if start == end || gap_len > 32 {
            break;
        }
        words.push(Word::at(text, Span::new(start, end), stop));
        end = start;
        stop = false;
    }
    words
}

/// Where the word begins that ends at `end`; a gloss in Chinese characters belongs to it: 훈난신구(渾南新區)가.
fn word_start(text: &str, low: usize, end: usize) -> usize {
    let run = |mut end: usize| {
        let mut back = text[low..end].chars().rev().take(40);
        while let Some(ch) = back.next().filter(|ch| in_word(*ch)) {
            end -= ch.len_utf8();
        }
        end
    };
    let start = run(end);
    let Some(inside) = text[low..start].strip_suffix([')', '）']) else { return start };
    let gloss = inside.chars().rev().take(12).take_while(|ch| crate::facts::noun_phrase::is_hanja(*ch));
    let gloss_len: usize = gloss.map(char::len_utf8).sum();
    match inside[..inside.len() - gloss_len].strip_suffix(['(', '（']) {
        Some(head) if start < end && gloss_len > 0 => run(low + head.len()),
        _ => start,
    }
}

/// The words of `text` that begin after `pos`, nearest first, none beyond `high`; up to the first stop.
pub(crate) fn words_after(text: &str, pos: usize, high: usize) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut at = pos;
    while words.len() < MAX_WORDS {
        let blank: usize = text[at..high].chars().take_while(|ch| *ch == ' ').map(char::len_utf8).sum();
        at += blank;
        let len: usize = text[at..high].chars().take_while(|ch| in_word(*ch)).take(40).map(char::len_utf8).sum();
        if len == 0 {
            break;
        }
        let stop = !text[at + len..high].starts_with(' ');
        words.push(Word::at(text, Span::new(at, at + len), stop));
        at += len;
        if stop {
            break;
        }
    }
    words
}

fn in_word(ch: char) -> bool {
    matches!(ch, '가'..='힣') || letter::is_alphanumeric(ch) || matches!(ch, '-' | '·' | '%' | '~' | 'ㅡ')
}

/// The noun phrase whose last word is `words[head]`, in a list from [`words_before`].
pub(crate) fn phrase_ending_at(words: &[Word], head: usize) -> Option<(Span, Span)> {
    let last = words.get(head)?.stem();
    let mut start = last.start;
    for word in words.iter().skip(head + 1).take(MAX_PHRASE - 1) {
        if word.stop_behind || !word.modifies() || word.is_qualifier() {
            break;
        }
        start = word.span.start;
    }
    (!last.is_empty()).then_some((Span { start, end: last.end }, last))
}

/// Words that belong to no noun before them.
const ENDS_PHRASE: [&str; 7] = ["및", "중", "가운데", "모두", "등", "전부", "각각"];

/// The noun phrase that `words` from [`words_after`] begin with.
pub(crate) fn phrase_beginning_at(words: &[Word]) -> Option<(Span, Span)> {
    let first = words.first()?;
    let mut last = None;
    for word in words.iter().take(MAX_PHRASE) {
        if word.tail() == Tail::Verb
            || word.word.starts_with(|ch: char| ch.is_ascii_digit())
            || ENDS_PHRASE.contains(&word.word)
        {
            break;
        }
        last = Some(word.stem());
        // 10여개 도시의 대표: cities are counted.
        if word.tail() != Tail::Bare || word.stop_behind {
            break;
        }
    }
    let head = last.filter(|head| !head.is_empty())?;
    Some((Span { start: first.span.start, end: head.end }, head))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings() {
        let check = |word: &str, tail: Tail, stem: &str| {
            let (found, len) = ending(word);
            assert_eq!((found, &word[..len]), (tail, stem), "{word}");
        };
        check("투자가", Tail::Topic, "투자");
        check("증가", Tail::Bare, "증가");
        check("국가", Tail::Bare, "국가");
        check("철도", Tail::Bare, "철도");
        check("재정수입도", Tail::Topic, "재정수입");
        check("프로젝트중", Tail::Other, "프로젝트");
        check("단지내의", Tail::Of, "단지내");
        check("효과", Tail::Bare, "효과");
        check("강화하고", Tail::Verb, "강화하고");
        check("도시화률은", Tail::Topic, "도시화률");
    }

    #[test]
    fn phrases() {
        let text = "올해 도시 고정자산 투자가 ";
        let words = words_before(text, 0, text.len());
        let (phrase, head) = phrase_ending_at(&words[..3], 0).expect("a phrase");
        assert_eq!((phrase.of(text), head.of(text)), ("도시 고정자산 투자", "투자"));
        let text = " 중점 협력 사항을 중심으로";
        let (phrase, head) = phrase_beginning_at(&words_after(text, 0, text.len())).expect("a phrase");
        assert_eq!((phrase.of(text), head.of(text)), ("중점 협력 사항", "사항"));
    }
}

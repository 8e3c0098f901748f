//! What a figure measures: the noun phrase that the words around it point to.
//!
//! Counts look to the right first (54개 프로젝트, 10명의 간부), other numbers to the left
//! (총투자가 289.36억원). What is neither is inherited from the number before, if it stands in the
//! same breath: 17종에서 6종으로; 1.58억톤으로 동기 대비 4.7% 늘어났다.

use super::{Sentence, is_quantity, share, trend};
use crate::facts::figure::{Change, FigureKind, Subject};
use crate::facts::quantity::phrase::{self, Tail, Word};
use crate::text::Span;
use crate::text::affix::{Beginnings, by_first};

/// Verbs whose noun is what an amount is: 338.8억원을 투자했다.
const SPENDING: [&str; 26] = [
    "투자", "투입", "대출", "지원", "기부", "신청", "유치", "수출", "수입", "판매", "저축", "융자", "배정", "지출",
    "소비", "모금", "조달", "생산", "수확", "납부", "절약", "발급", "후원", "락착", "보조", "상환",
];

/// Verbs without ending, as headlines print them behind a number: 로봇 팔 200대 투입.
const LIGHT_NOUNS: [&str; 24] = [
    "전환",
    "투입",
    "유치",
    "배치",
    "설치",
    "개통",
    "참가",
    "참석",
    "접대",
    "완공",
    "착공",
    "가동",
    "운행",
    "넘어서",
    "건설",
    "발대",
    "모집",
    "돌파",
    "초청",
    "방문",
    "운영",
    "체결",
    "서명",
    "달성",
];

/// Gives every quantity its subject, from left to right.
pub(super) fn settle(sentence: &mut Sentence, groups: &mut u32) {
    for idx in 0..sentence.figures.len() {
        if !is_quantity(&sentence.figures[idx]) || sentence.figures[idx].kind == FigureKind::Ordinal {
            continue;
        }
        if sentence.figures[idx].subject.is_none() {
            share::with_names_of_numbers(sentence, idx, groups);
        }
        let found = sentence.figures[idx].subject.or_else(|| own(sentence, idx)).or_else(|| inherited(sentence, idx));
        let measure = measure(sentence, idx, found);
        sentence.figures[idx].subject =
            found.map(|subject| Subject { measure: measure.or(subject.measure), ..subject });
    }
}

/// The subject that the words around the figure name.
fn own(sentence: &Sentence, idx: usize) -> Option<Subject> {
    let around = Around::of(sentence, idx);
    let phrase = match sentence.figures[idx].kind {
        _ if around.follows_object() => around.object(),
        FigureKind::Measure if around.is_dimensioned() => around.behind(),
        _ if around.is_exceeded() => around.exceeding(),
        FigureKind::Count if around.is_genitive && around.counts_before() => around.adjacent(),
        FigureKind::Count | FigureKind::Period | FigureKind::Ratio => {
            around.behind().or_else(|| around.adjacent()).or_else(|| around.topic()).or_else(|| around.object())
        }
        FigureKind::Money if around.is_object => {
            around.adjacent().or_else(|| around.spent()).or_else(|| around.topic()).or_else(|| around.behind())
        }
        FigureKind::Rank => around.adjacent_to_rank().or_else(|| around.topic()),
        _ => around
            .adjacent()
            .or_else(|| around.owned())
            .or_else(|| around.topic())
            .or_else(|| around.spent())
            .or_else(|| around.object())
            .or_else(|| around.behind()),
    };
    phrase.map(|(span, head)| Subject { span, head, measure: None })
}

/// The words on both sides of a figure.
struct Around<'t> {
    text: &'t str,
    before: Vec<Word<'t>>,
    after: Vec<Word<'t>>,
    /// Whether the figure itself is the object of a verb: 30억원을.
    is_object: bool,
    /// Whether 의 stands behind the figure.
    is_genitive: bool,
    /// Whether 의 or a blank joins it to what follows.
    joined: bool,
}

impl<'t> Around<'t> {
    fn of(sentence: &Sentence<'t>, idx: usize) -> Self {
        let text = sentence.text;
        let figure = &sentence.figures[idx];
        let end = figure.span.end as usize;
        let high = sentence.high(idx);
        let low = sentence.low(idx);
        let mut before = phrase::words_before(text, low, figure.span.start as usize);
        // Right behind the number before stands its particle, no word.
        before.retain(|word| {
            let at = word.span.start as usize;
            (at != low || low == sentence.span.start as usize) && !text[..at].ends_with([')', '）'])
        });
        let is_time = |word: &Word| sentence.is_time(word.span);
        let times = before.iter().position(|word| !word.is_qualifier() && !is_time(word)).unwrap_or(before.len());
        let comma = before[..times].iter().any(|word| word.stop_behind && !is_time(word));
        before.drain(..times);
        if let Some(first) = before.first_mut() {
            first.stop_behind |= comma;
        }
        if let Some(cut) = before.iter().position(is_time) {
            before.truncate(cut);
        }
        let (end, high) = behind_bracket(sentence, end).unwrap_or((end, high));
        let tail = text[end..high].trim_start_matches('여');
        let is_object = tail.starts_with('을') || tail.starts_with('를');
        let particle = ["을", "를", "의"].into_iter().find(|particle| tail.starts_with(particle)).map_or(0, str::len);
        let joined = tail.starts_with(' ') || tail.starts_with("의 ") || glued(tail);
        let after_at = high - tail.len() + particle;
        let after = phrase::words_after(text, after_at.min(high), high);
        let is_genitive = tail.starts_with("의 ");
        Self { text, before, after, is_object, is_genitive, joined }
    }

    /// The noun right before: 교수 7명.
    fn adjacent(&self) -> Option<(Span, Span)> {
        let word = self.before.first()?;
        let bare = matches!(word.tail(), Tail::Bare | Tail::Of) && !word.stop_behind;
        if !bare || is_adverb(word.span.of(self.text)) {
            return None;
        }
        phrase::phrase_ending_at(&self.before, 0)
    }

    /// Whether the noun before is what is counted though 의 follows: 기업 42개의 책임자, not 사평시 10명의 간부.
    fn counts_before(&self) -> bool {
        let place = |word: &Word| word.stem_word().ends_with(['시', '성', '주', '현', '구', '국']);
        let named = |word: &Word| word.stem_word().chars().count() >= 2 && !is_adverb(word.stem_word());
        self.before.first().is_some_and(|word| word.tail() == Tail::Bare && named(word) && !place(word))
    }

    /// As [`Self::adjacent`], for a rank: 알곡 증가률 1위, but not 전국 1위.
    fn adjacent_to_rank(&self) -> Option<(Span, Span)> {
        const MEASURES: [&str; 10] = ["률", "율", "액", "량", "폭", "속도", "순위", "실적", "수", "규모"];
        let word = self.before.first()?.span.of(self.text);
        MEASURES.iter().any(|measure| word.ends_with(measure)).then(|| self.adjacent())?
    }

    /// Whether the word right before is the object that the number is of: 수출 목표를 8천만딸라로.
    fn follows_object(&self) -> bool {
        self.before.first().is_some_and(|word| {
            let base = ["평균", "수준", "동기"].iter().any(|base| word.stem_word().ends_with(base));
            word.tail() == Tail::Object && !word.stop_behind && !base
        })
    }

    /// The nearest topic or subject to the left.
    fn topic(&self) -> Option<(Span, Span)> {
        self.nearest(Tail::Topic)
    }

    /// The nearest object to the left: 서류를 17종에서.
    fn object(&self) -> Option<(Span, Span)> {
        self.nearest(Tail::Object)
    }

    fn nearest(&self, tail: Tail) -> Option<(Span, Span)> {
        let named = |word: &Word| !matches!(word.stem_word(), "이" | "그" | "이것" | "그것");
        let at = self.before.iter().position(|word| word.tail() == tail).filter(|at| named(&self.before[*at]))?;
        phrase::phrase_ending_at(&self.before, at)
    }

    /// The noun right behind: 54개 프로젝트, 10명의 간부, 3대혁신플랫폼.
    fn behind(&self) -> Option<(Span, Span)> {
        let first = self.after.first().filter(|_| self.joined)?;
        let word = first.span.of(self.text);
        if is_adverb(word)
            || is_adverb(first.stem_word())
            || LIGHT_NOUNS.contains(&word)
            || trend::change_behind(word).is_some()
        {
            return None;
        }
        phrase::phrase_beginning_at(&self.after)
    }

    /// Whether what is measured is named behind: 2.3키로메터 길이의 썰매길.
    fn is_dimensioned(&self) -> bool {
        const DIMENSIONS: [&str; 10] = ["길이", "너비", "높이", "깊이", "면적", "두께", "무게", "폭", "규모", "거리"];
        self.joined
            && self.adjacent().is_none()
            && self.after.first().is_some_and(|word| DIMENSIONS.contains(&word.stem().of(self.text)))
    }

    /// Whether a verb and then the noun that reaches the number follow: 4천만톤을 넘던 생산량.
    fn is_exceeded(&self) -> bool {
        let verb = |word: &Word| word.span.of(self.text);
        let reaches = |word: &str| {
            ["넘", "웃도", "웃돌", "이르", "달하"].iter().any(|stem| word.starts_with(stem))
                && word.ends_with(['는', '던', '은'])
        };
        matches!(&self.after[..], [first, _, ..] if !first.stop_behind && reaches(verb(first)))
    }

    /// The noun behind that verb.
    fn exceeding(&self) -> Option<(Span, Span)> {
        phrase::phrase_beginning_at(&self.after[1..])
    }

    /// The noun behind 의: 2.7억원의 특별채권.
    fn owned(&self) -> Option<(Span, Span)> {
        if self.is_genitive { self.behind() } else { None }
    }

    /// The noun of the verb that spends the amount.
    fn spent(&self) -> Option<(Span, Span)> {
        for word in self.after.iter().take(3) {
            let printed = word.span.of(self.text);
            if let Some(noun) = SPENDING.iter().find(|noun| spends(printed, noun)) {
                let span = Span::new(word.span.start as usize, word.span.start as usize + noun.len());
                return Some((span, span));
            }
            if word.tail() == Tail::Verb {
                return None;
            }
        }
        None
    }
}

/// Whether `word` is the verb of `noun`, or the noun alone or as an object: 투자했다, 투자를; not 수출액이.
fn spends(word: &str, noun: &str) -> bool {
    let Some(tail) = word.strip_prefix(noun) else { return false };
    tail.is_empty()
        || ["하", "했", "해", "할", "한", "받", "되", "됐", "돼", "된", "될", "를", "을"]
            .iter()
            .any(|verb| tail.starts_with(verb))
}

/// Behind a bracket that converts the amount, `(약 7조원)의 소득`: where the words begin and end.
fn behind_bracket(sentence: &Sentence, end: usize) -> Option<(usize, usize)> {
    let rest = &sentence.text[end..sentence.span.end as usize];
    let len = rest.strip_prefix('(')?.find(')').filter(|len| *len <= 60)?;
    let behind = end + 1 + len + 1;
    let next = sentence.figures.iter().find(|figure| figure.span.start as usize >= behind);
    Some((behind, next.map_or(sentence.span.end, |figure| figure.span.start) as usize))
}

/// Whether a noun is written right behind the unit.
fn glued(tail: &str) -> bool {
    tail.starts_with(|ch: char| ('가'..='힣').contains(&ch)) && !crate::facts::quantity::unit::ends_word(tail)
}

fn is_adverb(word: &str) -> bool {
    static WORDS: Beginnings = Beginnings::new(&by_first([
        "중",
        "가운데",
        "전의",
        "기록",
        "돌파",
        "달성",
        "각각",
        "각기",
        "당",
        "경우",
        "또",
        "각",
        "총",
        "약",
        "근",
        "단",
        "한",
        "수",
        "그",
        "이",
        "저",
        "몇",
        "령하",
        "이상",
        "이하",
        "정도",
        "가량",
        "가까이",
        "남짓",
        "미만",
        "이내",
        "안팎",
        "좌우",
        "내외",
        "넘",
        "대비",
        "동안",
        "만에",
        "달하",
        "달했",
        "달한",
        "이르",
        "되",
        "더",
        "밖에",
        "전국",
        "전성",
        "상호",
        "서로",
        "함께",
        "등",
        "및",
        "즉",
        "매",
        "시속",
        "규모로",
        "해마다",
    ]));
    WORDS.each(word).any(|begin| word == begin || begin.chars().nth(1).is_some()) || word == "되는"
}

/// The subject of the quantity before, when this one only goes on from it.
fn inherited(sentence: &Sentence, idx: usize) -> Option<Subject> {
    let figure = &sentence.figures[idx];
    let before = sentence.figures[..idx].iter().rfind(|before| is_quantity(before))?;
    let between = &sentence.text[before.span.end as usize..figure.span.start as usize];
    let modified = ["늘어난", "증가한", "줄어든", "감소한", "성장한", "하락한"].contains(&between.trim());
    let goes_on =
        matches!(figure.kind, FigureKind::Rate | FigureKind::Rank) || before.base_unit == figure.base_unit || modified;
    let short = between.len() <= 40;
    let bracket = between.starts_with('(');
    (goes_on && short || bracket)
        .then_some(before.subject)
        .flatten()
        .map(|subject| Subject { measure: None, ..subject })
}

/// The measure that the verb behind a rate adds to its subject.
fn measure(sentence: &Sentence, idx: usize, subject: Option<Subject>) -> Option<&'static str> {
    let figure = &sentence.figures[idx];
    let is_share = !matches!(figure.base_unit, "%" | "％" | "퍼센트" | "‰");
    let head = subject?.head.of(sentence.text);
    if figure.kind != FigureKind::Rate || is_share || head.ends_with(['률', '율', '폭', '도']) {
        return None;
    }
    let end = figures_end(sentence, idx);
    let change = trend::change_behind(&sentence.text[end..sentence.span.end as usize])?;
    Some(match (change, sentence.is_south()) {
        (Change::Increase, false) => "증가률",
        (Change::Decrease, false) => "감소률",
        (Change::Increase, true) => "증가율",
        (Change::Decrease, true) => "감소율",
    })
}

/// Where the list of shared numbers ends that the figure stands in: its verb is behind the last.
fn figures_end(sentence: &Sentence, idx: usize) -> usize {
    let figure = &sentence.figures[idx];
    let last =
        sentence.figures[idx..].iter().take_while(|peer| peer.group == figure.group && peer.group.is_some()).last();
    last.unwrap_or(figure).span.end as usize
}

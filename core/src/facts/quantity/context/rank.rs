//! Ranks: among whom, and to which rate they belong.

use super::Sentence;
use crate::facts::figure::{Figure, FigureKind};
use crate::facts::quantity::phrase::{self, Tail};
use crate::text::Span;
use crate::text::affix::{Endings, by_last};

/// Those among whom a position is held, as printed.
static SCOPES: Endings = Endings::new(&by_last([
    "전성",
    "전국",
    "전시",
    "전주",
    "전현",
    "전구",
    "세계",
    "전세계",
    "동북",
    "동북지역",
    "동북3성",
    "동북아",
    "아시아",
    "중국",
    "국내",
    "성내",
    "시내",
    "전 성",
    "전 시",
    "전 세계",
    "전 국",
    "업계",
    "동종업계",
    "부성급도시",
    "부성급",
    "글로벌",
    "조선족",
    "연변",
    "주내",
    "구내",
]));

/// How many ranks or rates one list has at most.
const MAX_LIST: usize = 8;

/// Settles ranks from left to right: scope first, then the rate that the rank belongs to.
pub(super) fn settle(sentence: &mut Sentence) {
    let mut scope = None;
    for idx in 0..sentence.figures.len() {
        let Some(mut rank) = sentence.figures[idx].rank.filter(|_| holds_rank(&sentence.figures[idx])) else {
            scope = scope.filter(|_| sentence.figures[idx].kind == FigureKind::Rank);
            continue;
        };
        scope = scope_before(sentence, idx).or(scope);
        rank.scope = scope;
        let figure = &mut sentence.figures[idx];
        if figure.kind == FigureKind::Ordinal && scope.is_none() {
            figure.rank = None;
            continue;
        }
        figure.kind = FigureKind::Rank;
        figure.rank = Some(rank);
        belong(sentence, idx);
    }
}

fn holds_rank(figure: &Figure) -> bool {
    matches!(figure.kind, FigureKind::Rank | FigureKind::Ordinal)
}

/// The scope named between the last quantity and the rank.
fn scope_before(sentence: &Sentence, idx: usize) -> Option<Span> {
    let figure = &sentence.figures[idx];
    let words = phrase::words_before(sentence.text, sentence.low(idx), figure.span.start as usize);
    words.iter().take(5).enumerate().find_map(|(at, word)| {
        let two = words.get(at + 1).map(|before| Span { start: before.span.start, end: word.stem().end });
        let known = |span: Span| SCOPES.contain(span.of(sentence.text));
        let located = word.span.of(sentence.text).ends_with("에서");
        let region = (at == 0 || located) && is_region(word);
        two.filter(|span| known(*span)).or(Some(word.stem()).filter(|span| known(*span) || region))
    })
}

/// Whether a word right before a rank names a province, city or county: 길림성 2위, 백성시에서 첫자리.
fn is_region(word: &phrase::Word) -> bool {
    let stem = word.stem_word();
    matches!(word.tail(), Tail::Bare | Tail::Other | Tail::Of)
        && stem.chars().count() >= 3
        && stem.ends_with(['성', '시', '주', '현', '구'])
        && !stem.ends_with("강현") // 백강현 are a club of a hundred.
}

/// Gives the rank the subject of the rate before it, and the rate its rank, unless a new subject
/// stands between.
fn belong(sentence: &mut Sentence, idx: usize) {
    let low = sentence.low(idx);
    let words = phrase::words_before(sentence.text, low, sentence.figures[idx].span.start as usize);
    let new_subject = words.iter().any(|word| word.tail() == Tail::Topic);
    let ranks_back = sentence.figures[..idx].iter().rev().take(MAX_LIST);
    let n_ranks_before = ranks_back.take_while(|figure| holds_rank(figure)).count();
    let first_rank = idx - n_ranks_before;
    let rates_back = sentence.figures[..first_rank].iter().rev().take(MAX_LIST);
    let rates = rates_back.take_while(|figure| figure.kind == FigureKind::Rate).count();
    if rates == 0 || new_subject && n_ranks_before == 0 {
        return;
    }
    // 19.4%, 34% … 2위와 3위: the n-th rank is the n-th rate's; a single rank is the last rate's.
    let ranks = sentence.figures[first_rank..].iter().take(MAX_LIST);
    let n_ranks = ranks.take_while(|figure| holds_rank(figure)).count();
    let rate_at = if n_ranks <= rates { first_rank - n_ranks + n_ranks_before } else { first_rank - 1 };
    let (rank, group) = (sentence.figures[idx].rank, sentence.figures[rate_at].group);
    let rate = &mut sentence.figures[rate_at];
    rate.rank = rate.rank.or(rank);
    let (subject, period) = (rate.subject, rate.period);
    let figure = &mut sentence.figures[idx];
    figure.subject = subject.or(figure.subject);
    figure.period = period.or(figure.period);
    figure.group = group;
}

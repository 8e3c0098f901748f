//! Where a noun phrase begins and ends, judged by the shape of eojeols, without a dictionary.
//!
//! Spans are byte offsets into the whole text. Every look to the side is bounded, so that a page
//! of one endless line is still read in linear time. Whether the phrase is a name is not decided here.

use std::sync::OnceLock;

use crate::text::Span;
use crate::text::letter::PairFilter;

/// How far a phrase is followed to the left, in bytes: about forty syllables.
const MAX_REACH_BYTES: usize = 120;

/// How far a sentence is looked for on either side, in bytes: about two hundred syllables.
const MAX_SENTENCE_BYTES: usize = 900;

/// A place in brackets inside a name is no longer, in bytes: five syllables.
const MAX_INNER_PLACE_BYTES: usize = 15;

/// No eojeol is as long as this; a run that is has lost its spaces.
const MIN_UNSPACED_SYLLABLES: usize = 13;

/// How particles, copulas and bound nouns go on that begin with this syllable, those that may stand
/// between a noun and the end of its eojeol.
const fn tails(first: char) -> &'static [&'static str] {
    match first {
        '가' | '간' | '나' | '내' | '는' | '도' | '들' | '등' | '를' | '며' | '뿐' | '시' | '안' | '외' | '은'
        | '을' | '의' | '인' | '중' | '측' | '편' => &[""],
        '같' => &["이"],
        '과' => &["", "는", "도", "의"],
        '까' => &["지"],
        '대' => &["로"],
        '따' => &["라"],
        '라' => &["고", "는", "도"],
        '란' => &["", "다"],
        '로' => &["", "는", "도", "부터", "서", "써", "의"],
        '마' => &["다", "저"],
        '만' => &["", "의", "큼"],
        '면' => &["에서", "에서는", "에서도"],
        '밖' => &["에"],
        '보' => &["다"],
        '부' => &["터"],
        '에' => {
            &["", "게", "게서", "는", "도", "로", "로의", "만", "서", "서는", "서도", "서만", "서부터", "서의", "의"]
        }
        '였' => &["다"],
        '와' => &["", "는", "도", "의"],
        '으' => &["로", "로는", "로도", "로부터", "로서", "로써", "로의"],
        '이' => &["", "고", "나", "다", "라", "라고", "라는", "라도", "란", "며", "었다", "였다", "자"],
        '입' => &["니다"],
        '조' => &["차"],
        '처' => &["럼"],
        '하' => &["고"],
        _ => &[],
    }
}

/// The tails that `run` begins with, each as what is left behind it.
fn after_tails(run: &str) -> impl Iterator<Item = &str> {
    let mut letters = run.chars();
    let tails = letters.next().map_or(&[][..], tails);
    tails.iter().filter_map(move |tail| letters.as_str().strip_prefix(tail))
}

/// Two syllables and the space behind them, in [`NOUNS_LIKE_TAILED`].
const STRIDE_BYTES: usize = 7;

/// Nouns that end like a noun with a particle, by their last two syllables; sorted.
const NOUNS_LIKE_TAILED: &str = "\
    각가 각도 각서 갈등 강도 개인 건의 격려 결과 결의 경고 경로 고등 고서 고지 과일 관할 광고 국가 국면 국어 국인 국적 권고 권한 급여 \
    기록 기여 기일 기자 기지 기한 나라 남해 내과 냉면 년도 념일 논의 놀이 농가 농도 누적 니아 단면 단어 단지 당일 대만 대여 도로 도면 \
    도서 독려 독서 독일 동자 동해 등록 라마 라인 랭면 로등 로인 론의 뢰도 막일 맞이 먹이 명서 목록 목일 목적 무게 문가 문서 물가 바다 \
    반도 발해 방면 방해 배려 백서 법인 보고 부록 부서 부여 부지 북아 북한 북해 분할 불만 비자 사고 사과 사자 산지 상가 상여 상인 상해 \
    새해 생일 샤워 서적 서해 선로 선어 성과 성도 성서 속도 손해 수도 수로 수록 수여 순서 술가 습지 승인 시아 신고 실록 실적 심의 애인 \
    약과 약서 양로 언어 업가 업인 업적 역할 연해 열서 영어 오지 온도 외과 외자 용어 용적 우라 원가 원고 유아 유적 유한 육아 의서 이과 \
    이해 일로 작가 작지 장고 장려 장면 장인 재고 재해 저해 전면 전자 정도 정서 정의 제고 제도 제한 주요 주의 중고 중등 중로 중요 중조 \
    중한 증가 증서 증여 지도 진로 질서 차이 참가 참여 창고 창의 철도 철로 청서 초등 초지 최고 추가 추적 축가 축적 측면 치과 침해 타워 \
    태도 토의 토지 통로 통일 투자 파워 평가 평등 피해 학과 학자 한어 할인 합의 합자 항로 항만 해만 향서 허가 협의 호등 화면 확인 환자 \
    활로 황해 회로 회의 효과 휴가 휴일 흔적";

/// Whether a word is part of no noun phrase: 올해, 및, 우선.
pub(crate) fn is_stop(word: &str) -> bool {
    static STOP_WORDS: OnceLock<(Vec<&str>, PairFilter)> = OnceLock::new();
    let (words, ends) = STOP_WORDS.get_or_init(|| {
        let words: Vec<&str> = include_str!("data/stop-words.txt").lines().collect();
        let ends = words.iter().copied().filter_map(ends_of).collect();
        (words, ends)
    });
    ends_of(word).is_some_and(|(first, last)| ends.may_hold(first, last)) && words.binary_search(&word).is_ok()
}

/// The first and the last letter of a word.
fn ends_of(word: &str) -> Option<(char, char)> {
    Some((word.chars().next()?, word.chars().next_back()?))
}

/// Whether a character is a Hangul syllable.
pub(crate) const fn is_hangul(letter: char) -> bool {
    matches!(letter, '가'..='힣')
}

/// Whether a character is a letter or a digit.
pub(crate) use crate::text::letter::is_alphanumeric as is_letter;

/// Whether a character is a Chinese one.
pub(crate) const fn is_hanja(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

/// Whether a noun may end where `rest` begins: a boundary, or particles up to one.
pub(crate) fn ends_word(rest: &str) -> bool {
    let run = hangul_run(rest, 12);
    if run.is_empty() {
        return !rest.starts_with(|next: char| is_letter(next) && !is_hanja(next) && next != 'ㅡ');
    }
    is_tail_chain(run, 3)
}

/// Whether a noun may end at `end` in a line that was pasted without spaces: then the first
/// particle must do.
pub(crate) fn ends_unspaced_word(text: &str, end: usize, floor: usize) -> bool {
    is_unspaced(text, end, floor) && after_tails(hangul_run(&text[end..], 12)).next().is_some()
}

/// Whether the line around `end` was pasted without spaces.
pub(crate) fn is_unspaced(text: &str, end: usize, floor: usize) -> bool {
    let n_after = hangul_run(&text[end..], 12).chars().count();
    let n_before = text[floor..end].chars().rev().take(12).take_while(|letter| is_hangul(*letter)).count();
    n_after + n_before >= MIN_UNSPACED_SYLLABLES
}

/// The first Hangul syllables of a text, at most so many.
pub(crate) fn hangul_run(text: &str, max_syllables: usize) -> &str {
    let end = text.char_indices().take(max_syllables).take_while(|(_, letter)| is_hangul(*letter)).last();
    end.map_or("", |(at, letter)| &text[..at + letter.len_utf8()])
}

/// Whether a run is nothing, or at most so many particles.
fn is_tail_chain(run: &str, links: usize) -> bool {
    run.is_empty() || links > 0 && after_tails(run).any(|rest| is_tail_chain(rest, links - 1))
}

/// The eojeol without the particles at its end, if taking them off leaves a noun of two syllables.
pub(crate) fn without_tail(word: &str) -> &str {
    if ends_like_noun(word) {
        return word;
    }
    let is_tail = |at: &usize| after_tails(&word[*at..]).any(str::is_empty);
    let end = word.char_indices().map(|(at, _)| at).skip(2).find(is_tail);
    end.map_or(word, |end| &word[..end])
}

/// Whether an eojeol may be a noun without particle, such as stands before another noun.
pub(crate) fn is_bare_noun(word: &str) -> bool {
    let Some(last) = word.chars().next_back() else { return false };
    let is_number = || word.as_bytes()[0].is_ascii_digit() && !is_counted(word);
    (!is_tail_syllable(last) || ends_like_noun(word)) && !is_number() && !is_stop(word)
}

/// 1시간, 3대, 5호: numbers that belong to a name; years and counts do not.
fn is_counted(word: &str) -> bool {
    ["시간", "대", "항", "류", "호", "위", "체", "쌍", "주"].iter().any(|unit| word.ends_with(unit))
        || word.chars().filter(|letter| is_hangul(*letter)).count() >= 3
}

fn ends_like_noun(word: &str) -> bool {
    // 참가자, 소비자: of what ends in 자 only verbs are no nouns.
    const VERBS: [&str; 11] = ["하자", "되자", "보자", "가자", "오자", "지자", "나자", "이자", "내자", "치자", "키자"];
    let last_two = word.len().checked_sub(6).and_then(|at| word.get(at..));
    last_two
        .is_some_and(|last_two| is_listed_ending(last_two) || last_two.ends_with('자') && !VERBS.contains(&last_two))
}

/// Whether two syllables are one of [`NOUNS_LIKE_TAILED`].
fn is_listed_ending(wanted: &str) -> bool {
    let list = NOUNS_LIKE_TAILED.as_bytes();
    let (mut from, mut to) = (0, list.len().div_ceil(STRIDE_BYTES));
    while from < to {
        let middle = usize::midpoint(from, to);
        match list[middle * STRIDE_BYTES..][..STRIDE_BYTES - 1].cmp(wanted.as_bytes()) {
            std::cmp::Ordering::Less => from = middle + 1,
            std::cmp::Ordering::Greater => to = middle,
            std::cmp::Ordering::Equal => return true,
        }
    }
    false
}

/// Syllables in which particles and verb endings end.
const fn is_tail_syllable(last: char) -> bool {
    matches!(
        last,
        '을' | '를'
            | '은'
            | '는'
            | '이'
            | '가'
            | '에'
            | '의'
            | '와'
            | '과'
            | '로'
            | '도'
            | '만'
            | '나'
            | '며'
            | '면'
            | '고'
            | '서'
            | '게'
            | '여'
            | '해'
            | '어'
            | '아'
            | '워'
            | '려'
            | '져'
            | '켜'
            | '쳐'
            | '돼'
            | '된'
            | '될'
            | '한'
            | '할'
            | '던'
            | '다'
            | '라'
            | '자'
            | '및'
            | '등'
            | '까'
            | '록'
            | '인'
            | '일'
            | '적'
            | '써'
    )
}

/// Where the word run that ends at `end` begins: the eojeol's part to the left, with glosses in
/// brackets (`헤이룽장(黑龍江)자유무역시험구`) and dashes between Hangul (`장춘ㅡ공주령`).
pub(crate) fn run_start(text: &str, end: usize, floor: usize) -> usize {
    let floor = floor.max(floor_boundary(text, end.saturating_sub(MAX_REACH_BYTES)));
    let mut start = end;
    while start > floor {
        let Some(before) = text[..start].chars().next_back() else { break };
        let next = start - before.len_utf8();
        start = match before {
            ')' | '）' => match gloss_start(text, next, floor) {
                Some(opening) => opening,
                None => break,
            },
            '-' | '–' | '—' | '·' | 'ㅡ' | '－' if joins(text, next, start) => next,
            '.' if text[..next].ends_with(|digit: char| digit.is_ascii_digit()) => next,
            _ if is_letter(before) && before != 'ㅡ' => next,
            _ => break,
        };
    }
    start.max(floor)
}

/// Whether Hangul stands on both sides of a dash.
fn joins(text: &str, dash: usize, after: usize) -> bool {
    text[..dash].ends_with(is_hangul) && text[after..].starts_with(|next: char| is_letter(next))
}

/// Where the bracket opens that closes at `closing`, if it holds Chinese or Latin letters only, or a
/// place as in 중한(장춘)협력구.
fn gloss_start(text: &str, closing: usize, floor: usize) -> Option<usize> {
    let floor = floor.max(floor_boundary(text, closing.saturating_sub(60)));
    let opening = floor + text[floor..closing].rfind(['(', '（'])?;
    let inner = text[opening..closing].trim_start_matches(['(', '（']);
    let is_foreign = |letter| matches!(letter, '·' | ',' | ' ') || is_hanja(letter) || letter.is_ascii_alphanumeric();
    let is_place =
        || inner.len() <= MAX_INNER_PLACE_BYTES && inner.chars().all(is_hangul) && text[..opening].ends_with(is_hangul);
    (inner.chars().all(is_foreign) || is_place()).then_some(opening)
}

/// The end of a gloss in Chinese characters that begins at `at`, brackets included.
pub(crate) fn gloss_end(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let inner = rest.strip_prefix('(').or_else(|| rest.strip_prefix('（'))?;
    let (close, bracket) = inner.char_indices().take(40).find(|(_, letter)| matches!(letter, ')' | '）'))?;
    let is_gloss = inner[..close].chars().any(is_hanja) && !inner[..close].contains(is_hangul);
    is_gloss.then(|| at + (rest.len() - inner.len()) + close + bracket.len_utf8())
}

/// The eojeols before `at` that belong to the same noun phrase, nearest first: bare nouns, one
/// space apart.
pub(crate) fn bare_words_before(text: &str, at: usize, floor: usize) -> impl Iterator<Item = Span> {
    let mut at = at;
    std::iter::from_fn(move || {
        let end = text[..at].strip_suffix([' ', '\u{a0}'])?.len();
        if end <= floor {
            return None;
        }
        let start = run_start(text, end, floor);
        // A quotation that closes here is a word of another kind; one that opens is the floor.
        let is_whole = start == floor || !text[..start].ends_with(['’', '\'', '”', '"', '>', '》', '〉']);
        at = start;
        (start < end && is_whole && is_bare_noun(&text[start..end])).then(|| Span::new(start, end))
    })
}

/// The sentence around an offset, within `bounds`; cut where it runs beyond reason.
pub(crate) fn sentence(text: &str, at: usize, bounds: Span) -> Span {
    let floor = floor_boundary(text, bounds.range().start.max(at.saturating_sub(MAX_SENTENCE_BYTES)));
    let ceiling = floor_boundary(text, bounds.range().end.min(at + MAX_SENTENCE_BYTES).max(at));
    let start = marks(text, floor, at).rev().find_map(|idx| sentence_end(text, idx)).filter(|end| *end <= at);
    let end = marks(text, at, ceiling).find_map(|idx| sentence_end(text, idx)).filter(|end| *end <= ceiling);
    Span::new(start.unwrap_or(floor), end.unwrap_or(ceiling))
}

/// The bytes from `from` to `to` that may begin a mark which ends a sentence.
fn marks(text: &str, from: usize, to: usize) -> impl DoubleEndedIterator<Item = usize> {
    let bytes = text.as_bytes()[from..to].iter().enumerate();
    bytes.filter(|(_, byte)| matches!(byte, b'.' | b'!' | b'?' | b'\n' | 0xE3)).map(move |(idx, _)| from + idx)
}

/// Where the sentence ends whose last mark begins at byte `at`; the point of 289.36 ends none.
fn sentence_end(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    match bytes[at] {
        b'.' if bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => None,
        b'.' | b'!' | b'?' | b'\n' => Some(at + 1),
        0xE3 if text[at..].starts_with('。') => Some(at + '。'.len_utf8()),
        _ => None,
    }
}

/// The character boundary at or before an offset.
pub(crate) fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted() {
        assert!(include_str!("data/stop-words.txt").lines().is_sorted());
        let nouns: Vec<&str> = NOUNS_LIKE_TAILED.split(' ').collect();
        assert!(nouns.is_sorted() && nouns.iter().all(|noun| noun.len() + 1 == STRIDE_BYTES));
        assert!(nouns.iter().all(|noun| is_listed_ending(noun)) && !is_listed_ending("강물"));
    }

    #[test]
    fn where_words_end() {
        for rest in ["", " 다음", "에 이른", "과 함께", "에서는 ", "을 위하여", "(临空)", ", "] {
            assert!(ends_word(rest), "{rest}");
        }
        for rest in ["학", "관리자", "구역을", "5호"] {
            assert!(!ends_word(rest), "{rest}");
        }
        let unspaced = "가람도시권과나루를두축으로삼는다";
        assert!(ends_unspaced_word(unspaced, "가람도시권".len(), 0));
        assert!(!ends_unspaced_word("도시권과학", "도시권".len(), 0));
    }

    #[test]
    fn bare_nouns() {
        for word in ["길림성", "국가", "고속철도", "단지", "현대화", "1시간"] {
            assert!(is_bare_noun(word), "{word}");
        }
        for word in ["길림은", "앞세워", "위한", "올해", "2021년", "묶는", "추진하고", "3개"] {
            assert!(!is_bare_noun(word), "{word}");
        }
    }

    #[test]
    fn phrases_reach_back_over_bare_nouns() {
        let text = "정부는 올해 동강 현대화 도시권";
        let at = text.find("도시권").expect("given");
        let words: Vec<_> = bare_words_before(text, at, 0).take(4).map(|span| span.of(text)).collect();
        assert_eq!(words, ["현대화", "동강"]);
        let text = "랴오닝(遼寧)성가ㅡ나다시험구";
        assert_eq!(run_start(text, text.len(), 0), 0);
    }

    #[test]
    fn sentences_keep_their_decimals() {
        let text = "하나. 둘은 289.36이다. 셋.";
        let at = text.find("36").expect("given");
        assert_eq!(sentence(text, at, Span::new(0, text.len())).of(text), " 둘은 289.36이다.");
    }
}

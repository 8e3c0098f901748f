//! What the words around a quotation tell of it: what it is called, whether it is begun or awarded, and
//! whether it is taken for a name at all.
//!
//! It does not look at the quoted words further than at the shape of their nouns.

use super::Kind;
use super::words::words;
use crate::facts::noun_phrase::{is_bare_noun, is_hangul};

/// So many telling syllables make a quoted phrase with a head noun a name.
pub(super) const MIN_TELLING: usize = 3;

/// What a thing is called whose name may stand behind it or be told by it: 앱 ‘연변통’, ‘백년부락’은 민속촌이다.
const CALLED: [(&str, Kind); 14] = [
    ("앱", Kind::Platform),
    ("미니앱", Kind::Platform),
    ("플래트홈", Kind::Platform),
    ("플랫폼", Kind::Platform),
    ("프로젝트", Kind::ProjectGroup),
    ("캠페인", Kind::Campaign),
    ("축제", Kind::Event),
    ("박람회", Kind::Event),
    ("포럼", Kind::Event),
    ("렬차", Kind::Other),
    ("열차", Kind::Other),
    ("산업단지", Kind::Park),
    ("민속촌", Kind::Park),
    ("공원", Kind::Park),
];

/// The kind that the word right before a quotation gives.
pub(super) fn called_kind(before: &str) -> Option<Kind> {
    let word = before.strip_suffix(' ')?.rsplit([' ', '\n']).next()?;
    CALLED.iter().find(|(noun, _)| *noun == word).map(|(_, kind)| *kind)
}

/// The kind that the predicate gives whose subject a quotation is.
pub(super) fn defined_kind(after: &str) -> Option<Kind> {
    let rest = after.strip_prefix('은').or_else(|| after.strip_prefix('는'))?;
    let sentence = rest.split(['.', ',']).next()?;
    let last = sentence.rsplit(' ').next()?;
    let noun = ["이다", "이였다", "이었다", "입니다", "다"].iter().find_map(|copula| last.strip_suffix(copula))?;
    CALLED.iter().find(|(called, _)| noun.ends_with(called)).map(|(_, kind)| *kind)
}

/// Whether a quoted phrase is begun as undertakings are, or given as titles are: ‘새벽 장보기’를 처음
/// 도입한다, ‘지혜양로 시범가두’로 뽑혔다.
pub(super) fn is_launched(after: &str, phrase: &str) -> bool {
    const LAUNCHED: [&str; 38] = [
        "도입",
        "실시",
        "시행",
        "가동",
        "출범",
        "추진",
        "시범운영",
        "발족",
        "건립",
        "건설",
        "조성",
        "설립",
        "신설",
        "구축",
        "세우",
        "세워",
        "띄우",
        "띄워",
        "개설",
        "개장",
        "개소",
        "착공",
        "완공",
        "전개",
        "펼치",
        "펼쳤",
        "벌이",
        "벌리",
        "벌려",
        "벌렸",
        "내걸",
        "내왔",
        "내오",
        "꾸리",
        "꾸렸",
        "다그치",
        "실행",
        "보급",
    ];
    const AWARDED: [&str; 10] = ["지정", "선정", "뽑", "입선", "평의", "평선", "명명", "선발", "등재", "당선"];
    let told = |rest: &str, verbs: &[&str]| {
        let mut next = rest.strip_prefix(' ').unwrap_or_default().split(' ').take(3);
        next.any(|word| verbs.iter().any(|verb| word.starts_with(verb)))
    };
    let object = ["을", "를"].into_iter().find_map(|particle| after.strip_prefix(particle));
    const OPENED: [&str; 14] = [
        "들어서",
        "들어섰",
        "문을",
        "개장",
        "개관",
        "개소",
        "출범",
        "가동",
        "막을",
        "개막",
        "준공",
        "완공",
        "착공",
        "개통",
    ];
    const NAMED: [&str; 2] = ["이름", "명명"];
    let called = || ["이라고", "라고", "이라는", "라는"].into_iter().find_map(|word| after.strip_prefix(word));
    let subject = || ["이", "가", "은", "는"].into_iter().find_map(|particle| after.strip_prefix(particle));
    let title = || ["으로", "로", "에"].into_iter().find_map(|particle| after.strip_prefix(particle));
    let is_told = object.is_some_and(|rest| told(rest, &LAUNCHED))
        || title().is_some_and(|rest| told(rest, &AWARDED))
        || subject().is_some_and(|rest| told(rest, &OPENED))
        || called().is_some_and(|rest| told(rest, &NAMED));
    is_told && words().telling_syllables(phrase) >= MIN_TELLING && phrase.split(' ').all(may_stand_in_name)
}

/// A noun, alone or joined to the next: ‘작풍과 부패문제 집중정돈’.
fn may_stand_in_name(word: &str) -> bool {
    is_bare_noun(word) || word.chars().nth(2).is_some() && word.ends_with(['의', '과', '와'])
}

/// A quoted phrase of nouns in the text is a name from so many syllables on; shorter ones are words that are
/// only set off.
const MIN_NAME_SYLLABLES: usize = 4;

/// What stands behind quoted words that say what something is like, or what is done.
const LIKENED: [&str; 26] = [
    "처럼",
    "같은",
    "같이",
    "보다",
    "으로 불리",
    "로 불리",
    "라고",
    "이라고",
    "이라 불",
    "라 불",
    "라는",
    "이라는",
    "이란 ",
    "으로 유명",
    "로 유명",
    "으로 소문",
    "로 소문",
    "으로 ",
    "로 ",
    "이다",
    "인 ",
    "식 ",
    "에 나서",
    "에 나섰",
    "에 힘",
    "에 박차",
];

/// Whether a quoted phrase of the text is a name though nothing around it says what of: one of nouns, neither
/// a figure of speech nor a product or a work.
pub(super) fn is_plain_name(before: &str, phrase: &str, after: &str) -> bool {
    let n_syllables = phrase.chars().filter(|letter| is_hangul(*letter)).count();
    let is_noun = |word: &str| {
        let counts = word.starts_with(|first: char| first.is_ascii_digit()) && word.ends_with(is_hangul);
        counts || is_bare_noun(word) && word.chars().all(is_hangul)
    };
    let last = before.trim_end_matches(' ').rsplit(' ').next().unwrap_or_default();
    n_syllables >= MIN_NAME_SYLLABLES
        && !words().is_figure(phrase)
        && words().telling_syllables(phrase) >= MIN_TELLING
        && phrase.split(' ').all(is_noun)
        && !LIKENED.iter().any(|likened| after.starts_with(likened))
        && !words().begins_work(after.trim_start_matches(' '))
        && !words().begins_work(last)
}

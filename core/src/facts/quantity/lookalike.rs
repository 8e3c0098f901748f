//! Numbers that have a unit and still count nothing: 3번 출구, 전국 10대 주산지, 80대 로인.

use super::decimal::Decimal;
use super::numeral::Numeral;
use super::unit::Unit;

/// Numbers whose unit is right and which still count nothing.
pub(super) fn counts_nothing(unit: &Unit, numeral: Numeral, before: &str, after: &str) -> bool {
    let word = after.trim_start_matches(' ');
    let follows = |words: &[&str]| words.iter().any(|begin| word.starts_with(begin));
    let small = numeral.value < Decimal::whole(20) && !after.starts_with('여');
    match unit.form {
        // 3번 출구, 10번 뻐스.
        "번" => follows(&[
            "출구",
            "뻐스",
            "버스",
            "선수",
            "국도",
            "도로",
            "문",
            "홈",
            "게이트",
            "환자",
            "확진",
            "고속",
            "구역",
            "째",
        ]),
        // 전국 10대 주산지: a club of ten, not ten of them.
        "대" => {
            scope_before(before)
                || after.starts_with(' ') && follows(&["1", "2", "3", "0"])
                || is_age(numeral) && follows(AGED)
        }
        "년" => follows(&["계획", "행동"]) && !after.starts_with(['간', '만']) || before.ends_with(['’', '\'']),
        "년간" => false,
        // 제1조 2항, 1호 문, 1부.
        "부" | "권" => small,
        // 하남가 288호 is an address.
        "호" => small || is_street(before.trim_end()),
        // 4345편 렬차 is its number.
        "편" => !small && numeral.value > Decimal::whole(99) && follows(&["렬차", "열차", "항공편"]),
        // 1단계 병상: which of them, not how many.
        "단계" if numeral.value == Decimal::whole(1) => true,
        "주" => word.starts_with(|ch: char| ch.is_ascii_digit()),
        "위" => after.starts_with(['일', '1']),
        _ if names_place(after) => true,
        _ => numeral.value == Decimal::whole(1) && after.starts_with('당'),
    }
}

/// Whether the word before a number names machines or towers, which alone are counted by 기.
pub(super) fn is_machine(before: &str) -> bool {
    const MACHINES: [&str; 22] = [
        "기",
        "기조",
        "로",
        "위성",
        "탑",
        "크레인",
        "터빈",
        "말뚝",
        "보일러",
        "설비",
        "장비",
        "승강기",
        "엘리베이터",
        "철탑",
        "등대",
        "다리",
        "솥",
        "고분",
        "무덤",
        "비석",
        "석상",
        "불상",
    ];
    let noun = before.trim_end().trim_end_matches(['를', '을', '가', '이', '는', '은', '약', '총', ' ']);
    MACHINES.iter().any(|machine| noun.ends_with(machine))
}

/// Whether the number is about the first so many of a country or the world.
fn scope_before(before: &str) -> bool {
    const SCOPES: [&str; 12] =
        ["전국", "세계", "중국", "전성", "성내", "국내", "아시아", "전세계", "동북", "글로벌", "동북아", "업계"];
    let word = before.trim_end_matches([' ', '의']);
    SCOPES.iter().any(|scope| word.ends_with(scope))
}

/// People of an age: 80대 로인, 20대 청년.
const AGED: &[&str] = &[
    "로인",
    "노인",
    "고령",
    "어르신",
    "할머니",
    "할아버지",
    "녀성",
    "여성",
    "남성",
    "남녀",
    "남자",
    "녀자",
    "여자",
    "부부",
    "청년",
    "젊은",
    "초반",
    "중반",
    "후반",
];

fn is_age(numeral: Numeral) -> bool {
    let tens = |n: i64| numeral.value == Decimal::whole(n * 10);
    !numeral.scaled && (1..=9).any(tens)
}

/// Whether a number behind `before` is that of a house; 농가 is none of the streets that end so.
fn is_street(before: &str) -> bool {
    before.ends_with(['가', '로', '길', '동', '실'])
        && !["농가", "호가", "가구", "목축가", "양식가"].iter().any(|w| before.ends_with(w))
}

/// Whether a bracket in Chinese characters and the kind of a place follow: 25잔(站)촌.
fn names_place(after: &str) -> bool {
    let Some(inner) = after.strip_prefix(['(', '（']) else { return false };
    let Some((gloss, behind)) = inner.split_once([')', '）']) else { return false };
    gloss.len() <= 12
        && gloss.chars().all(crate::facts::noun_phrase::is_hanja)
        && behind.starts_with(['촌', '진', '향', '구', '현', '로', '가', '툰'])
}

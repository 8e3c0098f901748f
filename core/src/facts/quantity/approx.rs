//! How exact a number is: 약 and 근 before it, 여 in it, 이상 and 미만 behind it.

use crate::facts::figure::Approx;
use crate::text::affix::{Beginnings, by_first};

/// Words right behind a number; no word of one meaning begins a word of another.
static BEHIND: [(Approx, Beginnings); 5] = [
    (
        Approx::AtLeast,
        Beginnings::new(&by_first([
            "이상",
            "남짓",
            "초과",
            "돌파",
            "넘",
            "을 넘",
            "를 넘",
            "이 넘",
            "가 넘",
            "을 돌파",
            "를 돌파",
            "을 초과",
            "를 초과",
            "을 웃",
            "를 웃",
            "여",
        ])),
    ),
    (Approx::AtMost, Beginnings::new(&by_first(["이하", "이내", "밖에"]))),
    (Approx::Below, Beginnings::new(&by_first(["미만", "에 못 미", "에 못미", "을 밑", "를 밑", "에 달하지 못"]))),
    (Approx::About, Beginnings::new(&by_first(["정도", "가량", "쯤", "좌우", "안팎", "내외", "전후"]))),
    (Approx::Nearly, Beginnings::new(&by_first(["가까이", "가까운", "에 가까", "에 육박", "에 접근"]))),
];

/// What the words behind a number say.
pub(crate) fn behind(rest: &str) -> Option<Approx> {
    let word = rest.strip_prefix(' ').unwrap_or(rest);
    if word.starts_with("여러") {
        return None;
    }
    BEHIND.iter().find(|(_, words)| words.begin(word)).map(|(approx, _)| *approx)
}

/// What the word before a number says, and its length with the blank behind it.
pub(crate) fn before(text: &str) -> Option<(Approx, usize)> {
    const WORDS: [(&str, Approx); 9] = [
        ("약", Approx::About),
        ("대략", Approx::About),
        ("근", Approx::Nearly),
        ("거의", Approx::Nearly),
        ("적어도", Approx::AtLeast),
        ("최소", Approx::AtLeast),
        ("최고", Approx::AtMost),
        ("최대", Approx::AtMost),
        ("많아서", Approx::AtMost),
    ];
    let trimmed = text.strip_suffix(' ').unwrap_or(text);
    let blank = text.len() - trimmed.len();
    WORDS.into_iter().find_map(|(word, approx)| {
        let head = trimmed.strip_suffix(word)?;
        let begins_word = !head.ends_with(|ch: char| ('가'..='힣').contains(&ch)) || blank == 0 && word == "약";
        begins_word.then_some((approx, word.len() + blank))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behind_a_number() {
        let check = |rest: &str, approx: Option<Approx>| assert_eq!(behind(rest), approx, "{rest}");
        check(" 이상으로", Some(Approx::AtLeast));
        check("을 넘었다", Some(Approx::AtLeast));
        check(" 넘게 늘", Some(Approx::AtLeast));
        check(" 가까이", Some(Approx::Nearly));
        check(" 미만", Some(Approx::Below));
        check("밖에 떨어져", Some(Approx::AtMost));
        check("의 대상", None);
        check(" 여러", None);
    }

    #[test]
    fn before_a_number() {
        let check = |text: &str, approx: Option<Approx>| assert_eq!(before(text).map(|(a, _)| a), approx, "{text}");
        check("총 약 ", Some(Approx::About));
        check("인구는약", Some(Approx::About));
        check("근 ", Some(Approx::Nearly));
        check("최근 ", None);
        check("당근 ", None);
    }
}

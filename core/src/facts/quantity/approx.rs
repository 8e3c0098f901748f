//! How exact a number is: 약 and 근 before it, 여 in it, 이상 and 미만 behind it.

use crate::facts::figure::Approx;

/// Words right behind a number, the longer before the shorter that begins it.
const BEHIND: [(&str, Approx); 37] = [
    ("이상", Approx::AtLeast),
    ("남짓", Approx::AtLeast),
    ("초과", Approx::AtLeast),
    ("돌파", Approx::AtLeast),
    ("넘", Approx::AtLeast),
    ("을 넘", Approx::AtLeast),
    ("를 넘", Approx::AtLeast),
    ("이 넘", Approx::AtLeast),
    ("가 넘", Approx::AtLeast),
    ("을 돌파", Approx::AtLeast),
    ("를 돌파", Approx::AtLeast),
    ("을 초과", Approx::AtLeast),
    ("를 초과", Approx::AtLeast),
    ("을 웃", Approx::AtLeast),
    ("를 웃", Approx::AtLeast),
    ("여", Approx::AtLeast),
    ("이하", Approx::AtMost),
    ("이내", Approx::AtMost),
    ("미만", Approx::Below),
    ("에 못 미", Approx::Below),
    ("에 못미", Approx::Below),
    ("을 밑", Approx::Below),
    ("를 밑", Approx::Below),
    ("정도", Approx::About),
    ("가량", Approx::About),
    ("쯤", Approx::About),
    ("좌우", Approx::About),
    ("안팎", Approx::About),
    ("내외", Approx::About),
    ("전후", Approx::About),
    ("가까이", Approx::Nearly),
    ("가까운", Approx::Nearly),
    ("에 가까", Approx::Nearly),
    ("에 육박", Approx::Nearly),
    ("에 접근", Approx::Nearly),
    ("에 달하지 못", Approx::Below),
    ("밖에", Approx::AtMost),
];

/// What the words behind a number say.
pub(crate) fn behind(rest: &str) -> Option<Approx> {
    let word = rest.strip_prefix(' ').unwrap_or(rest);
    if word.starts_with("여러") {
        return None;
    }
    BEHIND.iter().find(|(begin, _)| word.starts_with(begin)).map(|&(_, approx)| approx)
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

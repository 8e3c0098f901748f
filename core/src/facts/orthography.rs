//! Which norm of Korean spelling an article follows, by words that the two norms write differently.
//!
//! Sites mix the norms: a Chinese-Korean page quotes a South-Korean agency, and the reverse. One
//! foreign word in ten decides nothing; one in three makes the article mixed.

use crate::article::Article;
use crate::facts::listed::{List, ListedWords};
use crate::text::affix::{Beginnings, by_first};
use crate::text::patterns::Match;
use crate::text::{Source, Span};

/// Which norm of Korean spelling a text follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orthography {
    /// 조선말규범집: 료녕, 련계, 플래트홈.
    #[default]
    ChinaKorean,
    /// 한글 맞춤법: 랴오닝, 연계, 플랫폼.
    SouthKorean,
    /// Both.
    Mixed,
}

impl Orthography {
    /// The name in the output of `parse`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ChinaKorean => "china-korean",
            Self::SouthKorean => "south-korean",
            Self::Mixed => "mixed",
        }
    }
}

const CHINA: &str = "되여 되였 이였 해였 어였 로씨야 쎈터 써비스 뻐스 플래트홈 딸라 인민페 남새 알곡 메터 텔레비죤 콤퓨터 데이타 \
                     로보트 콘테이너 예순돐 돐을 돐이 수자 색갈 날자 증가률 성장률 비률 고있 할수 될수 볼수 습근평 총서기 \
                     심양 대련 장춘 길림 연변 연길 할빈 치치할 료녕 흑룡강 목단강 사평 도문 단동 무순 반금 호로도 가목사 흑하 수분하 북경 상해 통상구 향촌 \
                     키로 전해보다 상반년 하반년 래원 오유 련휴 증장 안해 인츰 일군 우에";
const SOUTH: &str = "되어 되었 이었 러시아 센터 서비스 버스 플랫폼 달러 위안 위엔 채소 미터 텔레비전 컴퓨터 데이터 컨테이너 \
                     숫자 색깔 날짜 증가율 성장률이 비율 시진핑 선양 다롄 창춘 지린 옌볜 옌지 하얼빈 랴오닝 헤이룽장 \
                     무단장 쓰핑 투먼 단둥 푸순 잉커우 자무쓰 헤이허 쑹위안 룽징 쑤이펀허 베이징 상하이 킬로미터 상반기 노인 여성 역사 열차 이용 연구원은 유학생 요녕 \
                     ㎞ 중국의 현지시간 특파원 한국인";

/// The share of the rarer norm from which an article is mixed.
const MIXED_SHARE: f32 = 0.34;

/// The norm that an article follows, of whose words those in lists are known; Chinese-Korean if nothing tells.
#[must_use]
pub fn find(source: &Source, article: &Article, listed: &ListedWords) -> Orthography {
    let text = source.text();
    let paragraphs = article.paragraphs.iter().map(|paragraph| paragraph.span);
    let spans = article.title.iter().map(|title| title.span).chain(paragraphs);
    let (china, south) = spans.fold((0, 0), |(china, south), span: Span| {
        let (more_china, more_south) = count(span.of(text), listed.within(span, List::Norms));
        (china + more_china, south + more_south)
    });
    let (rarer, all) = (china.min(south), china + south);
    match china.cmp(&south) {
        _ if all > 0 && rarer as f32 / all as f32 >= MIXED_SHARE => Orthography::Mixed,
        std::cmp::Ordering::Less => Orthography::SouthKorean,
        _ => Orthography::ChinaKorean,
    }
}

/// How many words of each norm a text has.
fn count(text: &str, listed: impl Iterator<Item = Match>) -> (usize, usize) {
    let mut south = 0;
    let mut china = n_unshifted_words(text);
    listed.for_each(|hit| if hit.value == 0 { china += 1 } else { south += 1 });
    (china, south)
}

/// How many words begin as only Chinese-Korean writes them; borrowed words begin so in either norm.
fn n_unshifted_words(text: &str) -> usize {
    static BOTH: Beginnings = Beginnings::new(&by_first(["로봇", "로켓", "로고", "로마", "로컬"]));
    // All these syllables begin with one byte, which no other part of a character is.
    let bytes = text.as_bytes().iter().enumerate().filter(|(_, byte)| **byte == 0xEB);
    bytes
        .filter(|(at, _)| {
            let word = &text[*at..];
            word.starts_with(is_unshifted)
                && text[..*at].chars().next_back().is_none_or(char::is_whitespace)
                && !BOTH.begin(word)
        })
        .count()
}

/// A syllable with which only Chinese-Korean begins a word: 련계, 력사, 량측.
fn is_unshifted(letter: char) -> bool {
    matches!(
        letter,
        '락' | '랭'
            | '량'
            | '려'
            | '력'
            | '련'
            | '렬'
            | '령'
            | '례'
            | '로'
            | '록'
            | '롱'
            | '뢰'
            | '료'
            | '룡'
            | '루'
            | '류'
            | '륙'
            | '륜'
            | '률'
            | '륭'
            | '릉'
            | '림'
            | '립'
            | '녀'
            | '년'
    )
}

/// The words that only one norm writes so: 0 stands for the Chinese-Korean one, 1 for the South-Korean.
pub(super) fn words() -> Vec<(&'static str, u16)> {
    let china = CHINA.split_whitespace().map(|word| (word, 0));
    china.chain(SOUTH.split_whitespace().map(|word| (word, 1))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Paragraph, Role};

    #[track_caller]
    fn check(expected: Orthography, texts: &[&str]) {
        for text in texts {
            let source = Source::verbatim(*text);
            let mut article = Article::default();
            article.paragraphs.push(Paragraph { line: 1, role: Role::Body, span: Span::new(0, text.len()) });
            assert_eq!(find(&source, &article, &ListedWords::of(&source, &article)), expected, "{text}");
        }
    }

    #[test]
    fn norms() {
        check(
            Orthography::ChinaKorean,
            &[
                "력사박물관이 문을 열게 되였다.",
                "료녕의 뻐스가 할빈에 닿았다.",
                "로인들이 모여 련습을 하고있다.",
                "눈이 내린다.",
            ],
        );
        check(
            Orthography::SouthKorean,
            &["역사박물관이 문을 열게 되었다.", "랴오닝의 버스가 하얼빈에 닿았다.", "3억 위안을 투자했다."],
        );
        check(Orthography::Mixed, &["심양의 버스가 대련에서 멈추게 되었다. 력사가 깊은 하얼빈"]);
    }
}

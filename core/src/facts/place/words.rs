//! The words that may follow the name of a place and say what it is: an office, a newspaper, a
//! verb. Read once; asked for by their beginning. Nothing is decided here.

use std::sync::OnceLock;

use crate::text::order::Arrange;

/// Nouns that follow the name of a place and hardly any ordinary word.
const CIVIC: &str = "당위 정부 인민 시민 지역 경내 일대 시내 교외 공항 기차역 국제 고속 철도 통상구 해관 세관 사범 조선족 만족 \
                     몽골족 개발구 경제개발 고신 신구 현성 공안 해방 주둔 출신 태생";
/// What makes the name of a place the name of a newspaper or broadcaster.
const MEDIA: &str = "일보 신문 만보 석간 조간 주보 시보 방송 텔레비죤 텔레비전 라지오 라디오 위성TV TV 조선문보 조문보 뉴스 저널 \
                     청년보 청년망 청년넷 조선어방송 국제방송 인민방송 경제신문 데일리 타임스 타임즈";
/// Words that begin like the rank word 시, 현 or 성 and are none.
const NOT_RANK: &str = "시간 시작 시절 시험 시설 시스템 시장에서 시합 시대 시범 시행 시도 시각 시즌 시키 시켜 시킨 시킬 시점 시의적절 \
                        시급 시공 시찰 시료 시멘트 시인 현장 현재 현실 현대 현상 현황 현지 현금 현행 현판 성과 성장 성공 성적 \
                        성격 성능 성질 성원 성립 성대 성명 성수기 성인 성분 성패 성황 성취 성탄 성숙 성도 성실";
/// What follows a verbal noun and never a place.
const VERBAL: &str =
    "하다 하며 하여 하는 하였 하기 하도록 하려 하면서 했 되 됐 돼 된다 될 됨 시키 시켜 시킨 시킬 당하 스럽 스러";

/// The words of each sort.
pub(super) struct Words {
    /// Nouns that follow the name of a place and hardly any ordinary word.
    pub(super) civic: Openings,
    /// What makes the name of a place the name of a newspaper or broadcaster.
    pub(super) media: Openings,
    /// Words that begin like a rank word and are none.
    pub(super) not_rank: Openings,
    /// What follows a verbal noun and never a place.
    pub(super) verbal: Openings,
}

/// The words, sorted on first use.
pub(super) fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| Words {
        civic: Openings::new(CIVIC),
        media: Openings::new(MEDIA),
        not_rank: Openings::new(NOT_RANK),
        verbal: Openings::new(VERBAL),
    })
}

/// Words by which a text may begin.
pub(super) struct Openings {
    /// Sorted, each with its first letter.
    sorted: Vec<(char, &'static str)>,
}

impl Openings {
    fn new(words: &'static str) -> Self {
        let first = |word: &'static str| (word.chars().next().unwrap_or_default(), word);
        let mut sorted: Vec<_> = words.split_whitespace().map(first).collect();
        sorted.arrange();
        Self { sorted }
    }

    /// Whether `text` begins with one of the words.
    pub(super) fn begin(&self, text: &str) -> bool {
        let Some(first) = text.chars().next() else { return false };
        let from = self.sorted.partition_point(|(letter, _)| *letter < first);
        let alike = self.sorted[from..].iter().take_while(|(letter, _)| *letter == first);
        alike.into_iter().any(|(_, word)| text.starts_with(word))
    }
}

#[cfg(test)]
mod tests {
    use super::Openings;

    #[test]
    fn a_text_begins_with_a_word_or_not() {
        let words = Openings::new("정부 시민 시내 시");
        for text in ["정부는", "시내", "시장"] {
            assert!(words.begin(text), "{text}");
        }
        for text in ["", "정", "내시", " 시"] {
            assert!(!words.begin(text), "{text}");
        }
    }
}

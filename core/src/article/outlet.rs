//! Which words name a newspaper, an agency, a site or a broadcaster, and which name a person.
//!
//! Decided by the word's shape (how it ends, how long it is), so that papers nobody listed are
//! found too. It does not say which paper it is.

use crate::text::affix::{Beginnings, Endings, by_first, by_last};
use crate::text::letter::LetterList;

/// How names of papers, agencies and broadcasters end.
static OUTLET_ENDINGS: Endings = Endings::new(&by_last([
    "신문",
    "신문사",
    "일보",
    "일보사",
    "잡지사",
    "뉴스",
    "통신",
    "통신사",
    "방송",
    "방송국",
    "방송망",
    "방송넷",
    "조문판",
    "한국어판",
    "조선어판",
    "한국어방송",
    "저널",
    "타임스",
    "타임즈",
    "투데이",
    "포스트",
    "헤럴드",
    "미디어",
    "경제",
    "경제신문",
    "만보",
    "조보",
    "석간",
    "조간",
    "주간",
    "주보",
    "주말",
    "잡지",
    "매거진",
    "닷컴",
    "인터넷",
    "온라인",
    "라디오",
    "라지오",
    "텔레비죤",
    "텔레비전",
    "TV",
    "TV넷",
    "인민넷",
    "인민망",
    "신화넷",
    "신화망",
    "신화사",
    "중앙TV",
    "조선문보",
    "문보",
    "청년보",
    "청년넷",
    "청년망",
    "동북망",
    "동북넷",
    "중신사",
    "중신넷",
    "중신망",
    "광명넷",
    "관찰자망",
    "데일리",
    "리뷰",
    "트리뷴",
    "리포트",
    "일보넷",
    "일보망",
    "신문넷",
    "신문망",
    "뉴스넷",
    "뉴스망",
    "뉴스1",
    "중국망",
    "중국넷",
    "국제재선",
    "국제온라인",
    "동아닷컴",
    "조선비즈",
    "비즈",
    "리뷰",
    "포커스",
    "라이브",
    "스타",
    "채널",
    "채널A",
    "소식넷",
    "소식망",
    "보도망",
    "정보망",
    "정보넷",
    "포털",
    "융매체",
    "융합미디어",
    "융합매체",
    "융미디어중심",
    "융매체중심",
    "미디어센터",
    "공보",
    "관보",
    "시보",
    "상보",
    "신보",
    "석보",
    "상무넷",
    "과학기술보",
    "농민보",
    "로동보",
    "법제보",
    "시장보",
    "참고소식",
    "环球网",
    "환구망",
    "환구시보",
]));

/// Names that end like nothing in particular.
static OUTLET_NAMES: Endings = Endings::new(&by_last([
    "뉴시스",
    "뉴스핌",
    "뉴스1",
    "한겨레",
    "조글로",
    "모이자",
    "온바오",
    "상해방",
    "코트라",
    "이데일리",
    "머니투데이",
    "노컷뉴스",
    "오마이뉴스",
    "프레시안",
    "매경",
    "한경",
    "경향",
    "국민",
    "서울경제",
    "위키트리",
    "KBS",
    "MBC",
    "SBS",
    "YTN",
    "JTBC",
    "TBS",
    "EBS",
    "CBS",
    "TV조선",
    "MBN",
    "OBS",
    "BBS",
    "CCTV",
    "CGTN",
    "CRI",
    "KOTRA",
    "KITA",
    "KIEP",
    "KCN",
    "ZOGLO",
    "Xinhua",
    "CBN",
    "중앙방송총국",
    "중앙라지오텔레비죤방송총국",
    "중앙라지오TV방송총국",
    "경향신문",
    "길림신문",
    "대외경제정책연구원",
    "연합",
    "련합뉴스",
    "인민일보해외판",
    "연변라지오TV넷",
]));

/// Words that stand beside a paper's name and belong to it.
static OUTLET_SECOND_WORDS: Endings = Endings::new(&by_last([
    "조문판",
    "한국어판",
    "조선어판",
    "한글판",
    "한국판",
    "해외판",
    "한국채널",
    "조선문판",
    "뉴스",
    "서비스",
    "온라인",
    "한국어",
    "위챗",
    "공식계정",
    "클라이언트",
    "종합",
    "중문판",
]));

/// Words that end like a paper but are none, and words that stand for the paper at hand.
static NO_OUTLETS: Endings = Endings::new(&by_last([
    "경제",
    "경제신문",
    "방송",
    "신문",
    "뉴스",
    "통신",
    "채널",
    "인터넷",
    "온라인",
    "주간",
    "주말",
    "미디어",
    "라디오",
    "라지오",
    "스타",
    "잡지",
    "텔레비죤",
    "TV",
    "텔레비전",
    "국제경제",
    "세계경제",
    "시장경제",
    "지역경제",
    "중국경제",
    "포커스",
    "리포트",
    "데일리",
    "라이브",
    "포털",
    "정보망",
    "조간",
    "석간",
    "본지",
    "본사",
    "본보",
    "국민경제",
    "민영경제",
    "실물경제",
    "디지털경제",
    "관광경제",
    "해양경제",
    "공유경제",
    "순환경제",
    "농촌경제",
    "현역경제",
    "도시경제",
    "핫뉴스",
    "주요뉴스",
    "최신뉴스",
    "포토뉴스",
    "인기뉴스",
    "관련뉴스",
    "속보뉴스",
    "관보",
    "공보",
    "생방송",
    "전자신문판",
    "빙설경제",
    "저공경제",
    "동북경제",
    "북한경제",
    "한국경제권",
    "오늘의뉴스",
    "화제뉴스",
    "연예뉴스",
    "스포츠뉴스",
    "국제뉴스",
    "사회뉴스",
    "경제뉴스",
    "중국뉴스",
    "조선족뉴스",
    "동포뉴스란",
    "종합뉴스",
    "생활뉴스",
    "정보통신",
    "이동통신",
    "신보",
    "비즈",
    "리뷰",
    "상보",
    "시보",
    "주보",
    "만보",
    "조보",
    "제보",
    "정보",
    "홍보",
    "예보",
    "경보",
    "속보",
    "특보",
    "화보",
    "연합",
    "국민",
    "수자신문",
    "8뉴스",
    "9뉴스",
    "정치경제",
    "교육뉴스",
    "문화뉴스",
]));

/// What people who write for a paper are called, longest first.
pub(super) const WRITER_TITLES: [&str; 33] = [
    "선임기자",
    "전문기자",
    "인턴기자",
    "수습기자",
    "객원기자",
    "특약기자",
    "특파기자",
    "특파원",
    "통신원",
    "론설위원",
    "논설위원",
    "편집위원",
    "사진기자",
    "본사기자",
    "본지기자",
    "시민기자",
    "명예기자",
    "견습기자",
    "취재기자",
    "기자",
    "리포터",
    "편집장",
    "통신기자",
    "특약통신원",
    "객원",
    "记者",
    "通讯员",
    "실습기자",
    "연구위원",
    "에디터",
    "피디",
    "앵커",
    "작가",
];

/// Words beside a name that are neither the name nor the paper.
static WRITER_FILLERS: Endings = Endings::new(&by_last([
    "본사",
    "본지",
    "본보",
    "본사소식",
    "본지소식",
    "본사종합",
    "본지종합",
    "종합",
    "글",
    "사진",
    "글사진",
    "글·사진",
    "글/사진",
    "글ㆍ사진",
    "문",
    "취재",
    "보도",
    "촬영",
    "및",
    "도편",
    "제공",
    "영상",
    "취재보도",
    "전문",
    "인턴",
    "수습",
    "객원",
    "특약",
    "현지",
    "선임",
    "공동",
    "공동취재단",
    "공동취재",
    "편집",
    "정리",
    "번역",
    "편역",
    "특별취재팀",
    "취재팀",
    "소식",
    "보도팀",
    "단독",
    "편집부",
    "국제부",
    "사회부",
    "경제부",
    "정치부",
    "문화부",
    "온라인",
    "디지털",
    "기자명",
    "온라인뉴스팀",
    "디지털뉴스팀",
    "디지털뉴스부",
    "온라인팀",
    "뉴스팀",
    "보도입니다",
    "보도였습니다",
    "보도이다",
    "보도다",
    "찍음",
    "찍다",
    "씀",
    "원창",
    "원작",
    "원창작",
    "집필",
    "수자신문",
    "原创",
    "文摘",
    "转载",
    "글쓴이",
    "실습생",
]));

/// [`WRITER_TITLES`], to ask how a word ends.
static TITLES: Endings = Endings::new(&by_last(WRITER_TITLES));

static SURNAMES: LetterList = LetterList::of(
    "김이리박최정강조윤장임림한오서신권황안송류유전홍고문양량손배백허남심노로하곽성차주우구라나민진지엄원채천방공현함변염렴여려추도소석선설마길연위표명기반왕금옥육륙인맹제모탁국어은편룡용예경봉사부가복태목형피두감음빈동온호범좌팽승간상시갈단견당화창증습악풍등섭엽관필요해탕뢰고계순궁초후수조모축무낙락매막묵담항곡굴평웅번애색녕뉴예장춘",
);

/// Whether `word` names a paper, an agency, a site or a broadcaster.
pub(super) fn is_outlet(word: &str) -> bool {
    let word = bare(word);
    if !may_end_outlet(word) {
        return false;
    }
    let n_chars = word.chars().count();
    if !(2..=24).contains(&n_chars) || NO_OUTLETS.contain(word) {
        return false;
    }
    if OUTLET_NAMES.contain(word) {
        return true;
    }
    if let Some((first, second)) = word.split_once(' ') {
        return continues_outlet(second) && is_outlet(first);
    }
    let plain = word.split_once('(').map_or(word, |(head, _)| head);
    if plain.chars().all(is_han) {
        let known = ["报", "网", "新闻", "社", "台", "客户端", "報", "網", "新聞", "晚报", "日报"];
        return n_chars >= 3 && known.iter().any(|ending| plain.ends_with(ending));
    }
    n_chars <= 16
        && !plain.contains(char::is_whitespace)
        && plain.chars().count() > 2
        && !NO_OUTLETS.contain(plain)
        && OUTLET_ENDINGS.end(plain)
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(['《', '》', '<', '>', '〈', '〉', '「', '」', '"', '\'', '“', '”', '‘', '’', '*', '·'])
}

/// Whether a line that holds `word` may be signed: a title or a paper ends so, or it says who wrote. Every
/// signature has such a word, hardly any other line.
pub(super) fn may_sign(word: &str) -> bool {
    let word = bare(word);
    TITLES.end(word)
        || OUTLET_ENDINGS.end(word)
        || OUTLET_NAMES.contain(word)
        || word.starts_with('글')
        || word.ends_with(is_han)
}

/// Whether a paper's name may end as `word` does: asked of every word, so it has to be quick.
fn may_end_outlet(word: &str) -> bool {
    OUTLET_ENDINGS.may_end(word) || OUTLET_NAMES.may_end(word) || word.ends_with(|c: char| c == ')' || is_han(c))
}

/// Whether `word` names a site that carries other papers' articles: in a page's head it says where
/// the page is, not who wrote it.
pub(super) fn is_portal(word: &str) -> bool {
    static PORTALS: Beginnings = Beginnings::new(&by_first([
        "조글로",
        "ZOGLO",
        "모이자",
        "온바오",
        "네이버",
        "다음뉴스",
        "네이트",
        "두만강닷컴",
        "백두넷",
        "한길넷",
        "줌뉴스",
    ]));
    PORTALS.begin(word)
}

/// Whether `word` may follow an outlet's first word as part of its name.
pub(super) fn continues_outlet(word: &str) -> bool {
    OUTLET_SECOND_WORDS.contain(word)
}

/// Whether `word` can be a person's name where one is expected: two to four syllables, or Chinese characters.
pub(super) fn may_be_name(word: &str) -> bool {
    // Letters of either script are three bytes.
    (6..=12).contains(&word.len())
        && (2..=4).contains(&word.chars().count())
        && (word.chars().all(is_hangul) || word.chars().all(is_han))
        && !is_outlet(word)
        && !is_portal(word)
        && !is_filler(word)
        && !is_office(word)
}

/// Whether `word` looks like a person's name with nothing around it to say so.
pub(super) fn is_likely_name(word: &str) -> bool {
    let begins = |first: char| SURNAMES.holds(first) || is_han(first);
    word.len() <= 9 && word.starts_with(begins) && may_be_name(word)
}

/// Words that are no names though they stand where names do.
fn is_office(word: &str) -> bool {
    static WORDS: Endings = Endings::new(&by_last([
        "전자판",
        "지면",
        "관리자",
        "운영자",
        "편집부",
        "편집국",
        "편집자",
        "취재부",
        "보도국",
        "보도부",
        "국제부",
        "사회부",
        "경제부",
        "정치부",
        "문화부",
        "뉴스팀",
        "기자단",
        "기자들",
        "기자",
        "독자",
        "외신",
        "자료",
        "미상",
        "익명",
        "네티즌",
        "작성자",
        "운영진",
        "사이트",
        "시스템",
        "매니저",
        "방문객",
        "손님",
        "중국",
        "한국",
        "조선족",
        "종합",
        "편집",
        "정보",
        "없음",
        "사진",
        "본사",
        "기타",
        "소식",
        "보도",
        "이름",
        "경제",
        "정치",
        "사회",
        "문화",
        "국제",
        "교육",
        "체육",
        "스포츠",
        "연예",
        "과학",
        "건강",
        "관광",
        "생활",
        "전국",
        "지역",
        "특집",
        "기획",
        "인물",
        "세계",
        "연변",
        "길림",
        "료녕",
        "흑룡강",
        "동북",
        "동포",
        "전체",
        "칼럼",
        "민족",
        "력사",
        "역사",
        "조회",
        "입력",
        "수정",
        "등록",
        "승인",
        "오전",
        "오후",
        "추천",
        "댓글",
        "공유",
        "길림성",
        "료녕성",
        "연변주",
        "기자명",
        "서울",
        "북경",
        "상해",
        "심양",
        "장춘",
        "할빈",
        "대련",
        "단동",
        "연길",
        "훈춘",
        "베이징",
        "상하이",
        "선양",
        "창춘",
        "하얼빈",
        "다롄",
        "단둥",
        "옌지",
        "옌볜",
        "홍콩",
        "도쿄",
        "흑룡강성",
        "지린성",
        "랴오닝성",
        "管理员",
        "编辑部",
        "本站",
        "本网",
        "佚名",
        "原创",
        "转载",
        "未知",
        "综合",
    ]));
    word.ends_with("요일") || WORDS.contain(word) || TITLES.contain(word)
}

/// Whether `word` stands in bylines without being name or paper.
pub(super) fn is_filler(word: &str) -> bool {
    WRITER_FILLERS.contain(word)
}

/// `최남철기자` → `최남철` and its title; also the bare title.
pub(super) fn split_title(word: &str) -> Option<(&str, &'static str)> {
    let title = TITLES.find(word)?;
    Some((&word[..word.len() - title.len()], title))
}

/// A precomposed syllable.
pub(super) const fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// A Chinese character.
pub(super) const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlets() {
        for word in [
            "길림신문",
            "료녕일보",
            "연합뉴스",
            "동북망",
            "인민망(人民網)",
            "KBS",
            "연변일보",
            "黑龙江日报",
            "아주경제",
            "뉴시스",
            "조글로미디어",
        ] {
            assert!(is_outlet(word), "{word}");
        }
        for word in ["경제", "장춘", "국민경제", "관련뉴스", "김명주", "吉林", "정보"] {
            assert!(!is_outlet(word), "{word}");
        }
    }

    #[test]
    fn names() {
        for word in ["홍설매", "리철수", "김걸", "남궁민수", "李正"] {
            assert!(may_be_name(word), "{word}");
        }
        for word in ["관리자", "길림신문", "본사", "기자", "장춘에서온사람", "a", "수요일", "전자판"]
        {
            assert!(!may_be_name(word), "{word}");
        }
        assert_eq!(split_title("최남철기자"), Some(("최남철", "기자")));
        assert_eq!(split_title("선임기자"), Some(("", "선임기자")));
    }
}

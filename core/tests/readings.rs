//! Any text reads without panic, and every span it gives lies in the text on character boundaries.
//!
//! Cases are strung together from what readers trip over: labels, dates, numbers, marks that open
//! and never close, names, particles, letters of other scripts. A run is the same every time;
//! `READING_CASES` makes it longer: `READING_CASES=10000000 cargo test --release --test readings`.

use dongbuk_core::facts::Options;
use dongbuk_core::reading::{Reading, Story};
use dongbuk_core::text::{Source, Span};

/// How many cases are tried unless the environment says otherwise.
const CASES: u64 = 20_000;

/// The most fragments of a case.
const MAX_FRAGMENTS: u64 = 24;

/// What cases are made of.
const FRAGMENTS: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    " ",
    " ",
    " ",
    "  ",
    "\t",
    "\u{a0}",
    "\u{3000}",
    "\u{feff}",
    "\u{200b}",
    "\u{ad}",
    "‘",
    "’",
    "'",
    "“",
    "”",
    "\"",
    "《",
    "》",
    "<",
    ">",
    "〈",
    "〉",
    "「",
    "」",
    "(",
    ")",
    "（",
    "）",
    "[",
    "]",
    "【",
    "】",
    "/",
    "=",
    "|",
    ":",
    "：",
    "·",
    "ㆍ",
    "ㅡ",
    "-",
    "—",
    "~",
    ".",
    "。",
    ",",
    "、",
    "…",
    "...",
    "!",
    "?",
    "%",
    "‰",
    "№",
    "①",
    "⑳",
    "½",
    "²",
    "0",
    "1",
    "2",
    "14.5",
    "3,4",
    "1,234",
    "12345",
    "2021",
    "99999999999999999999",
    "0.000000001",
    "2021-11-23",
    "22.9.2",
    "2021년 11월 23일",
    "21일",
    "10:47",
    "2월 30일",
    "May 8, 2022",
    "올해",
    "지난해",
    "상반기",
    "1월부터 7월까지",
    "첫해",
    "억",
    "만",
    "천만",
    "조",
    "억원",
    "만무",
    "억근",
    "딸라",
    "위안",
    "한화",
    "여",
    "약 ",
    "이상",
    "미만",
    "분의",
    "3분의 1",
    "1/3을",
    "3-5",
    "개",
    "곳",
    "명",
    "가지",
    "두 ",
    "세편의 ",
    "한개",
    "제",
    "차",
    "위",
    "4위",
    "도",
    "℃",
    "평방메터",
    "발표시간: ",
    "发布日期:",
    "발표일:",
    "편집/기자: ",
    "입력 ",
    "조회: ",
    "원고래원: ",
    "기자",
    " 기자",
    "특파원 =",
    "글·사진 ",
    "(심양=연합뉴스) ",
    "길림신문",
    "연변일보",
    "인민넷 조문판: ",
    "관련기사",
    "댓글 ",
    "로그인",
    "창닫기",
    "네이버",
    "홈 > 뉴스",
    "최남철",
    "리철수",
    "남궁",
    "길림",
    "길림성",
    "사평시",
    "통화",
    "영구",
    "대안",
    "조양",
    "심양",
    "선양",
    "료녕",
    "료녕(辽宁)",
    "장평",
    "장길도",
    "연길",
    "훈춘",
    "할빈",
    "하얼빈",
    "백산",
    "안산",
    "회사평가",
    "시",
    "성",
    "현",
    "자치주",
    "일대",
    "서기",
    "시장",
    "주임",
    "교수",
    "씨",
    "녀사",
    "곽령계",
    "장경송은",
    "말했다",
    "고 밝혔다",
    "라고 한다",
    "습니다",
    "하세요",
    "했다.",
    "한다.",
    "되였다.",
    "이다",
    "은 ",
    "는 ",
    "이 ",
    "가 ",
    "을 ",
    "를 ",
    "에서 ",
    "으로 ",
    "와 ",
    "과 ",
    "의 ",
    "및 ",
    "발전계획",
    "전략",
    "협정",
    "에 관한 의견",
    "경제권",
    "자유무역시험구",
    "개발구",
    "산업단지",
    "플래트홈",
    "실험실",
    "일체화",
    "3위1체",
    "1주 6쌍",
    "4개 플래트홈",
    "102항 중점임무",
    "쌍순환",
    "20조 정책",
    "프로젝트",
    "투자",
    "면에서는 ",
    "각각 ",
    "기타 ",
    "吉林",
    "振兴",
    "ㄱ",
    "ㅏ",
    "각",
    "\u{1112}\u{1161}\u{11ab}",
    "\u{ac00}\u{11a8}",
    "e\u{301}",
    "Ａ",
    "９",
    "a",
    "Jilin",
    "http://a.kr/b?c=d",
    "a@b.cn",
    "<b>",
    "</p>",
    "<br/>",
    "&nbsp;",
    "&#44032;",
    "&#x110000;",
    "<!--",
    "-->",
    "<script>",
    "\u{0}",
    "\u{fffd}",
    "😀",
    "\u{202e}",
    "ǅ",
    "ß",
];

/// A generator that is the same on every machine: xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) % bound
    }
}

/// Makes one case in place of the last. Half of them are begun like an article, so that they are read.
fn make(random: &mut Random, text: &mut String) {
    text.clear();
    if random.below(2) == 0 {
        text.push_str("길림성 사평시가 새 길을 연다\n2021-11-23\n사평시는 올해 20억원을 투자했다고 23일 밝혔다.");
    }
    for _ in 0..=random.below(MAX_FRAGMENTS) {
        text.push_str(FRAGMENTS[random.below(FRAGMENTS.len() as u64) as usize]);
    }
}

/// Reads a case; a refusal is an answer too.
fn check(raw: &str) {
    let Ok(reading) = Reading::of(raw, Options { programme_table: raw.len().is_multiple_of(2) }) else { return };
    for story in &reading.stories {
        spans(story, &mut |span| assert_within(&reading.source, span, raw));
    }
}

#[track_caller]
fn assert_within(source: &Source, span: Span, raw: &str) {
    assert!(source.text().get(span.range()).is_some(), "{span:?} is no span of {raw:?}");
}

/// Gives every span of a story.
fn spans(Story { article, facts }: &Story, give: &mut impl FnMut(Span)) {
    let texts = [&article.title, &article.kicker, &article.deck, &article.part, &article.source, &article.publisher];
    texts.into_iter().flatten().chain(&article.reporters).for_each(|text| give(text.span));
    article.lines.iter().for_each(|line| give(line.span));
    article.paragraphs.iter().for_each(|paragraph| give(paragraph.span));
    article.diagnostics.iter().chain(&facts.diagnostics).for_each(|diagnostic| give(diagnostic.span));
    article.published.iter().for_each(|published| give(published.span));
    facts.places.iter().flat_map(|place| &place.spans).for_each(|span| give(*span));
    facts.programmes.iter().flat_map(|programme| &programme.spans).for_each(|span| give(*span));
    facts.people.iter().flat_map(|person| &person.spans).for_each(|span| give(*span));
    facts.quotations.iter().for_each(|quotation| give(quotation.span));
    facts.findings.iter().flat_map(|finding| &finding.from).for_each(|span| give(*span));
    for figure in &facts.figures {
        give(figure.span);
        figure.subject.iter().for_each(|subject| {
            give(subject.span);
            give(subject.head);
        });
    }
}

#[test]
fn any_text_reads_and_every_span_is_in_it() {
    let cases = std::env::var("READING_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(CASES);
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut text = String::new();
    for _ in 0..cases {
        make(&mut random, &mut text);
        check(&text);
    }
}

//! How numbers are printed: value first, then every spelling of it; and what only looks like one.

mod clock;

use dongbuk_core::article::{Article, Paragraph, Printed, Role};
use dongbuk_core::facts::figure::{Approx, Figure, FigureKind};
use dongbuk_core::facts::quantity;
use dongbuk_core::text::{Source, Span};

/// The figures of one paragraph, published on 2022-09-22.
fn figures(text: &str) -> Vec<Figure> {
    let paragraph = Paragraph { line: 1, role: Role::Body, span: Span::new(0, text.len()) };
    let published = Printed { year: 2022, month: 9, day: 22, time: None, span: Span::default() };
    let article = Article { paragraphs: vec![paragraph], published: Some(published), ..Article::default() };
    let mut figures = quantity::extract(&Source::verbatim(text), &article);
    figures.retain(|figure| !figure.span.is_empty());
    figures
}

/// Every text holds exactly one figure of this kind, with this value in this unit.
#[track_caller]
fn check(kind: FigureKind, normalized: &str, base_unit: &str, texts: &[&str]) {
    for text in texts {
        let found: Vec<String> = figures(text)
            .iter()
            .map(|figure| format!("{:?} {} {}", figure.kind, figure.normalized, figure.base_unit))
            .collect();
        assert_eq!(found, [format!("{kind:?} {normalized} {base_unit}")], "{text}");
    }
}

/// None of the texts holds a figure that counts or measures.
#[track_caller]
fn check_none(texts: &[&str]) {
    for text in texts {
        let found = figures(text);
        let counted: Vec<&str> = found
            .iter()
            .filter(|figure| !matches!(figure.kind, FigureKind::Date | FigureKind::Ordinal))
            .map(|figure| figure.span.of(text))
            .collect();
        assert!(counted.is_empty(), "{text}: {counted:?}");
    }
}

#[test]
fn money() {
    use FigureKind::Money;
    check(Money, "135000000", "원", &["1억 3,500만원을 냈다", "1억3500만원", "1억 3500만 원", "１억 ３５００만원"]);
    check(
        Money,
        "28936000000",
        "원",
        &["총투자가 289.36억원에 달한다", "289.36억 원", "289억 3600만원", "289억3,600만원"],
    );
    check(Money, "171530000", "딸라", &["1억 7153만딸라어치", "1억7,153만 딸라"]);
    check(Money, "1000000000000", "위안", &["1만억 위안", "1조 위안", "1조위안"]);
    check(Money, "3000000", "한원", &["300만한원을 후원했다"]);
    check(Money, "350", "원", &["한근에 350원", "350원이였다"]);
    check(Money, "50000000", "유로", &["5천만유로", "5000만 유로"]);
}

#[test]
fn signs_shrinking_spans_and_stages() {
    use FigureKind::{Count, Rate};
    check(Rate, "-6", "%", &["증감 -6%", "(-6%)"]);
    check(Count, "735", "호", &["재배호가 735호로 늘었다"]);
    check(Count, "23000", "봉지", &["버섯 2만 3천봉지를 팔았다"]);
    check_none(&["1단계 공사가 끝났다"]);
    let days: Vec<String> = figures("기간이 45일에서 19일로 줄었다").iter().map(|f| f.normalized.to_string()).collect();
    assert_eq!(days, ["45", "19"]);
}

#[test]
fn numbers_in_words_and_odd_spacing() {
    use FigureKind::{Count, Measure, Money, Rank, Rate, Ratio};
    check(Money, "27350000", "원", &["이천칠백삼십오만원을 냈다"]);
    check(Money, "1000000", "딸라", &["백만딸라를 벌었다"]);
    check(Measure, "10000", "무", &["만무 논을 가꾼다"]);
    check(Count, "1000", "호", &["천여호가 산다"]);
    check(Money, "56980000000", "원", &["569억 8 천만원에 달한다", "569억 8천만원"]);
    check(Count, "300", "명", &["300 여명이 왔다"]);
    check(Money, "6.8", "원", &["6원 8각에 팔린다", "6.8원"]);
    check(Count, "1850", "호", &["농가 1,850호와 계약했다"]);
    check(Count, "10", "건", &["10건의 계약을 체결했다"]);
    check(Measure, "173000", "무", &["경작지는 17.3만무인데"]);
    check(Count, "19306400", "대", &["판매량은 1930만6400대로 늘었다"]);
    check(Money, "400000000", "위안", &["4억∼5억 위안이 든다"]);
    check(Money, "200", "원", &["200원부터 380원까지"]);
    check(Rank, "1", "자리", &["전국 첫자리를 차지했다"]);
    check(Rank, "7", "위", &["전국 제7위를 차지했다"]);
    check(Ratio, "1/4", "", &["지난해보다 1/4 증가했다"]);
    let found = figures("37.2%, 27.8와 27.4% 성장했다");
    assert_eq!(found.iter().filter(|figure| figure.kind == Rate).count(), 3);
}

#[test]
fn numbers_that_are_no_counts() {
    check_none(&[
        "80대 로인이 산다",
        "25잔(站)촌이 있다",
        "4345편 렬차가 떠난다",
        "100억급 기업",
        "만원버스에 올랐다",
        "백성들이 기뻐했다",
        "오만 가지 생각",
    ]);
}

#[test]
fn counts() {
    use FigureKind::Count;
    check(Count, "27000", "명", &["2만 7천여명", "2만7천명", "2만 7,000명이", "2.7만명"]);
    check(Count, "30", "차례", &["30여차례 도킹했다", "30차례", "30여 차례"]);
    check(Count, "100000", "명", &["10여만명", "10만명", "10만 명"]);
    check(Count, "5600000", "그루", &["560여만그루", "560만 그루를 심었다"]);
    check(Count, "3", "대", &["3대혁신플랫폼을 구축한다", "3대 플랫폼"]);
    check(Count, "20", "조", &["경제 활성화 20조 정책", "20조 조치"].map(|text| text));
    check(Count, "3", "기", &["발전기 3기를 세웠다", "용광로 3기와"]);
    check(Count, "3", "주머니", &["쌀 3주머니", "세 주머니를"]);
    check(Count, "2", "곳", &["두 곳에 세웠다", "두곳을", "2곳", "2 곳"]);
    check(Count, "5", "쌍", &["다섯쌍이다", "다섯 쌍의 부부", "5쌍"]);
    check(Count, "22", "명", &["스물두명이", "22명이", "스물두 명이"]);
    check(Count, "1", "개", &["공장 한개를 더 짓는다", "1개를"]);
    check(Count, "700000", "", &["인구는 70만에 이른다", "70만 인구"]);
    check(Count, "30", "", &["30여 나라에서 왔다"]);
    check(Count, "12000", "세대", &["1만 2천여세대"]);
}

#[test]
fn measures() {
    use FigureKind::Measure;
    check(Measure, "80784000000", "근", &["알곡 총생산량은 807.84억근이다", "807억 8400만근", "807.84억 근"]);
    check(Measure, "388000000", "㎾h", &["3억8천800만㎾h", "3억 8,800만㎾h"]);
    check(Measure, "63000000", "t", &["6천300만t", "6,300만t이다", "6300만 t"]);
    check(Measure, "215500000", "무", &["2억 1천 550만 무", "2억 1,550만무", "2.155억무"]);
    check(Measure, "14352.5", "톤", &["1만 4352.5톤", "14,352.5톤"]);
    check(Measure, "1437", "키로메터", &["1,437키로메터", "1437 키로메터"]);
    check(Measure, "-25", "도", &["령하 25도까지", "영하 25도"]);
    check(Measure, "41300", "평방킬로메터", &["해역4.13만평방킬로메터가", "4만 1300평방킬로메터"]);
}

#[test]
fn rates_and_ratios() {
    use FigureKind::{Rate, Ratio};
    check(Rate, "19.4", "%", &["19.4% 증가", "19.4 % 증가", "19.4%를 차지했다"]);
    check(Rate, "0.6", "%포인트", &["0.6%포인트 높다"]);
    check(Rate, "0.6", "% 포인트", &["0.6% 포인트 높다"]);
    check(Rate, "2.7", "‰", &["2.7‰ 이하"]);
    check(Ratio, "2.5", "배", &["2.5배 늘었다", "2.5배로 되였다"]);
    check(Ratio, "1/3", "", &["3분의 1이면", "3분의1", "1/3을 차지한다"]);
    check(Ratio, "1.75", "", &["1.75:1이다", "1:1.75로"]);
    check(Ratio, "1/2", "", &["절반을 차지했다", "2분의 1", "절반 이상"]);
}

#[test]
fn durations_and_dates() {
    use FigureKind::{Date, Period};
    check(Period, "10", "년", &["10년 가까이", "10년만에", "10년 동안", "10년 뒤"]);
    check(Period, "138", "분", &["2시간 18분이면", "2시간18분"]);
    check(Period, "1.5", "시간", &["1시간 반이 걸린다", "1시간반이면", "1.5시간"]);
    check(Period, "30", "일", &["30일 동안", "30일만에"]);
    check(Period, "30", "일간", &["30일간 열린다"]);
    check(Period, "6", "개월", &["6개월이 지났다", "6개월 만에"]);
    check(Period, "2022-01/2022-06", "", &["상반기", "상반년에", "올해 상반기", "1~6월", "1월부터 6월까지"]);
    check(Period, "2022-01/2022-09", "", &["전 3분기", "1-3분기"]);
    check(Date, "2020-08-13", "", &["2020년 8월 13일", "2020년8월13일", "2020.8.13", "2020-08-13"]);
    check(Date, "2022-09-15", "", &["15일 전했다", "9월 15일", "9월15일"]);
}

#[test]
fn ranks_need_a_number_or_a_scope() {
    check(FigureKind::Rank, "2", "위", &["전성에서 2위를 차지했다", "전성 2위", "2위에 올랐다"]);
    check(FigureKind::Rank, "2", "번째", &["전성에서 두번째로 높았다", "전국에서 두번째로 많다"]);
    check_none(&["두번째로 찾아왔다", "네 번째 방문이다"]);
}

#[test]
fn look_alikes() {
    check_none(&[
        "‘1주 6쌍’ 전략을 실시한다",
        "1주6쌍 고품질 발전전략",
        "‘14.5' 계획을 세웠다",
        "14.5기간에",
        "‘3위1체’ 추진을 견지했다",
        "3위1체로 묶었다",
        "20차 당대회 정신",
        "G331국도를 따라",
        "12345 열선에 전화했다",
        "5A급 관광지",
        "5G 기지국",
        "전화: 0433-2513100",
        "‘4개 플래트홈' 건설",
        "“5개 시범”을 보였다",
        "《3년 행동계획》",
        "제1자동차그룹",
        "21세기에 들어서",
        "9.18사변",
        "5.1절 련휴",
        "6.5절",
        "3농 사업",
        "지하철 1호선",
        "110에 신고했다",
        "제5조에 따라",
        "하남가 288호",
        "공장 1호 문 앞",
        "전국 10대 주산지",
        "3번 출구",
        "80년대 건물",
        "2학년 3반",
        "https://example.org/2021/11/23/12개.html?id=3",
    ]);
}

#[test]
fn words_that_begin_like_numbers() {
    check_none(&[
        "한데 모였다",
        "일제히 전했다",
        "한패의 대상",
        "진일보 발전",
        "일련의 합작",
        "량질의 대상",
        "전시의 자원",
        "세관을 지났다",
        "두만강을 건너",
        "네트워크를 넓혔다",
        "한편 시에서는",
        "한번 더 찾았다",
        "두 도시가 손잡았다",
        "세 도시를 묶는다",
        "만원버스에 올랐다",
        "열정을 쏟았다",
        "다섯 도시",
        "여러 나라",
        "한결같이",
    ]);
}

#[test]
fn bounds_are_read() {
    let check = |approx: Option<Approx>, texts: &[&str]| {
        for text in texts {
            assert_eq!(figures(text).first().map(|figure| figure.approx), Some(approx), "{text}");
        }
    };
    check(Some(Approx::AtLeast), &["30여명", "30명 이상", "40만원을 넘었다", "20% 넘게 늘", "10여만명", "30명 남짓이"]);
    check(Some(Approx::About), &["약 30명", "30명 가량", "30명 정도", "대략 30명", "30명 안팎"]);
    check(Some(Approx::Nearly), &["근 30명", "10년 가까이", "거의 30명"]);
    check(Some(Approx::AtMost), &["2.7‰ 이하로", "30분 이내에"]);
    check(Some(Approx::Below), &["30명 미만"]);
    check(None, &["30명이"]);
}

#[test]
fn ranges_keep_both_ends() {
    for (text, low, high) in [
        ("5~7%의 성장", "5", "7"),
        ("3-5억원", "300000000", "500000000"),
        ("10만~20만명", "100000", "200000"),
        ("5%~7%", "5", "7"),
    ] {
        let found = figures(text);
        let range = found[0].range.expect(text);
        assert_eq!(
            (found.len(), range.low.to_string(), range.high.to_string()),
            (1, low.into(), high.into()),
            "{text}"
        );
    }
    assert_eq!(figures("서류를 17종에서 6종으로 줄였다").len(), 2);
}

#[test]
fn the_currency_of_won() {
    let check = |code: &str, inferred: bool, text: &str| {
        let found = figures(text);
        let figure = found.iter().find(|figure| figure.base_unit == "원").expect(text);
        assert_eq!(figure.si.map(|si| si.unit), Some(code), "{text}");
        assert_eq!(!figure.inferred.is_empty(), inferred, "{text}");
    };
    check("CNY", true, "총투자는 2933만원이다");
    check("CNY", false, "인민페 2933만원을 냈다");
    check("KRW", false, "한화 300만원을 냈다");
    check("KRW", false, "523억 위안(약 10조1천462억원)을 대출했다");
}

#[test]
fn subjects_of_many_shapes() {
    let check = |text: &str, subject: &str| {
        let found = figures(text);
        let figure = found.iter().rfind(|figure| figure.value.is_some()).expect(text);
        assert_eq!(figure.subject.map(|subject| subject.text(text)).unwrap_or_default(), subject, "{text}");
    };
    check("총투자가 289.36억원에 달한다", "총투자");
    check("76개 대상을 추진했다", "대상");
    check("23개의 중점 협력 사항을 둘러싸고", "중점 협력 사항");
    check("올해 전 3분기 도시 고정자산 투자가 37.9% 증가할 것으로 예상된다", "도시 고정자산 투자 증가률");
    check("교수 7명을 만났다", "교수");
    check("지방 재정수입도 5.4% 늘었다", "지방 재정수입 증가률");
    check("실업률은 4.5% 이하이다", "실업률");
    check("2.7억원의 특별채권을 신청했다", "특별채권");
    check("시에서는 30억원을 투자했다", "투자");
    check("화물 처리량은 1.58억톤으로 동기 대비 4.7% 늘어났다", "화물 처리량 증가률");
    check("주민소득은 지난해보다 6.1% 감소했다", "주민소득 감소률");
}

#[test]
fn shared_lists_are_paired() {
    let text = "상반년 공업생산액, 소매총액은 각각 12.5%, 7% 증가해 전성에서 4위와 1위를 차지했다.";
    let found = figures(text);
    let rates: Vec<_> = found.iter().filter(|figure| figure.kind == FigureKind::Rate).collect();
    let subject = |figure: &Figure| figure.subject.expect("a subject").text(text);
    assert_eq!(subject(rates[0]), "공업생산액 증가률");
    assert_eq!(subject(rates[1]), "소매총액 증가률");
    assert!(rates.iter().all(|rate| rate.group == Some(1)));
    let ranks: Vec<u32> = rates.iter().filter_map(|rate| rate.rank).map(|rank| rank.position).collect();
    assert_eq!(ranks, [4, 1]);
}

#[test]
fn any_text_is_read_in_proportion() {
    for piece in ["1", "1위 ", "‘", "1, ", "12개와 ", "상반기 ", "2021년 ", "각각 1%, ", " ", "(", "가", "1~", "3분의 "]
    {
        let seconds = |n_bytes: usize| {
            let text = piece.repeat(n_bytes / piece.len());
            clock::processor_time(|| figures(&text)).1.as_secs_f64()
        };
        let (short, long) = (seconds(10_000), seconds(80_000));
        assert!(long < 0.5 + 24.0 * short, "{piece}: {short} s for 10 kB, {long} s for 80 kB");
    }
}

//! Programmes against the labels of the golden articles and of the sample pages.
//!
//! The lines' roles come from the labels, so that this measures the finding of names alone.

use std::fs;
use std::path::{Path, PathBuf};

use dongbuk_core::article::{Article, Paragraph, Role, Text};
use dongbuk_core::facts::programme::Programme;
use dongbuk_core::facts::{self, Options};
use dongbuk_core::text::{Source, Span};
use serde_json::Value;

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What an evaluation found.
#[derive(Debug, Default)]
struct Score {
    hits: usize,
    missed: Vec<String>,
    noise: Vec<String>,
}

impl Score {
    /// Compares names: one that contains or is contained in the label's counts.
    fn add(&mut self, labels: &[(Vec<String>, bool)], found: &[Programme]) {
        let found: Vec<Vec<String>> =
            found.iter().map(|programme| folded(std::iter::once(&programme.name).chain(&programme.aliases))).collect();
        for (names, _) in labels.iter().filter(|(_, is_core)| *is_core) {
            match found.iter().any(|found| is_same(names, found)) {
                true => self.hits += 1,
                false => self.missed.push(names[0].clone()),
            }
        }
        self.noise.extend(
            found
                .iter()
                .filter(|found| !labels.iter().any(|(names, _)| is_same(names, found)))
                .map(|found| found.join("=")),
        );
    }

    fn f1(&self) -> f64 {
        2.0 * self.hits as f64 / (2 * self.hits + self.missed.len() + self.noise.len()) as f64
    }
}

fn is_same(names: &[String], found: &[String]) -> bool {
    names.iter().any(|name| found.iter().any(|found| name.contains(found.as_str()) || found.contains(name.as_str())))
}

fn folded<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
    names.map(|name| name.chars().filter(|letter| letter.is_alphanumeric()).collect()).collect()
}

fn labels(of: &Value) -> Vec<(Vec<String>, bool)> {
    let strings = |value: &Value| {
        value.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    let programmes = of["programmes"].as_array().into_iter().flatten();
    programmes
        .map(|programme| {
            let mut names = vec![programme["name"].as_str().expect("every label has a name").to_owned()];
            names.extend(strings(&programme["aliases"]));
            names.extend(programme["verbatim"].as_str().map(str::to_owned));
            (folded(names.iter()), programme["tier"] == "core")
        })
        .collect()
}

/// A golden article with the roles of its labels.
fn golden(idx: usize) -> (Source, Article, Value) {
    let gold: Value = serde_json::from_str(&read(&corpus().join("gold-seeds.json"))).expect("the labels are JSON");
    let label = gold[idx].clone();
    let text = read(&corpus().join(label["file"].as_str().expect("every label has a file")));
    let source = Source::verbatim(text);
    let mut article = Article::default();
    for line in label["lines"].as_array().expect("every label has lines") {
        let number = line["n"].as_u64().expect("lines are numbered") as u32;
        let Some(span) = source.raw_lines().span(source.text(), number) else { continue };
        let role = match line["role"].as_str() {
            Some("title") => {
                article.title = Some(Text { text: span.of(source.text()).to_owned(), span });
                continue;
            }
            Some("deck") => Role::Deck,
            Some("heading") => Role::Heading,
            Some("body") => Role::Body,
            _ => continue,
        };
        article.paragraphs.push(Paragraph { line: number, role, span });
    }
    (source, article, label)
}

fn score_of_golden(idx: usize, programme_table: bool) -> (Score, Vec<Programme>) {
    let (source, article, label) = golden(idx);
    let found = facts::extract(&source, &article, Options { programme_table }).programmes;
    let mut score = Score::default();
    score.add(&labels(&label), &found);
    (score, found)
}

#[track_caller]
fn check_golden(idx: usize, programme_table: bool, floor: usize) {
    let (score, found) = score_of_golden(idx, programme_table);
    assert!(score.hits >= floor, "{} of at least {floor}; missed {:#?}", score.hits, score.missed);
    assert!(score.noise.len() * 10 <= found.len(), "noise {:#?}", score.noise);
}

#[test]
fn core_programmes_of_the_golden_articles() {
    check_golden(0, true, 33);
    check_golden(1, true, 34);
}

#[test]
fn core_programmes_without_the_table() {
    check_golden(0, false, 28);
    check_golden(1, false, 28);
}

#[test]
fn sample_pages() {
    for (programme_table, floor) in [(true, 0.85), (false, 0.75)] {
        let score = score_of_samples(programme_table);
        assert!(score.f1() >= floor, "{} {score:#?}", score.f1());
    }
}

fn score_of_samples(programme_table: bool) -> Score {
    let mut score = Score::default();
    for line in read(&corpus().join("samples/labels.jsonl")).lines() {
        let label: Value = serde_json::from_str(line).expect("the labels are JSON");
        let Some(file) = label["file"].as_str().filter(|_| label["expect"] == "article") else { continue };
        let source = Source::verbatim(read(&corpus().join("samples").join(file)));
        let mut article = Article::default();
        let find = |words: &Value| {
            source.text().find(words.as_str()?).map(|at| Span::new(at, at + words.as_str().map_or(0, str::len)))
        };
        article.title = find(&label["title"]).map(|span| Text { text: span.of(source.text()).to_owned(), span });
        for span in label["body"].as_array().into_iter().flatten().filter_map(find) {
            article.paragraphs.push(Paragraph { line: 1, role: Role::Body, span });
        }
        let found = facts::extract(&source, &article, Options { programme_table }).programmes;
        score.add(&labels(&label), &found);
    }
    score
}

/// The names found in one line of text, without the table.
fn names_in(line: &str) -> Vec<String> {
    let source = Source::verbatim(line);
    let paragraph = Paragraph { line: 1, role: Role::Body, span: Span::new(0, line.len()) };
    let article = Article { paragraphs: vec![paragraph], ..Article::default() };
    let found = facts::extract(&source, &article, Options { programme_table: false }).programmes;
    found.into_iter().map(|programme| programme.name).collect()
}

#[test]
fn names_that_no_table_has() {
    for (line, name) in [
        ("룡강시는 지난달 <룡강 수변도시 건설 행동계획>을 발표하였다.", "룡강 수변도시 건설 행동계획"),
        ("량측은 《가람-나루 관광협력 협정》에 서명하였다.", "가람-나루 관광협력 협정"),
        ("‘푸른 들'계획을 다그쳐 실시한다.", "푸른 들"),
        ("시에서는 ‘맑은 물' 행동을 벌리고있다.", "맑은 물"),
        ("“따뜻한 겨울” 캠페인이 시작되였다.", "따뜻한 겨울"),
        ("'한가위 나눔' 활동에 주민들이 참가했다.", "한가위 나눔"),
        ("《세 강 두 호수》 보호공정이 완공되였다.", "세 강 두 호수"),
        ("‘2축 4대' 발전전략을 세웠다.", "2축 4대"),
        ("시는 ‘3강5호' 전략을 내놓았다.", "3강5호"),
        ("‘세개 기지' 건설에 힘쓰고있다.", "세개 기지"),
        ("‘다섯가지 편리' 써비스를 제공한다.", "다섯가지 편리"),
        ("‘원스톱(一站式服务)' 창구를 열었다.", "원스톱"),
        ("나루시는 '새벽 장터길'을 다음 달 도입한다.", "새벽 장터길"),
        ("시에서는 “강변 꽃밭 나눔”을 실시하였다.", "강변 꽃밭 나눔"),
        ("‘길을 넓히고 문턱을 낮추며 웃음을 주는’ 행동이 시작되였다.", "길을 넓히고 문턱을 낮추며 웃음을 주는"),
        ("‘은하수 나눔’ 봉사대가 나섰다.", "은하수 나눔"),
        ("나루변경경제합작구가 문을 열었다.", "나루변경경제합작구"),
        ("나루 변경경제합작구의 수출입이 늘었다.", "나루 변경경제합작구"),
        ("가람첨단기술산업개발구에 기업 30개가 입주했다.", "가람첨단기술산업개발구"),
        ("가람의약산업단지는 올해 착공한다.", "가람의약산업단지"),
        ("두 도시는 가람나루일체화를 다그친다.", "가람나루일체화"),
        ("가람-나루 경제회랑을 건설한다.", "가람-나루 경제회랑"),
        ("나루항 종합보세구가 봉관운영에 들어갔다.", "종합보세구"),
        ("가람신재료실험실을 세웠다.", "가람신재료실험실"),
        ("빅데이터관리플랫폼이 가동되였다.", "빅데이터관리플랫폼"),
        ("동북아 경제 회랑을 건설한다.", "동북아 경제 회랑"),
        ("중국(나루) 자유무역 시험구가 임무를 완성했다.", "중국(나루) 자유무역 시험구"),
        ("국무원은 나루 중점개발개방시험구를 비준했다.", "개발개방시험구"),
        ("제14차 5개년 규획 기간에 크게 늘었다.", "제14차 5개년 규획"),
        ("가람성은 13·5규획을 마무리한다.", "13·5규획"),
        ("시는 하천정비 3년 행동을 벌린다.", "하천정비 3년 행동"),
        ("개방과 발전을 촉진할데 관한 의견을 깊이있게 실시한다.", "개방과 발전을 촉진할데 관한 의견"),
        ("가람시 <강변 정비 정책(25조항)>이 발표되였다.", "강변 정비 정책"),
        ("'가람 나루 기자 대화회' 행사가 열렸다.", "가람 나루 기자 대화회"),
        ("제12회 가람국제빙등축제가 막을 올렸다.", "가람국제빙등축제"),
        ("‘5가지 우세'를 살린다.", "5가지 우세"),
        ("도시갱신 행동계획에 따라 19억원을 들인다.", "도시갱신 행동계획"),
        ("성에서는 '청춘 귀촌 프로젝트'를 내놓았다.", "청춘 귀촌 프로젝트"),
        ("′가람 나루 서밋′ 연설에서 말했다.", "가람 나루 서밋"),
        ("가람호랑이국립공원을 찾았다.", "가람호랑이국립공원"),
        ("시는 ‘들판 너머' 3개년 행동계획을 내놓았다.", "들판 너머"),
        ("‘나루항구 2.0' 건설에 돈을 들인다.", "나루항구 2.0"),
        ("'가람 나루 의료 교류회'가 열렸다.", "가람 나루 의료 교류회"),
        ("농산물추적플래트홈을 구축했다.", "농산물추적플래트홈"),
        ("성에서는 52항 중점임무를 확정했다.", "52항 중점임무"),
        ("4대 특색공정을 추진한다.", "4대 특색공정"),
        ("28개의 중점 건설 프로젝트가 착공했다.", "중점 건설 프로젝트"),
        ("민영경제 발전 30조 정책을 발표했다.", "민영경제 발전 30조 정책"),
        ("시정부는 겨울철 관광을 활성화하기 위한 약간의 조치를 발표했다.", "겨울철 관광을 활성화하기 위한 약간의 조치"),
        ("성정부는 농촌 도로를 보호할데 관한 조례를 제정했다.", "농촌 도로를 보호할데 관한 조례"),
        ("국유림구체제개혁을 심화한다.", "국유림구체제개혁"),
        ("가람국제빙설박람회가 개막했다.", "가람국제빙설박람회"),
        ("나루국가공원이 정식으로 설립되였다.", "나루국가공원"),
        ("가람도시권의 인구는 800만명이다.", "가람도시권"),
        ("강북신구를 건설한다.", "강북신구"),
        ("흑토보호행동계획을 실시한다.", "흑토보호행동계획"),
        ("수질오염방지공략전을 벌렸다.", "수질오염방지공략전"),
        ("랴오허 자유무역시험구가 출범했다.", "랴오허 자유무역시험구"),
        ("시는 '스마트 항만' 프로젝트를 추진한다.", "스마트 항만"),
        ("양국은 '북방물류협력 양해각서'를 체결했다.", "북방물류협력 양해각서"),
        ("'남북 균형발전 기본계획'이 확정됐다.", "남북 균형발전 기본계획"),
        ("가람 국제물류단지를 조성하기로 했다.", "가람 국제물류단지"),
        ("해양경제발전시범구로 승인받았다.", "해양경제발전시범구"),
        ("‘농촌 화장실혁명' 사업을 추진한다.", "농촌 화장실혁명"),
        ("‘백가지 맛' 공정을 시작한다.", "백가지 맛"),
        ("올해 주민들은 ‘나루오두막’에서 무료로 혈압을 쟀다.", "나루오두막"),
        ("봄철에 나간 ‘벼모 전용대출’은 2억원이다.", "벼모 전용대출"),
        ("시는 ‘강변의 악취와 소음 집중정돈’을 벌려 군중의 호응을 얻었다.", "강변의 악취와 소음 집중정돈"),
        ("국장은 “‘나루어르신 도시락’에 든 로인은 늘고있다”고 말했다.", "나루어르신 도시락"),
    ] {
        let found = folded(names_in(line).iter());
        assert!(found.len() == 1 && is_same(&folded([name.to_owned()].iter()), &found), "{line}: {found:?}");
    }
}

#[test]
fn these_are_no_programmes() {
    for line in [
        "시는 관광객을 늘일 계획이다.",
        "새 계획을 세우고 사업계획을 토의했다.",
        "여러 산업단지를 돌아보았다.",
        "그는 ‘고향의 다리'라는 노래를 불렀다.",
        "로인은 ‘복덩이'로 불린다.",
        "이곳은 ‘동방의 빠리'로 알려져있다.",
        "“참 좋습니다.”라고 말했다.",
        "“집이 따뜻하다”며 웃었다.",
        "《봄날의 강》은 인기 드라마이다.",
        "발전계획에 따르면 년말에 완공된다.",
        "투자계획과 생산계획을 세웠다.",
        "좋은 정책이 힘이 된다.",
        "가람강철그룹은 손님을 맞이한다.",
        "륙지면적14.87만평방킬로메터와해역4.13만평방킬로메터가계획에들어갔다고밝혔다",
        "‘손님맞이'에 나섰다.",
        "이 음식은 ‘가람 랭면'으로 이름났다.",
        "농가마다 ‘푸른들 사과'를 딴다.",
        "‘겨울 나라 천국'이 열렸다.",
        "회사는 ‘푸른들 가람' 브랜드를 내놓았다.",
        "‘3명'은 병원에 갔다.",
        "‘13억원'이라는 돈은 크다.",
        "새로운 발전 전략을 모색한다.",
        "국가 정책을 관철한다.",
        "관련 플랫폼을 리용해 판매한다.",
        "협력 협정을 맺었다.",
        "두 나라는 협정에 서명하지 못했다.",
        "54개 프로젝트가 착공했다.",
        "10대 주산지 가운데서 1위이다.",
        "3대가 함께 산다.",
        "자동차 5대를 샀다.",
        "그룹 회장이 방문했다.",
        "대학 실험실에서 연구한다.",
        "개발구 주민들이 모였다.",
        "계획을 짜고 전략을 세웠다.",
        "중요 연설 정신을 관철한다.",
        "기업을 돕기 위한 방안을 토의하고있다.",
        "‘우리 집'이라고 부른다.",
        "'최고'라는 평가를 받았다.",
        "\"맛있어요\"라고 했다.",
        "시장은 \"길이 열렸다\"고 말했다.",
        "건강을 위한 운동을 한다.",
        "공장 개혁을 다그친다.",
        "이 공원은 생태공원이다.",
        "‘엄지손가락'을 내밀었다.",
        "소비자 신뢰에 대한 조사를 했다.",
        "마을에서는 해마다 축제가 열린다.",
        "하얼빈 겨울 축제에 손님이 몰렸다.",
        "연길시는 민속 음식 축제를 연다.",
        "‘어려운 사업'이라고 말했다.",
        "‘중요한 새 과제'를 풀었다.",
        "인터넷에서 팔린다.",
        "주민 간담회와 기업 설명회가 열렸다.",
        "‘응답하라 1988'을 보았다.",
        "‘행복한 2020'이 되기를 바란다.",
        "대학 실험실을 중점실험실로 키운다.",
        "농부는 ‘게으른 사람의 계획'이라고 웃었다.",
        "지역 경제 발전 계획을 세웠다.",
        "3년 계획으로 3년 행동을 벌렸다.",
        "14.5% 늘었고 13·5세 소년이 왔다.",
        "컨베이어 벨트가 멈췄다.",
        "안전벨트를 매라고 권했다.",
        "기업을 지원하기 위한 의견을 들었다.",
        "농업 박람회에 갔다.",
        "투자 상담회에서 계약했다.",
        "‘가지'를 심었다.",
        "‘1등'을 했다.",
    ] {
        assert_eq!(names_in(line), [""; 0], "{line}");
    }
}

#[test]
fn time_is_linear_whatever_the_text() {
    let lines = [
        "‘4개 플래트홈' 건설, ",
        "가람경제권",
        "54개 프로젝트 3억원 면에서 ",
        "위한 의견을 발표",
        "<‘가",
        "(李",
        "1",
        "서기 김",
        "\"그는 말했다.\"고 ",
    ];
    for unit in lines {
        let line = unit.repeat(600_000 / unit.len());
        let source = Source::verbatim(line.as_str());
        let paragraph = Paragraph { line: 1, role: Role::Body, span: Span::new(0, line.len()) };
        let article = Article { paragraphs: vec![paragraph], ..Article::default() };
        let found = facts::extract(&source, &article, Options::default());
        let spans = found
            .programmes
            .iter()
            .flat_map(|programme| &programme.spans)
            .chain(found.people.iter().flat_map(|person| &person.spans));
        assert!(spans.into_iter().all(|span| line.get(span.range()).is_some()), "{unit}");
    }
}

//! What sentences name, and what they only seem to name.

use super::{Level, PlaceMentions, find};
use crate::article::{Article, Paragraph, Role};
use crate::facts::ListedWords;
use crate::text::{Source, Span};

/// The places of a text whose lines are paragraphs.
fn places(text: &str) -> Vec<PlaceMentions> {
    let source = Source::verbatim(text);
    let mut article = Article::default();
    let mut start = 0;
    for (line, number) in text.split('\n').zip(1..) {
        let span = Span::new(start, start + line.len());
        article.paragraphs.push(Paragraph { line: number, role: Role::Body, span });
        start += line.len() + 1;
    }
    find(&source, &article, &ListedWords::of(&source, &article))
}

/// The slugs of provinces, prefectures, districts and counties named, in order of first mention.
#[track_caller]
fn check(slugs: &str, texts: &[&str]) {
    let named = |text: &&str| {
        let places = places(text);
        let divisions =
            places.iter().filter(|place| !matches!(place.id.level(), Level::Country | Level::Region | Level::City));
        divisions.map(|place| place.id.slug()).collect::<Vec<_>>().join(" ")
    };
    let found: Vec<_> = texts.iter().map(|text| (*text, named(text))).collect();
    let expected: Vec<_> = texts.iter().map(|text| (*text, slugs.to_owned())).collect();
    assert_eq!(found, expected);
}

#[test]
fn any_spelling() {
    check(
        "shenyang",
        &[
            "심양에 눈이 내렸다.",
            "선양에 눈이 내렸다.",
            "瀋陽에 눈이 내렸다.",
            "沈阳市에 눈이 내렸다.",
            "Shenyang에 눈이 내렸다.",
        ],
    );
    check("haerbin", &["할빈은 춥다.", "하얼빈은 춥다.", "하르빈은 춥다.", "(哈尔滨)"]);
    check("liaoning", &["료녕의 쌀", "요녕의 쌀", "랴오닝의 쌀", "랴오닝성의 쌀", "랴오닝(遼寧)성의 쌀"]);
    check(
        "yanbian",
        &["연변조선족자치주가 밝혔다.", "옌볜(延邊) 조선족 자치주가 밝혔다.", "연변주에서 밝혔다.", "延边朝鲜族自治州"],
    );
    check("heihe", &["헤이허(黑河)시는 강가에 있다.", "흑하시는 강가에 있다.", "흑하로 가는 길"]);
    check("daxinganling", &["대흥안령지구의 숲", "다싱안링의 숲"]);
}

#[test]
fn particles_and_suffixes() {
    check(
        "siping",
        &[
            "사평은 옥수수의 고향이다.",
            "사평시에서는 밭갈이가 끝났다.",
            "사평시당위가 회의를 열었다.",
            "사평으로부터 왔다.",
            "사평까지도 눈이 왔다.",
        ],
    );
    check(
        "changchun",
        &["장춘경제권에 들다.", "장춘역에 닿다.", "장춘행 렬차", "전장춘시의 학교", "장춘시민들이 모였다."],
    );
    check("shenyang", &["심양고신구의 공장", "심양발 비행기", "심양사람들"]);
    check("hunchun", &["훈춘통상구를 드나드는 차", "훈춘산 게"]);
}

#[test]
fn cut_out_of_other_words() {
    check(
        "",
        &[
            "회사평가 결과가 나왔다.",
            "신입사평가에서 앞섰다.",
            "기업의 자체 환경사평가",
            "본계약을 맺었다.",
            "대동강 기슭을 거닐었다.",
            "손오공이 나오는 그림책",
            "안산암으로 된 바위",
            "부신피질 호르몬",
            "무원칙하게 타협하지 않다.",
            "조양문 앞 거리",
            "대경실색하여 달려나갔다.",
            "돈화문을 지나다.",
            "화룡점정이라 할수 있다.",
            "보청기를 맞추다.",
            "김영길 교원은 말했다.",
        ],
    );
}

#[test]
fn ordinary_words() {
    check(
        "",
        &[
            "전화로 통화하다가 끊었다.",
            "두 나라 정상이 전화통화를 가졌다.",
            "통화정책을 조이다. 통화량이 늘다.",
            "백성들의 살림을 돌보다. 백성을 위한 정책",
            "영구적으로 보존하다. 영구히 기억하다.",
            "새로운 대안을 마련하다. 대안을 내놓다.",
            "서안에 있는 언덕. 강의 서안을 따라 걷다.",
            "번호는 무순으로 배렬한다. 무순위 청약",
            "동풍이 불어오다. 동풍을 타고 가다.",
            "금주 회의에서 다룬다. 금주에 끝낸다.",
            "필수과목을 이수하고 졸업하다. 이수한 학점",
            "화평을 바란다. 평화와 화평의 길",
            "안도하는 모습이다. 안도의 숨을 내쉬였다.",
            "집안에서 기르는 화초. 집안일을 돕다.",
            "권한을 부여하다. 책임을 부여받다.",
            "병원을 통하여 알아보다. 이를 통하는 길",
            "고향을 위해 일하다. 인체에 위해를 주다.",
            "지난해와 지난달의 성적. 지난 9월의 일",
            "이것을 기회로 삼아 나아가다.",
            "기온이 영하 20도로 떨어지다.",
            "성장세 둔화가 뚜렷하다. 경기 둔화",
            "병원에서 요양하다. 요양원을 새로 짓다.",
            "선전활동을 벌리다. 정책을 선전하다.",
            "상품을 저장하고 나르다. 저장 능력",
            "매출 신장에 힘쓰다. 신장이식을 받다.",
            "습근평총서기의 중요지시를 학습하다.",
            "연수생을 맞다. 해외 연수를 떠나다.",
            "동료들과 함께 일하다. 직장 동료가 말했다.",
            "수중에 돈이 없다. 수중촬영을 하다.",
            "국민청원을 올리다. 청원이 이어지다.",
            "의안을 심의하다. 의안 처리",
            "창도한 사람. 새 기풍을 창도하다.",
            "수화로 이야기하다. 수화통역을 두다.",
            "물이 유수와 같다. 유수의 기업들",
            "우의를 다지다. 전통적인 우의가 깊다.",
            "13개로 늘었다. 3조원을 넘었다.",
            "무한한 가능성. 무한도전에 나서다.",
            "장사를 하다. 장사군이 되다.",
            "국위선양에 이바지하다.",
            "소주 한병을 비우다.",
        ],
    );
}

#[test]
fn newspapers_universities_and_streets_are_not_places() {
    check(
        "",
        &[
            "연변일보가 보도했다.",
            "길림신문 기자가 찾아갔다.",
            "흑룡강조선어방송의 소식",
            "심양만보의 기사",
            "연변텔레비죤방송국",
        ],
    );
    check("", &["연변대학이 개교기념식을 가졌다.", "할빈공업대학 교수", "심양로에 있는 식당", "장춘대가 12호"]);
    check("jilin yanbian", &["길림은행 연변분행이 문을 열었다."]);
    check("yanbian", &["연변주정부와 연변대학이 손을 잡았다.", "연변의 연변대학"]);
}

#[test]
fn rank_words_decide() {
    check("tonghua", &["통화시가 새 길을 열었다.", "퉁화(通化)에 눈이 오다.", "퉁화는 춥다."]);
    check("tonghuaxian", &["통화현의 농가"]);
    check(
        "jilin",
        &["길림성에서 열렸다.", "길림의 쌀", "지린(吉林) 성이 밝혔다.", "지린성이 밝혔다.", "중국 길림의 인삼"],
    );
    check("jilinshi", &["길림시에서 열렸다.", "지린(吉林)시의 강", "길림시가 밝혔다. 길림은 강의 도시이다."]);
    check("jilin jilinshi", &["길림성은 길림시의 계획을 비준했다.", "지린(吉林)성 지린시는 넓다."]);
    check("yingkou", &["영구시에서 배가 떴다.", "잉커우(營口)항이 붐비다."]);
    check("lishu", &["리수현의 밭", "리수현에서 시작했다. 리수의 경험은 널리 알려졌다."]);
    check("liaoning jinzhou", &["료녕성 금주시의 사과"]);
    check("dalian-jinzhou dalian", &["금주구는 대련의 북쪽에 있다."]);
}

#[test]
fn lists_decide() {
    check("tonghua baishan", &["통화, 백산 등지에 비가 왔다.", "통화와 백산을 잇는 길"]);
    check("baishan tonghua", &["백산과 통화의 인삼", "백산·통화 두 도시"]);
    check("songyuan baicheng", &["송원, 백성 두 도시의 밭", "송원과 백성에 비가 왔다."]);
    check("changchun jilinshi", &["장춘과 길림을 잇다.", "창춘·지린의 고속철", "장춘-길림 도시간철도"]);
    check("liaoning jilin heilongjiang", &["료녕, 길림, 흑룡강 세 성", "료녕과 길림, 흑룡강이 손잡다."]);
    check("jian hunchun", &["집안에서 훈춘까지 강을 따라 달리다."]);
    check("shenyang anshan fushun benxi", &["심양, 안산, 무순, 본계 등 도시"]);
    check("shenyang", &["심양, 대안을 마련하다.", "심양은 영구적인 시설을 지었다."]);
}

#[test]
fn the_place_above_or_below_decides() {
    check("jilin tonghua", &["길림성 통화의 포도주", "길림성통화시의 포도주"]);
    check("jilin jian", &["길림성 집안에서 만포로 이어진다."]);
    check("yingkou gaizhou", &["영구 개주의 양로원", "영구시 개주시의 양로원"]);
    check("liaoning yingkou", &["료녕성의 영구는 항구도시이다."]);
    check("jilin", &["길림성 백성들은 부지런하다.", "길림성 동료들이 찾아왔다.", "길림성은 대안을 모색했다."]);
    check("jilin liaoyuan liaoyuan-xian", &["길림성 료원시 서안구"]);
    check("heilongjiang mudanjiang mudanjiang-xian", &["흑룡강성 목단강시 서안구"]);
    check("shenyang shenyang-tiexi", &["심양시 철서구의 공장"]);
    check("siping siping-tiexi", &["사평시 철서구의 공장"]);
}

#[test]
fn rivers_trees_and_cities_abroad_are_other_things() {
    check("", &["연태강을 따라 달렸다.", "목단강반에서 쉬였다.", "무송이 핀 강변을 걸었다."]);
    check("mudanjiang", &["목단강시에서 열렸다."]);
    check("fusong", &["무송현 인삼시장이 열렸다."]);
    check("", &["경기도 안산시에 사는 사람이 늘었다."]);
    check("liaoning anshan", &["료녕성 안산시의 공장이다."]);
}

#[test]
fn the_article_s_other_places_decide() {
    check("liaoning yingkou", &["료녕성에 눈이 왔다. 영구에서는 배가 멎었다."]);
    check("", &["영구에서는 배가 멎었다."]);
    check("jilin", &["길림성의 한 로인은 집안에서 꽃을 기른다.", "길림성의 지도자는 통화에서 이렇게 말했다."]);
    check("tonghua", &["통화시의 포도주가 이름났다. 통화에서는 축제가 열린다."]);
    check("", &["서울 용산구와 중산구의 거리"]);
}

#[test]
fn compounds_name_their_members() {
    check("changchun siping", &["장춘의 공장. 장평일체화를 다그치다."]);
    check("changchun jilinshi tumen", &["장춘은 장길도선도구의 중심이다."]);
    check("haerbin changchun dalian", &["할빈에서 할장대 경제벨트를 론하다."]);
    check("", &["장길도선도구 계획", "장평의 봄"]);
    check("shenyang dalian", &["심양은 심대고속도로의 기점이다."]);
    check("shenyang", &["심양 심대 아저씨"]);
    check("shenyang-shenbeixin", &["심북신구의 들놀이"]);
}

#[test]
fn datelines_are_told_apart() {
    for (dateline, text) in [
        ("shenyang", "(선양=연합뉴스) 홍길순 특파원 = 중국 다롄에 눈이 왔다."),
        ("changchun", "[신화망 창춘 9월 22일] 다롄에 눈이 왔다."),
        ("changchun", "[신화사 장춘 9월22일] 다롄에 눈이 왔다."),
        ("haerbin", "할빈 4월 3일발 신화통신: 대련에 눈이 왔다."),
        ("haerbin", "(흑룡강신문=하얼빈) 홍길순 기자 = 대련에 눈이 왔다."),
        ("tonghua", "(통화=길림신문) 대련에 눈이 왔다."),
        ("", "장춘 9월 22일 날씨는 맑다. 대련에 눈이 왔다."),
    ] {
        let found = places(text);
        let slugs: Vec<_> = found.iter().filter(|place| place.dateline).map(|place| place.id.slug()).collect();
        assert_eq!(slugs.join(" "), dateline, "{text}");
        assert!(found.iter().any(|place| place.id.slug() == "dalian" && !place.dateline), "{text}");
    }
}

#[test]
fn blanks_may_be_missing() {
    check("jilin changchun gongzhuling", &["길림성장춘시공주령시의농민들은밭갈이를시작했다."]);
    check("shenyang dalian", &["심양도시권과대련을두축으로삼는다."]);
}

#[test]
fn spans_cover_the_name_and_its_rank() {
    let text = "훈춘시는 강가에 있다. 훈춘(珲春)시의 통상구";
    let found = places(text);
    let spans: Vec<_> = found[0].spans.iter().map(|span| span.of(text)).collect();
    assert_eq!(spans, ["훈춘시", "훈춘"]);
}

#[test]
fn long_texts_take_proportional_time() {
    for piece in ["장춘", "통화, ", "(", "길림(", "가"] {
        let text = piece.repeat(50_000);
        places(&text);
    }
}

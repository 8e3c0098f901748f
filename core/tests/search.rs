//! The laws of search, over texts made for them.

mod clock;

use std::future::poll_fn;
use std::mem::replace;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use dongbuk_core::article::ArticleId;
use dongbuk_core::facts::Options;
use dongbuk_core::index::{DocId, Index, IndexBuilder, Pattern, SavedError};
use dongbuk_core::library::Library;
use dongbuk_core::pause::{Wait, Work, at_once};
use dongbuk_core::search::{self, Notice, Query};
use dongbuk_core::text::{Source, normalize};

/// Short articles in which every spelling of one thing occurs somewhere.
fn library() -> Library {
    let article = |title: &str, body: &str| {
        let line = format!("{body} 이는 지역경제의 발전을 추진하는 데서 중요한 의의를 가진다고 관계자가 말했다.");
        format!("{title}\n  • 发布日期:2022-03-05 13:05:00\n  • 发布人:길림신문\n\n{line}\n\n{line}\n\n길림신문\n")
    };
    let texts = [
        ("ryonyong", article("료녕, 통상구를 확대했다", "료녕성은 대외무역과 련계를 강화하였다.")),
        ("simyang", article("심양시 플래트홈을 건설", "심양은 공업인터네트 플래트홈을 건설하게 되였다.")),
        ("sapyong", article("사평의 새 농업", "사평시는 고속철도를 따라 알곡 생산기지를 넓히였다.")),
        ("hoesa", article("투자환경을 개선", "이 도시는 회사평가를 통해 자금 100억원의 투자를 유치했다.")),
    ];
    let pages: Vec<(&str, &str)> = texts.iter().map(|(id, text)| (*id, text.as_str())).collect();
    Library::from_texts(&pages, Options::default(), |_, _| {})
}

fn query(text: &str) -> Query {
    Query { text: text.to_owned(), ..Query::default() }
}

/// The ids found, best first.
fn ids(library: &Library, text: &str) -> Vec<String> {
    let hits = search::search(library.index(), &query(text)).hits;
    hits.iter().filter_map(|(doc, _)| library.document(*doc)).map(|document| document.id.to_string()).collect()
}

#[track_caller]
fn check(first: &str, queries: &[&str]) {
    let library = library();
    for text in queries {
        assert_eq!(ids(&library, text).first().map(String::as_str), Some(first), "{text}");
    }
}

#[test]
fn one_place_in_every_spelling() {
    check(
        "ryonyong",
        &["료녕", "요녕", "랴오닝", "辽宁", "遼寧", "Liaoning", "liáo níng", "fysud", "ㄹㄴ", "ㅣㅑ매ㅜㅑㅜㅎ", "료녀"],
    );
    check("simyang", &["심양", "선양", "沈阳", "瀋陽", "shen yang", "Mukden", "tladid", "심ㅇ", "심야"]);
}

#[test]
fn one_word_in_both_norms() {
    check("simyang", &["플랫폼", "플래트홈", "platform", "平台", "건설하게 되었다", "공업인터넷"]);
    check("ryonyong", &["연계를 강화", "대외무역 련계"]);
    check("sapyong", &["고속 철도", "사평 알곡", "\"알곡 생산기지\""]);
}

#[test]
fn a_word_is_not_found_inside_another_above_a_real_one() {
    check("sapyong", &["사평"]);
    let library = library();
    assert!(ids(&library, "무력").is_empty(), "무역 is not 무력");
}

#[test]
fn words_narrow_and_signs_say_how() {
    let library = library();
    assert_eq!(ids(&library, "심양 OR 료녕").len(), 2);
    assert_eq!(ids(&library, "발전 -료녕").len(), library.len() - 1);
    assert_eq!(ids(&library, "2022..2022 발전").len(), library.len());
    assert!(ids(&library, "..2020 발전").is_empty());
    assert_eq!(ids(&library, "city:선양"), ["simyang"]);
}

#[test]
fn signs_may_be_spaced_listed_and_denied() {
    let library = library();
    for figure in ["자금>50억원", "자금 > 50억원", "자금> 50억", "자금 >=100억", "자금=100억", "자금<1조"]
    {
        assert_eq!(ids(&library, figure), ["hoesa"], "{figure}");
    }
    assert!(ids(&library, "자금>200억").is_empty());
    assert_eq!(ids(&library, "city:심양,료녕").len(), 2);
    for denied in ["-city:심양", "NOT city:심양", "NOT 심양", "발전 -도시:선양"] {
        let found = ids(&library, denied);
        assert!(found.len() == library.len() - 1 && !found.contains(&"simyang".to_owned()), "{denied}");
    }
    assert_eq!(ids(&library, "2022-03 심양 or 료녕").len(), 2);
    assert!(ids(&library, "2022-03-06").is_empty());
    assert_eq!(ids(&library, "2022-03-05").len(), library.len());
    let on_the_way = "심양 topic:";
    assert_eq!(ids(&library, on_the_way), ["simyang"]);
    assert_eq!(notices(&library, on_the_way), [Notice::NotUnderstood { part: "topic:".to_owned() }]);
}

#[test]
fn programmes_by_any_of_their_names() {
    let pages = [
        ("road", "할빈은 ‘일대일로’를 따라 대외무역을 넓히였다."),
        ("plan", "료녕에서는 ‘14.5’ 계획 기간에 도로 다섯갈래를 건설하였다."),
        ("party", "제20차 당대회를 앞두고 대표들이 준비하였다."),
    ];
    let library = Library::from_texts(&pages, Options::default(), |_, _| {});
    for (text, found) in [
        ("一带一路", "road"),
        ("yidai yilu", "road"),
        ("Belt and Road", "road"),
        ("十四五规划", "plan"),
        ("제14차 5개년 계획", "plan"),
        ("14th Five-Year Plan", "plan"),
        ("20차 당대회", "party"),
        ("20차", "party"),
    ] {
        assert_eq!(ids(&library, text).first().map(String::as_str), Some(found), "{text}");
    }
}

#[test]
fn words_that_chinese_says_otherwise() {
    let pages = [
        ("game", "연변의 축구경기가 열린 도시에서 팬들이 응원했다."),
        ("money", "투자를 늘이고 환경과 언어 써비스를 개선하며 혁신을 추진했다."),
    ];
    let library = Library::from_texts(&pages, Options::default(), |_, _| {});
    for text in ["足球", "zúqiú", "football", "城市", "city", "足球比赛"] {
        assert_eq!(ids(&library, text), ["game"], "{text}");
    }
    for text in ["创新", "创新 服务", "investment", "Environment", "语言", "language"] {
        assert_eq!(ids(&library, text), ["money"], "{text}");
    }
}

#[test]
fn numbers_in_every_spelling() {
    check("hoesa", &["100亿元", "100억 위안", "100억위안"]);
    let pages = [("four", "4개 플래트홈과 ‘세편의 큰 문장’을 내놓았다."), ("other", "다른 문장과 다른 플래트홈이다.")];
    let library = Library::from_texts(&pages, Options::default(), |_, _| {});
    for text in ["四个平台", "4个平台", "3편의"] {
        assert_eq!(ids(&library, text), ["four"], "{text}");
    }
    let found = search::search(library.index(), &query("四个平台"));
    assert!(found.why.iter().any(|why| why.stands_in(pages[0].1)), "{:?}", found.why);
}

/// How long the answer to an odd query may take; ten times the aim, as tests are built without
/// optimisation and run beside others.
const ODD_QUERY_LIMIT: Duration = Duration::from_millis(500);

#[test]
fn any_query_gets_an_answer_soon() {
    let library = library();
    let long = "심양 ".repeat(300_000);
    let one_word = "가".repeat(400_000);
    let pinyin = "shi".repeat(170);
    let odd = [
        "\"",
        "\"\"\"\"",
        "“”‘’《》",
        "((((",
        ")(",
        "ㅏㅏㅏ",
        "ㅋㅋㅋㅋ",
        "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
        "ㄳㄵㄶㄺ",
        "😀😀",
        "👨‍👩‍👧‍👦",
        "\u{202e}심양\u{202c}",
        "\u{200f}\u{200f}",
        "\u{fffd}",
        "심\u{fffd}양",
        "\u{1109}\u{1109}",
        "\u{0}",
        "-",
        "- -",
        "-\"",
        ">",
        ">>>100",
        "투자>",
        "a:",
        "city:",
        "OR OR",
        "%",
        "..",
        "2021..",
        "",
        &pinyin,
        &one_word,
        &long,
    ];
    assert!(search::search(library.index(), &query("첫 물음은 표를 만든다")).hits.is_empty());
    for text in odd {
        let shown: String = text.chars().take(20).collect();
        let (results, taken) = clock::processor_time(|| search::search(library.index(), &query(text)));
        assert!(taken < ODD_QUERY_LIMIT, "{shown} took {taken:?}");
        let n_matching = search::matching(library.index(), &query(text)).len();
        assert_eq!(results.hits.len(), n_matching, "{shown}");
        let (offered, taken) = clock::processor_time(|| search::suggest(library.index(), text, 8));
        assert!(offered.len() <= 8 && taken < ODD_QUERY_LIMIT, "suggestions for {shown} took {taken:?}");
    }
}

/// What is told of a query.
fn notices(library: &Library, text: &str) -> Vec<Notice> {
    search::search(library.index(), &query(text)).notices
}

#[test]
fn the_query_language() {
    let library = library();
    for (text, found) in [
        ("심양 플래트홈", &["simyang"][..]),
        ("심양 통상구", &[]),
        ("\"고속 철도\"", &["sapyong"]),
        ("\"철도 고속\"", &[]),
        ("심양 OR 통상구", &["ryonyong", "simyang"]),
        ("발전 -심양 -사평 -료녕", &["hoesa"]),
        ("city:심양", &["simyang"]),
        ("city:shenyang", &["simyang"]),
        ("topic:교통 알곡", &["sapyong"]),
        ("source:길림신문 알곡", &["sapyong"]),
        ("2022-03..2022-04 알곡", &["sapyong"]),
        ("2023.. 알곡", &[]),
        ("자금>50억원", &["hoesa"]),
        ("자금>200억원", &[]),
        ("자금>=100억원", &["hoesa"]),
        ("자금=100억원", &["hoesa"]),
        ("자금>100억톤", &[]),
        ("자금<200억원", &["hoesa"]),
    ] {
        let mut ids = ids(&library, text);
        ids.sort();
        assert_eq!(ids, found, "{text}");
        assert!(notices(&library, text).is_empty(), "{text}: {:?}", notices(&library, text));
    }
}

#[test]
fn what_is_not_understood_is_told_and_the_rest_works() {
    let library = library();
    for part in ["city:아틀란티스", "topic:없는주제", "source:없는신문"] {
        let text = format!("알곡 {part}");
        assert_eq!(ids(&library, &text), ["sapyong"], "{text}");
        assert_eq!(notices(&library, &text), [Notice::NotUnderstood { part: part.to_owned() }], "{text}");
    }
    assert_eq!(ids(&library, "\"알곡 생산"), ["sapyong"], "a phrase that is still being typed");
    assert_eq!(ids(&library, "알곡 OR"), ["sapyong"]);
    assert!(notices(&library, &"사평 ".repeat(600)).contains(&Notice::TooLong));
}

#[test]
fn another_keyboard_is_told_and_replaces_nothing_that_is_found() {
    let text = "심양의 새 상표\n  • 发布日期:2022-03-05 13:05:00\n\n심양의 한 기업은 상표 tkvud을 등록하였다고 \
                관계자가 말했다. 이 상표는 여러 나라에 알려졌다.\n\n사평시는 알곡을 많이 생산하는 곳이라고 말했다.\n";
    let library = Library::from_texts(&[("brand", text)], Options::default(), |_, _| {});
    assert_eq!(ids(&library, "tkvud"), ["brand"]);
    assert_eq!(notices(&library, "tkvud"), [Notice::DidYouMean { text: "사평".to_owned() }]);
    assert!(notices(&library, "사평").is_empty());
}

#[test]
fn a_typing_error_is_told() {
    let library = library();
    assert_eq!(ids(&library, "플래트혼").first().map(String::as_str), Some("simyang"));
    assert_eq!(notices(&library, "플래트혼"), [Notice::Nearest { text: "플래트홈".to_owned() }]);
}

#[test]
fn a_snippet_keeps_eojeol_whole() {
    let library = library();
    for text in ["료녕", "플랫폼", "추진", "고속 철도", "회사"] {
        for page in library.index().pages() {
            let words: Vec<&str> = page.source.text().split_whitespace().collect();
            let doc = library.position(&page.record.id).expect("a page of the library");
            let snippet = search::snippet(library.index(), &query(text), doc);
            for eojeol in snippet.text.split_whitespace() {
                assert!(words.contains(&eojeol), "{text}: {eojeol} of {}", snippet.text);
            }
        }
    }
}

#[test]
fn a_count_is_what_a_click_gives() {
    let library = library();
    for text in ["", "발전", "투자"] {
        let base = query(text);
        let counts = search::facets(library.index(), &base);
        for facet in &counts.places {
            let chosen = Query { places: vec![facet.value], ..base.clone() };
            assert_eq!(
                search::matching(library.index(), &chosen).len() as u32,
                facet.count,
                "{text} {}",
                facet.value.slug()
            );
        }
        for facet in &counts.topics {
            let chosen = Query { topics: vec![facet.value], ..base.clone() };
            assert_eq!(
                search::matching(library.index(), &chosen).len() as u32,
                facet.count,
                "{text} {}",
                facet.value.slug()
            );
        }
    }
}

#[test]
fn highlights_lie_inside_their_snippet() {
    let library = library();
    for text in ["료녕", "플랫폼", "발전 추진", "고속 철도", "ㄹㄴ", "없는말"] {
        for doc in 0..library.len() as u32 {
            let snippet = search::snippet(library.index(), &query(text), DocId(doc));
            let mut end = 0;
            for range in &snippet.highlights {
                assert!(end <= range.start && range.start < range.end, "{text}: {:?}", snippet.highlights);
                assert!(snippet.text.get(range.clone()).is_some(), "{text}: {range:?}");
                end = range.end;
            }
        }
    }
}

#[test]
fn suggestions_are_read_like_queries() {
    let library = library();
    let labels = |text: &str| -> Vec<String> {
        search::suggest(library.index(), text, 8).into_iter().map(|suggestion| suggestion.label).collect()
    };
    for text in ["심", "심ㅇ", "ㅅㅇ", "sheny", "Shenyang", "shen yang", "선양", "沈", "瀋陽", "tladi"] {
        assert!(labels(text).contains(&"심양".to_owned()), "{text}: {:?}", labels(text));
    }
    for (text, word) in
        [("平台", "플래트홈"), ("platforms", "플래트홈"), ("投资", "투자"), ("touzi", "투자"), ("investment", "투자")]
    {
        assert!(labels(text).iter().any(|label| label.starts_with(word)), "{text}: {:?}", labels(text));
    }
}

#[test]
fn a_saved_index_answers_alike_and_a_changed_one_is_refused() {
    let library = library();
    let raws: Vec<String> = library.index().pages().iter().map(|page| page.source.raw().to_owned()).collect();
    let load = |saved: &[u8]| Library::load(saved, raws.iter().map(String::as_str), Options::default());
    let saved = library.save();
    let again = load(&saved).expect("what was saved is read");
    for text in ["료녕", "플랫폼", "발전", "ㅅㅇ"] {
        assert_eq!(ids(&library, text), ids(&again, text), "{text}");
    }
    for bit in (0..saved.len() * 8).step_by(11) {
        let mut changed = saved.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(load(&changed).is_err(), "bit {bit} changed");
    }
    for end in (0..saved.len()).step_by(13) {
        assert!(load(&saved[..end]).is_err(), "cut at {end}");
    }
    assert!(load(&[saved.as_slice(), &[0]].concat()).is_err(), "longer by a byte");
    let mut other_version = saved.clone();
    other_version[8] ^= 1;
    assert_eq!(load(&other_version).err().map(|error| error.to_string()), Some(SavedError::OtherVersion.to_string()));
    assert!(Library::load(&saved, ["다른 글"], Options::default()).is_err());
}

/// Does work turn by turn, with a pause after every step; how many turns it took.
fn turns(mut work: Work<'_>) -> usize {
    let mut n_turns = 1;
    while work.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending() {
        n_turns += 1;
    }
    n_turns
}

/// A pause that is over at the next turn.
fn next_turn() -> Option<Wait> {
    let mut is_next = false;
    let wait = poll_fn(move |_| if replace(&mut is_next, true) { Poll::Ready(()) } else { Poll::Pending });
    Some(Box::pin(wait))
}

#[test]
fn what_typing_needs_is_built_step_by_step() {
    let (in_steps, at_once) = (library(), library());
    let n_turns = turns(Box::pin(in_steps.index().prepare_in_steps(&next_turn)));
    assert!(n_turns > 5 * in_steps.len(), "several steps for each article: {n_turns}");
    let again = turns(Box::pin(in_steps.index().prepare_in_steps(&next_turn)));
    assert_eq!(again, 1, "what is there is not built again");
    at_once.index().prepare();
    assert_eq!(in_steps.save(), at_once.save());
    for text in ["료녕", "fysud", "고속 철도", "심ㅇ", "없는말이다"] {
        assert_eq!(
            search::search(in_steps.index(), &query(text)),
            search::search(at_once.index(), &query(text)),
            "{text}"
        );
    }
}

#[test]
fn who_asks_before_all_is_built_does_not_wait() {
    let library = library();
    let mut work: Work<'_> = Box::pin(search::prepare(library.index(), &next_turn));
    assert!(work.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    assert_eq!(ids(&library, "료녕").first().map(String::as_str), Some("ryonyong"));
    turns(work);
    assert_eq!(ids(&library, "플랫폼").first().map(String::as_str), Some("simyang"));
}

#[test]
fn stories_of_one_page_share_its_text_when_read_back() {
    let library = library();
    let [one, two] = [0, 1].map(|doc| library.document(DocId(doc)).expect("there are four articles"));
    let mut builder = IndexBuilder::default();
    for (name, document) in [("a.1", &one), ("a.2", &one), ("b", &two)] {
        let id = ArticleId::parse(name).expect("the names fit");
        builder.add(&id, &document.source, &document.story);
    }
    let index = at_once(|pause| builder.finish(pause));
    let saved = index.save();
    let no_article = Arc::new(Source::verbatim("다른 글"));
    let sources = [no_article, Arc::clone(&one.source), Arc::clone(&two.source)];
    let again = Index::load(&saved, &sources).expect("what was saved is read");
    let records = |index: &Index| index.pages().iter().map(|page| page.record.clone()).collect::<Vec<_>>();
    assert_eq!(records(&again), records(&index));
    assert!(Arc::ptr_eq(&again.pages()[0].source, &again.pages()[1].source));
    let found = |index: &Index| index.find(&Pattern::word(&normalize::key("플래트홈"))).to_ids();
    assert_eq!((found(&again), found(&index)), (vec![2], vec![2]));
    assert_eq!(again.save(), saved);
    let exchanged = [Arc::clone(&two.source), Arc::clone(&one.source)];
    assert_eq!(Index::load(&saved, &exchanged).err(), Some(SavedError::OtherTexts));
}

//! Pages made to be slow or to break the reading: one unit again and again. Each has to finish,
//! every line of the page has to have a role, and every span has to lie on character boundaries.
//!
//! `cargo test -p dongbuk-core --test hostile -- --nocapture` shows how long each took, at one
//! size and at twice the size.

mod clock;

use std::time::Duration;

use dongbuk_core::article::{self, Article};
use dongbuk_core::facts::Options;
use dongbuk_core::reading::Reading;
use dongbuk_core::text::Source;

const UNITS: &[&str] = &[
    "길림성 사평시가 새로 등록했다. ",
    "길림성사평시",
    "\"",
    "“가”\n",
    "[가나다] ",
    "(",
    "사평 들판이 달라진다\n",
    "홈\n",
    "\n",
    "발표시간: 2022-06-21 19:40 출처: 길림신문\n",
    "사평시가 새로 열었다.\n",
    "사평 들판이 새로 달라진다\n발표시간: 2022-06-21 19:40\n사평시가 들판을 새로 열었다고 밝혔다.\n",
    "사평 들판이 새로 달라진다\n사평시가 들판을 새로 열었다고 밝혔다.\n/길림신문 리경숙기자\n",
    "관련기사\n사평시가 들판을 새로 열었다고 밝혔다. 사평시가 들판을 새로.\n",
    "• 사평 들판이 새로 달라진다\n  사평시가들판을새로열었다.\n",
    "사평 들판이 새로 달라진다\n(사평=연합뉴스) 한도윤 특파원 = 사평시가 들판을 새로 열었다고 밝혔다.\n",
    "=====\n",
    "=====\n사평 들판이 새로 달라진다\n사평시가 들판을 새로 열었다.\n",
    "▲ 사평 들판\n",
    "사평    12    13\n",
    "<b a=\"",
    "<select>",
    "<",
    "&amp;",
    "<!--",
    "<p>사평시가 들판을 새로 열었다고 밝혔다.</p>",
    "\u{1109}\u{1161}\u{1111}\u{1167}\u{11bc} ",
    "2022-06-21 ",
    "길림성 사평시가 올해 상반년에 새로 등록한 농기계 합작\n",
    "제목: 사평 들판\n사평시가 들판을 새로 열었다고 밝혔다.\n",
    "吉林省",
    "hello world. ",
    "기자: ",
    "/김철 기자",
];

const LEN_BYTES: usize = 50_000;

#[test]
fn repeated_units_are_read_to_the_end() {
    for unit in UNITS {
        let once = read(unit, LEN_BYTES);
        let twice = read(unit, 2 * LEN_BYTES);
        println!("{once:>12.1?} {twice:>12.1?} {unit:?}");
    }
}

/// Reads `unit` again and again, as often as fits, and looks at the result.
fn read(unit: &str, len_bytes: usize) -> Duration {
    let raw = unit.repeat(len_bytes / unit.len());
    let (source, taken) = clock::processor_time(|| article::source_of(raw.as_str()));
    let (read, more) = clock::processor_time(|| article::parse(&source));
    if let Ok(articles) = read {
        check(&source, &articles);
    }
    taken + more
}

fn check(source: &Source, articles: &[Article]) {
    let numbers: Vec<u32> = articles.iter().flat_map(|article| &article.lines).map(|line| line.number).collect();
    assert!(numbers.iter().copied().eq(1..=numbers.len() as u32), "every line has one role, in order");
    assert_eq!(numbers.len(), source.text().lines().count().max(1));
    for span in articles.iter().flat_map(|article| &article.paragraphs).map(|paragraph| paragraph.span) {
        assert!(source.text().get(span.range()).is_some_and(|words| !words.is_empty()));
    }
}

/// Ten megabytes in one line, a million quotation marks, a hundred thousand nested brackets; a tenth of each
/// where the build is not for speed.
const ENORMOUS: usize = if cfg!(debug_assertions) { 1 } else { 10 };

/// A sentence of what is looked for most: places, times, figures, people, programmes, quotations.
const SENTENCE: &str = "사평시는 올해 상반기에 ‘1주 6쌍’ 전략에 따라 54개 대상을 건설하였는데 총투자액이 289.36억원에 달하였다고 곽령계 서기가 말했다. ";

#[test]
fn whatever_is_enormous_takes_time_in_proportion() {
    let line = |scale: usize| SENTENCE.repeat(scale * 250_000 / SENTENCE.len());
    let bare = |scale: usize| "경제협력구".repeat(scale * 250_000 / "경제협력구".len());
    let quotes = |mark: &'static str| move |scale: usize| mark.repeat(scale * 25_000);
    let nested = |open: &'static str, close: &'static str| {
        move |scale: usize| format!("{}사평시{}", open.repeat(scale * 2_500), close.repeat(scale * 2_500))
    };
    grows_in_proportion("one line", line);
    grows_in_proportion("one line without spaces", bare);
    for mark in ["\"", "‘", "’ ", "“가", "<가> ", "「"] {
        grows_in_proportion(mark, quotes(mark));
    }
    for (open, close) in [("(", ")"), ("[", "]"), ("《", "》"), ("‘가", "’")] {
        grows_in_proportion(open, nested(open, close));
    }
}

/// Reads a text at one size and at four times the size, which takes four times as long, not sixteen.
#[track_caller]
fn grows_in_proportion(name: &str, text: impl Fn(usize) -> String) {
    let small = cost(&text(ENORMOUS));
    let large = cost(&text(4 * ENORMOUS));
    println!("{small:>14.1?} {large:>14.1?} {name:?}");
    assert!(large < 10 * small.max(Duration::from_millis(5)), "{name:?}: {small:?}, four times of it {large:?}");
}

/// The processor's time for reading a text.
fn cost(raw: &str) -> Duration {
    let (read, taken) = clock::processor_time(|| Reading::of(raw, Options::default()));
    let Ok(reading) = read else { return taken };
    let figures = reading.stories.iter().flat_map(|story| &story.facts.figures);
    assert!(figures.into_iter().all(|figure| reading.source.text().get(figure.span.range()).is_some()));
    taken
}

//! What the pages and feeds say, of an article that has everything and of one that has nothing.

use std::sync::Arc;

use dongbuk_core::article::{Article, ArticleId, Paragraph, Printed, PrintedTime, Role, Text};
use dongbuk_core::facts::Facts;
use dongbuk_core::index::{DocId, IndexBuilder};
use dongbuk_core::library::Document;
use dongbuk_core::pause::at_once;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::reading::Story;
use dongbuk_core::site::{Site, Withdrawn};
use dongbuk_core::text::{Source, Span};

use super::entry::{Entry, LANGUAGE};
use super::publication::Publication;
use super::{absence, article, feeds, front, head, news_article};
use crate::build::PublicUrl;

const BODY: &str = "강가의 새 도서관이 문을 열었다 <주말에는 밤까지> & 무료다.";

fn text(words: &str) -> Option<Text> {
    Some(Text { text: words.into(), span: Span::default() })
}

fn document(article: Article) -> Document {
    let paragraph = Paragraph { line: 1, role: Role::Body, span: Span::new(0, BODY.len()) };
    let article = Article { item: 1, paragraphs: vec![paragraph], ..article };
    Document {
        id: ArticleId::parse("2020-05-01-x").expect("the name fits"),
        source: Arc::new(Source::verbatim(BODY)),
        story: Arc::new(Story { article, facts: Facts::default() }),
    }
}

fn full() -> Document {
    let time = Some(PrintedTime { hour: 9, minute: 5, second: None });
    document(Article {
        title: text("“강가”의 도서관 </title>"),
        deck: text("새로 문을 열어"),
        reporters: text("홍길동").into_iter().collect(),
        source: text("강가신문"),
        url: text("https://paper.example/1?a=1&b=2"),
        published: Some(Printed { year: 2020, month: 5, day: 1, time, span: Span::default() }),
        ..Article::default()
    })
}

fn url() -> PublicUrl {
    PublicUrl::parse("https://example.org/").expect("good").expect("not the default")
}

/// A site of which nothing is known but, perhaps, its address.
fn publication(url: Option<&PublicUrl>) -> Publication<'_> {
    Publication { site: Site::default(), url }
}

#[track_caller]
fn contains(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "expected {part} in {page}");
    }
}

#[test]
fn a_head_says_what_was_printed() {
    let document = full();
    let head = head::of_article(Entry { document: &document, doc: DocId(0) }, &publication(Some(&url())));
    contains(
        &head,
        &[
            "<title>“강가”의 도서관 &lt;/title&gt; — ",
            "<link rel=\"canonical\" href=\"https://example.org/a/2020-05-01-x/\">",
            "<meta name=\"description\" content=\"새로 문을 열어\">",
            "<meta property=\"article:published_time\" content=\"2020-05-01T09:05:00+08:00\">",
            "<meta name=\"citation_author\" content=\"홍길동\">",
            "<meta name=\"citation_publication_date\" content=\"2020/05/01\">",
            "<meta name=\"DC.source\" content=\"https://paper.example/1?a=1&amp;b=2\">",
            "<meta property=\"og:image\" content=\"https://example.org/preview.png\">",
        ],
    );
}

#[test]
fn a_head_is_silent_about_what_was_not() {
    let document = document(Article::default());
    let head = head::of_article(Entry { document: &document, doc: DocId(0) }, &publication(None));
    contains(&head, &["<meta name=\"description\" content=\"강가의 새 도서관이", "og:title"]);
    for part in
        ["canonical", "og:url", "og:image", "published_time", "citation_author", "DC.date", "https://example.org"]
    {
        assert!(!head.contains(part), "{part} in {head}");
    }
}

#[test]
fn the_original_is_an_address_that_can_be_followed() {
    let document = document(Article { url: text("javascript:alert(1)"), ..Article::default() });
    assert!(!head::of_article(Entry { document: &document, doc: DocId(0) }, &publication(None)).contains("javascript"));
}

#[test]
fn a_page_carries_the_whole_text() {
    let document = full();
    let body = article::body(Entry { document: &document, doc: DocId(0) }, &publication(None));
    contains(
        &body,
        &[
            "<article class=\"article\" lang=\"ko\">",
            "<p class=\"article-deck\">새로 문을 열어</p>",
            "<time datetime=\"2020-05-01T09:05\">",
            "<p>강가의 새 도서관이 문을 열었다 &lt;주말에는 밤까지&gt; &amp; 무료다.</p>",
        ],
    );
}

#[test]
fn the_front_leads_to_the_pages() {
    let document = full();
    let mut builder = IndexBuilder::default();
    builder.add(&document.id, &document.source, &document.story);
    let front = front::body(
        &[Entry { document: &document, doc: DocId(0) }],
        &at_once(|pause| builder.finish(pause)),
        &publication(None),
    );
    contains(&front, &["<a href=\"./a/2020-05-01-x/\">", "<time datetime=\"2020-05-01T09:05\">"]);
}

#[test]
fn json_ld_is_a_news_article() {
    let document = full();
    let json = news_article::json(Entry { document: &document, doc: DocId(0) }, &publication(Some(&url())));
    contains(
        &json,
        &[
            "\"@type\":\"NewsArticle\"",
            "\"datePublished\":\"2020-05-01T09:05:00+08:00\"",
            "\"author\":[{\"@type\":\"Person\",\"name\":\"홍길동\"}]",
            "\"publisher\":{\"@type\":\"NewsMediaOrganization\",\"name\":\"강가신문\"}",
            "\"url\":\"https://example.org/a/2020-05-01-x/\"",
        ],
    );
}

#[test]
fn feeds_hold_what_they_require() {
    let (dated, undated) = (full(), document(Article::default()));
    let entries = [Entry { document: &dated, doc: DocId(0) }, Entry { document: &undated, doc: DocId(1) }];
    let atom = feeds::atom(&entries, &url(), &publication(None));
    contains(&atom, &["<updated>2020-05-01T09:05:00+08:00</updated>", "<name>홍길동</name>"]);
    assert_eq!(atom.matches("<entry>").count(), 1, "Atom has no entry without a date");
    assert_eq!(feeds::json_feed(&entries, &url(), &publication(None)).matches("\"content_text\"").count(), 2);
    assert_eq!(feeds::sitemap(&entries, &url()).matches("<loc>").count(), 3);
}

#[test]
fn what_is_gone_is_told() {
    let id = |id: &str| ArticleId::parse(id).expect("the name fits");
    let withdrawn = Withdrawn { id: id("a"), date: "2022-01-01".into(), reason: "신문사의 요청 <b>".into() };
    contains(
        &absence::tombstone(&withdrawn, &publication(None)),
        &[Phrase::Withdrawn.text(LANGUAGE), "<p>신문사의 요청 &lt;b&gt;</p>", "2022-01-01"],
    );
    let moved = absence::moved(&id("b"), &publication(None));
    contains(&moved, &[absence::MOVED, "<a href=\"../b/\">"]);
    assert!(!moved.contains(Phrase::NoSuchArticle.text(LANGUAGE)), "it is there, elsewhere");
    contains(&head::of_absence("없음", &publication(None)), &["<meta name=\"robots\" content=\"noindex\">"]);
}

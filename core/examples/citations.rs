//! Prints citations of every article of the files named, in every format and language, one JSON object a line, for
//! parsers that others wrote; see `tests/node/citations.mjs`.
//! The last article has no title, no date, no reporter and no newspaper; the one before it wants escaping everywhere.

use std::process::ExitCode;

use dongbuk_core::article::{Article, ArticleId, Printed, Text};
use dongbuk_core::cite::{Citation, Cited, Format};
use dongbuk_core::json::JsonWriter;
use dongbuk_core::language::Language;
use dongbuk_core::reading::Reading;
use dongbuk_core::text::Span;

/// The address of a site that is nowhere.
const SITE: &str = "https://news.example/dongbuk/";

fn main() -> ExitCode {
    for path in std::env::args().skip(1) {
        let read = std::fs::read_to_string(&path).map_err(|error| error.to_string());
        let read = read.and_then(|raw| Reading::of(&raw, Default::default()).map_err(|refusal| refusal.to_string()));
        match read {
            Ok(reading) => print_reading(&reading),
            Err(error) => {
                eprintln!("{path}: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
    print_article(&thorny(), &[Cited::Article, Cited::Quote("{“50% & 1_위”}\n- =둘#".into())]);
    print_article(&Article::default(), &[Cited::Article]);
    ExitCode::SUCCESS
}

/// Each story, its first paragraph as a quote, and its first figures.
fn print_reading(reading: &Reading) {
    let text = reading.source.text();
    for story in &reading.stories {
        let quote = story.article.paragraphs.last().map(|last| Cited::Quote(last.span.of(text).to_owned()));
        let figures = story.facts.figures.iter().take(20).map(|figure| Cited::Figure(figure.span.of(text).to_owned()));
        let cited: Vec<Cited> = [Cited::Article].into_iter().chain(quote).chain(figures).collect();
        print_article(&story.article, &cited);
    }
}

/// An article in which every field holds what some format takes for its own.
fn thorny() -> Article {
    let text = |text: &str| Some(Text { text: text.into(), span: Span::default() });
    Article {
        title: text("{한쪽 “50%” & <b>1_위</b> $5 #1 ~^\\길 @a{b}, 'c' \"d\" [e](f) *g*"),
        reporters: [text("김 영희"), text("리, 철수 and 박"), text("{")].into_iter().flatten().collect(),
        source: text("길림 & 일보_%"),
        url: text("http://www.example.cn/a b?x={1}&y=\"2\"%"),
        published: Some(Printed { year: 2021, month: 3, day: 5, time: None, span: Span::default() }),
        ..Article::default()
    }
}

fn print_article(article: &Article, cited: &[Cited]) {
    let id = ArticleId::parse("2021-03-05-siping").expect("an id");
    let link = format!("{SITE}a/{id}/?h=1.9.0.43.d0cde493.2020%EB%85%84%208%EC%9B%94~%20%EB%A7%8C%ED%95%9C%2E");
    for cited in cited {
        for language in Language::ALL {
            let citation = Citation::new(&id, article, cited.clone(), &link, language);
            for format in Format::ALL {
                println!("{}", line(article, cited, &link, format, &citation.to_format(format)));
            }
        }
    }
}

/// The citation with what it has to say.
fn line(article: &Article, cited: &Cited, link: &str, format: Format, citation: &str) -> String {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = match cited {
        Cited::Article => None,
        Cited::Quote(words) | Cited::Figure(words) => Some(one_line(words)),
    };
    let mut json = JsonWriter::default();
    json.object(|object| {
        object.key("format").string(format.name());
        object.key("citation").string(citation);
        object.key("link").string(link);
        object.key("title").string(article.title.as_ref().map(|title| one_line(&title.text)).as_deref());
        object.key("reporters").strings(article.reporters.iter().map(|reporter| reporter.text.as_str()));
        object.key("source").string(article.source.as_ref().map(|source| source.text.as_str()));
        object.key("published").string(article.published.map(|at| at.to_string()).as_deref());
        object.key("words").string(words.as_deref());
    });
    json.finish()
}

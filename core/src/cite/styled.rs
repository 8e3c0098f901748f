//! Citations that people read: plain text, Markdown, HTML. One order of parts for the three; the
//! marks around them follow the language.

use super::Citation;
use crate::language::Language;
use crate::phrase::{self, Phrase};

/// What stands around and between the parts of a citation.
struct Convention {
    title: (&'static str, &'static str),
    newspaper: (&'static str, &'static str),
    quote: (&'static str, &'static str),
    between_names: &'static str,
    between_parts: &'static str,
    end: &'static str,
}

impl Convention {
    const fn of(language: Language) -> Self {
        let korean = Self {
            title: ("《", "》"),
            newspaper: ("", ""),
            quote: ("“", "”"),
            between_names: ", ",
            between_parts: ", ",
            end: ".",
        };
        match language {
            Language::KoCn => korean,
            Language::KoKr => Self { title: ("「", "」"), newspaper: ("『", "』"), between_names: "·", ..korean },
            Language::Zh => {
                let newspaper = ("《", "》");
                Self { newspaper, between_names: "、", between_parts: "，", end: "。", ..korean }
            }
            Language::En => Self { title: ("“", "”"), between_names: " and ", ..korean },
        }
    }
}

/// One line for a footnote; a quote stands before it on a line of its own.
pub(super) fn text(citation: &Citation) -> String {
    let convention = Convention::of(citation.language);
    let mut parts = parts(citation, &convention, str::to_owned, |title, _| title.to_owned());
    parts.push(citation.link.clone());
    let line = join(&convention, &parts, &tail(citation, |address| address.to_owned()));
    let (open, close) = convention.quote;
    citation.words().map_or_else(|| line.clone(), |words| format!("{open}{words}{close}\n{line}"))
}

/// The title is the link; a quote is a block quotation before it.
pub(super) fn markdown(citation: &Citation) -> String {
    let convention = Convention::of(citation.language);
    let parts = parts(citation, &convention, escape_markdown, |title, link| format!("[{title}](<{link}>)"));
    let line = join(&convention, &parts, &tail(citation, |address| format!("<{address}>")));
    let line = unlisted(&line);
    match citation.words() {
        Some(words) => format!("> {}\n\n{line}", unlisted(&escape_markdown(&words))),
        None => line,
    }
}

/// The title is the link; a quote is a `blockquote` before it.
pub(super) fn html(citation: &Citation) -> String {
    let convention = Convention::of(citation.language);
    let linked = |title: &str, link: &str| format!("<a href=\"{}\"><cite>{title}</cite></a>", escape_html(link));
    let anchor = |address: &str| format!("<a href=\"{0}\">{0}</a>", escape_html(address));
    let parts = parts(citation, &convention, escape_html, linked);
    let line = format!("<p>{}</p>", join(&convention, &parts, &tail(citation, anchor)));
    match citation.words() {
        Some(words) => {
            let (link, words) = (escape_html(&citation.link), escape_html(&words));
            format!("<blockquote cite=\"{link}\"><p lang=\"ko\">{words}</p></blockquote>\n{line}")
        }
        None => line,
    }
}

/// Reporters, title, newspaper, date: those that there are, escaped.
fn parts(
    citation: &Citation,
    convention: &Convention,
    escape: impl Fn(&str) -> String,
    linked: impl Fn(&str, &str) -> String,
) -> Vec<String> {
    let language = citation.language;
    let names: Vec<String> = citation.reporters.iter().map(|name| escape(name)).collect();
    let names = (!names.is_empty()).then(|| names.join(convention.between_names));
    let title = citation.title.as_deref().map_or_else(
        || escape(Phrase::NoTitle.text(language)),
        |title| format!("{}{}{}", convention.title.0, escape(title), convention.title.1),
    );
    let newspaper = citation.newspaper.as_ref().map(|(_, shown)| {
        let (open, close) = convention.newspaper;
        format!("{open}{}{close}", escape(shown))
    });
    let date = citation.published.map_or_else(
        || Phrase::NoDate.text(language).to_owned(),
        |printed| phrase::date(&crate::article::Printed { time: None, ..printed }, language),
    );
    [names, Some(linked(&title, &citation.link)), newspaper, Some(escape(&date))].into_iter().flatten().collect()
}

/// What follows the citation: the original address, and that a machine read the figure.
fn tail(citation: &Citation, address: impl Fn(&str) -> String) -> Vec<String> {
    let original = citation.original.as_deref();
    let original = original.map(|url| Phrase::OriginalAt.with(citation.language, &[&address(url)]));
    original.into_iter().chain(citation.machine_note()).collect()
}

/// The parts as one sentence, and what follows in brackets.
fn join(convention: &Convention, parts: &[String], tail: &[String]) -> String {
    let mut line = parts.join(convention.between_parts);
    line.push_str(convention.end);
    for note in tail {
        line.push_str(&format!(" ({note})"));
    }
    line
}

/// Characters that mean something in Markdown, each with a backslash.
fn escape_markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if "\\`*_{}[]<>#|~&!$".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// A line of Markdown that begins no list, heading or rule.
fn unlisted(line: &str) -> String {
    let after_digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = after_digits.len() < line.len() && after_digits.starts_with(['.', ')']);
    if is_numbered {
        let (digits, rest) = line.split_at(line.len() - after_digits.len());
        return format!("{digits}\\{rest}");
    }
    if line.starts_with(['-', '+', '=']) { format!("\\{line}") } else { line.to_owned() }
}

/// Characters that mean something in HTML, as entities.
fn escape_html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cite, thorny};
    use super::super::{Cited, Format};
    use super::*;
    use crate::article::Article;

    const LINK: &str = "https://news.example/?a=2021-03-05-siping&h=1.2.0.3.0a1b2c3d.%EA%B0%80~b";

    #[test]
    fn plain_text_in_every_language() {
        let text = |language| cite(&thorny(), Cited::Article, Format::Text, language).replace(LINK, "LINK");
        let title = "‘50% & 1_위’ {새} \\길\\ #1 <b>*별*</b> 둘째 줄";
        let original = "http://www.example.cn/a%20b?x=1&y=%7B2%7D";
        let expected = [
            (
                Language::KoCn,
                format!("리철수, 김 영희, 《{title}》, 길림일보, 2021년 3월 5일, LINK. (원문 {original})"),
            ),
            (
                Language::KoKr,
                format!("리철수·김 영희, 「{title}」, 『지린일보』, 2021년 3월 5일, LINK. (원문 {original})"),
            ),
            (
                Language::Zh,
                format!("리철수、김 영희，《{title}》，《吉林日报》，2021年3月5日，LINK。 (原文：{original})"),
            ),
            (
                Language::En,
                format!("리철수 and 김 영희, “{title}”, Jilin Daily, 5 March 2021, LINK. (Original: {original})"),
            ),
        ];
        for (language, citation) in expected {
            assert_eq!(text(language), citation);
        }
    }

    #[test]
    fn a_figure_says_that_a_machine_read_it() {
        let figure = cite(&Article::default(), Cited::Figure("289.36억원".into()), Format::Text, Language::En);
        let note = "Read and marked by machine; it may err.";
        assert_eq!(figure, format!("“289.36억원”\nUntitled, Undated, {LINK}. ({note})"));
    }

    #[test]
    fn markdown_says_what_was_printed() {
        let markdown = cite(&thorny(), Cited::Quote("1. 첫째*".into()), Format::Markdown, Language::KoCn);
        let title = "《‘50% \\& 1\\_위’ \\{새\\} \\\\길\\\\ \\#1 \\<b\\>\\*별\\*\\</b\\> 둘째 줄》";
        let original = "<http://www.example.cn/a%20b?x=1&y=%7B2%7D>";
        let line = format!("리철수, 김 영희, [{title}](<{LINK}>), 길림일보, 2021년 3월 5일. (원문 {original})");
        assert_eq!(markdown, format!("> 1\\. 첫째\\*\n\n{line}"));
    }

    #[test]
    fn html_holds_no_markup_of_the_article() {
        let html = cite(&thorny(), Cited::Quote("<script>\"'".into()), Format::Html, Language::En);
        assert!(html.starts_with("<blockquote cite=\"https://news.example/?a=2021-03-05-siping&amp;h="), "{html}");
        assert!(html.contains("<p lang=\"ko\">&lt;script&gt;&quot;&#39;</p>"), "{html}");
        assert!(html.contains("&lt;b&gt;*별*&lt;/b&gt;") && !html.contains("<b>"), "{html}");
    }
}

//! A page read in three looks: each line by itself, the page into stories, each story by position.

use super::lexer::{self, Measured};
use super::mark::{self, Mark, Marks};
use super::metadata::Story;
use super::roles::{self, Roles};
use super::wrap;
use super::{Article, Diagnostic, DiagnosticKind, Line, Paragraph, Refusal, Role, refuse, sentences, stories};
use crate::text::{Source, Span};

/// Reads the stories of a page.
pub(super) fn parse(source: &Source) -> Result<Vec<Article>, Refusal> {
    let text = source.text();
    let lines = lexer::lines(text);
    refuse::by_letters(&lines)?;
    let mut marks = mark::first_look(&lines);
    let continued = wrap::continued(&lines, &mut marks.marks);
    let mut articles = Vec::new();
    let mut from = 0;
    for range in stories::split(&lines, &marks) {
        // A part without text belongs to the story after it, or to the last one.
        let Some(roles) = roles::second_look(&lines, &marks, from, range.end) else { continue };
        let story = Story { text, lines: &lines, marks: &marks, roles: &roles, range: from..range.end };
        articles.push(article(&story, &roles, &continued, articles.len() as u32 + 1));
        from = range.end;
    }
    if let Some(last) = articles.last_mut() {
        extend(last, &lines, &marks, from);
    }
    refuse::by_sense(&lines, &marks, &articles)?;
    for article in &mut articles {
        article.sentences = sentences::of(text, article);
    }
    Ok(articles)
}

fn article(story: &Story<'_>, roles: &Roles, continued: &[bool], item: u32) -> Article {
    let mut article = Article { item, ..Article::default() };
    story.describe(&mut article);
    article.lines = story.range.clone().map(|idx| line(&story.lines[idx], roles.roles[idx - roles.from])).collect();
    article.paragraphs = paragraphs(story, continued);
    if article.title.is_none() {
        article.diagnostics.push(Diagnostic { kind: DiagnosticKind::NoTitle, span: Span::default() });
    }
    if article.published.is_none() {
        article.diagnostics.push(Diagnostic { kind: DiagnosticKind::NoDate, span: Span::default() });
    }
    article
}

const fn line(measured: &Measured<'_>, (role, rule): (Role, &'static str)) -> Line {
    Line { number: measured.number, span: measured.span, role, rule }
}

/// The lines below the last story's are its page's tail.
fn extend(last: &mut Article, lines: &[Measured<'_>], marks: &Marks, from: usize) {
    for (measured, mark) in lines[from..].iter().zip(&marks.marks[from..]) {
        let decided = if *mark == Mark::Blank { (Role::Blank, "blank") } else { (Role::Chrome, "after-the-article") };
        last.lines.push(line(measured, decided));
    }
}

/// What is to be read, one paragraph a line; a hard-wrapped paragraph is one of several lines.
fn paragraphs(story: &Story<'_>, continued: &[bool]) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for idx in story.range.clone() {
        let role = story.roles.get(idx);
        if !matches!(role, Role::Deck | Role::Heading | Role::Body | Role::Caption | Role::Table) {
            continue;
        }
        let line = &story.lines[idx];
        let end = (line.at + line.text.len()) as u32;
        match paragraphs.last_mut() {
            Some(last) if continued[idx] && last.role == Role::Body && role == Role::Body => last.span.end = end,
            _ => paragraphs.push(Paragraph { line: line.number, role, span: Span { start: line.at as u32, end } }),
        }
    }
    paragraphs
}

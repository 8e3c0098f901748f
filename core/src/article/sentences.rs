//! The sentences of an article, found once: every view and every link asks for them.

use super::{Article, Role};
use crate::text::order::Arrange;
use crate::text::{Span, sentence};

/// The sentences of everything that is read, in order; the headline is the first. Rows of tables are
/// no sentences.
pub(super) fn of(text: &str, article: &Article) -> Vec<Span> {
    let mut spans: Vec<Span> = article.title.iter().map(|title| title.span).collect();
    for paragraph in article.paragraphs.iter().filter(|paragraph| paragraph.role != Role::Table) {
        for sentence in sentence::scan(paragraph.span.of(text)) {
            spans.push(sentence.shifted(paragraph.span.range().start));
        }
    }
    spans.arrange();
    spans.dedup();
    spans
}

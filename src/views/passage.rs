//! Links into the articles: to a sentence, as a quote.

use std::sync::Arc;

use dongbuk_core::library::Document;
use dongbuk_core::survey::ledger::FigureRow;
use dongbuk_core::survey::passage::Passage;
use dongbuk_core::text::Span;
use dongbuk_core::view::Action;
use dongbuk_core::view::quote::Anchor;
use leptos::prelude::*;

use super::link::korean;
use crate::store::Store;

/// What opens an article at a sentence.
pub(super) fn open_at(documents: &[Arc<Document>], passage: Passage) -> Vec<Action> {
    let Some(document) = documents.get(passage.document_idx) else { return Vec::new() };
    let anchor = Anchor::new(&document.source, passage.span).map(|anchor| anchor.to_string());
    vec![Action::Open(document.id.clone()), Action::PointTo(anchor)]
}

/// The words of a span, in one line.
pub(super) fn words(documents: &[Arc<Document>], document_idx: usize, span: Span) -> String {
    let text = documents.get(document_idx).map_or("", |document| span.of(document.source.text()));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A sentence as a link to itself.
pub(super) fn sentence(store: Store, documents: &[Arc<Document>], passage: Passage) -> AnyView {
    let words = words(documents, passage.document_idx, passage.span);
    korean(store, "passage", &open_at(documents, passage), words)
}

/// The headline of a document, or its id.
pub(super) fn headline(document: &Document) -> String {
    let title = document.story.article.title.as_ref();
    title.map_or_else(|| document.id.to_string(), |title| title.text.clone())
}

/// The headline of a document as a link to it.
pub(super) fn article(store: Store, documents: &[Arc<Document>], document_idx: usize) -> Option<AnyView> {
    let document = documents.get(document_idx)?;
    Some(korean(store, "survey-article", &[Action::Open(document.id.clone())], headline(document)))
}

/// A figure of the ledger as printed.
pub(super) fn printed(row: &FigureRow, documents: &[Arc<Document>]) -> String {
    row.figure(documents).map_or_else(String::new, |figure| words(documents, row.passage.document_idx, figure.span))
}

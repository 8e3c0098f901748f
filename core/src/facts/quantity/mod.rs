//! Finds the figures of an article.
//!
//! ```text
//! passage ─mask▶ names ─scan▶ numbers and times ─context▶ figures with subject, period, rank
//! ```
//!
//! Numbers are exact ([`Decimal`], [`Number`]); a number that only looks like a quantity is left
//! out: `mask` knows names and slogans, `scan` what needs a unit. Nothing is added up here; that
//! is [`crate::facts::finding`].

mod approx;
mod context;
mod decimal;
mod interval;
mod lookalike;
mod mask;
mod numeral;
mod phrase;
mod scan;
mod sino;
mod time;
mod unit;

pub use decimal::{Decimal, Number};
pub use interval::{Interval, PartialDate};

use crate::article::{Article, Role};
use crate::facts::figure::{Figure, FigureKind, Normalized};
use crate::text::order::Arrange;
use crate::text::quotation::{self, Quoted};
use crate::text::{Source, Span};

/// A piece of an article that is read for figures on its own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passage {
    pub(crate) role: Role,
    pub(crate) span: Span,
}

/// Finds the figures of an article, in order: in the headline, the deck, headings, text, captions
/// and tables; and the moment of publication.
#[must_use]
pub fn extract(source: &Source, article: &Article) -> Vec<Figure> {
    let text = source.text();
    let passages = passages(article);
    let mut figures = context::figures(text, &passages, article.published);
    figures.arrange_by_key(|figure| figure.span);
    if let Some(published) = article.published {
        let at = figures.partition_point(|figure| figure.span <= published.span);
        figures.insert(at, Figure::new(published.span, FigureKind::Date, Normalized::Moment(published)));
    }
    figures
}

/// The passages in order, the headline among them.
fn passages(article: &Article) -> Vec<Passage> {
    let title = article.title.iter().map(|title| Passage { role: Role::Title, span: title.span });
    let body = article.paragraphs.iter().map(|paragraph| Passage { role: paragraph.role, span: paragraph.span });
    let mut passages: Vec<Passage> = title.chain(body).collect();
    passages.arrange_by_key(|passage| passage.span);
    passages.dedup_by(|next, kept| kept.span.overlaps(next.span));
    passages
}

/// The quotations of one passage, at their place in the text.
fn quotations(text: &str, passage: Span) -> Vec<Quoted> {
    let shift = |span: Span| span.shifted(passage.start as usize);
    let found = quotation::scan(passage.of(text)).into_iter();
    found.map(|quote| Quoted { outer: shift(quote.outer), inner: shift(quote.inner), ..quote }).collect()
}

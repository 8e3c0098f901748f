//! The quotations of an article, found once for all who ask what is quoted.

use crate::article::Article;
use crate::text::order::Arrange;
use crate::text::quotation::{self, Quoted};
use crate::text::{Source, Span};

/// What stands between quotation marks in kicker, headline and paragraphs. Spans address [`Source::text`].
#[derive(Debug, Default)]
pub struct Quotations {
    /// What was looked at, sorted, each with where its quotations end in `found`.
    passages: Vec<(Span, usize)>,
    found: Vec<Quoted>,
}

impl Quotations {
    /// Finds the quotations of an article.
    #[must_use]
    pub fn of(source: &Source, article: &Article) -> Self {
        let heads = article.kicker.iter().chain(&article.title).map(|text| text.span);
        let mut passages: Vec<Span> = heads.collect();
        passages.extend(article.paragraphs.iter().map(|paragraph| paragraph.span));
        passages.arrange();
        passages.dedup();
        let mut quotations = Self::default();
        for passage in passages {
            let at = passage.range().start;
            let placed =
                |quoted: Quoted| Quoted { outer: quoted.outer.shifted(at), inner: quoted.inner.shifted(at), ..quoted };
            quotations.found.extend(quotation::scan(passage.of(source.text())).into_iter().map(placed));
            quotations.passages.push((passage, quotations.found.len()));
        }
        quotations
    }

    /// The quotations of one of those passages, the outer before the inner.
    pub(super) fn within(&self, passage: Span) -> &[Quoted] {
        let idx = self.passages.partition_point(|(span, _)| *span < passage);
        let end = self.passages.get(idx).filter(|(span, _)| *span == passage).map_or(0, |(_, end)| *end);
        let start = idx.checked_sub(1).map_or(0, |before| self.passages[before].1);
        self.found.get(start..end).unwrap_or_default()
    }
}

//! What the finders of names look at: the passages of an article and the places in it.

use crate::article::{Article, Paragraph, Role};
use crate::facts::place::{PlaceId, PlaceMentions};
use crate::text::order::Arrange;
use crate::text::{Source, Span};

/// The readable passages of one article.
pub(super) struct Page<'a> {
    /// The whole text; spans address it.
    pub(super) text: &'a str,
    /// Kicker, headline and paragraphs, by position; they do not overlap.
    pub(super) passages: Vec<Passage>,
    /// Where places are named, by position.
    places: Vec<(Span, PlaceId)>,
}

/// A piece of the article that is read as one.
#[derive(Clone, Copy)]
pub(super) struct Passage {
    pub(super) span: Span,
    /// Whether it is a paragraph of the text, no headline.
    pub(super) is_text: bool,
}

impl<'a> Page<'a> {
    pub(super) fn new(source: &'a Source, article: &Article, places: &[PlaceMentions]) -> Self {
        let heads = [&article.kicker, &article.title];
        let mut passages: Vec<Passage> =
            heads.into_iter().flatten().map(|text| Passage { span: text.span, is_text: false }).collect();
        let passage_of = |paragraph: &Paragraph| Passage {
            span: paragraph.span,
            is_text: matches!(paragraph.role, Role::Body | Role::Caption),
        };
        passages.extend(article.paragraphs.iter().map(passage_of));
        passages.arrange_by_key(|passage| passage.span);
        passages.dedup_by(|later, earlier| earlier.span.overlaps(later.span));
        let mut places: Vec<(Span, PlaceId)> =
            places.iter().flat_map(|place| place.spans.iter().map(|span| (*span, place.id))).collect();
        places.arrange();
        Self { text: source.text(), passages, places }
    }

    /// The passage that holds an offset.
    pub(super) fn passage_at(&self, at: u32) -> Option<usize> {
        let idx = self.passages.partition_point(|passage| passage.span.start <= at).checked_sub(1)?;
        (at < self.passages[idx].span.end).then_some(idx)
    }

    /// The places named within a span, in order.
    pub(super) fn places_within(&self, span: Span) -> impl Iterator<Item = (Span, PlaceId)> {
        let from = self.places.partition_point(|(place, _)| place.start < span.start);
        self.places[from..].iter().take_while(move |(place, _)| place.start < span.end).copied()
    }

    /// Whether a place is named within a span.
    pub(super) fn has_place(&self, span: Span) -> bool {
        self.places_within(span).next().is_some()
    }

    /// The last place that ends within a span.
    pub(super) fn last_place_within(&self, span: Span) -> Option<Span> {
        self.places_within(span).map(|(place, _)| place).filter(|place| place.end < span.end).last()
    }
}

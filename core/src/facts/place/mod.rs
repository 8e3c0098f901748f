//! Places: which of the gazetteer's places an article names, and where.
//!
//! Names are found in every spelling, then read with what stands around them (`mention`), then
//! settled against one another (`settle`). The headline and what is to be read are looked at;
//! of credits and metadata only datelines, since a newspaper's name is no place.

mod dateline;
mod mention;
mod names;
mod settle;
#[cfg(test)]
mod tests;
mod words;

use crate::article::{Article, Role};
pub use crate::facts::gazetteer::{Level, PlaceId};
use crate::facts::listed::{List, ListedWords};
use crate::text::order::Arrange;
use crate::text::{Source, Span};

use self::mention::{Grade, Mention};
use self::names::Name;

/// One place and where the article names it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMentions {
    /// Which place.
    pub id: PlaceId,
    /// Whether it is named in the dateline.
    pub dateline: bool,
    /// Every mention, in order.
    pub spans: Vec<Span>,
}

/// The names of places, with their values.
pub(super) fn words() -> Vec<(&'static str, u16)> {
    names::names().words()
}

/// Finds the places that an article names, of whose words those in lists are known; sorted by first mention.
#[must_use]
pub fn find(source: &Source, article: &Article, listed: &ListedWords) -> Vec<PlaceMentions> {
    let text = source.text();
    let mut mentions = Vec::new();
    let mut datelines = Vec::new();
    for (piece, only_datelines) in pieces(article) {
        let first = mentions.len();
        mention::read_all(text, piece, listed.within(piece, List::Places), &mut mentions);
        let mut kept = first;
        for idx in first..mentions.len() {
            let in_dateline = dateline::is_dateline(text, piece, &mentions[idx]);
            if in_dateline {
                mentions[idx].grade = Grade::Sure;
                datelines.push(mentions[idx].span);
            }
            if in_dateline || !only_datelines {
                mentions.swap(kept, idx);
                kept += 1;
            }
        }
        mentions.truncate(kept);
    }
    collect(text, &settle::settle(text, mentions), &datelines)
}

/// What is searched for places, in order and apart; with whether only datelines count there.
fn pieces(article: &Article) -> Vec<(Span, bool)> {
    let headline = article.kicker.iter().chain(&article.title).chain(&article.deck).map(|text| (text.span, false));
    let paragraphs = article.paragraphs.iter().map(|paragraph| (paragraph.span, false));
    let credits = article.lines.iter().filter(|line| matches!(line.role, Role::Meta | Role::Credit));
    let mut pieces: Vec<_> = headline.chain(paragraphs).chain(credits.map(|line| (line.span, true))).collect();
    pieces.arrange_by_key(|(span, only_datelines)| (span.start, *only_datelines, u32::MAX - span.end));
    let mut end = 0;
    pieces.retain(|(span, _)| {
        let apart = span.start >= end && !span.is_empty();
        end = end.max(span.end);
        apart
    });
    pieces
}

/// Groups settled mentions by place; an abbreviation counts for each of its members.
fn collect(text: &str, settled: &[(Mention, PlaceId)], datelines: &[Span]) -> Vec<PlaceMentions> {
    let mut spans: Vec<(PlaceId, Span)> = Vec::new();
    for (mention, place) in settled.iter().filter(|(mention, _)| mention.name.members.is_empty()) {
        spans.push((*place, mention.span));
    }
    let mut plain: Vec<PlaceId> = spans.iter().map(|(place, _)| *place).collect();
    plain.arrange();
    plain.dedup();
    for (mention, place) in settled.iter().filter(|(mention, _)| !mention.name.members.is_empty()) {
        let is_glossed = mention.end > mention.span.end as usize;
        if (is_glossed || mention.name.members.iter().any(|member| plain.contains(member)))
            && has_head(text, mention.end, mention.name)
        {
            for place in mention.name.members.iter().chain(mention.name.senses.iter().filter(|sense| *sense == place)) {
                spans.push((*place, mention.span));
            }
        }
    }
    spans.arrange();
    spans.dedup();
    let of_one = spans.chunk_by(|(one, _), (other, _)| one == other);
    let mut places: Vec<PlaceMentions> = of_one
        .map(|mentions| {
            let spans: Vec<Span> = mentions.iter().map(|(_, span)| *span).collect();
            PlaceMentions { id: mentions[0].0, dateline: spans.iter().any(|span| datelines.contains(span)), spans }
        })
        .collect();
    places.arrange_by_key(|place| (place.spans[0], place.id));
    places
}

/// Whether an abbreviation is followed by one of the words that it needs.
fn has_head(text: &str, end: usize, name: &Name) -> bool {
    let rest = text[end..].trim_start();
    name.heads.is_empty() || name.heads.iter().any(|head| rest.starts_with(head))
}

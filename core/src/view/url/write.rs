//! Writes a canonical link, key by key.

use super::{bound, sort_slug};
use crate::search::Query;
use crate::text::order::Arrange;
use crate::view::percent;

/// A link being written.
pub(super) struct Link(pub(super) String);

impl Link {
    /// Begins a value.
    pub(super) fn key(&mut self, key: &str) -> &mut String {
        self.0.push(if self.0.is_empty() { '?' } else { '&' });
        self.0.push_str(key);
        self.0.push('=');
        &mut self.0
    }

    /// Writes what narrows and orders the results.
    pub(super) fn query(&mut self, query: &Query) {
        if !query.text.is_empty() {
            percent::encode_into(self.key("q"), &query.text);
        }
        self.set("city", query.places.iter().map(|place| place.slug()).collect());
        self.set("topic", query.topics.iter().map(|topic| topic.slug()).collect());
        self.set("plan", query.programmes.iter().map(|programme| &*programme.0).collect());
        self.set("source", query.sources.iter().map(|source| &*source.0).collect());
        for (key, bound) in [("from", query.from), ("to", query.to)] {
            if let Some(bound) = bound {
                bound::push(self.key(key), bound);
            }
        }
        self.id("sort", query.sort.map(sort_slug));
    }

    /// Writes ids, sorted.
    fn set(&mut self, key: &str, mut ids: Vec<&str>) {
        ids.arrange();
        if !ids.is_empty() {
            self.key(key).push_str(&ids.join(","));
        }
    }

    /// Writes one id.
    pub(super) fn id(&mut self, key: &str, id: Option<&str>) {
        if let Some(id) = id {
            self.key(key).push_str(id);
        }
    }
}

/// Appends a quote: its numbers as they are, its words encoded, the `~` between them raw.
pub(super) fn push_quote(out: &mut String, quote: &str) {
    let head = quote.match_indices('.').nth(4).map_or(0, |(at, _)| at + 1);
    let (numbers, words) = quote.split_at(head);
    if numbers.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'.') {
        out.push_str(numbers);
    } else {
        percent::encode_into(out, numbers);
    }
    for (idx, part) in words.split('~').enumerate() {
        if idx > 0 {
            out.push('~');
        }
        percent::encode_into(out, part);
    }
}

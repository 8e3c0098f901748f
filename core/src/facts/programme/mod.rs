//! Programmes: named plans, strategies, platforms, zones, agreements, slogans.
//!
//! Candidates are found by six finders (`quoted`, and `noun`, `group`, `years`, `clause`, `area` in
//! one `walk`) and in the curated `table`; equal names are one programme (`gather`), whose mentions are
//! then looked for in the whole article. The table gives names and stable ids, but most names on
//! a page are in no table: without it the finders do the same work.
//!
//! Programmes come out sorted by first mention; spans address [`Source::text`]. Not decided here:
//! whether what a name announces agrees with what was found.

mod area;
mod clause;
mod gather;
mod group;
mod kind;
mod members;
mod noun;
mod page;
mod quoted;
mod table;
mod told;
mod walk;
mod words;
mod years;

pub use kind::Kind;
pub use table::ProgrammeNames;

use crate::text::order::Arrange;
use std::sync::Arc;

use crate::article::Article;
use crate::facts::figure::Figure;
use crate::facts::place::{PlaceId, PlaceMentions};
use crate::facts::topic::{TopicId, Topics};
use crate::facts::{Options, Quotations, WordStarts};
use crate::text::{Source, Span};

use page::Page;

/// A programme's id: a name of the curated table, or `p-` and 8 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProgrammeId(pub Arc<str>);

/// A named undertaking and where the article names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Programme {
    /// Its id.
    pub id: ProgrammeId,
    /// Its name: the table's, else as printed at its fullest.
    pub name: String,
    /// What kind of undertaking it is.
    pub kind: Kind,
    /// Other forms that the article prints, sorted.
    pub aliases: Vec<String>,
    /// How many members the name announces: four for ‘4개 플래트홈'.
    pub announced: Option<u32>,
    /// The members that the text gives, as printed, in order; not always as many as announced.
    pub members: Vec<String>,
    /// The numbers of the name, and of the sentence that gives its projects and sum, as printed.
    pub numbers: Vec<String>,
    /// Where it takes place: the places in its names, else in the sentence of its first mention. Sorted.
    pub places: Vec<PlaceId>,
    /// The article's topics whose terms stand in those sentences, strongest first.
    pub topics: Vec<TopicId>,
    /// Every mention, in order.
    pub spans: Vec<Span>,
}

/// A name that was found at one place.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    /// The name.
    name: Span,
    /// The name with its quotation marks and the noun that follows, when there is one.
    alias: Option<Span>,
    kind: Kind,
    /// Whether it heads its paragraph.
    is_headed: bool,
    /// From its count of projects to its sum.
    numbers: Option<Span>,
}

impl Candidate {
    fn new(name: Span, kind: Kind) -> Self {
        Self { name, alias: None, kind, is_headed: false, numbers: None }
    }

    /// The widest span.
    fn whole(&self) -> Span {
        self.alias.unwrap_or(self.name)
    }
}

/// What was found in the article before its programmes.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    /// The places named.
    pub places: &'a [PlaceMentions],
    /// The topics that count, and where their terms stand.
    pub topics: &'a Topics,
    /// The numbers.
    pub figures: &'a [Figure],
    /// The words of the article.
    pub words: &'a WordStarts,
    /// What stands between quotation marks.
    pub quotations: &'a Quotations,
}

/// Finds the programmes that an article names.
#[must_use]
pub fn find(source: &Source, article: &Article, before: Before, options: Options) -> Vec<Programme> {
    let page = Page::new(source, article, before.places);
    let mut candidates = walk::walk(&page);
    quoted::find(&page, before.quotations, &mut candidates);
    candidates.arrange_by_key(|candidate| (candidate.name.start, std::cmp::Reverse(candidate.name.end)));
    gather::programmes(&page, &candidates, before, options)
}

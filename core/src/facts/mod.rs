//! What an article says: places, topics, figures, programmes, people, quotations.
//!
//! Each kind is found by one module, from the text and the kinds before it, left to right:
//! places → topics → figures → programmes → people → findings. No score for search lives here.

pub mod figure;
pub mod finding;
pub mod gazetteer;
pub mod gloss;
pub mod leading;
mod listed;
mod names;
mod noun_phrase;
pub mod orthography;
pub mod person;
pub mod place;
pub mod programme;
pub mod quantity;
mod quotations;
pub mod source;
pub mod topic;

pub use self::listed::ListedWords;
pub use self::names::WordStarts;
pub use self::orthography::Orthography;
pub use self::quotations::Quotations;
use crate::article::{Article, Diagnostic};
use crate::text::Source;

/// Everything found in one article. Lists are sorted by first mention unless their item says otherwise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Which spelling the article follows.
    pub orthography: Orthography,
    /// The places named.
    pub places: Vec<place::PlaceMentions>,
    /// The topics that count, strongest first; at most five.
    pub topics: Vec<topic::TopicScore>,
    /// Where the terms of topics stand.
    pub topic_terms: topic::TopicTerms,
    /// The numbers.
    pub figures: Vec<figure::Figure>,
    /// The named plans, platforms, agreements, slogans.
    pub programmes: Vec<programme::Programme>,
    /// The people named.
    pub people: Vec<person::Person>,
    /// What they said.
    pub quotations: Vec<person::Quotation>,
    /// What follows from the figures by arithmetic and is not in the text.
    pub findings: Vec<finding::Finding>,
    /// What was odd.
    pub diagnostics: Vec<Diagnostic>,
}

/// How to extract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether the curated table of programmes gives names and ids.
    pub programme_table: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { programme_table: true }
    }
}

/// Finds everything an article says.
#[must_use]
pub fn extract(source: &Source, article: &Article, options: Options) -> Facts {
    conclude(source, article, begin(source, article), options)
}

/// What is found without looking at what else is found: topics, places, figures.
#[derive(Debug)]
pub struct Begun {
    topics: topic::Topics,
    facts: Facts,
}

/// The first half of [`extract`].
#[must_use]
pub fn begin(source: &Source, article: &Article) -> Begun {
    let listed = ListedWords::of(source, article);
    let topics = topic::find(source, article, &listed);
    let facts = Facts {
        orthography: orthography::find(source, article, &listed),
        places: place::find(source, article, &listed),
        figures: quantity::extract(source, article),
        ..Facts::default()
    };
    Begun { topics, facts }
}

/// The second half of [`extract`]: what rests on the first.
#[must_use]
pub fn conclude(source: &Source, article: &Article, begun: Begun, options: Options) -> Facts {
    let Begun { topics, mut facts } = begun;
    let words = WordStarts::of(source, article);
    let quotations = Quotations::of(source, article);
    let before = programme::Before {
        places: &facts.places,
        topics: &topics,
        figures: &facts.figures,
        words: &words,
        quotations: &quotations,
    };
    facts.programmes = programme::find(source, article, before, options);
    facts.people = person::find(source, article, &facts.places, &words);
    facts.quotations = person::quotations(source, article, &facts.people, &quotations);
    facts.findings = finding::draw(source, article, &facts.figures, &facts.programmes);
    (facts.topics, facts.topic_terms) = (topics.scores, topics.terms);
    facts
}

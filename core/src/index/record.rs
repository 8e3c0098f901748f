//! What is kept of a document beside its words: what a result shows, sorts and filters by.

use crate::text::order::Arrange;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::article::{ArticleId, Role};
use crate::facts::figure::{Figure, Normalized};
use crate::facts::person::Person;
use crate::facts::place::PlaceId;
use crate::facts::programme::ProgrammeId;
use crate::facts::source::{SourceId, source_id};
use crate::facts::topic::TopicId;
use crate::index::Field;
use crate::reading::Story;
use crate::text::{Source, Span};

/// A document without its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Its name in links.
    pub id: ArticleId,
    /// Which story of its page, from 1.
    pub item: u32,
    /// The headline, if there is one.
    pub title: Option<Span>,
    /// What is searched beside the title: deck, headings, body, captions, tables, in order.
    pub paragraphs: Vec<Passage>,
    /// Publication day as 20211123; 0 if none was printed.
    pub day: u32,
    /// The newspaper.
    pub source: Option<SourceId>,
    /// The places it names and all places these lie in, sorted.
    pub places: Vec<PlaceId>,
    /// The topics that count, and their parents, sorted.
    pub topics: Vec<TopicId>,
    /// Its programmes, sorted.
    pub programmes: Vec<ProgrammeId>,
    /// The first mention of each of them, in the same order.
    pub programme_mentions: Vec<Span>,
    /// The people it names, in order of appearance.
    pub people: Vec<Span>,
    /// Its figures that are numbers and measure something.
    pub figures: Vec<FigureValue>,
}

/// A number of a document that can be compared.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureValue {
    /// The number in its unit; near enough to compare, not to show.
    pub value: f64,
    /// The printed unit without its scale word.
    pub unit: Arc<str>,
    /// What it measures, in [`Source::text`].
    pub subject: Span,
    /// The measure that a verb adds: 증가률.
    pub measure: Option<Arc<str>>,
}

/// A paragraph of the text of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands in [`Source::text`].
    pub span: Span,
    /// Deck, heading, body, caption or table.
    pub role: Role,
}

impl Record {
    /// What is kept of a story.
    #[must_use]
    pub fn of(id: &ArticleId, source: &Source, story: &Story, names: &mut BTreeSet<Arc<str>>) -> Self {
        let article = &story.article;
        let (programmes, programme_mentions) = programmes_of(story);
        let paragraphs = article.paragraphs.iter().map(|found| Passage { span: found.span, role: found.role });
        let figures = story.facts.figures.iter().filter_map(|figure| FigureValue::of(figure, names));
        Self {
            id: id.clone(),
            item: article.item,
            title: article.title.as_ref().map(|title| title.span),
            paragraphs: paragraphs.collect(),
            day: article.published.map_or(0, |printed| printed.day_key()),
            source: article.source.as_ref().and_then(|printed| source_id(&printed.text)),
            places: places_of(story),
            topics: topics_of(story),
            programmes,
            programme_mentions,
            people: people_of(source, story),
            figures: fitted(figures),
        }
    }

    /// What the title and each paragraph are, in the order they are indexed.
    pub fn fields(&self) -> impl Iterator<Item = Field> + '_ {
        let title = self.title.map(|_| Field::Title);
        let lead = self.paragraphs.iter().position(|passage| passage.role == Role::Body);
        let passages = self.paragraphs.iter().enumerate().map(move |(idx, passage)| match passage.role {
            Role::Deck | Role::Heading => Field::Heading,
            _ if Some(idx) == lead => Field::Lead,
            _ => Field::Body,
        });
        title.into_iter().chain(passages)
    }

    /// The month of publication as 202111.
    #[must_use]
    pub const fn month(&self) -> Option<u32> {
        if self.day == 0 { None } else { Some(self.day / 100) }
    }
}

/// A document's record beside the text of its page.
#[derive(Clone, Debug)]
pub struct Page {
    /// The text of the page.
    pub source: Arc<Source>,
    /// The document.
    pub record: Record,
}

impl FigureValue {
    /// A figure that is a number and measures something.
    fn of(figure: &Figure, names: &mut BTreeSet<Arc<str>>) -> Option<Self> {
        let Normalized::Number(number) = figure.normalized else { return None };
        let subject = figure.subject.as_ref()?;
        let mut name = |text: &str| match names.get(text) {
            Some(known) => Arc::clone(known),
            None => {
                let name: Arc<str> = text.into();
                names.insert(Arc::clone(&name));
                name
            }
        };
        let measure = subject.measure.map(&mut name);
        Some(Self { value: number.approximate(), unit: name(figure.base_unit), subject: subject.span, measure })
    }
}

/// The first mention of every person whose name is printed there as it is known.
fn people_of(source: &Source, story: &Story) -> Vec<Span> {
    let text = source.text();
    let first = |person: &Person| person.spans.iter().copied().find(|span| span.of(text) == person.name);
    fitted(story.facts.people.iter().filter_map(first))
}

/// The programmes, sorted, each with its first mention.
fn programmes_of(story: &Story) -> (Vec<ProgrammeId>, Vec<Span>) {
    let programmes = story.facts.programmes.iter();
    let mut mentions: Vec<(ProgrammeId, Span)> =
        programmes.filter_map(|programme| Some((programme.id.clone(), *programme.spans.first()?))).collect();
    mentions.arrange_by(|one, two| one.0.cmp(&two.0));
    mentions.dedup_by(|next, first| next.0 == first.0);
    mentions.into_iter().unzip()
}

fn places_of(story: &Story) -> Vec<PlaceId> {
    sorted(story.facts.places.iter().flat_map(|place| std::iter::once(place.id).chain(place.id.ancestors())))
}

fn topics_of(story: &Story) -> Vec<TopicId> {
    sorted(story.facts.topics.iter().flat_map(|topic| topic.ids().flat_map(|id| [id, id.top()])))
}

fn sorted<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.collect();
    values.arrange();
    values.dedup();
    values.shrink_to_fit();
    values
}

/// A list without room for more: there is one for each document.
fn fitted<T>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.collect();
    values.shrink_to_fit();
    values
}

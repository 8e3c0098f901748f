//! One record as bytes.

use crate::article::{ArticleId, Role};
use crate::facts::place::PlaceId;
use crate::facts::programme::ProgrammeId;
use crate::facts::source::SourceId;
use crate::facts::topic::TopicId;
use crate::index::record::{FigureValue, Passage, Record};
use crate::index::saved::bytes::{Reader, SavedError, Writer};
use crate::index::saved::decimal;
use crate::index::saved::names::{KnownNames, Names};
use crate::text::Span;

/// Every role, at its number.
const ROLES: [Role; 10] = [
    Role::Chrome,
    Role::Meta,
    Role::Title,
    Role::Deck,
    Role::Heading,
    Role::Body,
    Role::Caption,
    Role::Table,
    Role::Credit,
    Role::Blank,
];

/// Writes a record.
pub(super) fn write(out: &mut Writer, record: &Record, names: &Names<'_>) {
    out.text(record.id.as_str());
    out.number(record.item);
    spans(out, record.title.as_slice());
    let passages: Vec<Span> = record.paragraphs.iter().map(|passage| passage.span).collect();
    spans(out, &passages);
    for passage in &record.paragraphs {
        let role = ROLES.iter().position(|role| *role == passage.role);
        out.length(role.expect("every role is in the list"));
    }
    out.number(record.day);
    out.number(names.number(record.source.as_ref().map(|source| &*source.0)));
    out.list(&record.places, |out, place| out.number(place.0));
    out.list(&record.topics, |out, topic| out.number(topic.0));
    spans(out, &record.programme_mentions);
    record.programmes.iter().for_each(|programme| out.number(names.number(Some(&programme.0))));
    spans(out, &record.people);
    let subjects: Vec<Span> = record.figures.iter().map(|figure| figure.subject).collect();
    spans(out, &subjects);
    for figure in &record.figures {
        decimal::write(out, figure.value);
        out.number(names.number(Some(&figure.unit)));
        out.number(names.number(figure.measure.as_deref()));
    }
}

/// Reads a record of `text`.
pub(super) fn read(reader: &mut Reader<'_>, text: &str, names: &KnownNames) -> Result<Record, SavedError> {
    let name = |reader: &mut Reader<'_>| names.next(reader)?.ok_or(SavedError::Damaged);
    let id = ArticleId::parse(reader.text()?).ok_or(SavedError::Damaged)?;
    let item = reader.small()?;
    let title = read_spans(reader, text)?.pop();
    let passages = read_spans(reader, text)?.into_iter().map(|span| Ok(Passage { span, role: read_role(reader)? }));
    let paragraphs = passages.collect::<Result<_, _>>()?;
    let day = reader.small()?;
    let source = names.next(reader)?.map(SourceId);
    let places = reader.list(|reader| known(reader.small().map(PlaceId)?, PlaceId::all().len(), |place| place.0))?;
    let topics = reader.list(|reader| known(reader.small().map(TopicId)?, TopicId::all().len(), |topic| topic.0))?;
    let programme_mentions = read_spans(reader, text)?;
    let programmes = programme_mentions.iter().map(|_| name(reader).map(ProgrammeId)).collect::<Result<_, _>>()?;
    let people = read_spans(reader, text)?;
    let figures = read_spans(reader, text)?.into_iter().map(|subject| {
        Ok(FigureValue { value: decimal::read(reader)?, unit: name(reader)?, subject, measure: names.next(reader)? })
    });
    let figures = figures.collect::<Result<_, _>>()?;
    Ok(Record {
        id,
        item,
        title,
        paragraphs,
        day,
        source,
        places,
        topics,
        programmes,
        programme_mentions,
        people,
        figures,
    })
}

fn read_role(reader: &mut Reader<'_>) -> Result<Role, SavedError> {
    ROLES.get(reader.small::<usize>()?).copied().ok_or(SavedError::Damaged)
}

/// An id that is in its table.
fn known<T: Copy>(id: T, length: usize, position: impl Fn(T) -> u16) -> Result<T, SavedError> {
    if usize::from(position(id)) < length { Ok(id) } else { Err(SavedError::Damaged) }
}

/// Spans, each by its distance from the end of the one before.
fn spans(out: &mut Writer, spans: &[Span]) {
    let mut end = 0;
    out.list(spans, |out, span| {
        out.signed(i64::from(span.start) - i64::from(end));
        out.length(span.len());
        end = span.end;
    });
}

/// Spans on character boundaries of `text`.
fn read_spans(reader: &mut Reader<'_>, text: &str) -> Result<Vec<Span>, SavedError> {
    let mut before = 0;
    reader.list(|reader| {
        let start = reader.signed()?.checked_add(before).and_then(|start| u32::try_from(start).ok());
        let start = start.ok_or(SavedError::Damaged)?;
        let end = start.checked_add(reader.small()?).ok_or(SavedError::Damaged)?;
        text.get(start as usize..end as usize).ok_or(SavedError::Damaged)?;
        before = i64::from(end);
        Ok(Span { start, end })
    })
}

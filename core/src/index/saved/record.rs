//! One record as bytes.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::article::{ArticleId, Role};
use crate::facts::place::PlaceId;
use crate::facts::programme::ProgrammeId;
use crate::facts::source::SourceId;
use crate::facts::topic::TopicId;
use crate::index::record::{FigureValue, Passage, Record};
use crate::index::saved::bytes::{Reader, SavedError, Writer};
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

/// Strings that many records share.
#[derive(Default)]
pub(super) struct Names(BTreeSet<Arc<str>>);

impl Names {
    fn of(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.0.get(name) {
            return Arc::clone(known);
        }
        let name: Arc<str> = name.into();
        self.0.insert(Arc::clone(&name));
        name
    }
}

/// Writes a record.
pub(super) fn write(out: &mut Writer, record: &Record) {
    out.text(record.id.as_str());
    out.number(record.item);
    out.list(record.title.as_slice(), |out, title| span(out, *title));
    out.list(&record.paragraphs, |out, passage| {
        span(out, passage.span);
        let role = ROLES.iter().position(|role| *role == passage.role);
        out.length(role.expect("every role is in the list"));
    });
    out.number(record.day);
    out.text(record.source.as_ref().map_or("", |source| &source.0));
    out.list(&record.places, |out, place| out.number(place.0));
    out.list(&record.topics, |out, topic| out.number(topic.0));
    out.list(&record.programmes, |out, programme| out.text(&programme.0));
    record.programme_mentions.iter().for_each(|mention| span(out, *mention));
    out.list(&record.people, |out, person| span(out, *person));
    out.list(&record.figures, |out, figure| {
        out.fixed(figure.value.to_bits());
        out.text(&figure.unit);
        span(out, figure.subject);
        out.text(figure.measure.as_deref().unwrap_or_default());
    });
}

/// Reads a record of `text`.
pub(super) fn read(reader: &mut Reader<'_>, text: &str, names: &mut Names) -> Result<Record, SavedError> {
    let mut record = Record {
        id: ArticleId::parse(reader.text()?).ok_or(SavedError::Damaged)?,
        item: reader.small()?,
        title: reader.list(|reader| read_span(reader, text))?.pop(),
        paragraphs: reader.list(|reader| {
            let span = read_span(reader, text)?;
            let role = *ROLES.get(reader.small::<usize>()?).ok_or(SavedError::Damaged)?;
            Ok(Passage { span, role })
        })?,
        day: reader.small()?,
        source: Some(reader.text()?).filter(|source| !source.is_empty()).map(|source| SourceId(names.of(source))),
        places: reader.list(|reader| known(reader.small().map(PlaceId)?, PlaceId::all().len(), |place| place.0))?,
        topics: reader.list(|reader| known(reader.small().map(TopicId)?, TopicId::all().len(), |topic| topic.0))?,
        programmes: reader.list(|reader| Ok(ProgrammeId(names.of(reader.text()?))))?,
        programme_mentions: Vec::new(),
        people: Vec::new(),
        figures: Vec::new(),
    };
    let mentions = record.programmes.iter().map(|_| read_span(reader, text));
    record.programme_mentions = mentions.collect::<Result<_, _>>()?;
    record.people = reader.list(|reader| read_span(reader, text))?;
    record.figures = reader.list(|reader| {
        Ok(FigureValue {
            value: f64::from_bits(reader.fixed()?),
            unit: names.of(reader.text()?),
            subject: read_span(reader, text)?,
            measure: Some(reader.text()?).filter(|name| !name.is_empty()).map(|name| names.of(name)),
        })
    })?;
    Ok(record)
}

/// An id that is in its table.
fn known<T: Copy>(id: T, length: usize, position: impl Fn(T) -> u16) -> Result<T, SavedError> {
    if usize::from(position(id)) < length { Ok(id) } else { Err(SavedError::Damaged) }
}

fn span(out: &mut Writer, span: Span) {
    out.number(span.start);
    out.length(span.len());
}

/// A span on character boundaries of `text`.
fn read_span(reader: &mut Reader<'_>, text: &str) -> Result<Span, SavedError> {
    let (start, length): (u32, u32) = (reader.small()?, reader.small()?);
    let end = start.checked_add(length).ok_or(SavedError::Damaged)?;
    text.get(start as usize..end as usize).ok_or(SavedError::Damaged)?;
    Ok(Span { start, end })
}

//! The ledger of programmes: one row for each, gathered across articles.

use crate::text::order::Arrange;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::passage::{Passage, Sentences};
use crate::facts::place::PlaceId;
use crate::facts::programme::{Kind, Programme, ProgrammeId};
use crate::library::Document;
use crate::pause::{Pause, at_once, step};
use crate::text::Span;

/// A programme as all the articles tell it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanRow {
    /// Its id.
    pub id: ProgrammeId,
    /// Its name, from the first article that names it.
    pub name: String,
    /// Other forms of the name, sorted.
    pub aliases: Vec<String>,
    /// What kind of undertaking it is.
    pub kind: Kind,
    /// How many members the name announces.
    pub announced: Option<u32>,
    /// The members found, from the article that gives most of them.
    pub members: Vec<String>,
    /// The numbers beside it, as printed, each once.
    pub numbers: Vec<String>,
    /// Where it takes place, sorted.
    pub places: Vec<PlaceId>,
    /// The sentences that name it, in order.
    pub mentions: Vec<Passage>,
    /// The documents of its first and its last mention, by date of publication.
    pub first_and_last: Option<(usize, usize)>,
}

impl PlanRow {
    /// The sentence that tells most about it, the first of equals.
    #[must_use]
    pub fn definition(&self, documents: &[Arc<Document>]) -> Option<Passage> {
        let mut best = None;
        for passage in &self.mentions {
            let Some(document) = documents.get(passage.document_idx) else { continue };
            let mut programmes = document.story.facts.programmes.iter();
            let Some(programme) = programmes.find(|programme| programme.id == self.id) else { continue };
            let told = told(document, programme, passage.span);
            if best.is_none_or(|(most, _)| told > most) {
                best = Some((told, *passage));
            }
        }
        best.map(|(_, passage)| passage)
    }
}

/// Every programme of the documents, the most named first.
#[must_use]
pub fn rows(documents: &[Arc<Document>]) -> Vec<PlanRow> {
    at_once(|pause| rows_in_steps(documents, pause))
}

/// The same with pauses.
pub async fn rows_in_steps(documents: &[Arc<Document>], pause: Pause<'_>) -> Vec<PlanRow> {
    let mut gathered: BTreeMap<ProgrammeId, Gathered> = BTreeMap::new();
    for (document_idx, document) in documents.iter().enumerate() {
        let sentences = Sentences::of(document);
        for programme in &document.story.facts.programmes {
            let told = gathered.entry(programme.id.clone()).or_insert_with(|| Gathered::new(programme));
            told.add(document_idx, programme, sentences);
        }
        step(pause).await;
    }
    let mut rows: Vec<PlanRow> = Vec::with_capacity(gathered.len());
    for told in gathered.into_values() {
        rows.push(told.finish(documents));
        step(pause).await;
    }
    rows.arrange_by(|a, b| b.mentions.len().cmp(&a.mentions.len()).then_with(|| a.id.cmp(&b.id)));
    rows
}

/// A row in the making.
struct Gathered {
    row: PlanRow,
    aliases: BTreeSet<String>,
    places: BTreeSet<PlaceId>,
    mentions: BTreeSet<Passage>,
}

impl Gathered {
    fn new(programme: &Programme) -> Self {
        let row = PlanRow {
            id: programme.id.clone(),
            name: programme.name.clone(),
            aliases: Vec::new(),
            kind: programme.kind,
            announced: None,
            members: Vec::new(),
            numbers: Vec::new(),
            places: Vec::new(),
            mentions: Vec::new(),
            first_and_last: None,
        };
        Self { row, aliases: BTreeSet::new(), places: BTreeSet::new(), mentions: BTreeSet::new() }
    }

    fn add(&mut self, document_idx: usize, programme: &Programme, sentences: Sentences<'_>) {
        self.row.announced = self.row.announced.or(programme.announced);
        if programme.members.len() > self.row.members.len() {
            self.row.members.clone_from(&programme.members);
        }
        for number in &programme.numbers {
            if !self.row.numbers.contains(number) {
                self.row.numbers.push(number.clone());
            }
        }
        self.aliases.extend(programme.aliases.iter().cloned());
        self.places.extend(&programme.places);
        for span in programme.spans.iter().filter_map(|span| sentences.around(*span)) {
            self.mentions.insert(Passage { document_idx, span });
        }
    }

    fn finish(self, documents: &[Arc<Document>]) -> PlanRow {
        let day = |idx: &usize| {
            documents.get(*idx).and_then(|document| document.story.article.published).map(|printed| printed.day_key())
        };
        let named_in: BTreeSet<usize> = self.mentions.iter().map(|passage| passage.document_idx).collect();
        let dated = || named_in.iter().copied().filter(|idx| day(idx).is_some());
        let first_and_last = dated().min_by_key(day).zip(dated().max_by_key(day));
        PlanRow {
            aliases: self.aliases.into_iter().filter(|alias| *alias != self.row.name).collect(),
            places: self.places.into_iter().collect(),
            mentions: self.mentions.into_iter().collect(),
            first_and_last,
            ..self.row
        }
    }
}

/// How much a sentence tells about a programme: its members and numbers weigh most, then that the
/// sentence is about it (names it as its topic, or first), then that it is a sentence and not a heading.
fn told(document: &Document, programme: &Programme, sentence: Span) -> u32 {
    let words = sentence.of(document.source.text());
    let present = |pieces: &[String]| pieces.iter().filter(|piece| words.contains(piece.as_str())).count() as u32;
    let mut named = programme.spans.iter().filter(|span| sentence.contains(**span));
    let begins = named.clone().any(|span| span.start - sentence.start < 12);
    let is_topic = named.any(|span| is_topic(Span { start: span.end, ..sentence }.of(document.source.text())));
    let is_sentence = words.trim_end_matches(['"', '”', '\'', '’']).ends_with(['.', '。', '!', '?']);
    let about = 4 * u32::from(is_topic) + 2 * u32::from(begins);
    3 * (present(&programme.members) + present(&programme.numbers)) + about + 4 * u32::from(is_sentence)
}

/// Whether the words before these are what their sentence is about: 은/는, or 이란/란 in a definition.
fn is_topic(after: &str) -> bool {
    let particle = after.trim_start_matches(['\'', '"', '’', '”', '》', '>', '」']);
    ["은", "는", "이란", "란"]
        .iter()
        .any(|topic| particle.strip_prefix(topic).is_some_and(|rest| rest.starts_with([' ', ',', '\u{a0}'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_has_its_particle() {
        for about in ["은 새 전략이다.", "’이란 무엇인가", "”는, 말하자면"] {
            assert!(is_topic(about), "{about}");
        }
        assert!(!is_topic("을 실시하는 조치이다.") && !is_topic("은행은 돈을 댄다."));
    }

    #[test]
    fn no_articles_no_rows() {
        assert_eq!(rows(&[]), []);
    }
}

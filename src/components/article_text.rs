//! The words of an article, with every mention marked and addressed by its bytes in the raw text.
//!
//! A long article is a thousand small elements, so they are written straight into the document and
//! answer through the handlers of the article around them, none through one of its own.
//!
//! A gloss is no text of the page: it is drawn by the style sheet from an attribute, so that nothing
//! that counts, copies or looks for the article's words meets it.

use std::sync::Arc;

use dongbuk_core::article::{Paragraph, Role};
use dongbuk_core::facts::gloss::{self, Gloss};
use dongbuk_core::facts::place::PlaceId;
use dongbuk_core::language::Language;
use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::text::nest::{Node, nest};
use dongbuk_core::text::{Span, sentence};
use dongbuk_core::view::Action;
use leptos::prelude::GetUntracked as _;
use web_sys::Element;

use crate::browser::{add, add_text};
use crate::mention::{Mention, MentionKind, mentions};
use crate::store::Store;

/// Writes passages of one article.
#[derive(Clone)]
pub(super) struct Writer {
    store: Store,
    document: Arc<Document>,
    mentions: Arc<Vec<Mention>>,
    /// What is glossed; nothing unless the reader asks for it.
    glosses: Arc<Vec<Gloss>>,
    /// The words that the link points to.
    quote: Option<Span>,
}

/// What is marked in one passage, in the order of numbering; a quote comes last.
#[derive(Clone, Copy)]
struct Marks<'a> {
    glosses: &'a [Gloss],
    mentions: &'a [Mention],
}

/// What a link of a mentioned place does: it leaves the article for all that name the place.
pub(super) fn more_of(place: PlaceId) -> Vec<Action> {
    vec![Action::Clear, Action::Close, Action::TogglePlace(place)]
}

impl Writer {
    /// A writer that marks what the facts of an article speak of.
    pub(super) fn new(store: Store, document: Arc<Document>) -> Self {
        let mentions = Arc::new(mentions(&document.story.facts));
        Self { store, document, mentions, glosses: Arc::default(), quote: None }
    }

    /// The same, with a quote marked.
    pub(super) fn quoting(&self, quote: Option<Span>) -> Self {
        Self { quote, ..self.clone() }
    }

    /// The same, with glosses.
    pub(super) fn glossing(&self) -> Self {
        let Document { source, story, .. } = &*self.document;
        Self { glosses: Arc::new(gloss::find(source, &story.article, &story.facts)), ..self.clone() }
    }

    /// Writes a passage with its mentions.
    pub(super) fn passage(&self, into: &Element, span: Span) {
        let first = self.mentions.partition_point(|mention| mention.span.start < span.start);
        let first = first.saturating_sub(self.overhang(first, span));
        let last = self.mentions.partition_point(|mention| mention.span.start < span.end);
        let mentions = &self.mentions[first..last.max(first)];
        let first = self.glosses.partition_point(|gloss| gloss.span.start < span.start);
        let last = self.glosses.partition_point(|gloss| gloss.span.start < span.end);
        let marks = Marks { glosses: &self.glosses[first..last.max(first)], mentions };
        let quote = self.quote.filter(|quote| quote.overlaps(span));
        // A gloss goes around a mention of the same words, whose line it does not share.
        let glosses = marks.glosses.iter().map(|gloss| gloss.span);
        let spans: Vec<Span> = glosses.chain(mentions.iter().map(|mention| mention.span)).chain(quote).collect();
        self.nodes(into, &nest(span, &spans), marks);
    }

    /// How many mentions just before `first` reach into a passage.
    fn overhang(&self, first: usize, passage: Span) -> usize {
        self.mentions[..first].iter().rev().take_while(|mention| mention.span.end > passage.start).count()
    }

    fn nodes(&self, into: &Element, nodes: &[Node], marks: Marks) {
        for node in nodes {
            match node {
                Node::Text(span) => add_text(into, span.of(self.document.source.text())),
                Node::Mark { idx, inside } => self.nodes(&self.mark(into, *idx, marks), inside, marks),
            }
        }
    }

    /// The element of a mark, for what is inside it.
    fn mark(&self, into: &Element, idx: usize, marks: Marks) -> Element {
        if let Some(gloss) = marks.glosses.get(idx) {
            return add(into, "span", &[("class", "gloss"), ("data-gloss", &gloss.text)]);
        }
        match marks.mentions.get(idx - marks.glosses.len()) {
            Some(mention) => self.mention(into, mention),
            None => add(into, "mark", &[("class", "quote")]),
        }
    }

    /// A mention: places lead to more of them.
    fn mention(&self, into: &Element, mention: &Mention) -> Element {
        let raw = self.document.source.raw_span(mention.span);
        let at = format!("{}-{}", raw.start, raw.end);
        let attributes = [("class", "mention"), ("data-kind", mention.kind.name()), ("data-span", &at)];
        match (mention.kind, &mention.more) {
            (MentionKind::Place, Some(Action::TogglePlace(place))) => {
                let [class, kind, at] = attributes;
                let mark = add(into, "span", &[class, kind, at, ("data-place", place.slug())]);
                add(&mark, "a", &[("href", &self.store.href_now(&more_of(*place)))])
            }
            _ => add(into, "span", &attributes),
        }
    }

    /// Whether words are marked as a quote.
    pub(super) const fn is_quoting(&self) -> bool {
        self.quote.is_some()
    }

    /// Writes what is to be read from the paragraph at a position on, each paragraph in the element of its role,
    /// until `len_bytes` of text are written; the position of the next paragraph.
    pub(super) fn paragraphs(&self, into: &Element, begin: usize, len_bytes: usize) -> usize {
        let mut written = 0;
        let paragraphs = self.document.story.article.paragraphs.get(begin..).unwrap_or_default();
        let now = paragraphs.iter().take_while(|paragraph| {
            let has_room = written < len_bytes;
            written += paragraph.span.range().len();
            has_room
        });
        let now: Vec<&Paragraph> = now.collect();
        now.iter().filter(|paragraph| paragraph.role != Role::Deck).for_each(|it| self.paragraph(into, it));
        begin + now.len()
    }

    fn paragraph(&self, into: &Element, paragraph: &Paragraph) {
        let start = paragraph.span.start.to_string();
        let at = ("data-start", start.as_str());
        let element = match paragraph.role {
            Role::Heading => {
                let id = heading_id(paragraph);
                add(into, "h2", &[("class", "article-heading"), ("id", &id), ("tabindex", "-1"), at])
            }
            Role::Caption => add(into, "p", &[("class", "article-caption"), at]),
            Role::Table => add(into, "p", &[("class", "article-row"), at]),
            _ => add(into, "p", &[at]),
        };
        self.sentences(&element, paragraph.span);
    }

    /// A paragraph, sentence by sentence, each with the button that passes it on.
    fn sentences(&self, into: &Element, paragraph: Span) {
        let mut done = paragraph.start;
        for sentence in sentence::scan(paragraph.of(self.document.source.text())) {
            let sentence = sentence.shifted(paragraph.range().start);
            if self.mentions.iter().any(|it| it.span.start < sentence.end && sentence.end < it.span.end) {
                continue; // A mention is one element: what ends inside it goes on to the next end.
            }
            let element = add(into, "span", &[("class", "sentence")]);
            self.passage(&element, Span { start: done, end: sentence.end });
            sentence_link(&element, sentence, self.store.language.get_untracked());
            done = sentence.end;
        }
        self.passage(into, Span { start: done, end: paragraph.end });
    }
}

/// The button that passes a sentence on. It takes no room, and holds no text that would be copied along.
fn sentence_link(into: &Element, sentence: Span, language: Language) {
    let (start, end) = (sentence.start.to_string(), sentence.end.to_string());
    let name = Phrase::ShareSentence.text(language);
    let at = [("data-start-of-sentence", start.as_str()), ("data-end", end.as_str())];
    add(into, "button", &[("type", "button"), ("class", "sentence-link"), ("aria-label", name), at[0], at[1]]);
}

/// The element id of a heading, for the outline.
pub(super) fn heading_id(paragraph: &Paragraph) -> String {
    format!("line-{}", paragraph.line)
}

//! The words of an article, with every mention marked and addressed by its bytes in the raw text.
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
use leptos::prelude::*;

use super::icon::{Icon, IconMark};
use super::view_link::ViewLink;
use crate::mention::{Mention, MentionKind, mentions};

/// Writes passages of one article.
#[derive(Clone)]
pub(super) struct Writer {
    document: Arc<Document>,
    mentions: Arc<Vec<Mention>>,
    glosses: Arc<Vec<Gloss>>,
    /// The words that the link points to.
    quote: Option<Span>,
    /// The language of the interface.
    language: Language,
}

/// What is marked in one passage, in the order of numbering; a quote comes last.
#[derive(Clone, Copy)]
struct Marks<'a> {
    glosses: &'a [Gloss],
    mentions: &'a [Mention],
}

impl Writer {
    /// A writer that marks what the facts of an article speak of.
    pub(super) fn new(document: Arc<Document>, language: Language) -> Self {
        let mentions = Arc::new(mentions(&document.story.facts));
        let glosses = Arc::new(gloss::find(&document.source, &document.story.article, &document.story.facts));
        Self { document, mentions, glosses, quote: None, language }
    }

    /// The same, with a quote marked.
    pub(super) fn quoting(&self, quote: Option<Span>) -> Self {
        Self { quote, ..self.clone() }
    }

    /// A passage with its mentions.
    pub(super) fn passage(&self, span: Span) -> Vec<AnyView> {
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
        self.nodes(&nest(span, &spans), marks)
    }

    /// How many mentions just before `first` reach into a passage.
    fn overhang(&self, first: usize, passage: Span) -> usize {
        self.mentions[..first].iter().rev().take_while(|mention| mention.span.end > passage.start).count()
    }

    fn nodes(&self, nodes: &[Node], marks: Marks) -> Vec<AnyView> {
        nodes.iter().map(|node| self.node(node, marks)).collect()
    }

    fn node(&self, node: &Node, marks: Marks) -> AnyView {
        match node {
            Node::Text(span) => span.of(self.document.source.text()).to_owned().into_any(),
            Node::Mark { idx, inside } => {
                let inside = self.nodes(inside, marks);
                if let Some(gloss) = marks.glosses.get(*idx) {
                    return view! { <span class="gloss" data-gloss=gloss.text.clone()>{inside}</span> }.into_any();
                }
                match marks.mentions.get(*idx - marks.glosses.len()) {
                    Some(mention) => self.mark(mention, inside),
                    None => view! { <mark class="quote">{inside}</mark> }.into_any(),
                }
            }
        }
    }

    /// A mention: places and programmes lead to more of them.
    fn mark(&self, mention: &Mention, inside: Vec<AnyView>) -> AnyView {
        let raw = self.document.source.raw_span(mention.span);
        let at = format!("{}-{}", raw.start, raw.end);
        let kind = mention.kind.name();
        let place = match (&mention.kind, &mention.more) {
            (MentionKind::Place, Some(Action::TogglePlace(id))) => Some(PlaceId::slug(*id)),
            _ => None,
        };
        let inside = match (mention.kind, mention.more.clone()) {
            (MentionKind::Place, Some(more)) => {
                view! { <ViewLink to=vec![Action::Clear, Action::Close, more]>{inside}</ViewLink> }.into_any()
            }
            _ => inside.into_any(),
        };
        view! { <span class="mention" data-kind=kind data-span=at data-place=place>{inside}</span> }.into_any()
    }

    /// What is to be read, each paragraph in the element of its role.
    pub(super) fn paragraphs(&self) -> Vec<AnyView> {
        let paragraphs = self.document.story.article.paragraphs.iter();
        paragraphs.filter(|paragraph| paragraph.role != Role::Deck).map(|paragraph| self.paragraph(paragraph)).collect()
    }

    /// A paragraph, sentence by sentence, each with the button that passes it on.
    fn sentences(&self, paragraph: Span) -> Vec<AnyView> {
        let text = self.document.source.text();
        let mut pieces = Vec::new();
        let mut done = paragraph.start;
        for sentence in sentence::scan(paragraph.of(text)) {
            let sentence = sentence.shifted(paragraph.range().start);
            if self.mentions.iter().any(|it| it.span.start < sentence.end && sentence.end < it.span.end) {
                continue; // A mention is one element: what ends inside it goes on to the next end.
            }
            let words = self.passage(Span { start: done, end: sentence.end });
            let link = self.sentence_link(sentence);
            pieces.push(view! { <span class="sentence">{words}{link}</span> }.into_any());
            done = sentence.end;
        }
        pieces.extend(self.passage(Span { start: done, end: paragraph.end }));
        pieces
    }

    /// The button that passes a sentence on. It takes no room, and holds no text that would be copied along.
    fn sentence_link(&self, sentence: Span) -> AnyView {
        let Span { start, end } = sentence;
        view! {
            <button
                type="button"
                class="sentence-link"
                aria-label=Phrase::ShareSentence.text(self.language)
                data-start-of-sentence=start
                data-end=end
            >
                <IconMark icon=Icon::Share/>
            </button>
        }
        .into_any()
    }

    fn paragraph(&self, paragraph: &Paragraph) -> AnyView {
        let words = self.sentences(paragraph.span);
        let start = paragraph.span.start;
        match paragraph.role {
            Role::Heading => {
                view! { <h2 class="article-heading" id=heading_id(paragraph) tabindex="-1" data-start=start>{words}</h2> }.into_any()
            }
            Role::Caption => view! { <p class="article-caption" data-start=start>{words}</p> }.into_any(),
            Role::Table => view! { <p class="article-row" data-start=start>{words}</p> }.into_any(),
            _ => view! { <p data-start=start>{words}</p> }.into_any(),
        }
    }
}

/// The element id of a heading, for the outline.
pub(super) fn heading_id(paragraph: &Paragraph) -> String {
    format!("line-{}", paragraph.line)
}

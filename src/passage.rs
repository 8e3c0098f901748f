//! Passages of the open article that can be passed on: their words, their links, their citations.
//!
//! What is chosen is no part of the view: it is neither in the address nor in the history until the
//! reader links to it.

use std::sync::Arc;

use dongbuk_core::cite::{Citation, Cited};
use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::text::Span;
use dongbuk_core::view::ViewState;
use dongbuk_core::view::quote::{self, Anchor};
use leptos::prelude::*;

use crate::mention::{Mention, MentionKind, mentions};
use crate::site;
use crate::store::Store;

/// Words of the open article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Passage {
    /// Where they stand in the text that was read.
    pub(crate) span: Span,
    /// What they are.
    pub(crate) kind: PassageKind,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PassageKind {
    /// What the reader selected.
    Selection,
    /// A sentence.
    Sentence,
    /// A number that was found and read.
    Figure,
    /// The name of a programme.
    Programme,
}

/// The open article as something to be passed on, and what of it the reader has chosen.
#[derive(Clone, Copy)]
pub(crate) struct Passages {
    store: Store,
    document: StoredValue<Arc<Document>>,
    /// What is chosen.
    pub(crate) chosen: RwSignal<Option<Passage>>,
    /// What the sheet is open for: the article or a passage of it.
    pub(crate) cited: RwSignal<Option<Option<Passage>>>,
}

impl Passages {
    /// Nothing is chosen yet.
    pub(crate) fn new(store: Store, document: Arc<Document>) -> Self {
        let document = StoredValue::new(document);
        Self { store, document, chosen: RwSignal::new(None), cited: RwSignal::new(None) }
    }

    /// The article.
    pub(crate) fn document(&self) -> Arc<Document> {
        self.document.get_value()
    }

    /// The headline; empty without one.
    pub(crate) fn title(&self) -> String {
        self.document.with_value(|it| it.story.article.title.as_ref().map(|it| it.text.clone()).unwrap_or_default())
    }

    /// Words of the article, on one line.
    pub(crate) fn words(&self, span: Span) -> String {
        self.document.with_value(|it| span.of(it.source.text()).split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The sentence around a passage, what is marked in that sentence, and the passage itself; each once.
    pub(crate) fn choices(&self, passage: Passage) -> Vec<Passage> {
        self.document.with_value(|document| {
            let sentence = quote::sentence_around(&document.source, &document.story.article, passage.span);
            let mut choices = vec![Passage { span: sentence, kind: PassageKind::Sentence }];
            let inside = mentions(&document.story.facts).into_iter().filter(|mention| sentence.contains(mention.span));
            choices.extend(inside.filter_map(|mention| of_mention(&mention)));
            if choices.iter().all(|choice| choice.span != passage.span) {
                choices.insert(0, passage);
            }
            choices
        })
    }

    /// The passage of a span of the raw text that is marked as a mention.
    pub(crate) fn of_raw(&self, raw: Span, kind: PassageKind) -> Passage {
        Passage { span: self.document.with_value(|document| document.source.text_span(raw)), kind }
    }

    /// The quote that points to a passage.
    pub(crate) fn anchor(&self, passage: Passage) -> Option<String> {
        self.document.with_value(|it| Anchor::new(&it.source, passage.span)).map(|anchor| anchor.to_string())
    }

    /// The complete address of the article or of a passage, without what narrows the list behind it.
    pub(crate) fn address(&self, passage: Option<Passage>) -> String {
        let quote = passage.and_then(|passage| self.anchor(passage));
        let open = Some(self.document.with_value(|document| document.id.clone()));
        let view = ViewState { open, quote, lang: self.store.chosen_language(), ..ViewState::default() };
        self.store.shared_address_of(&view)
    }

    /// The citation of the article or of a passage.
    pub(crate) fn citation(&self, passage: Option<Passage>) -> Citation {
        let cited = match passage {
            None => Cited::Article,
            Some(Passage { span, kind: PassageKind::Figure }) => Cited::Figure(self.words(span)),
            Some(Passage { span, .. }) => Cited::Quote(self.words(span)),
        };
        let (link, language) = (self.address(passage), self.store.language.get_untracked());
        self.document.with_value(|it| Citation::new(&it.id, &it.story.article, cited, &link, language))
    }

    /// Where an error in the article or in a passage is reported, if the site takes reports.
    pub(crate) fn report_address(&self, passage: Option<Passage>) -> Option<String> {
        let words = passage.map(|passage| self.words(passage.span)).unwrap_or_default();
        let title = self.title();
        let subject = format!("{}: {title}", self.store.say(Phrase::ReportError));
        let body = self.store.say_with(Phrase::ReportBody, &[&title, &self.address(passage), &words]);
        site::SITE.report_address(&subject, &body)
    }
}

/// The passage of a mention, of the kinds that are passed on alone.
fn of_mention(mention: &Mention) -> Option<Passage> {
    let kind = match mention.kind {
        MentionKind::Figure | MentionKind::Time => PassageKind::Figure,
        MentionKind::Programme => PassageKind::Programme,
        MentionKind::Place | MentionKind::Person => return None,
    };
    Some(Passage { span: mention.span, kind })
}

//! What became of the quote that a link points to: marked, moved, changed or gone. Told once it is on
//! screen, so that it is read out; taken away together with the mark.

use std::sync::Arc;

use dongbuk_core::library::Document;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::text::Span;
use dongbuk_core::view::Action;
use dongbuk_core::view::quote::{self, Anchor, Located};
use leptos::prelude::*;

use super::icon::{Icon, IconMark};
use crate::passage::Passages;
use crate::store::Store;

/// The quote of a link, looked for in the open article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Quoted {
    /// It cannot be read.
    Unreadable,
    /// It was looked for.
    Sought(Anchor, Located),
}

impl Quoted {
    /// Looks for the quote of the view.
    pub(crate) fn of(store: Store, document: &Document) -> Option<Self> {
        let quote = store.quote.get()?;
        let Some(anchor) = Anchor::parse(&quote) else { return Some(Self::Unreadable) };
        let located = quote::locate(&document.source, &anchor);
        Some(Self::Sought(anchor, located))
    }

    /// What is marked for it.
    pub(crate) fn span(&self) -> Option<Span> {
        match self {
            Self::Sought(_, Located::Found(span) | Located::Moved(span) | Located::Changed(span)) => Some(*span),
            Self::Sought(_, Located::Gone) | Self::Unreadable => None,
        }
    }

    /// What is said about it.
    fn phrase(&self) -> Phrase {
        match self {
            Self::Unreadable => Phrase::QuoteUnreadable,
            Self::Sought(_, Located::Found(_)) => Phrase::QuoteFound,
            Self::Sought(_, Located::Moved(_)) => Phrase::QuoteMoved,
            Self::Sought(_, Located::Changed(_)) => Phrase::QuoteChanged,
            Self::Sought(_, Located::Gone) => Phrase::QuoteGone,
        }
    }
}

/// A line about the quote of the link, with a button that takes its mark away.
#[component]
pub(crate) fn QuoteNotice(quoted: Memo<Option<Quoted>>) -> AnyView {
    let store = expect_context::<Store>();
    let passages = expect_context::<Passages>();
    // Assistive technology reads what changes in a status, not what it held when it appeared.
    let (is_settled, set_settled) = signal(false);
    request_animation_frame(move || set_settled.set(true));
    // Whoever chooses words to pass on does not have to be told about the ones that are marked.
    let shown = move || quoted.get().filter(|_| is_settled.get() && passages.chosen.with(Option::is_none));
    let words = move || {
        let quoted = shown()?;
        let comparison = comparison(store, &passages.document(), &quoted);
        Some(view! { <p>{store.say(quoted.phrase())}</p> {comparison} })
    };
    let dismiss = move || {
        shown().map(|_| {
            view! {
                <button
                    type="button"
                    class="notice-close"
                    aria-label=store.say(Phrase::DismissQuote)
                    on:click=move |_| store.dispatch(Action::PointTo(None))
                >
                    <IconMark icon=Icon::Cross/>
                </button>
            }
        })
    };
    view! {
        <div class="quote-notice" data-shown=move || shown().is_some().to_string()>
            <div role="status">{words}</div>
            {dismiss}
        </div>
    }
    .into_any()
}

/// The words of the link beside those that stand there now; the link's alone where they are gone.
fn comparison(store: Store, document: &Arc<Document>, quoted: &Quoted) -> Option<AnyView> {
    let Quoted::Sought(anchor, located) = quoted else { return None };
    let now = match located {
        Located::Changed(span) => Some(span.of(document.source.text())),
        Located::Gone => None,
        Located::Found(_) | Located::Moved(_) => return None,
    };
    let (was, now) = match (now, now.and_then(|now| quote::restored(anchor, now))) {
        (Some(now), Some(was)) => (Difference::of(&was, now), Some(Difference::of(now, &was))),
        // A link carries no more than the ends of its words: what lies between cannot be compared.
        (now, _) => (Difference::none(anchor.words()), now.map(|now| Difference::none(now.to_owned()))),
    };
    let row = |name: Phrase, class: &'static str, words: Difference| {
        let Difference { before, differs, after } = words;
        view! {
            <div><dt>{store.say(name)}</dt><dd lang="ko">{before}<span class=class>{differs}</span>{after}</dd></div>
        }
    };
    let now = now.map(|now| row(Phrase::WordsNow, "quote-now", now));
    Some(view! { <dl class="quote-comparison">{row(Phrase::WordsInLink, "quote-was", was)} {now}</dl> }.into_any())
}

/// Words, with the part in which they differ from other words.
struct Difference {
    before: String,
    differs: String,
    after: String,
}

impl Difference {
    /// Words that are not compared.
    fn none(words: String) -> Self {
        Self { before: words, differs: String::new(), after: String::new() }
    }

    /// What of `words` is not in `other`, between their equal beginnings and ends.
    fn of(words: &str, other: &str) -> Self {
        let (words, other): (Vec<char>, Vec<char>) = (words.chars().collect(), other.chars().collect());
        let shorter = words.len().min(other.len());
        let head = words.iter().zip(&other).take_while(|(word, other)| word == other).count();
        let backward = words.iter().rev().zip(other.iter().rev());
        let tail = backward.take(shorter - head).take_while(|(word, other)| word == other).count();
        let text = |chars: &[char]| chars.iter().collect();
        let (head, tail) = (head, words.len() - tail);
        Self { before: text(&words[..head]), differs: text(&words[head..tail]), after: text(&words[tail..]) }
    }
}

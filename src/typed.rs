//! What typed text needs, and nothing else does: spellings, the query language, suggestions, and the words of
//! the articles that it is held against.

use std::sync::Arc;

use dongbuk_core::index::{DocId, Index};
use dongbuk_core::library::Library;
use dongbuk_core::pause::{Pause, Work};
use dongbuk_core::search::{self, Plan, Snippet, Suggestion};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::lazy::{Part, later};
use crate::load::{SLICE_MILLIS, pauses};

/// The entry points of this part of the page.
#[derive(Clone, Copy)]
pub(crate) struct Typed {
    /// Builds, in slices, what the first typed text would have to wait for.
    prepare: for<'a> fn(&'a Index, Pause<'a>) -> Work<'a>,
    /// Carries out a typed text and scores what it finds.
    pub(crate) plan: fn(&Index, &str) -> Plan,
    /// The passage of a document that best shows why it was found.
    pub(crate) snippet: fn(&Plan, &Index, DocId) -> Snippet,
    /// What the typed text may become, best first, at most so many.
    pub(crate) suggest: fn(&Index, &str, usize) -> Vec<Suggestion>,
}

later! {
    /// Search in any spelling, fetched before the reader types.
    pub(crate) fn typed() -> Typed {
        Typed {
            prepare: |index, pause| Box::pin(search::prepare(index, pause)),
            plan: Plan::ranked,
            snippet: Plan::snippet,
            suggest: search::suggest,
        }
    }
}

/// How far the words of the library are.
#[derive(Clone, Copy, PartialEq)]
enum Words {
    /// Nobody has asked for them.
    Unasked,
    /// They are being gathered.
    Coming,
    /// They are there.
    There,
}

/// What reads typed text, and the words that it is held against: both are got ready before they are used.
#[derive(Clone, Copy)]
pub(crate) struct Typing {
    /// What reads it.
    pub(crate) part: Part<Typed>,
    library: RwSignal<Arc<Library>>,
    words: RwSignal<Words>,
}

impl Typing {
    /// For typed text that is held against a library; nothing is ready.
    pub(crate) fn new(library: RwSignal<Arc<Library>>) -> Self {
        Self { part: Part::new(|| Box::pin(typed())), library, words: RwSignal::new(Words::Unasked) }
    }

    /// What reads typed text, once it is ready; otherwise has it made ready, and the caller runs again then.
    pub(crate) fn get(self) -> Option<Typed> {
        let typed = self.part.get()?;
        if self.words.get() == Words::There {
            return Some(typed);
        }
        self.prepare();
        None
    }

    /// Whether it is ready.
    pub(crate) fn is_ready(self) -> bool {
        self.words.get_untracked() == Words::There
    }

    /// Makes it ready in the background.
    pub(crate) fn prepare(self) {
        if self.words.get_untracked() == Words::Unasked && !self.part.has_failed_untracked() {
            spawn_local(self.load());
        }
    }

    /// Done when it is ready or could not be fetched.
    pub(crate) async fn load(self) {
        self.part.load().await;
        let Some(typed) = self.part.get_untracked() else { return };
        if self.words.get_untracked() != Words::Unasked {
            return;
        }
        self.words.set(Words::Coming);
        loop {
            let library = self.library.get_untracked();
            (typed.prepare)(library.index(), &pauses(SLICE_MILLIS)).await;
            // Other articles may be shown by now.
            if Arc::ptr_eq(&library, &self.library.get_untracked()) {
                break;
            }
        }
        self.words.set(Words::There);
    }

    /// Other articles are about to be shown.
    pub(crate) fn forget_words(self) {
        if self.words.get_untracked() == Words::There {
            self.words.set(Words::Unasked);
        }
    }
}

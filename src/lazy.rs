//! Parts of the page that are fetched when they are first needed, so that the first view is small.
//!
//! A part is one function written in [`later!`]: it gives the entry points of the part, and stands
//! with all that only they use in a file of its own. Without the feature `split`, as in the tests of
//! the components, everything is in one file and a part is there as soon as it is asked for.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
pub(crate) use leptos::wasm_split::SplitLoaderError;
use wasm_bindgen_futures::spawn_local;

/// Puts a function without arguments, and what only it needs, into a file of its own.
macro_rules! later {
    ($(#[$doc:meta])* $vis:vis fn $name:ident() -> $output:ty $body:block) => {
        $(#[$doc])*
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split($name, fallible, wasm_split_path = leptos::wasm_split)]
        $vis fn $name() -> Result<$output, $crate::lazy::SplitLoaderError> {
            Ok($body)
        }

        $(#[$doc])*
        #[cfg(not(feature = "split"))]
        $vis async fn $name() -> Result<$output, $crate::lazy::SplitLoaderError> {
            Ok($body)
        }
    };
}

pub(crate) use later;

/// The entry points of a part on their way.
type Coming<T> = Pin<Box<dyn Future<Output = Result<T, SplitLoaderError>>>>;

/// How far a part has come.
#[derive(Clone, Copy)]
enum State<T> {
    /// Nobody has asked for it.
    Unasked,
    /// It is being fetched.
    Coming,
    /// It is there.
    There(T),
    /// It could not be fetched; asking once more tries again.
    Failed,
}

/// A part of the page: `T` holds its entry points.
pub(crate) struct Part<T: Copy + Send + Sync + 'static> {
    state: RwSignal<State<T>>,
    fetch: fn() -> Coming<T>,
}

impl<T: Copy + Send + Sync + 'static> Clone for Part<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Copy + Send + Sync + 'static> Copy for Part<T> {}

impl<T: Copy + Send + Sync + 'static> Part<T> {
    /// A part that nobody has asked for.
    pub(crate) fn new(fetch: fn() -> Coming<T>) -> Self {
        Self { state: RwSignal::new(State::Unasked), fetch }
    }

    /// The entry points, if they are there; otherwise has them fetched, and the caller runs again then.
    pub(crate) fn get(self) -> Option<T> {
        match self.state.get() {
            State::There(entries) => Some(entries),
            _ => {
                self.fetch_unasked();
                None
            }
        }
    }

    /// The entry points, if they are there.
    pub(crate) fn get_untracked(self) -> Option<T> {
        self.state.with_untracked(|state| if let State::There(entries) = state { Some(*entries) } else { None })
    }

    /// Whether it could not be fetched.
    pub(crate) fn has_failed(self) -> bool {
        self.state.with(|state| matches!(state, State::Failed))
    }

    /// The same without running the caller again.
    pub(crate) fn has_failed_untracked(self) -> bool {
        self.state.with_untracked(|state| matches!(state, State::Failed))
    }

    /// Has it fetched in the background, unless it is there or coming.
    pub(crate) fn fetch(self) {
        spawn_local(self.load());
    }

    /// Has it fetched in the background, unless that was tried before.
    pub(crate) fn fetch_unasked(self) {
        if self.ask() {
            self.fetch();
        }
    }

    /// Takes it as asked for, so that nobody else has it fetched beside the caller; false if somebody
    /// asked before.
    fn ask(self) -> bool {
        let is_unasked = self.state.with_untracked(|state| matches!(state, State::Unasked));
        if is_unasked {
            // Nothing looks different for it.
            self.state.update_untracked(|state| *state = State::Coming);
        }
        is_unasked
    }

    /// Done when it is there or could not be fetched.
    pub(crate) async fn load(self) {
        if self.get_untracked().is_some() {
            return;
        }
        if !self.state.with_untracked(|state| matches!(state, State::Coming)) {
            self.state.set(State::Coming);
        }
        // Who asks while it is coming waits for the same file.
        let entries = (self.fetch)().await;
        if self.get_untracked().is_none() {
            self.state.set(entries.map_or(State::Failed, State::There));
        }
    }
}

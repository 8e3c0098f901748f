//! Long lists are built a step at a time: what is seen first is on screen first, and the page answers
//! while the rest follows.

use dongbuk_core::phrase::Phrase;
use leptos::prelude::*;

use crate::store::{Store, after_paint};

/// How far a list has come.
#[derive(Clone, Copy)]
pub(super) struct Steps {
    n_items: usize,
    step: usize,
    /// How many are built.
    n_there: RwSignal<usize>,
    /// How many are to be built.
    n_wanted: RwSignal<usize>,
}

impl Steps {
    /// A list that begins with one step and goes on to its end.
    pub(super) fn new(n_items: usize, step: usize) -> Self {
        Self::of(n_items, step, n_items)
    }

    /// The same up to the first `n_wanted`, until more are wanted; see [`Self::more`].
    pub(super) fn of(n_items: usize, step: usize, n_wanted: usize) -> Self {
        let n_there = RwSignal::new(step.min(n_items));
        let steps = Self { n_items, step, n_there, n_wanted: RwSignal::new(n_wanted.min(n_items)) };
        steps.go_on();
        steps
    }

    /// How many are built.
    pub(super) fn n_there(self) -> usize {
        self.n_there.get()
    }

    /// The button that has so many more built, while there are more than are wanted.
    pub(super) fn more(self, store: Store, n_next: usize) -> AnyView {
        let button = move || {
            let n_more = self.n_items.saturating_sub(self.n_wanted.get()).min(n_next);
            let want = move |_| {
                self.n_wanted.update(|n| *n += n_more);
                self.go_on();
            };
            (n_more > 0).then(|| {
                view! {
                    <button type="button" class="result-list-more" on:click=want>
                        {store.say_count(Phrase::ShowMoreRows, n_more)}
                    </button>
                }
            })
        };
        button.into_any()
    }

    /// Adds the next step once the browser has painted, until all are there or the view is gone.
    fn go_on(self) {
        after_paint(move || {
            let there = self.n_there.try_get_untracked().zip(self.n_wanted.try_get_untracked());
            if let Some((n_there, n_wanted)) = there.filter(|(there, wanted)| there < wanted) {
                self.n_there.set((n_there + self.step).min(n_wanted));
                self.go_on();
            }
        });
    }

    /// `true` for `aria-busy` until everything that is wanted is there.
    pub(super) fn is_busy(self) -> impl Fn() -> Option<&'static str> {
        move || (self.n_there.get() < self.n_wanted.get()).then_some("true")
    }

    /// The items, made by their positions.
    pub(super) fn items(self, item: impl Fn(usize) -> AnyView + Clone + Send + 'static) -> AnyView {
        let begins = move || (0..self.n_there.get()).step_by(self.step);
        let step = move |begin: usize| {
            let end = (begin + self.step).min(self.n_items);
            (begin..end).map(&item).collect_view()
        };
        view! { <For each=begins key=|begin| *begin let:begin>{step(begin)}</For> }.into_any()
    }
}

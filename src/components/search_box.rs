//! The search field: searches while one types, offers what the text may become (ARIA combobox).
//!
//! The field's value belongs to the reader: it is written only when the view changes by other means
//! (Back, a chip, a suggestion), never while an input method composes a syllable.

use dongbuk_core::phrase::Phrase;
use dongbuk_core::search::{Suggestion, SuggestionKind};
use dongbuk_core::view::Action;
use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html::Input;
use leptos::prelude::*;

use super::icon::{Icon, IconMark};
use crate::preferences::Preferences;
use crate::store::Store;

/// How many suggestions are offered.
const MAX_SUGGESTIONS: usize = 8;

/// Something the list offers.
#[derive(Clone, PartialEq)]
struct Choice {
    label: String,
    kind: Phrase,
    actions: Vec<Action>,
}

/// What the field's list is doing.
#[derive(Clone, Copy)]
struct Combobox {
    store: Store,
    preferences: Preferences,
    input: NodeRef<Input>,
    is_open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    choices: Memo<Vec<Choice>>,
}

/// The search field with its suggestions.
#[component]
pub(crate) fn SearchBox() -> AnyView {
    let store = expect_context::<Store>();
    let box_ = Combobox::new(store, expect_context::<Preferences>());
    let is_shown = move || box_.is_open.get() && box_.choices.with(|choices| !choices.is_empty());
    let active_id = move || box_.active.get().filter(|_| is_shown()).map(option_id);
    let has_text = Memo::new(move |_| store.query.with(|query| !query.text.is_empty()));
    view! {
        <form class="search-box" role="search" on:submit=move |event| box_.submit(&event)>
            <label class="visually-hidden" for="search-field">{store.say(Phrase::Search)}</label>
            <IconMark icon=Icon::Lens/>
            <input
                id="search-field"
                class="search-box-field"
                type="text"
                inputmode="search"
                enterkeyhint="search"
                role="combobox"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength="400"
                placeholder=store.say(Phrase::SearchHint)
                aria-autocomplete="list"
                aria-controls="search-options"
                aria-expanded=move || is_shown().to_string()
                aria-activedescendant=active_id
                aria-keyshortcuts="/"
                node_ref=box_.input
                on:input=move |event| box_.typed(event_target_value(&event))
                on:keydown=move |event| box_.key(&event)
                on:focus=move |_| box_.is_open.set(store.query.with_untracked(|query| query.text.is_empty()))
                on:blur=move |_| box_.close()
            />
            <button
                type="button"
                class="search-box-clear"
                hidden=move || !has_text.get()
                aria-label=store.say(Phrase::ClearSearch)
                on:click=move |_| box_.clear()
            >
                <IconMark icon=Icon::Cross/>
            </button>
            <ul id="search-options" class="search-options" role="listbox" aria-label=store.say(Phrase::Suggestions) hidden=move || !is_shown()>
                {move || is_shown().then(|| options(box_))}
            </ul>
        </form>
    }
    .into_any()
}

/// The offered choices as options of the list.
fn options(box_: Combobox) -> Vec<AnyView> {
    let option = |(idx, choice): (usize, Choice)| {
        let is_active = move || box_.active.get() == Some(idx);
        let kind = box_.store.say(choice.kind);
        view! {
            <li
                id=option_id(idx)
                class="search-option"
                role="option"
                aria-selected=move || is_active().to_string()
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| box_.choose(idx)
            >
                <span class="search-option-label" lang="ko">{choice.label}</span>
                <span class="search-option-kind">{kind}</span>
            </li>
        }
        .into_any()
    };
    box_.choices.get().into_iter().enumerate().map(option).collect()
}

/// The element id of the option at a position.
fn option_id(idx: usize) -> String {
    format!("search-option-{idx}")
}

impl Combobox {
    /// A closed list over the text of the view; keeps the field in step with the view.
    fn new(store: Store, preferences: Preferences) -> Self {
        let is_open = RwSignal::new(false);
        let choices = Memo::new(move |before: Option<&Vec<Choice>>| match (is_open.get(), store.settled_text()) {
            (false, _) => Vec::new(),
            (true, Some(text)) => choices(store, preferences, &text),
            // The answer to the key is painted first.
            (true, None) => before.cloned().unwrap_or_default(),
        });
        let input = NodeRef::<Input>::new();
        Effect::new(move |_| {
            let text = store.query.with(|query| query.text.clone());
            let is_elsewhere = |input: &web_sys::HtmlInputElement| !store.is_typing() && input.value() != text;
            if let Some(input) = input.get().filter(is_elsewhere) {
                input.set_value(&text);
            }
        });
        Self { store, preferences, input, is_open, active: RwSignal::new(None), choices }
    }

    /// The text of the field changed.
    fn typed(&self, text: String) {
        self.active.set(None);
        self.is_open.set(true);
        self.store.type_text(text);
    }

    /// Enter without a chosen option: the results are there already, so the list makes room for them.
    fn submit(&self, event: &SubmitEvent) {
        event.prevent_default();
        self.close();
        self.store.query.with_untracked(|query| self.preferences.remember_search(&query.text));
    }

    /// A key in the field. While a syllable is being composed, keys belong to the input method.
    fn key(&self, event: &KeyboardEvent) {
        if event.is_composing() || event.key_code() == 229 {
            return;
        }
        let n_choices = if self.is_open.get_untracked() { self.choices.with_untracked(Vec::len) } else { 0 };
        match (event.key().as_str(), self.active.get_untracked()) {
            ("ArrowDown" | "ArrowUp", _) if !self.is_open.get_untracked() => self.is_open.set(true),
            ("ArrowDown", at) if n_choices > 0 => self.active.set(Some(at.map_or(0, |at| (at + 1) % n_choices))),
            ("ArrowUp", at) if n_choices > 0 => {
                self.active.set(Some(at.map_or(n_choices - 1, |at| (at + n_choices - 1) % n_choices)));
            }
            ("Enter", Some(at)) if at < n_choices => self.choose(at),
            // Also where what is offered is on its way.
            ("Escape", _) if n_choices > 0 || self.is_coming() => self.close(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// Whether the list is open and what it offers is still being looked for.
    fn is_coming(&self) -> bool {
        let has_text = || self.store.query.with_untracked(|query| !query.text.trim().is_empty());
        self.is_open.get_untracked() && has_text() && !self.store.is_settled()
    }

    /// Takes an option.
    fn choose(&self, idx: usize) {
        let Some(choice) = self.choices.with_untracked(|choices| choices.get(idx).cloned()) else { return };
        self.close();
        self.preferences.remember_search(&choice.label);
        self.store.dispatch_all(choice.actions);
    }

    /// Empties the field and keeps it.
    fn clear(&self) {
        self.store.dispatch(Action::ClearText);
        if let Some(input) = self.input.get_untracked() {
            let _ = input.focus();
        }
    }

    fn close(&self) {
        self.is_open.set(false);
        self.active.set(None);
    }
}

/// What the text of the view may become; past searches while there is none.
fn choices(store: Store, preferences: Preferences, text: &str) -> Vec<Choice> {
    if text.trim().is_empty() {
        let past = preferences.past_searches.get().into_iter();
        return past.map(|text| Choice { actions: search_for(&text), label: text, kind: Phrase::KindPast }).collect();
    }
    let Some(typed) = store.typed.get() else { return Vec::new() };
    let suggestions = (typed.suggest)(store.library().index(), text, MAX_SUGGESTIONS);
    suggestions.into_iter().map(choice).collect()
}

/// A suggestion as a choice: a facet takes the place of the typed words, anything else of the text.
fn choice(suggestion: Suggestion) -> Choice {
    let Suggestion { kind, label, .. } = suggestion;
    let (kind, actions) = match kind {
        SuggestionKind::Place(id) => (Phrase::KindPlace, vec![Action::ClearText, Action::TogglePlace(id)]),
        SuggestionKind::Topic(id) => (Phrase::KindTopic, vec![Action::ClearText, Action::ToggleTopic(id)]),
        SuggestionKind::Programme(id) => (Phrase::KindProgramme, vec![Action::ClearText, Action::ToggleProgramme(id)]),
        SuggestionKind::Person => (Phrase::KindPerson, search_for(&label)),
        SuggestionKind::Article(id) => (Phrase::KindArticle, vec![Action::Open(id)]),
        SuggestionKind::Word => (Phrase::KindWord, search_for(&label)),
    };
    Choice { label, kind, actions }
}

/// Searches for a text.
fn search_for(text: &str) -> Vec<Action> {
    vec![Action::Type { text: text.to_owned(), first: true }]
}

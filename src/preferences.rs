//! What a reader likes, kept in this browser: theme, text size, marks, glosses, past searches. A taste, not
//! part of a link. Every call to storage may be refused; then the taste lasts as long as the page.

use leptos::prelude::*;

use crate::browser::{root_element, storage};
use crate::store::after_paint;

/// The colours of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the system is.
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The sizes of letters, in percent of the browser's own.
pub(crate) const TEXT_SIZES: [u16; 6] = [100, 112, 125, 150, 175, 200];
/// How many past searches are kept.
const PAST_SEARCHES: usize = 8;

/// The reader's tastes, copied freely.
#[derive(Clone, Copy)]
pub(crate) struct Preferences {
    /// The colours.
    pub(crate) theme: RwSignal<Theme>,
    /// The size of letters, in percent; one of [`TEXT_SIZES`].
    pub(crate) text_size: RwSignal<u16>,
    /// Kinds of mentions that are not marked in articles, by name.
    pub(crate) hidden_marks: RwSignal<Vec<String>>,
    /// Whether loanwords, terms and places carry their Chinese original.
    pub(crate) has_glosses: RwSignal<bool>,
    /// Past searches, newest first.
    pub(crate) past_searches: RwSignal<Vec<String>>,
}

impl Preferences {
    /// What was kept, put into effect, and kept again when it changes.
    pub(crate) fn new() -> Self {
        let preferences = Self {
            theme: RwSignal::new(Theme::from_name(&kept("theme"))),
            text_size: RwSignal::new(closest_size(&kept("text-size"))),
            hidden_marks: RwSignal::new(kept("hidden-marks").split_whitespace().map(str::to_owned).collect()),
            has_glosses: RwSignal::new(kept("glosses") == "true"),
            past_searches: RwSignal::new(lines(&kept("past-searches"))),
        };
        preferences.take_effect();
        preferences
    }

    /// Writes the tastes to the document and to storage, now and when they change.
    fn take_effect(self) {
        Effect::new(move |before: Option<()>| {
            let theme = self.theme.get().name();
            restyle(before, "theme", theme.to_owned());
            keep("theme", theme);
        });
        Effect::new(move |before: Option<()>| {
            let size = self.text_size.get().to_string();
            restyle(before, "textSize", size.clone());
            keep("text-size", &size);
        });
        Effect::new(move |_| {
            let hidden = self.hidden_marks.get().join(" ");
            let _ = root_element().dataset().set("hiddenMarks", &hidden);
            keep("hidden-marks", &hidden);
        });
        Effect::new(move |_| keep("glosses", &self.has_glosses.get().to_string()));
        Effect::new(move |_| keep("past-searches", &self.past_searches.get().join("\n")));
    }

    /// One step larger or smaller.
    pub(crate) fn resize(self, larger: bool) {
        self.text_size.update(|size| {
            let at = TEXT_SIZES.iter().position(|known| known == size).unwrap_or_default();
            let next = if larger { at + 1 } else { at.saturating_sub(1) };
            *size = TEXT_SIZES.get(next).copied().unwrap_or(*size);
        });
    }

    /// The next theme in turn.
    pub(crate) fn turn_theme(self) {
        self.theme.update(|theme| {
            *theme = match theme {
                Theme::Auto => Theme::Light,
                Theme::Light => Theme::Dark,
                Theme::Dark => Theme::Auto,
            }
        });
    }

    /// Marks a kind of mention, or no longer.
    pub(crate) fn toggle_mark(self, kind: &str) {
        self.hidden_marks.update(|hidden| match hidden.iter().position(|it| it == kind) {
            Some(at) => drop(hidden.remove(at)),
            None => hidden.push(kind.to_owned()),
        });
    }

    /// Remembers a search.
    pub(crate) fn remember_search(self, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return;
        }
        self.past_searches.update(|past| {
            past.retain(|other| *other != text);
            past.insert(0, text);
            past.truncate(PAST_SEARCHES);
        });
    }
}

impl Theme {
    /// The name in storage and in `data-theme`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn from_name(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Auto,
        }
    }
}

/// The size that was kept, if it is one of those offered.
fn closest_size(kept: &str) -> u16 {
    kept.parse().ok().filter(|size| TEXT_SIZES.contains(size)).unwrap_or(TEXT_SIZES[0])
}

/// Says in the page what its style depends on. What the page had `before` is painted over anew, which takes
/// its time: the button that asked for it is painted first.
fn restyle(before: Option<()>, name: &'static str, value: String) {
    let set = move || drop(root_element().dataset().set(name, &value));
    if before.is_some() { after_paint(set) } else { set() }
}

/// The lines of a text that say something.
fn lines(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// What storage has under a key; nothing where storage is refused.
fn kept(key: &str) -> String {
    storage().and_then(|storage| storage.get_item(&format!("dongbuk-{key}")).ok().flatten()).unwrap_or_default()
}

/// Puts a value into storage, where that is allowed.
fn keep(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&format!("dongbuk-{key}"), value);
    }
}

//! What a reader does, and the view after it. Pure: no clock, no DOM, no index.

use super::{ViewKind, ViewState};
use crate::article::ArticleId;
use crate::facts::place::PlaceId;
use crate::facts::programme::ProgrammeId;
use crate::facts::topic::TopicId;
use crate::language::Language;
use crate::search::{DateBound, Sort, SourceId};

/// Something a reader does that changes the view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The search field changed; `first`: nothing had been typed since anything else happened.
    Type {
        /// The whole text of the field.
        text: String,
        /// Whether this begins a new entry of the history.
        first: bool,
    },
    /// Choose or drop a place; choosing one replaces a chosen ancestor.
    TogglePlace(PlaceId),
    /// Choose or drop a topic; choosing one replaces a chosen ancestor.
    ToggleTopic(TopicId),
    /// Choose or drop a programme.
    ToggleProgramme(ProgrammeId),
    /// Choose or drop a newspaper.
    ToggleSource(SourceId),
    /// Set both ends of the period.
    SetPeriod(Option<DateBound>, Option<DateBound>),
    /// Set the order; `None`: the default.
    SetSort(Option<Sort>),
    /// Drop everything that narrows the results; language and view stay.
    Clear,
    /// Drop the words, keep the rest.
    ClearText,
    /// Show another view.
    Show(ViewKind),
    /// Set the second operand of a comparison.
    CompareWith(Option<String>),
    /// Open an article.
    Open(ArticleId),
    /// Close the article, back to the list.
    Close,
    /// Point to a quote of the open article, or to none.
    PointTo(Option<String>),
    /// Change the language of the interface.
    Speak(Language),
}

/// How a change is written to the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryEntry {
    /// A new entry, so that Back returns.
    Push,
    /// In place of the current entry.
    Replace,
}

impl ViewState {
    /// The view after `action`, and how the history takes it.
    #[must_use]
    pub fn after(&self, action: Action) -> (Self, HistoryEntry) {
        let mut next = self.clone();
        match action {
            Action::Show(view) => next.view = view,
            Action::Open(article) => next.open = Some(article),
            Action::Close => (next.open, next.quote, next.view) = (None, None, ViewKind::Articles),
            _ => {}
        }
        (next, HistoryEntry::Push)
    }
}

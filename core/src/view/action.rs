//! What a reader does, and the view after it. Pure: no clock, no DOM, no index.

use super::{ViewKind, ViewState, free_text};
use crate::article::ArticleId;
use crate::facts::place::PlaceId;
use crate::facts::programme::ProgrammeId;
use crate::facts::topic::TopicId;
use crate::language::Language;
use crate::search::{DateBound, Query, Sort, SourceId};
use crate::text::order::Arrange;

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
    ///
    /// A choice leaves the open article, since its result is the list; typing is one entry of the
    /// history, not one for each key; what changes nothing adds no entry.
    #[must_use]
    pub fn after(&self, action: Action) -> (Self, HistoryEntry) {
        let first_key = matches!(action, Action::Type { first: true, .. });
        let typing = matches!(action, Action::Type { .. });
        let mut next = self.clone();
        next.apply(action);
        let next = next.normalized();
        let push = if typing { first_key } else { next != *self };
        (next, if push { HistoryEntry::Push } else { HistoryEntry::Replace })
    }

    /// Does what the action says.
    fn apply(&mut self, action: Action) {
        match action {
            Action::Open(article) => self.open_article(article),
            Action::Close => self.close(),
            Action::Show(view) => self.show(view),
            Action::CompareWith(with) => {
                self.view = if with.is_some() { ViewKind::Compare } else { self.view };
                self.with = with;
            }
            Action::PointTo(quote) => self.quote = quote.map(|quote| free_text::clean(&quote)),
            Action::Speak(lang) => self.lang = Some(lang),
            narrowing => {
                if !matches!(narrowing, Action::SetSort(_)) {
                    self.close();
                }
                narrow(&mut self.query, narrowing);
            }
        }
    }

    /// Opens an article in place of the list; the list stays as it is for the way back.
    fn open_article(&mut self, article: ArticleId) {
        self.open = Some(article);
        self.quote = None;
        self.leave_comparison();
        if self.view == ViewKind::Lines {
            self.view = ViewKind::Articles;
        }
    }

    /// Leaves the open article, if there is one.
    fn close(&mut self) {
        if self.open.take().is_some() {
            self.quote = None;
            self.leave_comparison();
        }
    }

    /// Shows a view of the results, or, of an open article, how it was read or the article again.
    fn show(&mut self, view: ViewKind) {
        let of_article = view == ViewKind::Lines || self.view == ViewKind::Lines && view == ViewKind::Articles;
        if !of_article && view != ViewKind::Compare {
            self.close();
        }
        if view != ViewKind::Compare {
            self.with = None;
        }
        self.view = view;
    }

    /// An article that is compared is no article that is read.
    fn leave_comparison(&mut self) {
        if self.view == ViewKind::Compare {
            (self.view, self.with) = (ViewKind::Articles, None);
        }
    }
}

/// Does what the action says to what narrows and orders the results.
fn narrow(query: &mut Query, action: Action) {
    match action {
        Action::Type { text, .. } => query.text = free_text::clean(&text),
        Action::TogglePlace(place) => toggle(&mut query.places, place, |whole, part| whole.contains(*part)),
        Action::ToggleTopic(topic) => toggle(&mut query.topics, topic, |whole, part| part.parent() == Some(*whole)),
        Action::ToggleProgramme(programme) => toggle(&mut query.programmes, programme, ProgrammeId::eq),
        Action::ToggleSource(source) => toggle(&mut query.sources, source, SourceId::eq),
        Action::SetPeriod(from, to) => (query.from, query.to) = (from, to),
        Action::SetSort(sort) => query.sort = sort,
        Action::ClearText => query.text.clear(),
        Action::Clear => *query = Query { sort: query.sort, ..Query::default() },
        _ => {}
    }
}

/// Drops a chosen value, or chooses it in place of those that it contains and those that contain it.
fn toggle<T: Ord>(chosen: &mut Vec<T>, value: T, contains: impl Fn(&T, &T) -> bool) {
    let before = chosen.len();
    chosen.retain(|other| *other != value);
    if chosen.len() == before {
        chosen.retain(|other| !contains(other, &value) && !contains(&value, other));
        chosen.push(value);
        chosen.arrange();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(query_string: &str) -> ViewState {
        let (view, notices) = ViewState::parse(query_string);
        assert_eq!(notices, [], "{query_string}");
        view
    }

    /// One action, the link before it and the link after it.
    #[track_caller]
    fn check(before: &str, action: Action, entry: HistoryEntry, after: &str) {
        let (next, written) = view(before).after(action);
        assert_eq!((next.to_query_string().as_str(), written), (after, entry), "after {before}");
    }

    fn place(slug: &str) -> PlaceId {
        PlaceId::parse(slug).expect(slug)
    }

    fn topic(slug: &str) -> TopicId {
        TopicId::parse(slug).expect(slug)
    }

    fn typed(text: &str, first: bool) -> Action {
        Action::Type { text: text.into(), first }
    }

    use HistoryEntry::{Push, Replace};

    #[test]
    fn typing_is_one_entry() {
        check("", typed("ㅅ", true), Push, "?q=%E3%85%85");
        check("?q=%E3%85%85", typed("사", false), Replace, "?q=%EC%82%AC");
        check("?q=a", Action::ClearText, Push, "");
    }

    #[test]
    fn a_child_takes_the_place_of_its_ancestor_and_the_other_way_round() {
        check("?city=jilin,shenyang", Action::TogglePlace(place("siping")), Push, "?city=shenyang,siping");
        check("?city=shenyang,siping", Action::TogglePlace(place("jilin")), Push, "?city=jilin,shenyang");
        check("?city=jilin,shenyang", Action::TogglePlace(place("jilin")), Push, "?city=shenyang");
        check("?topic=transport", Action::ToggleTopic(topic("transport.rail")), Push, "?topic=transport.rail");
        check("?topic=transport.rail", Action::ToggleTopic(topic("transport")), Push, "?topic=transport");
    }

    #[test]
    fn an_article_takes_the_place_of_the_list_and_gives_it_back() {
        let article = ArticleId::parse("2021-11-23-siping").expect("an id");
        check("?q=a&view=figures", Action::Open(article), Push, "?q=a&view=figures&a=2021-11-23-siping");
        check("?q=a&view=figures&a=x&h=1.2.3.4.5.a~b", Action::Close, Push, "?q=a&view=figures");
        check("?a=x", Action::Show(ViewKind::Lines), Push, "?view=lines&a=x");
        check("?view=lines&a=x", Action::Show(ViewKind::Articles), Push, "?a=x");
        check("?a=x", Action::Show(ViewKind::Map), Push, "?view=map");
        check("?a=x", typed("a", true), Push, "?q=a");
        check("?a=x", Action::TogglePlace(place("siping")), Push, "?city=siping");
    }

    #[test]
    fn comparing() {
        check("?a=x", Action::CompareWith(Some("y".into())), Push, "?view=compare&with=y&a=x");
        check("?view=compare&with=y&a=x", Action::Close, Push, "");
        check("?city=siping&view=compare&with=shenyang", Action::Show(ViewKind::Map), Push, "?city=siping&view=map");
    }

    #[test]
    fn clearing_keeps_language_and_view() {
        check("?q=a&city=siping&from=2021&view=map&lang=zh", Action::Clear, Push, "?view=map&lang=zh");
    }

    #[test]
    fn a_chosen_default_is_not_written() {
        check("?q=a&sort=old", Action::SetSort(Some(Sort::Relevance)), Push, "?q=a");
        check("?sort=old", Action::SetSort(Some(Sort::New)), Push, "");
        check("?q=a&sort=new", Action::ClearText, Push, "");
    }

    #[test]
    fn what_changes_nothing_adds_no_entry() {
        check("?q=a", Action::Close, Replace, "?q=a");
        check("", Action::Show(ViewKind::Lines), Replace, "");
        check("?lang=en", Action::Speak(Language::En), Replace, "?lang=en");
    }
}

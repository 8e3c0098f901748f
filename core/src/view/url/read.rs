//! Reads the pairs of a link into a view.

use crate::text::order::Arrange;
use std::sync::Arc;

use super::lenient::trimmed;
use super::{KEYS, ViewNotice, ViewNoticeKind, bound, sort_slug};
use crate::article::ArticleId;
use crate::facts::place::PlaceId;
use crate::facts::programme::ProgrammeId;
use crate::facts::topic::TopicId;
use crate::language::Language;
use crate::search::{Sort, SourceId};
use crate::view::renamed::{self, IdKind};
use crate::view::{ViewKind, ViewState, free_text, percent};

/// The most ids that one link can choose; a link with more was not made by a person.
const MAX_IDS: usize = 200;

/// The longest programme or newspaper id, in bytes.
const MAX_SLUG_LEN: usize = 64;

/// The longest quote, in characters; what this program writes is a third of it.
const MAX_QUOTE_CHARS: usize = 200;

/// The most characters of a value that a notice repeats.
const MAX_SHOWN_CHARS: usize = 40;

/// A view being read.
pub(super) struct Reader {
    view: ViewState,
    notices: Vec<ViewNotice>,
    n_ids: usize,
}

impl Reader {
    /// Begins a view; `article` is what the path of the page names.
    pub(super) fn new(article: Option<ArticleId>) -> Self {
        Self { view: ViewState { open: article, ..ViewState::default() }, notices: Vec::new(), n_ids: 0 }
    }

    /// Reads one pair; of a key that is repeated the last value counts, and sets are joined.
    pub(super) fn read(&mut self, key: &'static str, raw: &str) {
        let percent::Decoded { text, damaged } = percent::decode(raw);
        if damaged {
            self.tell(ViewNoticeKind::Damaged, key, &text);
        }
        match key {
            "q" => self.read_text(&text),
            "city" | "topic" | "plan" | "source" => self.read_ids(key, &text),
            "h" => self.read_quote(&text),
            _ => {
                let value = trimmed(&text);
                if !value.is_empty() {
                    self.read_value(key, value);
                }
            }
        }
    }

    /// Reads what was typed in the search field.
    fn read_text(&mut self, text: &str) {
        if text.chars().nth(free_text::MAX_CHARS).is_some() {
            self.tell(ViewNoticeKind::TooLong, "q", text);
        }
        self.view.query.text = free_text::clean(text);
    }

    /// Reads a list of ids.
    fn read_ids(&mut self, key: &'static str, list: &str) {
        let ids = list.split([',', ';', '|', ' ', '，', '、', '；', '\u{3000}']).map(trimmed);
        for id in ids.filter(|id| !id.is_empty()) {
            if self.n_ids == MAX_IDS {
                return self.tell(ViewNoticeKind::TooMany, key, id);
            }
            self.n_ids += 1;
            if self.choose(key, &id.to_ascii_lowercase()).is_none() {
                self.tell(ViewNoticeKind::Unknown, key, id);
            }
        }
    }

    /// Chooses one value of a group.
    fn choose(&mut self, key: &str, id: &str) -> Option<()> {
        let query = &mut self.view.query;
        match key {
            "city" => query.places.push(PlaceId::parse(renamed::current(IdKind::Place, id))?),
            "topic" => query.topics.push(TopicId::parse(renamed::current(IdKind::Topic, id))?),
            "plan" => query.programmes.push(ProgrammeId(slug(renamed::current(IdKind::Programme, id))?)),
            _ => query.sources.push(SourceId(slug(renamed::current(IdKind::Source, id))?)),
        }
        Some(())
    }

    /// Reads the quote that the link points to.
    fn read_quote(&mut self, text: &str) {
        if text.chars().nth(MAX_QUOTE_CHARS).is_some() {
            return self.tell(ViewNoticeKind::TooLong, "h", text);
        }
        let mut quote = free_text::clean(text);
        // No quote ends in the separator; at the end of a link it would be taken for punctuation.
        quote.truncate(quote.trim_end_matches('~').len());
        self.view.quote = Some(quote).filter(|quote| !quote.is_empty());
    }

    /// Reads a value that is one word.
    fn read_value(&mut self, key: &'static str, value: &str) {
        let lower = value.to_ascii_lowercase();
        let understood = match key {
            "from" => set(&mut self.view.query.from, bound::parse(value)),
            "to" => set(&mut self.view.query.to, bound::parse(value)),
            "sort" => {
                let sorts = [Sort::Relevance, Sort::New, Sort::Old];
                set(&mut self.view.query.sort, sorts.into_iter().find(|sort| sort_slug(*sort) == lower))
            }
            "view" => {
                let view = ViewKind::ALL.into_iter().find(|view| view.slug() == lower);
                view.map(|view| self.view.view = view).is_some()
            }
            "with" => set(&mut self.view.with, operand(&lower)),
            "a" => set(&mut self.view.open, ArticleId::parse(renamed::current(IdKind::Article, &lower))),
            _ => set(&mut self.view.lang, Language::closest(value)),
        };
        if !understood {
            let date = matches!(key, "from" | "to");
            self.tell(if date { ViewNoticeKind::ImpossibleDate } else { ViewNoticeKind::Unknown }, key, value);
        }
    }

    /// Notes what was not understood, each kind once for a key.
    fn tell(&mut self, kind: ViewNoticeKind, key: &'static str, value: &str) {
        if !self.notices.iter().any(|notice| notice.kind == kind && notice.key == key) {
            let value = value.chars().take(MAX_SHOWN_CHARS).collect::<String>();
            self.notices.push(ViewNotice { kind, key, value: free_text::clean(&value) });
        }
    }

    /// The view, and what was not understood in the order of the keys.
    pub(super) fn finish(mut self) -> (ViewState, Vec<ViewNotice>) {
        self.notices.arrange_by_key(|notice| KEYS.iter().position(|key| *key == notice.key));
        (self.view.normalized(), self.notices)
    }
}

/// Puts a value in its place, if there is one.
fn set<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let understood = value.is_some();
    if understood {
        *place = value;
    }
    understood
}

/// The id of a programme or a newspaper, if it can be one.
fn slug(id: &str) -> Option<Arc<str>> {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    ((1..=MAX_SLUG_LEN).contains(&id.len()) && id.bytes().all(fits)).then(|| id.into())
}

/// The id of a place, a programme or an article, by its present name.
fn operand(id: &str) -> Option<String> {
    let kinds = [IdKind::Place, IdKind::Programme, IdKind::Article];
    let current = kinds.into_iter().fold(id, |id, kind| renamed::current(kind, id));
    ArticleId::parse(current).map(|_| current.to_owned())
}

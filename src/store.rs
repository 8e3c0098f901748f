//! What the page shows and how that changes: the view, what is derived from it, and `dispatch`.
//!
//! The view is written here only, after an action or when the reader goes back or forward. Everything
//! else is a memo of the view and the library. Panels know the store; leaves are given values.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use dongbuk_core::article::ArticleId;
use dongbuk_core::facts::place::PlaceId;
use dongbuk_core::facts::programme::ProgrammeId;
use dongbuk_core::facts::topic::TopicId;
use dongbuk_core::index::{DocId, Index};
use dongbuk_core::language::Language;
use dongbuk_core::library::{Document, Library};
use dongbuk_core::phrase::Phrase;
use dongbuk_core::search::{self, FacetCounts, Plan, Query, SearchResults, Snippet, SourceId};
use dongbuk_core::view::{Action, HistoryEntry, ViewKind, ViewNotice, ViewState};
use leptos::prelude::*;

use crate::browser::{find, media, window};
use crate::components::{self, Reader};
use crate::history::History;
use crate::lazy::Part;
use crate::names;
use crate::site;
use crate::typed::Typing;
use crate::views::{self, Survey};

/// Articles shown before the reader asks for more, and with each “show more”.
pub(crate) const PAGE_SIZE: usize = 30;
/// How many of them are there at once; the rest follow in steps of as many when they have been painted.
const STEP: usize = 6;

/// From this width on drawings have room.
const ROOM: &str = "(min-width: 48em)";

/// Says in the head of a page that every article of the site has a page of its own.
const ARTICLE_PAGES: &str = "meta[name='article-pages']";

/// The state of the page, copied freely.
#[derive(Clone, Copy)]
pub(crate) struct Store {
    library: RwSignal<Arc<Library>>,
    history: StoredValue<Rc<History>, LocalStorage>,
    site_root: StoredValue<Arc<str>>,
    view: RwSignal<ViewState>,
    /// The view that the reader asked for last: `view`, once the answer to the key or click is painted.
    asked: StoredValue<ViewState>,
    /// The view that the addresses of links start from: `view`, but while the reader types only once
    /// the answer to the key is painted.
    settled: RwSignal<ViewState>,
    /// Whether the last action was typing: then the next keystroke replaces its history entry.
    typing: StoredValue<bool>,
    /// What narrows and orders the results.
    pub(crate) query: Memo<Query>,
    /// What the typed text asks for; everything until what reads it is there.
    pub(crate) plan: Memo<Arc<Plan>>,
    /// Every result, in order.
    pub(crate) results: Memo<Arc<SearchResults>>,
    /// The values of every facet with their counts.
    pub(crate) facets: Memo<Arc<FacetCounts>>,
    /// The values of every facet when nothing is chosen: which there are, and in which order.
    pub(crate) all_facets: StoredValue<Arc<FacetCounts>>,
    /// The article that is read.
    pub(crate) open: Memo<Option<ArticleId>>,
    /// Which view of the results, or of the open article.
    pub(crate) kind: Memo<ViewKind>,
    /// The quote that the link points to, as it stands in the link.
    pub(crate) quote: Memo<Option<String>>,
    /// The language of the interface.
    pub(crate) language: Memo<Language>,
    /// What the link that was opened said and nobody understood.
    pub(crate) notices: RwSignal<Vec<ViewNotice>>,
    /// How many results are on the page.
    pub(crate) n_shown: RwSignal<usize>,
    /// Whether drawings have more room than a phone gives.
    pub(crate) has_room: ReadSignal<bool>,
    /// How many articles a file that was opened holds; `None`: the site's own are shown.
    pub(crate) n_opened: RwSignal<Option<usize>>,
    /// How far down to be after the view has changed, and once it has: in CSS pixels.
    pub(crate) scroll_to: RwSignal<Option<f64>>,
    /// What reads typed text.
    pub(crate) typed: Typing,
    /// The part that shows an article.
    pub(crate) reader: Part<Reader>,
    /// The part that shows what the results say together.
    pub(crate) survey: Part<Survey>,
}

impl Store {
    /// Reads the address and listens to Back and Forward.
    pub(crate) fn new(library: Library) -> Self {
        let library = Arc::new(library);
        let history = History::new();
        let (first, notices) = read_address();
        let asked = StoredValue::new(first.clone());
        let (view, settled) = (RwSignal::new(first.clone()), RwSignal::new(first));
        let query = Memo::new(move |_| view.with(|view| view.query.clone()));
        let searched = RwSignal::new(Arc::clone(&library));
        let typed = Typing::new(searched);
        let text = Memo::new(move |_| query.with(|query| query.text.clone()));
        let plan = Memo::new(move |_| text.with(|text| searched.with(|it| Arc::new(planned(it.index(), typed, text)))));
        let results = Memo::new(move |_| {
            let plan = plan.get();
            query.with(|query| Arc::new(searched.with(|it| plan.results(it.index(), query))))
        });
        let counted = Memo::new(move |_| settled.with(|view| view.query.clone()));
        let facets = Memo::new(move |_| {
            // Counted when the view has settled, and again when the part that reads typed text has come.
            let query = counted.get();
            if !query.text.trim().is_empty() {
                let _ = typed.get();
            }
            let plan = plan.get_untracked();
            searched.with(|it| Arc::new(plan.facets(it.index(), &query)))
        });
        let browser_language = site::SITE.preferred(browser_languages().iter().map(String::as_str));
        let store = Self {
            history: StoredValue::new_local(Rc::clone(&history)),
            site_root: StoredValue::new(History::site_root().into()),
            view,
            asked,
            settled,
            typing: StoredValue::new(false),
            query,
            plan,
            results,
            facets,
            all_facets: StoredValue::new(all_facets(&library)),
            library: searched,
            open: Memo::new(move |_| view.with(opened)),
            kind: Memo::new(move |_| view.with(|view| view.view)),
            quote: Memo::new(move |_| view.with(|view| view.quote.clone())),
            language: Memo::new(move |_| view.with(|view| view.lang.unwrap_or(browser_language))),
            notices: RwSignal::new(notices),
            n_shown: RwSignal::new(STEP),
            has_room: media(ROOM),
            n_opened: RwSignal::new(None),
            scroll_to: RwSignal::new(None),
            typed,
            reader: Part::new(|| Box::pin(components::reader())),
            survey: Part::new(|| Box::pin(views::survey())),
        };
        history.listen(move |scroll| store.return_to(scroll));
        after_paint(move || store.settle());
        store
    }

    /// Does what the reader asked for, and writes it to the history.
    pub(crate) fn dispatch(&self, action: Action) {
        self.dispatch_all(vec![action]);
    }

    /// Does several things as one step of the history; a click is painted first, and a key that is none of typing.
    pub(crate) fn dispatch_all(&self, actions: Vec<Action>) {
        let typing = matches!(actions.as_slice(), [Action::Type { .. }]);
        let stays = matches!(actions.as_slice(), [Action::PointTo(_) | Action::Speak(_)]);
        let (next, entry) = self.after(actions);
        self.ask(next, entry, typing, stays);
    }

    /// Goes to an address that [`Self::href_now`] gave.
    pub(crate) fn go_to(&self, address: &str) {
        let (_, query_string) = address.split_once('?').unwrap_or_default();
        let (mut next, _) = ViewState::parse(query_string);
        next.lang = self.asked.with_value(|asked| asked.lang);
        self.ask(next, HistoryEntry::Push, false, false);
    }

    /// Asks for a view, which is shown once the click is painted, or at once while the reader is `typing`.
    fn ask(&self, next: ViewState, entry: HistoryEntry, typing: bool, stays: bool) {
        if self.asked.with_value(|asked| *asked == next) {
            return;
        }
        self.typing.set_value(typing);
        self.asked.set_value(next.clone());
        let store = *self;
        let show = move || store.carry_out(next, entry, !typing && !stays);
        if typing { show() } else { after_paint(show) }
    }

    /// Shows a view that was asked for, unless another was asked for since or it is on screen again: what nobody
    /// saw has no entry in the history.
    fn carry_out(&self, next: ViewState, entry: HistoryEntry, is_new_page: bool) {
        if self.asked.with_value(|asked| *asked != next) || self.view.with_untracked(|view| *view == next) {
            return;
        }
        self.history.with_value(|history| history.write(self.address_of(&next), entry));
        self.notices.set(Vec::new());
        self.show(next);
        if is_new_page {
            self.scroll_to.set(Some(0.0));
        }
    }

    /// The typed text, once the answer to the last key is painted; nothing before, and the caller runs again then.
    pub(crate) fn settled_text(&self) -> Option<String> {
        let text = self.settled.with(|view| view.query.text.clone());
        self.view.with_untracked(|view| view.query.text == text).then_some(text)
    }

    /// Whether the answer to the last key is painted, and typed text can be read.
    pub(crate) fn is_settled(&self) -> bool {
        let is_painted = self.view.with_untracked(|view| self.settled.with_untracked(|settled| settled == view));
        is_painted && self.typed.is_ready()
    }

    /// Whether the view changed last because of a keystroke in the search field.
    pub(crate) fn is_typing(&self) -> bool {
        self.typing.get_value()
    }

    /// The search field changed.
    pub(crate) fn type_text(&self, text: String) {
        self.dispatch(Action::Type { text, first: !self.typing.get_value() });
    }

    /// The address of the view after some actions, for a link.
    pub(crate) fn href(&self, actions: &[Action]) -> String {
        self.settled.track();
        self.href_now(actions)
    }

    /// The same for a link that does not outlive the view.
    pub(crate) fn href_now(&self, actions: &[Action]) -> String {
        self.address_of(&self.after(actions.to_vec()).0)
    }

    /// The address of this view, complete, to be given away: an article's own page where there is one.
    pub(crate) fn share_address(&self) -> String {
        self.view.with_untracked(|view| self.shared_address_of(view))
    }

    /// The complete address of a view, to be given away.
    pub(crate) fn shared_address_of(&self, view: &ViewState) -> String {
        let has_page = find(ARTICLE_PAGES).is_some() && view.open.as_ref().is_some_and(|id| !id.is_readers_own());
        format!("{}{}", self.site_address(), view.to_shared_address(has_page))
    }

    /// The complete address of the site's folder, with a final slash.
    pub(crate) fn site_address(&self) -> String {
        let origin = window().location().origin().unwrap_or_default();
        self.site_root.with_value(|root| format!("{origin}{root}"))
    }

    /// The passage of a result that best shows why it was found; without words, its beginning.
    pub(crate) fn snippet(&self, doc: DocId) -> Snippet {
        let has_text = self.query.with(|query| !query.text.trim().is_empty());
        let typed = if has_text { self.typed.get() } else { None };
        self.library.with_untracked(|library| match typed {
            Some(typed) => self.plan.with(|plan| (typed.snippet)(plan, library.index(), doc)),
            None => search::beginning(library.index(), doc),
        })
    }

    /// What was typed, carried out; everything until what reads it is there.
    pub(crate) fn plan_of(&self, text: &str) -> Plan {
        self.library.with(|library| planned(library.index(), self.typed, text))
    }

    /// Done when every part that the view needs is there, or cannot be fetched.
    pub(crate) async fn load_parts(self) {
        let (has_text, is_open, kind) =
            self.view.with_untracked(|view| (!view.query.text.is_empty(), view.open.is_some(), view.view));
        if has_text {
            self.typed.load().await;
        }
        let tells = self.results.with_untracked(|results| {
            results.hits.is_empty() || !results.why.is_empty() || !results.notices.is_empty()
        });
        if is_open || tells || self.notices.with_untracked(|notices| !notices.is_empty()) {
            self.reader.load().await;
        }
        if !is_open && !matches!(kind, ViewKind::Articles | ViewKind::Lines) {
            self.survey.load().await;
        }
    }

    /// The view, for what must know all of it.
    pub(crate) fn view(&self) -> ViewState {
        self.view.get()
    }

    /// The view that the reader asked for last, which may not be on screen yet.
    pub(crate) fn asked(&self) -> ViewState {
        self.asked.get_value()
    }

    /// The article of that view.
    pub(crate) fn asked_article(&self) -> Option<ArticleId> {
        self.asked.with_value(opened)
    }

    /// Whether the link named the open article by an id that it no longer has.
    pub(crate) fn is_renamed(&self) -> bool {
        self.view.with_untracked(|view| view.open.as_ref().is_some_and(|id| site::current(id) != id))
    }

    /// The language that was chosen, which links carry on; nothing if it is only the browser's.
    pub(crate) fn chosen_language(&self) -> Option<Language> {
        self.view.with_untracked(|view| view.lang)
    }

    /// A phrase in the language of the interface.
    pub(crate) fn say(&self, phrase: Phrase) -> &'static str {
        phrase.text(self.language.get_untracked())
    }

    /// A phrase with its slots filled.
    pub(crate) fn say_with(&self, phrase: Phrase, arguments: &[&str]) -> String {
        phrase.with(self.language.get_untracked(), arguments)
    }

    /// A phrase about a number of things.
    pub(crate) fn say_count(&self, phrase: Phrase, n: usize) -> String {
        phrase.count(self.language.get_untracked(), n)
    }

    /// Shows other articles under the same view, as those of a file.
    pub(crate) fn adopt(&self, library: Library) {
        self.n_opened.set(Some(library.len()));
        self.show_library(library);
    }

    /// Shows another library under the same view.
    pub(crate) fn show_library(&self, library: Library) {
        self.all_facets.set_value(all_facets(&library));
        self.typed.forget_words();
        self.library.set(Arc::new(library));
        self.typed.prepare();
    }

    /// Redraws the caller when other articles are shown.
    pub(crate) fn track_library(&self) {
        self.library.track();
    }

    /// The library.
    pub(crate) fn library(&self) -> Arc<Library> {
        self.library.get_untracked()
    }

    /// One article.
    pub(crate) fn document(&self, doc: DocId) -> Option<Arc<Document>> {
        self.library.with_untracked(|library| library.document(doc))
    }

    /// The name of a place in the language of the interface.
    pub(crate) fn place_name(&self, id: PlaceId) -> &'static str {
        id.name(self.language.get_untracked())
    }

    /// The name of a topic in the language of the interface.
    pub(crate) fn topic_name(&self, id: TopicId) -> &'static str {
        id.name(self.language.get_untracked())
    }

    /// The name of a programme, as printed.
    pub(crate) fn programme_name(&self, id: &ProgrammeId) -> String {
        self.library.with_untracked(|library| names::programme(library, id))
    }

    /// The name of a newspaper in the language of the interface.
    pub(crate) fn source_name(&self, id: &SourceId) -> String {
        self.library.with_untracked(|library| names::source(library, id, self.language.get_untracked()))
    }

    /// The name of a newspaper that an article prints, in the language of the interface; nothing for what is none.
    pub(crate) fn paper_name(&self, printed: &str) -> Option<String> {
        names::paper(printed, self.language.get_untracked())
    }

    /// The view after several actions; it is a new entry of the history if one of them is.
    fn after(&self, actions: Vec<Action>) -> (ViewState, HistoryEntry) {
        let mut entry = HistoryEntry::Replace;
        let mut view = self.asked.get_value();
        for action in actions {
            let (next, written) = view.after(action);
            view = next;
            if written == HistoryEntry::Push {
                entry = written;
            }
        }
        (view, entry)
    }

    /// The address of a view, below the site's folder.
    fn address_of(&self, view: &ViewState) -> String {
        self.site_root.with_value(|root| format!("{root}{}", view.to_query_string()))
    }

    /// Back or Forward was used.
    fn return_to(&self, scroll: f64) {
        let (view, notices) = read_address();
        self.typing.set_value(false);
        self.asked.set_value(view.clone());
        self.notices.set(notices);
        self.show(view);
        // As long as it was, so that it can be scrolled to where it was.
        self.n_shown.update(|n| *n = PAGE_SIZE.max(*n));
        self.scroll_to.set(Some(scroll));
    }

    /// Puts a view on the page.
    fn show(&self, view: ViewState) {
        if self.view.with_untracked(|current| is_new_list(current, &view)) {
            self.n_shown.set(STEP);
        }
        // What leaves the page goes first, so that its addresses are not written again.
        self.view.set(view.clone());
        if !self.typing.get_value() {
            self.settled.set(view);
        }
        let store = *self;
        after_paint(move || store.settle());
    }

    /// Does what can wait until the answer to the reader is painted: counts, addresses, the rest of the
    /// first page of the list.
    fn settle(&self) {
        if self.view.with_untracked(|view| self.settled.with_untracked(|settled| settled != view)) {
            self.settled.set(self.view.get_untracked());
        }
        let n_listed = self.results.with_untracked(|results| results.hits.len()).min(PAGE_SIZE);
        if self.n_shown.get_untracked() < n_listed {
            self.n_shown.update(|n| *n += STEP);
            let store = *self;
            after_paint(move || store.settle());
        }
    }
}

/// The values of every facet when nothing is chosen.
fn all_facets(library: &Library) -> Arc<FacetCounts> {
    Arc::new(Plan::everything(library.index()).facets(library.index(), &Query::default()))
}

/// Whether the list of articles is built anew: for other results, after another view of them, and, as
/// everything else, in another language.
fn is_new_list(before: &ViewState, now: &ViewState) -> bool {
    let is_other_view = before.view != now.view && before.open.is_none() && now.open.is_none();
    before.query != now.query || before.lang != now.lang || is_other_view
}

/// Does something once the browser has painted what it has to paint now.
pub(crate) fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}

/// What a typed text asks for; no text asks for everything and needs nothing fetched.
fn planned(index: &Index, typed: Typing, text: &str) -> Plan {
    let typed = if text.trim().is_empty() { None } else { typed.get() };
    typed.map_or_else(|| Plan::everything(index), |typed| (typed.plan)(index, text))
}

/// The view of the address; on an article's own page the path names the article.
fn read_address() -> (ViewState, Vec<ViewNotice>) {
    let (path, query_string) = History::address();
    let id = path.strip_prefix("a/").map(|rest| rest.trim_end_matches("index.html").trim_end_matches('/'));
    ViewState::parse_on_page(&query_string, id.and_then(ArticleId::parse))
}

/// The article that is read, under its current id; one that is compared is not read.
fn opened(view: &ViewState) -> Option<ArticleId> {
    let id = view.open.as_ref().filter(|_| view.view != ViewKind::Compare)?;
    Some(site::current(id).clone())
}

/// The languages that the browser prefers, most wanted first.
fn browser_languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

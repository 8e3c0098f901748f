//! The documents that the views look at, and what they say together: worked out once, when a view first
//! asks, and kept until the results change.
//!
//! What takes longer is done in slices, so that the page answers meanwhile; the view says how many documents
//! are read, and is drawn when all is there.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Waker};
use std::thread::LocalKey;

use dongbuk_core::index::DocId;
use dongbuk_core::library::{Document, Library};
use dongbuk_core::pause::{Pause, Wait, Work, step};
use dongbuk_core::search::SearchResults;
use dongbuk_core::survey::ledger;
use dongbuk_core::survey::plans::{self, PlanRow};
use dongbuk_core::survey::relations::Graph;
use dongbuk_core::survey::timeline::Timeline;
use dongbuk_core::view::ViewKind;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Documents;
use super::ledger::Rows;
use crate::load::pauses;
use crate::store::Store;

/// Documents and what they say together, as far as a view has asked for it.
#[derive(Default)]
pub(super) struct Gathered {
    /// The documents, in the order of the results or of the library.
    pub(super) documents: Documents,
    rows: OnceLock<Rows>,
    plans: OnceLock<Arc<[PlanRow]>>,
    timeline: OnceLock<Timeline>,
    graph: OnceLock<Arc<Graph>>,
}

impl Gathered {
    /// Every figure, as printed.
    pub(super) fn rows(&self) -> &Rows {
        self.rows.get_or_init(|| ledger::rows(&self.documents).into())
    }

    /// Every programme, the most named first.
    pub(super) fn plans(&self) -> &Arc<[PlanRow]> {
        self.plans.get_or_init(|| plans::rows(&self.documents).into())
    }

    /// Every time, in order.
    pub(super) fn timeline(&self) -> &Timeline {
        self.timeline.get_or_init(|| Timeline::of(&self.documents))
    }

    /// What is named together.
    pub(super) fn graph(&self) -> &Arc<Graph> {
        self.graph.get_or_init(|| Arc::new(Graph::of(&self.documents)))
    }

    /// Whether all that a view asks for is worked out.
    fn is_ready_for(&self, kind: ViewKind) -> bool {
        match kind {
            ViewKind::Figures => self.rows.get().is_some(),
            ViewKind::Plans => self.plans.get().is_some(),
            ViewKind::Timeline => self.timeline.get().is_some(),
            ViewKind::Relations => self.graph.get().is_some(),
            _ => true,
        }
    }

    /// Works out what a view asks for.
    async fn get_ready_for(&self, kind: ViewKind, pause: Pause<'_>) {
        if self.is_ready_for(kind) {
            return;
        }
        let documents = &self.documents;
        match kind {
            ViewKind::Figures => drop(self.rows.set(ledger::rows_in_steps(documents, pause).await.into())),
            ViewKind::Plans => drop(self.plans.set(plans::rows_in_steps(documents, pause).await.into())),
            ViewKind::Timeline => drop(self.timeline.set(Timeline::in_steps(documents, pause).await)),
            ViewKind::Relations => drop(self.graph.set(Arc::new(Graph::in_steps(documents, pause).await))),
            _ => {}
        }
    }
}

/// Which documents are looked at.
#[derive(Clone)]
struct Wanted {
    library: Arc<Library>,
    /// Those of these results; `None`: all of the library.
    results: Option<Arc<SearchResults>>,
}

impl Wanted {
    /// Whether both are the same documents of the same library.
    fn is(&self, other: &Self) -> bool {
        let same_results = match (&self.results, &other.results) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        same_results && Arc::ptr_eq(&self.library, &other.library)
    }

    fn len(&self) -> usize {
        self.results.as_ref().map_or(self.library.len(), |results| results.hits.len())
    }

    fn document(&self, idx: usize) -> Option<Arc<Document>> {
        let doc = self.results.as_ref().map_or(Some(DocId(idx as u32)), |it| it.hits.get(idx).map(|(doc, _)| *doc));
        self.library.document(doc?)
    }
}

/// Documents that are being read, or were, and the view that asked for them last.
struct Reading {
    wanted: Wanted,
    kind: ViewKind,
    /// Once all are there.
    gathered: Option<Arc<Gathered>>,
}

/// For how long the page may be held up before the rest is done in slices, in milliseconds.
const AT_ONCE_MILLIS: f64 = 8.0;

/// The documents of the results and those of the whole library: what was asked for last of each.
struct Shelf {
    reading: RefCell<Option<Reading>>,
    /// How many were looked at, told between two slices.
    n_done: ArcRwSignal<usize>,
}

thread_local! {
    static RESULTS: Shelf = Shelf { reading: RefCell::default(), n_done: ArcRwSignal::new(0) };
    static LIBRARY: Shelf = Shelf { reading: RefCell::default(), n_done: ArcRwSignal::new(0) };
}

/// What the current results say, as far as a view asks for it. Until that is there: how many documents of how
/// many are read, and the caller runs again.
pub(super) fn of_results(store: Store, kind: ViewKind) -> Result<Arc<Gathered>, (usize, usize)> {
    gathered(&RESULTS, Wanted { library: store.library(), results: Some(store.results.get()) }, kind)
}

/// The same of everything that there is.
pub(super) fn of_library(store: Store, kind: ViewKind) -> Result<Arc<Gathered>, (usize, usize)> {
    gathered(&LIBRARY, Wanted { library: store.library(), results: None }, kind)
}

fn gathered(shelf: &'static LocalKey<Shelf>, wanted: Wanted, kind: ViewKind) -> Result<Arc<Gathered>, (usize, usize)> {
    let n_all = wanted.len();
    begin(shelf, wanted, kind);
    let there = shelf.with(|shelf| shelf.reading.borrow().as_ref().and_then(|reading| reading.gathered.clone()));
    let ready = there.filter(|gathered| gathered.is_ready_for(kind));
    ready.ok_or_else(|| (shelf.with(|shelf| shelf.n_done.get()), n_all))
}

/// Whether this is what was asked for last.
fn is_on(shelf: &'static LocalKey<Shelf>, wanted: &Wanted, kind: ViewKind) -> bool {
    let is = |reading: &Reading| reading.wanted.is(wanted) && reading.kind == kind;
    shelf.with(|shelf| shelf.reading.borrow().as_ref().is_some_and(is))
}

/// Does what can be done at once, unless it was asked for before; the rest follows in slices.
fn begin(shelf: &'static LocalKey<Shelf>, wanted: Wanted, kind: ViewKind) {
    if is_on(shelf, &wanted, kind) {
        return;
    }
    let before = shelf.with(|shelf| shelf.reading.borrow_mut().take());
    let gathered = before.filter(|before| before.wanted.is(&wanted)).and_then(|before| before.gathered);
    let reading = Reading { wanted: wanted.clone(), kind, gathered };
    shelf.with(|shelf| *shelf.reading.borrow_mut() = Some(reading));
    let mut work: Work<'static> = Box::pin(gather(shelf, wanted, kind));
    if work.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending() {
        spawn_local(async move {
            work.await;
            shelf.with(|shelf| shelf.n_done.update(|_| ()));
        });
    }
}

/// Reads the documents and works out what a view asks for, unless something else is wanted by then.
async fn gather(shelf: &'static LocalKey<Shelf>, wanted: Wanted, kind: ViewKind) {
    let n_read = Rc::new(Cell::new(0));
    let is_over = pauses(AT_ONCE_MILLIS);
    let pause = || {
        let (wait, wanted, n_read) = (is_over()?, wanted.clone(), Rc::clone(&n_read));
        let wait = async move {
            wait.await;
            if !is_on(shelf, &wanted, kind) {
                // Nobody waits for it any more: it never goes on.
                std::future::pending::<()>().await;
            }
            shelf.with(|shelf| shelf.n_done.set(n_read.get()));
        };
        Some(Box::pin(wait) as Wait)
    };
    let there = shelf.with(|shelf| shelf.reading.borrow().as_ref().and_then(|reading| reading.gathered.clone()));
    let gathered = match there {
        Some(gathered) => gathered,
        None => Arc::new(Gathered { documents: read(&wanted, &n_read, &pause).await, ..Gathered::default() }),
    };
    n_read.set(wanted.len());
    gathered.get_ready_for(kind, &pause).await;
    let reading = Reading { wanted: wanted.clone(), kind, gathered: Some(gathered) };
    shelf.with(|shelf| *shelf.reading.borrow_mut() = Some(reading));
}

/// Reads the documents; a large library reads its stories again when they are asked for.
async fn read(wanted: &Wanted, n_read: &Cell<usize>, pause: Pause<'_>) -> Documents {
    let mut documents = Vec::with_capacity(wanted.len());
    for idx in 0..wanted.len() {
        documents.extend(wanted.document(idx));
        n_read.set(idx + 1);
        step(pause).await;
    }
    documents.into()
}

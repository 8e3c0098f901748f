//! The documents that the views look at, and what they say together: computed once, when a view first
//! asks, and kept until the results change.
//!
//! A large library reads its stories again when they are asked for. That is done in slices, so that the
//! page answers meanwhile; the view says how far it is and is drawn when all are there.

use std::cell::RefCell;
use std::sync::{Arc, OnceLock};
use std::thread::LocalKey;

use dongbuk_core::index::DocId;
use dongbuk_core::library::{Document, Library};
use dongbuk_core::search::SearchResults;
use dongbuk_core::survey::ledger;
use dongbuk_core::survey::plans::{self, PlanRow};
use dongbuk_core::survey::relations::Graph;
use dongbuk_core::survey::timeline::Timeline;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Documents;
use super::ledger::Rows;
use crate::load::Slice;
use crate::store::Store;

/// Documents and what they say together.
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
    fn of(documents: Vec<Arc<Document>>) -> Arc<Self> {
        Arc::new(Self { documents: documents.into(), ..Self::default() })
    }

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

/// Documents that are being read, or were.
struct Reading {
    wanted: Wanted,
    /// Once all are there.
    gathered: Option<Arc<Gathered>>,
}

/// For how long the page may be held up before the rest is read in slices, in milliseconds.
const AT_ONCE_MILLIS: f64 = 24.0;

/// The documents of the results and those of the whole library: what was asked for last of each.
struct Shelf {
    reading: RefCell<Option<Reading>>,
    /// How many were looked at.
    n_done: ArcRwSignal<usize>,
}

thread_local! {
    static RESULTS: Shelf = Shelf { reading: RefCell::default(), n_done: ArcRwSignal::new(0) };
    static LIBRARY: Shelf = Shelf { reading: RefCell::default(), n_done: ArcRwSignal::new(0) };
}

/// What the current results say. Until all are read: how many of how many are, and the caller runs again.
pub(super) fn of_results(store: Store) -> Result<Arc<Gathered>, (usize, usize)> {
    gathered(&RESULTS, Wanted { library: store.library(), results: Some(store.results.get()) })
}

/// The same of everything that there is.
pub(super) fn of_library(store: Store) -> Result<Arc<Gathered>, (usize, usize)> {
    gathered(&LIBRARY, Wanted { library: store.library(), results: None })
}

fn gathered(shelf: &'static LocalKey<Shelf>, wanted: Wanted) -> Result<Arc<Gathered>, (usize, usize)> {
    let n_all = wanted.len();
    if !is_on(shelf, &wanted) {
        begin(shelf, wanted);
    }
    let there = shelf.with(|shelf| shelf.reading.borrow().as_ref().and_then(|reading| reading.gathered.clone()));
    there.ok_or_else(|| (shelf.with(|shelf| shelf.n_done.get()), n_all))
}

/// Whether these are the documents that were asked for last.
fn is_on(shelf: &'static LocalKey<Shelf>, wanted: &Wanted) -> bool {
    shelf.with(|shelf| shelf.reading.borrow().as_ref().is_some_and(|it| it.wanted.is(wanted)))
}

/// Reads what can be read at once, which is everything where the library keeps its stories; the rest follows.
fn begin(shelf: &'static LocalKey<Shelf>, wanted: Wanted) {
    let (slice, n_all, mut n_done) = (Slice::new(), wanted.len(), 0);
    let mut documents = Vec::with_capacity(n_all);
    while n_done < n_all && !slice.has_taken(AT_ONCE_MILLIS) {
        documents.extend(wanted.document(n_done));
        n_done += 1;
    }
    let is_all = n_done == n_all;
    let gathered = is_all.then(|| Gathered::of(std::mem::take(&mut documents)));
    shelf.with(|shelf| *shelf.reading.borrow_mut() = Some(Reading { wanted: wanted.clone(), gathered }));
    if !is_all {
        spawn_local(go_on(shelf, wanted, documents, n_done));
    }
}

/// Reads the rest in slices, unless something else is wanted by then.
async fn go_on(shelf: &'static LocalKey<Shelf>, wanted: Wanted, mut documents: Vec<Arc<Document>>, mut n_done: usize) {
    let mut slice = Slice::new();
    while n_done < wanted.len() {
        documents.extend(wanted.document(n_done));
        n_done += 1;
        if slice.is_over() {
            shelf.with(|shelf| shelf.n_done.set(n_done));
            slice.pause().await;
            if !is_on(shelf, &wanted) {
                return;
            }
        }
    }
    let gathered = Some(Gathered::of(documents));
    shelf.with(|shelf| {
        *shelf.reading.borrow_mut() = Some(Reading { wanted, gathered });
        shelf.n_done.set(n_done);
    });
}

//! The results as files: articles, figures, programmes and the table of the view that is shown, for
//! spreadsheets and for programs.

use dongbuk_core::export::{self, Item, Survey, What};
use dongbuk_core::index::DocId;
use dongbuk_core::view::ViewKind;
use leptos::prelude::*;

use super::{Documents, compare, map};
use crate::download;
use crate::store::Store;

/// A kind of file.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    /// A table for spreadsheets.
    Csv,
    /// Everything, for programs.
    Json,
}

/// Saves every result, in its order.
pub(super) fn save(store: Store, what: What, form: Form) {
    let documents = results(store);
    let item = |it: &'static str| format!("dongbuk-{}.{it}", what.name());
    let items: Vec<Item<'_>> =
        documents.iter().map(|it| Item { id: &it.id, source: &it.source, story: &it.story }).collect();
    match form {
        Form::Csv => download::save(&item("csv"), "text/csv", &export::to_csv(&items, what, &store.site_address())),
        Form::Json => download::save(&item("json"), "application/json", &export::to_json(&items, what)),
    }
}

/// The documents of the current results, in their order.
fn results(store: Store) -> Documents {
    store.results.with_untracked(|results| results.hits.iter().filter_map(|(doc, _)| store.document(*doc)).collect())
}

/// Saves the table of the view that is shown; figures and plans are files of their own.
pub(super) fn save_view(store: Store) {
    let results = results(store);
    let (name, documents, survey) = match store.kind.get_untracked() {
        ViewKind::Timeline => ("timeline", results, Survey::Timeline),
        ViewKind::Map => ("map", results, Survey::Map(map::counts(store))),
        ViewKind::Relations => ("relations", results, Survey::Relations),
        ViewKind::Compare => {
            let Some((left, right)) = compare::operands(store, &results) else { return };
            let library = store.library();
            let everything = (0..library.len() as u32).filter_map(|doc| library.document(DocId(doc))).collect();
            ("compare", everything, Survey::Comparison(left, right))
        }
        ViewKind::Articles | ViewKind::Figures | ViewKind::Plans | ViewKind::Lines => return,
    };
    let csv = export::survey_to_csv(&documents, &survey, &store.site_address());
    download::save(&format!("dongbuk-{name}.csv"), "text/csv", &csv);
}

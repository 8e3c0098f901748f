//! The results as files: articles, figures, programmes and the table of the view that is shown, for
//! spreadsheets and for programs.

use std::sync::Arc;

use dongbuk_core::export::{self, Item, Survey, What};
use dongbuk_core::library::Document;
use dongbuk_core::view::ViewKind;
use leptos::prelude::*;

use super::{compare, documents, map};
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
    let hits = store.results.with_untracked(|results| results.hits.iter().map(|(doc, _)| *doc).collect::<Vec<_>>());
    let documents: Vec<Arc<Document>> = hits.into_iter().filter_map(|doc| store.document(doc)).collect();
    let item = |it: &'static str| format!("dongbuk-{}.{it}", what.name());
    let items: Vec<Item<'_>> =
        documents.iter().map(|it| Item { id: &it.id, source: &it.source, story: &it.story }).collect();
    match form {
        Form::Csv => download::save(&item("csv"), "text/csv", &export::to_csv(&items, what, &store.site_address())),
        Form::Json => download::save(&item("json"), "application/json", &export::to_json(&items, what)),
    }
}

/// Saves the table of the view that is shown; figures and plans are files of their own.
pub(super) fn save_view(store: Store) {
    let results = documents(store);
    let (name, documents, survey) = match store.kind.get_untracked() {
        ViewKind::Timeline => ("timeline", results, Survey::Timeline),
        ViewKind::Map => ("map", results, Survey::Map(map::counts(store))),
        ViewKind::Relations => ("relations", results, Survey::Relations),
        ViewKind::Compare => {
            let Some((left, right)) = compare::operands(store, &results) else { return };
            ("compare", compare::everything(store), Survey::Comparison(left, right))
        }
        ViewKind::Articles | ViewKind::Figures | ViewKind::Plans | ViewKind::Lines => return,
    };
    let csv = export::survey_to_csv(&documents, &survey, &store.site_address());
    download::save(&format!("dongbuk-{name}.csv"), "text/csv", &csv);
}

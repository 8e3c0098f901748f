//! The results as files: articles, figures and programmes, for spreadsheets and for programs.

use std::sync::Arc;

use dongbuk_core::export::{self, Item, What};
use dongbuk_core::library::Document;
use leptos::prelude::*;

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

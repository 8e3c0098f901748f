//! Names of what the library holds: programmes and newspapers that no table knows are called as the
//! articles print them.

use std::collections::BTreeMap;

use dongbuk_core::facts::programme::ProgrammeId;
use dongbuk_core::facts::source;
use dongbuk_core::index::DocId;
use dongbuk_core::language::Language;
use dongbuk_core::library::Library;
use dongbuk_core::search::SourceId;

/// Printed names by id.
pub(crate) struct Names {
    programmes: BTreeMap<ProgrammeId, String>,
    sources: BTreeMap<SourceId, String>,
}

impl Names {
    /// The names in a library; the first article to print one gives it.
    pub(crate) fn of(library: &Library) -> Self {
        let mut names = Self { programmes: BTreeMap::new(), sources: BTreeMap::new() };
        for document in (0..library.len() as u32).filter_map(|doc| library.document(DocId(doc))) {
            for programme in &document.story.facts.programmes {
                names.programmes.entry(programme.id.clone()).or_insert_with(|| programme.name.clone());
            }
            let article = &document.story.article;
            for printed in [&article.source, &article.publisher].into_iter().flatten() {
                if let Some(id) = source::source_id(&printed.text) {
                    names.sources.entry(id).or_insert_with(|| printed.text.clone());
                }
            }
        }
        names
    }

    /// The name of a programme; its id if no article prints it.
    pub(crate) fn programme(&self, id: &ProgrammeId) -> String {
        self.programmes.get(id).cloned().unwrap_or_else(|| id.0.to_string())
    }

    /// The name of a newspaper in a language; its id if no article prints it and no table knows it.
    pub(crate) fn source(&self, id: &SourceId, language: Language) -> String {
        let known = source::name(id, language).map(str::to_owned);
        known.or_else(|| self.sources.get(id).cloned()).unwrap_or_else(|| id.0.to_string())
    }
}

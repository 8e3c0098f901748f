//! Names of what the library holds: programmes and newspapers that no table knows are called as the first
//! article that has them prints them. A name is looked for when it is shown: a large library has thousands.

use dongbuk_core::facts::programme::ProgrammeId;
use dongbuk_core::facts::source;
use dongbuk_core::index::DocId;
use dongbuk_core::language::Language;
use dongbuk_core::library::Library;
use dongbuk_core::search::SourceId;

/// The name of a programme; its id if no article prints it.
pub(crate) fn programme(library: &Library, id: &ProgrammeId) -> String {
    let doc = library.index().facets.programmes.docs(id).first();
    let document = doc.and_then(|doc| library.document(DocId(*doc)));
    let printed = document.and_then(|document| {
        let mut programmes = document.story.facts.programmes.iter();
        programmes.find(|programme| programme.id == *id).map(|programme| programme.name.clone())
    });
    printed.unwrap_or_else(|| id.0.to_string())
}

/// The name of a newspaper in a language; its id if no article prints it and no table knows it.
pub(crate) fn source(library: &Library, id: &SourceId, language: Language) -> String {
    if let Some(known) = source::name(id, language) {
        return known.to_owned();
    }
    let doc = library.index().facets.sources.docs(id).first();
    let document = doc.and_then(|doc| library.document(DocId(*doc)));
    let printed =
        document.and_then(|document| document.story.article.source.as_ref().map(|source| source.text.clone()));
    printed.unwrap_or_else(|| id.0.to_string())
}

/// The name of a newspaper that an article prints, in a language if a table knows it; nothing for what is none.
pub(crate) fn paper(printed: &str, language: Language) -> Option<String> {
    let id = source::source_id(printed)?;
    Some(source::name(&id, language).unwrap_or(printed).to_owned())
}

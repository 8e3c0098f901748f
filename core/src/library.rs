//! A collection of articles, read and searchable. Never changes once built.

use std::collections::HashMap;
use std::sync::Arc;

use crate::article::{ArticleId, Refusal};
use crate::facts::Options;
use crate::index::{DocId, Index, IndexBuilder};
use crate::reading::{Reading, Story};
use crate::text::Source;

/// One story of the collection.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its name in links.
    pub id: ArticleId,
    /// The text of its page.
    pub source: Arc<Source>,
    /// What was read.
    pub story: Arc<Story>,
}

/// A page that was no article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The name it came under.
    pub name: String,
    /// Why it was left out.
    pub refusal: Refusal,
}

/// A collection of articles, read and searchable.
#[derive(Clone, Debug, Default)]
pub struct Library {
    documents: Vec<Arc<Document>>,
    positions: HashMap<ArticleId, DocId>,
    index: Index,
    refused: Vec<Refused>,
}

/// Builds a [`Library`] page by page, so that a caller can pause between two of them.
#[derive(Debug, Default)]
pub struct LibraryBuilder {
    library: Library,
    index: IndexBuilder,
    options: Options,
}

impl LibraryBuilder {
    /// A builder that reads pages in this way.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self { options, ..Self::default() }
    }

    /// Reads a page, given with the file stem that names it, and adds its stories; a page that is
    /// no article is remembered with the reason.
    pub fn add_page(&mut self, name: &str, raw: &str) {
        match Reading::of(raw, self.options) {
            Ok(reading) => self.add_reading(name, reading),
            Err(refusal) => self.library.refused.push(Refused { name: name.to_owned(), refusal }),
        }
    }

    /// Adds the stories of one page that was read.
    fn add_reading(&mut self, name: &str, reading: Reading) {
        let several = reading.stories.len() > 1;
        let source = Arc::new(reading.source);
        let library = &mut self.library;
        for story in reading.stories {
            let id = if several { format!("{name}.{}", story.article.item) } else { name.to_owned() };
            let Some(id) = ArticleId::parse(&id) else { continue };
            self.index.add(&id, &source, &story);
            library.positions.insert(id.clone(), DocId(library.documents.len() as u32));
            library.documents.push(Arc::new(Document { id, source: Arc::clone(&source), story: Arc::new(story) }));
        }
    }

    /// The finished library.
    #[must_use]
    pub fn finish(mut self) -> Library {
        self.library.index = self.index.finish();
        self.library
    }
}

impl Library {
    /// Reads pages, given with the file stems that name them, in order. `progress` is told how many
    /// of how many pages are done.
    #[must_use]
    pub fn from_texts(pages: &[(&str, &str)], options: Options, mut progress: impl FnMut(usize, usize)) -> Self {
        let mut builder = LibraryBuilder::new(options);
        for (done, (name, raw)) in pages.iter().enumerate() {
            builder.add_page(name, raw);
            progress(done + 1, pages.len());
        }
        builder.finish()
    }

    /// How many stories there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether there is no story.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// The story at a position.
    #[must_use]
    pub fn document(&self, doc: DocId) -> Option<Arc<Document>> {
        self.documents.get(doc.0 as usize).cloned()
    }

    /// Where the story of a link is.
    #[must_use]
    pub fn position(&self, id: &ArticleId) -> Option<DocId> {
        self.positions.get(id).copied()
    }

    /// What searches are asked of.
    #[must_use]
    pub const fn index(&self) -> &Index {
        &self.index
    }

    /// The pages that were no articles.
    #[must_use]
    pub fn refused(&self) -> &[Refused] {
        &self.refused
    }
}

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

impl Library {
    /// Reads pages, given with the file stems that name them, in order. `progress` is told how many
    /// of how many pages are done.
    #[must_use]
    pub fn from_texts(pages: &[(&str, &str)], options: Options, mut progress: impl FnMut(usize, usize)) -> Self {
        let mut library = Self::default();
        let mut builder = IndexBuilder::default();
        for (done, (name, raw)) in pages.iter().enumerate() {
            match Reading::of(raw, options) {
                Ok(reading) => library.add(name, reading, &mut builder),
                Err(refusal) => library.refused.push(Refused { name: (*name).to_owned(), refusal }),
            }
            progress(done + 1, pages.len());
        }
        library.index = builder.finish();
        library
    }

    /// Adds the stories of one page.
    fn add(&mut self, name: &str, reading: Reading, builder: &mut IndexBuilder) {
        let several = reading.stories.len() > 1;
        let source = Arc::new(reading.source);
        for story in reading.stories {
            let id = if several { format!("{name}.{}", story.article.item) } else { name.to_owned() };
            let Some(id) = ArticleId::parse(&id) else { continue };
            builder.add(&id, &source, &story);
            self.positions.insert(id.clone(), DocId(self.documents.len() as u32));
            self.documents.push(Arc::new(Document { id, source: Arc::clone(&source), story: Arc::new(story) }));
        }
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

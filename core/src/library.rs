//! A collection of articles, read and searchable. Never changes once built.
//!
//! A small collection keeps everything that was read. A large one keeps the texts and the index,
//! and reads a story again when it is asked for: that takes well under a millisecond.

use std::collections::HashMap;
use std::sync::Arc;

use crate::article::{self, ArticleId, Refusal};
use crate::facts::Options;
use crate::index::{DocId, Index, IndexBuilder, Page, SavedError};
use crate::pause::{Pause, at_once};
use crate::reading::{Draft, Reading, Story};
use crate::text::Source;

/// A collection of more text than this, in bytes, keeps no stories. Larger answers a little
/// faster, smaller needs less memory: a story takes about as much as its text.
const KEEP_STORIES_BYTES: usize = 16 << 20;

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
    /// What was read, in a small collection; else nothing.
    kept: Vec<Arc<Document>>,
    positions: HashMap<ArticleId, DocId>,
    index: Index,
    refused: Vec<Refused>,
    options: Options,
    /// For each document the position of its page among those given; nothing where they are the same.
    text_positions: Vec<u32>,
}

/// Builds a [`Library`] page by page.
#[derive(Debug, Default)]
pub struct LibraryBuilder {
    library: Library,
    index: IndexBuilder,
    options: Options,
    /// How much text was added, in bytes.
    len_bytes: usize,
    /// With more text than this, in bytes, no stories are kept.
    keep_bytes: usize,
    n_pages: u32,
    /// For each document the position of its page.
    text_positions: Vec<u32>,
    /// The page that is being read.
    draft: Option<Draft>,
}

impl LibraryBuilder {
    /// A collection that is read so.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self { options, keep_bytes: KEEP_STORIES_BYTES, ..Self::default() }
    }

    /// Keeps no stories, however little text there is: for who hardly asks for one.
    #[must_use]
    pub fn without_stories(self) -> Self {
        Self { keep_bytes: 0, ..self }
    }

    /// Reads a page, given with the file stem that names it.
    pub fn add(&mut self, name: &str, raw: &str) {
        self.begin(name, raw);
        while self.go_on(name) {}
    }

    /// Begins to read a page: the first step of [`Self::add`].
    pub fn begin(&mut self, name: &str, raw: &str) {
        self.len_bytes += raw.len();
        if self.len_bytes > self.keep_bytes {
            self.library.kept = Vec::new();
        }
        match Draft::of(raw) {
            Ok(draft) => self.draft = Some(draft),
            Err(refusal) => self.library.refused.push(Refused { name: name.to_owned(), refusal }),
        }
    }

    /// Reads on in the page that was begun: one more step of [`Self::add`], if there is one left.
    pub fn go_on(&mut self, name: &str) -> bool {
        let options = self.options;
        if self.draft.as_mut().is_some_and(|draft| draft.go_on(options)) {
            return true;
        }
        if let Some(draft) = self.draft.take() {
            self.add_stories(name, draft.finish());
        }
        self.n_pages += 1;
        false
    }

    fn add_stories(&mut self, name: &str, reading: Reading) {
        let several = reading.stories.len() > 1;
        let source = Arc::new(reading.source);
        for story in reading.stories {
            let id = if several { format!("{name}.{}", story.article.item) } else { name.to_owned() };
            let Some(id) = ArticleId::parse(&id) else { continue };
            self.index.add(&id, &source, &story);
            self.library.positions.insert(id.clone(), DocId(self.text_positions.len() as u32));
            self.text_positions.push(self.n_pages);
            if self.len_bytes <= self.keep_bytes {
                let document = Document { id, source: Arc::clone(&source), story: Arc::new(story) };
                self.library.kept.push(Arc::new(document));
            }
        }
    }

    /// The finished collection.
    #[must_use]
    pub fn finish(self) -> Library {
        at_once(|pause| self.finish_in_steps(pause))
    }

    /// The same with pauses.
    pub async fn finish_in_steps(self, pause: Pause<'_>) -> Library {
        let text_positions = unless_counted(self.text_positions);
        Library { index: self.index.finish(pause).await, options: self.options, text_positions, ..self.library }
    }
}

impl Library {
    /// Reads pages, given with the file stems that name them, in order. `progress` is told how many
    /// of how many pages are done.
    #[must_use]
    pub fn from_texts(pages: &[(&str, &str)], options: Options, mut progress: impl FnMut(usize, usize)) -> Self {
        let mut builder = LibraryBuilder::new(options);
        for (done, (name, raw)) in pages.iter().enumerate() {
            builder.add(name, raw);
            progress(done + 1, pages.len());
        }
        builder.finish()
    }

    /// The index without the texts, for [`Self::load`].
    #[must_use]
    pub fn save(&self) -> Vec<u8> {
        self.index.save()
    }

    /// A saved collection with its texts, in the order in which they were read. Pages that were no
    /// articles may be among them; they are not listed again as refused.
    ///
    /// # Errors
    /// If the bytes are no index of this version and of these texts; then read the pages again.
    pub fn load(
        saved: &[u8],
        raws: impl IntoIterator<Item = impl Into<Arc<str>>>,
        options: Options,
    ) -> Result<Self, SavedError> {
        let sources: Vec<Arc<Source>> = raws.into_iter().map(|raw| Arc::new(article::source_of(raw))).collect();
        let index = Index::load(saved, &sources)?;
        let ids = index.pages().iter().enumerate().map(|(doc, page)| (page.record.id.clone(), DocId(doc as u32)));
        let positions = ids.collect();
        let text_positions = text_positions(&index, &sources);
        Ok(Self { positions, index, options, text_positions, ..Self::default() })
    }

    /// Documents as positions of their pages among the texts given, each once; documents in order.
    #[must_use]
    pub fn text_positions(&self, mut docs: Vec<u32>) -> Vec<u32> {
        if !self.text_positions.is_empty() {
            docs.iter_mut().for_each(|doc| *doc = self.text_positions[*doc as usize]);
            docs.dedup();
        }
        docs
    }

    /// How many stories there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.index.n_docs()
    }

    /// Whether there is no story.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The story at a position.
    #[must_use]
    pub fn document(&self, doc: DocId) -> Option<Arc<Document>> {
        match self.kept.get(doc.0 as usize) {
            Some(document) => Some(Arc::clone(document)),
            None => self.read_again(doc),
        }
    }

    /// Reads the story at a position from the text of its page.
    fn read_again(&self, doc: DocId) -> Option<Arc<Document>> {
        let page = self.index.page(doc)?;
        let reading = Reading::of(page.source.raw(), self.options).ok()?;
        let story = reading.stories.into_iter().find(|story| story.article.item == page.record.item)?;
        let (id, source) = (page.record.id.clone(), Arc::clone(&page.source));
        Some(Arc::new(Document { id, source, story: Arc::new(story) }))
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

/// The position of each document's page among the texts that were given.
fn text_positions(index: &Index, sources: &[Arc<Source>]) -> Vec<u32> {
    let mut at = 0;
    let position = |page: &Page| {
        while sources.get(at).is_some_and(|source| !Arc::ptr_eq(source, &page.source)) {
            at += 1;
        }
        at as u32
    };
    unless_counted(index.pages().iter().map(position).collect())
}

/// Positions, but nothing for 0, 1, 2, …: every page given is one document.
fn unless_counted(positions: Vec<u32>) -> Vec<u32> {
    if positions.iter().copied().eq(0..positions.len() as u32) { Vec::new() } else { positions }
}

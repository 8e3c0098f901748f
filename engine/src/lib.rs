//! The core for other pages: a thin face of `dongbuk-core` for JavaScript, without a framework.
//!
//! Nothing is decided here. Values cross as plain objects; a wrong argument is an `Error` that
//! says what was expected; positions in strings are UTF-16 units, as JavaScript counts.

mod answer;
mod options;

use dongbuk_core::article::ArticleId;
use dongbuk_core::facts::Options;
use dongbuk_core::library::{self, LibraryBuilder};
use dongbuk_core::output;
use dongbuk_core::search;
use js_sys::{Array, Error, Function, JSON, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// A collection of articles, read and searchable.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Library {
    library: library::Library,
}

#[wasm_bindgen]
impl Library {
    /// Reads pages of raw text. `progress` is called with how many of how many are done.
    #[wasm_bindgen(js_name = fromTexts)]
    pub fn from_texts(
        #[wasm_bindgen(unchecked_param_type = "Text[]")] texts: &Array,
        #[wasm_bindgen(unchecked_param_type = "((done: number, total: number) => void) | undefined")] progress: Option<
            Function,
        >,
    ) -> Result<Self, JsValue> {
        let mut builder = LibraryBuilder::new(Options::default()).without_stories();
        for done in 0..texts.length() {
            let text = texts.get(done);
            builder.add(&id_of(&text)?, &text_of(&text)?);
            if let Some(progress) = &progress {
                progress.call2(&JsValue::NULL, &(done + 1).into(), &texts.length().into())?;
            }
        }
        let library = builder.finish();
        library.index().prepare();
        Ok(Self { library })
    }

    /// The results of a query, from `offset`, at most `limit`, with facets and notices.
    #[wasm_bindgen(unchecked_return_type = "Results")]
    pub fn search(
        &self,
        query: &str,
        #[wasm_bindgen(unchecked_param_type = "Options | undefined")] options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let wanted = options::query(query, options)?;
        let page = options::page(options)?;
        Ok(answer::results(&self.library, &wanted, page))
    }

    /// Every match, unranked, as positions in the texts that the library was made of.
    #[wasm_bindgen(js_name = matchingIds)]
    pub fn matching_ids(
        &self,
        query: &str,
        #[wasm_bindgen(unchecked_param_type = "Options | undefined")] options: &JsValue,
    ) -> Result<Vec<u32>, JsValue> {
        let wanted = options::query(query, options)?;
        Ok(self.library.text_positions(search::matching(self.library.index(), &wanted).to_ids()))
    }

    /// Everything read in one article, as `parse` writes it; `undefined` if there is none.
    #[wasm_bindgen(unchecked_return_type = "object | undefined")]
    pub fn article(&self, id: &str) -> Result<JsValue, JsValue> {
        let position = ArticleId::parse(id).and_then(|id| self.library.position(&id));
        let Some(document) = position.and_then(|doc| self.library.document(doc)) else {
            return Ok(JsValue::UNDEFINED);
        };
        JSON::parse(&output::story(id, &document.source, &document.story))
    }

    /// The number of articles.
    #[wasm_bindgen(getter)]
    pub fn length(&self) -> usize {
        self.library.len()
    }

    /// The index without the texts, as bytes for `Library.load`.
    pub fn save(&self) -> Vec<u8> {
        self.library.save()
    }

    /// A saved index with its texts, in the same order. Throws if the bytes are of another version
    /// or of other texts, or were changed; then use `fromTexts`.
    pub fn load(saved: &[u8], #[wasm_bindgen(unchecked_param_type = "Text[]")] texts: &Array) -> Result<Self, JsValue> {
        // One after another: all at once would take their room twice.
        let mut wrong = None;
        let raws = texts.iter().map_while(|text| text_of(&text).map_err(|error| wrong = Some(error)).ok());
        let library = library::Library::load(saved, raws, Options::default());
        match wrong {
            Some(error) => Err(error),
            None => library.map(|library| Self { library }).map_err(|error| Error::new(&error.to_string()).into()),
        }
    }
}

/// The id of a `{ id, text }`: a string or a number that can stand in a link.
fn id_of(text: &JsValue) -> Result<String, JsValue> {
    let id = Reflect::get(text, &"id".into())?;
    let id = id.as_string().or_else(|| id.as_f64().map(|number| number.to_string()));
    let fits = id.filter(|id| ArticleId::parse(id).is_some());
    fits.ok_or_else(|| Error::new("expected an id of small Latin letters, digits and hyphens, at most 64").into())
}

/// The text of a `{ id, text }`.
fn text_of(text: &JsValue) -> Result<String, JsValue> {
    let found = Reflect::get(text, &"text".into())?.as_string();
    found.ok_or_else(|| Error::new("expected { id, text } with the raw text of a page").into())
}

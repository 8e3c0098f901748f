//! Options of a search, from a JavaScript object. What is missing has its default; what is not
//! understood is an error that says what was expected.

use std::ops::Range;

use dongbuk_core::facts::place::PlaceId;
use dongbuk_core::facts::programme::ProgrammeId;
use dongbuk_core::facts::topic::TopicId;
use dongbuk_core::search::{DateBound, Query, Sort, SourceId};
use js_sys::{Array, Error, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// How many results are given when `limit` does not say.
const LIMIT: usize = 20;

/// The query of a typed text and options.
pub(crate) fn query(text: &str, options: &JsValue) -> Result<Query, JsValue> {
    let mut query = Query { text: text.to_owned(), ..Query::default() };
    if options.is_undefined() || options.is_null() {
        return Ok(query);
    }
    query.places = ids(options, "city", PlaceId::parse)?;
    query.topics = ids(options, "topic", TopicId::parse)?;
    query.programmes = ids(options, "plan", |id| Some(ProgrammeId(id.into())))?;
    query.sources = ids(options, "source", |id| Some(SourceId(id.into())))?;
    query.from = text_at(options, "from")?.map(|text| date(&text)).transpose()?;
    query.to = text_at(options, "to")?.map(|text| date(&text)).transpose()?;
    query.sort = match text_at(options, "sort")?.as_deref() {
        None => None,
        Some("relevance") => Some(Sort::Relevance),
        Some("new") => Some(Sort::New),
        Some("old") => Some(Sort::Old),
        Some(other) => return Err(wrong(&format!("expected relevance, new or old, found {other}"))),
    };
    Ok(query)
}

/// Which results are wanted.
pub(crate) fn page(options: &JsValue) -> Result<Range<usize>, JsValue> {
    let number = |name: &str, default: usize| -> Result<usize, JsValue> {
        if options.is_undefined() || options.is_null() {
            return Ok(default);
        }
        let value = Reflect::get(options, &name.into())?;
        Ok(value.as_f64().map_or(default, |number| number.max(0.0) as usize))
    };
    let offset = number("offset", 0)?;
    Ok(offset..offset.saturating_add(number("limit", LIMIT)?))
}

/// The ids of a list, sorted, each once.
fn ids<T: Ord>(options: &JsValue, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, JsValue> {
    let list = Reflect::get(options, &name.into())?;
    if list.is_undefined() || list.is_null() {
        return Ok(Vec::new());
    }
    let list: Array = list.dyn_into().map_err(|_| wrong(&format!("expected a list of ids as {name}")))?;
    let mut ids = Vec::new();
    for value in list.iter() {
        let id = value.as_string().and_then(|id| parse(&id));
        ids.push(id.ok_or_else(|| wrong(&format!("expected ids of the tables as {name}")))?);
    }
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

fn text_at(options: &JsValue, name: &str) -> Result<Option<String>, JsValue> {
    Ok(Reflect::get(options, &name.into())?.as_string())
}

fn date(text: &str) -> Result<DateBound, JsValue> {
    DateBound::parse(text).ok_or_else(|| wrong(&format!("expected YYYY, YYYY-MM or YYYY-MM-DD, found {text}")))
}

fn wrong(message: &str) -> JsValue {
    Error::new(message).into()
}

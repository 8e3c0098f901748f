//! The part of TOML that `site.toml` is written in: comments, `key = "text"`, `key = ["text", …]`,
//! and `[[heading]]`, a line each. Anything else is a mistake with its line, never a guess.

use super::Mistake;
use crate::article::ArticleId;

/// The entries under one heading, or before the first.
pub(super) struct Table<'a> {
    pub(super) heading: Option<&'a str>,
    pub(super) line: u32,
    pub(super) entries: Vec<Entry<'a>>,
}

/// One key with its value.
pub(super) struct Entry<'a> {
    pub(super) key: &'a str,
    pub(super) line: u32,
    value: Value,
}

enum Value {
    Text(String),
    Texts(Vec<String>),
}

/// The tables of a file, in order; the first has no heading.
pub(super) fn tables(text: &str) -> Result<Vec<Table<'_>>, Mistake> {
    let mut tables = vec![Table { heading: None, line: 1, entries: Vec::new() }];
    for (idx, content) in text.lines().enumerate() {
        let line = idx as u32 + 1;
        let content = content.trim();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let heading = content.strip_prefix("[[").and_then(|heading| heading.strip_suffix("]]"));
        if let Some(heading) = heading {
            tables.push(Table { heading: Some(heading.trim()), line, entries: Vec::new() });
            continue;
        }
        let entry = entry(content, line).ok_or(Mistake::Syntax { line })?;
        tables.last_mut().expect("there is always a table").entries.push(entry);
    }
    Ok(tables)
}

fn entry(content: &str, line: u32) -> Option<Entry<'_>> {
    let (key, value) = content.split_once('=')?;
    let value = value.trim();
    let (value, rest) = match value.strip_prefix('[') {
        Some(list) => texts(list)?,
        None => text(value).map(|(text, rest)| (Value::Text(text), rest))?,
    };
    let rest = rest.trim_start();
    (rest.is_empty() || rest.starts_with('#')).then_some(Entry { key: key.trim(), line, value })
}

/// Reads a list after its `[`; what stands after its `]` is the rest.
fn texts(mut list: &str) -> Option<(Value, &str)> {
    let mut texts = Vec::new();
    loop {
        list = list.trim_start();
        if let Some(rest) = list.strip_prefix(']') {
            return Some((Value::Texts(texts), rest));
        }
        let (read, rest) = text(list)?;
        texts.push(read);
        list = rest.trim_start();
        list = list.strip_prefix(',').or_else(|| list.starts_with(']').then_some(list))?;
    }
}

/// Reads a text in double quotes; what stands after it is the rest.
fn text(quoted: &str) -> Option<(String, &str)> {
    let mut characters = quoted.strip_prefix('"')?.chars();
    let mut text = String::new();
    loop {
        text.push(match characters.next()? {
            '"' => return Some((text, characters.as_str())),
            '\\' => match characters.next()? {
                'n' => '\n',
                't' => '\t',
                escaped @ ('"' | '\\') => escaped,
                'u' => {
                    let digits = characters.as_str().get(..4)?;
                    characters = characters.as_str()[4..].chars();
                    char::from_u32(u32::from_str_radix(digits, 16).ok()?)?
                }
                _ => return None,
            },
            character => character,
        });
    }
}

impl Table<'_> {
    /// The entry of a key.
    pub(super) fn entry(&self, key: &'static str) -> Result<&Entry<'_>, Mistake> {
        self.entries.iter().find(|entry| entry.key == key).ok_or(Mistake::Missing { line: self.line, key })
    }

    /// The article that the value of a key names.
    pub(super) fn article(&self, key: &'static str) -> Result<ArticleId, Mistake> {
        let entry = self.entry(key)?;
        ArticleId::parse(entry.text()?).ok_or_else(|| entry.wrong("the id of an article"))
    }

    /// Whether there are no keys but these.
    pub(super) fn only(&self, keys: &[&str]) -> Result<(), Mistake> {
        let unknown = self.entries.iter().find(|entry| !keys.contains(&entry.key));
        unknown.map_or(Ok(()), |entry| Err(Mistake::UnknownKey { line: entry.line, key: entry.key.to_owned() }))
    }
}

impl Entry<'_> {
    /// Its value as one text.
    pub(super) fn text(&self) -> Result<&str, Mistake> {
        match &self.value {
            Value::Text(text) => Ok(text),
            Value::Texts(_) => Err(self.wrong("one text")),
        }
    }

    /// Its value as a list of texts.
    pub(super) fn texts(&self) -> Result<&[String], Mistake> {
        match &self.value {
            Value::Texts(texts) => Ok(texts),
            Value::Text(_) => Err(self.wrong("a list of texts")),
        }
    }

    /// That the value is not what the key asks for.
    pub(super) fn wrong(&self, expected: &'static str) -> Mistake {
        Mistake::Value { line: self.line, key: self.key.to_owned(), expected }
    }
}

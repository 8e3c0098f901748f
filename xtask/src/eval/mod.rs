//! Scores `parse` against a labels file: precision, recall and F1 for each kind, and every miss.
//!
//! Two forms of labels are read: `labels.jsonl` (one page a line, as its README describes) and
//! the complete truth about the two bundled articles, a JSON array. The pages lie beside the
//! labels file. What is scored is the JSON that `parse` prints, nothing behind it.

pub(crate) mod floors;
mod gold;
mod samples;
mod score;

use std::path::{Path, PathBuf};
use std::{fs, io};

use serde_json::Value;

use score::Scores;

use crate::failure::{Failure, Outcome};
use crate::parse;

/// `eval [--no-table] LABELS…`: a table and every miss for each labels file.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Outcome {
    use lexopt::prelude::*;
    let (mut programme_table, mut files) = (true, Vec::new());
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("no-table") => programme_table = false,
            Value(file) => files.push(PathBuf::from(file)),
            _ => return Err(argument.unexpected().into()),
        }
    }
    if files.is_empty() {
        return Err(Failure::Usage("eval needs a labels file".into()));
    }
    for file in &files {
        let scores = scores(file, programme_table).map_err(|error| Failure::check(error.to_string()))?;
        println!("{}\n{scores}", file.display());
    }
    Ok(())
}

/// Why a labels file could not be scored.
#[derive(Debug)]
pub(crate) enum EvalError {
    /// A file could not be read.
    Read {
        /// Which.
        path: String,
        /// Why.
        error: io::Error,
    },
    /// The labels are not the JSON that was expected.
    Labels {
        /// The line of the labels file, from 1.
        line: usize,
        /// Why.
        error: serde_json::Error,
    },
}

impl std::fmt::Display for EvalError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Read { path, error } => write!(f, "expected a readable file at {path}: {error}"),
            Self::Labels { line, error } => {
                write!(f, "expected a JSON label in line {line} of the labels file: {error}")
            }
        }
    }
}

impl std::error::Error for EvalError {}

/// Scores every page that a labels file names.
///
/// # Errors
/// If the labels or a page cannot be read.
pub(crate) fn scores(labels: &Path, programme_table: bool) -> Result<Scores, EvalError> {
    let text = read(labels)?;
    let folder = labels.parent().unwrap_or(Path::new("."));
    let is_gold = text.trim_start().starts_with('[');
    let pages: Vec<Value> = if is_gold { gold_pages(&text)? } else { labelled_pages(&text)? };
    let mut scores = Scores::default();
    for label in pages {
        let file = label["file"].as_str().unwrap_or_default().to_owned();
        let path = folder.join(&file);
        let bytes = fs::read(&path).map_err(|error| EvalError::Read { path: path.display().to_string(), error })?;
        let found: Vec<Value> = parse::objects(&file, &bytes, programme_table)
            .iter()
            .map(|line| serde_json::from_str(line).expect("parse prints JSON"))
            .collect();
        scores.page = file;
        if is_gold {
            gold::score(&label, &found, &String::from_utf8_lossy(&bytes), &mut scores);
        } else {
            samples::score(&label, &found, &mut scores);
        }
    }
    Ok(scores)
}

fn gold_pages(text: &str) -> Result<Vec<Value>, EvalError> {
    serde_json::from_str(text).map_err(|error| EvalError::Labels { line: error.line(), error })
}

fn labelled_pages(text: &str) -> Result<Vec<Value>, EvalError> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(idx, line)| serde_json::from_str(line).map_err(|error| EvalError::Labels { line: idx + 1, error }))
        .collect()
}

fn read(path: &Path) -> Result<String, EvalError> {
    fs::read_to_string(path).map_err(|error| EvalError::Read { path: path.display().to_string(), error })
}

/// The items of an array, none if the value is no array.
fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The strings of an array.
fn strings(value: &Value) -> Vec<&str> {
    items(value).iter().filter_map(Value::as_str).collect()
}

/// A text without its white space, for comparison.
fn squeezed(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

//! `parse`: one JSON object a line for each article found in a file.

use std::ffi::OsString;
use std::fs;
use std::io::{self, BufWriter, Read, Write};

use dongbuk_core::article::{self, Refusal};
use dongbuk_core::facts::Options;
use dongbuk_core::output;
use dongbuk_core::reading::Reading;

use crate::failure::{Failure, Outcome};

/// `parse [--no-table] FILE…`; `-` is standard input. A refused file is a line of its own; a file
/// that cannot be opened ends the command.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Outcome {
    use lexopt::prelude::*;
    let (mut programme_table, mut files) = (true, Vec::new());
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("no-table") => programme_table = false,
            Value(file) => files.push(file),
            _ => return Err(argument.unexpected().into()),
        }
    }
    if files.is_empty() {
        return Err(Failure::Usage("parse needs a file, or - for standard input".into()));
    }
    print(&files, programme_table)
}

fn print(files: &[OsString], programme_table: bool) -> Outcome {
    let mut out = BufWriter::new(io::stdout().lock());
    for file in files {
        let bytes =
            bytes_of(file).map_err(|error| Failure::check(format!("cannot read {}: {error}", file.display())))?;
        for line in objects(&file.to_string_lossy(), &bytes, programme_table) {
            writeln!(out, "{line}").map_err(|error| Failure::check(format!("cannot write: {error}")))?;
        }
    }
    out.flush().map_err(|error| Failure::check(format!("cannot write: {error}")))
}

fn bytes_of(file: &OsString) -> io::Result<Vec<u8>> {
    if file != "-" {
        return fs::read(file);
    }
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The lines that `parse` prints for one file: one for each story, or one that says why there is none.
pub(crate) fn objects(file: &str, bytes: &[u8], programme_table: bool) -> Vec<String> {
    match read(bytes, Options { programme_table }) {
        Ok(reading) => reading.stories.iter().map(|story| output::story(file, &reading.source, story)).collect(),
        Err(refusal) => vec![output::refusal(file, refusal)],
    }
}

fn read(bytes: &[u8], options: Options) -> Result<Reading, Refusal> {
    Reading::of(article::decode(bytes)?, options)
}

//! `shots`: screenshots of every view, size, colour scheme and language into `target/shots/`.

use crate::build::{self, Articles};
use crate::failure::{Failure, Outcome};
use crate::project;
use crate::serve::Server;
use crate::tools::Browser;

/// `shots [WORD…]`: all of them, or those whose names contain every word.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Outcome {
    let mut words = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Value(word) => words.push(word),
            _ => return Err(argument.unexpected().into()),
        }
    }
    let browser = Browser::install()?;
    let site = project::target().join("shots-site");
    build::site(&Articles::read(None)?, None, &site)?;
    let server = Server::bind(0, "/dongbuk/", &site)
        .map_err(|error| Failure::check(format!("cannot serve the site to the browser: {error}")))?;
    let shots = project::target().join("shots");
    project::run(
        project::command("node")
            .arg("tests/shots.mjs")
            .args(words)
            .env("SITE", server.serve_in_background())
            .env("CHROMIUM", browser.chromium)
            .env("SHOTS", &shots),
    )?;
    println!("{}", shots.display());
    Ok(())
}

//! `serve`: builds the site and shows it on this machine.

use std::path::PathBuf;

use crate::build::{self, Articles};
use crate::failure::{Failure, Outcome};
use crate::project;

mod server;

pub(crate) use server::Server;

/// `serve [--port N] [--articles DIR]`.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Outcome {
    use lexopt::prelude::*;
    let (mut port, mut folder) = (8080, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("port") => port = arguments.value()?.parse::<u16>()?,
            Long("articles") => folder = Some(PathBuf::from(arguments.value()?)),
            _ => return Err(argument.unexpected().into()),
        }
    }
    let articles = Articles::read(folder.as_deref())?;
    let dist = project::root().join("dist");
    // Taken before the minutes of building: a port in use is told at once.
    let server = Server::bind(port, "/", &dist)
        .map_err(|error| Failure::check(format!("cannot serve on port {port}: {error}; choose another with --port")))?;
    build::site(&articles, None, &dist)?;
    eprintln!("xtask: {} articles; stop with Ctrl-C", articles.len());
    println!("{}", server.address());
    server.serve_forever()
}

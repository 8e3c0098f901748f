//! The project's commands. `cargo xtask help` lists them.
//!
//! Standard output carries only what a command is asked for; progress goes to standard error.
//! Exit status: 0 done, 1 a check failed, 2 bad arguments.

use std::ffi::OsString;
use std::process::ExitCode;

use crate::failure::{Failure, Outcome};

mod bench;
mod build;
mod eval;
mod failure;
mod parse;
mod project;
mod serve;
mod shots;
mod test;
mod tools;

/// One command: its name, its line in the list of commands, and what it does with its arguments.
struct Command {
    name: &'static str,
    usage: &'static str,
    run: fn(lexopt::Parser) -> Outcome,
}

/// Every command, in the order of the list.
const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        usage: "[--port N] [--articles DIR]        build the site and serve it on this machine",
        run: serve::run,
    },
    Command {
        name: "test",
        usage: "[STEP…]                            every check, or the named ones",
        run: test::run,
    },
    Command {
        name: "build",
        usage: "[--public-url URL] [--articles DIR] the static site in dist/; with --engine, dist-engine/",
        run: build::run,
    },
    Command {
        name: "parse",
        usage: "[--no-table] FILE…                  each article of each file as JSON",
        run: parse::run,
    },
    Command {
        name: "eval",
        usage: "[--no-table] LABELS…                scores parse against labelled pages",
        run: eval::run,
    },
    Command { name: "bench", usage: "                                   the native benchmarks", run: bench::run },
    Command {
        name: "shots",
        usage: "                                   screenshots of every view in target/shots/",
        run: shots::run,
    },
];

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let outcome = dispatch(arguments.next(), arguments);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            failure.exit_code()
        }
    }
}

/// Runs the named command.
fn dispatch(name: Option<OsString>, arguments: impl Iterator<Item = OsString>) -> Outcome {
    let name = name.unwrap_or_else(|| "help".into());
    if ["help", "--help", "-h"].iter().any(|help| name == *help) {
        print!("{}", usage());
        return Ok(());
    }
    let Some(command) = COMMANDS.iter().find(|command| name == command.name) else {
        return Err(Failure::Usage(format!("no command {name:?}\n\n{}", usage())));
    };
    (command.run)(lexopt::Parser::from_args(arguments))
}

/// The list of commands.
fn usage() -> String {
    COMMANDS.iter().fold("cargo xtask …\n".to_owned(), |list, command| {
        format!("{list}  {:<7} {}\n", command.name, command.usage)
    })
}

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
mod prerender;
mod project;
mod search;
mod serve;
mod shots;
mod test;
mod tools;

/// One command.
struct Command {
    name: &'static str,
    arguments: &'static str,
    /// Its line in the list of commands.
    does: &'static str,
    run: fn(lexopt::Parser) -> Outcome,
}

impl Command {
    const fn new(
        name: &'static str,
        arguments: &'static str,
        does: &'static str,
        run: fn(lexopt::Parser) -> Outcome,
    ) -> Self {
        Self { name, arguments, does, run }
    }
}

/// Every command, in the order of the list.
const COMMANDS: &[Command] = &[
    Command::new("serve", "[--port N] [--articles DIR]", "builds the site and serves it on this machine", serve::run),
    Command::new("test", "[STEP…]", "runs every check, or those named", test::run),
    Command::new("build", "[--public-url URL] [--articles DIR]", "writes the static site into dist/", build::run),
    Command::new("build", "--engine", "writes the core for other pages into dist-engine/", build::run),
    Command::new("parse", "[--no-table] FILE…", "prints each article of each file as JSON", parse::run),
    Command::new(
        "search",
        "[--articles DIR] [--limit N] -- QUERY…",
        "prints what each query finds as JSON",
        search::run,
    ),
    Command::new("eval", "[--no-table] LABELS…", "scores parse against labelled pages", eval::run),
    Command::new("bench", "", "measures the core", bench::run),
    Command::new("shots", "[WORD…]", "takes screenshots of every view into target/shots/", shots::run),
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
    let line = |command: &Command| {
        let Command { name, arguments, does, .. } = command;
        format!("  {:<45} {does}\n", format!("{name} {arguments}"))
    };
    format!("cargo xtask …\n{}", COMMANDS.iter().map(line).collect::<String>())
}

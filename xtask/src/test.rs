//! `test`: every check, headless, in the order in which they are cheapest to fail.
//!
//! Each step is named and timed; a failed step does not stop the others, except that nothing
//! looks at a site that was not built. The last line counts what passed and what failed.

use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::tools::{Browser, PageTools};

mod steps;
mod tally;

use tally::Tally;

/// What the steps share.
struct Bench {
    tools: PageTools,
    browser: Browser,
}

/// One step: its name and what it does.
type Step = (&'static str, fn(&Bench) -> Outcome<Tally>);

/// Every step in order.
const STEPS: &[Step] = &[
    ("format", steps::format),
    ("lint", steps::lint),
    ("lint-wasm", steps::lint_wasm),
    ("unit", steps::unit),
    ("reading", steps::reading),
    ("docs", steps::docs),
    ("citations", steps::citations),
    ("articles", steps::articles),
    ("site", steps::site),
    ("size", steps::size),
    ("components", steps::components),
    ("browser", steps::browser),
];

/// `test [STEP…]`: all steps, or those named.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Outcome {
    use lexopt::prelude::*;
    let mut wanted = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(name) => wanted.push(step(&name.string()?)?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    let steps = if wanted.is_empty() { STEPS } else { &wanted };
    let tools = PageTools::install()?;
    let bench = Bench { tools, browser: Browser::install()? };
    let tally = steps.iter().map(|step| perform(step, &bench)).sum::<Tally>();
    println!("{tally}");
    if tally.failed == 0 { Ok(()) } else { Err(Failure::check("a check failed; see above")) }
}

/// The step of that name.
fn step(name: &str) -> Outcome<Step> {
    let known = || STEPS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let found = STEPS.iter().find(|(known, _)| *known == name).copied();
    found.ok_or_else(|| Failure::Usage(format!("no step {name:?}; the steps are {}", known())))
}

/// Runs one step and tells how it went.
fn perform((name, check): &Step, bench: &Bench) -> Tally {
    println!("── {name}");
    let start = Instant::now();
    let tally = check(bench).unwrap_or_else(|failure| {
        println!("{failure}");
        Tally::FAILED
    });
    let verdict = if tally.failed == 0 { "ok" } else { "FAILED" };
    println!("── {name} {verdict} in {:.1} s\n", start.elapsed().as_secs_f64());
    tally
}

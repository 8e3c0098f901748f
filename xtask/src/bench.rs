//! `bench`: the native benchmarks of the core.

use crate::failure::Outcome;
use crate::project;

/// `bench`: no arguments.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Outcome {
    if let Some(argument) = arguments.next()? {
        return Err(argument.unexpected().into());
    }
    // The profile for speed; Cargo's own for benchmarks would be the page's, which is for size.
    project::run(project::cargo().args(["bench", "--profile", "native", "--package", "dongbuk-core"]))
}

//! How many checks passed and failed, added up from what test programs print at their end.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::iter::Sum;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};

/// Checks that passed and checks that failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: u32,
    pub(super) failed: u32,
}

impl Tally {
    /// One check that passed.
    pub(super) const PASSED: Self = Self { passed: 1, failed: 0 };
    /// One check that failed.
    pub(super) const FAILED: Self = Self { passed: 0, failed: 1 };

    /// Runs a test program, showing its output, and adds up its closing lines.
    ///
    /// # Errors
    /// If it fails without saying which test did, or runs no test at all.
    pub(super) fn of(command: &mut Command) -> Outcome<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let failed_to = |act: &str, error: std::io::Error| Failure::check(format!("cannot {act} {name}: {error}"));
        let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| failed_to("start", error))?;
        let stdout = child.stdout.take().expect("it was asked for just above");
        let mut tally = Self::default();
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            println!("{line}");
            tally = tally + Self::of_line(&line).unwrap_or_default();
        }
        let status = child.wait().map_err(|error| failed_to("wait for", error))?;
        match (status.success(), tally) {
            (false, Self { failed: 0, .. }) => Err(Failure::check(format!("{name} failed ({status})"))),
            (true, Self { passed: 0, .. }) => Err(Failure::check(format!("{name} ran no test"))),
            _ => Ok(tally),
        }
    }

    /// Reads `test result: ok. 3 passed; 0 failed; …` and `browser: 3 passed, 0 failed`.
    fn of_line(line: &str) -> Option<Self> {
        let counts = line.strip_prefix("test result: ").or_else(|| line.strip_prefix("browser: "));
        let counts = counts.or_else(|| line.strip_prefix("citations: "))?;
        let count_of = |what: &str| {
            let before = counts.split_once(what)?.0.trim_end();
            before.rsplit(' ').next()?.parse().ok()
        };
        Some(Self { passed: count_of("passed")?, failed: count_of("failed")? })
    }
}

impl std::ops::Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |sum, tally| sum + tally)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn closing_lines() {
        let check = |passed, failed, line| assert_eq!(Tally::of_line(line), Some(Tally { passed, failed }), "{line}");
        check(12, 0, "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.02s");
        check(1, 2, "test result: FAILED. 1 passed; 2 failed; 0 ignored");
        check(20, 1, "browser: 20 passed, 1 failed");
    }

    #[test]
    fn other_lines_count_nothing() {
        for line in ["running 3 tests", "test a ... ok", "3 passed, 0 failed", "test result: ok.", ""] {
            assert_eq!(Tally::of_line(line), None, "{line}");
        }
    }
}

//! How a command ends badly, and the exit status that says so.

use std::fmt;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// What a command comes to.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// Why a command did not do what it was asked for.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A check failed, or something that is needed is missing; the text says which and what to do.
    Check(String),
    /// The arguments make no sense.
    Usage(String),
}

impl Failure {
    /// A failed check.
    pub(crate) fn check(message: impl Into<String>) -> Self {
        Self::Check(message.into())
    }

    /// A file or folder that could not be used; for `map_err`.
    pub(crate) fn file(act: &str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::Check(format!("cannot {act} {}: {error}", path.display()))
    }

    /// 1 or 2, as the list of commands promises.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Check(_) => ExitCode::from(1),
            Self::Usage(_) => ExitCode::from(2),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Check(message) | Self::Usage(message) => write!(f, "xtask: {message}"),
        }
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

//! The time that the processor spends on a test: what other programs do meanwhile does not count.

use std::time::Duration;

/// How long `act` kept this thread running; nothing where the system does not tell.
pub(crate) fn processor_time<T>(act: impl FnOnce() -> T) -> (T, Duration) {
    let before = running();
    let result = act();
    (result, running() - before)
}

/// How long this thread has run.
fn running() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(told.split(' ').next().and_then(|nanos| nanos.parse().ok()).unwrap_or(0))
}

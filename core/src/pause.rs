//! Long work that lets others go on between two steps, as the page does that answers its reader.
//!
//! Such work is an `async fn` that waits for nothing but [`step`]. Who has nobody to let go on runs it
//! to its end with [`at_once`]: there is one way to do the work, whoever asks for it.

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Work under way.
pub type Work<'a> = Pin<Box<dyn Future<Output = ()> + 'a>>;

/// Over when the work may go on.
pub type Wait = Work<'static>;

/// Says between two steps whether to wait before the next.
pub type Pause<'a> = &'a dyn Fn() -> Option<Wait>;

/// A step is done: waits if it is asked to.
pub async fn step(pause: Pause<'_>) {
    if let Some(wait) = pause() {
        wait.await;
    }
}

/// Does work without a pause.
///
/// # Panics
/// If the work waits for anything but its pauses.
pub fn at_once<T, W: Future<Output = T>>(work: impl FnOnce(Pause<'static>) -> W) -> T {
    match pin!(work(&|| None)).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => unreachable!("work waits for nothing but its pauses"),
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    async fn count(pause: Pause<'_>) -> u32 {
        let mut sum = 0;
        for n in 1..=4 {
            sum += n;
            step(pause).await;
        }
        sum
    }

    /// Not over when first asked.
    struct Once(bool);

    impl Future for Once {
        type Output = ();

        fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
            if std::mem::replace(&mut self.0, true) { Poll::Ready(()) } else { Poll::Pending }
        }
    }

    #[test]
    fn at_once_is_to_the_end() {
        assert_eq!(at_once(count), 10);
    }

    #[test]
    fn work_stops_where_it_is_asked_to() {
        let n_steps = Cell::new(0);
        let pause = || {
            n_steps.set(n_steps.get() + 1);
            (n_steps.get() == 2).then(|| Box::pin(Once(false)) as Wait)
        };
        let mut work = pin!(count(&pause));
        let mut context = Context::from_waker(Waker::noop());
        assert_eq!((work.as_mut().poll(&mut context), n_steps.get()), (Poll::Pending, 2));
        assert_eq!((work.as_mut().poll(&mut context), n_steps.get()), (Poll::Ready(10), 4));
    }
}

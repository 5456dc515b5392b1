//! A panic of a crate that reads what strangers made: it is the end of that file, and not of the run.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// What a reader gives, or `None` when it panics; nothing of that is printed. Nothing that it has touched may
/// be used after that.
pub fn caught<T>(read: impl FnOnce() -> T) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let loud = panic::take_hook();
        panic::set_hook(Box::new(move |about| {
            if !QUIET.get() {
                loud(about);
            }
        }));
    });
    let before = QUIET.replace(true);
    let read = panic::catch_unwind(AssertUnwindSafe(read));
    QUIET.set(before);
    read.ok()
}

//! What is done later, in a task of its own.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

/// Does `task` after a while.
pub fn after(pause: Duration, task: impl FnOnce() + 'static) {
    let _ = revocable(pause, task);
}

/// Does `task` once all that is being done now is done.
pub fn soon(task: impl FnOnce() + 'static) {
    after(Duration::ZERO, task);
}

/// Does `task` again and again, with this pause between.
pub fn every(pause: Duration, task: impl Fn() + 'static) {
    let task: Box<dyn Fn()> = Box::new(task);
    set_interval(task, pause);
}

/// Does `task` after a while, unless the handle is cleared before. The browser has none where it
/// makes no timers.
///
/// Boxed, all tasks share one piece of the WebAssembly, which else is in it once for each.
pub fn revocable(pause: Duration, task: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    fn begin(pause: Duration, task: Box<dyn FnOnce()>) -> Option<TimeoutHandle> {
        set_timeout_with_handle(task, pause).ok()
    }
    begin(pause, Box::new(task))
}

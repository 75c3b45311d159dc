//! The frames that the reader sees.

use std::vec::IntoIter;

use leptos::prelude::*;

use super::later;

/// Something to be done.
pub type Task = Box<dyn FnOnce()>;

/// Calls `task` once the reader has seen what the page shows now; in a tab that nobody sees, soon.
pub fn after_next(task: impl FnOnce() + 'static) {
    if document().hidden() {
        return later::soon(task);
    }
    request_animation_frame(move || later::soon(task));
}

/// Calls these one after the other, each in a task of its own: a tap or a key needn't wait for all of
/// them.
pub fn one_by_one(tasks: Vec<Task>) {
    call_next(tasks.into_iter());
}

fn call_next(mut tasks: IntoIter<Task>) {
    let Some(task) = tasks.next() else { return };
    let call = move || {
        task();
        call_next(tasks);
    };
    later::soon(call);
}

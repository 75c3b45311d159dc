//! The frames that the reader sees.

use std::cell::RefCell;
use std::vec::IntoIter;

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::later;

/// Something to be done.
pub type Task = Box<dyn FnOnce()>;

thread_local! {
    static TASKS: RefCell<Vec<Task>> = const { RefCell::new(vec![]) };
    /// Made once: a reader who types has no time to wait for another.
    static DO_ALL: Function = {
        let do_all: Box<dyn FnMut()> = Box::new(|| TASKS.take().into_iter().for_each(|task| task()));
        Closure::wrap(do_all).into_js_value().unchecked_into()
    };
}

/// Calls `task` just before the reader sees the next frame; in a tab that nobody sees, at once.
fn before_next(task: impl FnOnce() + 'static) {
    if document().hidden() {
        return task();
    }
    TASKS.with_borrow_mut(|tasks| tasks.push(Box::new(task)));
    let _ = DO_ALL.with(|do_all| window().request_animation_frame(do_all));
}

/// Calls `task` once the reader has seen what the page shows now; in a tab that nobody sees, soon.
pub fn after_next(task: impl FnOnce() + 'static) {
    before_next(move || later::soon(task));
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

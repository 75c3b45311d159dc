//! What happens around the page: other tabs, and the reader's leaving.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{PageTransitionEvent, StorageEvent};

use super::element::find;
use super::{event, later};
use crate::words::{Phrase, say};

/// Calls `changed` with the key that another tab wrote or removed; with `None` when it removed
/// them all, or when this page was put away and is back, having heard nothing in the meantime.
pub fn on_other_tab(changed: impl Fn(Option<String>) + Clone + 'static) {
    let back = changed.clone();
    event::on("pageshow", move |event| {
        if event.unchecked_ref::<PageTransitionEvent>().persisted() {
            back(None);
        }
    });
    event::on("storage", move |event| {
        changed(event.unchecked_ref::<StorageEvent>().key());
    });
}

/// Calls `leave` whenever this could be the last chance to save: the page is hidden or unloaded.
pub fn on_leave(leave: impl Fn() + Clone + 'static) {
    let hidden = leave.clone();
    event::on("visibilitychange", move |_| {
        if document().hidden() {
            hidden();
        }
    });
    event::on("pagehide", move |_| leave());
}

/// Calls `back` whenever the reader comes back to the page.
pub(super) fn on_return(back: impl Fn() + 'static) {
    event::on("visibilitychange", move |_| {
        if !document().hidden() {
            back();
        }
    });
}

/// Puts "Error: " before the page's title while a form shows what is wrong with it, once the page
/// shows what was just changed.
pub fn mark_title_soon() {
    let mark = || {
        let is_error = find(".error-summary:not([hidden])").is_some();
        let title = title();
        document().set_title(&if is_error { say(Phrase::Error) + &title } else { title });
    };
    later::soon(mark);
}

/// The page's title, without what is put before it.
pub(super) fn title() -> String {
    let title = document().title();
    title.strip_prefix(&say(Phrase::Error)).map(str::to_owned).unwrap_or(title)
}

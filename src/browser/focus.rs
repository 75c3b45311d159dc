//! Where the keyboard is.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::element::{by_id, find};
use super::later;
use crate::discussion::CommentId;

/// Moves focus to the element that `selector` names, once the page shows what was just changed.
pub fn soon(selector: &str) {
    let selector = selector.to_owned();
    later::soon(move || now(&selector));
}

/// Moves focus to the first element that `selector` names.
pub fn now(selector: &str) {
    if let Some(element) = find(selector) {
        on(&element, false);
    }
}

/// Whether the focus is in the element that `selector` names.
pub fn is_in(selector: &str) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|focused| focused.closest(selector).is_ok_and(|it| it.is_some()))
}

/// The way back to the box in which the reader is typing, if there is one.
pub(super) fn way_back() -> impl FnOnce() {
    let focused = document().active_element().filter(|_| is_in("input, textarea"));
    move || focused.iter().for_each(|field| on(field, false))
}

/// Makes a change that takes elements out of the page, moves them, or puts others in their place.
/// What has the focus keeps it, or the comment has it that it was in. The page isn't scrolled.
pub(super) fn keep(change: impl FnOnce()) {
    let before = document().active_element();
    change();
    let Some(before) = before.filter(|it| document().active_element().as_ref() != Some(it)) else {
        return;
    };
    let now = if before.is_connected() { Some(before) } else { comment_around(&before) };
    if let Some(element) = now {
        on(&element, true);
    }
}

fn comment_around(gone: &Element) -> Option<Element> {
    let id = gone.closest(".comment, .stub, .comment-form").ok()??.id();
    let edited = id.strip_prefix("edit-").map(|id| CommentId::from(id.to_owned()).element_id());
    by_id(&edited.unwrap_or(id))
}

/// Moves focus to a piece of text, so that the keyboard and what reads the screen go on from there.
/// The page isn't scrolled.
pub(super) fn within_text(text: &Element) {
    let _ = text.set_attribute("tabindex", "-1");
    on(text, true);
}

/// Moves focus to an element. The page is scrolled to it unless it is to stay still.
pub(super) fn on(element: &Element, is_still: bool) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(is_still);
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}

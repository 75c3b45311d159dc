//! The words in the form's boxes. They are the browser's own; the page looks at them, and writes
//! only to put a draft back or to take it away.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::element::by_id;
use super::focus;

/// What is in the box with this id.
pub fn read(id: &str) -> String {
    find(id).map(|element| element.value()).unwrap_or_default()
}

/// Whether there is a box with this id. Extensions take out what they take for clutter.
pub fn is_there(id: &str) -> bool {
    find(id).is_some()
}

/// Puts `text` into the box with this id. Where it already says so, not even the caret moves.
pub fn write(id: &str, text: &str) {
    if let Some(element) = find(id).filter(|element| element.value() != text) {
        element.set_value(text);
    }
}

/// Moves the focus to the box with this id.
pub fn enter(id: &str) {
    if let Some(element) = by_id(id) {
        focus::on(&element, false);
    }
}

/// Selects what is in the box from an offset in UTF-16 code units on.
pub fn select_from(id: &str, from: usize) {
    if let (Some(element), Ok(from)) = (find(id), u32::try_from(from)) {
        let _ = element.focus();
        let _ = element.set_selection_range(from, u32::MAX);
    }
}

/// `value` is the same property on an `input` as on a `textarea`.
fn find(id: &str) -> Option<HtmlTextAreaElement> {
    by_id(id).map(JsCast::unchecked_into)
}

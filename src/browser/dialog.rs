//! Native dialogs.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

use super::event::{self, Event};

/// Opens the `dialog` with this id over the page, if it isn't open. The browser itself closes it on
/// Escape and gives the focus back.
pub fn open(id: &str) {
    if let Some(dialog) = find(id).filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// The same for a button that was pressed. It has the focus back then: in Safari a press gives it
/// none.
pub fn open_by(press: &Event, id: &str) {
    let button = event::around(press, "button").and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(button) = button {
        let _ = button.focus();
    }
    open(id);
}

/// Closes the `dialog` with this id, if it is open.
pub fn close(id: &str) {
    if let Some(dialog) = find(id) {
        dialog.close();
    }
}

fn find(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

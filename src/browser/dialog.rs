//! Native dialogs.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::element::by_id;
use super::event::{self, Event};
use super::focus;

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
    if let Some(button) = event::around(press, "button") {
        focus::on(&button, false);
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
    by_id(id)?.dyn_into().ok()
}

//! Native dialogs.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens the `dialog` with this id over the page, if it isn't open. The browser itself closes it on
/// Escape and gives the focus back.
pub fn open(id: &str) {
    let element = document().get_element_by_id(id);
    let dialog = element.and_then(|element| element.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog.filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

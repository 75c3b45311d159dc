//! Printing.

use js_sys::Reflect;
use leptos::prelude::{document, window};

/// The id of the button for it.
const BUTTON: &str = "print";

/// Takes the button away in browsers that can't.
pub fn check() {
    let can = Reflect::has(&window(), &"print".into()).unwrap_or_default();
    if let Some(button) = document().get_element_by_id(BUTTON).filter(|_| !can) {
        let _ = button.set_attribute("disabled", "");
    }
}

/// Opens the browser's own dialog.
pub fn print() {
    let _ = window().print();
}

//! Printing.

use js_sys::Reflect;
use leptos::prelude::window;

use super::element::by_id;

/// The id of the button for it.
const BUTTON: &str = "print";

/// Takes the button away in browsers that can't.
pub fn check() {
    let can = Reflect::has(&window(), &"print".into()).unwrap_or_default();
    if let Some(button) = by_id(BUTTON).filter(|_| !can) {
        let _ = button.set_attribute("disabled", "");
    }
}

/// Opens the browser's own dialog.
pub fn print() {
    let _ = window().print();
}

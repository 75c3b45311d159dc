//! Where the keyboard is.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves focus to the element with this id once the page shows what was just changed.
pub fn soon(id: &'static str) {
    set_timeout(move || now(id), Duration::ZERO);
}

/// Moves focus to the element with this id.
pub fn now(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

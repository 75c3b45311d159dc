//! Where the keyboard is.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves focus to the element that `selector` names, once the page shows what was just changed.
pub fn soon(selector: &str) {
    let selector = selector.to_owned();
    set_timeout(move || now(&selector), Duration::ZERO);
}

/// Moves focus to the first element that `selector` names.
pub fn now(selector: &str) {
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

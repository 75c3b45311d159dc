//! Which of many buttons was pressed.

use leptos::ev::MouseEvent;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlButtonElement};

/// The `value` and the `name` of the button that was pressed, if it has a value. One listener
/// around many buttons does for all of them, however many come and go.
pub fn pressed(event: &MouseEvent) -> Option<(String, String)> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let button = element.closest("button").ok()??.dyn_into::<HtmlButtonElement>().ok()?;
    let value = Some(button.value()).filter(|value| !value.is_empty())?;
    Some((value, button.name()))
}

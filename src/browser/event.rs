//! What the reader and the browser do, heard at the window. One listener to each kind of event does
//! for all elements, however many come and go.

use js_sys::Function;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlButtonElement, KeyboardEvent};

pub use web_sys::Event;

/// Calls `listener` at every event of this name, for as long as the page is there.
pub fn on(name: &str, listener: impl FnMut(Event) + 'static) {
    let _ = window().add_event_listener_with_callback(name, &self::listener(listener));
}

/// The same for what is no event of the window.
pub(super) fn listener(listener: impl FnMut(Event) + 'static) -> Function {
    let listener: Box<dyn FnMut(Event)> = Box::new(listener);
    Closure::wrap(listener).into_js_value().unchecked_into()
}

/// The `value` and the `name` of the button that was pressed, if it has a value.
pub fn pressed(event: &Event) -> Option<(String, String)> {
    let button = around(event, "button")?.dyn_into::<HtmlButtonElement>().ok()?;
    let value = Some(button.value()).filter(|value| !value.is_empty())?;
    Some((value, button.name()))
}

/// The id of the nearest element around the event that `selector` names.
pub fn id_around(event: &Event, selector: &str) -> Option<String> {
    around(event, selector).map(|element| element.id())
}

fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Whether it is Ctrl+Enter or Cmd+Enter, and no input method is at work.
pub fn is_accelerated_enter(event: &Event) -> bool {
    let key: &KeyboardEvent = event.unchecked_ref();
    (key.ctrl_key() || key.meta_key()) && key.key() == "Enter" && !key.is_composing()
}

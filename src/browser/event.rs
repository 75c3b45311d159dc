//! What the reader and the browser do, heard at the window: for all elements, however many come and
//! go.

use js_sys::Function;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, EventTarget, KeyboardEvent};

use super::element::by_id;

pub use web_sys::Event;

/// Calls `listener` at every event of this name, for as long as the page is there.
pub fn on(name: &str, listener: impl FnMut(Event) + 'static) {
    on_target(&window(), name, listener);
}

/// Calls `listener` at every event of this name that `target` tells of.
pub(super) fn on_target(target: &EventTarget, name: &str, listener: impl FnMut(Event) + 'static) {
    listen(target, &[name], false, &self::listener(listener));
}

/// Calls `listener` at events of these names in the element with this id, of those too that don't
/// rise from where they happen. For what happens often, or is to be prevented: a browser takes it
/// that the window prevents no turn of a wheel.
pub fn within(id: &str, names: &[&str], listener: impl FnMut(Event) + 'static) {
    if let Some(element) = by_id(id) {
        listen(&element, names, true, &self::listener(listener));
    }
}

fn listen(target: &EventTarget, names: &[&str], captures: bool, listener: &Function) {
    for name in names {
        let _ = target.add_event_listener_with_callback_and_bool(name, listener, captures);
    }
}

/// A listener as a function of JavaScript's, to which it belongs from then on.
///
/// Boxed, all listeners share one piece of the WebAssembly, which else is in it once for each.
pub(super) fn listener(listener: impl FnMut(Event) + 'static) -> Function {
    fn function(listener: Box<dyn FnMut(Event)>) -> Function {
        Closure::wrap(listener).into_js_value().unchecked_into()
    }
    function(Box::new(listener))
}

/// The `value` and the `name` of the button that was pressed, if it has a value.
pub fn pressed(event: &Event) -> Option<(String, String)> {
    let button = around(event, "button[value]")?;
    let value = button.get_attribute("value").filter(|value| !value.is_empty())?;
    Some((value, button.get_attribute("name").unwrap_or_default()))
}

/// The id of the box that a plain click in a summary of errors asks for.
pub fn box_in_error(event: &Event) -> Option<String> {
    let link = around(event, ".error-summary a").filter(|_| is_plain(event))?;
    Some(link.get_attribute("href")?.strip_prefix('#')?.to_owned())
}

/// The id of the nearest element around the event that `selector` names.
pub fn id_around(event: &Event, selector: &str) -> Option<String> {
    around(event, selector).map(|element| element.id())
}

/// The nearest element around the event that `selector` names.
pub(super) fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Whether it is Ctrl+Enter or Cmd+Enter, pressed and not held, and no input method is at work.
pub fn is_accelerated_enter(event: &Event) -> bool {
    let key: &KeyboardEvent = event.unchecked_ref();
    let is_accelerated = (key.ctrl_key() || key.meta_key()) && key.key() == "Enter";
    is_accelerated && !key.is_composing() && !key.repeat()
}

/// Whether Enter is held where it makes no lines: what the first press brings under it wasn't meant.
pub fn is_held_enter(event: &Event) -> bool {
    let key: &KeyboardEvent = event.unchecked_ref();
    key.repeat() && key.key() == "Enter" && around(event, "textarea").is_none()
}

/// The key that was pressed.
pub fn key(event: &Event) -> String {
    event.unchecked_ref::<KeyboardEvent>().key()
}

/// Whether Control is held.
pub fn has_control(event: &Event) -> bool {
    event.unchecked_ref::<KeyboardEvent>().ctrl_key()
}

/// Whether no key is held that gives a key or a click another meaning. Mice and keyboards tell so
/// in the same words; Shift is needed for some keys.
pub fn is_plain(event: &Event) -> bool {
    let keys: &KeyboardEvent = event.unchecked_ref();
    let is_key = event.type_() == "keydown";
    !keys.ctrl_key() && !keys.meta_key() && !keys.alt_key() && (is_key || !keys.shift_key())
}

//! Values that the page keeps up to date, and buttons.
//!
//! Leptos takes any closure, and compiles all of its rendering for each. Behind one type it is
//! compiled once, which keeps the WebAssembly small.

use std::sync::Arc;

use leptos::ev::MouseEvent;

/// A value computed anew whenever what it depends on has changed.
pub type Live<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// A live value.
pub fn live<T>(value: impl Fn() -> T + Send + Sync + 'static) -> Live<T> {
    Arc::new(value)
}

/// A live attribute without a value, such as `hidden`: there or not.
pub fn live_flag(is_set: impl Fn() -> bool + Send + Sync + 'static) -> Live<Option<String>> {
    live(move || is_set().then(String::new))
}

/// A listener to any event, behind one type as live values are.
pub fn listener<E: 'static>(listen: impl Fn(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(listen)
}

/// What a press of a button does, in place of what the button would do without scripts.
pub fn press(action: impl Fn() + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(move |event| {
        event.prevent_default();
        action();
    })
}

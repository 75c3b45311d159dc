//! Copying.

use js_sys::Reflect;
use leptos::prelude::window;

use super::promise::when_settled;

/// Copies `text`, and calls `done` with whether it could be. Where the page wasn't served safely,
/// a browser has no clipboard at all.
pub fn copy(text: &str, done: impl Fn(bool) + Clone + 'static) {
    let navigator = window().navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return done(false);
    }
    let writing = navigator.clipboard().write_text(text);
    when_settled(&writing, move |written| done(written.is_ok()));
}

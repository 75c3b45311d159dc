//! Copying.

use leptos::prelude::window;
use web_sys::Clipboard;

use super::optional::optional;
use super::promise::when_settled;

/// Copies `text`, and calls `done` with whether it could be. Where the page wasn't served safely,
/// a browser has no clipboard at all.
pub fn copy(text: &str, done: impl Fn(bool) + 'static) {
    let Some(clipboard) = optional::<Clipboard>(&window().navigator(), "clipboard") else {
        return done(false);
    };
    let writing = clipboard.write_text(text);
    when_settled(&writing, move |written| done(written.is_ok()));
}

//! The part of the page's address that names a comment: `#comment-…`.

use std::time::Duration;

use leptos::prelude::*;

use super::{event, focus};

const MARK: &str = "#comment-";

/// The comment that the page's address names.
pub fn comment() -> Option<String> {
    location().hash().ok()?.strip_prefix(MARK).map(str::to_owned)
}

/// Whether the page's address names a part of it.
pub fn is_named() -> bool {
    location().hash().is_ok_and(|hash| !hash.is_empty())
}

/// Calls `changed` whenever the reader goes to another part of the page.
pub fn on_change(changed: impl Fn() + 'static) {
    event::on("hashchange", move |_| changed());
}

/// Moves the focus to the comment that the address names, once it is on the page. With `anew` the
/// browser is sent there too: it looks for a place only then, and only then does the place count as
/// the page's target.
pub fn go_soon(anew: bool) {
    let go = move || {
        if let Ok(hash) = location().hash() {
            if anew {
                let _ = location().replace(&hash);
            }
            focus::now(&hash);
        }
    };
    set_timeout(go, Duration::ZERO);
}

/// The address of the comment with this id.
pub fn address(id: &str) -> String {
    format!("{}{MARK}{id}", page())
}

/// The address of the page as a whole.
pub fn page() -> String {
    let page = location().href().unwrap_or_default();
    page.split('#').next().unwrap_or_default().to_owned()
}

/// Puts the address of the comment with this id where the reader can see it.
pub fn show(id: &str) {
    let _ = location().set_hash(&format!("{MARK}{id}"));
}

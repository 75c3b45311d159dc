//! The part of the page's address that names a comment, `#comment-…`, or a picture: `#picture-2`.
//!
//! Who opens a picture goes on in the tab's history, and the new entry there knows what the address
//! named before. It does so after a reload, too, and in a copy of the tab.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::History;

use super::element::{by_id, find};
use super::{event, focus, later};
use crate::discussion::CommentId;

/// The part that the address names, with its `#`; else nothing.
pub fn now() -> String {
    location().hash().unwrap_or_default()
}

/// The comment that the page's address names.
pub fn comment() -> Option<CommentId> {
    CommentId::in_fragment(&now())
}

/// Names a picture in the address: anew, so that the reader can go back, or instead of another.
pub fn name_picture(address: &str, anew: bool) {
    let Some(history) = history() else { return };
    let _ = if anew {
        history.push_state_with_url(&now().into(), "", Some(address))
    } else {
        let before = history.state().unwrap_or_default();
        history.replace_state_with_url(&before, "", Some(address))
    };
}

/// What the address named before it named a picture.
pub fn before() -> String {
    history().and_then(|history| history.state().ok()?.as_string()).unwrap_or_default()
}

/// Names no picture any more: goes back for a reader who came from the page itself, which takes a
/// while. Says whether it is done.
pub fn leave_picture() -> bool {
    let Some(history) = history() else { return true };
    if history.state().is_ok_and(|before| before.is_string()) {
        return history.back().is_err();
    }
    name_nothing();
    true
}

/// Names the page as a whole.
pub fn name_nothing() {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&page()));
    }
}

fn history() -> Option<History> {
    window().history().ok()
}

/// Whether the page's address names a part of it.
pub fn is_named() -> bool {
    !now().is_empty()
}

/// Whether it names one that isn't of the article.
pub fn is_beyond_article() -> bool {
    find(":target:not(#article, #article *)").is_some()
}

/// Calls `changed` whenever the reader goes to another part of the page.
pub fn on_change(changed: impl Fn() + 'static) {
    event::on("hashchange", move |_| changed());
}

/// Moves the focus to the comment that the address names, once it is on the page. With `anew` the
/// browser is sent there too: it looks for a place only then, and only then does the place count as
/// the page's target. Else the page isn't scrolled: after a reload the reader is somewhere else.
pub fn go_soon(anew: bool) {
    let go = move || {
        let hash = now();
        if anew {
            let _ = location().replace(&hash);
        }
        // Whoever made the address may have put a selector there.
        let named = hash.strip_prefix('#').and_then(by_id);
        named.iter().for_each(focus::within_text);
    };
    later::soon(go);
}

/// The address of the comment with this id.
pub fn address(id: &CommentId) -> String {
    page() + &id.fragment()
}

/// The address of the page as a whole.
pub fn page() -> String {
    let page = location().href().unwrap_or_default();
    page.split('#').next().unwrap_or_default().to_owned()
}

/// Puts the address of the comment with this id where the reader can see it.
pub fn show(id: &CommentId) {
    let _ = location().set_hash(&id.fragment());
}

//! Where in the page the window is.

use std::cell::Cell;
use std::time::Duration;

use js_sys::Reflect;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use web_sys::Element;

use super::element::{by_id, root};
use super::{event, later};

/// How long a reader pauses who has stopped, in browsers that don't tell.
const PAUSE: Duration = Duration::from_millis(300);

/// Calls `paused` whenever the page was scrolled and has come to rest.
pub fn on_pause(paused: impl Fn() + Copy + 'static) {
    if Reflect::has(&window(), &"onscrollend".into()).unwrap_or_default() {
        return event::on("scrollend", move |_| paused());
    }
    let waiting = Cell::new(None::<TimeoutHandle>);
    event::on("scroll", move |_| {
        if let Some(before) = waiting.take() {
            before.clear();
        }
        waiting.set(later::revocable(PAUSE, paused));
    });
}

/// How far the page is scrolled, in pixels.
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// How high the window is, in pixels.
pub(super) fn height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// Scrolls, once the page shows what was just changed, until the element with this id is in the
/// window, if it lies below.
pub fn reveal_soon(id: String) {
    later::soon(move || {
        if let Some(element) = by_id(&id)
            && element.get_bounding_client_rect().bottom() > height()
        {
            element.scroll_into_view_with_bool(false);
        }
    });
}

/// Scrolls until the element begins at the top of the window. The style says how, while the root
/// element bears the mark.
pub(super) fn to(element: &Element) {
    const MARK: &str = "data-gliding";
    if let Some(root) = root() {
        let _ = root.set_attribute(MARK, "");
        element.scroll_into_view_with_bool(true);
        let _ = root.remove_attribute(MARK);
    }
}

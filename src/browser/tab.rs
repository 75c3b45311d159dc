//! What happens around the page: other tabs, and the reader's leaving.

use leptos::ev;
use leptos::prelude::*;

/// Calls `changed` with the key that another tab wrote or removed; with `None` when it removed
/// them all.
pub fn on_other_tab(changed: impl Fn(Option<String>) + 'static) {
    window_event_listener(ev::storage, move |event| changed(event.key()));
}

/// Calls `leave` whenever this could be the last chance to save: the page is hidden or unloaded.
pub fn on_leave(leave: impl Fn() + Clone + 'static) {
    let hidden = leave.clone();
    window_event_listener(ev::visibilitychange, move |_| {
        if document().hidden() {
            hidden();
        }
    });
    window_event_listener(ev::pagehide, move |_| leave());
}

/// Puts "Error: " before the page's title, or takes it away.
pub fn mark_title(error: bool) {
    const MARK: &str = "Error: ";
    let title = document().title();
    let plain = title.strip_prefix(MARK).unwrap_or(&title);
    document().set_title(&if error { format!("{MARK}{plain}") } else { plain.to_owned() });
}

//! Elements of the page, looked up anew whenever they are needed.

use leptos::prelude::document;
use web_sys::Element;

/// The first one that `selector` names.
pub(super) fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok()?
}

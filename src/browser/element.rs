//! Elements of the page, looked up anew whenever they are needed, and new ones.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

/// The first one that `selector` names.
pub(super) fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok()?
}

/// The one with this id.
pub(super) fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// The document's root.
pub(super) fn root() -> Option<Element> {
    document().document_element()
}

/// Of those that `selector` names the one with this number, from 0 on.
pub(super) fn nth(selector: &str, number: u32) -> Option<Element> {
    document().query_selector_all(selector).ok()?.get(number)?.dyn_into().ok()
}

/// Those in a list.
pub(super) fn elements(list: &NodeList) -> impl Iterator<Item = Element> + '_ {
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok())
}

/// One that isn't on the page yet.
///
/// # Panics
///
/// Never: the names that the page uses are all valid.
pub(super) fn new(name: &str) -> Element {
    document().create_element(name).expect("a valid name")
}

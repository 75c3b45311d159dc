//! Markup that the build has rendered for later, in templates.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement};

use super::element::{by_id, elements};
use crate::discussion::{NAMELESS, Target, pattern_id};

/// The attributes in which a form's parts name each other.
const NAMING: [&str; 5] = ["id", "for", "name", "aria-labelledby", "aria-describedby"];

/// Puts a copy of the pattern with this name into an element.
pub(super) fn copy_into(element: &Element, name: &str) {
    let Some(template) = by_id(&pattern_id(name)) else { return };
    let content = template.unchecked_into::<HtmlTemplateElement>().content();
    if let Ok(copy) = document().import_node_with_deep(&content, true) {
        let _ = element.append_child(&copy);
    }
}

/// Puts the form for `target` into an element: a copy of the pattern with the form's id in all
/// its ids.
pub(super) fn form_into(element: &Element, target: &Target) {
    copy_into(element, if matches!(target, Target::Edit(_)) { "edit" } else { "reply" });
    let id = target.element_id();
    let parts = element.query_selector_all("*");
    for part in parts.iter().flat_map(elements) {
        for attribute in NAMING {
            if let Some(value) = part.get_attribute(attribute) {
                let _ = part.set_attribute(attribute, &value.replace(NAMELESS, &id));
            }
        }
    }
}

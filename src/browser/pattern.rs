//! Markup that the build has rendered for later, in templates.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement};

use super::element::elements;
use crate::discussion::{NAMELESS, Target, pattern_id};

/// The attributes in which a form's parts name each other.
const NAMING: [&str; 5] = ["id", "for", "name", "aria-labelledby", "aria-describedby"];

/// Puts a copy of the pattern with this name into an element.
pub(super) fn copy_into(element: &Element, name: &str) {
    let template = document().get_element_by_id(&pattern_id(name));
    let template = template.and_then(|it| it.dyn_into::<HtmlTemplateElement>().ok());
    if let Some(copy) =
        template.and_then(|it| document().import_node_with_deep(&it.content(), true).ok())
    {
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

//! How the page looks.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::event::{Event, id_around};
use crate::appearance::{APPEARANCE_ID, Appearance, Aspect, Setting};

/// Makes the page look so, and its panel say so.
pub fn show(appearance: &Appearance) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-appearance", &appearance.names());
    }
    let Ok(inputs) = document().query_selector_all(&format!("#{APPEARANCE_ID} input")) else {
        return;
    };
    for at in 0..inputs.length() {
        let Some(input) = inputs.get(at).and_then(|it| it.dyn_into::<HtmlInputElement>().ok())
        else {
            continue;
        };
        let set = Aspect::with_id(&input.name()).and_then(|aspect| appearance.of(aspect));
        input.set_checked(input.value() == set.map_or("", Setting::id));
    }
}

/// What the reader has chosen in the panel, if it was there: an aspect, and its setting.
pub fn chosen(event: &Event) -> Option<(Aspect, Option<Setting>)> {
    if id_around(event, "[popover]")? != APPEARANCE_ID {
        return None;
    }
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some((Aspect::with_id(&input.name())?, Setting::with_id(&input.value())))
}

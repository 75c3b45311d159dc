//! How the page looks.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::element::{by_id, elements, find, root};
use super::event::{Event, id_around};
use crate::appearance::{APPEARANCE_ID, Appearance, Aspect, Setting};

/// Makes the page look so, and its panel say so.
pub fn show(appearance: &Appearance) {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-appearance", &appearance.names());
        // It follows the system by itself.
        colour_bar(appearance.of(Aspect::Theme).filter(|it| *it != Setting::Contrast));
    }
    let Ok(inputs) = document().query_selector_all(&format!("#{APPEARANCE_ID} input")) else {
        return;
    };
    for input in elements(&inputs) {
        let input: HtmlInputElement = input.unchecked_into();
        let set = Aspect::with_id(&input.name()).and_then(|aspect| appearance.of(aspect));
        input.set_checked(input.value() == set.map_or("", Setting::id));
    }
}

/// Has the browser's own bar in the colour of the chosen theme's paper. The page's HTML says which
/// colours it has while none is chosen: those of the system's themes. Of several the first counts.
fn colour_bar(theme: Option<Setting>) -> Option<()> {
    let first = find("meta[name=theme-color]")?;
    let is_chosen = !first.has_attribute("media");
    if theme.is_none() {
        return is_chosen.then(|| first.remove());
    }
    // The root's own is another while a picture is shown large.
    let panel = by_id(APPEARANCE_ID)?;
    let paper = window().get_computed_style(&panel).ok()??.get_property_value("background-color");
    let chosen = if is_chosen {
        first
    } else {
        let chosen: Element = first.clone_node_with_deep(true).ok()?.unchecked_into();
        chosen.remove_attribute("media").ok()?;
        first.before_with_node_1(&chosen).ok()?;
        chosen
    };
    chosen.set_attribute("content", &paper.ok()?).ok()
}

/// What the reader has chosen in the panel, if it was there: an aspect, and its setting.
pub fn chosen(event: &Event) -> Option<(Aspect, Option<Setting>)> {
    if id_around(event, "[popover]")? != APPEARANCE_ID {
        return None;
    }
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some((Aspect::with_id(&input.name())?, Setting::with_id(&input.value())))
}

//! Where the keyboard is.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

/// Moves focus to the element that `selector` names, once the page shows what was just changed.
pub fn soon(selector: &str) {
    let selector = selector.to_owned();
    set_timeout(move || now(&selector), Duration::ZERO);
}

/// Moves focus to the first element that `selector` names.
pub fn now(selector: &str) {
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Where the reader is: the focused element, and in a box what is selected.
pub(super) struct Caret {
    id: String,
    selection: Option<(u32, u32)>,
}

impl Caret {
    pub(super) fn here() -> Option<Self> {
        let element = document().active_element()?;
        // The properties are the same on an `input`; where there are none, they aren't numbers.
        let text: &HtmlTextAreaElement = element.unchecked_ref();
        let selection = text.selection_start().ok().flatten();
        let selection = selection.zip(text.selection_end().ok().flatten());
        Some(Self { id: element.id(), selection }).filter(|caret| !caret.id.is_empty())
    }

    pub(super) fn put_back(self) {
        now(&format!("#{}", self.id));
        if let (Some((start, end)), Some(element)) = (self.selection, document().active_element()) {
            let text: HtmlTextAreaElement = element.unchecked_into();
            let _ = text.set_selection_range(start, end);
        }
    }
}

//! What the reader pressed before the page was alive. `page/early.js` has kept it.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::element::{find, root};
use super::{focus, later};

const EARLY: &str = "early";

/// What was pressed, but for votes: functions that press it again.
#[derive(Debug)]
pub struct Early(Array);

impl Early {
    /// Presses again what was pressed of the poll, and takes over the rest. From now on the page
    /// itself hears what is pressed, and says that it is alive.
    pub fn take() -> Self {
        if let Some(root) = root() {
            let _ = root.set_attribute("data-alive", "");
        }
        let pressed = Reflect::get(&window(), &EARLY.into()).unwrap_or_default();
        let _ = Reflect::set(&window(), &EARLY.into(), &JsValue::UNDEFINED);
        if let Some(vote) = find(".vote[aria-pressed=true]") {
            vote.unchecked_ref::<HtmlElement>().click();
        }
        Self(pressed.dyn_into().unwrap_or_default())
    }

    /// Presses the rest again. The session is open, and stores what a reader leaves: from now on
    /// nothing else does. Who types by now goes on typing.
    pub fn press(self) {
        if let Some(root) = find("[data-alive]") {
            let _ = root.set_attribute("data-alive", "1");
        }
        for press in self.0.iter() {
            let go_back = focus::way_back();
            let pressed = press.unchecked_ref::<Function>().call0(&JsValue::UNDEFINED);
            // What is posted has its own place to go on from.
            if pressed.is_ok_and(|it| it.is_truthy()) {
                later::soon(go_back);
            }
        }
    }
}

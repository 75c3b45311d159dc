//! Files that the reader takes along and brings back.

use js_sys::Array;
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlElement, HtmlInputElement, Url};

use super::element::new;
use super::later;
use super::promise::when_settled;

/// Gives the reader a file with this text. It doesn't leave the browser.
pub fn save(name: &str, text: &str) {
    let Ok(blob) = Blob::new_with_str_sequence(&Array::of1(&text.into())) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link: HtmlElement = new("a").unchecked_into();
    let _ = link.set_attribute("href", &address);
    let _ = link.set_attribute("download", name);
    link.click();
    // The browser has taken hold of the file by then.
    let let_go = move || {
        let _ = Url::revoke_object_url(&address);
    };
    later::after(std::time::Duration::from_secs(60), let_go);
}

/// Calls `done` with the text of the file that was just chosen.
pub fn read(event: &Event, done: impl Fn(String) + 'static) {
    let input: HtmlInputElement = event_target(event);
    let Some(file) = input.files().and_then(|files| files.item(0)) else { return };
    let text = file.text();
    // The same file may be chosen again.
    input.set_value("");
    when_settled(&text, move |text| {
        done(text.ok().and_then(|text| text.as_string()).unwrap_or_default());
    });
}

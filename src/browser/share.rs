//! Ways to pass the page on.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::ShareData;

use super::promise::when_settled;
use super::tab::title;

/// Opens the system's own sheet. Calls `done` with whether the reader went through with it, or with
/// nothing where there is no sheet or it didn't open.
pub fn by_system(address: &str, done: impl Fn(Option<bool>) + 'static) {
    let navigator = window().navigator();
    if !Reflect::has(&navigator, &"share".into()).unwrap_or_default() {
        return done(None);
    }
    let data = ShareData::new();
    data.set_title(&title());
    data.set_url(address);
    when_settled(&navigator.share_with_data(&data), move |shared| match shared {
        Ok(_) => done(Some(true)),
        Err(error) => done(is_by_reader(&error).then_some(false)),
    });
}

/// Whether the reader has closed the sheet, or it is open already.
fn is_by_reader(error: &JsValue) -> bool {
    let is = |name: JsValue| name == "AbortError" || name == "InvalidStateError";
    Reflect::get(error, &"name".into()).is_ok_and(is)
}

/// Begins a mail with the address.
pub fn by_mail(address: &str) {
    let part = |text: &str| String::from(js_sys::encode_uri_component(text));
    let (subject, body) = (part(&title()), part(address));
    let _ = location().set_href(&format!("mailto:?subject={subject}&body={body}"));
}

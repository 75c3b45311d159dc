//! Ways to pass the page on.

use js_sys::Reflect;
use leptos::prelude::*;
use web_sys::ShareData;

use super::promise::when_settled;

/// Opens the system's own sheet, and says whether there is one. Calls `done` with whether the
/// reader went through with it.
pub fn by_system(address: &str, done: impl Fn(bool) + Clone + 'static) -> bool {
    let navigator = window().navigator();
    if !Reflect::has(&navigator, &"share".into()).unwrap_or_default() {
        return false;
    }
    let data = ShareData::new();
    data.set_title(&document().title());
    data.set_url(address);
    when_settled(&navigator.share_with_data(&data), move |shared| done(shared.is_some()));
    true
}

/// Begins a mail with the address.
pub fn by_mail(address: &str) {
    let part = |text: &str| String::from(js_sys::encode_uri_component(text));
    let (subject, body) = (part(&document().title()), part(address));
    let _ = location().set_href(&format!("mailto:?subject={subject}&body={body}"));
}

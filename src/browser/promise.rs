//! Waiting for what the browser promises.

use js_sys::Promise;
use wasm_bindgen::prelude::{Closure, JsValue};

/// Calls `done` with what comes of a promise, or with nothing where it isn't kept.
pub(super) fn when_settled(promise: &Promise, done: impl Fn(Option<JsValue>) + Clone + 'static) {
    let failed = done.clone();
    let kept = Closure::once(move |value: JsValue| done(Some(value)));
    let broken = Closure::once(move |_: JsValue| failed(None));
    let _ = promise.then2(&kept, &broken);
    kept.forget();
    broken.forget();
}

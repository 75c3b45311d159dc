//! Waiting for what the browser promises.

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::{Closure, JsValue};

type Done = Rc<dyn Fn(Result<JsValue, JsValue>)>;

/// Calls `done` with what comes of a promise, or with why it isn't kept.
pub(super) fn when_settled(promise: &Promise, done: impl Fn(Result<JsValue, JsValue>) + 'static) {
    wait(promise, Rc::new(done));
}

/// Shared by all promises, so that it is in the WebAssembly once.
fn wait(promise: &Promise, done: Done) {
    let failed = done.clone();
    let kept = Closure::once(move |value: JsValue| done(Ok(value)));
    let broken = Closure::once(move |error: JsValue| failed(Err(error)));
    let _ = promise.then2(&kept, &broken);
    kept.forget();
    broken.forget();
}

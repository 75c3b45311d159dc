//! What not every browser has: an old one, or one that the page wasn't served to safely.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

/// The object that `of` has under this name.
pub(super) fn optional<T: JsCast>(of: &JsValue, name: &str) -> Option<T> {
    let it = Reflect::get(of, &name.into()).ok()?;
    it.is_object().then(|| it.unchecked_into())
}

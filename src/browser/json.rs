//! JSON, parsed by the browser.

use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::json::{MAX_DEPTH, Value};

/// Reads JSON.
pub fn parse(text: &str) -> Option<Value> {
    convert(&JSON::parse(text).ok()?, MAX_DEPTH)
}

fn convert(value: &JsValue, depth: usize) -> Option<Value> {
    let depth = depth.checked_sub(1)?;
    if let Some(text) = value.as_string() {
        return Some(Value::Text(text));
    }
    if let Some(number) = value.as_f64() {
        return Some(whole(number).map_or(Value::OtherNumber, Value::Number));
    }
    if let Some(value) = value.as_bool() {
        return Some(Value::Bool(value));
    }
    if value.is_null() {
        return Some(Value::Null);
    }
    if Array::is_array(value) {
        let items = value.unchecked_ref::<Array>().iter();
        return items.map(|item| convert(&item, depth)).collect::<Option<_>>().map(Value::List);
    }
    let entries = Object::entries(value.unchecked_ref::<Object>());
    let entry = |entry: JsValue| {
        let entry: Array = entry.unchecked_into();
        Some((entry.get(0).as_string()?, convert(&entry.get(1), depth)?))
    };
    entries.iter().map(entry).collect::<Option<_>>().map(Value::Map)
}

/// Every whole number up to 2^53 is exact in a JavaScript number; the page writes no larger ones.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
fn whole(number: f64) -> Option<u64> {
    let exact = number.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(&number);
    exact.then_some(number as u64)
}

//! The reader's clock and calendar, and chance.

use js_sys::{Date, Math, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::moment::Moment;

/// Now, by the reader's clock.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, after 1970")]
pub fn now() -> Moment {
    Moment::from_millis(Date::now().max(0.0) as u64)
}

/// A number nobody can foresee, good enough to tell two tabs apart.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within u32")]
pub fn chance() -> u32 {
    (Math::random() * f64::from(u32::MAX)) as u32
}

/// The moment as an ISO 8601 text, for `<time datetime>`.
pub fn iso(moment: Moment) -> String {
    date(moment).to_iso_string().into()
}

/// The moment in the words of `lang`, in the reader's time zone: "23 Nov 2026, 18:02".
pub fn in_words(moment: Moment, lang: &str) -> String {
    let options = Object::new();
    for (key, value) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        let _ = Reflect::set(&options, &key.into(), &value.into());
    }
    date(moment).to_locale_string(lang, &options).into()
}

#[expect(clippy::cast_precision_loss, reason = "exact for the next 285,000 years")]
fn date(moment: Moment) -> Date {
    Date::new(&JsValue::from_f64(moment.millis() as f64))
}

//! The reader's clock and calendar, and chance.

use std::time::Duration;

use js_sys::{Array, Date, Intl, Math, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

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

/// How long ago the moment was, in the words of `lang`: "5 minutes ago".
pub fn ago(moment: Moment, lang: &str) -> String {
    let seconds = now().millis().saturating_sub(moment.millis()) / 1000;
    let (unit, length) = unit(seconds);
    let options = Object::new();
    let _ = Reflect::set(&options, &"numeric".into(), &"auto".into());
    let format = Intl::RelativeTimeFormat::new(&Array::of1(&lang.into()), &options);
    format.format(-(float(seconds / length)), unit).into()
}

/// The largest unit of which there is at least one, and its seconds.
const fn unit(seconds: u64) -> (&'static str, u64) {
    const MINUTE: u64 = 60;
    const HOUR: u64 = 60 * MINUTE;
    const DAY: u64 = 24 * HOUR;
    match seconds {
        0..MINUTE => ("second", MINUTE),
        MINUTE..HOUR => ("minute", MINUTE),
        HOUR..DAY => ("hour", HOUR),
        _ => ("day", DAY),
    }
}

/// Keeps up to date what the page says of how long ago something was.
pub fn keep_ticking(lang: String) {
    const TICK: Duration = Duration::from_secs(20);
    set_interval(move || tick(&lang), TICK);
}

fn tick(lang: &str) {
    let Ok(elements) = document().query_selector_all("[data-at]") else { return };
    for index in 0..elements.length() {
        let Some(element) = elements.get(index).and_then(|it| it.dyn_into::<Element>().ok()) else {
            continue;
        };
        let millis = element.get_attribute("data-at").and_then(|at| at.parse().ok());
        let words = ago(Moment::from_millis(millis.unwrap_or_default()), lang);
        if element.text_content().as_ref() != Some(&words) {
            element.set_text_content(Some(&words));
        }
    }
}

fn date(moment: Moment) -> Date {
    Date::new(&JsValue::from_f64(float(moment.millis())))
}

#[expect(clippy::cast_precision_loss, reason = "exact for the next 285,000 years")]
const fn float(number: u64) -> f64 {
    number as f64
}

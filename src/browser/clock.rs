//! The reader's clock and calendar, and chance.

use std::cell::RefCell;
use std::time::Duration;

use js_sys::{Array, Date, Function, Intl, Math, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::{later, tab};
use crate::moment::Moment;

/// What has been said of a moment last.
const SAID: &str = "data-said";

/// So far ahead of the clock, in milliseconds, is only what was written by a wrong one.
const WRONG: u64 = 3_600_000;

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

thread_local! {
    // To make one takes longer than to open the page otherwise does.
    static FORMATS: RefCell<Option<(String, Function, Intl::RelativeTimeFormat)>> =
        const { RefCell::new(None) };
}

/// How `lang` writes dates, and how it tells of times ago.
fn formats(lang: &str) -> (Function, Intl::RelativeTimeFormat) {
    FORMATS.with_borrow_mut(|formats| {
        if let Some((of, date, ago)) = formats
            && of == lang
        {
            return (date.clone(), ago.clone());
        }
        let locales = Array::of1(&lang.into());
        let date = options(&[("dateStyle", "medium"), ("timeStyle", "short")]);
        let date = Intl::DateTimeFormat::new(&locales, &date).format();
        let ago = Intl::RelativeTimeFormat::new(&locales, &options(&[("numeric", "auto")]));
        *formats = Some((lang.to_owned(), date.clone(), ago.clone()));
        (date, ago)
    })
}

fn options(options: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (key, value) in options {
        let _ = Reflect::set(&object, &(*key).into(), &(*value).into());
    }
    object
}

/// The moment in the words of `lang`, in the reader's time zone: "23 Nov 2026, 18:02".
pub fn in_words(moment: Moment, lang: &str) -> String {
    let words = formats(lang).0.call1(&JsValue::UNDEFINED, &date(moment));
    words.ok().and_then(|words| words.as_string()).unwrap_or_default()
}

/// How long ago the moment was, in the words of `lang`: "5 minutes ago".
fn ago(moment: Moment, lang: &str) -> String {
    const MINUTE: u64 = 60_000;
    const HOUR: u64 = 60 * MINUTE;
    const DAY: u64 = 24 * HOUR;
    const TWO_DAYS: u64 = 2 * DAY;
    let passed = now().millis().saturating_sub(moment.millis());
    let (unit, length) = match passed {
        // No minute ago is now.
        0..MINUTE => ("second", MINUTE),
        MINUTE..HOUR => ("minute", MINUTE),
        // Which day was yesterday, no number of hours tells.
        HOUR..TWO_DAYS => ("hour", HOUR),
        _ => ("day", DAY),
    };
    formats(lang).1.format(-float(passed / length), unit).into()
}

/// Keeps up to date what the page says of when something was: by the clock, and by the reader's
/// time zone whenever the reader comes back.
pub fn keep_ticking(lang: String) {
    const TICK: Duration = Duration::from_secs(20);
    let here = lang.clone();
    later::every(TICK, move || tell(&lang, ".ago"));
    tab::on_return(move || {
        FORMATS.take();
        tell(&here, "[data-at]");
    });
}

/// Says in words when things were that have just come onto the page. The first of these words take
/// a browser longer than the things themselves, so they come in a task of their own.
pub(super) fn tell_soon(lang: String) {
    later::soon(move || tell(&lang, "[data-at]:empty"));
}

fn tell(lang: &str, those: &str) {
    let Ok(elements) = document().query_selector_all(those) else { return };
    for index in 0..elements.length() {
        let Some(element) = elements.get(index).and_then(|it| it.dyn_into::<Element>().ok()) else {
            continue;
        };
        let millis = element.get_attribute("data-at").and_then(|at| at.parse().ok());
        let moment = Moment::from_millis(millis.unwrap_or_default());
        let is_date = element.has_attribute("datetime");
        let words = if is_date { in_words(moment, lang) } else { ago(moment, lang) };
        // Of a date to come nobody says that it is now.
        let _ = if !is_date && moment.millis() > now().millis() + WRONG {
            element.set_attribute("hidden", "")
        } else {
            element.remove_attribute("hidden")
        };
        // A translator may have said it in other words.
        if element.get_attribute(SAID).as_ref() != Some(&words) {
            let _ = element.set_attribute(SAID, &words);
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

//! The reader's clock and calendar, and chance.

use std::cell::RefCell;
use std::time::Duration;

use js_sys::{Array, Date, Function, Intl, Math, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::element::elements;
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

/// How a language tells of moments.
#[derive(Clone)]
struct Formats {
    date: Function,
    now: Intl::RelativeTimeFormat,
    ago: Intl::RelativeTimeFormat,
}

thread_local! {
    // To make one takes longer than to open the page otherwise does.
    static FORMATS: RefCell<Option<(String, Formats)>> = const { RefCell::new(None) };
}

fn formats(lang: &str) -> Formats {
    FORMATS.with_borrow_mut(|known| {
        if let Some((of, formats)) = known
            && of == lang
        {
            return formats.clone();
        }
        let locales = Array::of1(&lang.into());
        let date = options(&[("dateStyle", "medium"), ("timeStyle", "short")]);
        let formats = Formats {
            date: Intl::DateTimeFormat::new(&locales, &date).format(),
            now: Intl::RelativeTimeFormat::new(&locales, &options(&[("numeric", "auto")])),
            ago: Intl::RelativeTimeFormat::new(&locales, &options(&[])),
        };
        *known = Some((lang.to_owned(), formats.clone()));
        formats
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
    let words = formats(lang).date.call1(&JsValue::UNDEFINED, &date(moment));
    words.ok().and_then(|words| words.as_string()).unwrap_or_default()
}

/// How long ago the moment was, in the words of `lang`: "5 minutes ago".
fn ago(moment: Moment, lang: &str) -> String {
    const MINUTE: u64 = 60_000;
    const HOUR: u64 = 60 * MINUTE;
    const DAY: u64 = 24 * HOUR;
    let passed = now().millis().saturating_sub(moment.millis());
    let (unit, length) = match passed {
        0..MINUTE => return formats(lang).now.format(0.0, "second").into(),
        MINUTE..HOUR => ("minute", MINUTE),
        HOUR..DAY => ("hour", HOUR),
        // Never "yesterday": which day that was, no number of hours tells.
        _ => ("day", DAY),
    };
    formats(lang).ago.format(-float(passed / length), unit).into()
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
    let Ok(those) = document().query_selector_all(those) else { return };
    for element in elements(&those) {
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

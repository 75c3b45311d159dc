//! A mouse, a wheel, fingers and an input method, as the developer tools have them: with the time
//! at which something happened, however busy the machine is.

use std::iter;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use super::order;
use crate::browser::engine::Steps;

pub async fn mouse(driver: &WebDriver, ways: &[[[f64; 2]; 2]]) -> WebDriverResult<()> {
    let time = now();
    for [from, to] in ways {
        let kinds = [("mousePressed", from), ("mouseMoved", to), ("mouseReleased", to)];
        for (kind, [x, y]) in kinds {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": 1,
                "clickCount": 1, "timestamp": time });
            order(driver, "Input.dispatchMouseEvent", event).await?;
        }
    }
    Ok(())
}

pub async fn wheel(
    driver: &WebDriver,
    [x, y]: [f64; 2],
    by: f64,
    control: bool,
) -> WebDriverResult<()> {
    let modifiers = if control { 2 } else { 0 };
    let event = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": by,
        "modifiers": modifiers });
    order(driver, "Input.dispatchMouseEvent", event).await
}

pub async fn draw(driver: &WebDriver, steps: Steps<'_>, leave: bool) -> WebDriverResult<()> {
    let kinds = ["touchStart"].into_iter().chain(iter::repeat("touchMove"));
    for (places, kind) in steps.iter().zip(kinds) {
        fingers(driver, kind, places, now()).await?;
    }
    if leave { fingers(driver, "touchEnd", &[], now()).await } else { Ok(()) }
}

pub async fn double_tap(driver: &WebDriver, place: [f64; 2]) -> WebDriverResult<()> {
    let now = now();
    for _ in 0..2 {
        fingers(driver, "touchStart", &[place], now).await?;
        fingers(driver, "touchEnd", &[], now).await?;
    }
    Ok(())
}

pub async fn lose_fingers(driver: &WebDriver) -> WebDriverResult<()> {
    fingers(driver, "touchCancel", &[], now()).await
}

async fn fingers(
    driver: &WebDriver,
    kind: &str,
    places: &[[f64; 2]],
    time: f64,
) -> WebDriverResult<()> {
    let point = |(id, [x, y]): (usize, &[f64; 2])| json!({ "id": id, "x": x, "y": y });
    let points: Vec<Value> = places.iter().enumerate().map(point).collect();
    let event = json!({ "type": kind, "touchPoints": points, "timestamp": time });
    order(driver, "Input.dispatchTouchEvent", event).await
}

pub async fn compose(driver: &WebDriver, words: &str) -> WebDriverResult<()> {
    let end = words.encode_utf16().count();
    let words = json!({ "text": words, "selectionStart": end, "selectionEnd": end });
    order(driver, "Input.imeSetComposition", words).await
}

pub async fn drop_text(driver: &WebDriver, [x, y]: [f64; 2], words: &str) -> WebDriverResult<()> {
    let items = json!([{ "mimeType": "text/plain", "data": words }]);
    for kind in ["dragEnter", "dragOver", "drop"] {
        let data = json!({ "items": items, "dragOperationsMask": 1 });
        let event = json!({ "type": kind, "x": x, "y": y, "data": data });
        order(driver, "Input.dispatchDragEvent", event).await?;
    }
    Ok(())
}

/// In seconds, as devices tell when something happened.
fn now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("it is later than that").as_secs_f64()
}

//! A mouse, a wheel and fingers, as WebDriver has them for every browser.

use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::common::command::{Actions, Command};
use thirtyfour::error::WebDriverResult;

use super::engine::Steps;

const CONTROL: &str = "\u{e009}";

/// From now on all that happens is told to happen at the same time. A driver takes its time between
/// two taps.
const AT_ONCE: &str = "Object.defineProperty(Event.prototype, 'timeStamp', { get: () => 0 })";

pub async fn mouse(driver: &WebDriver, ways: &[[[f64; 2]; 2]]) -> WebDriverResult<()> {
    if ways.len() > 1 {
        driver.execute(AT_ONCE, vec![]).await?;
    }
    let one = |[from, to]: &[[f64; 2]; 2]| [go(*from), press(), go(*to), release()];
    let all: Vec<Value> = ways.iter().flat_map(one).collect();
    perform(driver, json!([pointer("mouse", "mouse", &all)])).await
}

pub async fn wheel(
    driver: &WebDriver,
    [x, y]: [f64; 2],
    by: f64,
    control: bool,
) -> WebDriverResult<()> {
    let pause = json!({ "type": "pause" });
    let key = |kind: &str| json!({ "type": kind, "value": CONTROL });
    let (down, up) =
        if control { (key("keyDown"), key("keyUp")) } else { (pause.clone(), pause.clone()) };
    let scroll = json!({ "type": "scroll", "x": whole(x), "y": whole(y), "deltaX": 0,
        "deltaY": whole(by), "duration": 0 });
    let sources = json!([
        { "type": "key", "id": "keys", "actions": [down, pause, up] },
        { "type": "wheel", "id": "wheel", "actions": [pause, scroll, pause] },
    ]);
    perform(driver, sources).await
}

pub async fn draw(driver: &WebDriver, steps: Steps<'_>, leave: bool) -> WebDriverResult<()> {
    let fingers = steps.first().map_or(0, |places| places.len());
    let finger = |number: usize| {
        let mut all = vec![];
        for (step, places) in steps.iter().enumerate() {
            all.push(go(places[number]));
            all.push(if step == 0 { press() } else { json!({ "type": "pause" }) });
        }
        all.extend(leave.then(release));
        pointer(&format!("finger {number}"), "touch", &all)
    };
    perform(driver, (0..fingers).map(finger).collect()).await
}

pub async fn double_tap(driver: &WebDriver, place: [f64; 2]) -> WebDriverResult<()> {
    driver.execute(AT_ONCE, vec![]).await?;
    let all = [go(place), press(), release(), press(), release()];
    perform(driver, json!([pointer("finger 0", "touch", &all)])).await
}

async fn perform(driver: &WebDriver, sources: Value) -> WebDriverResult<()> {
    driver.cmd(Command::PerformActions(Actions::from(sources))).await.map(drop)
}

fn pointer(id: &str, kind: &str, actions: &[Value]) -> Value {
    json!({ "type": "pointer", "id": id, "parameters": { "pointerType": kind },
        "actions": actions })
}

fn go([x, y]: [f64; 2]) -> Value {
    json!({ "type": "pointerMove", "x": whole(x), "y": whole(y), "duration": 0 })
}

fn press() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn release() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

/// Some drivers take no parts of pixels.
#[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
fn whole(pixels: f64) -> i64 {
    pixels.round() as i64
}

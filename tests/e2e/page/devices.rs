//! Other devices than a desk with a keyboard: an input method, a drag, fingers, a wheel, a phone.

use std::iter;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use super::{Page, until};

/// What is selected in the focused box, and which box that is.
const SELECTED: &str = "const box = document.activeElement;
    return [box.id, box.value?.slice(box.selectionStart, box.selectionEnd)]";

impl Page {
    /// Waits until just this is selected in the focused box.
    pub async fn sees_selected(&self, id: &str, words: &str) {
        let expected = [id.to_owned(), words.to_owned()];
        until("what is selected", expected, async || self.look(SELECTED).await).await;
    }

    /// An input method shows in the focused box what it makes of the keys so far.
    pub async fn compose(&self, words: &str) {
        let end = words.encode_utf16().count();
        let words = json!({ "text": words, "selectionStart": end, "selectionEnd": end });
        self.device("Input.imeSetComposition", words).await;
    }

    /// An input method writes what it has made of the keys.
    pub async fn commit(&self, words: &str) {
        self.device("Input.insertText", json!({ "text": words })).await;
    }

    /// Drops a text that was dragged from elsewhere onto the box with this id.
    pub async fn drop_text(&self, id: &str, words: &str) {
        let script = "const box = document.getElementById(arguments[0]);
            box.scrollIntoView({ block: 'center' });
            const { left, top, width, height } = box.getBoundingClientRect();
            return [left + width / 2, top + height / 2]";
        let [x, y]: [f64; 2] = self.run_with(script, vec![id.into()]).await;
        let items = json!([{ "mimeType": "text/plain", "data": words }]);
        for kind in ["dragEnter", "dragOver", "drop"] {
            let data = json!({ "items": items, "dragOperationsMask": 1 });
            let event = json!({ "type": kind, "x": x, "y": y, "data": data });
            self.device("Input.dispatchDragEvent", event).await;
        }
    }

    /// Fingers come onto the screen at the first of these places, go on to the others, and away.
    pub async fn draw(&self, steps: &[&[[f64; 2]]]) {
        self.draw_on(steps).await;
        self.fingers("touchEnd", &[], now()).await;
    }

    /// The same, but they stay.
    pub async fn draw_on(&self, steps: &[&[[f64; 2]]]) {
        let kinds = ["touchStart"].into_iter().chain(iter::repeat("touchMove"));
        for (places, kind) in steps.iter().zip(kinds) {
            self.fingers(kind, places, now()).await;
        }
    }

    /// Taps twice in no time, however busy the machine is.
    pub async fn double_tap(&self, place: [f64; 2]) {
        let now = now();
        for _ in 0..2 {
            self.fingers("touchStart", &[place], now).await;
            self.fingers("touchEnd", &[], now).await;
        }
    }

    /// The browser takes the fingers for something else.
    pub async fn fingers_are_lost(&self) {
        self.fingers("touchCancel", &[], now()).await;
    }

    async fn fingers(&self, kind: &str, places: &[[f64; 2]], time: f64) {
        let point = |(id, [x, y]): (usize, &[f64; 2])| json!({ "id": id, "x": x, "y": y });
        let points: Vec<_> = places.iter().enumerate().map(point).collect();
        let event = json!({ "type": kind, "touchPoints": points, "timestamp": time });
        self.device("Input.dispatchTouchEvent", event).await;
    }

    /// Turns the wheel by so much, with Control held or not.
    pub async fn wheel(&self, [x, y]: [f64; 2], by: f64, control: bool) {
        let modifiers = if control { 2 } else { 0 };
        let event = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": by,
            "modifiers": modifiers });
        self.device("Input.dispatchMouseEvent", event).await;
    }

    /// Clicks with a mouse at a place of the window.
    pub async fn click_at(&self, place: [f64; 2]) {
        self.drag_mouse(place, place).await;
    }

    /// Clicks twice in no time, however busy the machine is.
    pub async fn double_click_at(&self, place: [f64; 2]) {
        let now = now();
        for _ in 0..2 {
            self.press_and_release(place, place, now).await;
        }
    }

    /// Presses a mouse at a place, and releases it at another.
    pub async fn drag_mouse(&self, from: [f64; 2], to: [f64; 2]) {
        self.press_and_release(from, to, now()).await;
    }

    async fn press_and_release(&self, from: [f64; 2], to: [f64; 2], time: f64) {
        let kinds = [("mousePressed", from), ("mouseMoved", to), ("mouseReleased", to)];
        for (kind, [x, y]) in kinds {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": 1,
                "clickCount": 1, "timestamp": time });
            self.device("Input.dispatchMouseEvent", event).await;
        }
    }

    /// The reader's system has the page in its own colours.
    pub async fn prefer_forced_colours(&self) {
        let features = json!([{ "name": "forced-colors", "value": "active" }]);
        self.device("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// The reader's system is to move nothing that needn't.
    pub async fn prefer_less_motion(&self) {
        let features = json!([{ "name": "prefers-reduced-motion", "value": "reduce" }]);
        self.device("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Has the page in a phone's window, this many pixels a CSS pixel.
    pub async fn is_on_a_phone(&self, density: u32) {
        let metrics =
            json!({ "width": 390, "height": 844, "deviceScaleFactor": density, "mobile": true });
        self.device("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Chooses by hand among the options of the control with this id.
    pub async fn choose(&self, id: &str, option: &str) {
        let script = "const control = document.getElementById(arguments[0]);
            control.value = arguments[1];
            control.dispatchEvent(new Event('change', { bubbles: true }))";
        self.run_with::<()>(script, vec![id.into(), option.into()]).await;
    }

    async fn device(&self, command: &str, parameters: Value) {
        let outcome = self.driver.cdp().send_raw(command, parameters).await;
        outcome.unwrap_or_else(|error| panic!("{command}: {error}"));
    }
}

/// In seconds, as devices tell when something happened.
fn now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("it is later than that").as_secs_f64()
}

//! Other devices than a desk with a keyboard: an input method, a drag, a phone.

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

    /// Has the page in a phone's window, this many pixels a CSS pixel.
    pub async fn is_on_a_phone(&self, density: u32) {
        let metrics =
            json!({ "width": 390, "height": 844, "deviceScaleFactor": density, "mobile": true });
        self.device("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    async fn device(&self, command: &str, parameters: Value) {
        let outcome = self.driver.cdp().send_raw(command, parameters).await;
        outcome.unwrap_or_else(|error| panic!("{command}: {error}"));
    }
}

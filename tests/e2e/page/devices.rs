//! Other ways for words to come into a box than by keys: an input method, a drag, the clipboard.

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

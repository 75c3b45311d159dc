//! What this page remembers, as the reader looks through it.

use serde_json::json;
use thirtyfour::prelude::*;

use super::{Page, until};

/// Keeps the file that the page gives the reader, and its name, where a test can read them.
const CATCH: &str = "URL.createObjectURL = (blob) => { window.savedFile = blob; return '#'; };
    HTMLAnchorElement.prototype.click = function () { window.savedName = this.download; };";

/// Chooses a file by hand: its text, and the box.
const CHOOSE: &str = "const [text, box] = arguments;
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'byline.json', { type: 'application/json' }));
    box.files = transfer.files;
    box.dispatchEvent(new Event('change', { bubbles: true }));";

impl Page {
    async fn panel_summary(&self) -> WebElement {
        self.driver.find(By::Css(".remembered > summary")).await.expect("there is a panel")
    }

    /// Opens the panel.
    pub async fn look_through(&self) {
        self.click(&self.panel_summary().await).await;
    }

    /// Waits until these things are listed, each with its size; in any order.
    pub async fn sees_remembered(&self, things: &[&str]) {
        let mut expected: Vec<_> = things.iter().map(ToString::to_string).collect();
        expected.sort();
        let script = "return [...document.querySelectorAll('.inventory li')].map((item) =>
            /^[\\d.,]+ (bytes?|KB|MB)$/.test(item.children[1].textContent)
                ? item.children[0].textContent : 'no size')";
        until("what is remembered", expected, async || {
            let mut seen: Vec<String> = self.look(script).await?;
            seen.sort();
            Ok(seen)
        })
        .await;
    }

    /// Waits until the panel has these headings.
    pub async fn sees_remembered_groups(&self, expected: &[&str]) {
        let groups = async || Ok(self.texts(".inventory h3").await);
        until(
            "the headings in the panel",
            expected.iter().map(ToString::to_string).collect(),
            groups,
        )
        .await;
    }

    /// Waits until the panel says what came of an action.
    pub async fn panel_says(&self, words: &str) {
        let script = "return document.getElementById('remembered-status').textContent";
        until("what the panel says", words.to_owned(), async || self.look(script).await).await;
    }

    /// Erases all that is remembered, and waits until it is.
    pub async fn erase_everything(&self) {
        self.press("Erase everything").await;
        self.panel_says("Everything is erased.").await;
    }

    /// Has the next file that the page gives kept, not put into the downloads.
    pub async fn catch_file(&self) {
        self.run::<()>(CATCH).await;
    }

    /// Exports, and returns the file's name and its text.
    pub async fn export(&self) -> (String, String) {
        self.catch_file().await;
        self.press("Export to a file").await;
        self.panel_says("Your file is ready. It is in your downloads.").await;
        let text = self.await_in_page("window.savedFile.text()").await;
        let text = text.as_str().expect("a file has a text").to_owned();
        (self.run("return window.savedName").await, text)
    }

    /// Imports a file with this text.
    pub async fn import(&self, text: &str) {
        let input = self.driver.find(By::Id("remembered-file")).await.expect("there is a box");
        let input = input.to_json().expect("an element has an id");
        self.run_with::<()>(CHOOSE, vec![json!(text), input]).await;
    }
}

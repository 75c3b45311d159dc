use thirtyfour::error::WebDriverResult;
use thirtyfour::{Key, WebElement};

use super::keyboard::keys_of;
use super::lookup::Role;
use super::{Page, until};

/// The one visible text in the form that looks like the counter.
const COUNTER: &str = "return [...document.querySelectorAll('form *')]
    .filter((element) => element.checkVisibility() && !element.children.length)
    .map((element) => element.textContent.trim())
    .filter((text) => /^-?\\d+ \\/ \\d+$/.test(text)).join(', ')";

/// Lets the page do all that it does at each text.
const PUT_EACH: &str = "const [box, texts] = arguments;
    // Timers are called in the order in which they are set.
    const page = () => new Promise((done) => setTimeout(done));
    return (async () => {
        const seen = [];
        for (const text of texts) {
            box.value = text;
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
            await page();
            seen.push(counter());
        }
        return seen;
    })()";

impl Page {
    pub async fn name_box(&self) -> WebElement {
        self.find(Role::Textbox, "Name").await
    }

    pub async fn comment_box(&self) -> WebElement {
        self.find(Role::Textbox, "Comment").await
    }

    pub async fn type_name(&self, name: &str) {
        self.name_box().await.send_keys(name).await.expect("it can be typed into");
    }

    pub async fn type_comment(&self, words: &str) {
        self.comment_box().await.send_keys(keys_of(words)).await.expect("it can be typed into");
    }

    /// Pastes into the Comment box, where the caret is.
    pub async fn paste_comment(&self, words: &str) {
        let arguments =
            vec![self.comment_box().await.to_json().expect("it has an id"), words.into()];
        let script = "arguments[0].focus();
            document.execCommand('insertText', false, arguments[1])";
        self.run_with::<()>(script, arguments).await;
    }

    /// Empties the Comment box by keys.
    pub async fn clear_comment(&self) {
        let comment = self.comment_box().await;
        comment.send_keys(Key::Control + "a").await.expect("it takes keys");
        comment.send_keys(Key::Delete).await.expect("it takes keys");
    }

    pub async fn post_comment(&self) {
        self.press("Post comment").await;
    }

    /// Fills the form in and posts it.
    pub async fn post(&self, name: &str, words: &str) {
        self.type_name(name).await;
        self.type_comment(words).await;
        self.post_comment().await;
    }

    pub async fn sees_counter(&self, figure: &str) {
        until("the counter", figure.to_owned(), async || self.look(COUNTER).await).await;
    }

    /// Puts one text after the other into the Comment box, and returns what the counter shows then.
    pub async fn counters_for(&self, texts: &[&str]) -> Vec<String> {
        let comment = self.comment_box().await.to_json().expect("it has an id");
        let script = format!("const counter = () => {{ {COUNTER} }}; {PUT_EACH}");
        self.run_with(&script, vec![comment, texts.into()]).await
    }

    pub async fn sees_name_box(&self, words: &str) {
        let name = self.name_box().await;
        until("the Name box", words.to_owned(), async || value(&name).await).await;
    }

    pub async fn sees_comment_box(&self, words: &str) {
        let comment = self.comment_box().await;
        until("the Comment box", words.to_owned(), async || value(&comment).await).await;
    }

    /// Waits for the error summary, and returns its links' words.
    pub async fn sees_errors(&self) -> Vec<String> {
        self.find(Role::Group, "There is a problem").await;
        self.run("return [...document.querySelectorAll('[role=alert] a')].map((a) => a.innerText)")
            .await
    }

    /// Waits until the form is as it is after a comment was posted.
    pub async fn sees_posted(&self) {
        self.finds_no(Role::Group, "There is a problem").await;
        self.sees_comment_box("").await;
        self.sees_counter("1500 / 1500").await;
    }

    /// Waits until one of the page's status lines says this.
    pub async fn hears(&self, words: &str) {
        self.hears_or_not(words, true).await;
    }

    /// Waits until none of them says this.
    pub async fn hears_no_more(&self, words: &str) {
        self.hears_or_not(words, false).await;
    }

    async fn hears_or_not(&self, words: &str, hears: bool) {
        let script = "return [...document.querySelectorAll('[role=status]')]
            .map((status) => status.innerText.trim())";
        until(&format!("whether a status says \"{words}\""), hears, async || {
            let said: Vec<String> = self.look(script).await?;
            Ok(said.iter().any(|said| said.contains(words)))
        })
        .await;
    }
}

async fn value(of: &WebElement) -> WebDriverResult<String> {
    Ok(of.prop("value").await?.unwrap_or_default())
}

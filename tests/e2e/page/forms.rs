//! The forms by where they stand: any number of them may be open at once.

use serde_json::Value;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Key, TypingData, WebElement};

use super::keyboard::keys_of;
use super::{Page, until};

/// A form, open or not.
pub struct Form<'p> {
    page: &'p Page,
    id: String,
}

const BUTTON: &str = "return [...document.getElementById(arguments[0]).querySelectorAll('button')]
    .find((button) => button.checkVisibility() && button.textContent.trim() === arguments[1])";

impl Page {
    /// The form for a new comment.
    pub fn new_form(&self) -> Form<'_> {
        Form { page: self, id: "write".to_owned() }
    }

    /// The form for a reply to the comment with this id.
    pub fn reply_form(&self, id: &str) -> Form<'_> {
        Form { page: self, id: format!("reply-{id}") }
    }

    /// The form for an edit of the comment with this id.
    pub fn edit_form(&self, id: &str) -> Form<'_> {
        Form { page: self, id: format!("edit-{id}") }
    }

    /// The id of the one comment that says these words.
    pub async fn id_of(&self, words: &str) -> String {
        let script = "return [...document.querySelectorAll('li > article')]
            .filter((comment) => comment.textContent.includes(arguments[0]))
            .map((comment) => comment.id.replace('comment-', ''))";
        let mut ids: Vec<String> = vec![];
        until(&format!("number of comments that say \"{words}\""), 1, async || {
            ids = self.glance(script, vec![words.into()]).await?;
            Ok(ids.len())
        })
        .await;
        ids.remove(0)
    }

    /// Clicks this button of the comment, or what stands for it, with this id.
    pub async fn press_at(&self, id: &str, button: &str) {
        self.press_within(&format!("comment-{id}"), button).await;
    }

    /// Waits until what stands at this id says these words.
    pub async fn reads_at(&self, id: &str, words: &str) {
        self.reads(&format!("comment-{id}"), words).await;
    }

    /// Opens the form for a reply to this comment, and writes in it.
    pub async fn begin_reply(&self, id: &str, words: &str) -> Form<'_> {
        self.press_at(id, "Reply").await;
        let form = self.reply_form(id);
        form.has_focus().await;
        form.write(words).await;
        form
    }

    /// Opens the form for an edit of this comment, and writes in it.
    pub async fn begin_edit(&self, id: &str, words: &str) -> Form<'_> {
        self.press_at(id, "Edit").await;
        let form = self.edit_form(id);
        form.has_focus().await;
        form.rewrite(words).await;
        form
    }

    /// Waits until the focus is on what has this id.
    pub async fn has_focus_at(&self, id: &str) {
        let script = "return document.activeElement?.id";
        until("what has the focus", Some(id.to_owned()), async || self.look(script).await).await;
    }

    async fn press_within(&self, id: &str, button: &str) {
        let mut found = None;
        until(&format!("whether there is \"{button}\" at {id}"), true, async || {
            let arguments = vec![id.into(), button.into()];
            found = self.driver.execute(BUTTON, arguments).await?.element().ok();
            Ok(found.is_some())
        })
        .await;
        let found = found.expect("it was found");
        self.click(&found).await;
    }

    async fn reads(&self, id: &str, words: &str) {
        let script = "const part = document.getElementById(arguments[0]);
            part?.scrollIntoView({ block: 'nearest' });
            return part?.innerText ?? ''";
        let mut text = String::new();
        let what = format!("whether {id} says \"{words}\"");
        until(&what, Ok(true), async || {
            text = self.glance(script, vec![id.into()]).await?;
            // What it says instead is seen when it never does.
            Ok(if text.contains(words) { Ok(true) } else { Err(text.clone()) })
        })
        .await;
    }

    /// A look with arguments that may come too early.
    pub async fn glance<T>(&self, script: &str, arguments: Vec<Value>) -> WebDriverResult<T>
    where
        T: serde::de::DeserializeOwned,
    {
        self.driver.execute(script, arguments).await?.convert()
    }
}

impl Form<'_> {
    /// The text box.
    pub async fn text_box(&self) -> WebElement {
        let script = "return document.getElementById(arguments[0])?.querySelector('textarea')";
        let mut found = None;
        until(&format!("whether {} is open", self.id), true, async || {
            found = self
                .page
                .driver
                .execute(script, vec![self.id.as_str().into()])
                .await?
                .element()
                .ok();
            Ok(found.is_some())
        })
        .await;
        found.expect("it was found")
    }

    /// Types into the text box, after what is there.
    pub async fn write(&self, words: impl Into<TypingData>) {
        self.text_box()
            .await
            .send_keys(keys_of(&words.into().to_string()))
            .await
            .expect("it takes keys");
    }

    /// Types into the text box, in the place of what is there.
    pub async fn rewrite(&self, words: &str) {
        let text = self.text_box().await;
        text.send_keys(Key::Control + "a").await.expect("it takes keys");
        text.send_keys(keys_of(words)).await.expect("it takes keys");
    }

    /// Types a name, in the place of the one that is there.
    pub async fn sign(&self, name: &str) {
        let script = "const name = document.getElementById(arguments[0]).querySelector('input');
            name.focus();
            name.select();
            document.execCommand('insertText', false, arguments[1])";
        let arguments = vec![self.id.as_str().into(), name.into()];
        self.text_box().await;
        self.page.run_with::<()>(script, arguments).await;
    }

    /// Waits until the name's box says exactly this.
    pub async fn is_signed(&self, name: &str) {
        self.has_in_box("input", name).await;
    }

    /// Waits until the text box says exactly this.
    pub async fn sees(&self, words: &str) {
        self.has_in_box("textarea", words).await;
    }

    async fn has_in_box(&self, element: &str, words: &str) {
        let script =
            "return document.getElementById(arguments[0])?.querySelector(arguments[1]).value";
        until(&format!("the {element} of {}", self.id), Some(words.to_owned()), async || {
            self.page.glance(script, vec![self.id.as_str().into(), element.into()]).await
        })
        .await;
    }

    /// Waits until something that can be seen in the form says this.
    pub async fn says(&self, words: &str) {
        self.page.reads(&self.id, words).await;
    }

    /// All that can be seen in the form.
    pub async fn text(&self) -> String {
        let script = "return document.getElementById(arguments[0]).innerText";
        self.page.run_with(script, vec![self.id.as_str().into()]).await
    }

    /// Waits until nothing that can be seen in the form says this.
    pub async fn says_no_more(&self, words: &str) {
        until(&format!("whether {} says \"{words}\"", self.id), false, async || {
            let script = "return document.getElementById(arguments[0]).innerText";
            let text: String = self.page.glance(script, vec![self.id.as_str().into()]).await?;
            Ok(text.contains(words))
        })
        .await;
    }

    /// Clicks this button.
    pub async fn press(&self, button: &str) {
        self.page.press_within(&self.id, button).await;
    }

    /// Clicks the button that posts.
    pub async fn press_submit(&self) {
        let script = "document.getElementById(arguments[0]).querySelector('[type=submit]').click()";
        self.text_box().await;
        self.page.run_with::<()>(script, vec![self.id.as_str().into()]).await;
    }

    /// Waits until the form is gone.
    pub async fn is_closed(&self) {
        let script = "return !document.getElementById(arguments[0])";
        until(&format!("whether {} is closed", self.id), true, async || {
            self.page.glance(script, vec![self.id.as_str().into()]).await
        })
        .await;
    }

    /// Waits until the focus is in the text box.
    pub async fn has_focus(&self) {
        self.page.has_focus_at(&format!("{}-text", self.id)).await;
    }

    /// Waits until the counter shows this figure.
    pub async fn counts(&self, figure: &str) {
        let script = "return document.getElementById(arguments[0])
            ?.querySelector('.counter-figure').innerText";
        until(&format!("the counter of {}", self.id), Some(figure.to_owned()), async || {
            self.page.glance(script, vec![self.id.as_str().into()]).await
        })
        .await;
    }
}

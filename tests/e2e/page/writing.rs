//! The forms beside comments, one for each reply and each edit.

use thirtyfour::error::WebDriverResult;
use thirtyfour::{Key, WebElement};

use super::keyboard::keys_of;
use super::lookup::Role;
use super::{Page, until};

pub const REPLY: &str = "Write a reply";
pub const EDIT: &str = "Edit your comment";

impl Page {
    /// Puts words into a box of the form with this name, in the place of those that were in it.
    pub async fn write_in(&self, form: &str, label: &str, words: &str) {
        let text = self.box_in(form, label).await;
        text.send_keys(Key::Control + "a").await.expect("it takes keys");
        text.send_keys(keys_of(words)).await.expect("it takes keys");
    }

    /// The box with this label in the form with this name.
    pub async fn box_in(&self, form: &str, label: &str) -> WebElement {
        let form = self.find(Role::Form, form).await;
        self.find_in(&form, Role::Textbox, label).await
    }

    pub async fn sees_in(&self, form: &str, label: &str, words: &str) {
        let text = self.box_in(form, label).await;
        until(&format!("what is in {label}"), words.to_owned(), async || {
            Ok(text.prop("value").await?.unwrap_or_default())
        })
        .await;
    }

    /// Clicks this button of the form with this name.
    pub async fn press_in(&self, form: &str, button: &str) {
        let form = self.find(Role::Form, form).await;
        let button = self.find_in(&form, Role::Button, button).await;
        self.click(&button).await;
    }

    /// Replies to the comment that says `words`.
    pub async fn reply(&self, words: &str, name: &str, reply: &str) {
        self.press_by(words, "Reply").await;
        self.has_focus_by(REPLY, "Reply").await;
        self.write_in(REPLY, "Name", name).await;
        self.write_in(REPLY, "Reply", reply).await;
        self.press_in(REPLY, "Post reply").await;
        self.finds_no(Role::Form, REPLY).await;
        self.row(reply).await;
        self.has_focus_on_row(reply).await;
    }

    /// Changes the reader's own comment that says `words`.
    pub async fn edit(&self, words: &str, edit: &str) {
        self.press_by(words, "Edit").await;
        self.has_focus_by(EDIT, "Comment").await;
        self.write_in(EDIT, "Comment", edit).await;
        self.press_in(EDIT, "Save changes").await;
        self.finds_no(Role::Form, EDIT).await;
        self.row(edit).await;
        self.has_focus_on_row(edit).await;
    }

    /// The links of the error summary in the form with this name.
    pub async fn errors_in(&self, form: &str) -> WebDriverResult<Vec<String>> {
        let form = self.find(Role::Form, form).await;
        self.find_in(&form, Role::Group, "There is a problem").await;
        let script = "return [...arguments[0].querySelectorAll('[role=alert] a')]
            .map((link) => link.innerText)";
        let form = form.to_json().expect("it has an id");
        self.driver.execute(script, vec![form]).await?.convert()
    }
}

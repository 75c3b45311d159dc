use thirtyfour::error::WebDriverResult;

use super::lookup::Role;
use super::{Page, until};

pub const QUESTION: &str = "Do you like this article?";

impl Page {
    pub async fn vote_yes(&self) {
        self.press("Yes").await;
    }

    pub async fn vote_no(&self) {
        self.press("No").await;
    }

    /// Waits until the two buttons are pressed as told.
    pub async fn sees_votes(&self, yes: bool, no: bool) {
        let (yes_button, no_button) =
            (self.find(Role::Button, "Yes").await, self.find(Role::Button, "No").await);
        let expected = [Some(yes.to_string()), Some(no.to_string())];
        until("aria-pressed of Yes and No", expected, async || {
            Ok([yes_button.attr("aria-pressed").await?, no_button.attr("aria-pressed").await?])
        })
        .await;
    }

    /// Waits until the poll's status line says this.
    pub async fn sees_result(&self, words: &str) {
        until(&format!("whether the poll's result says \"{words}\""), true, async || {
            Ok(self.result().await?.contains(words))
        })
        .await;
    }

    /// The poll's status line.
    pub async fn result(&self) -> WebDriverResult<String> {
        self.look("return document.querySelector('[role=group] [role=status]').innerText").await
    }
}

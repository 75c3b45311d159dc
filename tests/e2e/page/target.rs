//! Addresses of single comments.

use serde::Deserialize;

use super::{Page, until};

/// What the reader has of the comment that the page's address names.
#[expect(clippy::struct_excessive_bools, reason = "each is a promise of its own")]
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Found {
    /// Whether it is the one with the expected words.
    pub is_it: bool,
    /// Whether it looks different from the others.
    pub is_marked: bool,
    pub is_in_sight: bool,
    pub has_focus: bool,
    /// Whether nothing of its text is folded away.
    pub is_whole: bool,
}

const FOUND: &str = "const found = document.querySelector(':target');
    const { top, left } = found?.getBoundingClientRect() ?? {};
    const text = found?.querySelector('.comment-text');
    return {
        is_it: !!found?.textContent.includes(arguments[0]),
        is_marked: !!found && getComputedStyle(found).backgroundColor !== 'rgba(0, 0, 0, 0)',
        is_in_sight: top >= 0 && top < innerHeight && left >= 0,
        has_focus: !!found && document.activeElement === found,
        is_whole: !!text && text.scrollHeight <= text.clientHeight,
    }";

impl Page {
    /// The address of the comment that says these words, without the page's own.
    pub async fn fragment_of(&self, words: &str) -> String {
        let row = self.row(words).await.to_json().expect("it has an id");
        let script = "return [...arguments[0].querySelectorAll('a')]
            .find((link) => link.innerText.trim() === 'Link').getAttribute('href')";
        self.run_with(script, vec![row]).await
    }

    /// Opens the page at a part of it: `#comment-7`.
    pub async fn open_at(&self, fragment: &str) {
        self.go_to(&format!("/{fragment}")).await;
        self.is_ready().await;
    }

    /// Changes the part of the address that names a part of the page, as a link to it does.
    pub async fn go_to_fragment(&self, fragment: &str) {
        self.run_with::<()>("location.hash = arguments[0]", vec![fragment.into()]).await;
    }

    /// The page's address.
    pub async fn address(&self) -> String {
        self.run("return location.href").await
    }

    /// Waits until the reader is at the comment that the address names, and it says these words.
    pub async fn is_at_comment(&self, words: &str) {
        let all = Found {
            is_it: true,
            is_marked: true,
            is_in_sight: true,
            has_focus: true,
            is_whole: true,
        };
        until(&format!("what is had of the comment \"{words}\""), all, async || {
            self.driver.execute(FOUND, vec![words.into()]).await?.convert()
        })
        .await;
        if self.settings.scripts {
            // Where the browser was first to move the focus there, the page does it again.
            let tasks = "new Promise((done) => setTimeout(() => setTimeout(done)))";
            self.await_in_page(tasks).await;
        }
    }
}

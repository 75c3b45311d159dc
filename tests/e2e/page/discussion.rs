use thirtyfour::error::WebDriverResult;

use super::lookup::Role;
use super::{Page, until};

/// What is out of sight isn't rendered, and has no text that could be seen: a reader scrolls there.
const COMMENTS: &str = "const comments = [...document.querySelectorAll('li article')];
    comments.at(-1)?.scrollIntoView();
    return comments.map((comment) => comment.innerText)";

impl Page {
    /// Waits for the region with this heading.
    pub async fn sees_heading(&self, heading: &str) {
        self.find(Role::Region, heading).await;
    }

    /// The comments in the list, each with all that it shows.
    pub async fn comments(&self) -> Vec<String> {
        let mut comments = vec![];
        until("whether the comments are in sight", true, async || {
            comments = self.comments_now().await?;
            Ok(comments.iter().all(|comment| !comment.is_empty()))
        })
        .await;
        comments
    }

    async fn comments_now(&self) -> WebDriverResult<Vec<String>> {
        self.look(COMMENTS).await
    }

    /// Waits until the last comment says this, and returns all that it shows.
    pub async fn sees_last_comment(&self, words: &str) -> String {
        let mut last = String::new();
        until(&format!("whether the last comment says \"{words}\""), true, async || {
            last = self.comments_now().await?.pop().unwrap_or_default();
            Ok(last.contains(words))
        })
        .await;
        last
    }

    /// The paragraphs of the comment with this number, from 1.
    pub async fn paragraphs(&self, number: usize) -> Vec<String> {
        self.comments().await;
        let script = "return [...document.querySelectorAll('li article')[arguments[0] - 1]
            .querySelectorAll('.comment-text p')].map((paragraph) => paragraph.innerText)";
        self.run_with(script, vec![number.into()]).await
    }
}

//! The list of comments, row by row: comments, what stands for those that aren't shown, and forms.

use thirtyfour::WebElement;
use thirtyfour::error::WebDriverResult;

use super::lookup::{Role, plain};
use super::{Page, until};

/// What is out of sight isn't rendered, and has no text that could be seen: a reader scrolls there.
const ROWS: &str = "const rows = [...document.querySelectorAll(
        '[aria-labelledby=discussion-heading] > ol > li')];
    rows.at(-1)?.scrollIntoView({ block: 'nearest' });";

impl Page {
    /// What the rows of the list say, from the first to the last.
    pub async fn rows(&self) -> Vec<String> {
        let mut rows = vec![];
        until("whether the rows are in sight", true, async || {
            rows = self.rows_now().await?;
            Ok(rows.iter().all(|row| !row.is_empty()))
        })
        .await;
        rows
    }

    async fn rows_now(&self) -> WebDriverResult<Vec<String>> {
        self.look(&format!("{ROWS} return rows.map((row) => row.innerText)")).await
    }

    /// Waits until the rows say these words, each its own, and there are no others.
    pub async fn sees_rows(&self, words: &[&str]) {
        let expected: Vec<String> = words.iter().map(|&words| words.to_owned()).collect();
        until("the rows", expected, async || {
            let mut rows = self.rows_now().await?;
            for (row, words) in rows.iter_mut().zip(words) {
                if row.contains(words) {
                    (*words).clone_into(row);
                }
            }
            Ok(rows)
        })
        .await;
    }

    /// Waits for the one row that says these words.
    pub async fn row(&self, words: &str) -> WebElement {
        let script =
            format!("{ROWS} return rows.filter((row) => row.textContent.includes(arguments[0]))");
        let mut found = vec![];
        until(&format!("number of rows that say \"{words}\""), 1, async || {
            let rows = self.driver.execute(&script, vec![words.into()]).await?;
            found = rows.elements()?;
            Ok(found.len())
        })
        .await;
        found.remove(0)
    }

    /// All that the one row shows that says these words. Its dates come a moment after it.
    pub async fn row_text(&self, words: &str) -> String {
        let script = "return !arguments[0].querySelector('[data-at]:empty')";
        let mut text = String::new();
        until(&format!("whether \"{words}\" has its dates"), true, async || {
            let row = self.row(words).await;
            row.scroll_into_view().await?;
            let has_dates: bool = self.glance(script, vec![row.to_json()?]).await?;
            text = row.text().await?;
            Ok(has_dates)
        })
        .await;
        text
    }

    /// What keeps the characters of the comment that says these words within it: the comment's own
    /// `unicode-bidi` and `overflow`, and the `overflow` and `dir` of its text.
    pub async fn bounds(&self, words: &str) -> [String; 4] {
        let row = self.row(words).await.to_json().expect("it has an id");
        let script = "const comment = arguments[0].querySelector('article');
            const text = comment.querySelector('.comment-text');
            const { unicodeBidi, overflow } = getComputedStyle(comment);
            return [unicodeBidi, overflow, getComputedStyle(text).overflow, text.dir]";
        self.run_with(script, vec![row]).await
    }

    /// Clicks this button in the row that says these words.
    pub async fn press_by(&self, words: &str, button: &str) {
        let row = self.row(words).await;
        let button = self.find_in(&row, Role::Button, button).await;
        self.click(&button).await;
    }

    /// Waits until the focus is on the thing with this name in the row that says these words.
    pub async fn has_focus_by(&self, words: &str, name: &str) {
        let script = "return document.activeElement?.closest('li')?.textContent ?? ''";
        let expected = (words.to_owned(), plain(name));
        until("the row that has the focus, and what in it", expected, async || {
            let row: String = self.look(script).await?;
            let row = if row.contains(words) { words.to_owned() } else { row };
            Ok((row, self.focused_name().await?))
        })
        .await;
    }

    /// Waits until the focus is on all of what stands in the row that says these words.
    pub async fn has_focus_on_row(&self, words: &str) {
        let script = "const element = document.activeElement;
            return element?.parentElement?.localName === 'li' ? element.textContent : ''";
        until(&format!("whether \"{words}\" has the focus"), true, async || {
            Ok(self.look::<String>(script).await?.contains(words))
        })
        .await;
    }

    /// How far the row is indented that says these words, in CSS pixels.
    pub async fn indent(&self, words: &str) -> f64 {
        let row = self.row(words).await.to_json().expect("it has an id");
        let script = "return arguments[0].getBoundingClientRect().left";
        self.run_with(script, vec![row]).await
    }
}

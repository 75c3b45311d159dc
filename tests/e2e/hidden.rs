//! Comments that the reader doesn't want to see.

use crate::page::Page;
use crate::reader::Visit;
use crate::site::Edition;

fn three_comments() -> Visit {
    Visit::to(Edition::default().discussing(&[
        ("Olga", "The first"),
        ("Pavel", "The second"),
        ("Olga", "The third"),
    ]))
}

async fn says_nothing_of(page: &Page, words: &str) {
    assert!(!page.text().await.contains(words), "it still says {words}");
}

const ALL: [&str; 3] = ["The first", "The second", "The third"];
const ONE_HIDDEN: [&str; 3] = ["Comment by Olga hidden", "The second", "The third"];
const OLGA_HIDDEN: [&str; 3] =
    ["Everything by Olga is hidden", "The second", "Everything by Olga is hidden"];

#[tokio::test]
async fn a_comment_can_be_hidden_and_shown_again() {
    three_comments()
        .by(async |page| {
            page.open().await;
            page.press_by("The first", "Hide").await;
            page.sees_rows(&ONE_HIDDEN).await;
            page.has_focus_by("Comment by Olga hidden", "Show").await;
            says_nothing_of(page, "The first").await;
            page.press_by("Comment by Olga hidden", "Show").await;
            page.sees_rows(&ALL).await;
            page.has_focus_on_row("The first").await;
            // Nothing was said of the author.
            let records = page.records().await;
            assert!(records.keys().all(|key| !key.contains("muted")), "{records:?}");
            page.reload().await;
            page.sees_rows(&ALL).await;
        })
        .await;
}

#[tokio::test]
async fn what_is_hidden_is_remembered_and_hidden_in_all_tabs() {
    three_comments()
        .by(async |page| {
            page.open().await;
            let first = page.open_tab().await;
            page.open().await;
            let second = page.bring_to_front(&first).await;
            page.press_by("The first", "Hide").await;
            page.bring_to_front(&second).await;
            page.sees_rows(&ONE_HIDDEN).await;
            page.reload().await;
            page.sees_rows(&ONE_HIDDEN).await;
            page.press_by("Comment by Olga hidden", "Hide everything by Olga").await;
            page.bring_to_front(&first).await;
            page.sees_rows(&OLGA_HIDDEN).await;
        })
        .await;
}

#[tokio::test]
async fn everything_by_an_author_can_be_hidden_and_shown_again() {
    three_comments()
        .by(async |page| {
            page.open().await;
            page.press_by("The first", "Hide").await;
            page.press_by("Comment by Olga hidden", "Hide everything by Olga").await;
            page.sees_rows(&OLGA_HIDDEN).await;
            page.has_focus_by("Everything by Olga is hidden", "Show").await;
            page.reload().await;
            page.sees_rows(&OLGA_HIDDEN).await;
            let shows = "return [...document.querySelectorAll('ol button')]
                .filter((button) => button.innerText === 'Show')[1].click()";
            page.run::<()>(shows).await;
            page.sees_rows(&ONE_HIDDEN).await;
            page.has_focus_on_row("The third").await;
            page.press_by("Comment by Olga hidden", "Show").await;
            page.sees_rows(&ALL).await;
            page.reload().await;
            page.sees_rows(&ALL).await;
        })
        .await;
}

#[tokio::test]
async fn a_comment_without_a_name_can_be_hidden_alone() {
    Visit::to(Edition::default().discussing(&[("", "The first"), ("", "The second")]))
        .by(async |page| {
            page.open().await;
            page.press_by("The first", "Hide").await;
            page.sees_rows(&["Comment hidden", "The second"]).await;
            let row = page.row_text("Comment hidden").await;
            assert!(!row.contains("everything"), "{row}");
        })
        .await;
}

#[tokio::test]
async fn a_hidden_comment_still_counts_and_keeps_its_replies() {
    three_comments()
        .by(async |page| {
            page.open().await;
            page.reply("The first", "Ann", "My answer").await;
            page.press_by("The first", "Hide").await;
            page.sees_rows(&["Comment by Olga hidden", "My answer", ALL[1], ALL[2]]).await;
            page.sees_heading("4 Comments").await;
        })
        .await;
}

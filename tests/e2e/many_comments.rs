//! A reader who has written ten thousand comments.

use serde_json::json;

use crate::page::{Page, Records, until};
use crate::reader::reader;

const NUMBER: usize = 10_000;

/// The oldest of them is this long ago, in minutes; there is one a minute.
const FIRST: usize = 20_000;

/// The page with all of them, as the page itself would have stored them; and this one record in
/// the place of the one with this number, from 0.
async fn with_many(page: &Page, damaged: Option<usize>) {
    page.open().await;
    page.vote_yes().await;
    page.go_elsewhere().await;
    let records = page.records().await;
    let vote = records.keys().find(|key| key.ends_with(":vote")).expect("a vote is stored");
    let prefix = vote.strip_suffix("vote").expect("it ends so");
    let now: usize = page.run("return Date.now()").await;
    let records: Records = (0..NUMBER)
        .map(|number| {
            let at = now - (FIRST - number) * 60_000;
            let comment =
                json!({ "name": "Ann", "text": format!("Comment {number}."), "posted": at });
            let record = json!({ "v": 2, "at": at, "record": comment }).to_string();
            let record = if damaged == Some(number) { "garbage".to_owned() } else { record };
            (format!("{prefix}comment:{at:013}-{number:08x}"), record)
        })
        .collect();
    page.plant(&records).await;
    page.open().await;
}

/// The own comments in the list, in its order.
async fn own(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('li > article.own .comment-text')]
        .map((text) => text.textContent)";
    page.run(script).await
}

/// Shows more of those that aren't shown, of which there are this many.
async fn show_more(page: &Page, folded: usize) {
    sees_folded(page, folded).await;
    let script = "return document.querySelector('.stub').id.replace('comment-', '')";
    let stub: String = page.run(script).await;
    page.press_at(&stub, "Show more").await;
    sees_folded(page, folded - 50).await;
}

/// Waits until the list says that there are this many more.
async fn sees_folded(page: &Page, number: usize) {
    let expected = vec![format!("{number} more of your comments")];
    until("what stands for the rest", expected, async || {
        let script = "return [...document.querySelectorAll('.stub-words')]
            .map((words) => words.textContent)";
        page.glance(script, vec![]).await
    })
    .await;
}

fn numbers(from: usize, to: usize) -> Vec<String> {
    (from..to).map(|number| format!("Comment {number}.")).collect()
}

#[tokio::test]
async fn the_newest_are_shown_and_all_are_counted() {
    reader(async |page| {
        with_many(page, None).await;
        page.sees_heading("10008 Comments").await;
        page.id_of("Comment 9999.").await;
        assert_eq!(own(page).await, numbers(9_980, 10_000));
        sees_folded(page, 9_980).await;
        let rows: usize =
            page.run("return document.querySelectorAll('.comments > li').length").await;
        assert_eq!(rows, 8 + 1 + 20);
    })
    .await;
}

#[tokio::test]
async fn show_more_shows_fifty_more_and_goes_to_the_first_of_them() {
    reader(async |page| {
        with_many(page, None).await;
        page.id_of("Comment 9999.").await;
        show_more(page, 9_980).await;
        let first = page.id_of("Comment 0.").await;
        page.has_focus_at(&format!("comment-{first}")).await;
        assert_eq!(own(page).await, [numbers(0, 50), numbers(9_980, 10_000)].concat());
        show_more(page, 9_930).await;
        let first = page.id_of("Comment 50.").await;
        page.has_focus_at(&format!("comment-{first}")).await;
        page.sees_heading("10008 Comments").await;
    })
    .await;
}

#[tokio::test]
async fn newest_first_begins_with_the_newest() {
    reader(async |page| {
        with_many(page, None).await;
        page.id_of("Comment 9999.").await;
        page.press("Newest first").await;
        let newest: Vec<String> = numbers(9_980, 10_000).into_iter().rev().collect();
        assert_eq!(own(page).await, newest);
        show_more(page, 9_980).await;
        let next = page.id_of("Comment 9979.").await;
        page.has_focus_at(&format!("comment-{next}")).await;
        let newest: Vec<String> = numbers(9_930, 10_000).into_iter().rev().collect();
        assert_eq!(own(page).await, newest);
    })
    .await;
}

#[tokio::test]
async fn a_new_one_shows_at_once_here_and_in_a_second_tab() {
    reader(async |page| {
        with_many(page, None).await;
        page.id_of("Comment 9999.").await;
        let first = page.open_tab().await;
        page.open().await;
        page.post("Ann", "And one more.").await;
        page.id_of("And one more.").await;
        page.sees_heading("10009 Comments").await;
        assert_eq!(own(page).await.len(), 21);
        page.bring_to_front(&first).await;
        page.id_of("And one more.").await;
        page.sees_heading("10009 Comments").await;
        assert_eq!(own(page).await.len(), 21);
    })
    .await;
}

#[tokio::test]
async fn one_that_cant_be_read_is_told_and_not_counted() {
    reader(async |page| {
        with_many(page, Some(9_990)).await;
        page.sees_heading("10007 Comments").await;
        page.sees_once("can’t be read").await;
        page.id_of("Comment 9999.").await;
        assert_eq!(own(page).await.len(), 19);
    })
    .await;
}

#[tokio::test]
async fn thousands_imported_in_another_tab_hold_nobody_up() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Here before.").await;
        let first = page.open_tab().await;
        page.open().await;
        page.run::<()>(
            "const key = Object.keys(localStorage).find((key) => key.includes(':comment:'));
             const record = localStorage[key];
             for (let number = 0; number < 5000; number++)
                 localStorage[key.slice(0, -8) + number.toString(16).padStart(8, '0')] = record;",
        )
        .await;
        page.bring_to_front(&first).await;
        page.sees_heading("5009 Comments").await;
        page.type_comment("Still at your service").await;
        page.sees_comment_box("Still at your service").await;
    })
    .await;
}

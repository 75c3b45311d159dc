//! Replying, editing, deleting, hiding and finding comments without a mouse.

use thirtyfour::Key;

use crate::page::{EDIT, Page, REPLY, comments};
use crate::reader::Visit;
use crate::site::Edition;

const LONG: &str = "It goes on and on, and then on. ";

/// The page with two published comments, the second of them long.
async fn at_the_discussion(test: impl AsyncFnOnce(&Page)) {
    let long = format!("The second. {}\n\nThe end of it.", LONG.repeat(60));
    Visit::to(Edition::default().discussing(&[("Olga", "The first"), ("Pavel", &long)]))
        .by(async |page| {
            page.open().await;
            page.tab_to("Write a comment").await;
            test(page).await;
        })
        .await;
}

/// Goes to the thing with this name by Tab, and presses it.
async fn go_and_press(page: &Page, name: &str) {
    page.tab_to(name).await;
    page.key(Key::Enter).await;
}

async fn back(page: &Page) {
    page.keys(Key::Shift + Key::Tab).await;
}

async fn reply(page: &Page) {
    go_and_press(page, "Reply").await;
    page.has_focus_by(REPLY, "Reply").await;
    page.key("My answer").await;
    back(page).await;
    page.has_focus_by(REPLY, "Name").await;
    page.key("Ann").await;
    page.tab().await;
    page.has_focus_by(REPLY, "Reply").await;
    page.keys(Key::Control + Key::Enter).await;
    page.has_focus_on_row("My answer").await;
}

#[tokio::test]
async fn a_reply_is_written_and_posted() {
    at_the_discussion(async |page| {
        reply(page).await;
        page.sees_rows(&["The first", "My answer", "The second"]).await;
    })
    .await;
}

#[tokio::test]
async fn a_reply_is_given_up() {
    at_the_discussion(async |page| {
        go_and_press(page, "Reply").await;
        page.has_focus_by(REPLY, "Reply").await;
        go_and_press(page, "Cancel").await;
        page.has_focus_by("The first", "Reply").await;
        page.tab().await;
        page.has_focus_by("The first", "Hide").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_a_reply_is_one_key_away() {
    at_the_discussion(async |page| {
        go_and_press(page, "Reply").await;
        page.has_focus_by(REPLY, "Reply").await;
        page.keys(Key::Control + Key::Enter).await;
        page.has_focus_by(REPLY, "There is a problem").await;
        page.tab().await;
        page.key(Key::Enter).await;
        page.has_focus_by(REPLY, "Name").await;
    })
    .await;
}

#[tokio::test]
async fn an_own_comment_is_edited_and_the_edit_undone() {
    at_the_discussion(async |page| {
        reply(page).await;
        go_and_press(page, "Edit").await;
        page.has_focus_by(EDIT, "Comment").await;
        page.keys(Key::Control + "a").await;
        page.key("Another answer").await;
        page.keys(Key::Control + Key::Enter).await;
        page.has_focus_on_row("Another answer").await;
        go_and_press(page, "Undo edit").await;
        page.has_focus_by("My answer", "Edit").await;
    })
    .await;
}

#[tokio::test]
async fn an_own_comment_is_deleted_and_had_back() {
    at_the_discussion(async |page| {
        reply(page).await;
        go_and_press(page, "Delete").await;
        page.has_focus_by("Comment deleted", "Undo").await;
        page.key(Key::Enter).await;
        page.has_focus_by("My answer", "Delete").await;
        page.key(Key::Enter).await;
        page.has_focus_by("Comment deleted", "Undo").await;
        page.tab().await;
        page.has_focus_by("The second", "Show more").await;
    })
    .await;
}

#[tokio::test]
async fn a_comment_and_everything_by_its_author_is_hidden_and_shown() {
    at_the_discussion(async |page| {
        go_and_press(page, "Hide").await;
        page.has_focus_by("Comment by Olga hidden", "Show").await;
        page.tab().await;
        page.has_focus_by("Comment by Olga hidden", "Hide everything by Olga").await;
        page.key(Key::Enter).await;
        page.has_focus_by("Everything by Olga is hidden", "Show").await;
        page.key(Key::Enter).await;
        page.has_focus_on_row("The first").await;
    })
    .await;
}

#[tokio::test]
async fn a_long_comment_is_unfolded_and_folded() {
    at_the_discussion(async |page| {
        let height = "return document.activeElement.closest('li').getBoundingClientRect().height";
        page.tab_to("Show more").await;
        let folded: f64 = page.run(height).await;
        page.key(Key::Enter).await;
        page.has_focus_by("The second", "Show less").await;
        assert!(page.run::<f64>(height).await > folded + 100.0);
        page.key(Key::Enter).await;
        page.has_focus_by("The second", "Show more").await;
        assert!((page.run::<f64>(height).await - folded).abs() < 1.0);
    })
    .await;
}

#[tokio::test]
async fn the_order_is_changed() {
    at_the_discussion(async |page| {
        back(page).await;
        page.has_focus_on("Newest first").await;
        page.key(Key::Space).await;
        page.sees_rows(&["The second", "The first"]).await;
        page.has_focus_on("Newest first").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_is_followed_and_copied() {
    at_the_discussion(async |page| {
        page.permit_clipboard(true).await;
        go_and_press(page, "Link").await;
        page.is_at_comment("The first").await;
        go_and_press(page, "Copy link").await;
        page.hears("Link copied.").await;
        page.has_focus_by("The first", "Copy link").await;
        page.sees_copied(&format!("{}/#comment-1", page.site.origin())).await;
    })
    .await;
}

#[tokio::test]
async fn more_of_the_readers_comments_are_shown() {
    at_the_discussion(async |page| {
        page.go_elsewhere().await;
        let now = page.now().await;
        let texts: Vec<_> = (1..=22).map(|n| (format!("Thought {n}."), 30 - n)).collect();
        page.plant(&comments(&texts, now)).await;
        page.open().await;
        page.sees_heading("24 Comments").await;
        // The second published comment has a button of that name too.
        page.tab_to("Show more").await;
        go_and_press(page, "Show more").await;
        page.has_focus_on_row("Thought 1.").await;
    })
    .await;
}

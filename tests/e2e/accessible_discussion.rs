//! axe-core finds nothing, whatever the discussion is showing.

use crate::accessibility::axe_finds_nothing;
use crate::page::{EDIT, Page, REPLY, comments};
use crate::reader::Visit;
use crate::site::Edition;

/// The page with three published comments, the third of them long.
async fn at_the_discussion(test: impl AsyncFnOnce(&Page)) {
    let long = "It goes on and on, and then on. ".repeat(60);
    let comments = [("Olga", "The first"), ("Pavel", "The second"), ("", &long)];
    Visit::to(Edition::default().discussing(&comments))
        .by(async |page| {
            page.open().await;
            test(page).await;
        })
        .await;
}

#[tokio::test]
async fn folded_and_unfolded() {
    at_the_discussion(async |page| {
        axe_finds_nothing(page).await;
        page.run::<()>("document.querySelector('.discussion details').open = true").await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn with_a_reply_being_written() {
    at_the_discussion(async |page| {
        page.press_by("The first", "Reply").await;
        page.has_focus_by(REPLY, "Reply").await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn with_errors_in_a_reply() {
    at_the_discussion(async |page| {
        page.press_by("The first", "Reply").await;
        page.press_in(REPLY, "Post reply").await;
        page.has_focus_by(REPLY, "There is a problem").await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn with_a_reply_edited_and_being_edited() {
    at_the_discussion(async |page| {
        page.reply("The first", "Ann", "My answer").await;
        page.edit("My answer", "A better answer").await;
        axe_finds_nothing(page).await;
        page.press_by("A better answer", "Edit").await;
        page.has_focus_by(EDIT, "Comment").await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn with_a_comment_deleted() {
    at_the_discussion(async |page| {
        page.post("Ann", "My thought").await;
        page.press_by("My thought", "Delete").await;
        page.has_focus_by("Comment deleted", "Undo").await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn with_comments_hidden() {
    at_the_discussion(async |page| {
        page.press_by("The first", "Hide").await;
        page.press_by("The second", "Hide").await;
        page.press_by("Comment by Pavel hidden", "Hide everything by Pavel").await;
        page.row("Everything by Pavel is hidden").await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn with_many_own_comments_newest_first() {
    at_the_discussion(async |page| {
        page.go_elsewhere().await;
        let now = page.now().await;
        let texts: Vec<_> = (1..=30).map(|n| (format!("Thought {n}."), 30 - n)).collect();
        page.plant(&comments(&texts, now)).await;
        page.open().await;
        page.row("10 more of your comments").await;
        axe_finds_nothing(page).await;
        page.press("Newest first").await;
        axe_finds_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn at_a_comment_that_the_address_names() {
    at_the_discussion(async |page| {
        page.go_to_fragment("#comment-2").await;
        page.is_at_comment("The second").await;
        axe_finds_nothing(page).await;
    })
    .await;
}

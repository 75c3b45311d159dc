//! Replies: one level deep, each below what it answers.

use crate::page::{Page, REPLY, Role};
use crate::reader::Visit;
use crate::site::Edition;
use crate::two_tabs::second_tab;

/// The page with two published comments.
fn two_comments() -> Visit {
    Visit::to(Edition::default().discussing(&[("Olga", "The first"), ("Pavel", "The second")]))
}

/// The reply stands in the thread, and says whom it answers.
async fn stands_as_reply(page: &Page, words: &str, to: &str) {
    let row = page.row_text(words).await;
    assert!(row.contains(&format!("In reply to {to}")), "{row}");
    assert!(page.indent(words).await > page.indent("The first").await, "it isn't indented");
}

#[tokio::test]
async fn a_reply_stands_below_the_published_comment_and_says_whom_it_answers() {
    two_comments()
        .by(async |page| {
            page.open().await;
            page.reply("The first", "Ann", "My answer").await;
            page.hears("Your reply is posted.").await;
            page.sees_rows(&["The first", "My answer", "The second"]).await;
            stands_as_reply(page, "My answer", "Olga").await;
            page.has_focus_on_row("My answer").await;
            page.sees_heading("3 Comments").await;
            page.reload().await;
            page.sees_rows(&["The first", "My answer", "The second"]).await;
            stands_as_reply(page, "My answer", "Olga").await;
        })
        .await;
}

#[tokio::test]
async fn a_reply_to_a_comment_without_a_name_answers_a_reader() {
    Visit::to(Edition::default().discussing(&[("", "The first")]))
        .by(async |page| {
            page.open().await;
            page.reply("The first", "Ann", "My answer").await;
            stands_as_reply(page, "My answer", "Reader").await;
        })
        .await;
}

#[tokio::test]
async fn an_own_comment_can_be_answered() {
    two_comments()
        .by(async |page| {
            page.open().await;
            page.post("Ann", "My thought").await;
            page.row("My thought").await;
            page.reply("My thought", "Ann", "My answer").await;
            page.reply("The second", "Ann", "Another one").await;
            let rows = ["The first", "The second", "Another one", "My thought", "My answer"];
            page.sees_rows(&rows).await;
            stands_as_reply(page, "My answer", "Ann").await;
            page.reload().await;
            page.sees_rows(&rows).await;
        })
        .await;
}

#[tokio::test]
async fn a_reply_to_a_reply_stands_one_level_deep_in_the_same_thread() {
    two_comments()
        .by(async |page| {
            page.open().await;
            page.reply("The first", "Ann", "My answer").await;
            page.reply("My answer", "Bo", "An answer to it").await;
            let rows = ["The first", "My answer", "An answer to it", "The second"];
            page.sees_rows(&rows).await;
            stands_as_reply(page, "An answer to it", "Ann").await;
            let (one, other) =
                (page.indent("My answer").await, page.indent("An answer to it").await);
            assert!((one - other).abs() < 1.0, "{one} and {other}");
            page.reload().await;
            page.sees_rows(&rows).await;
            stands_as_reply(page, "An answer to it", "Ann").await;
        })
        .await;
}

#[tokio::test]
async fn a_reply_written_in_one_tab_shows_in_another_where_it_belongs() {
    two_comments()
        .by(async |page| {
            page.open().await;
            let first = page.open_tab().await;
            page.open().await;
            let second = page.bring_to_front(&first).await;
            page.reply("The first", "Ann", "My answer").await;
            page.bring_to_front(&second).await;
            page.sees_rows(&["The first", "My answer", "The second"]).await;
            stands_as_reply(page, "My answer", "Olga").await;
        })
        .await;
}

#[tokio::test]
async fn the_reply_form_takes_the_focus_and_gives_it_back_when_cancelled() {
    two_comments()
        .by(async |page| {
            page.open().await;
            page.press_by("The first", "Reply").await;
            page.sees_rows(&["The first", REPLY, "The second"]).await;
            page.has_focus_by(REPLY, "Reply").await;
            page.press_in(REPLY, "Cancel").await;
            page.sees_rows(&["The first", "The second"]).await;
            page.has_focus_by("The first", "Reply").await;
        })
        .await;
}

#[tokio::test]
async fn a_cancelled_reply_waits_where_it_was_written() {
    two_comments()
        .by(async |page| {
            page.open().await;
            page.press_by("The first", "Reply").await;
            page.write_in(REPLY, "Reply", "Half an answer").await;
            page.press_in(REPLY, "Cancel").await;
            page.finds_no(Role::Form, REPLY).await;
            page.press_by("The second", "Reply").await;
            page.sees_in(REPLY, "Reply", "").await;
            page.press_in(REPLY, "Cancel").await;
            page.finds_no(Role::Form, REPLY).await;
            page.press_by("The first", "Reply").await;
            page.sees_in(REPLY, "Reply", "Half an answer").await;
        })
        .await;
}

#[tokio::test]
async fn a_draft_of_a_reply_is_back_in_its_own_form() {
    two_comments()
        .by(async |page| {
            page.open().await;
            page.press_by("The first", "Reply").await;
            page.write_in(REPLY, "Reply", "Half an answer").await;
            page.reload().await;
            page.sees_rows(&["The first", REPLY, "The second"]).await;
            page.sees_in(REPLY, "Reply", "Half an answer").await;
            page.sees_once("Your draft is back.").await;
            page.sees_comment_box("").await;
        })
        .await;
}

#[tokio::test]
async fn two_replies_can_be_written_side_by_side() {
    two_comments()
        .by(async |page| {
            page.open().await;
            page.press_by("The first", "Reply").await;
            page.write_in(REPLY, "Name", "Ann").await;
            page.write_in(REPLY, "Reply", "One answer").await;
            page.press_by("The second", "Reply").await;
            page.sees_rows(&["The first", REPLY, "The second", REPLY]).await;
            page.has_focus_by(REPLY, "Reply").await;
            page.key("Another answer").await;
            page.reload().await;
            page.sees_rows(&["The first", REPLY, "The second", REPLY]).await;
            let texts: Vec<String> = page
                .run("return [...document.querySelectorAll('ol textarea')].map((box) => box.value)")
                .await;
            assert_eq!(texts, ["One answer", "Another answer"]);
        })
        .await;
}

#[tokio::test]
async fn an_empty_reply_is_refused_beside_its_boxes() {
    two_comments()
        .by(async |page| {
            page.open().await;
            page.press_by("The first", "Reply").await;
            page.press_in(REPLY, "Post reply").await;
            page.has_focus_by(REPLY, "There is a problem").await;
            let errors = page.errors_in(REPLY).await.expect("there is the form");
            assert_eq!(errors.len(), 2, "{errors:?}");
            page.sees_heading("2 Comments").await;
            page.write_in(REPLY, "Name", "Ann").await;
            page.write_in(REPLY, "Reply", "My answer").await;
            page.press_in(REPLY, "Post reply").await;
            page.sees_rows(&["The first", "My answer", "The second"]).await;
        })
        .await;
}

#[tokio::test]
async fn whoever_signs_a_reply_has_signed_the_next_comment() {
    two_comments()
        .by(async |page| {
            page.open().await;
            page.reply("The first", "Ann", "My answer").await;
            page.sees_name_box("Ann").await;
        })
        .await;
}

#[tokio::test]
async fn an_answer_stays_where_it_is_written_though_another_tab_deletes_what_it_answers() {
    two_comments()
        .by(async |page| {
            page.open().await;
            page.reply("The first", "Ann", "My answer").await;
            let answer = page.id_of("My answer").await;
            page.begin_reply(&answer, "And more").await;
            let (first, second) = second_tab(page).await;
            page.bring_to_front(&second).await;
            page.press_at(&answer, "Delete").await;
            page.bring_to_front(&first).await;
            page.reads_at(&answer, "Comment deleted").await;
            page.reply_form(&answer).press("Post reply").await;
            let below = "return document.querySelector('.comments').innerText
                .search(/The first[^]*And more[^]*The second/) >= 0";
            page.comes_to("whether it is in its thread", below, true).await;
            page.reload().await;
            page.comes_to("whether it is in its thread", below, true).await;
        })
        .await;
}

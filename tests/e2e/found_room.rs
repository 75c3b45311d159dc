//! What found no room at first, and what becomes of it then.

use crate::full_storage::post_without_room;
use crate::page::Page;
use crate::reader::reader;
use crate::two_tabs::ELSEWHERE;

/// The new form is empty, and no other words are told of.
async fn nothing_is_left_over(page: &Page) {
    page.has_looked_around().await;
    page.new_form().sees("").await;
    let text = page.new_form().text().await;
    assert!(!text.contains(ELSEWHERE), "{text}");
}

#[tokio::test]
async fn an_edit_that_finds_room_leaves_no_draft_of_the_first_words() {
    reader(async |page| {
        let id = post_without_room(page).await;
        page.make_room().await;
        page.begin_edit(&id, "Other words.").await.press("Save changes").await;
        page.reads_at(&id, "Kept in this browser").await;
        nothing_is_left_over(page).await;
        page.reload().await;
        page.reads_at(&id, "Other words.").await;
        nothing_is_left_over(page).await;
    })
    .await;
}

#[tokio::test]
async fn an_edit_that_finds_room_later_leaves_none_either() {
    reader(async |page| {
        let id = post_without_room(page).await;
        page.begin_edit(&id, "Other words, and more of them.").await.press("Save changes").await;
        page.reads_at(&id, "Other words, and more of them.").await;
        page.reads_at(&id, "Not saved").await;
        page.make_room().await;
        page.press_at(&id, "Try again").await;
        page.reads_at(&id, "Kept in this browser").await;
        nothing_is_left_over(page).await;
        page.reload().await;
        page.reads_at(&id, "Other words, and more of them.").await;
        nothing_is_left_over(page).await;
    })
    .await;
}

#[tokio::test]
async fn there_is_no_room_for_as_long_as_a_comment_has_none() {
    reader(async |page| {
        post_without_room(page).await;
        page.sees_once("no room left").await;
        page.make_room().await;
        page.vote_yes().await;
        page.sees_votes(true, false).await;
        page.has_looked_around().await;
        page.sees_once("no room left").await;
        // The vote has found some.
        let records = page.records().await;
        assert!(records.keys().any(|key| key.ends_with(":vote")), "{records:?}");
    })
    .await;
}

#[tokio::test]
async fn what_was_erased_before_it_found_room_finds_none() {
    reader(async |page| {
        page.open().await;
        page.take_all_room().await;
        page.type_comment("Without room").await;
        page.vote_yes().await;
        page.sees_once("no room left").await;
        page.look_through().await;
        page.erase_everything().await;
        page.make_room().await;
        page.has_looked_around().await;
        let records = page.records().await;
        assert!(records.is_empty(), "{records:?}");
        let (_, file) = page.export().await;
        assert!(!file.contains("Without room") && !file.contains(":vote"), "{file}");
    })
    .await;
}

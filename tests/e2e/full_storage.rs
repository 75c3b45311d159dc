//! Storage that is full in the midst of it.

use crate::page::Page;
use crate::reader::{Visit, reader};
use crate::two_tabs::ELSEWHERE;

const NOT_SAVED: &str = "Not saved";
const NO_ROOM: &str = "There is still no room.";

/// Whether nothing tells the reader that there is no room.
const ROOM: &str = "return document.querySelector('#discussion-trouble').hidden";

/// The reader posts where there was room for the draft, and is none for the comment.
pub async fn post_without_room(page: &Page) -> String {
    page.open().await;
    page.new_form().sign("Ann").await;
    page.new_form().write("So it goes.").await;
    page.new_form().counts("1489 / 1500").await;
    page.stores_draft(&["Ann", "So it goes."]).await;
    page.take_all_room().await;
    page.post_comment().await;
    page.id_of("So it goes.").await
}

/// The keys of what is stored of this kind.
async fn stored(page: &Page, kind: &str) -> Vec<String> {
    let kind = format!(":{kind}:");
    page.records().await.into_keys().filter(|key| key.contains(&kind)).collect()
}

#[tokio::test]
async fn a_comment_without_room_is_on_the_page_and_says_so() {
    reader(async |page| {
        let id = post_without_room(page).await;
        page.reads_at(&id, NOT_SAVED).await;
        page.new_form().says(NOT_SAVED).await;
        page.reads_at(&id, "Copy text").await;
        page.reads_at(&id, "Try again").await;
        page.sees_heading("9 Comments").await;
        page.new_form().sees("").await;
        page.sees_once("no room left").await;
        assert_eq!(stored(page, "comment").await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn its_words_are_not_taken_for_another_tabs() {
    reader(async |page| {
        post_without_room(page).await;
        let form = page.new_form();
        form.sees("").await;
        form.write("Next").await;
        form.counts("1496 / 1500").await;
        page.has_looked_around().await;
        let text = form.text().await;
        assert!(!text.contains(ELSEWHERE), "{text}");
    })
    .await;
}

#[tokio::test]
async fn to_try_again_without_room_says_so_and_keeps_the_focus() {
    reader(async |page| {
        let id = post_without_room(page).await;
        page.press_at(&id, "Try again").await;
        page.sees_once(NO_ROOM).await;
        page.has_focus_on("Try again").await;
        page.reads_at(&id, NOT_SAVED).await;
    })
    .await;
}

#[tokio::test]
async fn once_there_is_room_the_comment_is_saved_and_its_draft_is_gone() {
    reader(async |page| {
        let id = post_without_room(page).await;
        page.make_room().await;
        page.press_at(&id, "Try again").await;
        page.sees_once("Saved.").await;
        page.reads_at(&id, "Kept in this browser").await;
        let form = "return document.getElementById('write-status').textContent";
        page.comes_to("what the form says", form, String::new()).await;
        page.comes_to("whether there is room", ROOM, true).await;
        page.reload().await;
        page.reads_at(&id, "So it goes.").await;
        page.sees_heading("9 Comments").await;
        page.new_form().sees("").await;
        page.new_form().says_no_more("Your draft is back").await;
        assert_eq!(stored(page, "draft").await, Vec::<String>::new());
        page.sees_name_box("Ann").await;
    })
    .await;
}

#[tokio::test]
async fn after_a_reload_the_words_are_back_as_a_draft() {
    reader(async |page| {
        post_without_room(page).await;
        page.reload().await;
        page.sees_heading("8 Comments").await;
        page.new_form().sees("So it goes.").await;
        page.new_form().says("Your draft is back").await;
        page.make_room().await;
        page.post_comment().await;
        page.id_of("So it goes.").await;
        page.reload().await;
        page.sees_heading("9 Comments").await;
        page.new_form().sees("").await;
    })
    .await;
}

#[tokio::test]
async fn a_comment_that_was_never_saved_can_be_deleted_for_good() {
    reader(async |page| {
        let id = post_without_room(page).await;
        page.press_at(&id, "Delete").await;
        page.reads_at(&id, "Comment deleted").await;
        page.reload().await;
        page.sees_heading("8 Comments").await;
        page.new_form().sees("").await;
    })
    .await;
}

#[tokio::test]
async fn a_reply_without_room_can_be_saved_later() {
    reader(async |page| {
        page.open().await;
        let form = page.begin_reply("1", "I don’t think so.").await;
        form.sign("Ann").await;
        form.counts("1483 / 1500").await;
        page.stores_draft(&["Ann", "I don’t think so."]).await;
        page.take_all_room().await;
        form.press("Post reply").await;
        form.is_closed().await;
        let id = page.id_of("I don’t think so.").await;
        page.reads_at(&id, NOT_SAVED).await;
        page.press_at(&id, "Try again").await;
        page.sees_once(NO_ROOM).await;
        // Another reply may be begun meanwhile; it doesn't begin with those words.
        page.press_at("1", "Reply").await;
        form.has_focus().await;
        form.sees("").await;
        form.press("Cancel").await;
        page.make_room().await;
        page.has_looked_around().await;
        page.press_at(&id, "Try again").await;
        page.reads_at(&id, "Kept in this browser").await;
        page.reload().await;
        page.reads_at(&id, "I don’t think so.").await;
        form.is_closed().await;
        assert_eq!(stored(page, "draft").await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn an_edit_without_room_leaves_the_comment_stored_as_it_was() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Short.").await;
        let id = page.id_of("Short.").await;
        let longer = "Longer, and so much longer that it needs more room than there was.";
        let form = page.begin_edit(&id, longer).await;
        form.counts(&format!("{} / 1500", 1500 - longer.len())).await;
        page.stores_draft(&[longer]).await;
        page.take_all_room().await;
        form.press("Save changes").await;
        page.hears(NOT_SAVED).await;
        form.is_closed().await;
        page.reads_at(&id, longer).await;
        page.reads_at(&id, NOT_SAVED).await;
        let comments = stored(page, "comment").await;
        assert_eq!(comments.len(), 1);
        let record = page.records().await.remove(&comments[0]).unwrap_or_default();
        assert!(record.contains("Short."), "{record}");
        page.press_at(&id, "Try again").await;
        page.sees_once(NO_ROOM).await;
        page.has_focus_on("Try again").await;
        page.make_room().await;
        page.press_at(&id, "Try again").await;
        page.reads_at(&id, "Edited. Kept in this browser").await;
        page.reload().await;
        page.reads_at(&id, longer).await;
        page.edit_form(&id).is_closed().await;
        assert_eq!(stored(page, "draft").await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn an_edit_without_room_is_back_as_a_draft_after_a_reload() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Short.").await;
        let id = page.id_of("Short.").await;
        let longer = "Longer, and so much longer that it needs more room than there was.";
        let form = page.begin_edit(&id, longer).await;
        form.counts(&format!("{} / 1500", 1500 - longer.len())).await;
        page.stores_draft(&[longer]).await;
        page.take_all_room().await;
        form.press("Save changes").await;
        form.is_closed().await;
        page.reload().await;
        form.sees(longer).await;
        form.says("Your draft is back").await;
        form.press("Cancel").await;
        page.reads_at(&id, "Short.").await;
    })
    .await;
}

#[tokio::test]
async fn a_comment_can_be_deleted_when_there_is_no_room() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "So it goes.").await;
        let id = page.id_of("So it goes.").await;
        page.take_all_room().await;
        page.press_at(&id, "Delete").await;
        page.reads_at(&id, "Comment deleted").await;
        page.press_at(&id, "Undo").await;
        page.reads_at(&id, "So it goes.").await;
        page.press_at(&id, "Delete").await;
        page.reads_at(&id, "Comment deleted").await;
        page.reload().await;
        page.sees_heading("8 Comments").await;
        assert_eq!(stored(page, "comment").await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn an_early_vote_without_room_holds() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.take_all_room().await;
            page.vote_yes().await;
            page.scripts_arrive().await;
            page.sees_once("no room left").await;
            page.has_looked_around().await;
            page.sees_votes(true, false).await;
        })
        .await;
}

#[tokio::test]
async fn a_vote_is_stored_once_there_is_room_and_not_said_to_be_before() {
    reader(async |page| {
        page.open().await;
        page.type_name("Ann").await;
        page.take_all_room().await;
        page.vote_yes().await;
        page.sees_once("no room left").await;
        page.sees_result("You answered Yes.").await;
        page.make_room().await;
        page.type_comment("So it goes.").await;
        page.post_comment().await;
        page.sees_result("You answered Yes. Your answer stays in this browser.").await;
        page.reload().await;
        page.sees_votes(true, false).await;
    })
    .await;
}

#[tokio::test]
async fn everything_that_is_erased_has_a_vote_in_it_that_found_no_room() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "So it goes.").await;
        page.take_all_room().await;
        page.vote_yes().await;
        page.sees_result("You answered Yes.").await;
        page.look_through().await;
        page.erase_everything().await;
        page.sees_votes(false, false).await;
        assert!(page.records().await.keys().all(|key| !key.starts_with("byline:")));
    })
    .await;
}

#[tokio::test]
async fn once_a_vote_finds_room_it_is_not_said_that_there_is_none() {
    reader(async |page| {
        page.open().await;
        page.take_all_room().await;
        page.vote_yes().await;
        page.sees_once("no room left").await;
        page.make_room().await;
        page.vote_no().await;
        page.comes_to("whether nothing is told", ROOM, true).await;
    })
    .await;
}

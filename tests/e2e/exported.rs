//! What is taken along, and what the button beside that takes back.

use crate::page::{Page, Role};
use crate::reader::reader;

/// The reader has erased the vote, and regrets nothing.
async fn has_erased(page: &Page) {
    page.open().await;
    page.vote_yes().await;
    page.look_through().await;
    page.press("Erase Your vote: Yes").await;
    page.panel_says("Erased.").await;
    page.has_focus_on("Undo").await;
}

#[tokio::test]
async fn what_found_no_room_is_taken_along_too() {
    reader(async |page| {
        page.open().await;
        page.new_form().sign("Ann").await;
        page.take_all_room().await;
        page.post("Ann", "So it goes.").await;
        let id = page.id_of("So it goes.").await;
        page.reads_at(&id, "Not saved").await;
        page.new_form().write("Next").await;
        page.vote_yes().await;
        page.look_through().await;
        let (_, file) = page.export().await;
        page.make_room().await;
        page.run::<()>("localStorage.clear()").await;
        page.open().await;
        page.look_through().await;
        page.import(&file).await;
        page.sees_votes(true, false).await;
        page.sees_last_comment("So it goes.").await;
        assert!(file.contains("Next") && file.contains(":vote"), "{file}");
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_ready_is_not_what_undo_is_about() {
    reader(async |page| {
        has_erased(page).await;
        page.export().await;
        page.finds_no(Role::Button, "Undo").await;
        page.press("Undo the last change").await;
        page.panel_says("Undone.").await;
        page.sees_votes(true, false).await;
    })
    .await;
}

#[tokio::test]
async fn a_file_that_changes_nothing_leads_to_no_undo() {
    reader(async |page| {
        has_erased(page).await;
        page.import("{\"cut off").await;
        page.sees_once("This file can’t be read").await;
        page.has_focus_at("remembered-status").await;
        page.finds_no(Role::Button, "Undo").await;
        page.find(Role::Button, "Undo the last change").await;
    })
    .await;
}

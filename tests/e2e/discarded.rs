//! What is discarded can be had back; and nothing is taken away beside it.

use crate::drafts_of_forms::BACK;
use crate::form::two_clicks;
use crate::reader::reader;
use crate::two_tabs::{part_ways, second_tab, stored_drafts};

#[tokio::test]
async fn a_discarded_reply_can_be_had_back() {
    reader(async |page| {
        page.open().await;
        page.begin_reply("1", "Half a reply").await;
        page.reload().await;
        let reply = page.reply_form("1");
        reply.says(BACK).await;
        reply.press("Discard draft").await;
        reply.sees("").await;
        reply.has_focus().await;
        reply.press("Undo").await;
        reply.sees("Half a reply").await;
        reply.has_focus().await;
        page.reload().await;
        page.reply_form("1").sees("Half a reply").await;
    })
    .await;
}

#[tokio::test]
async fn a_discarded_edit_leaves_the_comment_as_it_stands() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Mine.").await;
        let mine = page.id_of("Mine.").await;
        page.begin_edit(&mine, "Half an edit").await;
        page.reload().await;
        let edit = page.edit_form(&mine);
        edit.says(BACK).await;
        edit.press("Discard draft").await;
        edit.sees("Mine.").await;
        edit.press("Undo").await;
        edit.sees("Half an edit").await;
        edit.press("Save changes").await;
        edit.is_closed().await;
        page.reads_at(&mine, "Half an edit").await;
    })
    .await;
}

#[tokio::test]
async fn a_discarded_edit_leaves_nothing_behind() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Mine.").await;
        let mine = page.id_of("Mine.").await;
        page.begin_edit(&mine, "Half an edit").await.sign("Bea").await;
        page.reload().await;
        let edit = page.edit_form(&mine);
        edit.says(BACK).await;
        edit.press("Discard draft").await;
        edit.is_signed("Ann").await;
        edit.press("Undo").await;
        edit.is_signed("Bea").await;
        edit.sees("Half an edit").await;
        edit.says_no_more("Draft discarded").await;
        edit.press("Cancel").await;
        page.press_at(&mine, "Edit").await;
        edit.says(BACK).await;
        edit.press("Discard draft").await;
        edit.says("Draft discarded").await;
        page.reload().await;
        page.reads_at(&mine, "Mine.").await;
    })
    .await;
}

#[tokio::test]
async fn undo_after_other_words_were_typed_loses_neither() {
    reader(async |page| {
        page.open().await;
        page.new_form().write("The first words").await;
        page.reload().await;
        let form = page.new_form();
        form.press("Discard draft").await;
        form.sees("").await;
        form.write("The second words").await;
        form.press("Undo").await;
        form.sees("The first words").await;
        form.press("Undo").await;
        form.sees("The second words").await;
        form.press("Undo").await;
        form.sees("The first words").await;
        page.reload().await;
        form.sees("The first words").await;
    })
    .await;
}

#[tokio::test]
async fn to_take_a_deletion_back_takes_no_draft_away() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Yes, I agree.").await;
        let (first, _) = second_tab(page).await;
        page.new_form().write("Yes").await;
        page.stores_draft(&["Yes"]).await;
        page.bring_to_front(&first).await;
        page.press_by("Yes, I agree.", "Delete").await;
        page.press_by("Comment deleted", "Undo").await;
        page.has_focus_by("Yes, I agree.", "Delete").await;
        assert_eq!(stored_drafts(page).await, ["Yes"]);
    })
    .await;
}

#[tokio::test]
async fn an_edit_that_changes_nothing_is_none() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Mine.").await;
        let mine = page.id_of("Mine.").await;
        page.begin_edit(&mine, "Better.").await.press("Save changes").await;
        page.reads_at(&mine, "Edited. Kept in this browser").await;
        page.begin_edit(&mine, "Better.").await.press("Save changes").await;
        page.press_at(&mine, "Undo edit").await;
        page.reads_at(&mine, "Mine.").await;
    })
    .await;
}

#[tokio::test]
async fn words_that_nobody_has_signed_take_no_name_away() {
    reader(async |page| {
        part_ways(page).await;
        let form = page.new_form();
        form.sign("Ann").await;
        form.press("Use these words instead").await;
        form.sees("One, the second").await;
        form.is_signed("Ann").await;
    })
    .await;
}

#[tokio::test]
async fn the_second_click_of_a_double_one_brings_no_discarded_draft_back() {
    reader(async |page| {
        page.open().await;
        page.new_form().write("Half a thought").await;
        page.reload().await;
        page.new_form().says(BACK).await;
        page.run::<()>(&two_clicks(["#write-discard"; 2], [1, 2])).await;
        page.new_form().sees("").await;
        page.press("Undo").await;
        page.new_form().sees("Half a thought").await;
    })
    .await;
}

//! What found no room stays on the page until there is some, whatever else happens.

use crate::page::{Page, comments};
use crate::reader::{Visit, reader};
use crate::site::Edition;
use crate::wrong_clock::{SETTABLE, set_clock};

const LONGER: &str = "Longer, and so much longer that it needs more room than there was.";

const TOLD: &str = "return document.body.innerText.includes('no room left')";

/// A reader without any room left.
async fn without_room(page: &Page) {
    page.open().await;
    page.vote_yes().await;
    page.post("Ann", "Short.").await;
    page.take_all_room().await;
}

/// Erasing something makes room, and shows all anew.
async fn erase_the_vote(page: &Page) {
    page.make_room().await;
    page.look_through().await;
    page.press("Erase Your vote: Yes").await;
    page.panel_says("Erased.").await;
    page.sees_votes(false, false).await;
}

/// Waits until something is stored that has these words in it.
async fn is_stored(page: &Page, words: &str) {
    let script =
        format!("return Object.values(localStorage).some((record) => record.includes('{words}'))");
    page.comes_to("whether it is stored", &script, true).await;
}

#[tokio::test]
async fn an_edit_without_room_outlives_what_makes_room() {
    reader(async |page| {
        without_room(page).await;
        let id = page.id_of("Short.").await;
        let form = page.begin_edit(&id, LONGER).await;
        form.press("Save changes").await;
        form.is_closed().await;
        page.reads_at(&id, "Not saved").await;
        erase_the_vote(page).await;
        page.reads_at(&id, LONGER).await;
        page.press_at(&id, "Try again").await;
        page.reads_at(&id, "Edited. Kept in this browser").await;
        page.reload().await;
        page.reads_at(&id, LONGER).await;
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_stored_once_there_is_room_without_another_key() {
    reader(async |page| {
        without_room(page).await;
        page.new_form().write(LONGER).await;
        page.new_form().counts(&format!("{} / 1500", 1500 - LONGER.len())).await;
        page.sees_once("no room left").await;
        page.make_room().await;
        is_stored(page, LONGER).await;
        page.reload().await;
        page.new_form().sees(LONGER).await;
    })
    .await;
}

#[tokio::test]
async fn once_all_drafts_have_found_room_it_is_not_said_that_there_is_none() {
    reader(async |page| {
        without_room(page).await;
        let reply = page.begin_reply("1", LONGER).await;
        reply.press("Cancel").await;
        reply.is_closed().await;
        let another = "Another one that is longer than there is room for.";
        page.new_form().write(another).await;
        page.sees_once("no room left").await;
        page.make_room().await;
        is_stored(page, another).await;
        is_stored(page, LONGER).await;
        page.comes_to("whether it is told", TOLD, false).await;
        page.vote_no().await;
        page.sees_result("You answered No. Your answer stays in this browser.").await;
    })
    .await;
}

#[tokio::test]
async fn a_file_that_cannot_be_imported_leaves_what_can_be_undone() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        page.look_through().await;
        page.erase_everything().await;
        page.import("{\"cut off").await;
        page.sees_once("This file can’t be read").await;
        page.press("Undo the last change").await;
        page.panel_says("Undone.").await;
        page.sees_votes(true, false).await;
    })
    .await;
}

#[tokio::test]
async fn a_file_without_room_for_it_is_not_said_to_be_nothing_new() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        page.look_through().await;
        let (_, file) = page.export().await;
        page.erase_everything().await;
        page.take_all_room().await;
        page.import(&file).await;
        page.panel_says("There was no room for 1 more.").await;
    })
    .await;
}

#[tokio::test]
async fn what_could_be_undone_in_part_can_be_undone_to_the_end() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        page.post("Ann", LONGER).await;
        page.look_through().await;
        page.erase_everything().await;
        page.take_all_room().await;
        page.press("Undo").await;
        page.panel_says("Not all of it could be undone.").await;
        page.make_room().await;
        page.press("Undo").await;
        page.panel_says("Undone.").await;
        page.sees_last_comment(LONGER).await;
        page.sees_votes(true, false).await;
    })
    .await;
}

#[tokio::test]
async fn a_form_that_was_closed_stays_closed() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        let form = page.begin_reply("1", "Half a reply").await;
        is_stored(page, "Half a reply").await;
        form.press("Cancel").await;
        form.is_closed().await;
        erase_the_vote(page).await;
        form.is_closed().await;
        page.press_at("1", "Reply").await;
        form.sees("Half a reply").await;
    })
    .await;
}

#[tokio::test]
async fn words_in_a_form_that_was_closed_without_room_are_there_when_it_is_opened_again() {
    Visit::default()
        .without_storage()
        .by(async |page| {
            page.open().await;
            let form = page.begin_reply("1", LONGER).await;
            form.sign("Ann").await;
            form.counts(&format!("{} / 1500", 1500 - LONGER.len())).await;
            form.press("Cancel").await;
            form.is_closed().await;
            page.press_at("1", "Reply").await;
            form.sees(LONGER).await;
            form.press("Post reply").await;
            page.id_of(LONGER).await;
            page.press_at("1", "Reply").await;
            form.sees("").await;
        })
        .await;
}

#[tokio::test]
async fn a_draft_that_was_had_back_without_room_is_stored_once_there_is_some() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        page.type_comment(LONGER).await;
        page.stores_draft(&[LONGER]).await;
        page.reload().await;
        page.press("Discard draft").await;
        page.new_form().sees("").await;
        page.take_all_room().await;
        page.press("Undo").await;
        page.new_form().sees(LONGER).await;
        page.make_room().await;
        is_stored(page, LONGER).await;
        page.reload().await;
        page.new_form().sees(LONGER).await;
    })
    .await;
}

#[tokio::test]
async fn it_is_no_longer_told_that_there_is_no_room_once_there_is() {
    reader(async |page| {
        without_room(page).await;
        page.new_form().write(LONGER).await;
        page.sees_once("no room left").await;
        erase_the_vote(page).await;
        page.comes_to("whether it is told", TOLD, false).await;
    })
    .await;
}

#[tokio::test]
async fn a_box_that_was_taken_out_of_the_page_is_not_an_empty_one() {
    reader(async |page| {
        page.open().await;
        page.type_comment(LONGER).await;
        page.stores_draft(&[LONGER]).await;
        page.run::<()>("document.querySelector('#write').remove()").await;
        page.has_looked_around().await;
        page.reload().await;
        page.sees_comment_box(LONGER).await;
    })
    .await;
}

#[tokio::test]
async fn words_of_a_comment_from_a_time_to_come_can_be_written_again() {
    Visit::to(Edition::default().met_by(SETTABLE))
        .by(async |page| {
            page.open().await;
            set_clock(page, 86_400_000).await;
            page.post("Ann", "Yes.").await;
            set_clock(page, 0).await;
            page.type_comment("Yes.").await;
            page.sees_counter("1496 / 1500").await;
            page.has_looked_around().await;
            page.sees_comment_box("Yes.").await;
            page.post_comment().await;
            page.sees_heading("10 Comments").await;
        })
        .await;
}

#[tokio::test]
async fn where_nothing_is_kept_what_was_done_early_holds() {
    Visit::slowly()
        .without_storage()
        .by(async |page| {
            page.open_early().await;
            page.vote_yes().await;
            page.press_at("1", "Hide").await;
            page.scripts_arrive().await;
            page.reads_at("1", "Comment hidden").await;
            page.sees_result("You answered Yes.").await;
        })
        .await;
}

#[tokio::test]
async fn who_writes_already_is_not_sent_to_the_comment_that_the_address_names() {
    Visit::slowly()
        .by(async |page| {
            page.plant_many_of_others().await;
            let mine = comments(&[("Mine.".to_owned(), 5)], page.now().await);
            page.plant(&mine).await;
            page.open_early_at("#comment-3").await;
            page.type_comment("Already writing").await;
            page.scripts_arrive().await;
            page.sees_counter("1485 / 1500").await;
            // By then all is recalled.
            page.sees_heading("9 Comments").await;
            page.has_looked_around().await;
            page.new_form().has_focus().await;
        })
        .await;
}

#[tokio::test]
async fn words_that_came_without_a_key_can_be_had_back_too() {
    reader(async |page| {
        page.open().await;
        page.new_form().write("Typed").await;
        page.new_form().counts("1495 / 1500").await;
        page.reload().await;
        page.new_form().says("Your draft is back.").await;
        let dictated = "document.getElementById('write-text').value = 'Dictated';
            document.getElementById('write-discard').click()";
        page.run::<()>(dictated).await;
        page.new_form().sees("").await;
        page.press("Undo").await;
        page.new_form().sees("Dictated").await;
    })
    .await;
}

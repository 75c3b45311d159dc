//! "Erase everything" erases what is there, and not only what is listed.

use std::collections::BTreeMap;

use serde_json::json;

use crate::page::{Page, Role};
use crate::reader::{Visit, reader};
use crate::two_tabs::stored_drafts;

async fn nothing_is_left(page: &Page) {
    page.panel_says("Everything is erased.").await;
    assert_eq!(page.records().await, BTreeMap::new());
}

#[tokio::test]
async fn a_draft_that_is_not_listed_yet_is_erased() {
    reader(async |page| {
        page.open().await;
        page.look_through().await;
        page.sees_once("Nothing.").await;
        page.type_comment("Begun meanwhile").await;
        page.stores_draft(&["Begun meanwhile"]).await;
        page.press("Erase everything").await;
        nothing_is_left(page).await;
        page.sees_comment_box("Begun meanwhile").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_there_is_erased_though_nothing_is_listed_yet() {
    Visit::slowly()
        .by(async |page| {
            let vote = json!({ "v": 1, "at": 1, "record": "no" }).to_string();
            page.plant(&[("byline:another:vote".to_owned(), vote)].into()).await;
            page.open_early().await;
            page.look_through().await;
            page.press("Erase everything").await;
            page.scripts_arrive().await;
            nothing_is_left(page).await;
        })
        .await;
}

#[tokio::test]
async fn a_button_that_names_nothing_on_the_list_erases_nothing() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        page.look_through().await;
        page.sees_remembered(&["Your vote: Yes"]).await;
        let altered = "const button = document.querySelector('[value=erase]'); button.name = 'x';";
        page.run::<()>(&format!("{altered} button.click()")).await;
        page.reload().await;
        page.sees_result("You answered Yes.").await;
    })
    .await;
}

#[tokio::test]
async fn a_draft_that_was_erased_is_not_stored_again() {
    reader(async |page| {
        page.open().await;
        let other = json!({ "v": 1, "at": 1, "record": { "name": "", "text": "Another" } });
        page.new_form().write("Mine").await;
        page.stores_draft(&["Mine"]).await;
        page.run_with::<()>(
            "localStorage[`${Object.keys(localStorage).find((key) => key.includes('draft'))}~3`] = arguments[0]",
            vec![json!(other.to_string())],
        )
        .await;
        page.new_form().says("Another").await;
        page.look_through().await;
        page.press("Erase Draft of a comment: “Mine”").await;
        page.panel_says("Erased.").await;
        page.has_looked_around().await;
        let stored = page.records().await;
        assert!(stored.values().all(|record| !record.contains("Mine")), "{stored:?}");
        page.new_form().sees("Mine").await;
        page.press("Undo").await;
        page.stores_draft(&["Mine"]).await;
        // It is this tab's again.
        page.new_form().write(", too").await;
        page.stores_draft(&["Mine, too"]).await;
        assert_eq!(stored_drafts(page).await, ["Another", "Mine, too"]);
    })
    .await;
}

#[tokio::test]
async fn a_draft_that_was_erased_is_not_taken_for_posted() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Thanks!").await;
        page.sees_last_comment("Thanks!").await;
        page.new_form().write("Thanks!").await;
        page.stores_draft(&["Ann", "Thanks!"]).await;
        page.look_through().await;
        page.press("Erase Draft of a comment: “Thanks!”").await;
        page.panel_says("Erased.").await;
        page.has_looked_around().await;
        page.new_form().sees("Thanks!").await;
    })
    .await;
}

#[tokio::test]
async fn erasing_everything_twice_can_be_undone() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        page.post("Ann", "So it goes.").await;
        page.look_through().await;
        page.erase_everything().await;
        page.press("Erase everything").await;
        nothing_is_left(page).await;
        page.press("Undo").await;
        page.panel_says("Undone.").await;
        page.sees_votes(true, false).await;
        page.sees_last_comment("So it goes.").await;
    })
    .await;
}

#[tokio::test]
async fn what_was_erased_bit_by_bit_can_be_had_back_bit_by_bit() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        page.post("Ann", "So it goes.").await;
        let before = page.records().await;
        page.look_through().await;
        page.press("Erase Your vote: Yes").await;
        page.panel_says("Erased.").await;
        page.erase_everything().await;
        page.press("Undo").await;
        page.sees_last_comment("So it goes.").await;
        page.sees_votes(false, false).await;
        page.has_focus_on("Undo").await;
        page.press("Undo").await;
        page.sees_votes(true, false).await;
        page.finds_no(Role::Button, "Undo").await;
        assert_eq!(page.records().await, before);
    })
    .await;
}

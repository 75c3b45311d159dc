//! "What this page remembers": looked through, taken along, brought back, erased.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::Key;
use tokio::time::sleep;

use crate::accessibility::axe_finds_nothing;
use crate::page::{Page, Role};
use crate::reader::{Visit, reader};
use crate::site::article;
use crate::two_tabs::second_tab;

const ALL: [&str; 3] = ["Your vote: Yes", "Comment: “So it goes.”", "Name: Ann"];

/// A reader who has voted and written.
async fn has_done_things(page: &Page) {
    page.open().await;
    page.vote_yes().await;
    page.post("Ann", "So it goes.").await;
    page.sees_last_comment("So it goes.").await;
}

async fn everything_is_there(page: &Page) {
    page.sees_votes(true, false).await;
    page.sees_heading("9 Comments").await;
    page.sees_last_comment("So it goes.").await;
}

async fn nothing_is_there(page: &Page) {
    page.sees_votes(false, false).await;
    page.sees_heading("8 Comments").await;
    assert_eq!(page.records().await, BTreeMap::new());
}

#[tokio::test]
async fn everything_is_listed_in_words_and_sizes() {
    reader(async |page| {
        has_done_things(page).await;
        page.look_through().await;
        page.sees_remembered(&ALL).await;
        page.sees_remembered_groups(&["For this article", "For all articles"]).await;
    })
    .await;
}

#[tokio::test]
async fn it_is_listed_to_who_comes_by_looking_for_words_in_the_page() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        page.reload().await;
        page.sees_votes(true, false).await;
        page.has_looked_around().await;
        page.run::<()>("document.getElementById('remembered').open = true").await;
        page.sees_remembered(&["Your vote: Yes"]).await;
    })
    .await;
}

#[tokio::test]
async fn where_nothing_is_remembered_it_says_so() {
    reader(async |page| {
        page.open().await;
        page.look_through().await;
        page.sees_once("Nothing.").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_remembered_of_other_articles_is_listed_apart() {
    reader(async |page| {
        page.open().await;
        let vote = json!({ "v": 1, "at": 1, "record": "no" }).to_string();
        page.plant(&[("byline:another:vote".to_owned(), vote)].into()).await;
        page.open().await;
        page.look_through().await;
        page.sees_remembered(&["Your vote: No"]).await;
        page.sees_remembered_groups(&["For the article “another”"]).await;
    })
    .await;
}

#[tokio::test]
async fn erasing_everything_can_be_undone_exactly() {
    reader(async |page| {
        has_done_things(page).await;
        let before = page.records().await;
        page.look_through().await;
        page.erase_everything().await;
        page.has_focus_on("Undo").await;
        nothing_is_there(page).await;
        page.press("Undo").await;
        page.panel_says("Undone.").await;
        everything_is_there(page).await;
        page.sees_remembered(&ALL).await;
        assert_eq!(page.records().await, before);
    })
    .await;
}

#[tokio::test]
async fn one_thing_can_be_erased_and_had_back() {
    reader(async |page| {
        has_done_things(page).await;
        page.look_through().await;
        page.press("Erase Your vote: Yes").await;
        page.panel_says("Erased.").await;
        page.sees_remembered(&ALL[1..]).await;
        page.sees_votes(false, false).await;
        page.sees_heading("9 Comments").await;
        page.press("Undo").await;
        page.sees_remembered(&ALL).await;
        page.sees_votes(true, false).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_listed_already_is_not_listed_anew_below_the_readers_finger() {
    reader(async |page| {
        has_done_things(page).await;
        page.look_through().await;
        let button = page.find(Role::Button, "Erase Your vote: Yes").await;
        // As long as the page gathers what was done, and as long again.
        sleep(Duration::from_secs(1)).await;
        button.click().await.expect("it is there still");
        page.panel_says("Erased.").await;
    })
    .await;
}

#[tokio::test]
async fn what_was_taken_along_can_be_brought_back() {
    reader(async |page| {
        has_done_things(page).await;
        page.look_through().await;
        let (name, file) = page.export().await;
        assert!(name.starts_with("byline-20"), "{name}");
        let parsed: Value = serde_json::from_str(&file).unwrap();
        assert_eq!(parsed["byline"], 1);
        assert_eq!(parsed["records"], json!(page.records().await));
        page.press("Erase everything").await;
        nothing_is_there(page).await;
        page.import(&file).await;
        page.panel_says("3 records were imported.").await;
        page.has_focus_on("Undo").await;
        everything_is_there(page).await;
        page.import(&file).await;
        page.panel_says("There was nothing new in the file.").await;
        everything_is_there(page).await;
    })
    .await;
}

#[tokio::test]
async fn an_import_adds_to_what_is_there_and_can_be_undone() {
    reader(async |page| {
        has_done_things(page).await;
        let before = page.records().await;
        let id = "0000000000007-00000001";
        let theirs = json!({ "v": 2, "at": 7, "record":
            { "name": "Ann", "text": "From my phone.", "posted": 7 } });
        let key = format!("byline:{}:comment:{id}", article());
        let file = json!({ "byline": 1, "exported": 7, "records":
            { key: theirs.to_string(), "another:key": "", "byline:odd": "{" } });
        page.look_through().await;
        page.import(&file.to_string()).await;
        page.sees_heading("10 Comments").await;
        page.panel_says(
            "2 records were imported. 1 other entry was left out: not of this page’s making.",
        )
        .await;
        page.press("Undo").await;
        page.sees_heading("9 Comments").await;
        assert_eq!(page.records().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_cannot_be_imported_is_refused_in_words_and_changes_nothing() {
    reader(async |page| {
        has_done_things(page).await;
        let before = page.records().await;
        page.look_through().await;
        for (file, words) in [
            ("", "This file can’t be read: it isn’t one that this page made, or not all of it is there. Nothing was changed."),
            ("{}", "This file isn’t one that this page made. Nothing was changed."),
            ("{\"byline\":1,\"rec", "This file can’t be read: it isn’t one that this page made, or not all of it is there. Nothing was changed."),
            ("{\"byline\":2,\"records\":{}}", "This file was made by a later version of this page. Reload the page, and try again. Nothing was changed."),
        ] {
            page.import(file).await;
            page.panel_says(words).await;
            assert_eq!(page.records().await, before);
        }
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_listed_and_exported_as_it_is() {
    reader(async |page| {
        page.open().await;
        let key = format!("byline:{}:vote", article());
        page.plant(&[(key.clone(), "{not a vote".to_owned())].into()).await;
        page.open().await;
        page.look_through().await;
        page.sees_remembered_groups(&["What this version of the page can’t read"]).await;
        let listed: String =
            page.run("return document.querySelector('.inventory li').innerText").await;
        assert!(listed.contains(key.trim_start_matches("byline:")), "{listed}");
        let (_, file) = page.export().await;
        let parsed: Value = serde_json::from_str(&file).unwrap();
        assert_eq!(parsed["records"][key], "{not a vote");
    })
    .await;
}

#[tokio::test]
async fn the_panel_needs_no_mouse() {
    reader(async |page| {
        has_done_things(page).await;
        page.run::<()>("document.querySelector('.remembered > summary').focus()").await;
        page.key(Key::Enter).await;
        page.sees_remembered(&ALL).await;
        page.tab_to("Erase everything").await;
        page.key(Key::Enter).await;
        page.has_focus_on("Undo").await;
        page.catch_file().await;
        page.run::<()>("document.querySelector('[value=export]').focus()").await;
        page.key(Key::Enter).await;
        page.panel_says("Your file is ready. It is in your downloads.").await;
        page.has_focus_on("Export to a file").await;
        page.tab_to("Undo the last change").await;
        page.key(Key::Enter).await;
        page.panel_says("Undone.").await;
        page.sees_remembered(&ALL).await;
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_panel() {
    Visit::default()
        .by(async |page| {
            has_done_things(page).await;
            page.look_through().await;
            page.sees_remembered(&ALL).await;
            axe_finds_nothing(page).await;
            page.press("Erase everything").await;
            page.has_focus_on("Undo").await;
            axe_finds_nothing(page).await;
        })
        .await;
}

#[tokio::test]
async fn what_another_tab_does_is_listed_by_the_panel() {
    reader(async |page| {
        page.open().await;
        page.look_through().await;
        page.sees_once("Nothing.").await;
        let (first, _) = second_tab(page).await;
        page.vote_yes().await;
        page.bring_to_front(&first).await;
        page.sees_remembered(&["Your vote: Yes"]).await;
        page.vote_no().await;
        page.sees_remembered(&["Your vote: No"]).await;
    })
    .await;
}

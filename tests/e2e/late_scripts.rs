//! A slow network: the HTML is there, and the scripts aren't yet, or never.

use std::collections::BTreeMap;

use serde_json::json;

use crate::browser::Ability;
use crate::page::Page;
use crate::reader::Visit;
use crate::site::{Edition, article};
use crate::two_tabs::stored_drafts;

#[tokio::test]
async fn words_typed_before_the_scripts_arrived_are_kept() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.type_name("Ann").await;
            page.type_comment("Typed early").await;
            page.scripts_arrive().await;
            page.sees_counter("1489 / 1500").await;
            page.sees_comment_box("Typed early").await;
            page.sees_name_box("Ann").await;
        })
        .await;
}

#[tokio::test]
async fn typing_goes_on_while_the_scripts_arrive() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.type_comment("Typed ").await;
            page.scripts_arrive().await;
            page.key("on").await;
            page.sees_comment_box("Typed on").await;
            page.sees_counter("1492 / 1500").await;
        })
        .await;
}

#[tokio::test]
async fn words_typed_early_can_be_posted() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.type_name("Ann").await;
            page.type_comment("Typed early").await;
            page.scripts_arrive().await;
            page.post_comment().await;
            page.sees_last_comment("Typed early").await;
            page.sees_posted().await;
        })
        .await;
}

#[tokio::test]
async fn words_typed_early_are_a_draft_as_all_others() {
    Visit::slowly()
        .needing(Ability::Crash)
        .by(async |page| {
            page.open_early().await;
            page.type_comment("Typed early").await;
            page.scripts_arrive().await;
            page.sees_counter("1489 / 1500").await;
            page.stores_draft(&["Typed early"]).await;
            page.crash().await;
            page.open_early().await;
            page.sees_comment_box("Typed early").await;
        })
        .await;
}

#[tokio::test]
async fn words_typed_early_are_kept_though_the_scripts_never_came() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.type_name("Ann").await;
            page.type_comment("Typed early").await;
            page.go_elsewhere().await;
            page.open_early().await;
            page.scripts_arrive().await;
            page.sees_once("Your draft is back.").await;
            page.sees_comment_box("Typed early").await;
            page.sees_name_box("Ann").await;
        })
        .await;
}

#[tokio::test]
async fn words_typed_early_do_not_push_the_draft_out_nor_are_posted_with_it() {
    Visit::slowly()
        .by(async |page| {
            page.site.release();
            page.open().await;
            page.type_comment("From yesterday").await;
            page.stores_draft(&["From yesterday"]).await;
            let records = page.records().await;
            page.plant(&records).await;
            page.site.hold_back();
            page.open_early().await;
            page.type_comment("Typed early").await;
            page.type_name("Ann").await;
            page.post_comment().await;
            page.scripts_arrive().await;
            page.sees_last_comment("Typed early").await;
            page.new_form().says("You wrote something else here, too:").await;
            page.new_form().says("From yesterday").await;
        })
        .await;
}

/// What an earlier visit has left in the form.
const DRAFT: &str = "Not sure about this";

/// A visit begins before the scripts have come, and finds the draft then.
async fn with_a_draft(visit: Visit, test: impl AsyncFnOnce(&Page)) {
    let key = format!("byline:{}:draft:new", article());
    let record = json!({ "v": 1, "at": 1, "record": { "name": "Ann", "text": DRAFT } });
    visit
        .by(async |page| {
            page.plant(&[(key, record.to_string())].into()).await;
            page.open_early().await;
            test(page).await;
        })
        .await;
}

#[tokio::test]
async fn an_earlier_draft_takes_no_place_of_what_it_begins_with() {
    with_a_draft(Visit::slowly(), async |page| {
        page.type_name("Ann").await;
        page.type_comment("No").await;
        page.post_comment().await;
        page.scripts_arrive().await;
        page.sees_last_comment("No").await;
        page.new_form().says("You wrote something else here, too:").await;
        page.new_form().says(DRAFT).await;
    })
    .await;
}

#[tokio::test]
async fn an_earlier_draft_is_not_posted_unseen() {
    for words in [None, Some(" "), Some("Begun, and given up")] {
        with_a_draft(Visit::slowly(), async |page| {
            if let Some(words) = words {
                page.type_comment(words).await;
            }
            page.post_comment().await;
            page.run::<()>("document.getElementById('write-text').value = ''").await;
            page.scripts_arrive().await;
            page.sees_comment_box(DRAFT).await;
            page.has_looked_around().await;
            page.sees_heading("8 Comments").await;
        })
        .await;
    }
}

#[tokio::test]
async fn what_was_posted_early_without_words_is_told_of() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.post_comment().await;
            page.scripts_arrive().await;
            assert_eq!(page.sees_errors().await, ["Enter your name", "Enter a comment"]);
        })
        .await;
}

#[tokio::test]
async fn an_earlier_draft_is_not_posted_by_a_press_at_the_first_moment_either() {
    let press = "new MutationObserver((_, observer) => {
            observer.disconnect();
            document.querySelector('#write [type=submit]').click();
        }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-alive'] })";
    let visit = Visit::to(Edition::default().met_by(press).holding("wasm"));
    with_a_draft(visit, async |page| {
        page.scripts_arrive().await;
        page.sees_comment_box(DRAFT).await;
        page.sees_heading("8 Comments").await;
    })
    .await;
}

#[tokio::test]
async fn of_two_visits_that_ended_early_the_words_of_both_are_kept() {
    Visit::slowly()
        .by(async |page| {
            for words in ["The first time", "And again"] {
                page.open_early().await;
                page.type_comment(words).await;
                page.go_elsewhere().await;
            }
            assert_eq!(stored_drafts(page).await, ["And again", "The first time"]);
        })
        .await;
}

#[tokio::test]
async fn posting_too_early_loses_no_words_while_the_scripts_are_awaited() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.type_name("Ann").await;
            page.type_comment("Typed early").await;
            page.run::<()>("window.same = true").await;
            page.post_comment().await;
            page.has_looked_around().await;
            let stays = "return !!window.same && !location.search";
            assert!(page.run::<bool>(stays).await, "the form was sent");
            page.sees_comment_box("Typed early").await;
            page.sees_name_box("Ann").await;
        })
        .await;
}

async fn the_page_reads(page: &Page) {
    page.open_early().await;
    let text = page.text().await;
    for words in ["same sinking boat", "The internet is dominant.", "8 Comments"] {
        assert!(text.contains(words), "{words} is missing");
    }
    page.sees_last_comment("Pukashenko").await;
}

#[tokio::test]
async fn the_page_reads_before_any_script_has_arrived() {
    Visit::to(Edition::default().holding("js")).by(the_page_reads).await;
}

#[tokio::test]
async fn nothing_is_written_before_the_reader_does_something() {
    Visit::default()
        .by(async |page| {
            page.open().await;
            page.sees_counter("1500 / 1500").await;
            // By then all has come of itself that does.
            page.is_kept().await;
            assert_eq!(page.records().await, BTreeMap::new());
        })
        .await;
}

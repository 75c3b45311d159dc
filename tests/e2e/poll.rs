//! The poll: a press votes, switches, withdraws.

use serde_json::Value;
use thirtyfour::Key;

use crate::page::{QUESTION, Role};
use crate::reader::{Visit, reader};
use crate::site::Edition;

#[tokio::test]
async fn nothing_is_pressed_at_first() {
    reader(async |page| {
        page.open().await;
        page.sees_votes(false, false).await;
        page.sees_result("You haven’t answered.").await;
    })
    .await;
}

#[tokio::test]
async fn a_press_votes() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        page.sees_votes(true, false).await;
        page.sees_result("You answered Yes.").await;
    })
    .await;
}

#[tokio::test]
async fn a_press_on_the_other_one_switches() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        page.vote_no().await;
        page.sees_votes(false, true).await;
        page.sees_result("You answered No.").await;
    })
    .await;
}

#[tokio::test]
async fn a_press_on_the_pressed_one_withdraws() {
    reader(async |page| {
        page.open().await;
        page.vote_no().await;
        page.sees_votes(false, true).await;
        page.vote_no().await;
        page.sees_votes(false, false).await;
        page.sees_result("You haven’t answered.").await;
    })
    .await;
}

#[tokio::test]
async fn the_vote_survives_a_reload() {
    reader(async |page| {
        page.open().await;
        page.vote_no().await;
        page.sees_votes(false, true).await;
        page.reload().await;
        page.sees_votes(false, true).await;
        page.sees_result("You answered No.").await;
    })
    .await;
}

#[tokio::test]
async fn a_withdrawn_vote_stays_withdrawn_after_a_reload() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        page.reload().await;
        page.sees_votes(true, false).await;
        page.vote_yes().await;
        page.sees_votes(false, false).await;
        page.reload().await;
        page.sees_votes(false, false).await;
        page.sees_result("You haven’t answered.").await;
    })
    .await;
}

#[tokio::test]
async fn the_vote_shows_in_a_second_tab_without_a_reload() {
    reader(async |page| {
        page.open().await;
        let first = page.open_tab().await;
        page.open().await;
        let second = page.bring_to_front(&first).await;
        page.vote_yes().await;
        page.sees_votes(true, false).await;
        page.bring_to_front(&second).await;
        page.sees_votes(true, false).await;
        page.sees_result("You answered Yes.").await;
    })
    .await;
}

#[tokio::test]
async fn a_press_by_keyboard_votes_and_keeps_the_focus() {
    reader(async |page| {
        page.open().await;
        page.tab_to("Yes").await;
        page.key(Key::Enter).await;
        page.sees_votes(true, false).await;
        page.has_focus_on("Yes").await;
        page.tab().await;
        page.key(Key::Space).await;
        page.sees_votes(false, true).await;
        page.has_focus_on("No").await;
    })
    .await;
}

#[tokio::test]
async fn the_buttons_are_in_the_group_with_the_question() {
    reader(async |page| {
        page.open().await;
        let group = page.find(Role::Group, QUESTION).await;
        for answer in ["Yes", "No"] {
            let button = page.find(Role::Button, answer).await;
            let script = "return arguments[0].contains(arguments[1])";
            let both = [&group, &button].map(|element| element.to_json().expect("it has an id"));
            assert!(page.run_with::<bool>(script, both.to_vec()).await, "{answer} is outside");
        }
    })
    .await;
}

#[tokio::test]
async fn no_figure_is_shown_that_nobody_counted() {
    reader(async |page| {
        page.open().await;
        page.vote_yes().await;
        page.sees_result("You answered Yes.").await;
        let result = page.result().await.expect("there is one");
        assert!(!result.contains(|c: char| c.is_numeric()), "{result}");
    })
    .await;
}

#[tokio::test]
async fn a_tally_in_the_articles_data_is_shown_with_the_readers_vote_in_it() {
    let edition = Edition::default()
        .with(|edition| edition.poll.tally = Some(byline::poll::Tally { yes: 41, no: 7 }));
    let visit = Visit::to(edition);
    visit
        .by(async |page| {
            page.open().await;
            page.vote_yes().await;
            page.sees_result("42 said Yes and 7 No").await;
        })
        .await;
}

#[tokio::test]
async fn the_result_is_announced_politely() {
    reader(async |page| {
        page.open().await;
        let attribute: Value =
            page.run("return document.querySelector('[role=group] [role=status]').ariaLive").await;
        assert!(attribute.is_null() || attribute == "polite", "{attribute}");
        page.vote_yes().await;
        page.sees_result("You answered Yes.").await;
    })
    .await;
}

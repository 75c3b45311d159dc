//! A reader who goes on while the scripts are on their way isn't disturbed when they arrive.

use crate::reader::Visit;
use crate::site::Edition;

#[tokio::test]
async fn who_types_by_then_goes_on_typing() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.press_at("1", "Reply").await;
            page.type_comment("Half a").await;
            page.scripts_arrive().await;
            page.reply_form("1").counts("1500 / 1500").await;
            page.key('s').await;
            page.has_focus_at("write-text").await;
            page.sees_comment_box("Half as").await;
        })
        .await;
}

#[tokio::test]
async fn nothing_is_posted_under_half_a_name() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.type_comment("Not yet").await;
            page.type_name("An").await;
            page.new_form().press_submit().await;
            page.type_name("n").await;
            page.scripts_arrive().await;
            page.sees_heading("8 Comments").await;
            page.sees_comment_box("Not yet").await;
            page.post_comment().await;
            page.sees_last_comment("Not yet").await;
            page.sees_heading("9 Comments").await;
        })
        .await;
}

#[tokio::test]
async fn what_is_pressed_again_and_again_is_pressed_once() {
    let count = "window.printed = 0; window.print = () => printed++";
    Visit::to(Edition::default().met_by(count).holding("wasm"))
        .by(async |page| {
            page.open_early().await;
            let press = "document.querySelector('#print').click();";
            page.run::<()>(&press.repeat(2)).await;
            page.scripts_arrive().await;
            let printed = "new Promise((done) => setTimeout(() => done(window.printed), 300))";
            assert_eq!(page.await_in_page(printed).await, 1);
        })
        .await;
}

#[tokio::test]
async fn beside_a_vote_that_is_shown_as_taken_nothing_says_that_there_is_none() {
    let visible = "return getComputedStyle(document.querySelector('.poll-result')).visibility";
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.comes_to("the result's visibility", visible, "visible".to_owned()).await;
            page.vote_yes().await;
            page.comes_to("the result's visibility", visible, "hidden".to_owned()).await;
            page.vote_yes().await;
            page.comes_to("the result's visibility", visible, "visible".to_owned()).await;
            page.vote_no().await;
            page.scripts_arrive().await;
            page.sees_result("You answered No.").await;
            page.comes_to("the result's visibility", visible, "visible".to_owned()).await;
        })
        .await;
}

#[tokio::test]
async fn who_has_the_focus_elsewhere_is_not_sent_to_the_address() {
    let is_there = "return document.activeElement === document.querySelector('#comment-1 a')";
    Visit::slowly()
        .by(async |page| {
            page.open_early_at("#comment-2").await;
            page.run::<()>("document.querySelector('#comment-1 a').focus()").await;
            page.comes_to("whether it has the focus", is_there, true).await;
            page.scripts_arrive().await;
            page.comes_to("whether it has the focus", is_there, true).await;
        })
        .await;
}

//! The page's address names the enlarged picture, and the tab's history leads back.

use thirtyfour::Key;

use crate::browser::Ability;
use crate::page::{Page, Role};
use crate::reader::{Visit, reader, reader_with};
use crate::site::Edition;

async fn history(page: &Page) -> u32 {
    page.run("return history.length").await
}

#[tokio::test]
async fn back_closes_it_however_often_it_was_turned() {
    reader(async |page| {
        page.open().await;
        let before = history(page).await;
        page.enlarge(1).await;
        page.key(Key::Right).await;
        page.sees_enlarged(2).await;
        page.key(Key::Left).await;
        page.sees_enlarged(1).await;
        assert_eq!(history(page).await, before + 1);
        page.goes_back().await;
        page.sees_nothing_enlarged().await;
        page.is_back_at_picture(1).await;
    })
    .await;
}

#[tokio::test]
async fn forward_opens_it_again() {
    reader(async |page| {
        page.open().await;
        page.enlarge(2).await;
        page.press("Close").await;
        page.sees_nothing_enlarged().await;
        page.run::<()>("history.forward()").await;
        page.sees_enlarged(2).await;
        page.key(Key::Escape).await;
        page.sees_nothing_enlarged().await;
        page.is_back_at_picture(2).await;
    })
    .await;
}

#[tokio::test]
async fn an_address_that_was_passed_on_opens_it() {
    reader(async |page| {
        page.go_elsewhere().await;
        page.open_at("#picture-2").await;
        page.sees_enlarged(2).await;
        page.key(Key::Left).await;
        page.sees_enlarged(1).await;
        page.reload().await;
        page.sees_enlarged(1).await;
        let before = history(page).await;
        page.press("Close").await;
        page.sees_nothing_enlarged().await;
        page.is_back_at_picture(1).await;
        assert_eq!(history(page).await, before);
        assert_eq!(page.address().await, format!("{}/", page.site.origin()));
    })
    .await;
}

#[tokio::test]
async fn after_a_reload_it_is_open_and_closes_to_where_it_came_from() {
    reader(async |page| {
        page.open().await;
        page.enlarge(1).await;
        page.key(Key::Right).await;
        page.sees_enlarged(2).await;
        let before = history(page).await;
        page.reload().await;
        page.sees_enlarged(2).await;
        page.key(Key::Escape).await;
        page.sees_nothing_enlarged().await;
        page.is_back_at_picture(2).await;
        assert_eq!(history(page).await, before);
        page.run::<()>("history.forward()").await;
        page.sees_enlarged(2).await;
    })
    .await;
}

#[tokio::test]
async fn a_picture_that_there_is_not_opens_nothing() {
    reader(async |page| {
        for fragment in ["#picture-3", "#picture-0", "#picture-", "#picture-x"] {
            page.go_elsewhere().await;
            page.open_at(fragment).await;
            let open: bool = page.run("return !!document.querySelector('dialog[open]')").await;
            assert!(!open, "{fragment} opens something");
        }
    })
    .await;
}

fn discussed() -> Visit {
    Visit::to(Edition::default().discussing(&[("Olga", "The first"), ("Pavel", "The second")]))
}

#[tokio::test]
async fn another_part_of_the_page_closes_it() {
    discussed()
        .by(async |page| {
            page.open().await;
            page.enlarge(1).await;
            page.go_to_fragment("#comment-2").await;
            page.is_at_comment("The second").await;
            page.finds_no(Role::Dialog, "Picture 1 of 2").await;
        })
        .await;
}

#[tokio::test]
async fn who_came_to_a_comment_is_not_sent_there_again() {
    discussed()
        .by(async |page| {
            page.open_at("#comment-2").await;
            page.is_at_comment("The second").await;
            page.enlarge(1).await;
            let scrolled = page.scrolled().await;
            page.key(Key::Escape).await;
            let script = "return location.hash";
            page.comes_to("the address", script, "#comment-2".to_owned()).await;
            page.is_back_at_picture(1).await;
            assert_eq!(page.scrolled().await, scrolled);
        })
        .await;
}

#[tokio::test]
async fn nothing_moves_behind_it() {
    reader_with(Ability::Touch, async |page| {
        page.resize(390, 844).await;
        page.open().await;
        page.run::<()>("scrollTo(0, 300)").await;
        page.enlarge(1).await;
        let scrolled = page.scrolled().await;
        assert!(scrolled > 0);
        page.wheel([195.0, 400.0], 500.0, false).await;
        page.draw(&[&[[195.0, 300.0]], &[[195.0, 200.0]], &[[195.0, 60.0]]]).await;
        page.key(Key::PageDown).await;
        page.key(Key::End).await;
        page.sees_enlarged(1).await;
        assert_eq!(page.scrolled().await, scrolled);
        page.goes_back().await;
        page.sees_nothing_enlarged().await;
        page.is_back_at_picture(1).await;
        assert_eq!(page.scrolled().await, scrolled);
    })
    .await;
}

#[tokio::test]
async fn who_turned_to_a_picture_out_of_sight_is_led_to_it() {
    reader(async |page| {
        page.resize(390, 600).await;
        page.open().await;
        page.enlarge(1).await;
        let scrolled = page.scrolled().await;
        page.key(Key::Right).await;
        page.sees_enlarged(2).await;
        page.key(Key::Escape).await;
        page.sees_nothing_enlarged().await;
        page.is_back_at_picture(2).await;
        assert!(page.scrolled().await > scrolled);
    })
    .await;
}

#[tokio::test]
async fn it_does_not_open_over_a_reader_who_writes_before_the_scripts_arrive() {
    Visit::slowly()
        .by(async |page| {
            page.open_early_at("#picture-2").await;
            page.run::<()>("document.getElementById('write-text').focus()").await;
            page.has_focus_at("write-text").await;
            page.scripts_arrive().await;
            page.sees_nothing_enlarged().await;
            page.has_focus_at("write-text").await;
            page.enlarge(1).await;
            page.key(Key::Escape).await;
            page.sees_nothing_enlarged().await;
        })
        .await;
}

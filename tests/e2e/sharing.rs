//! Passing the page on.

use crate::page::Page;
use crate::reader::{Visit, reader};
use crate::site::Edition;

const TITLE: &str = "Putin, Lukashenka are in same sinking boat, observers say – Byline";

async fn says(page: &Page, words: &str) {
    let script = "return document.getElementById('sharing-status').textContent";
    page.comes_to("what came of it", script, words.to_owned()).await;
}

#[tokio::test]
async fn the_systems_own_sheet_is_offered_what_the_page_is() {
    let with_sheet = Edition::default()
        .met_by("navigator.share = (data) => { window.given = data; return Promise.resolve(); }");
    Visit::to(with_sheet)
        .by(async |page| {
            page.open().await;
            page.go_to_fragment("#comment-3").await;
            page.has_focus_at("comment-3").await;
            // What is wrong with a form is none of a friend's business.
            page.post_comment().await;
            page.sees_title(&format!("Error: {TITLE}")).await;
            page.press("Share").await;
            says(page, "Shared.").await;
            let (title, url): (String, String) =
                page.run("return [window.given.title, window.given.url]").await;
            assert_eq!(title, TITLE);
            assert!(url.starts_with("http://") && !url.contains('#'), "{url}");
        })
        .await;
}

#[tokio::test]
async fn who_closes_the_sheet_or_asks_for_it_twice_is_told_nothing() {
    let with_sheet = Edition::default().met_by(
        "window.asked = [];
         navigator.share = () => {
             asked.push(asked.length ? 'InvalidStateError' : 'AbortError');
             return Promise.reject(new DOMException('no', asked.at(-1)));
         };
         navigator.clipboard.writeText = async () => { window.copied = true }",
    );
    Visit::to(with_sheet)
        .by(async |page| {
            page.open().await;
            for times in 1..=2 {
                page.press("Share").await;
                page.comes_to("how often it was asked", "return asked.length", times).await;
                page.await_in_page("new Promise((done) => setTimeout(done, 200))").await;
                assert!(!page.run::<bool>("return 'copied' in window").await);
                says(page, "").await;
            }
        })
        .await;
}

#[tokio::test]
async fn a_sheet_that_does_not_open_leaves_the_link_copied() {
    let broken = Edition::default().met_by(
        "navigator.share = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
    );
    Visit::to(broken)
        .by(async |page| {
            share_copies_the_link(page).await;
        })
        .await;
}

async fn share_copies_the_link(page: &Page) {
    page.permit_clipboard(true).await;
    page.open().await;
    page.press("Share").await;
    says(page, "Link copied.").await;
    let address = page.address().await;
    page.sees_copied(&address).await;
}

const NO_SHEET: &str = "delete Navigator.prototype.share";

#[tokio::test]
async fn without_a_sheet_the_link_is_copied() {
    Visit::to(Edition::default().met_by(NO_SHEET))
        .by(async |page| {
            share_copies_the_link(page).await;
            page.has_focus_on("Share").await;
        })
        .await;
}

#[tokio::test]
async fn the_button_is_in_reach_of_the_keyboard() {
    reader(async |page| {
        page.open().await;
        page.tab_to("Share").await;
    })
    .await;
}

//! What makes the page alive doesn't come, or breaks down: the article stays whole, and the reader is
//! told where it matters, and loses no words.

use crate::page::{Page, Role};
use crate::reader::Visit;
use crate::site::Edition;

const LATE: &str = "What you do here counts as soon as it has.";
const FAILED: &str = "What you wrote is still in its boxes";

/// How often it can be read on the page.
async fn reads(page: &Page, words: &str, times: usize) {
    let script = format!("return document.body.innerText.split(`{words}`).length - 1");
    page.comes_to(words, &script, times).await;
}

/// Opens the page, types, and finds it told that nothing comes of it.
async fn is_told(page: &Page) {
    page.open_early().await;
    page.type_comment("Typed in vain").await;
    reads(page, FAILED, 2).await;
    for button in ["Yes", "Post comment", "Appearance", "Share"] {
        page.finds_no(Role::Button, button).await;
    }
    reads(page, LATE, 0).await;
    reads(page, "The internet is dominant.", 1).await;
    page.sees_comment_box("Typed in vain").await;
}

fn met_by(script: &'static str) -> Visit {
    Visit::to(Edition::default().impatient().met_by(script))
}

#[tokio::test]
async fn who_waits_long_is_told_until_it_comes() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            reads(page, LATE, 0).await;
            // Time passes.
            page.run::<()>("for (const it of document.getAnimations()) it.finish()").await;
            reads(page, LATE, 2).await;
            page.scripts_arrive().await;
            reads(page, LATE, 0).await;
            reads(page, FAILED, 0).await;
        })
        .await;
}

#[tokio::test]
async fn a_browser_that_refuses_webassembly_is_told_of() {
    met_by(
        "WebAssembly.instantiateStreaming = WebAssembly.instantiate =
        () => Promise.reject(new WebAssembly.CompileError('refused'))",
    )
    .with_complaints_of("refused")
    .by(is_told)
    .await;
}

#[tokio::test]
async fn a_browser_without_memory_is_told_of() {
    met_by("WebAssembly.instantiateStreaming = () => Promise.reject(new RangeError('no memory'))")
        .with_complaints_of("no memory")
        .by(is_told)
        .await;
}

#[tokio::test]
async fn a_script_that_is_not_there_is_told_of() {
    let edition =
        Edition::default().impatient().altered(|html| html.replace("\"./byline-", "\"./no-"));
    Visit::to(edition)
        .with_complaints_of("404")
        .with_complaints_of("preload")
        // Firefox says what it found in its place.
        .with_complaints_of("disallowed MIME type")
        .with_complaints_of("integrity")
        .by(is_told)
        .await;
}

#[tokio::test]
async fn a_script_that_is_not_the_pages_own_is_not_run() {
    let edition = Edition::default()
        .impatient()
        .altered(|html| html.replace("integrity=\"sha256-", "integrity=\"sha256-AAAA"));
    Visit::to(edition)
        .with_complaints_of("integrity")
        .with_complaints_of("preload")
        .by(is_told)
        .await;
}

#[tokio::test]
async fn a_breakdown_is_told_of() {
    let broken = "addEventListener('breakdown', () => {
        throw new WebAssembly.RuntimeError('unreachable');
    })";
    Visit::to(Edition::default().met_by(broken))
        .with_complaints_of("unreachable")
        .by(async |page| {
            page.open().await;
            page.type_comment("Typed in vain").await;
            page.run::<()>("dispatchEvent(new Event('breakdown'))").await;
            reads(page, FAILED, 2).await;
            page.sees_comment_box("Typed in vain").await;
        })
        .await;
}

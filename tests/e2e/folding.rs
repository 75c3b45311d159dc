//! Long comments show their beginning first.

use serde_json::Value;

use crate::browser::Ability;
use crate::page::{Page, until};
use crate::reader::Visit;
use crate::site::Edition;

const PARAGRAPH: &str = "There is more to it than that, and it takes a while to say. ";

fn long() -> String {
    format!("It begins here. {}\n\nThe end of it.", PARAGRAPH.repeat(25))
}

/// The page with a short comment and a long one.
fn short_and_long() -> Edition {
    Edition::default().discussing(&[("Olga", "A short one"), ("Pavel", &long())])
}

/// The lines of a comment's text that can be seen, and all that there are.
async fn lines(page: &Page, words: &str) -> (f64, f64) {
    let row = page.row(words).await.to_json().expect("it has an id");
    let script = "const text = arguments[0].querySelector('.comment-text');
        text.scrollIntoView();
        const line = parseFloat(getComputedStyle(text).lineHeight);
        return [text.clientHeight / line, text.scrollHeight / line]";
    page.run_with(script, vec![row]).await
}

async fn is_folded(page: &Page, words: &str) {
    let (seen, all) = lines(page, words).await;
    assert!(seen < 12.0 && all > seen + 5.0, "{seen} of {all} lines");
}

async fn is_whole(page: &Page, words: &str) {
    let (seen, all) = lines(page, words).await;
    assert!(seen + 0.5 > all, "{seen} of {all} lines");
}

/// Presses what unfolds or folds the long comment.
async fn press_fold(page: &Page, words: &str) {
    let row = page.row("It begins here.").await;
    assert!(row.text().await.expect("it is there").contains(words), "it doesn't say {words}");
    let fold = row.find(thirtyfour::By::Css("summary")).await.expect("it can be unfolded");
    page.click(&fold).await;
}

async fn folds_and_unfolds(page: &Page) {
    is_whole(page, "A short one").await;
    assert!(!page.row_text("A short one").await.contains("Show more"));
    is_folded(page, "It begins here.").await;
    press_fold(page, "Show more").await;
    is_whole(page, "It begins here.").await;
    press_fold(page, "Show less").await;
    is_folded(page, "It begins here.").await;
}

#[tokio::test]
async fn a_long_comment_shows_its_beginning_and_the_rest_on_demand() {
    Visit::to(short_and_long())
        .by(async |page| {
            page.open().await;
            folds_and_unfolds(page).await;
        })
        .await;
}

#[tokio::test]
async fn a_long_comment_unfolds_without_scripts() {
    Visit::to(short_and_long())
        .without_scripts()
        .by(async |page| {
            page.open().await;
            folds_and_unfolds(page).await;
        })
        .await;
}

#[tokio::test]
async fn a_long_comment_of_the_readers_folds_too() {
    Visit::to(Edition::default().discussing(&[("Olga", "A short one")]))
        .by(async |page| {
            page.open().await;
            page.type_name("Ann").await;
            page.paste_comment(&long()[..1400]).await;
            page.post_comment().await;
            folds_and_unfolds(page).await;
            page.reload().await;
            folds_and_unfolds(page).await;
        })
        .await;
}

#[tokio::test]
async fn a_screen_reader_is_told_the_whole_of_a_folded_comment() {
    Visit::to(short_and_long())
        .needing(Ability::Tree)
        .by(async |page| {
            page.open().await;
            is_folded(page, "It begins here.").await;
            // What is asked for first may still be in the making.
            let told = async || {
                let tree: Value = page.accessibility_tree().await;
                Ok(tree.to_string().contains("The end of it."))
            };
            until("whether its end is told", true, told).await;
        })
        .await;
}

#[tokio::test]
async fn a_comment_unfolded_stays_so_when_others_come_and_go() {
    Visit::to(short_and_long())
        .by(async |page| {
            page.open().await;
            press_fold(page, "Show more").await;
            is_whole(page, "It begins here.").await;
            page.post("Ann", "My thought").await;
            page.row("My thought").await;
            page.press("Newest first").await;
            page.sees_rows(&["My thought", "It begins here.", "A short one"]).await;
            is_whole(page, "It begins here.").await;
        })
        .await;
}

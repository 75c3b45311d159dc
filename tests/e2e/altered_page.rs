//! A page that something else changed before, or after, its scripts arrived: a translator, an
//! extension, a host's clean-up.

use crate::page::Page;
use crate::reader::{Visit, reader};
use crate::site::Edition;

/// The reader votes, is counted, posts, and finds all of it again.
async fn everything_works(page: &Page) {
    page.vote_yes().await;
    page.sees_votes(true, false).await;
    page.sees_result("You answered Yes.").await;
    page.type_comment("So it goes.").await;
    page.sees_counter("1489 / 1500").await;
    page.type_name("Ann").await;
    page.post_comment().await;
    page.sees_last_comment("So it goes.").await;
    page.sees_heading("9 Comments").await;
    page.sees_posted().await;
    page.reload().await;
    page.sees_votes(true, false).await;
    page.sees_last_comment("So it goes.").await;
}

async fn works_in(edition: Edition) {
    Visit::to(edition)
        .by(async |page| {
            page.open().await;
            page.sees_heading("8 Comments").await;
            assert_eq!(page.comments().await.len(), 8);
            everything_works(page).await;
        })
        .await;
}

#[tokio::test]
async fn the_page_as_built_works() {
    works_in(Edition::default()).await;
}

#[tokio::test]
async fn white_space_was_added_in_poll_and_discussion() {
    let edition = Edition::default()
        .replacing("<section", "\n  <section")
        .replacing("<ol", "\n  <ol")
        .replacing("</li><li>", "</li>\n<li>")
        .replacing("<button type", " <button type");
    works_in(edition).await;
}

#[tokio::test]
async fn an_element_was_inserted_in_poll_and_discussion() {
    let edition = Edition::default()
        .replacing("<ol", "<div>Advertisement</div><ol")
        .replacing("<div class=\"poll-answers\">", "<div class=\"poll-answers\"><i></i>");
    works_in(edition).await;
}

#[tokio::test]
async fn an_element_was_removed_from_poll_and_discussion() {
    let edition = Edition::default()
        .replacing("<p class=\"required-note\">* Denotes Required Field</p>", "")
        .replacing("<h2 id=\"poll-question\">Do you like this article?</h2>", "");
    works_in(edition).await;
}

#[tokio::test]
async fn an_advertisement_stands_in_the_list_of_comments() {
    let advertised = |html: String| {
        let (before, after) = html.split_once("<li><article").expect("comments");
        format!("{before}<li class=\"ad\">Advertisement</li><li><article{after}")
    };
    Visit::to(Edition::default().altered(advertised))
        .by(async |page| {
            page.open().await;
            page.press_at("3", "Hide").await;
            page.reads_at("3", "Comment hidden").await;
            page.reads_at("2", "Beethoven battalion").await;
            everything_works(page).await;
        })
        .await;
}

#[tokio::test]
async fn a_host_put_comments_between_everything() {
    let commented = |html: String| html.replace("</button>", "</button><!-- host -->");
    works_in(Edition::default().altered(commented)).await;
}

/// As translators do: each text goes, and another one comes, in two `font` elements.
const TRANSLATE: &str = "
    for (const root of document.querySelectorAll('#poll, #discussion')) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts.filter((text) => text.data.trim())) {
            const inner = document.createElement('font');
            inner.append(text.data);
            const outer = document.createElement('font');
            outer.append(inner);
            text.replaceWith(outer);
        }
    }";

#[tokio::test]
async fn a_translator_came_before_the_scripts() {
    works_in(Edition::default().met_by(TRANSLATE)).await;
}

#[tokio::test]
async fn a_translator_came_after_the_scripts() {
    reader(async |page| {
        page.open().await;
        page.run::<()>(TRANSLATE).await;
        page.vote_yes().await;
        page.sees_votes(true, false).await;
        page.post("Ann", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        page.sees_comment_box("").await;
        page.reload().await;
        page.sees_votes(true, false).await;
        page.sees_heading("9 Comments").await;
    })
    .await;
}

#[tokio::test]
async fn a_translated_page_still_shows_errors_and_posts_then() {
    reader(async |page| {
        page.open().await;
        page.post_comment().await;
        page.sees_errors().await;
        page.has_focus_on("There is a problem").await;
        page.run::<()>(TRANSLATE).await;
        page.post("Ann", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        page.sees_comment_box("").await;
    })
    .await;
}

#[tokio::test]
async fn an_extension_added_attributes() {
    let edition = Edition::default()
        .replacing("<textarea ", "<textarea data-gramm=\"false\" spellcheck=\"false\" ")
        .replacing("<section ", "<section data-extension=\"1\" ");
    works_in(edition).await;
}

#[tokio::test]
async fn words_typed_early_survive_in_a_changed_page() {
    let edition = Edition::default().met_by(TRANSLATE).holding("wasm");
    Visit::to(edition)
        .by(async |page| {
            page.open_early().await;
            page.type_comment("Typed early").await;
            page.scripts_arrive().await;
            page.sees_comment_box("Typed early").await;
            page.sees_counter("1489 / 1500").await;
            page.has_focus_on("Comment").await;
        })
        .await;
}

#[tokio::test]
async fn a_page_that_has_lost_what_it_needs_says_so() {
    Visit::to(Edition::default().replacing("id=\"props\"", "id=\"lost\""))
        // Each browser has its own words for "unreachable".
        .with_complaints_of("nreachable")
        .by(async |page| {
            page.open_early().await;
            page.comes_to(
                "what is told",
                "return document.querySelector('.not-alive.failed').innerText",
                "Voting and commenting don’t work right now. What you wrote is still in its boxes: \
                 copy it, then reload the page."
                    .to_owned(),
            )
            .await;
        })
        .await;
}

//! What happens when a comment can't be posted yet.

use thirtyfour::Key;

use crate::page::{Page, Role};
use crate::reader::reader;

const TITLE: &str = "Putin, Lukashenka are in same sinking boat, observers say";

/// Nothing is added to the list, in this document and in the next.
async fn nothing_is_posted(page: &Page) {
    assert_eq!(page.comments().await.len(), 8);
    page.sees_heading("8 Comments").await;
    page.reload().await;
    page.sees_heading("8 Comments").await;
}

#[tokio::test]
async fn an_empty_form_is_refused_with_every_error() {
    reader(async |page| {
        page.open().await;
        page.post_comment().await;
        assert_eq!(page.sees_errors().await, ["Enter your name", "Enter a comment"]);
        nothing_is_posted(page).await;
    })
    .await;
}

#[tokio::test]
async fn white_space_does_not_make_an_empty_comment_valid() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", " \n\u{a0}\n ").await;
        assert_eq!(page.sees_errors().await, ["Enter a comment"]);
        nothing_is_posted(page).await;
    })
    .await;
}

#[tokio::test]
async fn white_space_is_no_name() {
    reader(async |page| {
        page.open().await;
        page.post("  ", "So it goes.").await;
        assert_eq!(page.sees_errors().await, ["Enter your name"]);
        page.sees_comment_box("So it goes.").await;
        nothing_is_posted(page).await;
    })
    .await;
}

#[tokio::test]
async fn a_comment_over_the_limit_is_refused_and_keeps_every_word() {
    reader(async |page| {
        page.open().await;
        let words = "word ".repeat(302) + "and";
        page.type_name("Ann").await;
        page.paste_comment(&words).await;
        page.sees_counter("-13 / 1500").await;
        page.post_comment().await;
        assert_eq!(page.sees_errors().await, ["Shorten your comment by 13 characters"]);
        page.sees_comment_box(&words).await;
        page.sees_name_box("Ann").await;
        nothing_is_posted(page).await;
        page.sees_comment_box(&words).await;
    })
    .await;
}

#[tokio::test]
async fn what_was_refused_is_posted_once_it_fits() {
    reader(async |page| {
        page.open().await;
        page.type_name("Ann").await;
        page.paste_comment(&"a".repeat(1501)).await;
        page.post_comment().await;
        page.sees_errors().await;
        page.has_focus_on("There is a problem").await;
        page.type_comment("\u{e003}").await;
        page.sees_counter("0 / 1500").await;
        page.post_comment().await;
        page.sees_heading("9 Comments").await;
        page.sees_posted().await;
        assert!(!page.text().await.contains("Shorten"));
    })
    .await;
}

#[tokio::test]
async fn with_the_words_the_errors_are_gone() {
    reader(async |page| {
        page.open().await;
        page.type_name("Ann").await;
        page.paste_comment(&"a".repeat(1501)).await;
        page.reload().await;
        page.new_form().says("Your draft is back").await;
        page.post_comment().await;
        assert_eq!(page.sees_errors().await, ["Shorten your comment by 1 character"]);
        page.press("Discard draft").await;
        page.sees_comment_box("").await;
        page.finds_no(Role::Group, "There is a problem").await;
        let invalid = page.comment_box().await.attr("aria-invalid").await;
        assert_eq!(invalid.expect("it is there"), None);
        page.comes_to("the title", "return document.title.startsWith('Error')", false).await;
    })
    .await;
}

#[tokio::test]
async fn empty_boxes_that_are_only_passed_by_are_no_error() {
    reader(async |page| {
        page.open().await;
        page.click(&page.name_box().await).await;
        page.tab().await;
        page.has_focus_on("Comment").await;
        page.tab_to("Post comment").await;
        page.has_looked_around().await;
        page.finds_no(Role::Group, "There is a problem").await;
        for passed in [page.name_box().await, page.comment_box().await] {
            assert_eq!(passed.attr("aria-invalid").await.expect("it is there"), None);
        }
    })
    .await;
}

#[tokio::test]
async fn the_summary_takes_the_focus() {
    reader(async |page| {
        page.open().await;
        page.post_comment().await;
        page.sees_errors().await;
        page.has_focus_on("There is a problem").await;
    })
    .await;
}

#[tokio::test]
async fn the_summary_takes_the_focus_again_when_the_same_is_posted_again() {
    reader(async |page| {
        page.open().await;
        page.post_comment().await;
        page.has_focus_on("There is a problem").await;
        page.post_comment().await;
        page.has_focus_on("There is a problem").await;
    })
    .await;
}

#[tokio::test]
async fn each_link_of_the_summary_leads_to_its_box() {
    reader(async |page| {
        page.open().await;
        page.post_comment().await;
        page.has_focus_on("There is a problem").await;
        page.tab_to("Enter a comment").await;
        page.key(Key::Enter).await;
        page.has_focus_on("Comment").await;
        page.post_comment().await;
        page.has_focus_on("There is a problem").await;
        page.tab_to("Enter your name").await;
        page.key(Key::Enter).await;
        page.has_focus_on("Name").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_of_the_summary_leaves_the_address_and_the_way_back_alone() {
    reader(async |page| {
        page.open().await;
        let place = "return [location.hash, String(history.length)]";
        let before: [String; 2] = page.run(place).await;
        page.post_comment().await;
        page.has_focus_on("There is a problem").await;
        page.tab_to("Enter a comment").await;
        page.key(Key::Enter).await;
        page.has_focus_on("Comment").await;
        assert_eq!(page.run::<[String; 2]>(place).await, before);
    })
    .await;
}

#[tokio::test]
async fn each_box_in_error_says_so_itself() {
    reader(async |page| {
        page.open().await;
        for valid in [page.name_box().await, page.comment_box().await] {
            assert_ne!(valid.attr("aria-invalid").await.expect("it is there"), Some("true".into()));
        }
        page.post_comment().await;
        page.sees_errors().await;
        let boxes = [
            (page.name_box().await, "Enter your name"),
            (page.comment_box().await, "Enter a comment"),
        ];
        for (invalid, words) in boxes {
            let attribute = invalid.attr("aria-invalid").await.expect("it is there");
            assert_eq!(attribute, Some("true".into()));
            let description = page.description(&invalid).await;
            assert!(description.contains(words), "{description}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_box_without_an_error_says_nothing() {
    reader(async |page| {
        page.open().await;
        page.type_name("Ann").await;
        page.post_comment().await;
        assert_eq!(page.sees_errors().await, ["Enter a comment"]);
        let name = page.name_box().await.attr("aria-invalid").await.expect("it is there");
        assert_ne!(name, Some("true".into()));
    })
    .await;
}

#[tokio::test]
async fn the_title_tells_of_the_error_while_the_summary_is_open() {
    reader(async |page| {
        page.open().await;
        let title = format!("{TITLE} – Byline");
        page.sees_title(&title).await;
        page.post_comment().await;
        page.sees_title(&format!("Error: {title}")).await;
        page.post_comment().await;
        page.sees_errors().await;
        page.sees_title(&format!("Error: {title}")).await;
        page.has_focus_on("There is a problem").await;
        page.post("Ann", "So it goes.").await;
        page.sees_posted().await;
        page.sees_title(&title).await;
    })
    .await;
}

#[tokio::test]
async fn a_link_of_the_summary_leads_to_a_box_whose_label_is_seen() {
    reader(async |page| {
        page.resize(320, 480).await;
        page.open().await;
        page.paste_comment(&"long ".repeat(400)).await;
        page.type_name("Ann").await;
        page.post_comment().await;
        page.has_focus_on("There is a problem").await;
        page.tab().await;
        page.key(Key::Enter).await;
        page.has_focus_on("Comment").await;
        let label =
            "return document.querySelector('[for=write-text]').getBoundingClientRect().top >= 0";
        page.comes_to("whether the label is seen", label, true).await;
    })
    .await;
}

//! Words that are posted are no draft any more, whoever posted them.

use serde_json::json;

use crate::reader::reader;
use crate::site::article;
use crate::two_tabs::{second_tab, stored_drafts};

const POSTED: &str = "You posted these words already";

#[tokio::test]
async fn words_posted_in_one_tab_are_taken_out_of_the_other_and_can_be_had_back() {
    reader(async |page| {
        page.open().await;
        page.new_form().sign("Ann").await;
        page.new_form().write("Just once.").await;
        page.stores_draft(&["Ann", "Just once."]).await;
        let (first, second) = second_tab(page).await;
        let form = page.new_form();
        form.sees("Just once.").await;
        page.bring_to_front(&first).await;
        form.press("Post comment").await;
        page.id_of("Just once.").await;
        page.bring_to_front(&second).await;
        form.says(POSTED).await;
        form.sees("").await;
        page.sees_name_box("Ann").await;
        page.sees_heading("9 Comments").await;
        form.press("Undo").await;
        form.sees("Just once.").await;
        form.has_focus().await;
        page.reload().await;
        form.sees("Just once.").await;
    })
    .await;
}

#[tokio::test]
async fn what_a_page_posted_that_ended_then_is_no_draft_any_more() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Just once.").await;
        page.id_of("Just once.").await;
        let earlier = json!({ "v": 1, "at": 1, "record": { "name": "Ann", "text": "Just once." } });
        page.plant(&[(format!("byline:{}:draft:new", article()), earlier.to_string())].into())
            .await;
        page.open().await;
        let form = page.new_form();
        form.says(POSTED).await;
        form.sees("").await;
        assert_eq!(stored_drafts(page).await, Vec::<String>::new());
        form.press("Undo").await;
        form.sees("Just once.").await;
        page.reload().await;
        form.sees("Just once.").await;
    })
    .await;
}

#[tokio::test]
async fn a_reply_posted_in_one_tab_is_taken_out_of_the_other() {
    reader(async |page| {
        page.open().await;
        page.begin_reply("1", "Just once.").await.sign("Ann").await;
        page.stores_draft(&["Ann", "Just once."]).await;
        let (first, second) = second_tab(page).await;
        let form = page.reply_form("1");
        form.sees("Just once.").await;
        page.bring_to_front(&first).await;
        form.press("Post reply").await;
        form.is_closed().await;
        page.bring_to_front(&second).await;
        form.says(POSTED).await;
        form.sees("").await;
        page.sees_heading("9 Comments").await;
    })
    .await;
}

//! The page without a mouse.

use thirtyfour::Key;

use crate::reader::reader;

#[tokio::test]
async fn the_skip_link_comes_first_and_is_seen_then() {
    reader(async |page| {
        page.open().await;
        page.tab().await;
        page.has_focus_on("Skip to the article").await;
        let in_sight: bool = page
            .run(
                "const box = document.activeElement.getBoundingClientRect();
                 return box.top >= 0 && box.left >= 0 && box.height > 0",
            )
            .await;
        assert!(in_sight);
    })
    .await;
}

#[tokio::test]
async fn the_skip_link_leads_to_the_article() {
    reader(async |page| {
        page.open().await;
        page.tab().await;
        page.key(Key::Enter).await;
        page.has_focus_on("Putin, Lukashenka are in same sinking boat, observers say").await;
        page.tab().await;
        page.has_focus_on("Share").await;
    })
    .await;
}

#[tokio::test]
async fn tab_goes_on_from_where_the_reader_has_clicked_in_the_article() {
    reader(async |page| {
        page.open().await;
        let script = "const last = document.querySelector('#article > p:last-of-type');
            last.scrollIntoView({ block: 'center' });
            const { left, top } = last.getClientRects()[0];
            return [left + 9, top + 9]";
        page.click_at(page.run(script).await).await;
        page.tab().await;
        page.has_focus_on("Yes").await;
    })
    .await;
}

#[tokio::test]
async fn tab_goes_through_the_controls_in_the_order_they_are_read() {
    reader(async |page| {
        page.open().await;
        page.tab().await;
        page.has_focus_on("Skip to the article").await;
        page.tab().await;
        page.has_focus_on("Appearance").await;
        for tool in ["Share", "Print"] {
            page.tab().await;
            page.has_focus_on(tool).await;
        }
        for picture in page.pictures().await {
            page.tab().await;
            page.has_focus_on(&picture.alt).await;
        }
        let order =
            ["Yes", "No", "Oldest first", "Newest first", "Write a comment", "Print comments too"];
        let comment = ["Link", "Copy link", "Reply", "Hide"];
        let form =
            ["Comment Policy", "Name", "Comment", "Post comment", "What this page remembers"];
        let comments = comment.into_iter().cycle().take(8 * comment.len());
        for name in order.into_iter().chain(comments).chain(form) {
            page.tab().await;
            page.has_focus_on(name).await;
        }
    })
    .await;
}

#[tokio::test]
async fn every_focused_control_shows_it() {
    reader(async |page| {
        page.open().await;
        let number: usize = page
            .run(
                "return [...document.querySelectorAll('a[href], button, input, textarea, summary')]
                .filter((it) => it.checkVisibility() && !it.disabled).length",
            )
            .await;
        for _ in 0..number {
            page.tab().await;
            let name = page.focused_name().await.expect("there is a page");
            assert!(page.shows_focus().await, "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_open_policy_begins_at_its_title_and_keeps_the_focus() {
    reader(async |page| {
        page.resize(360, 480).await;
        page.open().await;
        page.press("Comment Policy").await;
        let focus = "return document.activeElement.id";
        page.comes_to("where the focus is", focus, "policy-title".to_owned()).await;
        let scrolled = "return document.querySelector('.policy').scrollTop";
        assert_eq!(page.run::<i64>(scrolled).await, 0);
        page.tab().await;
        page.has_focus_on("Close").await;
        page.key(Key::Enter).await;
        page.has_focus_on("Comment Policy").await;
    })
    .await;
}

#[tokio::test]
async fn control_and_enter_post_from_the_comment_box() {
    reader(async |page| {
        page.open().await;
        page.type_name("Ann").await;
        page.type_comment("So it goes.").await;
        let both = Key::Control + Key::Enter;
        page.comment_box().await.send_keys(both).await.expect("it takes keys");
        page.sees_last_comment("So it goes.").await;
        page.sees_posted().await;
    })
    .await;
}

#[tokio::test]
async fn enter_alone_breaks_the_line() {
    reader(async |page| {
        page.open().await;
        page.type_name("Ann").await;
        page.type_comment("one").await;
        page.key(Key::Enter).await;
        page.sees_comment_box("one\n").await;
        page.sees_heading("8 Comments").await;
    })
    .await;
}

//! The draft: what was typed is back.

use crate::browser::Ability;
use crate::page::{Page, Role};
use crate::reader::{reader, reader_with};
use crate::two_tabs::{ELSEWHERE, second_tab};

/// The draft is back, with a notice and a way to discard it.
async fn the_draft_is_back(page: &Page, words: &str) {
    page.sees_comment_box(words).await;
    page.sees_once("Your draft is back.").await;
    page.find(Role::Button, "Discard draft").await;
}

#[tokio::test]
async fn a_draft_is_back_after_a_reload() {
    reader(async |page| {
        page.open().await;
        page.type_name("O'Brien").await;
        page.type_comment("Half a\nthought").await;
        page.reload().await;
        the_draft_is_back(page, "Half a\nthought").await;
        page.sees_name_box("O'Brien").await;
        page.sees_counter("1486 / 1500").await;
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_back_after_a_crash() {
    reader_with(Ability::Crash, async |page| {
        page.open().await;
        page.type_comment("Half a thought").await;
        page.sees_counter("1486 / 1500").await;
        page.stores_draft(&["Half a thought"]).await;
        page.crash().await;
        page.open().await;
        the_draft_is_back(page, "Half a thought").await;
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_back_after_a_visit_elsewhere() {
    reader(async |page| {
        page.open().await;
        page.type_comment("Half a thought").await;
        page.go_elsewhere().await;
        page.open().await;
        the_draft_is_back(page, "Half a thought").await;
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_back_after_going_back() {
    reader(async |page| {
        page.open().await;
        page.type_comment("Half a thought").await;
        page.go_elsewhere().await;
        page.go_back().await;
        page.sees_comment_box("Half a thought").await;
        page.sees_counter("1486 / 1500").await;
    })
    .await;
}

#[tokio::test]
async fn words_that_arrived_without_an_event_are_in_the_draft_when_the_page_is_left() {
    reader(async |page| {
        page.open().await;
        let comment = page.comment_box().await.to_json().expect("it has an id");
        page.run_with::<()>("arguments[0].value = 'dictated'", vec![comment]).await;
        page.reload().await;
        the_draft_is_back(page, "dictated").await;
    })
    .await;
}

/// A telephone may end a page that is hidden without another word to it.
#[tokio::test]
async fn words_that_arrived_without_an_event_are_stored_when_the_page_is_hidden_or_left() {
    reader(async |page| {
        page.open().await;
        let comment = page.comment_box().await.to_json().expect("it has an id");
        // All in one task: the page doesn't come to look at its boxes by itself.
        let script = "const stored = (words) =>
                Object.values(localStorage).some((record) => record.includes(words));
            arguments[0].value = 'dictated';
            const before = stored('dictated');
            Object.defineProperty(document, 'hidden', { get: () => true, configurable: true });
            document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
            const hidden = stored('dictated');
            delete document.hidden;
            arguments[0].value = 'and dictated on';
            dispatchEvent(new PageTransitionEvent('pagehide'));
            return [before, hidden, stored('and dictated on')]";
        let stored: [bool; 3] = page.run_with(script, vec![comment]).await;
        assert_eq!(stored, [false, true, true]);
    })
    .await;
}

#[tokio::test]
async fn a_draft_over_the_limit_is_back_whole() {
    reader(async |page| {
        page.open().await;
        let words = "0123456789".repeat(10_000);
        page.paste_comment(&words).await;
        page.sees_counter("-98500 / 1500").await;
        page.reload().await;
        the_draft_is_back(page, &words).await;
        page.sees_counter("-98500 / 1500").await;
    })
    .await;
}

#[tokio::test]
async fn a_draft_can_be_discarded() {
    reader(async |page| {
        page.open().await;
        page.type_comment("Half a thought").await;
        page.reload().await;
        page.press("Discard draft").await;
        page.sees_comment_box("").await;
        page.sees_counter("1500 / 1500").await;
        page.has_focus_on("Comment").await;
        page.reload().await;
        page.sees_comment_box("").await;
        assert!(!page.text().await.contains("Your draft is back."));
    })
    .await;
}

#[tokio::test]
async fn a_discarded_draft_can_be_had_back() {
    reader(async |page| {
        page.open().await;
        page.type_comment("Half a thought").await;
        page.reload().await;
        page.press("Discard draft").await;
        page.sees_comment_box("").await;
        page.press("Undo").await;
        page.sees_comment_box("Half a thought").await;
        page.has_focus_on("Comment").await;
        page.reload().await;
        the_draft_is_back(page, "Half a thought").await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_said_of_a_draft_where_there_is_none() {
    reader(async |page| {
        page.open().await;
        page.finds_no(Role::Button, "Discard draft").await;
        assert!(!page.text().await.to_lowercase().contains("draft"));
    })
    .await;
}

#[tokio::test]
async fn a_posted_comment_is_no_draft_any_more() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        page.reload().await;
        page.sees_last_comment("So it goes.").await;
        page.sees_comment_box("").await;
        assert!(!page.text().await.contains("Your draft is back."));
    })
    .await;
}

/// Two tabs have written a draft each; the reader is back in the first, and is asked.
async fn two_drafts(page: &Page) {
    page.open().await;
    page.type_comment("From the first tab.").await;
    page.stores_draft(&["From the first tab."]).await;
    let first = page.open_tab().await;
    page.open().await;
    page.clear_comment().await;
    page.type_comment("From the second tab.").await;
    page.stores_draft(&["From the second tab."]).await;
    page.bring_to_front(&first).await;
    page.type_comment(" And more.").await;
    page.reload().await;
    page.sees_once("You wrote something else here, too:").await;
    page.sees_comment_box("From the first tab. And more.").await;
    page.sees_once("From the second tab.").await;
}

#[tokio::test]
async fn of_two_tabs_drafts_the_reader_can_keep_the_one_at_hand() {
    reader(async |page| {
        two_drafts(page).await;
        page.press("Keep what is in the box").await;
        page.sees_comment_box("From the first tab. And more.").await;
        page.has_focus_on("Comment").await;
        page.finds_no(Role::Button, "Keep what is in the box").await;
        page.press("Undo").await;
        page.sees_comment_box("From the second tab.").await;
    })
    .await;
}

#[tokio::test]
async fn of_two_tabs_drafts_the_reader_can_take_the_other() {
    reader(async |page| {
        two_drafts(page).await;
        page.press("Use these words instead").await;
        page.sees_comment_box("From the second tab.").await;
        page.has_focus_on("Comment").await;
        page.press("Undo").await;
        page.sees_comment_box("From the first tab. And more.").await;
    })
    .await;
}

#[tokio::test]
async fn of_three_wordings_in_three_tabs_each_is_asked_about_once() {
    reader(async |page| {
        page.open().await;
        let form = page.new_form();
        form.write("In the first").await;
        form.counts("1488 / 1500").await;
        let (first, second) = second_tab(page).await;
        form.rewrite("In the second").await;
        form.counts("1487 / 1500").await;
        let (_, third) = second_tab(page).await;
        form.rewrite("In the third").await;
        form.counts("1488 / 1500").await;
        for _ in 0..2 {
            form.says(ELSEWHERE).await;
            form.press("Keep what is in the box").await;
        }
        page.has_looked_around().await;
        form.says_no_more(ELSEWHERE).await;
        // They look around, and what they hold is kept.
        for tab in [&first, &second] {
            page.bring_to_front(tab).await;
            form.says(ELSEWHERE).await;
        }
        page.bring_to_front(&third).await;
        form.sees("In the third").await;
        page.has_looked_around().await;
        form.says_no_more(ELSEWHERE).await;
    })
    .await;
}

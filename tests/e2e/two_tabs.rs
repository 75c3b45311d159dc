//! Two tabs, one truth: what is done in one shows in the other, and no words of either are lost.

use thirtyfour::WindowHandle;

use crate::browser::Ability;
use crate::page::Page;
use crate::reader::{reader, reader_with};

/// What is said of a draft of the same form with other words.
pub const ELSEWHERE: &str = "You wrote something else here, too";

/// Opens the page in a second tab too. The second is in front; the first and it.
pub async fn second_tab(page: &Page) -> (WindowHandle, WindowHandle) {
    let first = page.open_tab().await;
    page.open().await;
    let second = page.bring_to_front(&first).await;
    page.bring_to_front(&second).await;
    (first, second)
}

/// The texts of all stored drafts.
pub async fn stored_drafts(page: &Page) -> Vec<String> {
    let script = "return Object.entries(localStorage)
        .filter(([key]) => key.includes(':draft:'))
        .map(([, record]) => JSON.parse(record).record.text).sort()";
    page.run(script).await
}

#[tokio::test]
async fn what_is_done_in_one_tab_shows_in_the_other() {
    reader(async |page| {
        page.open().await;
        let (first, second) = second_tab(page).await;
        page.vote_yes().await;
        page.post("Ann", "A comment.").await;
        let mine = page.id_of("A comment.").await;
        page.bring_to_front(&first).await;
        page.sees_votes(true, false).await;
        page.reads_at(&mine, "A comment.").await;
        let reply = page.begin_reply("1", "A reply.").await;
        reply.sign("Ann").await;
        reply.press("Post reply").await;
        page.bring_to_front(&second).await;
        let reply = page.id_of("A reply.").await;
        page.sees_heading("10 Comments").await;
        page.begin_edit(&mine, "Another wording.").await.press("Save changes").await;
        page.has_focus_at(&format!("comment-{mine}")).await;
        page.press_at(&reply, "Delete").await;
        page.reads_at(&reply, "Comment deleted").await;
        page.press_at("2", "Hide").await;
        page.press("Newest first").await;
        page.bring_to_front(&first).await;
        page.reads_at(&mine, "Another wording.").await;
        page.reads_at("2", "Comment hidden").await;
        page.sees_heading("9 Comments").await;
        let script = "return document.querySelector('.comments [id^=comment-]').id";
        page.comes_to("the first, which is the newest", script, format!("comment-{mine}")).await;
        page.bring_to_front(&second).await;
        page.press_at(&reply, "Undo").await;
        page.bring_to_front(&first).await;
        page.reads_at(&reply, "A reply.").await;
    })
    .await;
}

/// Both tabs began with the same words, and go on differently: "One, the first" here, in front,
/// and "One, the second" in the other.
pub async fn part_ways(page: &Page) -> (WindowHandle, WindowHandle) {
    page.open().await;
    page.new_form().write("One").await;
    page.stores_draft(&["One"]).await;
    let (first, second) = second_tab(page).await;
    page.new_form().sees("One").await;
    page.new_form().write(", the second").await;
    page.new_form().counts("1485 / 1500").await;
    page.bring_to_front(&first).await;
    page.new_form().says("One, the second").await;
    page.new_form().write(", the first").await;
    page.new_form().counts("1486 / 1500").await;
    (first, second)
}

#[tokio::test]
async fn of_two_wordings_both_are_kept_and_each_tab_tells_of_the_other() {
    reader(async |page| {
        let (_, second) = part_ways(page).await;
        page.new_form().sees("One, the first").await;
        page.new_form().says(ELSEWHERE).await;
        page.new_form().says("One, the second").await;
        page.stores_draft(&["One, the first"]).await;
        assert_eq!(stored_drafts(page).await, ["One, the first", "One, the second"]);
        page.bring_to_front(&second).await;
        page.new_form().sees("One, the second").await;
        page.new_form().says(ELSEWHERE).await;
        page.new_form().says("One, the first").await;
    })
    .await;
}

#[tokio::test]
async fn the_other_tabs_words_can_be_taken_and_ones_own_had_back() {
    reader(async |page| {
        part_ways(page).await;
        let form = page.new_form();
        form.press("Use these words instead").await;
        form.sees("One, the second").await;
        form.has_focus().await;
        form.says_no_more(ELSEWHERE).await;
        form.press("Undo").await;
        form.sees("One, the first").await;
        form.press("Undo").await;
        form.sees("One, the second").await;
    })
    .await;
}

#[tokio::test]
async fn ones_own_words_can_be_kept_and_the_other_tabs_had_back() {
    reader(async |page| {
        let (first, second) = part_ways(page).await;
        let form = page.new_form();
        form.press("Keep what is in the box").await;
        form.sees("One, the first").await;
        form.has_focus().await;
        // The other tab looks around, and what it holds is kept: that is no news here.
        page.bring_to_front(&second).await;
        form.says("One, the first").await;
        form.sees("One, the second").await;
        page.bring_to_front(&first).await;
        form.says_no_more(ELSEWHERE).await;
        form.press("Undo").await;
        form.sees("One, the second").await;
        form.press("Undo").await;
        form.sees("One, the first").await;
    })
    .await;
}

#[tokio::test]
async fn what_the_other_tab_writes_after_a_choice_is_told_again() {
    reader(async |page| {
        let (first, second) = part_ways(page).await;
        let form = page.new_form();
        form.press("Keep what is in the box").await;
        page.bring_to_front(&second).await;
        form.write(" and more").await;
        form.counts("1476 / 1500").await;
        page.bring_to_front(&first).await;
        form.says("One, the second and more").await;
        form.sees("One, the first").await;
    })
    .await;
}

#[tokio::test]
async fn words_that_another_tab_wrote_over_are_still_kept() {
    reader_with(Ability::Crash, async |page| {
        page.open().await;
        page.new_form().write("Mine for a long time").await;
        page.stores_draft(&["Mine for a long time"]).await;
        let (first, _) = second_tab(page).await;
        page.new_form().sees("Mine for a long time").await;
        page.new_form().rewrite("Something else").await;
        page.new_form().counts("1486 / 1500").await;
        page.bring_to_front(&first).await;
        page.new_form().sees("Mine for a long time").await;
        page.new_form().says("Something else").await;
        assert_eq!(stored_drafts(page).await, ["Mine for a long time", "Something else"]);
        page.crash().await;
        page.open().await;
        let text = page.new_form().text_box().await.prop("value").await.expect("it is there");
        let told = page.new_form().text().await + text.as_deref().unwrap_or_default();
        assert!(told.contains("Mine for a long time") && told.contains("Something else"), "{told}");
    })
    .await;
}

#[tokio::test]
async fn a_tab_that_only_goes_on_from_the_other_loses_nothing() {
    reader(async |page| {
        page.open().await;
        page.new_form().write("To begin").await;
        page.stores_draft(&["To begin"]).await;
        let (first, second) = second_tab(page).await;
        let form = page.new_form();
        form.write(" and to go on").await;
        form.counts("1479 / 1500").await;
        page.bring_to_front(&first).await;
        form.says("To begin and to go on").await;
        form.press("Use these words instead").await;
        form.sees("To begin and to go on").await;
        page.bring_to_front(&second).await;
        form.sees("To begin and to go on").await;
        form.says_no_more(ELSEWHERE).await;
        page.reload().await;
        form.sees("To begin and to go on").await;
        form.says_no_more(ELSEWHERE).await;
    })
    .await;
}

/// A comment that is being edited in these words in the first of two tabs: its id, and the tabs.
async fn edit_in_the_first(page: &Page, words: &str) -> (String, WindowHandle, WindowHandle) {
    page.open().await;
    page.post("Ann", "A comment.").await;
    let mine = page.id_of("A comment.").await;
    let (first, second) = second_tab(page).await;
    page.bring_to_front(&first).await;
    page.begin_edit(&mine, words).await;
    (mine, first, second)
}

#[tokio::test]
async fn an_edit_that_another_tab_has_saved_is_told_before_one_here_replaces_it() {
    reader(async |page| {
        let (mine, first, second) = edit_in_the_first(page, "Worded here.").await;
        let here = page.edit_form(&mine);
        page.bring_to_front(&second).await;
        page.reads_at(&mine, "A comment.").await;
        let there = page.begin_edit(&mine, "Worded there.").await;
        there.says(ELSEWHERE).await;
        there.press("Keep what is in the box").await;
        there.press("Save changes").await;
        page.has_focus_at(&format!("comment-{mine}")).await;
        page.bring_to_front(&first).await;
        here.says(ELSEWHERE).await;
        here.says("Worded there.").await;
        here.sees("Worded here.").await;
        here.press("Keep what is in the box").await;
        here.says_no_more(ELSEWHERE).await;
        here.press("Save changes").await;
        page.reads_at(&mine, "Worded here.").await;
    })
    .await;
}

#[tokio::test]
async fn an_edit_of_what_another_tab_deletes_can_be_had_back() {
    reader(async |page| {
        let (mine, first, second) = edit_in_the_first(page, "Worded anew.").await;
        page.stores_draft(&["Worded anew."]).await;
        page.bring_to_front(&second).await;
        page.press_at(&mine, "Delete").await;
        page.bring_to_front(&first).await;
        page.reads_at(&mine, "Comment deleted").await;
        page.has_focus_at(&format!("comment-{mine}")).await;
        page.press_at(&mine, "Undo").await;
        page.edit_form(&mine).sees("Worded anew.").await;
    })
    .await;
}

#[tokio::test]
async fn two_wordings_of_a_reply_are_told_of_too() {
    reader(async |page| {
        page.open().await;
        page.begin_reply("1", "Yes").await;
        page.stores_draft(&["Yes"]).await;
        let (first, _) = second_tab(page).await;
        let form = page.reply_form("1");
        form.sees("Yes").await;
        form.rewrite("No").await;
        form.counts("1498 / 1500").await;
        page.bring_to_front(&first).await;
        form.says(ELSEWHERE).await;
        form.says("No").await;
        form.press("Use these words instead").await;
        form.sees("No").await;
        form.press("Undo").await;
        form.sees("Yes").await;
    })
    .await;
}

#[tokio::test]
async fn words_that_go_on_from_what_another_tab_posted_stay() {
    reader(async |page| {
        page.open().await;
        page.new_form().sign("Ann").await;
        page.new_form().write("Once").await;
        page.stores_draft(&["Ann", "Once"]).await;
        let (first, second) = second_tab(page).await;
        let form = page.new_form();
        form.sees("Once").await;
        form.write(" and again").await;
        form.counts("1486 / 1500").await;
        page.bring_to_front(&first).await;
        form.press("Post comment").await;
        page.sees_heading("9 Comments").await;
        page.bring_to_front(&second).await;
        page.sees_heading("9 Comments").await;
        form.sees("Once and again").await;
        page.reload().await;
        form.sees("Once and again").await;
    })
    .await;
}

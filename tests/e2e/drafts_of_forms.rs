//! A draft for each form: what was typed is back where it was typed.

use crate::browser::Ability;
use crate::page::Page;
use crate::reader::{reader, reader_with};
use crate::two_tabs::{ELSEWHERE, second_tab, stored_drafts};

pub const BACK: &str = "Your draft is back. You wrote it";

/// The reader has posted "Mine." and writes in four forms. The id of "Mine.".
async fn write_everywhere(page: &Page) -> String {
    page.open().await;
    page.post("Ann", "Mine.").await;
    let mine = page.id_of("Mine.").await;
    page.new_form().write("A new one").await;
    page.begin_reply("1", "To the first").await;
    page.begin_reply("2", "To the second").await;
    page.begin_edit(&mine, "Mine, edited").await.counts("1488 / 1500").await;
    mine
}

async fn everything_is_back(page: &Page, mine: &str) {
    let forms = [
        (page.new_form(), "A new one"),
        (page.reply_form("1"), "To the first"),
        (page.reply_form("2"), "To the second"),
        (page.edit_form(mine), "Mine, edited"),
    ];
    for (form, words) in forms {
        form.sees(words).await;
        form.says(BACK).await;
        form.says("Discard draft").await;
    }
}

#[tokio::test]
async fn every_form_is_open_again_with_its_own_words() {
    reader(async |page| {
        let mine = write_everywhere(page).await;
        page.reload().await;
        everything_is_back(page, &mine).await;
        page.reload().await;
        everything_is_back(page, &mine).await;
    })
    .await;
}

#[tokio::test]
async fn every_form_is_open_again_after_a_crash() {
    reader_with(Ability::Crash, async |page| {
        let mine = write_everywhere(page).await;
        page.stores_draft(&["Mine, edited"]).await;
        page.crash().await;
        page.open().await;
        everything_is_back(page, &mine).await;
    })
    .await;
}

#[tokio::test]
async fn a_form_that_is_open_again_stands_by_its_comment() {
    reader(async |page| {
        let mine = write_everywhere(page).await;
        page.reload().await;
        everything_is_back(page, &mine).await;
        let before: Vec<String> = page
            .run(
                "return [...document.querySelectorAll('li > form')].map((form) => form.id + ' after '
                    + form.parentElement.previousElementSibling?.firstElementChild.id)",
            )
            .await;
        assert_eq!(before[..2], ["reply-1 after comment-1", "reply-2 after comment-2"]);
        assert_eq!(before.len(), 3, "{before:?}");
        assert!(before[2].starts_with(&format!("edit-{mine} after comment-")), "{before:?}");
    })
    .await;
}

#[tokio::test]
async fn the_notice_tells_how_old_the_draft_is() {
    reader(async |page| {
        page.open().await;
        page.begin_reply("1", "Some time ago").await.counts("1487 / 1500").await;
        page.stores_draft(&["Some time ago"]).await;
        let at: u64 = page.run("return Date.now() - 3 * 3600 * 1000").await;
        let mut records = page.records().await;
        for (key, text) in &mut records {
            if key.ends_with("draft:reply:1") {
                let mut record: serde_json::Value = serde_json::from_str(text).expect("JSON");
                record["at"] = at.into();
                *text = record.to_string();
            }
        }
        page.plant(&records).await;
        page.open().await;
        let date =
            "return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
            .format(arguments[0])";
        let date: String = page.run_with(date, vec![at.into()]).await;
        page.reply_form("1").says(&format!("You wrote it on {date}.")).await;
    })
    .await;
}

#[tokio::test]
async fn a_sent_reply_never_shows_in_another_box() {
    reader(async |page| {
        page.open().await;
        page.new_form().sign("Ann").await;
        let first = page.begin_reply("1", "Just for the first").await;
        first.sign("Ann").await;
        page.begin_reply("2", "Unsent").await;
        first.press("Post reply").await;
        first.is_closed().await;
        page.id_of("Just for the first").await;
        page.new_form().sees("").await;
        page.reply_form("2").sees("Unsent").await;
        page.press_at("3", "Reply").await;
        page.reply_form("3").has_focus().await;
        page.reply_form("3").sees("").await;
        page.press_at("1", "Reply").await;
        page.reply_form("1").has_focus().await;
        page.reply_form("1").sees("").await;
        page.reload().await;
        page.id_of("Just for the first").await;
        page.reply_form("2").sees("Unsent").await;
        page.new_form().sees("").await;
        page.reply_form("1").is_closed().await;
    })
    .await;
}

#[tokio::test]
async fn cancel_keeps_the_words_for_when_the_form_is_opened_again() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Mine.").await;
        let mine = page.id_of("Mine.").await;
        let reply = page.begin_reply("1", "Not yet").await;
        reply.press("Cancel").await;
        reply.is_closed().await;
        page.has_focus_on("Reply").await;
        let edit = page.begin_edit(&mine, "Mine, perhaps.").await;
        edit.press("Cancel").await;
        edit.is_closed().await;
        page.has_focus_on("Edit").await;
        page.reads_at(&mine, "Mine.").await;
        page.press_at("1", "Reply").await;
        reply.sees("Not yet").await;
        reply.says(BACK).await;
        page.press_at(&mine, "Edit").await;
        edit.sees("Mine, perhaps.").await;
        edit.says(BACK).await;
    })
    .await;
}

#[tokio::test]
async fn a_form_that_nothing_was_written_in_has_no_draft() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Mine.").await;
        let mine = page.id_of("Mine.").await;
        page.press_at("1", "Reply").await;
        page.reply_form("1").has_focus().await;
        page.press_at(&mine, "Edit").await;
        page.edit_form(&mine).has_focus().await;
        page.reload().await;
        page.id_of("Mine.").await;
        page.reply_form("1").is_closed().await;
        page.edit_form(&mine).is_closed().await;
        let records = page.records().await;
        assert!(!records.keys().any(|key| key.contains(":draft:")), "{records:?}");
    })
    .await;
}

#[tokio::test]
async fn a_form_with_a_name_alone_is_not_open_at_the_next_visit() {
    reader(async |page| {
        page.open().await;
        page.press_at("1", "Reply").await;
        page.reply_form("1").sign("Ann").await;
        page.stores_draft(&["Ann"]).await;
        page.reload().await;
        page.reply_form("1").is_closed().await;
        page.press_at("1", "Reply").await;
        page.reply_form("1").has_focus().await;
        page.comes_to(
            "the name",
            "return document.getElementById('reply-1-name').value",
            "Ann".to_owned(),
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_reply_to_a_comment_that_is_gone_is_back_all_the_same() {
    reader(async |page| {
        page.open().await;
        let form = page.begin_reply("1", "Half a reply").await;
        form.sign("Ann").await;
        page.stores_draft(&["Ann", "Half a reply"]).await;
        page.go_elsewhere().await;
        let stored = page.records().await.into_iter();
        let gone = stored.map(|(key, record)| (key.replace(":reply:1", ":reply:99"), record));
        page.plant(&gone.collect()).await;
        page.open().await;
        let form = page.reply_form("99");
        form.sees("Half a reply").await;
        page.reads_at("99", "Comment deleted").await;
        form.press("Cancel").await;
        form.is_closed().await;
        let focus = "return document.activeElement.id";
        page.comes_to("where the focus is", focus, "comment-99".to_owned()).await;
        page.reload().await;
        form.press("Post reply").await;
        form.is_closed().await;
        page.reload().await;
        page.sees_last_comment("Half a reply").await;
    })
    .await;
}

/// As Firefox does, late, in a tab that is opened again.
#[tokio::test]
async fn what_a_browser_writes_over_a_draft_takes_no_words_from_it() {
    reader(async |page| {
        page.open().await;
        page.new_form().write("A first thought, and more").await;
        page.stores_draft(&["A first thought, and more"]).await;
        page.reload().await;
        page.new_form().says(BACK).await;
        let write = "const box = document.getElementById('write-text');
            [box.value] = arguments;
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));";
        for written in ["A first", "A second"] {
            page.run_with::<()>(write, vec![written.into()]).await;
            page.new_form().says(ELSEWHERE).await;
            page.stores_draft(&[written]).await;
            let drafts = stored_drafts(page).await;
            assert_eq!(drafts.len(), 2, "{drafts:?}");
        }
        page.press("Use these words instead").await;
        page.new_form().sees("A first thought, and more").await;
    })
    .await;
}

#[tokio::test]
async fn a_reader_who_takes_words_away_has_one_draft() {
    reader(async |page| {
        page.open().await;
        page.new_form().write("A first thought, and more").await;
        page.stores_draft(&["A first thought, and more"]).await;
        page.new_form().rewrite("A first").await;
        page.stores_draft(&["A first"]).await;
        assert_eq!(stored_drafts(page).await, ["A first"]);
    })
    .await;
}

#[tokio::test]
async fn the_words_of_an_edit_outlive_its_comment() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Mine.").await;
        let mine = page.id_of("Mine.").await;
        page.begin_edit(&mine, "Mine, edited").await.counts("1488 / 1500").await;
        page.stores_draft(&["Mine, edited"]).await;
        let (_, second) = second_tab(page).await;
        page.bring_to_front(&second).await;
        page.run::<()>(
            "for (const key of Object.keys(localStorage))
                if (key.includes(':comment:')) localStorage.removeItem(key)",
        )
        .await;
        page.open().await;
        page.new_form().says(ELSEWHERE).await;
        page.new_form().press("Use these words instead").await;
        page.new_form().sees("Mine, edited").await;
    })
    .await;
}

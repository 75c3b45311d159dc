//! What a later version of the page has stored is left as it is, whatever this one does.

use serde_json::Value;

use crate::page::{Page, Records};
use crate::reader::reader;

/// The same record as a later version would have written it.
fn later(text: &str) -> String {
    let mut record: Value = serde_json::from_str(text).expect("records are JSON");
    record["v"] = 99.into();
    record["record"] = serde_json::json!({ "something": ["we don't know yet"] });
    record.to_string()
}

/// Everything that was stored, as from a later version, and the page opened with it.
async fn meets_the_future(page: &Page) -> (Records, String) {
    page.open().await;
    page.vote_yes().await;
    page.post("Ann", "Mine.").await;
    let mine = page.id_of("Mine.").await;
    page.press_at("3", "Hide").await;
    page.press("Newest first").await;
    page.new_form().write("A draft").await;
    page.begin_reply("1", "A reply").await;
    page.begin_edit(&mine, "An edit").await.counts("1493 / 1500").await;
    page.go_elsewhere().await;
    let records = page.records().await;
    let records: Records = records.into_iter().map(|(key, text)| (key, later(&text))).collect();
    assert_eq!(records.len(), 8, "{records:?}");
    page.plant(&records).await;
    page.open().await;
    page.sees_once("can’t be read").await;
    (records, mine)
}

async fn nothing_has_changed(page: &Page, records: &Records) {
    let now = page.records().await;
    for (key, text) in records {
        assert_eq!(now.get(key), Some(text), "{key}");
    }
}

#[tokio::test]
async fn records_of_a_later_version_outlive_all_that_is_done() {
    reader(async |page| {
        let (records, _) = meets_the_future(page).await;
        page.sees_heading("8 Comments").await;
        page.vote_no().await;
        page.press("Oldest first").await;
        page.press("Newest first").await;
        page.post("Bo", "Today.").await;
        let today = page.id_of("Today.").await;
        page.new_form().write("Another draft").await;
        let reply = page.reply_form("1");
        page.press_at("1", "Reply").await;
        reply.sees("").await;
        reply.write("Another reply.").await;
        reply.press("Post reply").await;
        reply.is_closed().await;
        page.has_focus_on_row("Another reply.").await;
        page.begin_edit(&today, "Today, edited.").await.press("Save changes").await;
        page.reads_at(&today, "Today, edited.").await;
        page.press_at(&today, "Delete").await;
        page.reads_at(&today, "Comment deleted").await;
        page.press_at(&today, "Undo").await;
        page.reads_at(&today, "Today, edited.").await;
        page.has_focus_on("Delete").await;
        page.press_at("3", "Hide").await;
        page.press_at("3", "Show").await;
        nothing_has_changed(page, &records).await;
        page.reload().await;
        page.sees_votes(false, true).await;
        page.reads_at(&today, "Today, edited.").await;
        page.sees_heading("10 Comments").await;
        page.new_form().sees("Another draft").await;
        page.press_at(&today, "Delete").await;
        page.has_focus_on("Undo").await;
        page.new_form().press("Discard draft").await;
        page.new_form().sees("").await;
        nothing_has_changed(page, &records).await;
    })
    .await;
}

#[tokio::test]
async fn a_later_version_in_another_tab_is_left_alone() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Mine.").await;
        let mine = page.id_of("Mine.").await;
        page.new_form().write("A draft").await;
        page.new_form().counts("1493 / 1500").await;
        page.stores_draft(&["A draft"]).await;
        let first = page.open_tab().await;
        page.go_elsewhere().await;
        let records = page.records().await;
        let records: Records = records.into_iter().map(|(key, text)| (key, later(&text))).collect();
        page.plant(&records).await;
        page.bring_to_front(&first).await;
        page.sees_once("can’t be read").await;
        page.new_form().write(" goes on").await;
        page.new_form().counts("1485 / 1500").await;
        nothing_has_changed(page, &records).await;
        page.reload().await;
        page.new_form().sees("A draft goes on").await;
        let gone: bool =
            page.run_with("return !document.getElementById(arguments[0])", vec![mine.into()]).await;
        assert!(gone);
        nothing_has_changed(page, &records).await;
    })
    .await;
}

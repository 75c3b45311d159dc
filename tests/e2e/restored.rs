//! The page as a browser had put it away whole, and shows it again when the reader goes back.

use serde_json::Value;

use crate::page::Page;
use crate::reader::Visit;
use crate::site::Edition;
use crate::wrong_clock::{SETTABLE, set_clock, set_zone};

/// What a worker says meanwhile would have the browser let go of what it has put away.
const WITHOUT_WORKER: &str = "delete Navigator.prototype.serviceWorker;";

/// Goes back to the very document that was left.
async fn come_back(page: &Page) {
    page.go_back().await;
    page.comes_to("whether it is the same document", "return window.restored === true", true).await;
}

#[tokio::test]
async fn what_was_done_in_another_tab_meanwhile_is_shown() {
    Visit::to(Edition::default().met_by(WITHOUT_WORKER))
        .by(async |page| {
            page.open().await;
            page.vote_no().await;
            page.post("Ann", "Before.").await;
            let before = page.id_of("Before.").await;
            page.new_form().write("Half a sen").await;
            page.is_put_away().await;
            let first = page.open_tab().await;
            page.open().await;
            page.vote_yes().await;
            page.press_at(&before, "Delete").await;
            page.press_at("3", "Hide").await;
            page.reply("manoeuvring between", "Ann", "Meanwhile.").await;
            page.press("Newest first").await;
            page.run::<()>("document.querySelector('#appearance [value=dark]').click()").await;
            page.bring_to_front(&first).await;
            come_back(page).await;
            page.sees_votes(true, false).await;
            page.sees_result("You answered Yes.").await;
            page.sees_heading("9 Comments").await;
            page.id_of("Meanwhile.").await;
            page.reads_at("3", "Comment hidden").await;
            let gone = format!("return !document.getElementById('comment-{before}')");
            page.comes_to("whether the deleted one is gone", &gone, true).await;
            let first = "return document.querySelector('.comments article').id";
            page.comes_to("the first comment", first, "comment-8".to_owned()).await;
            let looks = "return document.documentElement.dataset.appearance.trim()";
            page.comes_to("the looks", looks, "dark".to_owned()).await;
            page.sees_comment_box("Half a sen").await;
        })
        .await;
}

/// When the one own comment was written, as it is said.
const WHEN: &str = "return ['time', '.ago'].map((part) =>
    document.querySelector(`.own ${part}`)?.textContent)";

#[tokio::test]
async fn dates_are_of_the_present_day_and_time_zone() {
    Visit::to(Edition::default().met_by(SETTABLE).met_by(WITHOUT_WORKER))
        .by(async |page| {
            page.go_elsewhere().await;
            set_zone(page, "UTC").await;
            page.open().await;
            page.post("Ann", "Before.").await;
            page.comes_to(
                "how long ago",
                "return document.querySelector('.ago').textContent",
                "now".to_owned(),
            )
            .await;
            let before: [String; 2] = page.run(WHEN).await;
            page.is_put_away().await;
            set_clock(page, 400 * 86_400_000).await;
            set_zone(page, "Asia/Almaty").await;
            come_back(page).await;
            let script = "const time = document.querySelector('.own time').dateTime;
                return new Intl.DateTimeFormat(document.documentElement.lang,
                    { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Almaty' }).format(new Date(time))";
            let date: String = page.run(script).await;
            assert_ne!(date, before[0]);
            let expected = Value::from(vec![date, "400 days ago".to_owned()]);
            page.comes_to("what is said of when", WHEN, expected).await;
        })
        .await;
}

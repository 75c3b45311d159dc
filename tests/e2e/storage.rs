//! What the page keeps, and how it bears a browser that doesn't let it.

use serde_json::{Value, json};

use crate::page::{Page, Records};
use crate::reader::{Visit, reader};
use crate::site::Edition;

const UNREADABLE: &str = "can’t be read";
const FULL: &str = "no room left";
const BLOCKED: &str = "doesn’t let the page keep anything";

/// The reader leaves a record of most kinds.
async fn leave_traces(page: &Page) {
    page.open().await;
    page.press("Appearance").await;
    page.press("Reset").await;
    page.press("Newest first").await;
    page.press("Oldest first").await;
    page.press_at("2", "Hide").await;
    page.press_at("2", "Show").await;
    page.vote_yes().await;
    page.post("Ann", "So it goes.").await;
    page.sees_last_comment("So it goes.").await;
    page.type_comment("Half a thought").await;
    page.sees_counter("1486 / 1500").await;
    page.stores_draft(&["Half a thought"]).await;
}

/// The reader votes, counts and posts in a page that showed `comments` comments.
async fn everything_works(page: &Page, comments: usize) {
    page.vote_no().await;
    page.sees_votes(false, true).await;
    page.type_name("Bo").await;
    page.type_comment("Nevertheless").await;
    page.sees_counter("1488 / 1500").await;
    page.post_comment().await;
    page.sees_last_comment("Nevertheless").await;
    page.sees_heading(&format!("{} Comments", comments + 1)).await;
    page.sees_posted().await;
}

#[tokio::test]
async fn every_key_begins_with_byline() {
    reader(async |page| {
        leave_traces(page).await;
        let records = page.records().await;
        assert!(records.len() >= 7, "{records:?}");
        for key in records.keys() {
            assert!(key.starts_with("byline:"), "{key}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_a_reader_does_is_in_local_storage_alone() {
    reader(async |page| {
        leave_traces(page).await;
        // What is kept besides is the page itself, as it was served.
        page.is_kept().await;
        let elsewhere = page
            .await_in_page(
                "(async () => {
                    const [name, ...others] = await caches.keys();
                    const cache = await caches.open(name);
                    const served = await (await cache.match('./')).text();
                    return {
                        cookies: document.cookie,
                        session: Object.keys(sessionStorage),
                        databases: await indexedDB.databases(),
                        others,
                        traces: ['So it goes.', 'Half a thought'].filter((it) => served.includes(it)),
                    };
                })()",
            )
            .await;
        let nothing =
            json!({ "cookies": "", "session": [], "databases": [], "others": [], "traces": [] });
        assert_eq!(elsewhere, nothing);
    })
    .await;
}

/// Nothing is kept; the page works, and says so once.
async fn works_without_storage(page: &Page) {
    page.open().await;
    page.sees_once(BLOCKED).await;
    everything_works(page, 8).await;
    page.sees_once(BLOCKED).await;
    let comment = page.sees_last_comment("Nevertheless").await;
    assert!(!comment.to_lowercase().contains("kept in this browser"), "{comment}");
    let text = page.text().await;
    assert!(!text.contains(FULL), "{text}");
}

#[tokio::test]
async fn the_page_works_when_storage_is_blocked_and_says_so_once() {
    Visit::default().without_storage().by(works_without_storage).await;
}

/// As some browsers have it in their private windows.
#[tokio::test]
async fn a_storage_without_any_room_is_as_good_as_blocked() {
    let no_room = "Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError');
    };";
    Visit::to(Edition::default().met_by(no_room))
        .by(async |page| {
            works_without_storage(page).await;
            assert_eq!(page.records().await, Records::new());
        })
        .await;
}

#[tokio::test]
async fn the_page_works_when_storage_is_full_and_says_so_once() {
    reader(async |page| {
        page.go_elsewhere().await;
        page.take_all_room().await;
        let before = page.records().await;
        page.open().await;
        page.sees_once(FULL).await;
        everything_works(page, 8).await;
        page.sees_once(FULL).await;
        assert!(page.records().await == before, "others' records changed");
    })
    .await;
}

#[tokio::test]
async fn a_comment_that_finds_no_room_is_not_said_to_be_kept() {
    reader(async |page| {
        page.open().await;
        page.take_all_room().await;
        page.post("Ann", "So it goes.").await;
        let comment = page.sees_last_comment("So it goes.").await;
        assert!(!comment.to_lowercase().contains("kept in this browser"), "{comment}");
        page.sees_once(FULL).await;
    })
    .await;
}

#[tokio::test]
async fn what_was_kept_before_storage_filled_up_is_still_shown() {
    reader(async |page| {
        leave_traces(page).await;
        page.take_all_room().await;
        page.reload().await;
        page.sees_votes(true, false).await;
        page.sees_last_comment("So it goes.").await;
        page.sees_comment_box("Half a thought").await;
        page.sees_once(FULL).await;
    })
    .await;
}

/// Every record of a page is put through `damage`; the page works, says so once, and leaves what
/// it can't read as it is, byte by byte, also after a reload.
async fn bears(damage: fn(&str) -> String) {
    reader(async |page| {
        leave_traces(page).await;
        page.go_elsewhere().await;
        let damaged: Records =
            page.records().await.into_iter().map(|(key, text)| (key, damage(&text))).collect();
        assert!(damaged.len() >= 7, "{damaged:?}");
        page.plant(&damaged).await;
        page.open().await;
        page.sees_once(UNREADABLE).await;
        page.sees_votes(false, false).await;
        everything_works(page, 8).await;
        page.reload().await;
        page.sees_votes(false, true).await;
        page.sees_last_comment("Nevertheless").await;
        page.sees_name_box("Bo").await;
        page.sees_once(UNREADABLE).await;
        let after = page.records().await;
        for (key, text) in damaged {
            assert_eq!(after.get(&key), Some(&text), "{key} was changed");
        }
    })
    .await;
}

#[tokio::test]
async fn garbage_is_left_as_it_is() {
    bears(|_| "\u{0}garbage {\"v\":".to_owned()).await;
}

#[tokio::test]
async fn nothing_at_all_is_left_as_it_is() {
    bears(|_| String::new()).await;
}

#[tokio::test]
async fn half_a_record_is_left_as_it_is() {
    bears(|text| text[..text.len() - 3].to_owned()).await;
}

#[tokio::test]
async fn json_of_another_shape_is_left_as_it_is() {
    bears(|_| r#"{"v":1,"at":"yesterday","record":[[]]}"#.to_owned()).await;
}

#[tokio::test]
async fn what_a_later_version_wrote_is_left_as_it_is() {
    bears(|text| {
        let mut record: Value = serde_json::from_str(text).expect("records are JSON");
        assert!(record["v"].is_u64(), "every record bears its version: {text}");
        record["v"] = 999.into();
        record["news"] = "something we don't know yet".into();
        record.to_string()
    })
    .await;
}

#[tokio::test]
async fn the_records_of_others_are_left_alone() {
    reader(async |page| {
        let others = Records::from([
            ("theme".to_owned(), "dark".to_owned()),
            ("bylines:vote".to_owned(), "x".to_owned()),
        ]);
        page.plant(&others).await;
        leave_traces(page).await;
        page.reload().await;
        page.sees_votes(true, false).await;
        let after = page.records().await;
        for (key, text) in others {
            assert_eq!(after.get(&key), Some(&text), "{key} was changed");
        }
        assert!(!page.text().await.contains(UNREADABLE));
    })
    .await;
}

#[tokio::test]
async fn nothing_is_said_of_storage_that_works() {
    reader(async |page| {
        leave_traces(page).await;
        page.reload().await;
        page.sees_votes(true, false).await;
        let text = page.text().await;
        for words in [UNREADABLE, FULL, BLOCKED] {
            assert!(!text.contains(words), "{words}");
        }
    })
    .await;
}

#[tokio::test]
async fn without_storage_a_comment_can_be_answered_and_edited_all_the_same() {
    Visit::default()
        .without_storage()
        .by(async |page| {
            page.open().await;
            page.post("Ann", "Nevertheless").await;
            page.new_form().says("Your comment is posted.").await;
            let mine = page.id_of("Nevertheless").await;
            let reply = page.begin_reply(&mine, "An answer").await;
            reply.is_signed("Ann").await;
            reply.press("Post reply").await;
            page.sees_heading("10 Comments").await;
            page.begin_edit(&mine, "Nevertheless, in other words")
                .await
                .press("Save changes")
                .await;
            page.reads_at(&mine, "Nevertheless, in other words").await;
            page.sees_heading("10 Comments").await;
            page.sees_once(BLOCKED).await;
        })
        .await;
}

//! The order in which comments stand, and how many of one's own are shown.

use crate::page::{Page, REPLY, Role, comments};
use crate::reader::Visit;
use crate::site::Edition;

fn two_comments() -> Visit {
    Visit::to(Edition::default().discussing(&[("Olga", "The first"), ("Pavel", "The second")]))
}

async fn sees_order(page: &Page, newest_first: bool) {
    for (button, pressed) in [("Newest first", newest_first), ("Oldest first", !newest_first)] {
        let button = page.find(Role::Button, button).await;
        let attribute = button.attr("aria-pressed").await.expect("it is there");
        assert_eq!(attribute, Some(pressed.to_string()));
    }
}

const OLDEST_FIRST: [&str; 4] = ["The first", "My answer", "The second", "My thought"];
const NEWEST_FIRST: [&str; 4] = ["My thought", "The second", "The first", "My answer"];

#[tokio::test]
async fn the_newest_or_the_oldest_stand_first_as_the_reader_likes() {
    two_comments()
        .by(async |page| {
            page.open().await;
            sees_order(page, false).await;
            page.post("Ann", "My thought").await;
            page.row("My thought").await;
            page.reply("The first", "Ann", "My answer").await;
            page.sees_rows(&OLDEST_FIRST).await;
            page.press("Newest first").await;
            page.sees_rows(&NEWEST_FIRST).await;
            page.has_focus_on("Newest first").await;
            sees_order(page, true).await;
            page.press("Oldest first").await;
            page.sees_rows(&OLDEST_FIRST).await;
            page.has_focus_on("Oldest first").await;
            sees_order(page, false).await;
        })
        .await;
}

#[tokio::test]
async fn the_order_is_remembered_and_is_the_same_in_all_tabs() {
    two_comments()
        .by(async |page| {
            page.open().await;
            let first = page.open_tab().await;
            page.open().await;
            let second = page.bring_to_front(&first).await;
            page.press("Newest first").await;
            page.sees_rows(&["The second", "The first"]).await;
            page.bring_to_front(&second).await;
            page.sees_rows(&["The second", "The first"]).await;
            sees_order(page, true).await;
            page.reload().await;
            page.sees_rows(&["The second", "The first"]).await;
            sees_order(page, true).await;
        })
        .await;
}

#[tokio::test]
async fn a_new_comment_stands_first_where_the_newest_do() {
    two_comments()
        .by(async |page| {
            page.open().await;
            page.press("Newest first").await;
            page.post("Ann", "My thought").await;
            page.sees_rows(&["My thought", "The second", "The first"]).await;
        })
        .await;
}

#[tokio::test]
async fn words_being_written_stay_in_their_form_when_the_order_changes() {
    two_comments()
        .by(async |page| {
            page.open().await;
            page.press_by("The first", "Reply").await;
            page.write_in(REPLY, "Reply", "Half an answer").await;
            page.press("Newest first").await;
            page.sees_rows(&["The second", "The first", REPLY]).await;
            page.sees_in(REPLY, "Reply", "Half an answer").await;
        })
        .await;
}

/// The page with one published comment, where the reader has written so many.
async fn with_own(number: u64, test: impl AsyncFnOnce(&Page)) {
    Visit::to(Edition::default().discussing(&[("Olga", "The published one")]))
        .by(async |page| {
            page.go_elsewhere().await;
            let now = page.now().await;
            let texts: Vec<_> =
                (1..=number).map(|n| (format!("Thought {n}."), number - n)).collect();
            page.plant(&comments(&texts, now)).await;
            page.open().await;
            page.sees_heading(&format!("{} Comments", number + 1)).await;
            test(page).await;
        })
        .await;
}

#[tokio::test]
async fn of_many_own_comments_the_last_twenty_are_shown_and_the_rest_on_demand() {
    with_own(100, async |page| {
        let rows = page.rows().await;
        assert_eq!(rows.len(), 1 + 1 + 20);
        assert!(rows[1].contains("80 more of your comments"), "{}", rows[1]);
        assert!(rows[2].contains("Thought 81."), "{}", rows[2]);
        assert!(rows[21].contains("Thought 100."), "{}", rows[21]);
        page.press_by("80 more of your comments", "Show more").await;
        page.has_focus_on_row("Thought 1.").await;
        page.row("30 more of your comments").await;
        page.press_by("30 more of your comments", "Show more").await;
        page.has_focus_on_row("Thought 51.").await;
        let rows = page.rows().await;
        assert_eq!(rows.len(), 101);
        for (number, row) in (1..).zip(&rows[1..]) {
            assert!(row.contains(&format!("Thought {number}.")), "{row}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_rest_comes_last_where_the_newest_stand_first() {
    with_own(30, async |page| {
        page.press("Newest first").await;
        let rest = page.row("10 more of your comments").await;
        let rows = page.rows().await;
        assert!(rows[0].contains("Thought 30."), "{}", rows[0]);
        assert!(rows[19].contains("Thought 11."), "{}", rows[19]);
        assert!(rows[20].contains("10 more of your comments"), "{}", rows[20]);
        page.click(&page.find_in(&rest, Role::Button, "Show more").await).await;
        page.has_focus_on_row("Thought 10.").await;
        assert_eq!(page.rows().await.len(), 31);
    })
    .await;
}

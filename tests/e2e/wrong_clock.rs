//! A clock that is wrong, or was: nothing breaks down, nothing is lost, and the order of things is
//! the one in which they were done.

use crate::page::Page;
use crate::reader::Visit;
use crate::site::Edition;

/// The device's clock and time zone as the test sets them: in cookies, which a page that was put away
/// knows too when it is back.
pub const SETTABLE: &str = "
    const set = (name) => document.cookie.split('; ').find((it) => it.startsWith(name))?.split('=')[1];
    const now = Date.now;
    Date.now = () => now() + Number(set('ahead') ?? 0);
    const Format = Intl.DateTimeFormat;
    Intl.DateTimeFormat = function (lang, options) {
        const timeZone = set('zone');
        return new Format(lang, { ...options, timeZone });
    };";

const DAY: i64 = 86_400_000;
const YEAR: i64 = 365 * DAY;

/// Sets the clock: so many milliseconds ahead of the right one.
pub async fn set_clock(page: &Page, ahead: i64) {
    page.run_with::<()>("document.cookie = `ahead=${arguments[0]}`", vec![ahead.into()]).await;
}

/// Sets the time zone.
pub async fn set_zone(page: &Page, zone: &str) {
    page.run_with::<()>("document.cookie = `zone=${arguments[0]}`", vec![zone.into()]).await;
}

async fn by_a_settable_clock(test: impl AsyncFnOnce(&Page)) {
    Visit::to(Edition::default().met_by(SETTABLE))
        .by(async |page| {
            page.open().await;
            test(page).await;
        })
        .await;
}

async fn reply(page: &Page, words: &str, figure: &str) {
    let form = page.begin_reply("1", words).await;
    form.counts(figure).await;
    form.press("Post reply").await;
    form.is_closed().await;
}

/// The own comments, first to last: what each says, and how long ago that was.
async fn sees_own(page: &Page, expected: &[(&str, &str)]) {
    let expected: Vec<_> = expected.iter().map(|&(a, b)| (a.to_owned(), b.to_owned())).collect();
    let script = "return [...document.querySelectorAll('.own')].map((comment) =>
        ['.comment-text', '.ago'].map((part) => comment.querySelector(`${part}:not([hidden])`)?.textContent ?? ''))";
    page.comes_to("the own comments", script, expected).await;
}

#[tokio::test]
async fn what_is_posted_after_the_clock_was_set_back_stands_after_what_was_posted_before() {
    by_a_settable_clock(async |page| {
        set_clock(page, YEAR).await;
        page.vote_yes().await;
        page.post("Ann", "First.").await;
        reply(page, "First reply.", "1488 / 1500").await;
        sees_own(page, &[("First reply.", "now"), ("First.", "now")]).await;
        set_clock(page, -DAY).await;
        page.vote_no().await;
        page.new_form().write("Second.").await;
        page.post_comment().await;
        reply(page, "Second reply.", "1487 / 1500").await;
        let in_order =
            [("First reply.", ""), ("Second reply.", "now"), ("First.", ""), ("Second.", "now")];
        page.run::<()>("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
            .await;
        sees_own(page, &in_order).await;
        page.reload().await;
        sees_own(page, &in_order).await;
        page.sees_votes(false, true).await;
        page.press("Newest first").await;
        page.comes_to(
            "the first comment",
            "return document.querySelector('li .comment-text').textContent",
            "Second.".to_owned(),
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn the_page_works_at_either_end_of_time() {
    by_a_settable_clock(async |page| {
        let mut number = 8;
        for ahead in [-100 * YEAR, 100 * YEAR, 8_000 * YEAR, 8_640_000_000_000_000, 0] {
            set_clock(page, ahead).await;
            page.reload().await;
            let words = format!("Written {ahead}.");
            page.new_form().sign("Ann").await;
            page.new_form().write(words.as_str()).await;
            page.post_comment().await;
            number += 1;
            page.sees_heading(&format!("{number} Comments")).await;
            let id = page.id_of(&words).await;
            page.press_at(&id, "Delete").await;
            page.press_at(&id, "Undo").await;
            page.begin_edit(&id, &format!("{words} Edited.")).await.press("Save changes").await;
            page.reads_at(&id, "Edited.").await;
            page.reload().await;
            page.sees_heading(&format!("{number} Comments")).await;
            page.sees_last_comment(&format!("{words} Edited.")).await;
            let dates = "return [...document.querySelectorAll('.own time')].every((time) =>
                time.textContent && Number.isFinite(Date.parse(time.dateTime)))";
            page.comes_to("whether every comment has a date", dates, true).await;
        }
        page.vote_yes().await;
        page.sees_votes(true, false).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_done_last_counts_by_whichever_clock() {
    by_a_settable_clock(async |page| {
        page.post("Ann", "Mine.").await;
        let mine = page.id_of("Mine.").await;
        let first = page.open_tab().await;
        page.open().await;
        // This tab is ahead of the other one.
        set_clock(page, YEAR).await;
        page.vote_yes().await;
        page.begin_edit(&mine, "Ahead.").await.press("Save changes").await;
        page.reads_at(&mine, "Ahead.").await;
        let second = page.bring_to_front(&first).await;
        set_clock(page, 0).await;
        page.reads_at(&mine, "Ahead.").await;
        page.sees_votes(true, false).await;
        page.vote_no().await;
        page.begin_edit(&mine, "Behind.").await.press("Save changes").await;
        page.bring_to_front(&second).await;
        page.reads_at(&mine, "Behind.").await;
        page.sees_votes(false, true).await;
        page.reload().await;
        page.reads_at(&mine, "Behind.").await;
        page.sees_votes(false, true).await;
    })
    .await;
}

#[tokio::test]
async fn a_form_waits_for_no_clock() {
    by_a_settable_clock(async |page| {
        page.post("Ann", "Mine.").await;
        page.sees_posted().await;
        set_clock(page, -DAY).await;
        page.post_comment().await;
        assert_eq!(page.sees_errors().await, ["Enter a comment"]);
        page.has_focus_on("There is a problem").await;
        page.type_comment("So").await;
        set_clock(page, -2 * DAY).await;
        let spoken = "return document.getElementById('write-spoken').textContent";
        page.comes_to("what is spoken", spoken, "1498 characters left".to_owned()).await;
    })
    .await;
}

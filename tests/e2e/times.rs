//! When a comment was written.

use serde_json::Value;

use crate::page::{Page, comments};
use crate::reader::Visit;
use crate::site::Edition;

/// A clock that the test can put forward, and a hold on what the page does by the clock.
pub const CLOCK: &str = "const now = Date.now;
    window.ahead = 0;
    Date.now = () => now() + window.ahead;
    window.ticks = [];
    const every = setInterval;
    window.setInterval = (tick, ...rest) => { window.ticks.push(tick); return every(tick, ...rest) };
    window.passes = (minutes) => {
        window.ahead += minutes * 60e3;
        for (const tick of window.ticks) tick();
    };";

/// The page where the reader has written a comment five minutes ago.
async fn five_minutes_ago(test: impl AsyncFnOnce(&Page)) {
    let edition = Edition::default().discussing(&[("Olga", "The published one")]);
    Visit::to(edition.met_by(CLOCK))
        .by(async |page| {
            page.go_elsewhere().await;
            let now = page.now().await;
            page.plant(&comments(&[("My thought".to_owned(), 5)], now)).await;
            page.open().await;
            page.row("My thought").await;
            test(page).await;
        })
        .await;
}

#[tokio::test]
async fn a_comment_says_when_it_was_posted_and_how_long_ago() {
    five_minutes_ago(async |page| {
        let row = page.row_text("My thought").await;
        assert!(row.contains("5 minutes ago"), "{row}");
        let (datetime, words, expected): (String, String, String) = page
            .run(
                "const time = document.querySelector('.own time');
                 const date = new Date(time.dateTime);
                 const format = new Intl.DateTimeFormat(document.documentElement.lang,
                    { dateStyle: 'medium', timeStyle: 'short' });
                 return [time.dateTime, time.innerText, format.format(date)]",
            )
            .await;
        assert_eq!(words, expected);
        let script = "return Date.now() - Date.parse(arguments[0])";
        let age: u64 = page.run_with(script, vec![datetime.into()]).await;
        assert!((300_000..360_000).contains(&age), "{age} ms");
    })
    .await;
}

#[tokio::test]
async fn a_published_comment_says_when() {
    five_minutes_ago(async |page| {
        let datetime: String = page.run("return document.querySelector('ol time').dateTime").await;
        assert_eq!(datetime, "2020-12-31");
    })
    .await;
}

/// Where everything in the discussion is.
const PLACES: &str = "return [...document.querySelectorAll('main > :not(article) *')]
    .filter((element) => !element.matches('.ago'))
    .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height];
    })";

#[tokio::test]
async fn time_passes_on_the_page_and_nothing_moves() {
    five_minutes_ago(async |page| {
        let row = page.row_text("My thought").await;
        assert!(row.contains("5 minutes ago"), "{row}");
        let before: Value = page.run(PLACES).await;
        let focus_before: Value = page.run("return document.activeElement.localName").await;
        for (minutes, words) in [
            (7, "12 minutes ago"),
            (60, "1 hour ago"),
            (24 * 60, "1 day ago"),
            (24 * 60, "2 days ago"),
        ] {
            page.run_with::<()>("passes(arguments[0])", vec![minutes.into()]).await;
            page.sees_once(words).await;
            assert_eq!(page.run::<Value>(PLACES).await, before, "at {words}");
        }
        assert_eq!(
            page.run::<Value>("return document.activeElement.localName").await,
            focus_before
        );
    })
    .await;
}

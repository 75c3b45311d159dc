//! What can be done while the article is read aloud, and what is seen.

use super::{FIRST, HEADLINE, finish, hears, said, sees_marked, with_voices};
use crate::browser::Ability;
use crate::page::{Page, Role};

const SECOND: &str = "Putin on Monday (September 14) backed the embattled Belarusian strongman";

/// Begins, and goes on to the first paragraph.
async fn listen(page: &Page) {
    page.open().await;
    page.press("Listen").await;
    hears(page, HEADLINE).await;
    finish(page).await;
    hears(page, FIRST).await;
}

/// Whether some of the marked piece is in the window.
async fn mark_is_in_sight(page: &Page, is: bool) {
    let script = "const { top, bottom } =
            document.querySelector('[data-spoken]').getBoundingClientRect();
        return bottom > 0 && top < innerHeight";
    page.comes_to("whether the mark is in sight", script, is).await;
}

#[tokio::test]
async fn the_spoken_paragraph_is_marked() {
    with_voices()
        .by(async |page| {
            page.open().await;
            sees_marked(page, "").await;
            page.press("Listen").await;
            sees_marked(page, HEADLINE).await;
            finish(page).await;
            sees_marked(page, "ALMATY -- Russian").await;
            // What forced colours leave of a mark is its outline.
            let script = "return getComputedStyle(document.querySelector('[data-spoken]'))
                .outlineStyle";
            page.comes_to("the outline", script, "solid".to_owned()).await;
        })
        .await;
}

#[tokio::test]
async fn it_pauses_and_begins_the_sentence_again() {
    with_voices()
        .by(async |page| {
            listen(page).await;
            page.press("Pause").await;
            hears(page, "").await;
            page.has_focus_on("Resume").await;
            sees_marked(page, "ALMATY").await;
            page.press("Resume").await;
            hears(page, FIRST).await;
            page.has_focus_on("Pause").await;
            assert_eq!(said(page).await.len(), 3);
        })
        .await;
}

#[tokio::test]
async fn the_next_and_the_previous_paragraph_are_a_press_away() {
    with_voices()
        .by(async |page| {
            listen(page).await;
            page.press("Next paragraph").await;
            sees_marked(page, SECOND).await;
            page.press("Previous paragraph").await;
            hears(page, FIRST).await;
            page.press("Previous paragraph").await;
            page.press("Previous paragraph").await;
            hears(page, HEADLINE).await;
            page.press("Pause").await;
            page.press("Next paragraph").await;
            sees_marked(page, "ALMATY").await;
            hears(page, "").await;
            page.press("Resume").await;
            hears(page, FIRST).await;
        })
        .await;
}

#[tokio::test]
async fn after_the_last_paragraph_it_ends_and_the_focus_is_there() {
    with_voices()
        .by(async |page| {
            listen(page).await;
            let next = "const next = document.querySelector('[name=next]');
                next.focus();
                for (const _ of document.querySelectorAll('#article > :is(h2, p)')) next.click()";
            page.run::<()>(next).await;
            sees_marked(page, "").await;
            page.finds_no(Role::Button, "Stop").await;
            hears(page, "").await;
            let script = "const paragraphs = [...document.querySelectorAll('#article > p')];
                return document.activeElement === paragraphs.at(-1)";
            page.comes_to("whether the focus is on the last", script, true).await;
        })
        .await;
}

#[tokio::test]
async fn a_stop_leaves_the_reader_at_the_paragraph() {
    with_voices()
        .by(async |page| {
            listen(page).await;
            page.press("Stop").await;
            hears(page, "").await;
            page.finds_no(Role::Button, "Pause").await;
            let script = "return document.activeElement.textContent.startsWith('ALMATY')";
            page.comes_to("whether the focus is on the paragraph", script, true).await;
            page.press("Listen").await;
            hears(page, HEADLINE).await;
            page.press("Listen").await;
            hears(page, "").await;
            page.has_focus_on("Listen").await;
        })
        .await;
}

#[tokio::test]
async fn the_speed_is_heard_at_once_and_at_the_next_visit() {
    with_voices()
        .by(async |page| {
            listen(page).await;
            page.choose("listening-rate", "150").await;
            hears(page, FIRST).await;
            let rate = |said: &[super::Said]| said.last().map(|said| said.rate);
            assert_eq!(rate(&said(page).await), Some(1.5));
            page.reload().await;
            let chosen = "return document.getElementById('listening-rate').value";
            page.comes_to("the speed", chosen, "150".to_owned()).await;
            page.press("Listen").await;
            hears(page, HEADLINE).await;
            assert_eq!(rate(&said(page).await), Some(1.5));
            assert!(page.records().await["byline:rate"].contains("150"));
        })
        .await;
}

#[tokio::test]
async fn a_speed_chosen_while_nothing_is_read_says_nothing() {
    with_voices()
        .by(async |page| {
            listen(page).await;
            page.press("Pause").await;
            page.choose("listening-rate", "75").await;
            hears(page, "").await;
            page.press("Resume").await;
            hears(page, FIRST).await;
        })
        .await;
}

#[tokio::test]
async fn the_mark_is_kept_in_sight_unless_the_reader_scrolls_away() {
    with_voices()
        .needing(Ability::Preferences)
        .by(async |page| {
            page.prefer_calm().await;
            page.resize(390, 844).await;
            listen(page).await;
            for _ in 0..5 {
                mark_is_in_sight(page, true).await;
                finish(page).await;
            }
            mark_is_in_sight(page, true).await;
            page.run::<()>("scrollTo(0, 5000)").await;
            mark_is_in_sight(page, false).await;
            page.run::<()>("for (let i = 0; i < 3; i++) speechSynthesis.finish()").await;
            let far: f64 = page.run("return scrollY").await;
            assert!((far - 5000.0).abs() < 1.0, "{far}");
            // Who asks for a paragraph wants to see it.
            page.press("Next paragraph").await;
            mark_is_in_sight(page, true).await;
        })
        .await;
}

#[tokio::test]
async fn nothing_is_announced_while_it_speaks() {
    with_voices()
        .by(async |page| {
            listen(page).await;
            let script = "return [...document.querySelectorAll('[role=status]')]
                .filter((region) => region.closest('#article'))
                .map((region) => region.innerText.trim()).join('')";
            page.comes_to("what is announced", script, String::new()).await;
        })
        .await;
}

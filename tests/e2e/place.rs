//! Where the reader left off.

use thirtyfour::Key;

use crate::accessibility::axe_finds_nothing;
use crate::browser::Ability;
use crate::layout::nothing_moved;
use crate::page::{Page, Records, Role};
use crate::reader::{Visit, reader, reader_with};
use crate::site::{Edition, article};

const CONTINUE: &str = "Continue where you left off";

/// A block in the midst of the article.
const BLOCK: u32 = 20;

fn key() -> String {
    format!("byline:{}:place", article())
}

pub fn remembered(record: &str) -> Records {
    [(key(), format!(r#"{{"v":1,"at":1,"record":{record}}}"#))].into()
}

/// Reads on to the block with this number.
pub async fn read_to(page: &Page, block: u32) {
    let script = "document.querySelector(`#article > :nth-child(${arguments[0]} of :not(header))`)
        .scrollIntoView()";
    page.run_with::<()>(script, vec![block.into()]).await;
}

/// Waits until this is remembered as the place; `null` is none, and -1 stands for no record.
pub async fn place_is(page: &Page, block: Option<i64>) {
    let script =
        format!("return JSON.parse(localStorage['{}'] ?? '{{\"record\":-1}}').record", key());
    page.comes_to("the place", &script, block).await;
}

/// Comes to the page anew, at its start.
async fn return_to(page: &Page) {
    page.go_elsewhere().await;
    page.open().await;
}

async fn is_at_the_top(page: &Page, block: u32) {
    let script = format!(
        "const block = document.querySelector('#article > :nth-child({block} of :not(header))');
         const {{ top }} = block.getBoundingClientRect();
         return top >= 0 && top < 60 && document.activeElement === block"
    );
    page.comes_to("whether the reader is back", &script, true).await;
}

#[tokio::test]
async fn a_reader_who_returns_is_led_back() {
    reader_with(Ability::LayoutShift, async |page| {
        page.open().await;
        read_to(page, BLOCK).await;
        place_is(page, Some(BLOCK.into())).await;
        return_to(page).await;
        page.find(Role::Button, CONTINUE).await;
        axe_finds_nothing(page).await;
        nothing_moved(page).await;
        page.press(CONTINUE).await;
        is_at_the_top(page, BLOCK).await;
        page.finds_no(Role::Button, CONTINUE).await;
        return_to(page).await;
        page.find(Role::Button, CONTINUE).await;
        place_is(page, Some(BLOCK.into())).await;
    })
    .await;
}

#[tokio::test]
async fn who_wants_no_motion_is_there_at_once() {
    reader_with(Ability::Preferences, async |page| {
        page.plant(&remembered("20")).await;
        page.prefer_calm().await;
        page.open().await;
        page.find(Role::Button, CONTINUE).await;
        let scrolled: bool = page
            .run("document.querySelector('[name=continue]').click(); return scrollY > 1000")
            .await;
        assert!(scrolled);
    })
    .await;
}

#[tokio::test]
async fn it_is_kept_when_the_page_is_left_in_midst_of_a_scroll() {
    let restless = "for (const name of ['scroll', 'scrollend'])
        addEventListener(name, (event) => event.stopImmediatePropagation(), true)";
    Visit::to(Edition::default().met_by(restless))
        .by(async |page| {
            page.open().await;
            read_to(page, BLOCK).await;
            place_is(page, Some(-1)).await;
            return_to(page).await;
            place_is(page, Some(BLOCK.into())).await;
            page.find(Role::Button, CONTINUE).await;
        })
        .await;
}

#[tokio::test]
async fn browsers_that_do_not_tell_of_the_end_of_a_scroll_are_waited_for() {
    let silent = "delete window.onscrollend; delete Window.prototype.onscrollend;
        addEventListener('scrollend', (event) => event.stopImmediatePropagation(), true)";
    Visit::to(Edition::default().met_by(silent))
        .by(async |page| {
            page.open().await;
            read_to(page, BLOCK).await;
            place_is(page, Some(BLOCK.into())).await;
        })
        .await;
}

#[tokio::test]
async fn a_dismissed_offer_does_not_come_again() {
    reader(async |page| {
        page.plant(&remembered("20")).await;
        page.open().await;
        page.press("Dismiss").await;
        page.finds_no(Role::Button, CONTINUE).await;
        page.has_focus_on("Putin, Lukashenka are in same sinking boat, observers say").await;
        place_is(page, None).await;
        return_to(page).await;
        page.finds_no(Role::Button, CONTINUE).await;
    })
    .await;
}

#[tokio::test]
async fn the_offer_goes_once_the_reader_scrolls_on_and_stays_until_then() {
    reader(async |page| {
        page.plant(&remembered("20")).await;
        page.open().await;
        page.run::<()>("scrollTo(0, 50)").await;
        page.find(Role::Button, CONTINUE).await;
        return_to(page).await;
        page.find(Role::Button, CONTINUE).await;
        // It isn't taken away from under the keyboard.
        page.run::<()>("document.querySelector('[name=continue]').focus()").await;
        read_to(page, 8).await;
        place_is(page, Some(8)).await;
        page.has_focus_on(CONTINUE).await;
        page.run::<()>("document.activeElement.blur()").await;
        read_to(page, 9).await;
        page.finds_no(Role::Button, CONTINUE).await;
        place_is(page, Some(9)).await;
    })
    .await;
}

#[tokio::test]
async fn who_looks_around_before_going_on_is_led_where_it_was_offered() {
    reader(async |page| {
        page.plant(&remembered("20")).await;
        page.open().await;
        page.find(Role::Button, CONTINUE).await;
        page.run::<()>("document.querySelector('[name=continue]').focus()").await;
        read_to(page, 8).await;
        place_is(page, Some(8)).await;
        page.key(Key::Enter).await;
        is_at_the_top(page, BLOCK).await;
    })
    .await;
}

#[tokio::test]
async fn at_the_end_the_place_is_let_go() {
    for part in ["", "#article", "#headline"] {
        reader(async |page| {
            page.plant(&remembered("20")).await;
            page.open_at(part).await;
            page.run::<()>("document.querySelector('.poll').scrollIntoView(false)").await;
            place_is(page, None).await;
            return_to(page).await;
            page.finds_no(Role::Button, CONTINUE).await;
        })
        .await;
    }
}

#[tokio::test]
async fn who_is_elsewhere_already_is_offered_nothing() {
    reader(async |page| {
        page.plant(&remembered("20")).await;
        page.open_at("#comment-3").await;
        page.finds_no(Role::Button, CONTINUE).await;
        return_to(page).await;
        page.find(Role::Button, CONTINUE).await;
        read_to(page, 12).await;
        place_is(page, Some(12)).await;
        // The browser itself is where it was.
        page.reload().await;
        page.finds_no(Role::Button, CONTINUE).await;
        place_is(page, Some(12)).await;
    })
    .await;
}

#[tokio::test]
async fn who_has_hardly_begun_is_offered_nothing() {
    reader(async |page| {
        page.open().await;
        page.run::<()>("scrollTo(0, 100)").await;
        return_to(page).await;
        place_is(page, Some(-1)).await;
        page.plant(&remembered("1")).await;
        page.open().await;
        page.finds_no(Role::Button, CONTINUE).await;
    })
    .await;
}

#[tokio::test]
async fn an_article_with_fewer_blocks_or_a_damaged_record_is_read_from_its_start() {
    reader(async |page| {
        for record in ["9000", "10001", "0", "-1", "\"7\"", "{}"] {
            page.plant(&remembered(record)).await;
            page.open().await;
            page.finds_no(Role::Button, CONTINUE).await;
            read_to(page, BLOCK).await;
            let script = "return Object.entries(localStorage)
                .some(([key, text]) => key.includes(':place') && text.includes('\"record\":20}'))";
            page.comes_to("whether it is kept", script, true).await;
            page.run::<()>("localStorage.clear()").await;
        }
    })
    .await;
}

#[tokio::test]
async fn where_nothing_is_kept_nothing_is_offered_and_nothing_breaks() {
    Visit::to(Edition::default())
        .without_storage()
        .by(async |page| {
            page.open().await;
            read_to(page, BLOCK).await;
            return_to(page).await;
            page.finds_no(Role::Button, CONTINUE).await;
            page.vote_yes().await;
            page.sees_votes(true, false).await;
        })
        .await;
}

#[tokio::test]
async fn the_offer_covers_nothing_that_has_the_focus() {
    reader(async |page| {
        page.resize(390, 500).await;
        page.plant(&remembered("20")).await;
        page.open().await;
        page.find(Role::Button, CONTINUE).await;
        page.tab_to("Dismiss").await;
        for _ in 0..5 {
            page.key(Key::Tab).await;
            let name = page.focused_name().await.expect("there is a page");
            // Some browsers scroll there with the next frame.
            let is_clear = "const offer = document.getElementById('place-offer');
                if (offer.hidden) return true;
                const { top } = document.activeElement.getBoundingClientRect();
                return top + 24 <= offer.getBoundingClientRect().top";
            page.comes_to(&format!("whether {name} can be seen"), is_clear, true).await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_place_is_among_what_is_remembered() {
    reader(async |page| {
        page.plant(&remembered("20")).await;
        page.open_at("#comment-3").await;
        page.look_through().await;
        page.sees_remembered(&["Your place in the article"]).await;
        return_to(page).await;
        // It is below the article's end.
        page.run::<()>("document.querySelector('.remembered').scrollIntoView()").await;
        place_is(page, None).await;
        page.look_through().await;
        page.sees_remembered(&["Your place in the article: no longer kept"]).await;
    })
    .await;
}

#[tokio::test]
async fn who_is_sent_past_the_article_has_not_read_it_to_its_end() {
    for part in ["#discussion", "#poll", "#write", "#comment-3"] {
        reader(async |page| {
            page.plant(&remembered("20")).await;
            page.open_at(part).await;
            page.await_in_page("new Promise((done) => setTimeout(done, 500))").await;
            return_to(page).await;
            place_is(page, Some(20)).await;
        })
        .await;
    }
}

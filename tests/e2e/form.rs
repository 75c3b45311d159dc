//! The form: from its labels to a posted comment.

use thirtyfour::Key;

use crate::page::{Page, Role};
use crate::reader::{Visit, reader};
use crate::site::Edition;

#[tokio::test]
async fn both_boxes_are_required() {
    reader(async |page| {
        page.open().await;
        for required in [page.name_box().await, page.comment_box().await] {
            assert_eq!(required.prop("required").await.expect("it is there"), Some("true".into()));
        }
        page.sees_once("* Denotes Required Field").await;
    })
    .await;
}

#[tokio::test]
async fn posting_empties_the_comment_box_and_restores_the_counter() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        page.sees_posted().await;
    })
    .await;
}

#[tokio::test]
async fn posting_keeps_the_name_for_next_time() {
    reader(async |page| {
        page.open().await;
        page.post("O'Brien", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        page.sees_name_box("O'Brien").await;
        page.reload().await;
        page.sees_name_box("O'Brien").await;
        page.sees_comment_box("").await;
    })
    .await;
}

#[tokio::test]
async fn posting_is_announced_politely() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "So it goes.").await;
        page.hears("posted").await;
    })
    .await;
}

#[tokio::test]
async fn the_announcement_is_gone_when_the_next_comment_begins() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "So it goes.").await;
        page.sees_once("Your comment is posted.").await;
        page.type_comment("And").await;
        page.sees_counter("1497 / 1500").await;
        assert!(!page.text().await.contains("Your comment is posted."));
    })
    .await;
}

/// By a reader to whom all happens at once, however slow the browser.
async fn at_once(test: impl AsyncFnOnce(&Page)) {
    let stopped = "const now = Date.now(); Date.now = () => now";
    Visit::to(Edition::default().met_by(stopped)).by(test).await;
}

#[tokio::test]
async fn a_double_press_posts_once() {
    at_once(async |page| {
        page.open().await;
        page.type_name("Ann").await;
        page.type_comment("So it goes.").await;
        let press = "document.querySelector('#write [type=submit]').click();";
        page.run::<()>(&press.repeat(2)).await;
        page.sees_last_comment("So it goes.").await;
        page.sees_posted().await;
        page.sees_heading("9 Comments").await;
        page.reload().await;
        page.sees_heading("9 Comments").await;
    })
    .await;
}

#[tokio::test]
async fn a_comment_of_exactly_the_limit_is_posted() {
    reader(async |page| {
        page.open().await;
        page.type_name("Ann").await;
        page.paste_comment(&"👍🏽".repeat(1500)).await;
        page.sees_counter("0 / 1500").await;
        page.post_comment().await;
        page.sees_heading("9 Comments").await;
        page.sees_posted().await;
    })
    .await;
}

#[tokio::test]
async fn white_space_around_a_comment_is_not_posted_with_it() {
    reader(async |page| {
        page.open().await;
        page.post("  Ann ", "\n\n  So it goes.  \n").await;
        page.sees_last_comment("So it goes.").await;
        assert_eq!(page.paragraphs(9).await, ["So it goes."]);
    })
    .await;
}

#[tokio::test]
async fn a_comment_can_be_posted_by_keyboard_alone() {
    reader(async |page| {
        page.open().await;
        page.tab_to("Name").await;
        page.key("Ann").await;
        page.tab().await;
        page.has_focus_on("Comment").await;
        page.key("So it goes.").await;
        page.tab_to("Post comment").await;
        page.key(Key::Enter).await;
        page.sees_last_comment("So it goes.").await;
        page.sees_posted().await;
        let focused = page.focused_name().await.expect("there is a page");
        assert_ne!(focused, "(nothing)", "the focus is lost");
    })
    .await;
}

#[tokio::test]
async fn the_policy_opens_in_a_dialog() {
    reader(async |page| {
        page.open().await;
        page.finds_no(Role::Dialog, "Comment Policy").await;
        page.press("Comment Policy").await;
        let dialog = page.find(Role::Dialog, "Comment Policy").await;
        let words = dialog.text().await.expect("it is there");
        assert!(words.contains("kept only in your own browser"), "{words}");
    })
    .await;
}

#[tokio::test]
async fn escape_closes_the_policy_and_gives_the_focus_back() {
    reader(async |page| {
        page.open().await;
        page.tab_to("Comment Policy").await;
        page.key(Key::Enter).await;
        page.find(Role::Dialog, "Comment Policy").await;
        page.key(Key::Escape).await;
        page.finds_no(Role::Dialog, "Comment Policy").await;
        page.has_focus_on("Comment Policy").await;
    })
    .await;
}

async fn open_and_close_policy(page: &Page) {
    page.press("Comment Policy").await;
    page.press("Close").await;
    page.finds_no(Role::Dialog, "Comment Policy").await;
}

#[tokio::test]
async fn the_policy_has_a_button_that_closes_it() {
    reader(async |page| {
        page.open().await;
        open_and_close_policy(page).await;
        page.has_focus_on("Comment Policy").await;
    })
    .await;
}

#[tokio::test]
async fn the_policys_button_has_the_focus_back_though_a_press_gave_it_none() {
    reader(async |page| {
        page.open().await;
        // As in Safari.
        page.run::<()>("addEventListener('mousedown', (event) => event.preventDefault())").await;
        open_and_close_policy(page).await;
        page.has_focus_on("Comment Policy").await;
    })
    .await;
}

#[tokio::test]
async fn reading_the_policy_loses_no_words() {
    reader(async |page| {
        page.open().await;
        page.type_comment("Half a thought").await;
        open_and_close_policy(page).await;
        page.sees_comment_box("Half a thought").await;
    })
    .await;
}

#[tokio::test]
async fn enter_twice_posts_once_and_finds_no_fault() {
    at_once(async |page| {
        page.open().await;
        page.type_comment("So it goes.").await;
        page.type_name("Ann").await;
        page.key(thirtyfour::Key::Enter + thirtyfour::Key::Enter).await;
        page.sees_last_comment("So it goes.").await;
        page.sees_posted().await;
        page.sees_heading("9 Comments").await;
    })
    .await;
}

#[tokio::test]
async fn a_held_enter_does_once_what_it_does() {
    reader(async |page| {
        page.open().await;
        let held = "const kind = { key: 'Enter', repeat: true, bubbles: true, cancelable: true };
            return ['[value=submit], [type=submit]', '#write-name', '#write-text'].map((place) =>
                document.querySelector(place).dispatchEvent(new KeyboardEvent('keydown', kind)))";
        assert_eq!(page.run::<Vec<bool>>(held).await, [false, false, true]);
    })
    .await;
}

/// Two clicks at once, each on its element, counted as the browser does.
pub fn two_clicks(on: [&str; 2], counted: [u8; 2]) -> String {
    let click = |(selector, detail)| {
        format!(
            "document.querySelector('{selector}').dispatchEvent(new MouseEvent('click',
                {{ bubbles: true, cancelable: true, detail: {detail} }}));"
        )
    };
    on.into_iter().zip(counted).map(click).collect()
}

#[tokio::test]
async fn the_second_click_of_a_double_one_does_nothing_to_what_came_under_it() {
    reader(async |page| {
        page.open().await;
        let newest = "return document.getElementById('discussion-newest').ariaPressed";
        // As on an iPhone, where each counts as one.
        for counted in [[1, 2], [1, 1]] {
            for first in ["#discussion-oldest", "[href=\"#write\"]"] {
                page.run::<()>(&two_clicks([first, "#discussion-newest"], counted)).await;
                page.has_looked_around().await;
                assert_eq!(page.run::<String>(newest).await, "false");
            }
        }
        page.press("Newest first").await;
        page.comes_to("whether it is pressed", newest, "true".to_owned()).await;
    })
    .await;
}

/// A mouse tells which clicks are a double one.
#[tokio::test]
async fn two_quick_clicks_of_a_mouse_are_two() {
    reader(async |page| {
        page.open().await;
        let click = "document.querySelector('#poll-yes').dispatchEvent(new PointerEvent('click',
            { bubbles: true, cancelable: true, detail: 1, pointerType: 'mouse' }));";
        page.run::<()>(&click.repeat(2)).await;
        page.has_looked_around().await;
        page.sees_votes(false, false).await;
        page.run::<()>(&click.repeat(3)).await;
        page.sees_votes(true, false).await;
    })
    .await;
}

#[tokio::test]
async fn the_second_click_of_a_double_one_takes_nothing_back() {
    reader(async |page| {
        page.open().await;
        page.run::<()>(&two_clicks(["#poll-yes"; 2], [1, 2])).await;
        page.has_looked_around().await;
        let yes = "return document.getElementById('poll-yes').ariaPressed";
        assert_eq!(page.run::<String>(yes).await, "true");
        page.run::<()>(&two_clicks([".appearance-button"; 2], [1, 2])).await;
        let open = "return !!document.querySelector('#appearance:popover-open')";
        assert!(page.run::<bool>(open).await);
    })
    .await;
}

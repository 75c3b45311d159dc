//! What is beyond the limit: told, shown, selected; and the count, however the words have come.

use thirtyfour::Key;

use crate::browser::Ability;
use crate::page::Page;
use crate::reader::{Visit, reader};
use crate::site::Edition;

/// The page with room for ten characters.
fn room_for_ten() -> Visit {
    let edition = Edition::default()
        .with(|edition| edition.discussion.limit = 10.try_into().expect("it isn't zero"));
    Visit::to(edition)
}

async fn with_room_for_ten(test: impl AsyncFnOnce(&Page)) {
    room_for_ten().by(test).await;
}

#[tokio::test]
async fn what_is_too_much_is_quoted_and_can_be_selected_and_deleted() {
    with_room_for_ten(async |page| {
        page.open().await;
        let form = page.new_form();
        form.sign("Ann").await;
        form.write("0123456789abc").await;
        form.counts("-3 / 10").await;
        form.says("abc").await;
        form.press("Select it").await;
        page.sees_selected("write-text", "abc").await;
        form.has_focus().await;
        page.key(Key::Delete).await;
        form.sees("0123456789").await;
        form.counts("0 / 10").await;
        form.says_no_more("Select it").await;
        form.press("Post comment").await;
        page.id_of("0123456789").await;
    })
    .await;
}

#[tokio::test]
async fn characters_of_several_parts_are_never_cut_in_two() {
    with_room_for_ten(async |page| {
        page.open().await;
        let form = page.new_form();
        page.paste_comment("👨‍👩‍👧‍👦e\u{301}🇧🇾456789👍🏽e\u{301}x").await;
        form.counts("-2 / 10").await;
        form.press("Select it").await;
        page.sees_selected("write-text", "e\u{301}x").await;
        page.key(Key::Delete).await;
        form.counts("0 / 10").await;
        form.sees("👨‍👩‍👧‍👦e\u{301}🇧🇾456789👍🏽").await;
    })
    .await;
}

#[tokio::test]
async fn a_line_break_at_the_limit_is_one_character() {
    with_room_for_ten(async |page| {
        page.open().await;
        let form = page.new_form();
        page.paste_comment("012345678\n\nend").await;
        form.counts("-4 / 10").await;
        form.press("Select it").await;
        page.sees_selected("write-text", "\nend").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_too_much_in_a_reply_is_selected_in_its_own_box() {
    with_room_for_ten(async |page| {
        page.open().await;
        page.new_form().write("0123456789 and more").await;
        let reply = page.begin_reply("1", "0123456789xyz").await;
        reply.counts("-3 / 10").await;
        reply.press("Select it").await;
        page.sees_selected("reply-1-text", "xyz").await;
    })
    .await;
}

#[tokio::test]
async fn of_very_much_that_is_too_much_the_beginning_is_quoted() {
    reader(async |page| {
        page.open().await;
        let form = page.new_form();
        page.paste_comment(&"0123456789".repeat(10_000)).await;
        form.counts("-98500 / 1500").await;
        let text = form.text().await;
        assert!(text.contains("0123456789…"), "{text}");
        assert!(text.len() < 2_000, "{} bytes", text.len());
        form.press("Select it").await;
        page.sees_selected("write-text", &"0123456789".repeat(9_850)).await;
        page.key(Key::Delete).await;
        form.counts("0 / 1500").await;
    })
    .await;
}

#[tokio::test]
async fn the_count_is_right_after_undo_and_redo() {
    with_room_for_ten(async |page| {
        page.open().await;
        let form = page.new_form();
        page.paste_comment("0123456789abc").await;
        form.counts("-3 / 10").await;
        // As a menu does it: keys for that are the system's.
        page.run::<()>("document.execCommand('undo')").await;
        form.sees("").await;
        form.counts("10 / 10").await;
        page.run::<()>("document.execCommand('redo')").await;
        form.sees("0123456789abc").await;
        form.counts("-3 / 10").await;
    })
    .await;
}

#[tokio::test]
async fn the_count_is_right_after_a_text_was_dropped() {
    let test = async |page: &Page| {
        page.open().await;
        let form = page.new_form();
        page.drop_text("write-text", "dropped text").await;
        form.sees("dropped text").await;
        form.counts("-2 / 10").await;
    };
    room_for_ten().needing(Ability::Drop).by(test).await;
}

#[tokio::test]
async fn the_count_follows_an_input_method_and_disturbs_nothing() {
    let test = async |page: &Page| {
        page.open().await;
        let form = page.new_form();
        form.write("012345678").await;
        page.compose("か").await;
        form.counts("0 / 10").await;
        page.compose("かん").await;
        form.counts("-1 / 10").await;
        page.compose("かんじ").await;
        form.sees("012345678かんじ").await;
        form.counts("-2 / 10").await;
        page.commit("漢字").await;
        form.sees("012345678漢字").await;
        form.counts("-1 / 10").await;
    };
    room_for_ten().needing(Ability::InputMethod).by(test).await;
}

#[tokio::test]
async fn leaving_the_box_leaves_no_stale_count_to_hear() {
    with_room_for_ten(async |page| {
        page.open().await;
        let form = page.new_form();
        form.write("0123456789abc").await;
        page.hears("3 characters too many").await;
        let script = "document.getElementById('write-text').value = 'dictated'";
        page.run::<()>(script).await;
        page.tab().await;
        page.hears("2 characters left").await;
        form.counts("2 / 10").await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_spoken_while_keys_are_pressed() {
    reader(async |page| {
        page.open().await;
        // Whatever the polite region says is noted, with the time since the last key. After a stall
        // a browser may do what was due before the key after it.
        page.run::<()>(
            "window.spoken = [];
             let last = 0;
             const box = document.getElementById('write-text');
             box.addEventListener('input', () => setTimeout(() => last = performance.now()));
             const region = document.querySelector('#write .counter ~ [role=status]');
             new MutationObserver(() => spoken.push([region.textContent, performance.now() - last]))
                .observe(region, { childList: true, characterData: true, subtree: true })",
        )
        .await;
        page.new_form().write("Hello, all of you").await;
        page.hears("1483 characters left").await;
        let spoken: Vec<(String, f64)> = page.run("return spoken").await;
        for (words, pause) in &spoken {
            assert!(*pause > 900.0 && !words.is_empty(), "{spoken:?}");
        }
    })
    .await;
}

//! The counter: characters as a reader takes them.

use crate::page::Page;
use crate::reader::{Visit, reader};
use crate::site::Edition;

#[tokio::test]
async fn nothing_typed_leaves_everything() {
    reader(async |page| {
        page.open().await;
        page.sees_counter("1500 / 1500").await;
    })
    .await;
}

#[tokio::test]
async fn every_key_counts() {
    reader(async |page| {
        page.open().await;
        page.type_comment("H").await;
        page.sees_counter("1499 / 1500").await;
        page.type_comment("ello").await;
        page.sees_counter("1495 / 1500").await;
        page.clear_comment().await;
        page.sees_counter("1500 / 1500").await;
    })
    .await;
}

/// Pastes `words` into an empty box, and sees `figure`.
async fn counts(words: &str, figure: &str) {
    reader(async |page| {
        page.open().await;
        page.paste_comment(words).await;
        page.sees_counter(figure).await;
    })
    .await;
}

#[tokio::test]
async fn a_family_emoji_is_one_character() {
    counts("👨‍👩‍👧‍👦", "1499 / 1500").await;
}

#[tokio::test]
async fn a_letter_with_a_combining_accent_is_one_character() {
    counts("e\u{301}", "1499 / 1500").await;
}

#[tokio::test]
async fn a_line_break_is_one_character() {
    counts("a\nb", "1497 / 1500").await;
}

#[tokio::test]
async fn characters_of_other_scripts_count_as_their_readers_count_them() {
    counts("नमस्ते かな 한글 🇧🇾", "1489 / 1500").await;
}

/// What is seen beside the figure. After a pause the same is spoken, and then it is there twice.
pub async fn says_in_words(page: &Page, words: &str) {
    let script = "return document.querySelector('.counter-words').innerText";
    page.comes_to("the counter's words", script, words.to_owned()).await;
}

#[tokio::test]
async fn past_the_limit_the_counter_goes_below_zero_and_says_so_in_words() {
    reader(async |page| {
        page.open().await;
        page.paste_comment(&"a".repeat(1500)).await;
        page.sees_counter("0 / 1500").await;
        assert!(!page.text().await.contains("too many"));
        page.paste_comment("b").await;
        page.sees_counter("-1 / 1500").await;
        says_in_words(page, "1 character too many").await;
        page.paste_comment("ccccccccccc").await;
        page.sees_counter("-12 / 1500").await;
        says_in_words(page, "12 characters too many").await;
    })
    .await;
}

#[tokio::test]
async fn the_counter_waits_for_no_frame() {
    reader(async |page| {
        page.open().await;
        let script = "new Promise((answer) => {
            requestAnimationFrame(() => {
                const box = document.querySelector('#write-text');
                box.value = 'abc';
                box.dispatchEvent(new InputEvent('input', { bubbles: true }));
                setTimeout(() => answer(document.querySelector('#write-figure').textContent));
            });
            // It would come to be counted in another frame.
            window.requestAnimationFrame = () => 0;
        })";
        assert_eq!(page.await_in_page(script).await, "1497 / 1500");
    })
    .await;
}

#[tokio::test]
async fn a_hundred_thousand_characters_are_not_cut() {
    reader(async |page| {
        page.open().await;
        let words = "0123456789".repeat(10_000);
        page.paste_comment(&words).await;
        page.sees_counter("-98500 / 1500").await;
        page.sees_comment_box(&words).await;
    })
    .await;
}

#[tokio::test]
async fn words_that_arrive_without_an_event_are_counted_too() {
    reader(async |page| {
        page.open().await;
        let comment = page.comment_box().await.to_json().expect("it has an id");
        let script = "arguments[0].value = 'dictated'";
        page.run_with::<()>(script, vec![comment]).await;
        page.sees_counter("1492 / 1500").await;
    })
    .await;
}

#[tokio::test]
async fn the_maximum_comes_from_the_articles_data() {
    let edition = Edition::default()
        .with(|edition| edition.discussion.limit = 7.try_into().expect("it isn't zero"));
    Visit::to(edition)
        .by(async |page| {
            page.open().await;
            page.type_comment("12345678").await;
            page.sees_counter("-1 / 7").await;
        })
        .await;
}

#[tokio::test]
async fn the_count_is_spoken_after_a_pause() {
    reader(async |page| {
        page.open().await;
        page.type_comment("Hello").await;
        page.hears("1495 characters left").await;
    })
    .await;
}

#[tokio::test]
async fn the_limit_is_told_before_anything_is_typed() {
    reader(async |page| {
        page.open().await;
        let description = page.description(&page.comment_box().await).await;
        assert!(description.contains("1500 characters"), "{description}");
    })
    .await;
}

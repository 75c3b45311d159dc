//! A translator at work while the page lives: what it has replaced doesn't keep the page from
//! saying what is so.

use crate::listening::VOICES;
use crate::page::{Page, comments};
use crate::reader::Visit;
use crate::site::Edition;
use crate::times::CLOCK;

/// As Google's does: each text goes, and another comes in two `font` elements. Here it is the same
/// in capitals. `translating` goes on with every text that comes later.
const TRANSLATOR: &str = "
    window.translate = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
            if (!text.data.trim() || text.parentElement.closest('font, script, style, textarea'))
                continue;
            const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name));
            inner.append(text.data.toUpperCase());
            outer.append(inner);
            text.replaceWith(outer);
        }
    };
    window.translating = () => {
        translate();
        new MutationObserver(translate)
            .observe(document.body, { childList: true, subtree: true, characterData: true });
    };";

fn to_translate() -> Visit {
    Visit::to(Edition::default().met_by(TRANSLATOR))
}

/// Waits until just this stands at an id, in whatever capitals: nothing stale, and nothing twice.
async fn reads(page: &Page, id: &str, words: &str) {
    let script = format!("return document.getElementById('{id}').textContent.trim().toUpperCase()");
    page.comes_to(id, &script, words.to_uppercase()).await;
}

/// Votes, is counted, is told of mistakes, posts, hides, deletes: all that the page says.
async fn all_that_is_said_is_right(page: &Page) {
    let kept = "Your answer stays in this browser.";
    page.run::<()>("document.querySelector('#poll [name=yes]').click()").await;
    reads(page, "poll-result", &format!("You answered Yes. {kept}")).await;
    page.run::<()>("document.querySelector('#poll [name=no]').click()").await;
    reads(page, "poll-result", &format!("You answered No. {kept}")).await;
    page.run::<()>("document.querySelector('#poll [name=no]').click()").await;
    reads(page, "poll-result", &format!("You haven’t answered. {kept}")).await;

    let form = page.new_form();
    form.write("So it goes").await;
    reads(page, "write-figure", "1490 / 1500").await;
    form.press_submit().await;
    reads(page, "write-problems", "Enter your name").await;
    reads(page, "write-name-flaw", "Enter your name").await;
    page.has_focus_at("write-errors").await;
    form.sign("Ann").await;
    form.write(".").await;
    reads(page, "write-figure", "1489 / 1500").await;
    form.press_submit().await;
    reads(page, "write-status", "Your comment is posted.").await;
    reads(page, "write-figure", "1500 / 1500").await;
    reads(page, "write-problems", "").await;
    reads(page, "discussion-heading", "9 Comments").await;
    page.comes_to("own comments", "return document.querySelectorAll('.own').length", 1).await;
    let mine: String = page.run("return document.querySelector('.own').id").await;
    let mine = mine.replace("comment-", "");
    reads(page, &format!("author-{mine}"), "Ann").await;

    for (action, id, said, heading) in [
        ("hide", "3", "", "9 Comments"),
        ("delete", mine.as_str(), "Comment deleted.", "8 Comments"),
        ("undo", mine.as_str(), "Undone.", "9 Comments"),
    ] {
        let press = format!("document.querySelector('#comment-{id} [value={action}]').click()");
        page.run::<()>(&press).await;
        reads(page, "discussion-said", said).await;
        reads(page, "discussion-heading", heading).await;
    }
    reads(page, "author-3", "Comment hidden").await;
    let order = "return [...document.querySelectorAll('.comments > li > *')].map(({ id }) => id)";
    let mut expected: Vec<_> = (1..=8).map(|number| format!("comment-{number}")).collect();
    expected.push(format!("comment-{mine}"));
    page.comes_to("the list", order, expected.clone()).await;
    page.run::<()>("document.querySelector('[name=newest]').click()").await;
    expected.reverse();
    page.comes_to("the list", order, expected).await;
}

#[tokio::test]
async fn what_is_said_after_a_translation_is_right() {
    to_translate()
        .by(async |page| {
            page.open().await;
            page.run::<()>("translate()").await;
            all_that_is_said_is_right(page).await;
        })
        .await;
}

#[tokio::test]
async fn what_is_said_while_a_translator_goes_on_is_right() {
    to_translate()
        .by(async |page| {
            page.open().await;
            page.run::<()>("translating()").await;
            all_that_is_said_is_right(page).await;
        })
        .await;
}

/// What the page says of when the one own comment was written: the date, and how long ago.
const WHEN: &str = "return ['time', '.ago'].map((part) =>
    document.querySelector(`.own ${part}`).textContent)";

#[tokio::test]
async fn dates_stay_translated_until_they_are_others() {
    Visit::to(Edition::default().met_by(TRANSLATOR).met_by(CLOCK))
        .by(async |page| {
            page.go_elsewhere().await;
            let now = page.now().await;
            page.plant(&comments(&[("So it goes.".to_owned(), 5)], now)).await;
            page.open().await;
            page.row("So it goes.").await;
            let ago = "return document.querySelector('.own .ago').textContent";
            page.comes_to("how long ago", ago, "5 minutes ago".to_owned()).await;
            page.run::<()>("translate()").await;
            let translated: [String; 2] = page.run(WHEN).await;
            assert_eq!(translated[1], "5 MINUTES AGO");
            page.run::<()>("passes(0)").await;
            assert_eq!(page.run::<[String; 2]>(WHEN).await, translated);
            page.run::<()>("passes(7)").await;
            page.comes_to("how long ago", ago, "12 minutes ago".to_owned()).await;
            let [date, _]: [String; 2] = page.run(WHEN).await;
            assert_eq!(date, translated[0]);
        })
        .await;
}

#[tokio::test]
async fn what_is_said_of_drafts_is_right() {
    to_translate()
        .by(async |page| {
            page.open().await;
            page.new_form().write("A draft").await;
            page.new_form().counts("1493 / 1500").await;
            page.reload().await;
            page.sees_once("Your draft is back. You wrote it on").await;
            page.run::<()>("translate()").await;
            let discard = "document.getElementById('write-discard').click()";
            page.run::<()>(discard).await;
            reads(page, "write-notice", "Draft discarded.").await;
            reads(page, "write-discard", "Undo").await;
            page.run::<()>("translate()").await;
            page.run::<()>(discard).await;
            reads(page, "write-notice", "").await;
            page.new_form().sees("A draft").await;
        })
        .await;
}

#[tokio::test]
async fn what_is_read_aloud_is_the_translation() {
    Visit::to(Edition::default().met_by(TRANSLATOR).met_by(VOICES))
        .by(async |page| {
            page.open().await;
            // As Chrome's translator does.
            page.run::<()>("translate(); document.documentElement.lang = 'de'").await;
            page.press("Listen").await;
            let said = "return speechSynthesis.now?.trim() ?? null";
            let headline = "PUTIN, LUKASHENKA ARE IN SAME SINKING BOAT, OBSERVERS SAY";
            page.comes_to("what is being said", said, Some(headline.to_owned())).await;
            let voice: String = page.run("return speechSynthesis.said.at(-1).voice").await;
            assert_eq!(voice, "Anna");
        })
        .await;
}

#[tokio::test]
async fn the_list_of_what_is_remembered_is_right() {
    to_translate()
        .by(async |page| {
            page.open().await;
            page.vote_yes().await;
            page.look_through().await;
            page.sees_remembered(&["Your vote: Yes"]).await;
            page.run::<()>("translate()").await;
            page.run::<()>("document.querySelector('#poll [name=no]').click()").await;
            page.sees_remembered(&["Your vote: No"]).await;
        })
        .await;
}

//! What a reader's system prefers: its own colours, and nothing that moves.

use crate::browser::Ability;
use crate::listening::VOICES;
use crate::page::Page;
use crate::reader::{Visit, reader_with};
use crate::site::Edition;

/// What has a background of its own although the system's colours hold, and no words for it.
async fn colours(page: &Page, selector: &str) -> [String; 2] {
    let script = "const { color, backgroundColor } =
            getComputedStyle(document.querySelector(arguments[0]));
        return [color, backgroundColor]";
    page.run_with(script, vec![selector.into()]).await
}

#[tokio::test]
async fn in_the_systems_colours_what_is_chosen_can_be_told_from_what_is_not() {
    reader_with(Ability::ForcedColours, async |page| {
        page.prefer_forced_colours().await;
        page.open().await;
        page.vote_yes().await;
        page.sees_votes(true, false).await;
        assert_ne!(colours(page, "#poll-yes").await, colours(page, "#poll-no").await);
        page.press("Appearance").await;
        let [chosen, other] = [":has(> :checked)", ":not(:has(> :checked))"]
            .map(|which| format!("#appearance fieldset > label{which}"));
        assert_ne!(colours(page, &chosen).await, colours(page, &other).await);
    })
    .await;
}

#[tokio::test]
async fn in_the_systems_colours_what_has_the_focus_is_outlined() {
    reader_with(Ability::ForcedColours, async |page| {
        page.prefer_forced_colours().await;
        page.open().await;
        page.tab().await;
        assert!(page.shows_focus().await);
        page.press("Appearance").await;
        page.tab().await;
        page.has_focus_on("System").await;
        assert!(page.shows_focus().await);
    })
    .await;
}

#[tokio::test]
async fn in_the_systems_colours_listen_shows_that_it_is_pressed() {
    let visit = Visit::to(Edition::default().met_by(VOICES)).needing(Ability::ForcedColours);
    visit
        .by(async |page| {
            page.prefer_forced_colours().await;
            page.open().await;
            let [text_at_rest, _] = colours(page, LISTEN).await;
            page.press("Listen").await;
            page.comes_to("whether it is pressed", PRESSED, true).await;
            let [text, ground] = colours(page, LISTEN).await;
            assert_ne!(text, text_at_rest, "on {ground}");
        })
        .await;
}

const LISTEN: &str = "[value=listen]";
const PRESSED: &str = "return document.querySelector('[value=listen]').ariaPressed === 'true'";

#[tokio::test]
async fn in_the_systems_colours_the_comment_that_the_address_names_is_outlined() {
    reader_with(Ability::ForcedColours, async |page| {
        page.prefer_forced_colours().await;
        page.open_at("#comment-2").await;
        let outlines = "document.activeElement.blur();
            return [...document.querySelectorAll('#comment-2, #comment-3')]
                .map((comment) => getComputedStyle(comment).outlineStyle)";
        let expected = ["solid", "none"].map(str::to_owned);
        page.comes_to("the outlines", outlines, expected).await;
    })
    .await;
}

#[tokio::test]
async fn in_the_systems_colours_what_is_too_much_can_be_read() {
    reader_with(Ability::ForcedColours, async |page| {
        page.prefer_forced_colours().await;
        page.open().await;
        page.paste_comment(&"a".repeat(1520)).await;
        page.comes_to("what is too much", BEYOND, "a".repeat(20)).await;
        let paper: String = page.run(PAPER).await;
        assert!(!paper.contains("rgba"), "{paper} lets through what lies below");
    })
    .await;
}

const BEYOND: &str = "return document.getElementById('write-beyond').textContent";
const PAPER: &str =
    "return getComputedStyle(document.getElementById('write-beyond')).backgroundColor";

/// What moves by itself. The line at the top follows the reader's own hand.
const MOVING: &str = "return document.getAnimations()
    .filter(({ timeline, effect }) =>
        timeline === document.timeline && effect.getComputedTiming().duration > 1)
    .map(({ effect }) => effect.target.className)";

#[tokio::test]
async fn where_less_motion_is_preferred_nothing_moves_by_itself() {
    reader_with(Ability::Preferences, async |page| {
        page.prefer_less_motion().await;
        page.open().await;
        page.run::<()>("document.querySelector('.enlarge').click()").await;
        page.comes_to("the picture", "return document.querySelector('.lightbox').open", true).await;
        page.key("+").await;
        let moving: Vec<String> = page.run(MOVING).await;
        assert_eq!(moving, Vec::<String>::new());
        // The page scrolls as it likes to while the root bears this mark.
        let scroll = "const root = document.documentElement;
            root.setAttribute('data-gliding', '');
            return getComputedStyle(root).scrollBehavior";
        assert_eq!(page.run::<String>(scroll).await, "auto");
    })
    .await;
}

//! What has the focus keeps it, and is seen.

use thirtyfour::Key;

use crate::new_build::build;
use crate::page::{Page, Role};
use crate::place::remembered;
use crate::reader::{Visit, reader};
use crate::site::Edition;
use crate::two_tabs::{ELSEWHERE, part_ways, second_tab};

#[tokio::test]
async fn what_another_tab_reorders_leaves_the_reader_in_the_midst_of_a_word() {
    reader(async |page| {
        page.open().await;
        let (first, second) = second_tab(page).await;
        page.bring_to_front(&first).await;
        let form = page.begin_reply("6", "Half a sen").await;
        page.bring_to_front(&second).await;
        page.press("Newest first").await;
        page.bring_to_front(&first).await;
        let pressed = "return document.querySelector('#discussion-newest').ariaPressed";
        page.comes_to("the order", pressed, "true".to_owned()).await;
        page.key("tence").await;
        form.sees("Half a sentence").await;
    })
    .await;
}

#[tokio::test]
async fn a_comment_that_another_tab_edits_keeps_the_focus() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "One wording.").await;
        let mine = page.id_of("One wording.").await;
        let (first, second) = second_tab(page).await;
        page.bring_to_front(&first).await;
        let reply = format!("document.querySelector('#comment-{mine} [value=reply]').focus()");
        page.run::<()>(&reply).await;
        page.bring_to_front(&second).await;
        page.begin_edit(&mine, "Another wording.").await.press("Save changes").await;
        page.bring_to_front(&first).await;
        page.reads_at(&mine, "Another wording.").await;
        page.has_focus_at(&format!("comment-{mine}")).await;
    })
    .await;
}

#[tokio::test]
async fn the_panel_does_not_stay_open_over_it() {
    reader(async |page| {
        page.open().await;
        page.press("Appearance").await;
        let open = "return !!document.querySelector('#appearance:popover-open')";
        page.comes_to("whether it is open", open, true).await;
        page.run::<()>("document.querySelector('#appearance [popovertargetaction]').focus()").await;
        assert!(page.run::<bool>(open).await);
        page.tab().await;
        page.comes_to("whether it is open", open, false).await;
        page.has_focus_on("Share").await;
    })
    .await;
}

/// Waits until an element is in the window as a whole.
async fn is_in_sight(page: &Page, selector: &str) {
    let script = format!(
        "const {{ top, bottom, height }} =
             document.querySelector('{selector}').getBoundingClientRect();
         return height > 0 && top >= 0 && bottom <= innerHeight"
    );
    page.comes_to(&format!("whether {selector} is in sight"), &script, true).await;
}

#[tokio::test]
async fn in_a_low_window_it_is_seen_that_a_comment_is_posted() {
    reader(async |page| {
        page.resize(740, 360).await;
        page.open().await;
        page.type_name("Ann").await;
        page.type_comment("So it goes.").await;
        page.run::<()>("document.activeElement.scrollIntoView({ block: 'end' })").await;
        page.keys(Key::Control + Key::Enter).await;
        page.sees_posted().await;
        is_in_sight(page, "#write-status").await;
    })
    .await;
}

/// What is told for eight seconds stays, however slow the test.
const TOLD_FOR_LONG: &str = "const soon = setTimeout;
    window.setTimeout = (task, pause, ...rest) => soon(task, pause === 8000 ? 1e6 : pause, ...rest)";

/// Two frames later the first has been shown.
const FRAMES: &str =
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

#[tokio::test]
async fn what_is_told_of_an_action_does_not_cover_it() {
    Visit::to(Edition::default().met_by(TOLD_FOR_LONG))
        .by(async |page| {
            page.resize(390, 640).await;
            page.open().await;
            page.press_at("1", "Copy link").await;
            is_in_sight(page, "#discussion-said").await;
            for _ in 0..6 {
                page.tab().await;
                let name = page.focused_name().await.expect("there is a page");
                // Some browsers scroll there with the next frame.
                page.await_in_page(FRAMES).await;
                let is_clear = "const told = document.getElementById('discussion-said');
                 return !told.hidden && document.activeElement.getBoundingClientRect().bottom
                     <= told.getBoundingClientRect().top";
                assert!(page.run::<bool>(is_clear).await, "{name} is covered");
            }
        })
        .await;
}

#[tokio::test]
async fn what_another_tab_shows_again_has_the_focus_of_what_stood_for_it() {
    reader(async |page| {
        page.open().await;
        page.press_at("2", "Hide").await;
        page.reads_at("2", "Comment hidden").await;
        let (first, second) = second_tab(page).await;
        page.bring_to_front(&first).await;
        page.run::<()>("document.querySelector('#comment-2 [value=show]').focus()").await;
        page.bring_to_front(&second).await;
        page.press_at("2", "Show").await;
        page.bring_to_front(&first).await;
        page.has_focus_at("comment-2").await;
    })
    .await;
}

#[tokio::test]
async fn when_what_another_tab_wrote_is_gone_it_goes_to_the_box() {
    reader(async |page| {
        let (first, second) = part_ways(page).await;
        page.tab_to("Use these words instead").await;
        page.bring_to_front(&second).await;
        let form = page.new_form();
        form.sign("Ann").await;
        form.press_submit().await;
        page.sees_last_comment("One, the second").await;
        page.bring_to_front(&first).await;
        form.says_no_more(ELSEWHERE).await;
        form.has_focus().await;
    })
    .await;
}

#[tokio::test]
async fn a_cancelled_reply_leaves_it_at_the_comment_though_that_found_no_room() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "Short.").await;
        let mine = page.id_of("Short.").await;
        let reply = page.begin_reply(&mine, "A reply.").await;
        let edit = page.begin_edit(&mine, &"So much longer. ".repeat(9)).await;
        page.take_all_room().await;
        edit.press("Save changes").await;
        page.reads_at(&mine, "Try again").await;
        reply.press("Cancel").await;
        page.has_focus_on("Reply").await;
    })
    .await;
}

/// In a narrow window.
async fn is_told_of_an_update(page: &Page) {
    page.resize(320, 640).await;
    page.open().await;
    page.is_kept().await;
    page.site.deploy(build("Xi, Maduro", 2));
    page.visit_again().await;
    page.announces_an_update().await;
}

/// Waits until what `selector` names is seen, and nothing of it lies under the news.
async fn is_above_the_update(page: &Page, selector: &str) {
    let script = format!(
        "const [seen, update] = ['{selector}', '.update']
             .map((it) => document.querySelector(it).getBoundingClientRect());
         return seen.height > 0 && seen.bottom <= update.top"
    );
    page.comes_to("whether it is above", &script, true).await;
}

#[tokio::test]
async fn what_is_told_of_an_action_does_not_lie_on_what_is_told_of_an_update() {
    reader(async |page| {
        is_told_of_an_update(page).await;
        let reply = page.begin_reply("6", "A reply.").await;
        reply.sign("Ann").await;
        reply.press_submit().await;
        page.hears("Your reply is posted.").await;
        is_above_the_update(page, "#discussion-said").await;
    })
    .await;
}

#[tokio::test]
async fn the_last_line_can_be_read_beside_what_is_told_of_an_update() {
    reader(async |page| {
        is_told_of_an_update(page).await;
        // What comes into sight may turn out to be taller than was thought.
        let script = "const { scrollHeight } = document.documentElement;
            scrollTo(0, scrollHeight);
            return Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight";
        page.comes_to("whether it is the end", script, true).await;
        is_above_the_update(page, ".colophon p:last-of-type").await;
    })
    .await;
}

#[tokio::test]
async fn who_wants_no_way_back_stays_where_they_are() {
    reader(async |page| {
        page.plant(&remembered("20")).await;
        page.open().await;
        page.find(Role::Button, "Dismiss").await;
        let script = "scrollTo(0, 300); document.querySelector('[name=dismiss]').click()";
        page.run::<()>(script).await;
        page.has_focus_on("Putin, Lukashenka are in same sinking boat, observers say").await;
        assert_eq!(page.run::<i64>("return Math.round(scrollY)").await, 300);
    })
    .await;
}

#[tokio::test]
async fn the_skip_link_leads_to_a_headline_whose_outline_is_seen() {
    reader(async |page| {
        page.resize(1280, 400).await;
        page.open().await;
        page.tab().await;
        page.key(Key::Enter).await;
        let script = "const headline = document.activeElement;
            return headline.id === 'headline' && scrollY > 0 && headline.getBoundingClientRect().top >= 5";
        page.comes_to("whether its outline is seen", script, true).await;
    })
    .await;
}

#[tokio::test]
async fn when_another_tab_has_posted_the_words_it_does_not_stay_in_the_summary_of_their_errors() {
    reader(async |page| {
        page.open().await;
        page.new_form().write("One").await;
        page.stores_draft(&["One"]).await;
        let (first, second) = second_tab(page).await;
        page.bring_to_front(&first).await;
        page.post_comment().await;
        page.has_focus_on("There is a problem").await;
        page.bring_to_front(&second).await;
        let form = page.new_form();
        form.sees("One").await;
        form.sign("Ann").await;
        form.press_submit().await;
        page.sees_last_comment("One").await;
        page.bring_to_front(&first).await;
        form.sees("").await;
        form.has_focus().await;
    })
    .await;
}

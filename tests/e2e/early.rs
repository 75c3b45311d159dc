//! What a reader does before the page is alive.

use serde_json::json;

use crate::browser::Ability;
use crate::page::{Records, Role, until};
use crate::reader::Visit;
use crate::site::{Edition, article};

#[tokio::test]
async fn an_early_vote_is_shown_as_taken_at_once_and_counts() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.vote_yes().await;
            page.sees_votes(true, false).await;
            page.scripts_arrive().await;
            page.sees_votes(true, false).await;
            page.sees_result("You answered Yes.").await;
            page.reload().await;
            page.sees_votes(true, false).await;
        })
        .await;
}

#[tokio::test]
async fn an_early_vote_counts_though_the_scripts_never_arrive_at_that_visit() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.vote_no().await;
            page.sees_votes(false, true).await;
            page.go_elsewhere().await;
            page.open_early().await;
            page.scripts_arrive().await;
            page.sees_votes(false, true).await;
            page.vote_yes().await;
            page.reload().await;
            page.sees_result("You answered Yes.").await;
        })
        .await;
}

/// Left in the moment when the page is alive, and in that when it stores by itself.
#[tokio::test]
async fn there_is_no_moment_in_which_nobody_stores_what_is_written() {
    let leave = "window.stored = [];
        new MutationObserver(() => {
            const words = `Written ${stored.length}`;
            document.querySelector('#write-text').value = words;
            document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
            dispatchEvent(new PageTransitionEvent('pagehide'));
            stored.push(Object.values(localStorage).some((record) => record.includes(words)));
        }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-alive'] })";
    Visit::to(Edition::default().met_by(leave))
        .by(async |page| {
            page.open().await;
            page.comes_to("when it was stored", "return window.stored", json!([true, true])).await;
        })
        .await;
}

#[tokio::test]
async fn of_early_votes_the_last_counts() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.vote_yes().await;
            page.vote_no().await;
            page.sees_votes(false, true).await;
            page.scripts_arrive().await;
            page.sees_result("You answered No.").await;
        })
        .await;
}

#[tokio::test]
async fn an_early_vote_that_was_withdrawn_is_none() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.vote_yes().await;
            page.vote_yes().await;
            page.sees_votes(false, false).await;
            page.scripts_arrive().await;
            page.sees_votes(false, false).await;
            page.sees_result("You haven’t answered.").await;
        })
        .await;
}

/// As when the reader looks at another tab, or comes back from it.
const ELSEWHERE: &str = "dispatchEvent(new Event('visibilitychange'))";

#[tokio::test]
async fn what_was_stored_early_and_is_taken_back_does_not_come_back() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.vote_yes().await;
            page.sees_votes(true, false).await;
            page.type_comment("Second thoughts").await;
            page.run::<()>(ELSEWHERE).await;
            assert_eq!(page.records().await.len(), 2);
            page.vote_yes().await;
            page.sees_votes(false, false).await;
            page.type_comment(&"\u{e003}".repeat(15)).await;
            page.sees_comment_box("").await;
            assert!(page.records().await.is_empty());
            page.scripts_arrive().await;
            page.sees_votes(false, false).await;
            page.sees_comment_box("").await;
        })
        .await;
}

#[tokio::test]
async fn an_early_vote_takes_the_place_of_an_earlier_one_and_gives_it_back() {
    Visit::slowly()
        .by(async |page| {
            let key = |slot: u8| format!("byline:{}:vote~{slot}", article());
            let record = |vote: &str| format!(r#"{{"v":1,"at":1,"record":"{vote}"}}"#);
            let earlier: Records =
                [(9, "maybe"), (8, "no"), (7, "no")].map(|(at, it)| (key(at), record(it))).into();
            page.plant(&earlier).await;
            page.open_early().await;
            page.vote_yes().await;
            let stored = page.records().await;
            assert!(stored[&key(8)].ends_with(r#""record":"yes"}"#), "{stored:?}");
            assert_eq!(stored[&key(9)], earlier[&key(9)]);
            page.vote_yes().await;
            page.sees_votes(false, false).await;
            assert_eq!(page.records().await, earlier);
        })
        .await;
}

#[tokio::test]
async fn an_early_vote_takes_the_place_of_one_of_an_earlier_visit() {
    Visit::slowly()
        .by(async |page| {
            page.site.release();
            page.open().await;
            page.vote_no().await;
            page.go_elsewhere().await;
            page.site.hold_back();
            page.open_early().await;
            page.vote_yes().await;
            page.scripts_arrive().await;
            page.sees_votes(true, false).await;
            page.sees_result("You answered Yes.").await;
        })
        .await;
}

#[tokio::test]
async fn what_is_posted_early_is_posted_when_the_page_is_alive() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.type_name("Ann").await;
            page.type_comment("Posted early").await;
            page.post_comment().await;
            page.scripts_arrive().await;
            page.sees_last_comment("Posted early").await;
            page.sees_heading("9 Comments").await;
        })
        .await;
}

#[tokio::test]
async fn a_popover_that_the_browser_has_opened_is_not_closed_again() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.press("Appearance").await;
            page.scripts_arrive().await;
            let open = "return document.querySelector('#appearance').matches(':popover-open')";
            assert!(page.run::<bool>(open).await);
        })
        .await;
}

/// Whether the dialog is open.
const POLICY: &str = "return document.querySelector('#policy').open";

#[tokio::test]
async fn a_dialog_that_was_closed_already_is_not_opened_again() {
    Visit::slowly()
        .needing(Ability::Invokers)
        .by(async |page| {
            page.open_early().await;
            page.press("Comment Policy").await;
            page.press("Close").await;
            page.scripts_arrive().await;
            assert!(!page.run::<bool>(POLICY).await);
        })
        .await;
}

#[tokio::test]
async fn a_dialog_is_open_when_the_page_is_alive_whoever_has_opened_it() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.press("Comment Policy").await;
            page.scripts_arrive().await;
            page.comes_to("whether it is open", POLICY, true).await;
        })
        .await;
}

#[tokio::test]
async fn an_early_choice_of_looks_holds_at_once_and_is_kept() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.run::<()>("document.querySelector('#appearance [value=dark]').click()").await;
            let looks = "return document.documentElement.dataset.appearance.trim()";
            page.comes_to("the looks", looks, "dark".to_owned()).await;
            page.scripts_arrive().await;
            page.comes_to("the looks", looks, "dark".to_owned()).await;
            page.reload().await;
            page.comes_to("the looks", looks, "dark".to_owned()).await;
            page.comes_to(
                "what the panel says",
                "return document.querySelector('#appearance [name=theme]:checked').value",
                "dark".to_owned(),
            )
            .await;
        })
        .await;
}

#[tokio::test]
async fn an_early_choice_of_looks_leaves_those_of_earlier_visits() {
    Visit::slowly()
        .by(async |page| {
            let looks = json!({ "v": 1, "at": 1, "record": "dark" }).to_string();
            page.plant(&[("byline:appearance".to_owned(), looks)].into()).await;
            page.open_early().await;
            page.run::<()>("document.querySelector('#appearance [value=large]').click()").await;
            let both = "return ['dark', 'large'].every((it) =>
                document.documentElement.dataset.appearance.split(' ').includes(it))";
            page.comes_to("whether both hold", both, true).await;
            page.scripts_arrive().await;
            page.comes_to("whether both hold", both, true).await;
        })
        .await;
}

#[tokio::test]
async fn what_is_hidden_early_stays_so_however_much_there_is_to_recall() {
    Visit::slowly()
        .by(async |page| {
            page.site.release();
            page.open().await;
            page.post("Ann", "Mine.").await;
            page.go_elsewhere().await;
            page.plant_many_of_others().await;
            page.site.hold_back();
            page.open_early().await;
            page.press_at("1", "Hide").await;
            page.scripts_arrive().await;
            page.sees_last_comment("Mine.").await;
            page.reads_at("1", "Comment hidden").await;
        })
        .await;
}

#[tokio::test]
async fn a_file_chosen_early_is_imported() {
    Visit::slowly()
        .by(async |page| {
            let vote = json!({ "v": 1, "at": 1, "record": "yes" }).to_string();
            let key = format!("byline:{}:vote", article());
            let file = json!({ "byline": 1, "exported": 1, "records": { key: vote } });
            page.open_early().await;
            page.look_through().await;
            page.import(&file.to_string()).await;
            page.scripts_arrive().await;
            page.sees_votes(true, false).await;
        })
        .await;
}

#[tokio::test]
async fn other_buttons_are_pressed_when_the_page_is_alive() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.press("Newest first").await;
            page.scripts_arrive().await;
            let newest = page.find(Role::Button, "Newest first").await;
            let pressed = async || newest.attr("aria-pressed").await;
            until("whether it is pressed", Some("true".to_owned()), pressed).await;
        })
        .await;
}

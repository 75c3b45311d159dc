//! Each comment has an address.

use crate::browser::Ability;
use crate::page::{Page, comments};
use crate::place::{place_is, read_to};
use crate::reader::{Visit, reader};
use crate::site::Edition;

const PARAGRAPH: &str = "There is more to it than that, and it takes a while to say. ";

/// A text that is too long to be shown whole at first.
fn long(beginning: &str) -> String {
    format!("{beginning} {}\n\nThe end of it.", PARAGRAPH.repeat(40))
}

/// The page with some published comments, the third of them long.
fn some_comments() -> Visit {
    let third = long("The third");
    let mut comments = vec![("Olga", "The first"), ("Pavel", "The second"), ("Olga", &third)];
    comments.extend([("Pavel", "One more")].repeat(20));
    Visit::to(Edition::default().discussing(&comments))
}

#[tokio::test]
async fn the_link_to_a_comment_is_copied() {
    some_comments()
        .by(async |page| {
            page.open().await;
            page.permit_clipboard(true).await;
            page.press_by("The second", "Copy link").await;
            page.hears("Link copied.").await;
            page.sees_copied(&format!("{}/#comment-2", page.site.origin())).await;
            page.has_focus_by("The second", "Copy link").await;
            assert_eq!(page.address().await, format!("{}/", page.site.origin()));
        })
        .await;
}

/// What is said is heard when it comes to stand there. Firefox compares what an element's own text was
/// at the last frame, and is silent if it is the same.
const HEAR: &str = "
    const said = document.querySelector('#discussion-said');
    window.heard = [];
    new MutationObserver((changes) => {
        if (changes.some(({ addedNodes }) => addedNodes.length)) heard.push(said.textContent);
    }).observe(said, { childList: true })";

#[tokio::test]
async fn what_is_said_twice_is_heard_twice() {
    some_comments()
        .by(async |page| {
            page.open().await;
            page.permit_clipboard(true).await;
            page.run::<()>(HEAR).await;
            for comment in ["The first", "The second"] {
                page.press_by(comment, "Copy link").await;
                page.has_focus_by(comment, "Copy link").await;
                page.hears("Link copied.").await;
            }
            let times = "return heard.filter((words) => words === 'Link copied.').length";
            page.comes_to("how often it was heard", times, 2).await;
        })
        .await;
}

#[tokio::test]
async fn where_nothing_can_be_copied_the_link_is_in_the_address_bar() {
    some_comments()
        .needing(Ability::ClipboardPermission)
        .by(async |page| {
            page.open().await;
            page.permit_clipboard(false).await;
            page.press_by("The second", "Copy link").await;
            page.hears("The link is in the address bar.").await;
            assert_eq!(page.address().await, format!("{}/#comment-2", page.site.origin()));
        })
        .await;
}

#[tokio::test]
async fn a_link_leads_to_a_published_comment() {
    some_comments()
        .by(async |page| {
            page.open_at("#comment-2").await;
            page.is_at_comment("The second").await;
            page.reload().await;
            page.is_at_comment("The second").await;
        })
        .await;
}

#[tokio::test]
async fn a_link_unfolds_a_long_comment() {
    some_comments()
        .by(async |page| {
            page.open_at("#comment-3").await;
            page.is_at_comment("The end of it.").await;
        })
        .await;
}

#[tokio::test]
async fn a_link_leads_to_a_comment_on_the_open_page() {
    some_comments()
        .by(async |page| {
            page.open().await;
            page.go_to_fragment("#comment-3").await;
            page.is_at_comment("The end of it.").await;
            page.go_to_fragment("#comment-1").await;
            page.is_at_comment("The first").await;
        })
        .await;
}

#[tokio::test]
async fn a_link_leads_to_an_own_comment() {
    some_comments()
        .by(async |page| {
            page.open().await;
            page.post("Ann", "My thought").await;
            let fragment = page.fragment_of("My thought").await;
            page.reply("The first", "Ann", "My answer").await;
            let reply = page.fragment_of("My answer").await;
            page.go_elsewhere().await;
            page.open_at(&fragment).await;
            page.is_at_comment("My thought").await;
            page.go_to_fragment(&reply).await;
            page.is_at_comment("My answer").await;
            page.reload().await;
            page.is_at_comment("My answer").await;
        })
        .await;
}

#[tokio::test]
async fn a_link_leads_to_an_edited_comment_and_one_that_came_back() {
    some_comments()
        .by(async |page| {
            page.open().await;
            page.post("Ann", "My thought").await;
            page.go_to_fragment(&page.fragment_of("My thought").await).await;
            page.is_at_comment("My thought").await;
            page.edit("My thought", "My second thought").await;
            page.press_by("My second thought", "Delete").await;
            page.press_by("Comment deleted", "Undo").await;
            page.has_focus_by("My second thought", "Delete").await;
            page.reload().await;
            page.is_at_comment("My second thought").await;
        })
        .await;
}

/// The reader has written three hundred comments, the second of them long.
async fn plant_many(page: &Page) -> String {
    page.go_elsewhere().await;
    let now = page.now().await;
    let texts: Vec<_> = (1..=300)
        .map(
            |n| if n == 2 { (long("Thought 2."), 298) } else { (format!("Thought {n}."), 300 - n) },
        )
        .collect();
    let records = comments(&texts, now);
    let key = records.keys().nth(1).expect("there are many").clone();
    page.plant(&records).await;
    format!("#comment-{}", key.rsplit_once(':').expect("a key has parts").1)
}

#[tokio::test]
async fn a_link_leads_to_an_own_comment_that_was_not_shown_yet() {
    some_comments()
        .by(async |page| {
            let second = plant_many(page).await;
            page.open_at(&second).await;
            page.is_at_comment("The end of it.").await;
            page.go_elsewhere().await;
            page.open().await;
            page.sees_heading("323 Comments").await;
            page.go_to_fragment(&second).await;
            page.is_at_comment("The end of it.").await;
        })
        .await;
}

#[tokio::test]
async fn a_link_to_a_comment_that_is_being_edited_leads_to_the_form() {
    some_comments()
        .by(async |page| {
            page.open().await;
            page.post("Ann", "My thought").await;
            let mine = page.id_of("My thought").await;
            page.begin_edit(&mine, "My second thought").await;
            page.go_elsewhere().await;
            page.open_at(&format!("#comment-{mine}")).await;
            page.edit_form(&mine).sees("My second thought").await;
            page.has_focus_at(&format!("comment-{mine}")).await;
        })
        .await;
}

#[tokio::test]
async fn a_link_to_nothing_does_no_harm() {
    some_comments()
        .by(async |page| {
            page.open_at("#comment-nothing'\"]").await;
            page.sees_heading("23 Comments").await;
            page.go_to_fragment("#comment-1795473818566-6e602977").await;
            page.post("Ann", "My thought").await;
            page.row("My thought").await;
        })
        .await;
}

#[tokio::test]
async fn a_link_to_a_hidden_comment_leads_to_what_stands_for_it() {
    some_comments()
        .by(async |page| {
            page.open().await;
            page.press_by("The second", "Hide").await;
            page.row("Comment by Pavel hidden").await;
            page.go_elsewhere().await;
            page.open_at("#comment-2").await;
            page.has_focus_on_row("Comment by Pavel hidden").await;
        })
        .await;
}

#[tokio::test]
async fn who_has_scrolled_on_is_not_thrown_back_when_the_scripts_arrive() {
    Visit::slowly()
        .by(async |page| {
            page.open_early_at("#comment-2").await;
            // Browsers move the focus to the comment as soon as they have come to it.
            let scrolled = "document.activeElement.blur(); scrollTo(0, 200);
                return Math.round(scrollY)";
            page.comes_to("where the page is", scrolled, 200).await;
            page.scripts_arrive().await;
            page.has_focus_at("comment-2").await;
            page.comes_to("where the page is", "return Math.round(scrollY)", 200).await;
        })
        .await;
}

#[tokio::test]
async fn who_was_sent_to_a_comment_and_then_reads_the_article_has_read_it_to_its_end() {
    reader(async |page| {
        page.open_at("#comment-3").await;
        read_to(page, 12).await;
        place_is(page, Some(12)).await;
        page.run::<()>("document.querySelector('.poll').scrollIntoView(false)").await;
        place_is(page, None).await;
        read_to(page, 12).await;
        place_is(page, Some(12)).await;
        page.go_to_fragment("#discussion").await;
        page.await_in_page("new Promise((done) => setTimeout(done, 500))").await;
        place_is(page, Some(12)).await;
    })
    .await;
}

//! No network after the first visit; and another build of the page, which comes whole.

use crate::page::Page;
use crate::reader::{Visit, reader};
use crate::site::{Edition, INNER};

const HEADLINE: &str = "Putin, Lukashenka are in same sinking boat, observers say";

/// A build with another headline, which says which.
fn build(headline: &'static str, number: u8) -> Edition {
    Edition::default().replacing("Putin, Lukashenka", headline).rebuilt(number)
}

async fn reads(page: &Page, headline: &str) {
    let script = "return document.querySelector('h1').textContent.split(',')[0]";
    page.comes_to("the headline", script, headline.split(',').next().unwrap().to_owned()).await;
}

#[tokio::test]
async fn without_a_network_the_page_does_all_that_it_does() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.cut(true);
        page.reload().await;
        reads(page, HEADLINE).await;
        page.sees_last_comment("Pukashenko").await;
        page.pictures_are_there().await;
        page.vote_yes().await;
        page.post("Ann", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        page.type_comment("More to come").await;
        page.sees_counter("1488 / 1500").await;
        page.visit_again().await;
        page.sees_votes(true, false).await;
        page.sees_last_comment("So it goes.").await;
        page.sees_comment_box("More to come").await;
        page.pictures_are_there().await;
    })
    .await;
}

#[tokio::test]
async fn an_address_with_more_to_it_is_the_same_page() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.cut(true);
        for address in ["index.html", "?from=a-friend", "#comment-3", "index.html?a=b#comment-3"] {
            page.open_in(address).await;
            reads(page, HEADLINE).await;
        }
    })
    .await;
}

fn with_photographs() -> Edition {
    Edition::default().with_photographs(&["hills", "lakes"]).rebuilt(1)
}

#[tokio::test]
async fn of_each_picture_the_file_that_the_screen_wants_is_loaded_once_and_kept() {
    Visit::to(with_photographs())
        .by(async |page| {
            page.resize(390, 844).await;
            page.open().await;
            page.is_kept().await;
            assert_eq!(page.site.asked_for("hills"), ["480.avif"]);
            assert_eq!(page.site.asked_for("lakes"), ["480.avif"], "it is still out of sight");
            page.pictures_are_there().await;
            page.visit_again().await;
            page.pictures_are_there().await;
            assert_eq!(page.site.asked_for("hills"), ["480.avif"]);
            assert_eq!(page.site.asked_for("lakes"), ["480.avif"]);
        })
        .await;
}

#[tokio::test]
async fn without_a_network_a_wider_screen_is_shown_what_is_kept() {
    Visit::to(with_photographs())
        .by(async |page| {
            page.resize(390, 844).await;
            page.open().await;
            page.is_kept().await;
            page.site.cut(true);
            page.resize(1440, 900).await;
            page.visit_again().await;
            page.pictures_are_there().await;
        })
        .await;
}

#[tokio::test]
async fn a_new_build_is_announced_at_the_first_visit_and_there_at_the_second() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(build("Xi, Maduro", 2));
        page.visit_again().await;
        reads(page, HEADLINE).await;
        page.announces_an_update().await;
        page.site.cut(true);
        page.visit_again().await;
        reads(page, "Xi").await;
        assert!(!page.is_outdated().await);
        page.pictures_are_there().await;
        page.vote_yes().await;
        page.sees_votes(true, false).await;
    })
    .await;
}

#[tokio::test]
async fn the_reader_reloads_into_the_new_build_and_keeps_every_word() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(build("Xi, Maduro", 2));
        page.visit_again().await;
        page.type_comment("In the middle of a sen").await;
        page.announces_an_update().await;
        page.sees_comment_box("In the middle of a sen").await;
        page.press("Reload").await;
        reads(page, "Xi").await;
        page.sees_comment_box("In the middle of a sen").await;
        page.keeps(&["/Xi,"]).await;
    })
    .await;
}

#[tokio::test]
async fn pictures_of_a_new_build_are_there_without_a_network() {
    Visit::to(with_photographs())
        .by(async |page| {
            page.resize(390, 844).await;
            page.open().await;
            page.is_kept().await;
            let other = Edition::default().with_photographs(&["hills", "seas"]).rebuilt(2);
            page.site.deploy(other);
            page.visit_again().await;
            page.announces_an_update().await;
            page.site.cut(true);
            page.visit_again().await;
            page.has_picture_of("photograph-seas").await;
            page.pictures_are_there().await;
            assert_eq!(page.site.asked_for("seas"), ["480.avif"], "as wide as the others");
            assert_eq!(page.site.asked_for("hills"), ["480.avif"], "it was there already");
        })
        .await;
}

/// What the page loads by itself later on, and while it starts.
const OWN_FILES: &str = "Promise.all(
    [...document.querySelectorAll('link[rel$=preload]')]
        .map(({ href }) => fetch(href).then(({ ok }) => ok, () => false)))";

#[tokio::test]
async fn a_page_that_is_still_open_goes_on_with_the_files_of_its_build() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(build("Xi, Maduro", 2));
        let first = page.open_tab().await;
        page.open().await;
        page.announces_an_update().await;
        page.site.cut(true);
        page.open().await;
        reads(page, "Xi").await;
        page.keeps(&["/Putin,", "/Xi,"]).await;
        page.bring_to_front(&first).await;
        reads(page, HEADLINE).await;
        page.announces_an_update().await;
        assert_eq!(page.await_in_page(OWN_FILES).await, serde_json::json!([true, true]));
        page.reload().await;
        reads(page, "Xi").await;
    })
    .await;
}

#[tokio::test]
async fn a_build_that_is_replaced_while_it_is_fetched_is_not_mixed_with_the_next() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(build("Xi, Maduro", 2).holding("webmanifest"));
        page.visit_again().await;
        let request = "GET /manifest.webmanifest".to_owned();
        until_asked_again(page, &request).await;
        page.site.deploy(build("Kim, Castro", 3));
        page.site.release();
        page.fails_to_install().await;
        page.keeps(&["/Putin,"]).await;
        assert!(!page.is_outdated().await);
        page.visit_again().await;
        page.announces_an_update().await;
        page.visit_again().await;
        reads(page, "Kim").await;
        page.keeps(&["/Kim,"]).await;
    })
    .await;
}

async fn until_asked_again(page: &Page, request: &str) {
    let number = || page.site.requests().iter().filter(|it| *it == request).count();
    let before = number();
    crate::page::until("whether it is asked for", true, async || Ok(number() > before)).await;
}

#[tokio::test]
async fn a_build_that_lacks_a_file_changes_nothing() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(build("Xi, Maduro", 2).without("favicon"));
        page.visit_again().await;
        page.fails_to_install().await;
        page.keeps(&["/Putin,"]).await;
        assert!(!page.is_outdated().await);
        page.site.cut(true);
        page.visit_again().await;
        reads(page, HEADLINE).await;
        page.vote_yes().await;
        page.sees_votes(true, false).await;
    })
    .await;
}

#[tokio::test]
async fn where_there_is_no_room_the_page_is_never_an_old_one() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.limit_room(Some(1)).await;
        page.site.deploy(build("Xi, Maduro", 2));
        page.visit_again().await;
        page.announces_an_update().await;
        page.visit_again().await;
        reads(page, "Xi").await;
        page.vote_yes().await;
        page.sees_votes(true, false).await;
        page.keeps(&[]).await;
        page.limit_room(None).await;
        page.visit_again().await;
        page.keeps(&["/Xi,"]).await;
    })
    .await;
}

async fn works_but_is_not_kept(page: &Page) {
    page.open().await;
    page.vote_yes().await;
    page.sees_votes(true, false).await;
    page.comes_to("whether it was tried", "return window.tried", true).await;
    assert!(!page.is_outdated().await);
}

#[tokio::test]
async fn a_browser_without_workers_is_not_told_of_them() {
    let without = "delete Navigator.prototype.serviceWorker; window.tried = true";
    Visit::to(Edition::default().met_by(without)).by(works_but_is_not_kept).await;
}

#[tokio::test]
async fn a_browser_that_refuses_a_worker_is_not_asked_why() {
    let refusing = "navigator.serviceWorker.register = () => {
        setTimeout(() => window.tried = true, 100);
        return Promise.reject(new DOMException('no', 'SecurityError'));
    }";
    Visit::to(Edition::default().met_by(refusing)).by(works_but_is_not_kept).await;
}

#[tokio::test]
async fn a_browser_that_shows_no_workers_is_left_alone() {
    let throwing = "Object.defineProperty(navigator, 'serviceWorker', { get() {
        window.tried = true;
        throw new DOMException('no', 'SecurityError');
    } })";
    Visit::to(Edition::default().met_by(throwing)).by(works_but_is_not_kept).await;
}

#[tokio::test]
async fn who_works_on_the_page_meets_no_old_one() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        let worked_on = Edition::default().replacing("Putin, Lukashenka", "Xi, Maduro");
        page.site.deploy(worked_on.being_worked_on());
        page.visit_again().await;
        page.is_not_kept().await;
        page.visit_again().await;
        reads(page, "Xi").await;
    })
    .await;
}

#[tokio::test]
async fn an_address_that_was_given_up_shows_no_old_page() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(Edition::default().without("sw.js"));
        page.visit_again().await;
        page.is_not_kept().await;
    })
    .await;
}

#[tokio::test]
async fn a_page_in_a_folder_of_another_is_kept_by_itself() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.open_in(INNER).await;
        assert!(page.site.requests().contains(&format!("GET /{INNER}")));
        page.keeps(&["/Putin,", "/inner/Putin,"]).await;
        page.site.deploy(build("Xi, Maduro", 2));
        page.visit_again().await;
        page.announces_an_update().await;
        page.visit_again().await;
        page.keeps(&["/inner/Putin,", "/Xi,"]).await;
        page.site.cut(true);
        page.open_in(INNER).await;
        reads(page, HEADLINE).await;
        assert!(!page.is_outdated().await);
    })
    .await;
}

#[tokio::test]
async fn a_system_can_install_the_page() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        let obstacles = page.obstacles_to_installing().await;
        assert_eq!(obstacles, serde_json::json!([]));
    })
    .await;
}

#[tokio::test]
async fn without_scripts_no_worker_is_asked_for() {
    Visit::default()
        .without_scripts()
        .by(async |page| {
            page.open().await;
            let requests = page.site.requests();
            assert!(requests.contains(&"GET /".to_owned()), "{requests:?}");
            assert!(!requests.contains(&"GET /sw.js".to_owned()), "{requests:?}");
        })
        .await;
}

//! No network after the first visit.

use std::time::Duration;

use tokio::time::sleep;

use crate::browser::Ability;
use crate::page::Page;
use crate::reader::{Visit, reader, reader_with};
use crate::site::Edition;

const HEADLINE: &str = "Putin";

#[tokio::test]
async fn without_a_network_the_page_does_all_that_it_does() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.cut(true);
        page.reload().await;
        page.has_headline(HEADLINE).await;
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
            page.has_headline(HEADLINE).await;
        }
    })
    .await;
}

/// The page with two photographs.
pub fn with_photographs() -> Edition {
    Edition::default().with_photographs(&["hills", "lakes"]).rebuilt(1)
}

#[tokio::test]
async fn of_each_picture_the_file_that_the_screen_wants_is_loaded_once_and_kept() {
    Visit::to(with_photographs())
        .needing(Ability::Cache)
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
async fn a_system_can_install_the_page() {
    reader_with(Ability::Installability, async |page| {
        page.open().await;
        page.is_kept().await;
        let obstacles = page.obstacles_to_installing().await;
        assert_eq!(obstacles, serde_json::json!([]));
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
    let without = "Object.defineProperty(navigator, 'serviceWorker', { get() {
        setTimeout(() => window.tried = true, 100);
    } })";
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
async fn without_scripts_no_worker_is_asked_for() {
    Visit::default()
        .without_scripts()
        .by(async |page| {
            page.open().await;
            // With scripts it would be asked for by then.
            sleep(Duration::from_secs(3)).await;
            let requests = page.site.requests();
            assert!(requests.contains(&"GET /".to_owned()), "{requests:?}");
            assert!(!requests.contains(&"GET /sw.js".to_owned()), "{requests:?}");
            assert!(!requests.iter().any(|it| it.contains("_bg.wasm")), "{requests:?}");
        })
        .await;
}

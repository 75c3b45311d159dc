//! The page as it was built anew: it comes whole, and no old one stays.

use serde_json::json;

use crate::browser::Ability;
use crate::offline::with_photographs;
use crate::page::{Page, until};
use crate::reader::{Visit, reader, reader_with};
use crate::site::Edition;

const HEADLINE: &str = "Putin";

/// A build with another headline, which says which.
pub fn build(headline: &'static str, number: u8) -> Edition {
    Edition::default().replacing("Putin, Lukashenka", headline).rebuilt(number)
}

#[tokio::test]
async fn a_new_build_is_announced_at_the_first_visit_and_there_at_the_second() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(build("Xi, Maduro", 2));
        page.visit_again().await;
        page.has_headline(HEADLINE).await;
        page.announces_an_update().await;
        page.awaits_no_worker().await;
        page.site.cut(true);
        page.visit_again().await;
        page.has_headline("Xi").await;
        page.has_looked_around().await;
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
        page.has_headline("Xi").await;
        page.sees_comment_box("In the middle of a sen").await;
        page.keeps(&["/Xi,"]).await;
    })
    .await;
}

/// Keeps the page, and then another build of it, with another second photograph.
async fn keep_with_another_photograph(page: &Page) {
    page.resize(390, 844).await;
    page.open().await;
    page.is_kept().await;
    page.site.deploy(Edition::default().with_photographs(&["hills", "seas"]).rebuilt(2));
    page.visit_again().await;
    page.announces_an_update().await;
    page.awaits_no_worker().await;
}

#[tokio::test]
async fn pictures_of_a_new_build_are_there_without_a_network() {
    Visit::to(with_photographs())
        .by(async |page| {
            keep_with_another_photograph(page).await;
            page.site.cut(true);
            page.visit_again().await;
            page.has_picture_of("photograph-seas").await;
            page.pictures_are_there().await;
            assert_eq!(page.site.asked_for("seas"), ["480.avif"], "as wide as the others");
        })
        .await;
}

#[tokio::test]
async fn a_picture_that_is_there_already_is_not_asked_for_again() {
    Visit::to(with_photographs())
        .needing(Ability::Cache)
        .by(async |page| {
            keep_with_another_photograph(page).await;
            assert_eq!(page.site.asked_for("hills"), ["480.avif"]);
        })
        .await;
}

/// What the page loads by itself later on, and while it starts.
const OWN_FILES: &str = "Promise.all(
    [...document.querySelectorAll('script[data-file], script[type=module]')]
        .map(({ dataset, src }) => fetch(src || dataset.file).then(({ ok }) => ok, () => false)))";

#[tokio::test]
async fn a_page_that_is_still_open_goes_on_with_the_files_of_its_build() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(build("Xi, Maduro", 2));
        let first = page.open_tab().await;
        page.open().await;
        page.announces_an_update().await;
        page.awaits_no_worker().await;
        page.site.cut(true);
        page.open().await;
        page.has_headline("Xi").await;
        page.keeps(&["/Putin,", "/Xi,"]).await;
        page.bring_to_front(&first).await;
        page.has_headline(HEADLINE).await;
        page.announces_an_update().await;
        assert_eq!(page.await_in_page(OWN_FILES).await, json!([true, true]));
        page.reload().await;
        page.has_headline("Xi").await;
    })
    .await;
}

#[tokio::test]
async fn a_build_that_is_replaced_while_it_is_fetched_is_not_mixed_with_the_next() {
    failing_to_install(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(build("Xi, Maduro", 2).holding("webmanifest"));
        visit_until_fetched(page).await;
        page.site.deploy(build("Kim, Castro", 3));
        page.site.release();
        page.awaits_no_worker().await;
        page.keeps(&["/Putin,"]).await;
        assert!(!page.is_outdated().await);
        page.visit_again().await;
        page.announces_an_update().await;
        page.awaits_no_worker().await;
        page.visit_again().await;
        page.has_headline("Kim").await;
        page.keeps(&["/Kim,"]).await;
    })
    .await;
}

/// A visit on which a worker can't be installed, which Firefox tells.
async fn failing_to_install(test: impl AsyncFnOnce(&Page)) {
    Visit::default().with_complaints_of("passed a promise that rejected").by(test).await;
}

/// Opens the page again, and waits until the new worker has begun to fetch its build.
async fn visit_until_fetched(page: &Page) {
    until_asked_again(page, "GET /icon.png", page.visit_again()).await;
}

/// Does something, and waits until there was another such request since it began.
async fn until_asked_again(page: &Page, request: &str, deed: impl Future<Output = ()>) {
    let number = || page.site.requests().iter().filter(|it| *it == request).count();
    let before = number();
    deed.await;
    until(&format!("another {request}"), true, async || Ok(number() > before)).await;
}

#[tokio::test]
async fn a_build_that_lacks_a_file_changes_nothing() {
    failing_to_install(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(build("Xi, Maduro", 2).without("icon.png"));
        visit_until_fetched(page).await;
        page.awaits_no_worker().await;
        page.keeps(&["/Putin,"]).await;
        assert!(!page.is_outdated().await);
        page.site.cut(true);
        page.visit_again().await;
        page.has_headline(HEADLINE).await;
        page.vote_yes().await;
        page.sees_votes(true, false).await;
    })
    .await;
}

#[tokio::test]
async fn a_file_that_was_missing_for_a_moment_is_asked_for_again() {
    failing_to_install(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(build("Xi, Maduro", 2).without("byline-02"));
        visit_until_fetched(page).await;
        page.awaits_no_worker().await;
        page.keeps(&["/Putin,"]).await;
        page.site.deploy(build("Xi, Maduro", 2));
        page.visit_again().await;
        page.announces_an_update().await;
        page.awaits_no_worker().await;
        page.visit_again().await;
        page.has_headline("Xi").await;
        page.keeps(&["/Xi,"]).await;
    })
    .await;
}

#[tokio::test]
async fn what_was_cut_off_while_it_was_kept_is_kept_anew() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        let cut_off = "(async () => {
            const [name] = await caches.keys();
            const cache = await caches.open(name);
            await Promise.all(['./', 'icon.png'].map((file) => cache.delete(file)));
        })()";
        page.await_in_page(cut_off).await;
        page.keeps(&["no page of /"]).await;
        page.visit_again().await;
        page.is_kept().await;
    })
    .await;
}

#[tokio::test]
async fn who_comes_back_to_an_open_page_hears_of_a_new_build() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(build("Xi, Maduro", 2));
        assert!(!page.is_outdated().await);
        // Not every driver puts a tab out of sight.
        page.run::<()>("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
            .await;
        page.announces_an_update().await;
    })
    .await;
}

#[tokio::test]
async fn where_there_is_no_room_the_page_is_never_an_old_one() {
    reader_with(Ability::Quota, async |page| {
        page.open().await;
        page.is_kept().await;
        page.limit_room(Some(1)).await;
        page.site.deploy(build("Xi, Maduro", 2));
        page.visit_again().await;
        page.announces_an_update().await;
        page.visit_again().await;
        page.has_headline("Xi").await;
        page.vote_yes().await;
        page.sees_votes(true, false).await;
        page.keeps(&[]).await;
        // A page that is newer than the worker would hear of the older build.
        hears_nothing_from(page, "active").await;
        page.limit_room(None).await;
        page.visit_again().await;
        page.keeps(&["/Xi,"]).await;
    })
    .await;
}

#[tokio::test]
async fn a_build_that_a_reload_would_not_bring_is_not_announced() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(build("Xi, Maduro", 2).waiting());
        page.visit_again().await;
        page.has_waiting_worker().await;
        hears_nothing_from(page, "waiting").await;
        assert!(!page.is_outdated().await);
        page.reload().await;
        page.has_headline(HEADLINE).await;
    })
    .await;
}

/// Says to the worker what the page does once it is at rest. The worker answers nothing.
async fn hears_nothing_from(page: &Page, worker: &str) {
    let tell = format!(
        "const {{ serviceWorker }} = navigator;
        if (!window.heard)
            serviceWorker.addEventListener('message', ({{ data }}) => heard.push(data));
        window.heard ??= [];
        serviceWorker.getRegistration().then(({{ {worker} }}) =>
            {worker}.postMessage([document.documentElement.dataset.build]))"
    );
    // It would answer first, and then looks whether it is there still.
    for _ in 0..2 {
        until_asked_again(page, "GET /sw.js", page.run::<()>(&tell)).await;
    }
    let heard: Vec<String> = page.run("return window.heard").await;
    assert!(heard.is_empty(), "{heard:?}");
}

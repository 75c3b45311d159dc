//! What a phone downloads.

use crate::browser::Ability;
use crate::reader::{Visit, reader_with};
use crate::site::Edition;

/// Each file has this width; what it weighs then, tests/pictures.rs says.
#[tokio::test]
async fn a_phone_asks_for_a_photograph_no_wider_than_its_screen_shows() {
    for (density, file) in [(2, "800.avif"), (3, "1200.avif")] {
        Visit::to(Edition::default().with_photographs(&["hills"]))
            .needing(Ability::Density)
            .by(async |page| {
                page.is_on_a_phone(density).await;
                page.open().await;
                page.pictures_are_there().await;
                assert_eq!(page.site.asked_for("hills"), [file], "{density} pixels a CSS pixel");
            })
            .await;
    }
}

/// WebKit asks once more for what a `link` preloads.
#[tokio::test]
async fn the_webassembly_is_asked_for_once() {
    Visit::slowly()
        .by(async |page| {
            page.open_early().await;
            page.scripts_arrive().await;
            page.vote_yes().await;
            page.sees_result("You answered Yes.").await;
            let requests = page.site.requests();
            let times = requests.iter().filter(|request| request.contains("_bg.wasm")).count();
            assert_eq!(times, 1, "{requests:?}");
        })
        .await;
}

/// What is asked for before the page's own script has come is what is taken then.
#[tokio::test]
async fn a_first_visit_downloads_the_webassembly_once() {
    reader_with(Ability::Cache, async |page| {
        page.open().await;
        page.is_kept().await;
        let requests = page.site.requests();
        let times = requests.iter().filter(|request| request.contains("_bg.wasm")).count();
        assert_eq!(times, 1, "{requests:?}");
    })
    .await;
}

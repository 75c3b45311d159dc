//! Nothing is sent anywhere.

use crate::browser::Ability;
use crate::reader::{reader, reader_with};
use crate::sealed::visit;

#[tokio::test]
async fn no_request_leaves_the_pages_own_origin() {
    reader_with(Ability::Requests, async |page| {
        visit(page).await;
        page.is_kept().await;
        page.run::<()>("scrollTo(0, document.body.scrollHeight)").await;
        page.reload().await;
        page.sees_votes(true, false).await;
        let requests = page.requests().await;
        let origin = page.site.origin() + "/";
        assert!(requests.contains(&origin), "{requests:?}");
        for address in requests {
            let own = address.starts_with(&origin) || address.starts_with("data:");
            assert!(own, "{address} is elsewhere");
        }
    })
    .await;
}

#[tokio::test]
async fn what_a_reader_does_asks_for_nothing() {
    reader(async |page| {
        page.open().await;
        page.run::<()>("scrollTo(0, document.body.scrollHeight)").await;
        page.pictures_are_there().await;
        page.is_kept().await;
        let before = page.site.requests();
        page.vote_yes().await;
        page.sees_votes(true, false).await;
        page.post("Ann", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        page.sees_posted().await;
        assert_eq!(page.site.requests(), before);
    })
    .await;
}

#[tokio::test]
async fn files_are_only_ever_read() {
    reader(async |page| {
        page.open().await;
        page.post("Ann", "So it goes.").await;
        page.sees_last_comment("So it goes.").await;
        page.go_elsewhere().await;
        for request in page.site.requests() {
            assert!(request.starts_with("GET /"), "{request}");
            assert!(!request.contains('?'), "{request}");
        }
    })
    .await;
}

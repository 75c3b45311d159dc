//! Where the page isn't any more, or never was: what is kept of it is shown to nobody.

use serde_json::json;

use crate::new_build::build;
use crate::reader::{Visit, reader};
use crate::site::{Edition, INNER};

const HEADLINE: &str = "Putin";

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
        page.has_headline("Xi").await;
    })
    .await;
}

#[tokio::test]
async fn an_address_that_was_given_up_shows_no_old_page() {
    let without = || Edition::default().without("sw.js");
    for given_up in [without(), without().silent()] {
        reader(async |page| {
            page.open().await;
            page.is_kept().await;
            page.site.deploy(given_up);
            page.visit_again().await;
            page.is_not_kept().await;
        })
        .await;
    }
}

#[tokio::test]
async fn an_address_that_leads_elsewhere_now_shows_no_old_page() {
    reader(async |page| {
        page.open().await;
        page.is_kept().await;
        page.site.deploy(Edition::default().moved());
        page.visit_again().await;
        page.is_not_kept().await;
        page.run::<()>("location.reload()").await;
        page.comes_to("where it leads", "return location.pathname", format!("/{INNER}")).await;
    })
    .await;
}

#[tokio::test]
async fn what_others_of_the_same_host_keep_is_theirs() {
    Visit::default()
        .with_complaints_of("status of 404")
        .by(async |page| {
            page.open().await;
            page.is_kept().await;
            let status = "(async () => {
                const theirs = await caches.open('theirs');
                await theirs.put('theirs.js', new Response('old'));
                const { status } = await fetch('theirs.js');
                await caches.delete('theirs');
                return status;
            })()";
            assert_eq!(page.await_in_page(status).await, json!(404));
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
        page.awaits_no_worker().await;
        page.visit_again().await;
        page.keeps(&["/inner/Putin,", "/Xi,"]).await;
        page.site.cut(true);
        page.open_in(INNER).await;
        page.has_headline(HEADLINE).await;
        page.has_looked_around().await;
        assert!(!page.is_outdated().await);
    })
    .await;
}

//! The console stays silent. Every other test asks for that too; this one does nothing else.

use crate::reader::{Visit, reader};

#[tokio::test]
async fn a_visit_leaves_no_error_and_no_warning() {
    reader(async |page| {
        page.open().await;
        page.run::<()>("scrollTo(0, document.body.scrollHeight)").await;
        page.pictures_are_there().await;
        page.reload().await;
    })
    .await;
}

#[tokio::test]
#[should_panic(expected = "The browser complained in its console")]
async fn a_complaint_fails_a_test() {
    reader(async |page| {
        page.open().await;
        page.run::<()>("console.warn('This page is meant to complain')").await;
    })
    .await;
}

#[tokio::test]
async fn a_complaint_that_was_declared_fails_nothing() {
    Visit::default()
        .with_complaints_of("This page is meant to complain")
        .by(async |page| {
            page.open().await;
            page.run::<()>("console.error('This page is meant to complain')").await;
        })
        .await;
}

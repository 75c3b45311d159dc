//! The console stays silent. Every other test asks for that too; this one does nothing else.

use std::panic::{AssertUnwindSafe, catch_unwind};

use tokio::runtime::Builder;

use crate::browser::{Ability, Browser};
use crate::reader::{Visit, reader, reader_with};

#[tokio::test]
async fn a_visit_leaves_no_word() {
    reader(async |page| {
        page.open().await;
        page.run::<()>("scrollTo(0, document.body.scrollHeight)").await;
        page.pictures_are_there().await;
        page.reload().await;
    })
    .await;
}

/// Only where it can be heard.
#[test]
fn a_complaint_fails_a_test() {
    let complained = reader_with(Ability::Console, async |page| {
        page.open().await;
        page.run::<()>("console.log('This page is meant to complain')").await;
    });
    let runtime = Builder::new_current_thread().enable_all().build().expect("there is room");
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(complained)));
    let is_heard = Browser::of_this_run().lacks(Ability::Console).is_none();
    assert_eq!(outcome.is_err(), is_heard, "The console was heard or not");
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

//! The page as a browser had put it away whole, and shows it again when the reader goes back.

use crate::page::Page;
use crate::reader::reader;

/// Leaves by a link, and marks the document to know it again.
async fn leave(page: &Page) {
    page.run::<()>(
        "window.restored = 0;
         addEventListener('pageshow', ({ persisted }) => { restored += persisted });
         location.href = '/empty'",
    )
    .await;
    page.comes_to("another page", "return location.pathname", "/empty".to_owned()).await;
}

/// Goes back to the very document that was left.
async fn come_back(page: &Page) {
    page.run::<()>("history.back()").await;
    page.comes_to("how often the page was restored", "return window.restored", 1).await;
}

#[tokio::test]
async fn what_was_done_in_another_tab_meanwhile_is_shown() {
    reader(async |page| {
        page.open().await;
        page.vote_no().await;
        page.sees_votes(false, true).await;
        leave(page).await;
        let first = page.open_tab().await;
        page.open().await;
        page.vote_yes().await;
        page.post("Ann", "Meanwhile.").await;
        page.sees_last_comment("Meanwhile.").await;
        page.bring_to_front(&first).await;
        come_back(page).await;
        page.sees_votes(true, false).await;
        page.sees_result("You answered Yes.").await;
        page.sees_heading("9 Comments").await;
        page.sees_last_comment("Meanwhile.").await;
    })
    .await;
}

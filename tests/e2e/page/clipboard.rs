use super::{Page, until};

impl Page {
    /// Lets the page use the clipboard, or doesn't.
    pub async fn permit_clipboard(&self, is: bool) {
        let origin = self.site.origin();
        let outcome = self.browser.permit_clipboard(&self.driver, &origin, is).await;
        outcome.expect("the browser has a clipboard");
    }

    /// Waits until this text was copied.
    pub async fn sees_copied(&self, text: &str) {
        until("the clipboard", text.to_owned(), async || {
            self.browser.clipboard(&self.driver).await
        })
        .await;
    }
}

use std::collections::BTreeMap;

use super::Page;

/// What is in local storage.
pub type Records = BTreeMap<String, String>;

impl Page {
    /// All that the browser keeps for this origin in local storage.
    pub async fn records(&self) -> Records {
        self.run("return { ...localStorage }").await
    }

    /// Puts records into local storage behind the page's back: it isn't open.
    pub async fn plant(&self, records: &Records) {
        self.go_elsewhere().await;
        let records = serde_json::to_value(records).expect("texts are JSON");
        let script = "for (const [key, text] of Object.entries(arguments[0]))
            localStorage.setItem(key, text)";
        self.run_with::<()>(script, vec![records]).await;
    }
}

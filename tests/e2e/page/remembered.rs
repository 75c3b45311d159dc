use std::collections::BTreeMap;

use serde_json::json;

use super::{Page, until};
use crate::site::article;

/// What is in local storage.
pub type Records = BTreeMap<String, String>;

/// Comments of the reader's that are `minutes` old each, as an earlier visit has left them.
pub fn comments(texts: &[(String, u64)], now: u64) -> Records {
    let article = article();
    let record = |(number, (text, minutes)): (usize, &(String, u64))| {
        let at = now - minutes * 60_000;
        let comment = json!({ "name": "Ann", "text": text, "posted": at });
        let record = json!({ "v": 2, "at": at, "record": comment });
        (format!("byline:{article}:comment:{at:013}-{number:08x}"), record.to_string())
    };
    texts.iter().enumerate().map(record).collect()
}

impl Page {
    /// The time by the reader's clock, in milliseconds.
    pub async fn now(&self) -> u64 {
        self.run("return Date.now()").await
    }

    /// All that the browser keeps for this origin in local storage.
    pub async fn records(&self) -> Records {
        self.run("return { ...localStorage }").await
    }

    /// Waits until a draft is stored that has all of these words, in a box of their own each. The
    /// counter is up to date before that.
    pub async fn stores_draft(&self, words: &[&str]) {
        let script = "const [words] = arguments;
            return Object.entries(localStorage)
                .filter(([key]) => key.includes(':draft:'))
                .map(([, text]) => Object.values(JSON.parse(text).record))
                .some((boxes) => words.every((said) => boxes.includes(said)))";
        until(&format!("whether a draft says {words:?}"), true, async || {
            self.glance(script, vec![words.into()]).await
        })
        .await;
    }

    /// Puts there so much of others that to recall all takes the page several tasks.
    pub async fn plant_many_of_others(&self) {
        let others = (0..5000).map(|number| (format!("other-{number}"), String::new()));
        self.plant(&others.collect()).await;
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

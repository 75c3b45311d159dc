//! Lighthouse, with its mobile defaults.

use std::path::Path;

use serde_json::Value;
use tokio::process::Command;

use crate::browser::{Ability, Browser, variable};
use crate::reader::MACHINE;
use crate::site::{Edition, Site};

const FLAGS: &str = "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic \
                     --no-first-run --disable-background-networking --disable-component-update \
                     --disable-sync";

#[tokio::test]
async fn nothing_is_left_to_mend_in_accessibility_best_practices_and_seo() {
    let browser = Browser::of_this_run();
    if let Some(reason) = browser.lacks(Ability::Lighthouse) {
        return browser.leave_out("lighthouse", reason);
    }
    let _alone = MACHINE.write().await;
    let site = Site::serve(Edition::default()).await;
    let report = measure(&site.origin()).await;
    let score = |category: &str| report["categories"][category]["score"].as_f64();
    // A measure of this machine as much as of the page: told, not asserted.
    println!("Lighthouse performance: {:?}", score("performance"));
    for category in ["accessibility", "best-practices", "seo"] {
        assert_eq!(score(category), Some(1.0), "{category}: {:#?}", faults(&report, category));
    }
}

async fn measure(address: &str) -> Value {
    let program = Path::new(&variable("BYLINE_NODE_MODULES")).join("lighthouse/cli/index.js");
    let output = Command::new("node")
        .arg(program)
        .args([address, "--quiet", "--output=json", FLAGS])
        .env("CHROME_PATH", variable("BYLINE_CHROMIUM"))
        .kill_on_drop(true)
        .output()
        .await
        .expect("node can be started");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| {
        panic!("Lighthouse gave no report:\n{}", String::from_utf8_lossy(&output.stderr))
    })
}

/// The audits of a category that found something.
fn faults(report: &Value, category: &str) -> Vec<String> {
    let references = report["categories"][category]["auditRefs"].as_array();
    let audits = references.into_iter().flatten().filter_map(|reference| {
        let audit = &report["audits"][reference["id"].as_str()?];
        (audit["score"].as_f64()? < 1.0)
            .then(|| format!("{}: {}", audit["title"], audit["details"]))
    });
    audits.collect()
}

//! Lighthouse, with its mobile defaults. It starts a Chromium of its own.

use std::path::Path;

use serde_json::Value;
use tokio::process::Command;

use super::ARGUMENTS;
use crate::browser::variable;

/// What Lighthouse gives a score for.
pub const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

const TRIES: usize = 3;

/// What Lighthouse found at an address.
pub struct Audit(Value);

impl Audit {
    /// Runs Lighthouse. Nothing else should run in the meantime.
    ///
    /// Now and then it can't record the page (`NO_NAVSTART`), gives no report, and asks to be run
    /// again.
    pub async fn of(address: &str) -> Self {
        let mut complaint = String::new();
        for _ in 0..TRIES {
            match run(address).await {
                Ok(report) => return Self(report),
                Err(why) => complaint = why,
            }
        }
        panic!("Lighthouse gave no report in {TRIES} runs, at last:\n{complaint}");
    }

    /// The score in a category, of 1; none where an audit of it broke down.
    pub fn score(&self, category: &str) -> Option<f64> {
        self.0["categories"][category]["score"].as_f64()
    }

    /// What took points off the score in a category, and how much of it there was.
    pub fn losses(&self, category: &str) -> Vec<String> {
        let counting = |(weight, audit): (f64, &Value)| {
            (weight > 0.0).then(|| format!("{} {}", audit["title"], audit["displayValue"]))
        };
        self.imperfect(category).filter_map(counting).collect()
    }

    /// The audits of a category that found something.
    pub fn faults(&self, category: &str) -> Vec<String> {
        let words = |(_, audit): (f64, &Value)| format!("{}: {}", audit["title"], audit["details"]);
        self.imperfect(category).map(words).collect()
    }

    /// The audits of a category that aren't passed in full, and how much each weighs.
    fn imperfect(&self, category: &str) -> impl Iterator<Item = (f64, &Value)> {
        let references = self.0["categories"][category]["auditRefs"].as_array();
        references.into_iter().flatten().filter_map(|reference| {
            let audit = &self.0["audits"][reference["id"].as_str()?];
            let weight = reference["weight"].as_f64().unwrap_or_default();
            (audit["score"].as_f64()? < 1.0).then_some((weight, audit))
        })
    }
}

/// Runs Lighthouse once. Errs with what it complains of where it gives no report.
async fn run(address: &str) -> Result<Value, String> {
    let program = Path::new(&variable("BYLINE_NODE_MODULES")).join("lighthouse/cli/index.js");
    let output = Command::new("node")
        .arg(program)
        .args([address, "--quiet", "--output=json"])
        .arg(format!("--chrome-flags={}", ARGUMENTS.join(" ")))
        .env("CHROME_PATH", variable("BYLINE_CHROMIUM"))
        .kill_on_drop(true)
        .output()
        .await
        .expect("node can be started");
    // What it couldn't finish it reports all the same, and says so at its end.
    let report = output.status.success().then(|| serde_json::from_slice(&output.stdout).ok());
    report.flatten().ok_or_else(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

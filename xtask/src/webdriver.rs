//! How the DOM tests' runner starts a browser: the file of capabilities that it reads.

use crate::browser::{Browser, Installed};
use crate::toolbox::Toolbox;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// What Chromium needs to run without a screen, as root, and without calling home.
const CHROMIUM_ARGUMENTS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// The variable in which the runner looks for this browser's driver, if it knows the browser.
pub(crate) fn driver_variable(browser: Browser) -> Option<&'static str> {
    match browser {
        Browser::Chromium => Some("CHROMEDRIVER"),
        Browser::Firefox => Some("GECKODRIVER"),
        Browser::Webkit => None,
    }
}

/// Writes the file, under `target/`, and returns where it is.
pub(crate) fn write_capabilities(
    toolbox: &Toolbox,
    browser: Browser,
    installed: &Installed,
) -> Result<PathBuf> {
    let file = toolbox.tools().join("webdriver.json");
    fs::create_dir_all(toolbox.tools())?;
    fs::write(&file, capabilities(browser, &installed.program).to_string())
        .with_context(|| format!("{} can't be written.", file.display()))?;
    Ok(file)
}

fn capabilities(browser: Browser, program: &Path) -> Value {
    match browser {
        Browser::Chromium => json!({
            "goog:chromeOptions": { "binary": program, "args": CHROMIUM_ARGUMENTS }
        }),
        Browser::Firefox => json!({
            "moz:firefoxOptions": { "binary": program, "args": ["-headless"] }
        }),
        Browser::Webkit => json!({}),
    }
}

#[cfg(test)]
mod tests {
    use super::capabilities;
    use crate::browser::Browser;
    use std::path::Path;

    #[test]
    fn the_driver_starts_the_browser_that_was_found() {
        let all = capabilities(Browser::Chromium, Path::new("/usr/bin/chromium"));
        let options = &all["goog:chromeOptions"];
        assert_eq!(options["binary"], "/usr/bin/chromium");
        assert_eq!(options["args"][0], "--headless");
    }
}

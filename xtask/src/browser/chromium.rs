//! Chromium, or Google Chrome, with a driver of the same version.

use super::{Installed, find, version_of};
use crate::apt;
use crate::toolbox::Toolbox;
use crate::version::{major, version_in};
use anyhow::{Result, bail};

const COMMANDS: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FILES: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
];
const DRIVER_COMMANDS: &[&str] = &["chromedriver", "chromium.chromedriver"];
const DRIVER_FILES: &[&str] = &[
    "/usr/lib/chromium-browser/chromedriver",
    "/usr/lib/chromium/chromedriver",
    "/usr/lib64/chromium-browser/chromedriver",
    "/snap/bin/chromium.chromedriver",
];

const REMEDY: &str = "Install them and run this command again.
  Debian:  sudo apt-get install chromium chromium-driver
  Ubuntu:  sudo snap install chromium
  Fedora:  sudo dnf install chromium chromedriver
  macOS:   brew install --cask google-chrome chromedriver
  Windows: winget install Google.Chrome Chromium.ChromeDriver
If they are somewhere unusual, name the files in CHROME and CHROMEDRIVER.";

/// Makes sure that both are there, and that they fit each other.
pub(super) fn ensure(toolbox: &Toolbox) -> Result<Installed> {
    let mut found = find_both(toolbox)?;
    if found.is_err() && apt::is_open(toolbox) {
        let packages = ["chromium", "chromium-driver"];
        apt::install(toolbox, &packages, "tests run in a real browser");
        found = find_both(toolbox)?;
    }
    let installed = match found {
        Ok(installed) => installed,
        Err(missing) => bail!("{missing} is missing, and tests run in a real browser. {REMEDY}"),
    };
    check_that_they_fit(
        &version_of(toolbox, &installed.program),
        &version_of(toolbox, &installed.driver),
    )?;
    Ok(installed)
}

/// Both, or the name of the one that isn't there.
fn find_both(toolbox: &Toolbox) -> Result<Result<Installed, &'static str>> {
    let program = find(toolbox, "CHROME", COMMANDS, FILES)?;
    let driver = find(toolbox, "CHROMEDRIVER", DRIVER_COMMANDS, DRIVER_FILES)?;
    Ok(match (program, driver) {
        (Some(program), Some(driver)) => Ok(Installed { program, driver, screen: None }),
        (None, _) => Err("Chromium (or Google Chrome)"),
        (_, None) => Err("Chromium's driver, chromedriver,"),
    })
}

/// Chrome says nothing on Windows: what can't be told is taken to fit.
fn check_that_they_fit(browser: &str, driver: &str) -> Result<()> {
    let [browser, driver] = [browser, driver].map(|answer| version_in(answer).and_then(major));
    if let (Some(browser), Some(driver)) = (browser, driver)
        && browser != driver
    {
        bail!(
            "The browser is version {browser}, but chromedriver is version {driver}, and the two \
             only work together. Install chromedriver {browser}, or name one in CHROMEDRIVER."
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check_that_they_fit;

    #[test]
    fn a_driver_of_another_version_is_refused() {
        let failure = check_that_they_fit("Chromium 156.0.1.2", "ChromeDriver 155.0.9.9 (abc)");
        let message = failure.expect_err("a failure").to_string();
        assert!(message.starts_with("The browser is version 156, but chromedriver is version 155"));
    }

    #[test]
    fn the_same_major_fits_and_silence_is_no_objection() {
        assert!(check_that_they_fit("Chromium 156.0.1.2", "ChromeDriver 156.0.0.1").is_ok());
        assert!(check_that_they_fit("", "ChromeDriver 156.0.0.1").is_ok());
    }
}

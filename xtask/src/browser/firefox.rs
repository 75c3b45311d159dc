//! Firefox, and geckodriver, which fits any of them.

use super::{Installed, find, version_of};
use crate::tool::Tool;
use crate::toolbox::Toolbox;
use crate::version::version_in;
use crate::{apt, install};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

const COMMANDS: &[&str] = &["firefox-esr", "firefox"];
const FILES: &[&str] = &[
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    r"C:\Program Files\Mozilla Firefox\firefox.exe",
    "/snap/bin/firefox",
];

const REMEDY: &str = "Install it and run this command again.
  Debian:  sudo apt-get install firefox-esr
  Ubuntu:  sudo snap install firefox
  Fedora:  sudo dnf install firefox
  macOS:   brew install --cask firefox
  Windows: winget install Mozilla.Firefox
If it is somewhere unusual, name the file in FIREFOX.";

/// Makes sure that both are there.
pub(super) fn ensure(toolbox: &Toolbox) -> Result<Installed> {
    let mut program = find(toolbox, "FIREFOX", COMMANDS, FILES)?;
    if program.is_none() && apt::is_open(toolbox) {
        apt::install(toolbox, &["firefox-esr"], "tests run in Firefox too");
        program = find(toolbox, "FIREFOX", COMMANDS, FILES)?;
    }
    let Some(program) = program else {
        bail!("Firefox is missing, and tests were to run in it. {REMEDY}")
    };
    Ok(Installed { program, driver: ensure_driver(toolbox)?, screen: None })
}

fn ensure_driver(toolbox: &Toolbox) -> Result<PathBuf> {
    if let Some(driver) = find(toolbox, "GECKODRIVER", &["geckodriver"], &[])?
        && is_recent(&version_of(toolbox, &driver))
    {
        return Ok(driver);
    }
    install::ensure(toolbox, &Tool::geckodriver())?;
    toolbox.find("geckodriver").context("geckodriver isn't where it was put.")
}

/// Older ones let no test look behind the page.
fn is_recent(answer: &str) -> bool {
    let version = version_in(answer).unwrap_or_default();
    let mut numbers = version.split('.').map_while(|number| number.parse::<u32>().ok());
    (numbers.next(), numbers.next()) >= (Some(0), Some(36))
}

#[cfg(test)]
mod tests {
    use super::is_recent;

    #[test]
    fn a_driver_that_shows_nothing_behind_the_page_is_too_old() {
        assert!(is_recent("geckodriver 0.37.1 (abc)"));
        assert!(is_recent("geckodriver 1.0.0"));
        assert!(!is_recent("geckodriver 0.35.0"));
        assert!(!is_recent(""));
    }
}

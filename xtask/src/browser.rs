//! The browsers that tests run in, and the drivers that steer them.

use crate::apt;
use crate::run::output_of;
use crate::toolbox::Toolbox;
use crate::version::{major, version_in};
use anyhow::{Result, bail};
use clap::ValueEnum;
use std::env;
use std::path::{Path, PathBuf};

/// A browser to run tests in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Browser {
    /// Chromium, or Google Chrome.
    #[default]
    Chromium,
}

/// A browser that is there, with its driver.
pub(crate) struct Installed {
    /// The browser's program.
    pub(crate) program: PathBuf,
    /// The driver that fits it.
    pub(crate) driver: PathBuf,
}

const CHROMIUM_COMMANDS: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const CHROMIUM_FILES: &[&str] = &[
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

impl Browser {
    /// The name by which the end-to-end tests know it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
        }
    }
}

/// Makes sure that the browser and its driver are there, and that they fit each other.
pub(crate) fn ensure(toolbox: &Toolbox, browser: Browser) -> Result<Installed> {
    match browser {
        Browser::Chromium => ensure_chromium(toolbox),
    }
}

fn ensure_chromium(toolbox: &Toolbox) -> Result<Installed> {
    let mut found = find_chromium(toolbox)?;
    if found.is_err() && apt::is_open(toolbox) {
        let packages = ["chromium", "chromium-driver"];
        apt::install(toolbox, &packages, "tests run in a real browser")?;
        found = find_chromium(toolbox)?;
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
fn find_chromium(toolbox: &Toolbox) -> Result<Result<Installed, &'static str>> {
    let program = find(toolbox, "CHROME", CHROMIUM_COMMANDS, CHROMIUM_FILES)?;
    let driver = find(toolbox, "CHROMEDRIVER", DRIVER_COMMANDS, DRIVER_FILES)?;
    Ok(match (program, driver) {
        (Some(program), Some(driver)) => Ok(Installed { program, driver }),
        (None, _) => Err("Chromium (or Google Chrome)"),
        (_, None) => Err("Chromium's driver, chromedriver,"),
    })
}

/// What the variable names, else the first command on `PATH`, else the first file.
fn find(
    toolbox: &Toolbox,
    variable: &str,
    commands: &[&str],
    files: &[&str],
) -> Result<Option<PathBuf>> {
    if let Some(named) = env::var_os(variable).map(PathBuf::from) {
        return named_file(variable, named).map(Some);
    }
    let on_path = commands.iter().find_map(|command| toolbox.find(command));
    let well_known = || files.iter().map(PathBuf::from).find(|file| file.is_file());
    Ok(on_path.or_else(well_known))
}

fn named_file(variable: &str, file: PathBuf) -> Result<PathBuf> {
    if !file.is_file() {
        bail!(
            "{variable} names {}, which isn't a file. Correct the variable, or unset it to have \
             the program looked for.",
            file.display()
        );
    }
    Ok(file)
}

fn version_of(toolbox: &Toolbox, program: &Path) -> String {
    let program = program.to_string_lossy();
    output_of(toolbox.command(&program).arg("--version")).unwrap_or_default()
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
    use super::{check_that_they_fit, named_file};
    use std::path::PathBuf;

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

    #[test]
    fn a_variable_that_names_nothing_says_so() {
        let failure = named_file("CHROME", PathBuf::from("no-such-browser"));
        assert_eq!(
            failure.expect_err("a failure").to_string(),
            "CHROME names no-such-browser, which isn't a file. Correct the variable, or unset it \
             to have the program looked for."
        );
    }
}

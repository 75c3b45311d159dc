//! The browsers that tests run in, and the drivers that steer them.

mod chromium;
mod firefox;
mod webkit;

use crate::run::output_of;
use crate::toolbox::Toolbox;
use anyhow::{Result, bail};
use clap::ValueEnum;
use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// A browser to run tests in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Browser {
    /// Chromium, or Google Chrome.
    #[default]
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit, Safari's engine, as WebKitGTK.
    Webkit,
}

/// Which browsers tests are to run in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Browsers {
    /// Chromium, or Google Chrome
    #[default]
    Chromium,
    /// Firefox
    Firefox,
    /// WebKit, Safari's engine, as WebKitGTK
    Webkit,
    /// Each of them, one after the other
    All,
}

/// A browser that is there, with its driver.
pub(crate) struct Installed {
    /// The browser's program.
    pub(crate) program: PathBuf,
    /// The driver that fits it.
    pub(crate) driver: PathBuf,
    /// What makes the screen it wants, if it wants one.
    pub(crate) screen: Option<PathBuf>,
}

impl Browser {
    /// The name by which the end-to-end tests know it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// The variables by which the end-to-end tests learn of browser, driver and screen.
    fn variables(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Chromium => ("BYLINE_CHROMIUM", "CHROMEDRIVER", ""),
            Self::Firefox => ("BYLINE_FIREFOX", "GECKODRIVER", ""),
            Self::Webkit => ("BYLINE_MINIBROWSER", "WEBKITDRIVER", "XVFB"),
        }
    }
}

impl Browsers {
    /// One by one.
    pub(crate) fn each(self) -> &'static [Browser] {
        match self {
            Self::Chromium => &[Browser::Chromium],
            Self::Firefox => &[Browser::Firefox],
            Self::Webkit => &[Browser::Webkit],
            Self::All => &[Browser::Chromium, Browser::Firefox, Browser::Webkit],
        }
    }
}

impl Installed {
    /// The variables by which the end-to-end tests learn what is installed.
    pub(crate) fn variables(&self, browser: Browser) -> Vec<(&'static str, &OsStr)> {
        let (program, driver, screen) = browser.variables();
        let mut all = vec![(program, self.program.as_os_str()), (driver, self.driver.as_os_str())];
        all.extend(self.screen.iter().map(|file| (screen, file.as_os_str())));
        all
    }
}

/// Makes sure that the browser and its driver are there, and that they fit each other.
pub(crate) fn ensure(toolbox: &Toolbox, browser: Browser) -> Result<Installed> {
    match browser {
        Browser::Chromium => chromium::ensure(toolbox),
        Browser::Firefox => firefox::ensure(toolbox),
        Browser::Webkit => webkit::ensure(toolbox),
    }
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

#[cfg(test)]
mod tests {
    use super::named_file;
    use std::path::PathBuf;

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

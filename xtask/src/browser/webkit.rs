//! WebKit, Safari's engine, in the browser that comes with WebKitGTK and its driver. It wants a
//! screen, so it gets one of its own that nobody sees.

use super::{Installed, find};
use crate::apt;
use crate::toolbox::Toolbox;
use anyhow::{Result, bail};
use std::env::consts::ARCH;
use std::path::PathBuf;

const REMEDY: &str = "Install WebKitGTK's driver and Xvfb, and run this command again.
  Debian, Ubuntu: sudo apt-get install webkit2gtk-driver xvfb
  Fedora:         sudo dnf install webkit2gtk4.1-devel xorg-x11-server-Xvfb
On macOS and Windows there is no WebKitGTK: take `--browser chromium` or `firefox` there.
If the programs are somewhere unusual, name the files in WEBKITDRIVER, MINIBROWSER and XVFB.";

/// Makes sure that browser, driver and screen are there.
pub(super) fn ensure(toolbox: &Toolbox) -> Result<Installed> {
    let mut found = find_all(toolbox)?;
    if found.is_err() && apt::is_open(toolbox) {
        apt::install(toolbox, &["webkit2gtk-driver", "xvfb"], "tests run in WebKit too");
        found = find_all(toolbox)?;
    }
    match found {
        Ok(installed) => Ok(installed),
        Err(missing) => bail!("{missing} is missing, and tests were to run in WebKit. {REMEDY}"),
    }
}

/// All of them, or the name of one that isn't there.
fn find_all(toolbox: &Toolbox) -> Result<Result<Installed, &'static str>> {
    let files = mini_browsers();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let driver = find(toolbox, "WEBKITDRIVER", &["WebKitWebDriver"], &[])?;
    let program = find(toolbox, "MINIBROWSER", &[], &files)?;
    let screen: Option<PathBuf> = find(toolbox, "XVFB", &["Xvfb"], &[])?;
    Ok(match (driver, program, screen) {
        (Some(driver), Some(program), screen @ Some(_)) => {
            Ok(Installed { program, driver, screen })
        }
        (None, ..) => Err("WebKitWebDriver"),
        (_, None, _) => Err("WebKitGTK's MiniBrowser"),
        (.., None) => Err("Xvfb"),
    })
}

/// Where systems keep it: it is no command.
fn mini_browsers() -> Vec<String> {
    let folders = [
        format!("/usr/lib/{ARCH}-linux-gnu/webkit2gtk-4.1"),
        format!("/usr/lib/{ARCH}-linux-gnu/webkit2gtk-4.0"),
        "/usr/libexec/webkit2gtk-4.1".to_owned(),
        "/usr/lib/webkit2gtk-4.1".to_owned(),
    ];
    folders.iter().map(|folder| format!("{folder}/MiniBrowser")).collect()
}

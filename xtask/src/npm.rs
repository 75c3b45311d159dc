//! Packages from npm, each set in a folder of its own, pinned to the last digit.

use crate::apt;
use crate::run::{output_of, run};
use crate::toolbox::Toolbox;
use anyhow::{Result, bail};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// What the end-to-end tests judge the page by.
const AUDITS: [&str; 2] = ["axe-core@4.14.1", "lighthouse@13.5.0"];

/// Makes sure that the audits are there; returns the `node_modules` that holds them.
pub(crate) fn ensure_audits(toolbox: &Toolbox) -> Result<PathBuf> {
    let folder = toolbox.tools();
    let modules = folder.join("node_modules");
    if is_whole(&modules) && AUDITS.iter().all(|package| is_there(&modules, package)) {
        return Ok(modules);
    }
    ensure_npm(toolbox)?;
    println!(
        "Installing {} by npm: the end-to-end tests judge the page by them. About 10 seconds.",
        AUDITS.join(" and ")
    );
    install(toolbox, &folder, &AUDITS)?;
    Ok(modules)
}

/// Installs the packages into the folder's `node_modules`. npm then drops every other package
/// from that folder, which is why each set has its own.
pub(crate) fn install(toolbox: &Toolbox, folder: &Path, packages: &[&str]) -> Result<()> {
    fs::create_dir_all(folder)?;
    let mut npm = toolbox.command("npm");
    npm.args(["install", "--no-save", "--no-package-lock"]);
    npm.args(["--no-audit", "--no-fund", "--loglevel", "error"]);
    npm.arg("--prefix").arg(folder).args(packages);
    run(&mut npm, "Check that npm reaches its registry, and try again.")
}

fn ensure_npm(toolbox: &Toolbox) -> Result<()> {
    let works = || output_of(toolbox.command("npm").arg("--version")).is_some();
    if !works() && apt::is_open(toolbox) {
        apt::install(toolbox, &["nodejs", "npm"], "the audits of the page are npm packages");
    }
    if !works() {
        bail!(
            "npm is missing, and the end-to-end tests need it for axe and Lighthouse. Install \
             Node.js with npm (https://nodejs.org), and run this command again."
        );
    }
    Ok(())
}

/// npm writes this file last: where it was cut off, it isn't there.
fn is_whole(modules: &Path) -> bool {
    modules.join(".package-lock.json").is_file()
}

fn is_there(modules: &Path, package: &str) -> bool {
    let Some((name, version)) = package.rsplit_once('@') else {
        return false;
    };
    let manifest = fs::read_to_string(modules.join(name).join("package.json"));
    manifest.is_ok_and(|text| version_of(&text).as_deref() == Some(version))
}

fn version_of(manifest: &str) -> Option<String> {
    let manifest: Value = serde_json::from_str(manifest).ok()?;
    Some(manifest.get("version")?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{AUDITS, is_there, version_of};
    use std::path::Path;

    #[test]
    fn the_version_is_read_from_the_manifest() {
        let manifest = r#"{ "name": "axe-core", "version": "4.14.1" }"#;
        assert_eq!(version_of(manifest).as_deref(), Some("4.14.1"));
        assert_eq!(version_of("{}"), None);
        assert_eq!(version_of("not JSON"), None);
    }

    #[test]
    fn a_folder_that_is_not_there_holds_nothing() {
        assert!(!is_there(Path::new("no-such-folder"), AUDITS[0]));
    }

    #[test]
    fn every_audit_is_pinned_to_a_whole_version() {
        for package in AUDITS {
            let version = package.rsplit_once('@').map(|(_, version)| version);
            assert!(version.is_some_and(|it| it.split('.').count() == 3), "{package}");
        }
    }
}

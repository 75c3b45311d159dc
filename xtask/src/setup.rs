//! What each command needs before it can start.

use crate::browser::{self, Browser, Browsers, Installed};
use crate::lockfile::locked_version;
use crate::tool::Tool;
use crate::toolbox::Toolbox;
use crate::{install, npm, rust_toolchain};
use anyhow::{Context, Result};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// For a debug build in the browser: what plain `trunk serve` needs too.
pub(crate) fn for_serving(toolbox: &Toolbox) -> Result<()> {
    rust_toolchain::ensure_wasm(toolbox)?;
    install::ensure(toolbox, &Tool::trunk())?;
    install::ensure(toolbox, &Tool::wasm_bindgen(&wasm_bindgen_version(toolbox)?))
}

/// For the build that readers get.
pub(crate) fn for_release(toolbox: &Toolbox) -> Result<()> {
    for_serving(toolbox)?;
    install::ensure(toolbox, &Tool::wasm_opt())
}

/// For the formatter, the linter on both sides, and what looks at the dependencies.
pub(crate) fn for_checking(toolbox: &Toolbox) -> Result<()> {
    rust_toolchain::ensure_wasm(toolbox)?;
    rust_toolchain::ensure_checkers(toolbox)?;
    install::ensure(toolbox, &Tool::machete())?;
    install::ensure(toolbox, &Tool::deny())
}

/// What the tests that run in browsers work with.
pub(crate) struct Workbench {
    /// The browsers, each with its driver.
    pub(crate) browsers: Vec<(Browser, Installed)>,
    /// The `node_modules` that holds the audits.
    pub(crate) node_modules: PathBuf,
}

impl Workbench {
    /// The variables by which the programs in `tests/e2e` learn what to work with.
    pub(crate) fn variables<'a>(
        &'a self,
        (browser, installed): &'a (Browser, Installed),
        dist: &'a Path,
    ) -> Vec<(&'static str, &'a OsStr)> {
        let mut all = installed.variables(*browser);
        all.extend([
            ("BYLINE_BROWSER", OsStr::new(browser.name())),
            ("BYLINE_DIST", dist.as_os_str()),
            ("BYLINE_NODE_MODULES", self.node_modules.as_os_str()),
        ]);
        all
    }
}

/// For every layer of tests.
pub(crate) fn for_testing(toolbox: &Toolbox, browsers: Browsers) -> Result<Workbench> {
    for_checking(toolbox)?;
    let install = |browser: &Browser| Ok((*browser, browser::ensure(toolbox, *browser)?));
    let browsers = browsers.each().iter().map(install).collect::<Result<_>>()?;
    let node_modules = npm::ensure_audits(toolbox)?;
    for_release(toolbox)?;
    Ok(Workbench { browsers, node_modules })
}

fn wasm_bindgen_version(toolbox: &Toolbox) -> Result<String> {
    let lockfile = fs::read_to_string(toolbox.root().join("Cargo.lock"))
        .context("Cargo.lock can't be read. Run `cargo generate-lockfile`, or restore the file.")?;
    locked_version(&lockfile, "wasm-bindgen")
}

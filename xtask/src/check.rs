//! `cargo xtask check`: formatting and lints, on the native side and in the browser.

use crate::run::run;
use crate::rust_toolchain::WASM;
use crate::setup;
use crate::toolbox::Toolbox;
use anyhow::Result;

const FIX_LINTS: &str = "Clippy's message above says what to change.";

/// Sets up what is missing and checks.
pub(crate) fn check(toolbox: &Toolbox) -> Result<()> {
    setup::for_checking(toolbox)?;
    check_all(toolbox)
}

/// Checks, everything being set up.
pub(crate) fn check_all(toolbox: &Toolbox) -> Result<()> {
    let fmt = ["fmt", "--all", "--check"];
    cargo(toolbox, &fmt, "Run `cargo fmt --all` to format the code.")?;
    let native = ["clippy", "--workspace", "--all-targets"];
    cargo(toolbox, &deny_warnings(&native), FIX_LINTS)?;
    let wasm = ["clippy", "-p", "byline", "--all-targets", "--features", "client"];
    let wasm = [&wasm[..], &IN_THE_BROWSER].concat();
    cargo(toolbox, &deny_warnings(&wasm), FIX_LINTS)
}

/// What turns a build of the `byline` package into the one that browsers run.
pub(crate) const IN_THE_BROWSER: [&str; 5] =
    ["--target", WASM, "--no-default-features", "--features", "browser"];

fn deny_warnings<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    [arguments, &["--", "-D", "warnings"]].concat()
}

fn cargo(toolbox: &Toolbox, arguments: &[&str], remedy: &str) -> Result<()> {
    run(toolbox.command("cargo").args(arguments), remedy)
}

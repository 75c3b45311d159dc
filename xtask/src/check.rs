//! `cargo xtask check`: formatting, lints on the native side and in the browser, the documentation,
//! and what the code depends on.

use crate::run::{output_of, run};
use crate::rust_toolchain::{WASM, about_warnings};
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
    let native = ["clippy", "--workspace", "--all-targets", "--"];
    let about_warnings = about_warnings(toolbox);
    cargo(toolbox, &[&native[..], about_warnings].concat(), FIX_LINTS)?;
    let wasm = ["clippy", "-p", "byline", "--all-targets", "--features", "client"];
    let wasm = [&wasm[..], &IN_THE_BROWSER, &["--"], about_warnings].concat();
    cargo(toolbox, &wasm, FIX_LINTS)?;
    documentation(toolbox, &about_warnings.join(" "))?;
    // Cargo would tell it its own name as a folder to look into, as xtask itself is run by Cargo.
    run(&mut toolbox.command("cargo-machete"), "Take what is unused out of Cargo.toml.")?;
    dependencies(toolbox)
}

/// That it can be written, and that no link in it is dead.
fn documentation(toolbox: &Toolbox, about_warnings: &str) -> Result<()> {
    let mut cargo = toolbox.command("cargo");
    cargo.args(["doc", "--quiet", "--workspace", "--no-deps", "--document-private-items"]);
    cargo.env("RUSTDOCFLAGS", about_warnings);
    run(&mut cargo, "rustdoc's message above says what to change.")
}

/// That their licences, sources and versions are as `.cargo/deny.toml` has them, and that nobody
/// has warned of one of them. The warnings can only be had where there is a network.
fn dependencies(toolbox: &Toolbox) -> Result<()> {
    let remedy = "The message above says which dependency, and .cargo/deny.toml what is allowed.";
    let deny = ["deny", "--all-features", "--log-level", "error", "check"];
    let own = ["bans", "licenses", "sources"];
    cargo(toolbox, &[&deny[..], &own].concat(), remedy)?;
    if output_of(toolbox.command("cargo").args(["deny", "fetch", "db"])).is_none() {
        println!("The warnings about dependencies can't be had here now: they aren't checked.");
        return Ok(());
    }
    cargo(toolbox, &[&deny[..], &["advisories", "--disable-fetch"]].concat(), remedy)
}

/// What turns a build of the `byline` package into the one that browsers run.
pub(crate) const IN_THE_BROWSER: [&str; 5] =
    ["--target", WASM, "--no-default-features", "--features", "browser"];

fn cargo(toolbox: &Toolbox, arguments: &[&str], remedy: &str) -> Result<()> {
    run(toolbox.command("cargo").args(arguments), remedy)
}

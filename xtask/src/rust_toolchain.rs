//! The parts of Rust that Byline needs besides the compiler.

use crate::run::{output_of, run};
use crate::toolbox::Toolbox;
use anyhow::{Result, bail};
use std::path::Path;

/// The WebAssembly that browsers run.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The Rust that the code was last checked with, as it begins to say its version.
const CHECKED_WITH: &str = "rustc 1.95.";

/// Makes sure that Rust can compile for the browser.
pub(crate) fn ensure_wasm(toolbox: &Toolbox) -> Result<()> {
    let mut rustc = toolbox.command("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM]);
    // Rust from a system's packages has no rustup, but may have the target.
    if output_of(&mut rustc).is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    add(toolbox, "target", WASM, "the page's code runs as WebAssembly")
}

/// Makes sure that the formatter and the linter are there.
pub(crate) fn ensure_checkers(toolbox: &Toolbox) -> Result<()> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let mut cargo = toolbox.command("cargo");
        if output_of(cargo.args([command, "--version"])).is_none() {
            add(toolbox, "component", component, "the code is checked by it")?;
        }
    }
    Ok(())
}

/// What Clippy and rustdoc are told to do about warnings. Those of the Rust that the code was last
/// checked with fail; of another one's some may be new, and all are only told.
pub(crate) fn about_warnings(toolbox: &Toolbox) -> &'static [&'static str] {
    let version = output_of(toolbox.command("rustc").arg("--version")).unwrap_or_default();
    if is_known(&version) {
        return &["-D", "warnings"];
    }
    println!("The code was last checked with {CHECKED_WITH}*, and what another Rust warns of");
    println!("fails nothing: this is {}.", version.trim());
    &[]
}

fn is_known(version: &str) -> bool {
    version.starts_with(CHECKED_WITH)
}

fn add(toolbox: &Toolbox, kind: &str, name: &str, why: &str) -> Result<()> {
    if toolbox.find("rustup").is_none() {
        bail!("{}", without_rustup(kind, name, why));
    }
    println!("Adding Rust's {kind} {name} by rustup: {why}. Under a minute.");
    let mut rustup = toolbox.command("rustup");
    let remedy = "Check the network, and run this command again.";
    run(rustup.args([kind, "add", name]), remedy)
}

fn without_rustup(kind: &str, name: &str, why: &str) -> String {
    format!(
        "Rust's {kind} {name} is missing ({why}), and there is no rustup to add it with. Install \
         Rust by rustup (https://rustup.rs), or add {name} from where your Rust came from, and \
         run this command again."
    )
}

#[cfg(test)]
mod tests {
    use super::{WASM, is_known, without_rustup};

    #[test]
    fn only_warnings_of_the_rust_that_is_known_count() {
        assert!(is_known("rustc 1.95.1 (59807616e 2026-04-14)"));
        for other in ["rustc 1.88.0 (6b00bc388 2025-06-23)", "rustc 1.950.0", ""] {
            assert!(!is_known(other), "{other}");
        }
    }

    #[test]
    fn without_rustup_the_message_says_what_to_install() {
        let message = without_rustup("target", WASM, "why");
        assert!(message.starts_with("Rust's target wasm32-unknown-unknown is missing (why)"));
        assert!(message.contains("https://rustup.rs"));
    }
}

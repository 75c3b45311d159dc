//! Starting Trunk.

use crate::run::run;
use crate::toolbox::Toolbox;
use anyhow::Result;
use std::env;
use std::process::Command;

/// Where in `dist/` Trunk builds, beside what it built before. It stays behind where a build was
/// interrupted, and is no part of the page.
pub(crate) const STAGE: &str = ".stage";

/// Builds the program that Trunk calls to render the page. Trunk would have it built too, but
/// without a word, for minutes.
pub(crate) fn build_prerender(toolbox: &Toolbox) -> Result<()> {
    println!("Building the program that renders the page: minutes the first time, then moments.");
    let mut cargo = toolbox.command("cargo");
    run(cargo.args(["build", "--bin", "prerender"]), "Cargo's message above says why.")
}

/// Trunk, with colours as the user wants them.
///
/// Trunk takes `NO_COLOR` for a switch of its own, and refuses to start when it is set to
/// anything but `true` or `false`, such as the customary `1`.
pub(crate) fn trunk(toolbox: &Toolbox) -> Command {
    let mut command = toolbox.command("trunk");
    if env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    command
}

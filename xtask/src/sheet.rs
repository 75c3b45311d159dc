//! `cargo xtask sheet`: how the built page looks, in pictures to look over.

use crate::browser::Browsers;
use crate::build::build_release;
use crate::run::run;
use crate::setup;
use crate::toolbox::Toolbox;
use anyhow::Result;

/// Sets up everything, builds the page, and makes the contact sheets.
pub(crate) fn sheet(toolbox: &Toolbox) -> Result<()> {
    let workbench = setup::for_testing(toolbox, Browsers::Chromium)?;
    build_release(toolbox)?;
    let mut cargo = toolbox.command("cargo");
    cargo.args(["test", "--quiet", "-p", "byline-e2e", "--bench", "sheet"]);
    let dist = toolbox.dist();
    for chromium in &workbench.browsers {
        cargo.envs(workbench.variables(chromium, &dist));
    }
    run(&mut cargo, "The message above says what kept it from taking the pictures.")
}

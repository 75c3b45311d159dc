//! `cargo xtask sheet`: how the built page looks, in pictures to look over.

use crate::browser::Browser;
use crate::build::build_release;
use crate::run::run;
use crate::setup;
use crate::toolbox::Toolbox;
use anyhow::Result;

/// Sets up everything, builds the page, and makes the contact sheets.
pub(crate) fn sheet(toolbox: &Toolbox) -> Result<()> {
    let browser = Browser::default();
    let workbench = setup::for_testing(toolbox, browser)?;
    build_release(toolbox)?;
    let mut cargo = toolbox.command("cargo");
    cargo.args(["test", "--quiet", "-p", "byline-e2e", "--bench", "sheet"]);
    cargo.envs(workbench.variables(browser, &toolbox.dist()));
    run(&mut cargo, "The message above says what kept it from taking the pictures.")
}

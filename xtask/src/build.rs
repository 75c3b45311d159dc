//! `cargo xtask build`: the page as readers get it.

use crate::run::run;
use crate::setup;
use crate::toolbox::Toolbox;
use crate::trunk::{STAGE, build_prerender, trunk};
use anyhow::Result;
use std::fs;

/// Sets up what is missing and builds the page into `dist/`.
pub(crate) fn build(toolbox: &Toolbox) -> Result<()> {
    setup::for_release(toolbox)?;
    build_release(toolbox)?;
    println!("\nThe page is in dist/. `cargo xtask size` weighs it.");
    Ok(())
}

/// Builds the page, everything being set up.
pub(crate) fn build_release(toolbox: &Toolbox) -> Result<()> {
    build_prerender(toolbox)?;
    let mut trunk = trunk(toolbox);
    let remedy = "Trunk's message above says why; nothing in dist/ was changed.";
    let outcome = run(trunk.args(["build", "--release"]), remedy);
    if outcome.is_err() {
        let _ = fs::remove_dir_all(toolbox.dist().join(STAGE));
    }
    outcome
}

//! `cargo xtask bench`: how fast the built page is, with little stored and with much.

use crate::browser::Browsers;
use crate::build::build_release;
use crate::run::run;
use crate::setup;
use crate::toolbox::Toolbox;
use anyhow::Result;
use std::num::NonZeroU32;

/// Sets up everything, builds the page, and measures it.
pub(crate) fn bench(toolbox: &Toolbox, rounds: NonZeroU32) -> Result<()> {
    let workbench = setup::for_testing(toolbox, Browsers::Chromium)?;
    build_release(toolbox)?;
    println!("\nMeasuring for some minutes. Whatever else this machine does shows in the numbers.");
    let mut cargo = toolbox.command("cargo");
    // `cargo bench` would compile the measuring program as small as the page, for minutes.
    cargo.args(["test", "--quiet", "-p", "byline-e2e", "--bench", "bench", "--", "--rounds"]);
    cargo.arg(rounds.to_string());
    let dist = toolbox.dist();
    for chromium in &workbench.browsers {
        cargo.envs(workbench.variables(chromium, &dist));
    }
    run(&mut cargo, "The message above says what kept it from measuring.")
}

//! `cargo xtask bench`: how fast the built page is, beside what it could be, and with much stored.

use crate::browser::Browsers;
use crate::build::build_release;
use crate::run::run;
use crate::setup;
use crate::toolbox::Toolbox;
use crate::trunk::trunk;
use anyhow::Result;
use std::num::NonZeroU32;
use std::path::PathBuf;

/// Sets up everything, builds the page, and measures it; or something else `instead`, by its option.
pub(crate) fn bench(toolbox: &Toolbox, rounds: NonZeroU32, instead: Option<&str>) -> Result<()> {
    let workbench = setup::for_testing(toolbox, Browsers::Chromium)?;
    build_release(toolbox)?;
    let client = instead.is_none().then(|| build_client(toolbox)).transpose()?;
    println!("\nMeasuring for some minutes. Whatever else this machine does shows in the numbers.");
    let mut cargo = toolbox.command("cargo");
    // `cargo bench` would compile the measuring program as small as the page, for minutes.
    cargo.args(["test", "--quiet", "-p", "byline-e2e", "--bench", "bench", "--", "--rounds"]);
    cargo.arg(rounds.to_string());
    cargo.args(instead);
    let dist = toolbox.dist();
    for chromium in &workbench.browsers {
        cargo.envs(workbench.variables(chromium, &dist));
    }
    cargo.envs(client.map(|client| ("BYLINE_CLIENT", client)));
    run(&mut cargo, "The message above says what kept it from measuring.")
}

/// Builds the page that is rendered in the browser alone, and returns where it is.
fn build_client(toolbox: &Toolbox) -> Result<PathBuf> {
    println!(
        "Building the same page as one that is rendered in the browser, to measure beside it."
    );
    let dist = toolbox.root().join("target/bench/client");
    let mut trunk = trunk(toolbox);
    trunk.current_dir(toolbox.root().join("tests/client"));
    trunk.args(["build", "--release", "--dist"]).arg(&dist);
    run(&mut trunk, "Trunk's message above says why.")?;
    Ok(dist)
}

//! Packages of Debian and its kin, where we may install them: as root, as on a build machine.

use crate::run::{output_of, run};
use crate::toolbox::Toolbox;
use anyhow::Result;

/// Whether packages can be installed here without asking anyone.
pub(crate) fn is_open(toolbox: &Toolbox) -> bool {
    let user = output_of(toolbox.command("id").arg("-u"));
    toolbox.find("apt-get").is_some() && user.is_some_and(|id| id.trim() == "0")
}

/// Installs the packages, having said so.
pub(crate) fn install(toolbox: &Toolbox, packages: &[&str], why: &str) -> Result<()> {
    let names = packages.join(" and ");
    println!("Installing {names} by apt-get: {why}. About a minute.");
    let remedy = format!("Install {names} by hand, and run this command again.");
    run(apt_get(toolbox).arg("update"), &remedy)?;
    run(apt_get(toolbox).args(["install", "-y"]).args(packages), &remedy)
}

fn apt_get(toolbox: &Toolbox) -> std::process::Command {
    let mut command = toolbox.command("apt-get");
    // Nobody is there to answer what a package may ask.
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("-q");
    // A machine that has just come up may be bringing itself up to date.
    command.args(["-o", "DPkg::Lock::Timeout=300"]);
    command
}

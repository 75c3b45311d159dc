//! Packages of Debian and its kin, where we may install them: as root, as on a build machine.

use crate::run::{output_of, run};
use crate::toolbox::Toolbox;
use std::thread;
use std::time::Duration;

/// Whether packages can be installed here without asking anyone.
pub(crate) fn is_open(toolbox: &Toolbox) -> bool {
    let user = output_of(toolbox.command("id").arg("-u"));
    toolbox.find("apt-get").is_some() && user.is_some_and(|id| id.trim() == "0")
}

/// Installs the packages, having said so. Not every system with apt-get has all of them: whoever asks
/// for them looks whether they are there now, and knows what to do if they aren't.
pub(crate) fn install(toolbox: &Toolbox, packages: &[&str], why: &str) {
    let names = packages.join(" and ");
    println!("Installing {names} by apt-get: {why}. About a minute.");
    let update = || run(apt_get(toolbox).arg("update"), "");
    if update().is_err() {
        // Another apt-get may be at it, and nothing waits for that by itself.
        thread::sleep(Duration::from_secs(30));
        // The lists that are there may do.
        let _ = update();
    }
    if run(apt_get(toolbox).args(["install", "-y"]).args(packages), "").is_err() {
        println!("  Not to be had that way.");
    }
}

fn apt_get(toolbox: &Toolbox) -> std::process::Command {
    let mut command = toolbox.command("apt-get");
    // Nobody is there to answer what a package may ask.
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("-q");
    // A machine that has just come up may be bringing itself up to date.
    command.args(["-o", "DPkg::Lock::Timeout=300"]);
    command
}

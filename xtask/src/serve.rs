//! `cargo xtask serve`: the page, rebuilt and reloaded on every change.

use crate::address::address;
use crate::setup;
use crate::toolbox::Toolbox;
use crate::trunk::{build_prerender, trunk};
use anyhow::{Result, bail};
use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::process::Command;

/// Sets up what is missing, prints the address, and hands over to Trunk.
pub(crate) fn serve(toolbox: &Toolbox, arguments: &[String]) -> Result<()> {
    setup::for_serving(toolbox)?;
    let trunk_toml = fs::read_to_string(toolbox.root().join("Trunk.toml")).unwrap_or_default();
    let address = address(&trunk_toml, arguments);
    check_that_it_is_free(address)?;
    build_prerender(toolbox)?;
    println!("\n  http://{address}/\n");
    println!("The page is there as soon as Trunk says \"success\" below. Ctrl-C ends it.\n");
    hand_over_to(trunk(toolbox).arg("serve").args(folder(arguments)).args(arguments))
}

/// Not `dist/`: there `build` and `test` may be at work. Unless another is asked for.
fn folder(arguments: &[String]) -> &'static [&'static str] {
    let is_asked_for =
        |argument: &String| argument.starts_with("--dist") || argument.starts_with("-d");
    if arguments.iter().any(is_asked_for) { &[] } else { &["--dist", "target/serve"] }
}

fn check_that_it_is_free(address: SocketAddr) -> Result<()> {
    if TcpListener::bind(address).is_err() {
        let next = address.port().saturating_add(1);
        bail!(
            "{address} can't be listened on: another program has probably taken it. Stop that one, \
             or serve the page elsewhere: `cargo xtask serve -- --port {next}`."
        );
    }
    Ok(())
}

/// Becomes Trunk, so that whoever stops this process stops Trunk, not an empty shell around it.
#[cfg(unix)]
fn hand_over_to(trunk: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let obstacle = trunk.exec();
    bail!("`trunk serve` couldn't be started: {obstacle}.")
}

#[cfg(not(unix))]
fn hand_over_to(trunk: &mut Command) -> Result<()> {
    crate::run::run(trunk, "Trunk's message above says why.")
}

#[cfg(test)]
mod tests {
    use super::{check_that_it_is_free, folder};
    use std::net::TcpListener;

    #[test]
    fn it_has_a_folder_of_its_own_unless_another_is_asked_for() {
        assert_eq!(folder(&["--open".to_owned()]), ["--dist", "target/serve"]);
        for asked in ["--dist", "--dist=elsewhere", "-d"] {
            assert!(folder(&[asked.to_owned()]).is_empty());
        }
    }

    #[test]
    fn a_taken_port_is_a_sentence_with_a_way_out() {
        let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = taken.local_addr().expect("its address");
        let failure = check_that_it_is_free(address).expect_err("a failure");
        assert!(failure.to_string().contains("`cargo xtask serve -- --port"));
    }
}

//! Where this repository and its tools are.
//!
//! Every program that xtask starts comes from here, with the repository's root as its folder and
//! with a `PATH` on which our own tools (under `target/tools/`) come before the machine's.

use anyhow::{Context, Result};
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository, and the `PATH` by which its tools are found.
pub(crate) struct Toolbox {
    root: PathBuf,
    path: OsString,
}

impl Toolbox {
    /// The toolbox of the repository in which this was started. Cargo says which that is: a folder
    /// that was copied or moved holds what was built in another.
    pub(crate) fn open() -> Result<Self> {
        let built_in = env!("CARGO_MANIFEST_DIR");
        let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| built_in.into());
        let root = Path::new(&here)
            .parent()
            .context("The xtask crate must lie in a folder of the repository.")?
            .to_owned();
        let machine = env::var_os("PATH").unwrap_or_default();
        let path = path_with_ours(&root, cargo_bin().as_deref(), &machine)?;
        Ok(Self { root, path })
    }

    /// The repository's root.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where Trunk puts the built page.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where tools go that are for this repository alone.
    pub(crate) fn tools(&self) -> PathBuf {
        tools(&self.root)
    }

    /// The file that a command of this name would run, if there is one.
    pub(crate) fn find(&self, name: &str) -> Option<PathBuf> {
        find(name, &self.path)
    }

    /// A command by this name, to be run in the repository's root.
    pub(crate) fn command(&self, name: &str) -> Command {
        let program = self.find(name).unwrap_or_else(|| PathBuf::from(name));
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", &self.path);
        command
    }
}

/// The folder that `cargo install` and rustup put programs in.
pub(crate) fn cargo_bin() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")))?;
    Some(home.join("bin"))
}

fn tools(root: &Path) -> PathBuf {
    root.join("target").join("tools")
}

/// Cargo's own folder is named even if the shell doesn't: a fresh machine's `PATH` may lack it.
fn path_with_ours(root: &Path, cargo_bin: Option<&Path>, machine: &OsStr) -> Result<OsString> {
    let tools = tools(root);
    let ours = [tools.join("bin"), tools.join("binaryen").join("node_modules").join(".bin")];
    let cargo = cargo_bin.map(Path::to_owned);
    let all = ours.into_iter().chain(cargo);
    env::join_paths(all.chain(env::split_paths(machine)))
        .context("A folder's name holds a character that PATH can't: move the repository.")
}

fn find(name: &str, path: &OsStr) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    env::split_paths(path)
        .flat_map(|folder| endings.iter().map(move |end| folder.join(format!("{name}{end}"))))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::{Toolbox, find, path_with_ours};
    use std::env;
    use std::ffi::OsStr;
    use std::path::Path;

    #[test]
    fn our_own_tools_come_before_cargos_and_the_machines() {
        let path = path_with_ours(
            Path::new("/news"),
            Some(Path::new("/home/.cargo/bin")),
            OsStr::new("/usr/bin"),
        );
        let folders: Vec<_> = env::split_paths(&path.expect("a PATH")).collect();
        assert_eq!(
            folders,
            [
                Path::new("/news/target/tools/bin"),
                Path::new("/news/target/tools/binaryen/node_modules/.bin"),
                Path::new("/home/.cargo/bin"),
                Path::new("/usr/bin"),
            ]
        );
    }

    #[test]
    fn cargo_is_found_and_a_made_up_command_is_not() {
        let toolbox = Toolbox::open().expect("a toolbox");
        assert!(toolbox.find("cargo").is_some());
        assert!(toolbox.find("no-such-command").is_none());
        assert!(find("cargo", OsStr::new("")).is_none());
    }
}

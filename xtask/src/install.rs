//! Getting a tool that isn't there: down one road after another until it stands as wanted.

use crate::npm;
use crate::road::{Road, Vehicles, roads};
use crate::run::{output_of, run, run_quietly};
use crate::tool::{Standing, Tool};
use crate::toolbox::{Toolbox, cargo_bin};
use anyhow::{Context, Result, bail, ensure};
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Long enough for a slow line, short enough for one that is closed.
const SECONDS_TO_CONNECT: &str = "5";

/// Makes sure that the tool is there, at a version that will do.
pub(crate) fn ensure(toolbox: &Toolbox, tool: &Tool) -> Result<()> {
    let standing = standing(toolbox, tool);
    let place = Place::choose(tool, &standing);
    match standing {
        Standing::Fits => return Ok(()),
        Standing::Missing => {}
        Standing::Other(version) => println!(
            "The {} here is version {version}; it is left alone, and Byline's own copy goes to {}.",
            tool.name(),
            toolbox.tools().display()
        ),
    }
    install(toolbox, tool, place)
}

fn install(toolbox: &Toolbox, tool: &Tool, place: Place) -> Result<()> {
    let name = tool.name();
    println!("Installing {name} {}: it {}.", tool.wanted, tool.purpose);
    for road in roads(tool, vehicles(toolbox)) {
        println!("  {}", road.describe(tool));
        match travel(toolbox, tool, place, &road) {
            Ok(()) if standing(toolbox, tool) == Standing::Fits => return Ok(()),
            Ok(()) => println!("  What came doesn't run here as {name} {}.", tool.wanted),
            Err(obstacle) => println!("  Not to be had that way: {obstacle:#}."),
        }
    }
    bail!(
        "{name} can't be had here by any road. Check the network, or install {name} {} yourself \
         so that `{name} --version` answers, and run this command again.",
        tool.wanted
    )
}

fn standing(toolbox: &Toolbox, tool: &Tool) -> Standing {
    let programs = tool.commands.iter().map(|name| toolbox.find(name));
    standing_of(toolbox, tool, programs)
}

fn standing_of(
    toolbox: &Toolbox,
    tool: &Tool,
    programs: impl Iterator<Item = Option<PathBuf>>,
) -> Standing {
    let answers: Vec<_> = programs
        .map(|program| {
            let mut command = toolbox.command(&program?.to_string_lossy());
            // A program that fails at this is there, but of no known version.
            Some(output_of(command.arg("--version")).unwrap_or_default())
        })
        .collect();
    tool.standing(&answers)
}

fn vehicles(toolbox: &Toolbox) -> Vehicles {
    let has = |name| toolbox.find(name).is_some();
    Vehicles {
        binstall: has("cargo-binstall"),
        curl_and_tar: has("curl") && has("tar"),
        npm: has("npm"),
    }
}

/// Where a tool is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Cargo's folder of programs: plain `trunk serve` finds it there.
    Cargo,
    /// This repository's `target/tools`.
    Ours,
}

impl Place {
    /// A version that someone else chose for this machine is never overwritten.
    fn choose(tool: &Tool, standing: &Standing) -> Self {
        match standing {
            Standing::Missing | Standing::Fits if tool.shared => Self::Cargo,
            Standing::Missing | Standing::Fits | Standing::Other(_) => Self::Ours,
        }
    }

    fn bin(self, toolbox: &Toolbox) -> Result<PathBuf> {
        match self {
            Self::Ours => Ok(toolbox.tools().join("bin")),
            Self::Cargo => cargo_bin().context("there is no home folder to install into"),
        }
    }

    /// For Cargo's own folder nothing is said, so that Cargo's settings are followed.
    fn tell_cargo(self, toolbox: &Toolbox, command: &mut Command) {
        if self == Self::Ours {
            command.arg("--root").arg(toolbox.tools());
        }
    }
}

fn travel(toolbox: &Toolbox, tool: &Tool, place: Place, road: &Road) -> Result<()> {
    let mut cargo = toolbox.command("cargo");
    match road {
        Road::Binstall => {
            cargo.args(["binstall", "--no-confirm", "--locked"]);
            cargo.args(["--disable-strategies", "compile"]);
            place.tell_cargo(toolbox, &mut cargo);
            run(cargo.arg(&tool.published_crate), "Another road may be open")
        }
        Road::Archive(url) => {
            let folder = toolbox.tools().join(format!("unpacked-{}", std::process::id()));
            let placed = unpack(toolbox, url, &folder)
                .and_then(|()| place_programs(toolbox, tool, &folder, &place.bin(toolbox)?));
            fs::remove_dir_all(folder).ok();
            placed
        }
        Road::Npm(package) => npm::install(toolbox, &toolbox.tools().join("binaryen"), &[package]),
        Road::CargoInstall => {
            cargo.args(["install", "--locked", "--force"]);
            place.tell_cargo(toolbox, &mut cargo);
            run(cargo.arg(&tool.published_crate), "Cargo's message above says why")
        }
    }
}

/// Fetches the archive and unpacks it into the folder, which another run doesn't share.
fn unpack(toolbox: &Toolbox, url: &str, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let archive = folder.join("archive");
    let mut curl = toolbox.command("curl");
    curl.args(["--fail", "--silent", "--show-error", "--location"]);
    curl.args(["--connect-timeout", SECONDS_TO_CONNECT, "--max-time", "300"]);
    run_quietly(curl.arg("--output").arg(&archive).arg(url))?;
    let mut tar = toolbox.command("tar");
    tar.arg("-xf").arg(&archive).arg("-C").arg(folder);
    run_quietly(&mut tar)
}

/// Tries the programs where they were unpacked, and only then puts them in their place.
fn place_programs(toolbox: &Toolbox, tool: &Tool, unpacked: &Path, bin: &Path) -> Result<()> {
    let file = |name: &&str| file_in(unpacked, &format!("{name}{EXE_SUFFIX}"));
    let programs = tool.commands.iter().map(file).collect::<Result<Vec<_>>>()?;
    let standing = standing_of(toolbox, tool, programs.iter().cloned());
    ensure!(standing == Standing::Fits, "what it holds doesn't run here as {}", tool.wanted);
    let libraries = tool.libraries.iter().map(|name| file_in(unpacked, name));
    let libraries = libraries.collect::<Result<Vec<_>>>()?;
    programs.iter().flatten().try_for_each(|file| copy(file, bin))?;
    libraries.iter().flatten().try_for_each(|file| copy(file, &bin.with_file_name("lib")))
}

fn copy(file: &Path, folder: &Path) -> Result<()> {
    let target = folder.join(file.file_name().unwrap_or_default());
    fs::create_dir_all(folder)?;
    // Where this is cut off, the program isn't there rather than broken.
    let part = target.with_extension(format!("part-{}", std::process::id()));
    let copied = fs::copy(file, &part).and_then(|_| fs::rename(&part, &target));
    copied.with_context(|| format!("couldn't write {}", target.display()))
}

/// The file of this name, anywhere in the folder.
fn file_in(folder: &Path, name: &str) -> Result<Option<PathBuf>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            if let Some(found) = file_in(&path, name)? {
                return Ok(Some(found));
            }
        } else if path.file_name().is_some_and(|found| found == name) {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::{Place, file_in};
    use crate::tool::{Standing, Tool};
    use std::path::Path;

    #[test]
    fn what_is_missing_goes_where_plain_trunk_finds_it() {
        let place = Place::choose(&Tool::trunk(), &Standing::Missing);
        assert_eq!(place, Place::Cargo);
    }

    #[test]
    fn a_version_someone_chose_is_not_overwritten() {
        let other = Standing::Other("0.22.0".to_owned());
        assert_eq!(Place::choose(&Tool::trunk(), &other), Place::Ours);
    }

    #[test]
    fn wasm_opt_stays_in_this_repository() {
        let place = Place::choose(&Tool::wasm_opt(), &Standing::Missing);
        assert_eq!(place, Place::Ours);
    }

    #[test]
    fn a_program_is_found_however_deep_the_archive() {
        let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let found = file_in(crate_folder, "install.rs").expect("a readable folder");
        assert_eq!(found, Some(crate_folder.join("src").join("install.rs")));
        assert_eq!(file_in(crate_folder, "nothing").expect("readable"), None);
    }
}

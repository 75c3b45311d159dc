//! The roads to a tool that isn't there yet, the quickest first.

use crate::tool::Tool;

/// A way to get a tool.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Road {
    /// `cargo binstall`, which knows where projects put their ready-made programs.
    Binstall,
    /// A ready-made program from the project's release page.
    Archive(String),
    /// An npm package that ships the program.
    Npm(&'static str),
    /// Compiling it.
    CargoInstall,
}

/// What this machine has to travel by.
#[derive(Clone, Copy)]
pub(crate) struct Vehicles {
    /// `cargo-binstall` is on `PATH`.
    pub(crate) binstall: bool,
    /// `curl` and `tar` are on `PATH`.
    pub(crate) curl_and_tar: bool,
    /// `npm` is on `PATH`.
    pub(crate) npm: bool,
}

/// The roads to this tool that such a machine can try. The last, compiling, is always there.
pub(crate) fn roads(tool: &Tool, vehicles: Vehicles) -> Vec<Road> {
    let mut roads = Vec::new();
    // Where binstall is to be had it finds the archives itself, save for wasm-opt, whose crate
    // isn't published by those who publish the archives.
    if vehicles.binstall && tool.npm_package.is_none() {
        roads.push(Road::Binstall);
    } else if vehicles.curl_and_tar {
        roads.extend(tool.archives.iter().cloned().map(Road::Archive));
    }
    if vehicles.npm {
        roads.extend(tool.npm_package.map(Road::Npm));
    }
    roads.push(Road::CargoInstall);
    roads
}

impl Road {
    /// What is about to happen, in a line.
    pub(crate) fn describe(&self, tool: &Tool) -> String {
        match self {
            Self::Binstall => "ready-made, by `cargo binstall` …".to_owned(),
            Self::Archive(url) => format!("ready-made, from {url} …"),
            Self::Npm(package) => format!("ready-made, from the npm package {package} …"),
            Self::CargoInstall => format!("by compiling it, which takes {} …", tool.patience),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Road, Vehicles, roads};
    use crate::tool::Tool;

    const ALL: Vehicles = Vehicles { binstall: true, curl_and_tar: true, npm: true };
    const NONE: Vehicles = Vehicles { binstall: false, curl_and_tar: false, npm: false };

    fn trunk_with_one_archive() -> Tool {
        Tool { archives: vec!["https://example.org/a.tar.gz".to_owned()], ..Tool::trunk() }
    }

    #[test]
    fn a_bare_machine_compiles() {
        assert_eq!(roads(&Tool::trunk(), NONE), [Road::CargoInstall]);
        assert_eq!(roads(&Tool::wasm_opt(), NONE), [Road::CargoInstall]);
    }

    #[test]
    fn binstall_stands_in_for_the_archives() {
        let tool = trunk_with_one_archive();
        assert_eq!(roads(&tool, ALL), [Road::Binstall, Road::CargoInstall]);
    }

    #[test]
    fn without_binstall_the_archives_are_tried_before_compiling() {
        let vehicles = Vehicles { binstall: false, ..ALL };
        let archive = Road::Archive("https://example.org/a.tar.gz".to_owned());
        let tool = trunk_with_one_archive();
        assert_eq!(roads(&tool, vehicles), [archive, Road::CargoInstall]);
    }

    #[test]
    fn wasm_opt_comes_by_archive_then_npm_then_compiling() {
        let tool =
            Tool { archives: vec!["https://example.org/b.tar.gz".to_owned()], ..Tool::wasm_opt() };
        let expected = [
            Road::Archive("https://example.org/b.tar.gz".to_owned()),
            Road::Npm("binaryen@132.0.0"),
            Road::CargoInstall,
        ];
        assert_eq!(roads(&tool, ALL), expected);
    }

    #[test]
    fn compiling_says_how_long_it_takes() {
        let words = Road::CargoInstall.describe(&Tool::trunk());
        assert_eq!(words, "by compiling it, which takes about 5 minutes on 2 cores …");
    }
}

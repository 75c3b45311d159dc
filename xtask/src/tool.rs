//! The tools that are pinned: what each is for, and which version of it will do.

use crate::archive::{self, Machine};
use crate::version::{major, version_in};

const TRUNK: &str = "0.21.14";
/// Older ones refuse what today's rustc writes, whichever features are enabled.
const OLDEST_WASM_OPT: u32 = 116;
const WASM_OPT: u32 = 132;
const MACHETE: &str = "0.9.2";
const DENY: &str = "0.20.2";
const GECKODRIVER: &str = "0.37.1";

/// A tool, and every way in which it is published.
pub(crate) struct Tool {
    /// The commands it brings; all of them are wanted. It is known by the first.
    pub(crate) commands: &'static [&'static str],
    /// Why Byline wants it, to follow "It".
    pub(crate) purpose: &'static str,
    /// Which versions will do.
    pub(crate) wanted: Wanted,
    /// As in `name@version`: the crate, compiled when nothing quicker is open.
    pub(crate) published_crate: String,
    /// How long compiling that takes.
    pub(crate) patience: &'static str,
    /// Archives of the ready-made program, the likeliest first.
    pub(crate) archives: Vec<String>,
    /// Libraries that an archive may hold, and which the program then needs in `../lib`.
    pub(crate) libraries: &'static [&'static str],
    /// As in `name@version`: the npm package that ships it.
    pub(crate) npm_package: Option<&'static str>,
    /// Whether it may go to Cargo's folder of programs, where plain `trunk` finds it too.
    pub(crate) shared: bool,
}

/// Which versions of a tool will do.
pub(crate) enum Wanted {
    /// This version and no other.
    Exactly(String),
    /// This release or a later one.
    AtLeast(u32),
}

/// How a tool stands on this machine.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is there, at a version that will do.
    Fits,
    /// It isn't there.
    Missing,
    /// It is there at another version (or its version can't be told).
    Other(String),
}

impl Tool {
    /// The builder of the page.
    pub(crate) fn trunk() -> Self {
        Self {
            commands: &["trunk"],
            purpose: "builds and serves the page",
            patience: "about 5 minutes on 2 cores",
            ..Self::exactly("trunk", TRUNK, archive::of_trunk)
        }
    }

    /// The writer of the glue between WebAssembly and the browser, at the version in Cargo.lock.
    pub(crate) fn wasm_bindgen(version: &str) -> Self {
        Self {
            commands: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            purpose: "joins the WebAssembly to the browser",
            patience: "about 2 minutes on 2 cores",
            ..Self::exactly("wasm-bindgen-cli", version, archive::of_wasm_bindgen)
        }
    }

    /// The optimizer of release builds.
    pub(crate) fn wasm_opt() -> Self {
        Self {
            commands: &["wasm-opt"],
            purpose: "makes the release build's WebAssembly small",
            wanted: Wanted::AtLeast(OLDEST_WASM_OPT),
            published_crate: "wasm-opt@0.116.1".to_owned(),
            patience: "about 10 minutes on 2 cores, and wants a C++ compiler",
            archives: archive::of_binaryen(WASM_OPT, Machine::THIS),
            libraries: &["libbinaryen.dylib"],
            npm_package: Some("binaryen@132.0.0"),
            shared: false,
        }
    }

    /// The finder of dependencies that nothing uses.
    pub(crate) fn machete() -> Self {
        Self {
            commands: &["cargo-machete"],
            purpose: "finds dependencies that nothing uses",
            patience: "about a minute on 2 cores",
            ..Self::exactly("cargo-machete", MACHETE, archive::of_machete)
        }
    }

    /// The keeper of what dependencies may be.
    pub(crate) fn deny() -> Self {
        Self {
            commands: &["cargo-deny"],
            purpose: "checks the dependencies' licences and the warnings about them",
            patience: "about 5 minutes on 2 cores",
            ..Self::exactly("cargo-deny", DENY, archive::of_deny)
        }
    }

    /// The driver of Firefox.
    pub(crate) fn geckodriver() -> Self {
        Self {
            commands: &["geckodriver"],
            purpose: "steers Firefox, for tests to run in it",
            patience: "about 3 minutes on 2 cores",
            ..Self::exactly("geckodriver", GECKODRIVER, archive::of_geckodriver)
        }
    }

    /// A tool at this version of its crate and no other.
    fn exactly(name: &str, version: &str, archives: fn(&str, Machine) -> Vec<String>) -> Self {
        Self {
            commands: &[],
            purpose: "",
            wanted: Wanted::Exactly(version.to_owned()),
            published_crate: format!("{name}@{version}"),
            patience: "",
            archives: archives(version, Machine::THIS),
            libraries: &[],
            npm_package: None,
            shared: true,
        }
    }

    /// The name it is known by.
    pub(crate) fn name(&self) -> &'static str {
        self.commands.first().copied().unwrap_or_default()
    }

    /// How the tool stands, given what each of its commands answered to `--version`
    /// (`None` for one that isn't there).
    pub(crate) fn standing(&self, answers: &[Option<String>]) -> Standing {
        match answers.iter().flatten().find(|answer| !self.wanted.allows(answer)) {
            Some(answer) => Standing::Other(version_in(answer).unwrap_or("unknown").to_owned()),
            None if answers.contains(&None) => Standing::Missing,
            None => Standing::Fits,
        }
    }
}

impl Wanted {
    /// Whether a program that gives this answer to `--version` will do.
    fn allows(&self, answer: &str) -> bool {
        let version = version_in(answer);
        match self {
            Self::Exactly(exact) => version == Some(exact),
            Self::AtLeast(oldest) => version.and_then(major).is_some_and(|it| it >= *oldest),
        }
    }
}

impl std::fmt::Display for Wanted {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Exactly(exact) => write!(out, "{exact}"),
            Self::AtLeast(oldest) => write!(out, "{oldest} or later"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Standing, Tool};

    fn answers(given: &[&str]) -> Vec<Option<String>> {
        given.iter().map(|answer| Some((*answer).to_owned())).collect()
    }

    #[test]
    fn trunk_fits_at_its_version_only() {
        let trunk = Tool::trunk();
        assert_eq!(trunk.standing(&answers(&["trunk 0.21.14\n"])), Standing::Fits);
        assert_eq!(
            trunk.standing(&answers(&["trunk 0.21.1"])),
            Standing::Other("0.21.1".to_owned())
        );
        assert_eq!(trunk.standing(&[None]), Standing::Missing);
    }

    #[test]
    fn wasm_bindgen_wants_its_test_runner_too() {
        let tool = Tool::wasm_bindgen("0.2.128");
        let both = ["wasm-bindgen 0.2.128", "wasm-bindgen-test-runner 0.2.128"];
        assert_eq!(tool.standing(&answers(&both)), Standing::Fits);
        let one = [Some("wasm-bindgen 0.2.128".to_owned()), None];
        assert_eq!(tool.standing(&one), Standing::Missing);
        let older = [Some("wasm-bindgen 0.2.99".to_owned()), None];
        assert_eq!(tool.standing(&older), Standing::Other("0.2.99".to_owned()));
        let apart = ["wasm-bindgen 0.2.128", "wasm-bindgen-test-runner 0.2.126"];
        let other = Standing::Other("0.2.126".to_owned());
        assert_eq!(tool.standing(&answers(&apart)), other);
    }

    #[test]
    fn wasm_opt_fits_at_a_release_or_later() {
        let tool = Tool::wasm_opt();
        let old = answers(&["wasm-opt version 108"]);
        assert_eq!(tool.standing(&old), Standing::Other("108".to_owned()));
        let new = answers(&["wasm-opt version 132 (version_132)"]);
        assert_eq!(tool.standing(&new), Standing::Fits);
    }

    #[test]
    fn a_program_without_a_version_will_not_do() {
        let silent = Tool::wasm_opt().standing(&answers(&[""]));
        assert_eq!(silent, Standing::Other("unknown".to_owned()));
    }
}

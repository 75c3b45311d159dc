//! What some browsers, or their drivers, can't do, named once.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::{env, fmt};

use super::Browser;

/// Abilities, and what they are in the words of the README. What there is and what is told are
/// written down once: nothing new can be left out.
macro_rules! abilities {
    ($(#[$doc:meta])* $name:ident { $($ability:ident: $words:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($ability),+
        }

        impl $name {
            const ALL: &[Self] = &[$(Self::$ability),+];

            const fn words(self) -> &'static str {
                match self {
                    $(Self::$ability => $words),+
                }
            }
        }
    };
}

abilities! {
    /// Something that a test may need and not every browser can be asked for.
    Ability {
        Cache: "a first visit downloads nothing twice",
        ClipboardPermission: "a reader may deny the clipboard",
        Console: "the console stays silent",
        ControlWheel: "Control and the wheel enlarge a picture",
        Crash: "a draft survives a crash of its tab",
        Density: "screens with several pixels a CSS pixel",
        Drop: "text is dropped into a box",
        ForcedColours: "the system's own colours",
        InputMethod: "an input method writes",
        Installability: "the page can be installed",
        Invokers: "a dialog opens before the scripts are there",
        KeyClick: "a key and a press open a picture elsewhere",
        LayoutShift: "nothing moves while the page loads",
        Lighthouse: "Lighthouse",
        LostTouch: "fingers the system takes away",
        PageNumbers: "each page on paper says its number",
        Preferences: "dark colours and less motion, when the system prefers them",
        Print: "the page on paper",
        Quota: "no room to keep the page offline",
        Requests: "no request leaves the page's origin",
        RenderBlocking: "nothing blocks the first paint",
        Roles: "what assistive technology is told, with scripts and without",
        ScrollTimeline: "a line shows how far the reader is",
        Surroundings: "the matrix of all circumstances",
        Touch: "fingers swipe and pinch",
        Tree: "the whole of a folded comment is told",
        Unicode: "characters are those of Unicode's latest version",
    }
}

/// Why a browser lacks an ability.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The engine itself has no such thing; what readers have there instead.
    Engine(&'static str),
    /// Readers have it, but nobody can ask this browser for it from outside.
    Driver(&'static str),
}

impl Browser {
    /// Says that a test is left out, and why: to whoever looks on, and to whoever counts.
    pub fn leave_out(self, test: &str, reason: Reason) {
        let line = format!("{test} is left out of {}: {reason}\n", self.name());
        // Past the harness, which shows nothing of tests that pass.
        let _ = io::stderr().write_all(line.as_bytes());
        let Some(file) = env::var_os("BYLINE_LEFT_OUT") else { return };
        let file = OpenOptions::new().create(true).append(true).open(file);
        let written = file.and_then(|mut file| file.write_all(line.as_bytes()));
        written.expect("what is left out can be noted");
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Engine(words) => write!(out, "the engine: {words}"),
            Self::Driver(words) => write!(out, "the driver: {words}"),
        }
    }
}

/// A row of the README's table, or none where every browser can do it.
fn row(ability: Ability) -> Option<String> {
    let cell =
        |browser: Browser| browser.lacks(ability).map_or("tested".to_owned(), |it| it.to_string());
    let [firefox, webkit] = [Browser::Firefox, Browser::Webkit].map(cell);
    (firefox != webkit || firefox != "tested")
        .then(|| format!("| {} | {firefox} | {webkit} |", ability.words()))
}

#[test]
fn the_readme_says_what_is_left_out_and_why() {
    let readme = include_str!("../../../README.md");
    let rows: Vec<String> = Ability::ALL.iter().copied().filter_map(row).collect();
    let table = readme.split_once("| | Firefox | WebKit |\n|---|---|---|\n").map(|(_, rest)| rest);
    let table = table.expect("there is a table").split("\n\n").next().unwrap_or_default();
    assert_eq!(table.lines().collect::<Vec<_>>(), rows, "It should be:\n{}", rows.join("\n"));
}

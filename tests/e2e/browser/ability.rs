//! What some browsers, or their drivers, can't do, named once.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::{env, fmt};

use super::Browser;

/// Something that a test may need and not every browser can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    Cache,
    ClipboardPermission,
    Console,
    ControlWheel,
    Crash,
    Density,
    Drop,
    ForcedColours,
    InputMethod,
    Installability,
    Invokers,
    KeyClick,
    LayoutShift,
    Lighthouse,
    LostTouch,
    PageNumbers,
    Preferences,
    Print,
    Quota,
    Requests,
    RenderBlocking,
    Roles,
    ScrollTimeline,
    Surroundings,
    Touch,
    Tree,
    Unicode,
}

/// Why a browser lacks an ability.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The engine itself has no such thing; what readers have there instead.
    Engine(&'static str),
    /// Readers have it, but nobody can ask this browser for it from outside.
    Driver(&'static str),
}

impl Ability {
    const ALL: [Self; 27] = [
        Self::Cache,
        Self::ClipboardPermission,
        Self::Console,
        Self::ControlWheel,
        Self::Crash,
        Self::Density,
        Self::Drop,
        Self::ForcedColours,
        Self::InputMethod,
        Self::Installability,
        Self::Invokers,
        Self::KeyClick,
        Self::LayoutShift,
        Self::Lighthouse,
        Self::LostTouch,
        Self::PageNumbers,
        Self::Preferences,
        Self::Print,
        Self::Quota,
        Self::Requests,
        Self::RenderBlocking,
        Self::Roles,
        Self::ScrollTimeline,
        Self::Surroundings,
        Self::Touch,
        Self::Tree,
        Self::Unicode,
    ];

    /// What it is, in the words of the README.
    const fn words(self) -> &'static str {
        match self {
            Self::Cache => "a first visit downloads nothing twice",
            Self::ClipboardPermission => "a reader may deny the clipboard",
            Self::Console => "the console stays silent",
            Self::ControlWheel => "Control and the wheel enlarge a picture",
            Self::Crash => "a draft survives a crash of its tab",
            Self::Density => "screens with several pixels a CSS pixel",
            Self::Drop => "text is dropped into a box",
            Self::ForcedColours => "the system's own colours",
            Self::InputMethod => "an input method writes",
            Self::Installability => "the page can be installed",
            Self::Invokers => "a dialog opens before the scripts are there",
            Self::KeyClick => "a key and a press open a picture elsewhere",
            Self::LayoutShift => "nothing moves while the page loads",
            Self::Lighthouse => "Lighthouse",
            Self::LostTouch => "fingers the system takes away",
            Self::PageNumbers => "each page on paper says its number",
            Self::Preferences => "dark colours and less motion, when the system prefers them",
            Self::Print => "the page on paper",
            Self::Quota => "no room to keep the page offline",
            Self::Requests => "no request leaves the page's origin",
            Self::RenderBlocking => "nothing blocks the first paint",
            Self::Roles => "what assistive technology is told, with scripts and without",
            Self::ScrollTimeline => "a line shows how far the reader is",
            Self::Surroundings => "the matrix of all circumstances",
            Self::Touch => "fingers swipe and pinch",
            Self::Tree => "the whole of a folded comment is told",
            Self::Unicode => "characters are those of Unicode's latest version",
        }
    }
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
    let rows: Vec<String> = Ability::ALL.into_iter().filter_map(row).collect();
    let table = readme.split_once("| | Firefox | WebKit |\n|---|---|---|\n").map(|(_, rest)| rest);
    let table = table.expect("there is a table").split("\n\n").next().unwrap_or_default();
    assert_eq!(table.lines().collect::<Vec<_>>(), rows, "It should be:\n{}", rows.join("\n"));
}

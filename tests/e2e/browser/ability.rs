//! What some browsers, or their drivers, can't do, named once.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::{env, fmt};

use super::Browser;

/// Something that a test may need and not every browser can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    ClipboardPermission,
    Console,
    ControlWheel,
    Crash,
    Density,
    Drop,
    ForcedColours,
    InputMethod,
    Installability,
    LayoutShift,
    Lighthouse,
    LostTouch,
    Preferences,
    Print,
    Quota,
    Requests,
    RenderBlocking,
    Touch,
    Tree,
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
    const ALL: [Self; 19] = [
        Self::ClipboardPermission,
        Self::Console,
        Self::ControlWheel,
        Self::Crash,
        Self::Density,
        Self::Drop,
        Self::ForcedColours,
        Self::InputMethod,
        Self::Installability,
        Self::LayoutShift,
        Self::Lighthouse,
        Self::LostTouch,
        Self::Preferences,
        Self::Print,
        Self::Quota,
        Self::Requests,
        Self::RenderBlocking,
        Self::Touch,
        Self::Tree,
    ];

    /// What it is, in the words of the README.
    const fn words(self) -> &'static str {
        match self {
            Self::ClipboardPermission => "a reader may deny the clipboard",
            Self::Console => "the console stays silent",
            Self::ControlWheel => "Control and the wheel enlarge a picture",
            Self::Crash => "a draft survives a crash of its tab",
            Self::Density => "screens with several pixels a CSS pixel",
            Self::Drop => "text is dropped into a box",
            Self::ForcedColours => "the system's own colours",
            Self::InputMethod => "an input method writes",
            Self::Installability => "the page can be installed",
            Self::LayoutShift => "nothing moves while the page loads",
            Self::Lighthouse => "Lighthouse",
            Self::LostTouch => "fingers the system takes away",
            Self::Preferences => "dark colours and less motion, when the system prefers them",
            Self::Print => "the page on paper",
            Self::Quota => "no room to keep the page offline",
            Self::Requests => "no request leaves the page's origin",
            Self::RenderBlocking => "nothing blocks the first paint",
            Self::Touch => "fingers swipe and pinch",
            Self::Tree => "the whole of a folded comment is told",
        }
    }
}

impl Browser {
    /// Why this browser lacks an ability, if it does.
    pub const fn lacks(self, ability: Ability) -> Option<Reason> {
        match self {
            Self::Chromium => None,
            Self::Firefox => lacking_in_firefox(ability),
            Self::Webkit => lacking_in_webkit(ability),
        }
    }
}

const fn lacking_in_firefox(ability: Ability) -> Option<Reason> {
    use Ability as A;
    use Reason::{Driver, Engine};
    Some(match ability {
        A::ClipboardPermission => Engine("a press is permission enough, none can be denied"),
        A::LayoutShift => Engine("doesn't measure it; the layout is the same"),
        A::RenderBlocking => Engine("doesn't tell; the page is the same"),
        A::Installability => Engine("installs no pages; the page works offline in a tab"),
        A::Lighthouse => Driver("Lighthouse audits Chromium alone"),
        A::Drop => Driver("no drag from elsewhere"),
        A::LostTouch => Driver("fingers can't be taken away"),
        A::Quota => Driver("no limit for one origin"),
        _ => return None,
    })
}

const fn lacking_in_webkit(ability: Ability) -> Option<Reason> {
    use Ability as A;
    use Reason::{Driver, Engine};
    Some(match ability {
        A::ForcedColours => Engine("has no colours of the system's; the page keeps its own"),
        A::LayoutShift => Engine("doesn't measure it; the layout is the same"),
        A::RenderBlocking => Engine("doesn't tell; the page is the same"),
        A::Installability => Engine("installs no pages here; the page works offline in a tab"),
        A::ClipboardPermission => Engine("a press is permission enough, none can be denied"),
        A::Lighthouse => Driver("Lighthouse audits Chromium alone"),
        A::Console => Driver("its console can't be read"),
        A::Requests => Driver("no log of requests"),
        A::ControlWheel => Driver("turns the wheel without the key"),
        A::Crash => Driver("all tabs share a process"),
        A::Density => Driver("one pixel a CSS pixel"),
        A::Drop => Driver("no drag from elsewhere"),
        A::InputMethod => Driver("no input method"),
        A::Touch | A::LostTouch => Driver("no fingers"),
        A::Preferences => Driver("can't be set in a running browser"),
        A::Print => Driver("doesn't print"),
        A::Quota => Driver("no limit for one origin"),
        A::Tree => Driver("tells roles and names one by one only"),
    })
}

/// Says that a test is left out, and why: to whoever looks on, and to whoever counts.
pub fn leave_out(test: &str, browser: Browser, reason: Reason) {
    let line = format!("{test} is left out of {}: {reason}\n", browser.name());
    // Past the harness, which shows nothing of tests that pass.
    let _ = io::stderr().write_all(line.as_bytes());
    let Some(file) = env::var_os("BYLINE_LEFT_OUT") else { return };
    let file = OpenOptions::new().create(true).append(true).open(file);
    let written = file.and_then(|mut file| file.write_all(line.as_bytes()));
    written.expect("what is left out can be noted");
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

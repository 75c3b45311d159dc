//! How a browser is set up, and what is around the page.

/// How the reader has set the browser up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Whether pages may run scripts.
    pub scripts: bool,
    /// Whether pages may keep anything.
    pub storage: bool,
    /// Whether opening a page waits until all of it has arrived.
    pub patient: bool,
}

impl Settings {
    /// Whether pages may do everything that they usually may.
    pub fn are_usual(self) -> bool {
        self.scripts && self.storage
    }
}

/// What the reader's system prefers.
#[derive(Clone, Copy, Debug)]
pub enum Preference {
    Light,
    Dark,
    /// That little moves.
    Calm,
    /// Its own colours.
    ForcedColours,
}

/// The preferences that are colours of the page's own.
#[derive(Clone, Copy, Debug)]
pub enum ColorScheme {
    Light,
    Dark,
}

/// All that can change around an open page.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings {
    /// In percent, of a window of [`WINDOW`].
    pub zoom: u32,
    pub touch: bool,
    pub scheme: ColorScheme,
    pub forced_colours: bool,
    pub less_motion: bool,
}

/// Width and height in pixels.
pub const WINDOW: [u32; 2] = [1280, 1024];

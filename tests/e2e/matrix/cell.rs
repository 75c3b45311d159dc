//! What the cells are.

use byline::appearance::{Aspect, Setting};

use super::facet::{Every, facet, product};
use crate::browser::{ColorScheme, Surroundings, WINDOW};

facet! {
    Direction {
        LeftToRight: "left to right",
        RightToLeft: "right to left",
    }
}

facet! {
    Storage {
        Open: "storage open",
        Blocked: "storage blocked",
        Full: "storage full",
    }
}

facet! {
    /// What the reader does.
    Doing {
        Nothing: "at rest",
        Everything: "voted, posted, in error, listening",
    }
}

facet! {
    /// Of a window 1280 pixels wide and 1024 high.
    Zoom {
        Whole: "100 %",
        Double: "200 %",
        Fourfold: "400 %",
    }
}

facet! {
    Pointer {
        Fine: "mouse",
        Coarse: "finger",
    }
}

facet! {
    /// What the reader's system prefers.
    Scheme {
        Light: "light system",
        Dark: "dark system",
    }
}

facet! {
    /// Whose colours hold.
    Contrast {
        AsMade: "page's colours",
        Forced: "forced colours",
    }
}

facet! {
    Motion {
        Any: "motion",
        Reduced: "less motion",
    }
}

/// What the reader has chosen under Appearance: nothing, a theme, or a size of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice(pub Option<Setting>);

impl Choice {
    fn is_size(self) -> bool {
        self.0.is_some_and(|setting| setting.aspect() == Aspect::Size)
    }

    /// Where it makes a difference, a new aspect is to be walked; here it must be said.
    fn is_walked(aspect: Aspect) -> bool {
        match aspect {
            Aspect::Theme | Aspect::Size => true,
            Aspect::Lines | Aspect::Spacing | Aspect::Typeface => false,
        }
    }
}

impl Every for Choice {
    fn every() -> Vec<Self> {
        let walked = Setting::ALL.into_iter().filter(|it| Self::is_walked(it.aspect()));
        std::iter::once(None).chain(walked.map(Some)).map(Self).collect()
    }

    fn words(self) -> String {
        self.0.map_or("nothing chosen".to_owned(), |it| format!("{} {}", it.aspect().id(), it.id()))
    }
}

product! {
    /// What can change around an open page.
    System {
        zoom: Zoom,
        pointer: Pointer,
        scheme: Scheme,
        contrast: Contrast,
        motion: Motion,
    }
}

product! {
    /// A cell without scripts. Nothing can be done, chosen or kept in it.
    Plain {
        direction: Direction,
        system: System,
    }
}

product! {
    /// A cell with scripts.
    Alive {
        direction: Direction,
        storage: Storage,
        doing: Doing,
        system: System,
        choice: Choice,
    }
}

impl Alive {
    /// The size of text is walked where there is the most of it: what is there at rest is there
    /// then, too.
    pub fn cells() -> Vec<Self> {
        let mut every = Self::every();
        every.retain(|cell| cell.doing == Doing::Everything || !cell.choice.is_size());
        every
    }
}

impl Zoom {
    /// How wide the window is then, in CSS pixels.
    pub const fn width(self) -> u32 {
        WINDOW[0] * 100 / self.percent()
    }

    const fn percent(self) -> u32 {
        match self {
            Self::Whole => 100,
            Self::Double => 200,
            Self::Fourfold => 400,
        }
    }
}

impl Pointer {
    /// What a target measures at least, in CSS pixels.
    pub const fn target(self) -> u32 {
        match self {
            Self::Fine => 24,
            Self::Coarse => 44,
        }
    }
}

impl From<System> for Surroundings {
    fn from(system: System) -> Self {
        Self {
            zoom: system.zoom.percent(),
            touch: system.pointer == Pointer::Coarse,
            scheme: match system.scheme {
                Scheme::Light => ColorScheme::Light,
                Scheme::Dark => ColorScheme::Dark,
            },
            forced_colours: system.contrast == Contrast::Forced,
            less_motion: system.motion == Motion::Reduced,
        }
    }
}

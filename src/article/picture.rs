//! A picture and where it comes from.

use std::num::NonZeroU32;

use super::Day;
use crate::pictures::Renditions;

/// A picture of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file's name in `content/pictures/`.
    pub file: String,
    /// What the publisher says of it.
    pub provenance: Provenance,
    /// Its width as it is to be seen, in its own pixels.
    pub width: NonZeroU32,
    /// Its height.
    pub height: NonZeroU32,
    /// The files that readers get of it.
    pub renditions: Renditions,
}

impl Picture {
    /// How high it is where it is this wide, in pixels.
    pub fn height_at(&self, width: u32) -> u32 {
        let height = u64::from(self.height.get()) * u64::from(width) / u64::from(self.width.get());
        u32::try_from(height).unwrap_or(u32::MAX)
    }
}

/// Everything that a publisher says of a picture, in whatever place of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// What the file shows, for those who do not see it.
    pub alt: String,
    /// The caption.
    pub caption: String,
    /// The line that says who made the picture that the caption speaks of.
    pub credit: String,
    /// Who made it, where that is known by itself.
    pub creator: Option<String>,
    /// The agency it came from.
    pub agency: Option<String>,
    /// On what terms it is published.
    pub licence: Option<Licence>,
    /// When it was made.
    pub date: Option<Day>,
    /// Where.
    pub place: Option<String>,
    /// Whether the file is a drawing in place of a picture that isn't ours to publish. All of the
    /// above but `alt` is then about that picture, and never about the drawing.
    pub stand_in: bool,
}

/// The terms on which a picture is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// What it is called.
    pub name: String,
    /// Where it can be read, an `http` or `https` address.
    pub url: Option<String>,
}

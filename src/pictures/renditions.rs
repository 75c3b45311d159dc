//! Which files the page names.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::Kind;

/// Raise it whenever the same source is made into other files than before.
const RECIPE: u8 = 2;

/// The hexadecimal digits of the hash in each name.
pub const HASH_DIGITS: usize = 10;

/// The widths that pictures are made in, in pixels: from a phone's column to a desk's at twice the
/// density.
const WIDTHS: [u32; 5] = [480, 800, 1200, 1600, 2400];

/// The width of the picture that goes with a link, in pixels.
pub(super) const CARD: u32 = 1200;

/// What kind of file an editor has dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Pixels that cover all of their rectangle.
    Photograph,
    /// Pixels that may be transparent.
    Transparent,
    /// Passed on as it is.
    Avif,
    /// Passed on as it is.
    Svg,
}

/// One file that is made of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// Its name, which is another one whenever its content is.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// Its width in pixels.
    pub width: u32,
}

/// Every file that readers may get of a picture, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renditions {
    /// What their names begin with: the source's name, and a hash of what is in it.
    stem: String,
    format: Format,
    /// The widths it is made in, ascending. None where it is passed on as it is.
    widths: Vec<u32>,
}

impl Renditions {
    /// Those of a source of this name, content and width.
    pub fn new(name: &str, bytes: &[u8], width: u32, format: Format) -> Self {
        let digest = Sha256::new().chain_update([RECIPE]).chain_update(bytes).finalize();
        let mut stem = format!("{name}-");
        for byte in &digest[..HASH_DIGITS / 2] {
            let _ = write!(stem, "{byte:02x}");
        }
        let largest = width.min(WIDTHS[WIDTHS.len() - 1]);
        let smaller = WIDTHS.into_iter().filter(|width| *width < largest);
        let widths = match format {
            Format::Photograph | Format::Transparent => smaller.chain([largest]).collect(),
            Format::Avif | Format::Svg => vec![],
        };
        Self { stem, format, widths }
    }

    /// What kind the source is.
    pub const fn format(&self) -> Format {
        self.format
    }

    /// The name of the file that is passed on as it is, if it is.
    pub fn unchanged(&self) -> Option<String> {
        match self.format {
            Format::Avif => Some(format!("{}.avif", self.stem)),
            Format::Svg => Some(format!("{}.svg", self.stem)),
            Format::Photograph | Format::Transparent => None,
        }
    }

    /// The kinds that a made picture is offered in, the smallest first, the one that every
    /// browser knows last.
    pub const fn kinds(&self) -> &'static [Kind] {
        match self.format {
            Format::Photograph => &[Kind::Avif, Kind::Webp, Kind::Jpeg],
            Format::Transparent => &[Kind::Avif, Kind::Webp, Kind::Png],
            Format::Avif | Format::Svg => &[],
        }
    }

    /// The files of one kind, ascending.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = Rendition> {
        self.widths.iter().map(move |&width| Rendition {
            name: format!("{}-{width}.{}", self.stem, kind.extension()),
            kind,
            width,
        })
    }

    /// Every file that is to be made.
    pub fn made(&self) -> impl Iterator<Item = Rendition> {
        self.kinds().iter().flat_map(|&kind| self.of_kind(kind)).chain(self.drawn_card())
    }

    /// One kind as `srcset` has it.
    pub fn srcset(&self, kind: Kind) -> String {
        let one = |it: Rendition| format!("{} {}w", address(&it.name), it.width);
        self.of_kind(kind).map(one).collect::<Vec<_>>().join(", ")
    }

    /// The kind that every browser knows, where there are several.
    pub fn last_kind(&self) -> Option<Kind> {
        self.kinds().last().copied()
    }

    /// The picture that goes with a link to the page where it is passed on, if there can be one:
    /// its address, and its width in pixels.
    pub fn card(&self) -> Option<(String, u32)> {
        let one = self.drawn_card().or_else(|| self.widest_up_to(CARD))?;
        Some((address(&one.name), one.width))
    }

    /// A drawing as a picture for those who pass the page on: they take no drawings.
    fn drawn_card(&self) -> Option<Rendition> {
        let name = || format!("{}-card.jpg", self.stem);
        (self.format == Format::Svg).then(|| Rendition {
            name: name(),
            kind: Kind::Jpeg,
            width: CARD,
        })
    }

    /// The address of the largest file that every browser shows.
    pub fn largest(&self) -> String {
        self.shown_up_to(u32::MAX)
    }

    /// How wide that is, in pixels, where it isn't the source as it is.
    pub fn largest_width(&self) -> Option<u32> {
        self.widths.last().copied()
    }

    /// The address for browsers that know no `srcset`.
    pub fn usual(&self) -> String {
        self.shown_up_to(WIDTHS[1])
    }

    fn shown_up_to(&self, most: u32) -> String {
        let made = self.widest_up_to(most).map(|it| it.name);
        address(&made.or_else(|| self.unchanged()).unwrap_or_default())
    }

    /// Of the kind that every browser knows the widest up to so many pixels, else the narrowest.
    fn widest_up_to(&self, most: u32) -> Option<Rendition> {
        let kind = self.last_kind()?;
        self.of_kind(kind)
            .filter(|it| it.width <= most)
            .last()
            .or_else(|| self.of_kind(kind).next())
    }
}

/// Where the page finds a file of a picture.
fn address(name: &str) -> String {
    format!("pictures/{name}")
}

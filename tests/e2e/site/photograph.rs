//! Photographs that aren't in the build.

use std::num::NonZeroU32;

use byline::article::{Block, Picture, Provenance};
use byline::pictures::{Format, Renditions};

/// What is served for every file of a photograph, whatever its kind: a browser that finds a
/// drawing shows a drawing.
pub const PHOTOGRAPH: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' width='4000' height='6000' fill='green'/>";

pub fn photograph(name: &str) -> Block {
    let name = format!("photograph-{name}");
    Block::Picture(Box::new(Picture {
        file: format!("{name}.jpg"),
        provenance: Provenance { alt: name.clone(), ..Provenance::default() },
        width: NonZeroU32::new(4000).expect("it is some"),
        height: NonZeroU32::new(6000).expect("it is some"),
        renditions: Renditions::new(&name, b"", 4000, Format::Photograph),
    }))
}

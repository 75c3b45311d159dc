//! Colours, and what stands in a picture's place until it has come: its own colour.

use std::fs;
use std::path::Path;

use super::renditions::{Format, Renditions};
use crate::lightbox::PICTURE;

/// A colour as CSS has it: red, green and blue.
pub fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Rules for the places of pictures, each with its number on the page. `made` is the folder with
/// their files.
pub fn placeholders<'a>(
    pictures: impl IntoIterator<Item = (usize, &'a Renditions)>,
    made: &Path,
) -> String {
    let rule = |(number, renditions): (usize, &Renditions)| {
        let mean = hex(mean(renditions, made)?);
        Some(format!("#{PICTURE}{number} img{{background:{mean}}}"))
    };
    pictures.into_iter().filter_map(rule).collect()
}

/// The mean colour of a photograph, by its smallest file.
fn mean(renditions: &Renditions, made: &Path) -> Option<[u8; 3]> {
    if renditions.format() != Format::Photograph {
        return None;
    }
    let smallest = renditions.of_kind(renditions.last_kind()?).next()?;
    let picture = image::load_from_memory(&fs::read(made.join(smallest.name)).ok()?).ok()?;
    let mean = picture.resize_exact(1, 1, image::imageops::FilterType::Triangle).into_rgb8();
    Some(mean.get_pixel(0, 0).0)
}

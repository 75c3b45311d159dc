//! Makes the files that the page names.

use std::error::Error;
use std::fmt;
use std::fs;
use std::io::{self, Cursor};
use std::path::Path;

use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageReader, RgbaImage};
use moxcms::{ColorProfile, Layout, TransformOptions};

use super::encode::encode;
use super::rasterize::rasterize;
use super::renditions::{Format, Renditions};

/// Why a picture's files couldn't be made.
#[derive(Debug)]
pub struct Undeveloped {
    file: String,
    why: Box<dyn Error>,
}

impl fmt::Display for Undeveloped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, why } = self;
        if why.is::<io::Error>() {
            let remedy = "Look whether the disk has room, and target/ and dist/ can be written.";
            return write!(f, "the files of {file} can't be made: {why}. {remedy}");
        }
        write!(f, "{file} can't be read to its end: {why}. Put a whole file in its place.")
    }
}

impl Error for Undeveloped {}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Developed {
    /// How many files were made, and not found in the cache.
    pub made: usize,
}

/// Puts every file of the picture `source` into the folder `out`. What was made before, in this
/// run or another, is in the folder `cache`; it is named for its content, and complete.
///
/// # Errors
///
/// [`Undeveloped`] when the source is damaged, or a folder can't be written.
pub fn develop(
    source: &Path,
    renditions: &Renditions,
    cache: &Path,
    out: &Path,
) -> Result<Developed, Undeveloped> {
    let made = || -> Result<usize, Box<dyn Error>> {
        fs::create_dir_all(out)?;
        if let Some(name) = renditions.unchanged() {
            fs::copy(source, out.join(name))?;
        }
        let made = fill(source, renditions, cache)?;
        for rendition in renditions.made() {
            fs::copy(cache.join(&rendition.name), out.join(&rendition.name))?;
        }
        Ok(made)
    };
    let fail = |why| Undeveloped { file: source.display().to_string(), why };
    made().map(|made| Developed { made }).map_err(fail)
}

/// Makes what isn't in the cache yet, from the largest to the smallest; says how many those are.
fn fill(source: &Path, renditions: &Renditions, cache: &Path) -> Result<usize, Box<dyn Error>> {
    let mut missing: Vec<_> =
        renditions.made().filter(|it| !cache.join(&it.name).exists()).collect();
    missing.sort_by_key(|it| std::cmp::Reverse(it.width));
    let Some(largest) = missing.first() else { return Ok(0) };
    fs::create_dir_all(cache)?;
    let mut picture = match renditions.format() {
        Format::Svg => rasterize(&fs::read_to_string(source)?, largest.width)?,
        _ => decode(&fs::read(source)?)?,
    };
    for rendition in &missing {
        if picture.width() != rendition.width {
            picture = scale(&picture, rendition.width);
        }
        keep(cache, &rendition.name, &encode(&picture, rendition.kind)?)?;
    }
    Ok(missing.len())
}

/// The picture as it is to be seen: upright, and in the colours that browsers take for granted.
/// What else the file knows, such as where the camera was, goes no further.
fn decode(bytes: &[u8]) -> Result<DynamicImage, Box<dyn Error>> {
    if bytes.starts_with(&[0xFF, 0xD8]) && !ends(bytes) {
        return Err("its end is missing".into());
    }
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    let profile = decoder.icc_profile().ok().flatten();
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    let pixels = picture.into_rgba8();
    Ok(profile.and_then(|profile| in_srgb(&pixels, &profile)).unwrap_or(pixels).into())
}

/// Whether a JPEG has its end mark; without it the decoder makes up what is missing. What follows
/// that mark, as a telephone's film does, is no part of the picture.
fn ends(jpeg: &[u8]) -> bool {
    const END: [u8; 2] = [0xFF, 0xD9];
    scans(jpeg).windows(2).any(|found| found == END)
}

/// A JPEG from its first scan on. The segments before that are stepped over: a camera puts a small
/// JPEG with scans and an end of its own into one.
fn scans(jpeg: &[u8]) -> &[u8] {
    let mut rest = jpeg.get(2..).unwrap_or_default();
    loop {
        rest = match rest {
            [] | [0xFF, 0xDA, ..] => return rest,
            [0xFF, 0x00..=0xFE, high, low, ..] => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                rest.get(2 + length..).unwrap_or_default()
            }
            [_, rest @ ..] => rest,
        }
    }
}

fn in_srgb(pixels: &RgbaImage, profile: &[u8]) -> Option<RgbaImage> {
    let from = ColorProfile::new_from_slice(profile).ok()?;
    let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let transform = from.create_transform_8bit(Layout::Rgba, &srgb, Layout::Rgba, options).ok()?;
    let mut converted = RgbaImage::new(pixels.width(), pixels.height());
    transform.transform(pixels.as_raw(), &mut converted).ok()?;
    Some(converted)
}

fn scale(picture: &DynamicImage, width: u32) -> DynamicImage {
    let height = u64::from(picture.height()) * u64::from(width) / u64::from(picture.width());
    let height = u32::try_from(height).unwrap_or(u32::MAX).max(1);
    picture.resize_exact(width, height, FilterType::Lanczos3)
}

/// A file appears in the cache whole or not at all, whenever the build ends.
fn keep(cache: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let unfinished = cache.join(format!(".{name}.{}", std::process::id()));
    fs::write(&unfinished, bytes)?;
    fs::rename(unfinished, cache.join(name))
}

//! From a source to its pixels.

use std::error::Error;
use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader, RgbaImage};
use moxcms::{ColorProfile, DataColorSpace};

use super::inks::inks;
use super::profile::{in_srgb, of_inks};

/// The picture as it is to be seen: upright, four bytes a pixel, and in the colours that browsers
/// take for granted. What else the file knows, such as where the camera was, goes no further.
pub(super) fn decode(bytes: &[u8]) -> Result<DynamicImage, Box<dyn Error>> {
    if bytes.starts_with(&[0xFF, 0xD8]) && !ends(bytes) {
        return Err("its end is missing".into());
    }
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    let profile = decoder.icc_profile().ok().flatten();
    let profile = profile.and_then(|profile| ColorProfile::new_from_slice(&profile).ok());
    let picture = match profile {
        None => DynamicImage::from_decoder(decoder)?.into_rgba8(),
        Some(profile) => match printed(bytes, &profile) {
            Some(printed) => printed,
            None => in_srgb(DynamicImage::from_decoder(decoder)?, &profile),
        },
    };
    let mut picture = DynamicImage::from(picture);
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// A picture for print whose file says what its inks look like.
fn printed(bytes: &[u8], profile: &ColorProfile) -> Option<RgbaImage> {
    let is_of_inks = profile.color_space == DataColorSpace::Cmyk;
    let (inks, size) = is_of_inks.then(|| inks(bytes))??;
    of_inks(&inks, size, profile)
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

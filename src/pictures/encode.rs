//! From pixels to the files that are sent.

use std::error::Error;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat};
use jpeg_encoder::ColorType;
use ravif::{BitDepth, Img, RGBA8};

use super::Kind;

/// The widest picture that a phone asks for, in pixels.
const PHONE: u32 = 1200;

/// The most that such a one may weigh, in bytes, where a lower quality helps.
const PHONE_BYTES: usize = 55_000;

/// Qualities, from good to bearable: on a phone's dense screen even the last is hard to tell.
const AVIF: [f32; 5] = [60.0, 50.0, 40.0, 30.0, 20.0];
const WEBP: [f32; 5] = [76.0, 64.0, 52.0, 40.0, 28.0];
const JPEG: u8 = 78;

/// From 1, slow, to 10. A step down takes half as long again, and saves a twentieth.
const AVIF_SPEED: u8 = 9;

/// Encodes a picture, four bytes a pixel.
pub(super) fn encode(picture: &DynamicImage, kind: Kind) -> Result<Vec<u8>, Box<dyn Error>> {
    match kind {
        Kind::Avif => {
            let pixels: Vec<_> = picture.to_rgba8().pixels().map(|it| RGBA8::from(it.0)).collect();
            let (width, height) = (picture.width().try_into()?, picture.height().try_into()?);
            let pixels = Img::new(pixels.as_slice(), width, height);
            light(picture, AVIF, |quality| avif(pixels, quality))
        }
        Kind::Webp => light(picture, WEBP, |quality| webp(picture, quality)),
        Kind::Png => png(picture),
        Kind::Jpeg => jpeg(picture),
    }
}

/// The best quality in which a phone's picture is light enough.
fn light(
    picture: &DynamicImage,
    qualities: [f32; 5],
    encode: impl Fn(f32) -> Result<Vec<u8>, Box<dyn Error>>,
) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut bytes = vec![];
    for quality in qualities {
        bytes = encode(quality)?;
        if picture.width() > PHONE || bytes.len() <= PHONE_BYTES {
            break;
        }
    }
    Ok(bytes)
}

fn avif(pixels: Img<&[RGBA8]>, quality: f32) -> Result<Vec<u8>, Box<dyn Error>> {
    let encoder = ravif::Encoder::new().with_quality(quality).with_alpha_quality(quality);
    let encoder = encoder.with_speed(AVIF_SPEED).with_bit_depth(BitDepth::Eight);
    Ok(encoder.encode_rgba(pixels)?.avif_file)
}

fn webp(picture: &DynamicImage, quality: f32) -> Result<Vec<u8>, Box<dyn Error>> {
    let (width, height) = (picture.width(), picture.height());
    let encoder = webp::Encoder::from_rgba(picture.as_bytes(), width, height);
    let bytes = encoder.encode_simple(false, quality).map_err(|error| format!("{error:?}"))?;
    Ok(bytes.to_vec())
}

fn jpeg(picture: &DynamicImage) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut bytes = vec![];
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, JPEG);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    let (width, height) = (u16::try_from(picture.width())?, u16::try_from(picture.height())?);
    encoder.encode(picture.as_bytes(), width, height, ColorType::Rgba)?;
    Ok(bytes)
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut bytes = Cursor::new(vec![]);
    picture.write_to(&mut bytes, ImageFormat::Png)?;
    Ok(bytes.into_inner())
}

//! From the colours that a file's profile means to those that browsers take for granted.

use image::{DynamicImage, GrayAlphaImage, RgbaImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// The picture in sRGB; as it is where its profile is one of other colours than it has.
pub(super) fn in_srgb(picture: DynamicImage, profile: &ColorProfile) -> RgbaImage {
    let is_grey = !picture.color().has_color();
    match profile.color_space {
        DataColorSpace::Gray if is_grey => of_grey(picture.into_luma_alpha8(), profile),
        DataColorSpace::Rgb => of_colour(picture.into_rgba8(), profile),
        _ => picture.into_rgba8(),
    }
}

fn of_grey(pixels: GrayAlphaImage, profile: &ColorProfile) -> RgbaImage {
    convert(&pixels, Layout::GrayAlpha, pixels.dimensions(), profile)
        .unwrap_or_else(|| DynamicImage::from(pixels).into_rgba8())
}

fn of_colour(pixels: RgbaImage, profile: &ColorProfile) -> RgbaImage {
    convert(&pixels, Layout::Rgba, pixels.dimensions(), profile).unwrap_or(pixels)
}

/// Pixels of four inks in sRGB.
pub(super) fn of_inks(inks: &[u8], size: (u32, u32), profile: &ColorProfile) -> Option<RgbaImage> {
    // Four channels are called so, whichever they are.
    convert(inks, Layout::Rgba, size, profile)
}

fn convert(
    pixels: &[u8],
    layout: Layout,
    (width, height): (u32, u32),
    profile: &ColorProfile,
) -> Option<RgbaImage> {
    let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let transform = profile.create_transform_8bit(layout, &srgb, Layout::Rgba, options).ok()?;
    let mut converted = RgbaImage::new(width, height);
    transform.transform(pixels, &mut converted).ok()?;
    Some(converted)
}

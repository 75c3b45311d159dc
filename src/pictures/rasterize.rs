//! Drawings made into pixels.

use std::error::Error;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, RgbaImage};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::drawing_size::whole;
use super::inspect::TALLEST;

/// A drawing in pixels, this many wide, on white. Text in it isn't drawn: there are no fonts.
pub(super) fn rasterize(svg: &str, width: u32) -> Result<DynamicImage, Box<dyn Error>> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let height =
        f64::from(tree.size().height()) * f64::from(width) / f64::from(tree.size().width());
    let height = whole(height.min(f64::from(TALLEST)));
    draw(&tree, (width, height), 1.0, Color::WHITE)
}

/// A square icon of a drawing as a PNG, this many pixels wide, within the part of it that no system
/// cuts off.
///
/// # Errors
///
/// When the drawing can't be read.
pub fn icon(svg: &str, width: u32, paper: [u8; 3]) -> Result<Vec<u8>, Box<dyn Error>> {
    // https://www.w3.org/TR/appmanifest/#icon-masks: a circle of two fifths of the width is safe.
    const SAFE: f32 = 0.6;
    let [red, green, blue] = paper;
    let tree = Tree::from_str(svg, &Options::default())?;
    let icon = draw(&tree, (width, width), SAFE, Color::from_rgba8(red, green, blue, 255))?;
    let mut png = vec![];
    let small = PngEncoder::new_with_quality(&mut png, CompressionType::Best, FilterType::NoFilter);
    icon.to_rgb8().write_with_encoder(small)?;
    Ok(png)
}

/// Draws into the middle of so many pixels, filling this part of them.
fn draw(
    tree: &Tree,
    (width, height): (u32, u32),
    part: f32,
    paper: Color,
) -> Result<DynamicImage, Box<dyn Error>> {
    let mut pixels = Pixmap::new(width, height).ok_or("it has no size")?;
    pixels.fill(paper);
    let sides = [width, height].map(|side| f32::from(u16::try_from(side).unwrap_or(u16::MAX)));
    let scale = part * (sides[0] / tree.size().width()).min(sides[1] / tree.size().height());
    let (x, y) = (tree.size().width() * scale, tree.size().height() * scale);
    let place = Transform::from_scale(scale, scale)
        .post_translate((sides[0] - x) / 2.0, (sides[1] - y) / 2.0);
    resvg::render(tree, place, &mut pixels.as_mut());
    // All of it is opaque, so what is premultiplied is plain.
    let drawn = RgbaImage::from_raw(width, height, pixels.take());
    Ok(drawn.ok_or("it has no size")?.into())
}

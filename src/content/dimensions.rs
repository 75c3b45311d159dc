//! How large a picture is, so that the page can keep its place before it has arrived.

use std::fs;
use std::num::NonZeroU32;
use std::path::Path;

use imagesize::ImageType;
use roxmltree::{Document, Node};

/// Width and height in CSS pixels.
pub(super) type Size = (NonZeroU32, NonZeroU32);

/// Measures the file, whose content must be what its name says. Otherwise the reason, in words.
pub(super) fn measure(path: &Path) -> Result<Size, String> {
    let bytes = fs::read(path).map_err(|error| error.to_string())?;
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    if extension == "svg" {
        let text = std::str::from_utf8(&bytes).map_err(|_| "it isn't UTF-8".to_owned())?;
        return of_svg(text);
    }
    of_raster(&bytes, &extension)
}

fn of_raster(bytes: &[u8], extension: &str) -> Result<Size, String> {
    let kind = imagesize::image_type(bytes).map_err(|_| "it isn't a picture".to_owned())?;
    let extensions: &[&str] = match kind {
        ImageType::Png => &["png"],
        ImageType::Jpeg => &["jpg", "jpeg"],
        ImageType::Gif => &["gif"],
        ImageType::Webp => &["webp"],
        ImageType::Heif(imagesize::Compression::Av1) => &["avif"],
        _ => return Err("browsers can't show its kind".to_owned()),
    };
    if !extensions.contains(&extension) {
        return Err(format!("its content is that of a .{}", extensions[0]));
    }
    let size = imagesize::blob_size(bytes).map_err(|_| "it is damaged".to_owned())?;
    let pixels = |side: usize| u32::try_from(side).ok().and_then(NonZeroU32::new);
    pixels(size.width).zip(pixels(size.height)).ok_or_else(|| "it has no size".to_owned())
}

fn of_svg(text: &str) -> Result<Size, String> {
    let document = Document::parse(text).map_err(|error| error.to_string())?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err("it isn't SVG".to_owned());
    }
    of_attributes(root)
        .or_else(|| of_view_box(root))
        .ok_or_else(|| "its svg element has neither width and height nor a viewBox".to_owned())
}

fn of_attributes(root: Node<'_, '_>) -> Option<Size> {
    let side = |name| pixels(root.attribute(name)?);
    side("width").zip(side("height"))
}

fn of_view_box(root: Node<'_, '_>) -> Option<Size> {
    let separator = |character: char| character.is_whitespace() || character == ',';
    let sides = root.attribute("viewBox")?.split(separator);
    let sides: Vec<_> = sides.filter(|side| !side.is_empty()).collect();
    match sides[..] {
        [_, _, width, height] => pixels(width).zip(pixels(height)),
        _ => None,
    }
}

/// Whole pixels of a length without a unit, or in `px`.
fn pixels(length: &str) -> Option<NonZeroU32> {
    let length = length.trim();
    let number = length.strip_suffix("px").unwrap_or(length);
    let rounded = format!("{:.0}", number.parse::<f64>().ok()?);
    rounded.parse().ok().and_then(NonZeroU32::new)
}

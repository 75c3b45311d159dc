//! What a file is, by its head: enough to keep the picture's place in the page, and to refuse what
//! no page can show.

use std::io::Cursor;
use std::num::{NonZeroU32, NonZeroU64};

use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader, ImageResult};
use imagesize::{Compression, ImageType};

use super::renditions::{Format, Renditions};
use super::svg;

/// The most pixels that a picture may have. Decoded, so many take 400 MB.
const MOST_PIXELS: u64 = 100_000_000;

/// The most bytes that a file may have.
const MOST_BYTES: usize = 50_000_000;

/// The tallest picture that can be made as WebP, in pixels.
pub(super) const TALLEST: u32 = 16_383;

/// Why a file can't be used, in words that follow "can't be used:", and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit {
    /// Why.
    pub reason: String,
    /// What to do.
    pub remedy: &'static str,
}

/// A picture's size on the page, and the files that readers get of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspected {
    /// Its width as it is to be seen, in its own pixels.
    pub width: NonZeroU32,
    /// Its height.
    pub height: NonZeroU32,
    /// What readers get.
    pub renditions: Renditions,
}

/// Inspects the file of this name, whose content must be what the name says.
///
/// # Errors
///
/// [`Unfit`] when it is no picture, or none that can be shown.
pub fn inspect(name: &str, bytes: &[u8]) -> Result<Inspected, Unfit> {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    if bytes.len() > MOST_BYTES {
        let reason = format!("it has {} MB", bytes.len() / 1_000_000);
        return Err(Unfit { reason, remedy: "Save it again with less than 50 MB." });
    }
    let extension = extension.to_ascii_lowercase();
    let (width, height, format) = match &*extension {
        "svg" => of_svg(bytes)?,
        _ => of_raster(bytes, &extension)?,
    };
    let side = |pixels: u32| NonZeroU32::new(pixels).ok_or_else(|| unfit("it has no size"));
    let (width, height) = (side(width)?, side(height)?);
    let renditions = Renditions::new(stem, bytes, width.get(), format);
    match too_tall(width, height, &renditions) {
        Some(unfit) => Err(unfit),
        None => Ok(Inspected { width, height, renditions }),
    }
}

/// Why, if a file that is made of it would be taller than any can be. A wide picture is made
/// smaller, so it may be taller itself; of a drawing only its shape counts.
fn too_tall(width: NonZeroU32, height: NonZeroU32, renditions: &Renditions) -> Option<Unfit> {
    let widest = renditions.made().map(|it| it.width).max().unwrap_or_default();
    let tallest = u64::from(height.get()) * u64::from(widest) / NonZeroU64::from(width);
    (tallest > u64::from(TALLEST)).then(|| match renditions.format() {
        Format::Svg => Unfit {
            reason: format!("it is {} times as tall as wide", height.get().div_ceil(width.get())),
            remedy: "Make it at most 13 times as tall, or cut it into several pictures.",
        },
        _ => Unfit {
            reason: format!("it is {height} pixels tall"),
            remedy: "Save it again with less than 16384, or cut it into several pictures.",
        },
    })
}

pub(super) fn unfit(reason: impl Into<String>) -> Unfit {
    let remedy = "Save it again as SVG, PNG, JPEG, WebP or AVIF, with a name to match.";
    Unfit { reason: reason.into(), remedy }
}

fn of_svg(bytes: &[u8]) -> Result<(u32, u32, Format), Unfit> {
    let text = std::str::from_utf8(bytes).map_err(|_| unfit("it isn't UTF-8"))?;
    let (width, height) = svg::measure(text)?;
    Ok((width, height, Format::Svg))
}

fn of_raster(bytes: &[u8], extension: &str) -> Result<(u32, u32, Format), Unfit> {
    let kind = imagesize::image_type(bytes).map_err(|_| unfit("it isn't a picture"))?;
    let (extensions, format): (&[&str], _) = match kind {
        ImageType::Png => (&["png"], Some(ImageFormat::Png)),
        ImageType::Jpeg => (&["jpg", "jpeg"], Some(ImageFormat::Jpeg)),
        ImageType::Webp => (&["webp"], Some(ImageFormat::WebP)),
        ImageType::Heif(Compression::Av1) => (&["avif"], None),
        _ => return Err(unfit("its kind isn't one that every browser shows well")),
    };
    if !extensions.contains(&extension) {
        return Err(unfit(format!("its content is that of a .{}", extensions[0])));
    }
    let Some(format) = format else { return of_avif(bytes) };
    let (width, height, kind) = of_head(bytes, format).map_err(|_| unfit("it is damaged"))?;
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_PIXELS {
        let reason = format!("it has {} megapixels", pixels / 1_000_000);
        return Err(Unfit { reason, remedy: "Save it again with less than 100." });
    }
    if moves(bytes, format) {
        return Err(animated());
    }
    Ok((width, height, kind))
}

pub(super) fn animated() -> Unfit {
    let reason = "it moves, and a reader couldn’t stop it".to_owned();
    Unfit { reason, remedy: "Save one moment of it." }
}

fn of_head(bytes: &[u8], format: ImageFormat) -> ImageResult<(u32, u32, Format)> {
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder()?;
    let (width, height) = decoder.dimensions();
    let (width, height) =
        if lies(decoder.orientation()?) { (height, width) } else { (width, height) };
    let kind =
        if decoder.color_type().has_alpha() { Format::Transparent } else { Format::Photograph };
    Ok((width, height, kind))
}

/// Whether the camera was held upright, and the picture lies on its side in the file.
const fn lies(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate90FlipH | Rotate270 | Rotate270FlipH)
}

fn moves(bytes: &[u8], format: ImageFormat) -> bool {
    let bytes = Cursor::new(bytes);
    match format {
        ImageFormat::WebP => WebPDecoder::new(bytes).is_ok_and(|it| it.has_animation()),
        ImageFormat::Png => PngDecoder::new(bytes).is_ok_and(|it| it.is_apng().unwrap_or_default()),
        _ => false,
    }
}

pub(super) fn noted(remedy: &'static str) -> Unfit {
    let reason = "it holds notes of the camera, perhaps where it was".to_owned();
    Unfit { reason, remedy }
}

/// Whether any of the marks of such notes is where a file begins.
pub(super) fn has_notes(bytes: &[u8], marks: &[&[u8]]) -> bool {
    let has = |mark: &&[u8]| bytes.windows(mark.len()).take(65_536).any(|found| found == *mark);
    marks.iter().any(has)
}

/// There is no decoder for AVIF in Rust that every machine can build, so readers get the file as
/// it is, if it says nothing of its own about the camera.
fn of_avif(bytes: &[u8]) -> Result<(u32, u32, Format), Unfit> {
    if bytes.get(8..12) == Some(b"avis".as_slice()) {
        return Err(animated());
    }
    if has_notes(bytes, &[b"Exif", b"application/rdf+xml"]) {
        return Err(noted("Save it again without metadata, or as JPEG."));
    }
    if !is_whole(bytes) {
        let reason = "its end is missing".to_owned();
        return Err(Unfit { reason, remedy: "Put a whole file in its place." });
    }
    let size = imagesize::blob_size(bytes).map_err(|_| unfit("it is damaged"))?;
    let pixels = |pixels: usize| u32::try_from(pixels).map_err(|_| unfit("it is damaged"));
    Ok((pixels(size.width)?, pixels(size.height)?, Format::Avif))
}

/// Whether the boxes that an AVIF is made of are all there. Each begins with its length; none is a
/// last one's, up to the end.
fn is_whole(mut avif: &[u8]) -> bool {
    while let Some((length, rest)) = avif.split_first_chunk() {
        let length = match (u32::from_be_bytes(*length), rest.get(4..12)) {
            (0, _) => return true,
            (1, Some(long)) => long.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)),
            (length, _) => length as usize,
        };
        if !(8..=avif.len()).contains(&length) {
            return false;
        }
        avif = &avif[length..];
    }
    avif.is_empty()
}

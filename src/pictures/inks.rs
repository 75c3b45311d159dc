//! Photographs made for print: a JPEG whose colours are amounts of ink.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// How much cyan, magenta, yellow and black each pixel of a JPEG has, and its width and height.
/// None where it isn't of inks. The usual decoder makes of them red, green and blue, of which the
/// file's profile says nothing.
pub(super) fn inks(jpeg: &[u8]) -> Option<(Vec<u8>, (u32, u32))> {
    let options = DecoderOptions::default()
        .set_strict_mode(false)
        .set_max_width(usize::MAX)
        .set_max_height(usize::MAX);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(jpeg), options);
    decoder.decode_headers().ok()?;
    let stored = decoder.input_colorspace()?;
    let to_inks = match stored {
        ColorSpace::CMYK => of_inverted,
        ColorSpace::YCCK => of_ycck,
        _ => return None,
    };
    decoder.set_options(options.jpeg_set_out_colorspace(stored));
    let mut pixels = decoder.decode().ok()?;
    pixels.as_chunks_mut().0.iter_mut().for_each(|pixel| *pixel = to_inks(*pixel));
    let (width, height) = decoder.dimensions()?;
    Some((pixels, (u32::try_from(width).ok()?, u32::try_from(height).ok()?)))
}

/// Adobe stores how much of each ink is missing, and all others do as Adobe does.
fn of_inverted(pixel: [u8; 4]) -> [u8; 4] {
    pixel.map(|stored| 255 - stored)
}

/// Light and two differences of colour, as of a JPEG for screens, in place of the first three.
/// <https://www.w3.org/Graphics/JPEG/jfif3.pdf>
fn of_ycck([light, blue, red, black]: [u8; 4]) -> [u8; 4] {
    let [light, blue, red] = [light, blue, red].map(f32::from);
    let (blue, red) = (blue - 128.0, red - 128.0);
    let green = light - 0.344_14 * blue - 0.714_14 * red;
    let [cyan, magenta, yellow] = [light + 1.402 * red, green, light + 1.772 * blue].map(byte);
    [cyan, magenta, yellow, 255 - black]
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
fn byte(amount: f32) -> u8 {
    amount.round() as u8
}

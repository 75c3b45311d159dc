//! How large a drawing is, in whole pixels.

use roxmltree::Node;
use svgtypes::{Length, LengthUnit, ViewBox};

/// The fewest pixels of the shorter side where the sides aren't whole: of their ratio then not a
/// thousandth is lost. A drawing has as many pixels as one likes.
const FINE: f64 = 500.0;

/// The most pixels of the longer side.
const LONGEST: f64 = 1_000_000.0;

/// Width and height in the ratio that browsers give the drawing, if it says one.
pub(super) fn size(root: Node<'_, '_>) -> Option<(u32, u32)> {
    let side = |name| pixels(root.attribute(name)?.trim().parse().ok()?);
    let view_box = || root.attribute("viewBox")?.parse::<ViewBox>().ok();
    let (width, height) = match (side("width"), side("height"), view_box()) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some(within)) => (width, width * within.h / within.w),
        (None, Some(height), Some(within)) => (height * within.w / within.h, height),
        (None, None, Some(within)) => (within.w, within.h),
        _ => return None,
    };
    let is_whole = width.fract() == 0.0 && height.fract() == 0.0;
    let larger = if is_whole { 1.0 } else { (FINE / width.min(height)).max(1.0) };
    let scale = larger.min(LONGEST / width.max(height));
    Some((whole(width * scale), whole(height * scale)))
}

/// A length in CSS pixels. <https://www.w3.org/TR/css-values-3/#absolute-lengths>
fn pixels(length: Length) -> Option<f64> {
    const INCH: f64 = 96.0;
    let unit = match length.unit {
        LengthUnit::None | LengthUnit::Px => 1.0,
        LengthUnit::In => INCH,
        LengthUnit::Cm => INCH / 2.54,
        LengthUnit::Mm => INCH / 25.4,
        LengthUnit::Pt => INCH / 72.0,
        LengthUnit::Pc => INCH / 6.0,
        LengthUnit::Em => 16.0,
        LengthUnit::Ex => 8.0,
        LengthUnit::Percent => return None,
    };
    Some(length.number * unit).filter(|pixels| pixels.is_finite() && *pixels > 0.0)
}

/// The nearest number of pixels that can be.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
pub(super) fn whole(pixels: f64) -> u32 {
    (pixels.round() as u32).max(1)
}

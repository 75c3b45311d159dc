//! Pictures whose colours aren't those of a screen, and what is partly seen through.

use std::io::Cursor;

use base64::{Engine, engine::general_purpose::STANDARD};
use byline::pictures::{Kind, Renditions};
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, Rgba, RgbaImage};
use jpeg_encoder::{ColorType, Encoder};
use moxcms::{
    ColorProfile, DataColorSpace, LutDataType, LutStore, LutType, LutWarehouse, Matrix3d,
    ProfileClass,
};

use crate::Desk;

/// How much each ink takes of the light, in 255ths.
const DARKENING: [u8; 4] = [60, 100, 30, 200];

/// The profile of inks that are grey, each darker or lighter: no formula finds these colours.
fn of_grey_inks() -> Vec<u8> {
    let patches = (0..16_u8).flat_map(|inks| {
        let dark = (0..4).filter(|ink| inks >> (3 - ink) & 1 == 1).map(|ink| DARKENING[ink]);
        [255 - dark.fold(0, u8::saturating_add), 128, 128]
    });
    let patches = patches.map(|of_eight_bits| u16::from(of_eight_bits) << 8);
    let as_is = |channels: usize| LutStore::Store16([0, u16::MAX].repeat(channels));
    let table = LutDataType {
        num_input_channels: 4,
        num_output_channels: 3,
        num_clut_grid_points: 2,
        matrix: Matrix3d::IDENTITY,
        num_input_table_entries: 2,
        num_output_table_entries: 2,
        input_table: as_is(4),
        clut_table: LutStore::Store16(patches.collect()),
        output_table: as_is(3),
        lut_type: LutType::Lut16,
    };
    let mut profile = ColorProfile::new_gray_with_gamma(1.0);
    profile.gray_trc = None;
    profile.pcs = DataColorSpace::Lab;
    profile.color_space = DataColorSpace::Cmyk;
    profile.profile_class = ProfileClass::OutputDevice;
    profile.lut_a_to_b_perceptual = Some(LutWarehouse::Lut(table));
    profile.encode().unwrap()
}

/// A JPEG of one colour, as a print shop has it.
fn printed(inks: [u8; 4], stored: ColorType, profile: Option<&[u8]>) -> Vec<u8> {
    let mut bytes = vec![];
    let mut encoder = Encoder::new(&mut bytes, 95);
    if let Some(profile) = profile {
        encoder.add_icc_profile(profile).unwrap();
    }
    encoder.encode(&inks.repeat(40 * 30), 40, 30, stored).unwrap();
    bytes
}

/// The pixel in the middle of what readers get.
fn middle(desk: &Desk, renditions: &Renditions, kind: Kind) -> [u8; 4] {
    let made = renditions.made().find(|it| it.kind == kind).unwrap();
    let made = image::load_from_memory(&desk.out(&made.name)).unwrap().into_rgba8();
    made.get_pixel(made.width() / 2, made.height() / 2).0
}

#[track_caller]
fn is_close(found: [u8; 4], wanted: [u8; 4]) {
    let is_near = found.iter().zip(wanted).all(|(found, wanted)| found.abs_diff(wanted) <= 5);
    assert!(is_near, "{found:?} in place of {wanted:?}");
}

#[test]
fn inks_have_the_colours_that_their_profile_says() {
    let desk = Desk::new();
    let profile = of_grey_inks();
    let patches = [
        ([0, 0, 0, 0], 255),
        ([255, 0, 0, 0], 188),
        ([0, 255, 0, 0], 147),
        ([0, 0, 255, 0], 221),
        ([0, 0, 0, 255], 52),
    ];
    for stored in [ColorType::Cmyk, ColorType::CmykAsYcck] {
        for (inks, grey) in patches {
            let (renditions, _) = desk.develop("a.jpg", &printed(inks, stored, Some(&profile)));
            for kind in [Kind::Jpeg, Kind::Webp] {
                is_close(middle(&desk, &renditions, kind), [grey, grey, grey, 255]);
            }
        }
    }
}

#[test]
fn inks_of_which_nothing_is_said_are_those_of_a_formula() {
    let desk = Desk::new();
    for stored in [ColorType::Cmyk, ColorType::CmykAsYcck] {
        let (renditions, _) = desk.develop("a.jpg", &printed([255, 0, 0, 0], stored, None));
        is_close(middle(&desk, &renditions, Kind::Jpeg), [0, 255, 255, 255]);
    }
}

#[test]
fn greys_are_as_light_as_their_profile_says() {
    let desk = Desk::new();
    let profile = ColorProfile::new_gray_with_gamma(1.0).encode().unwrap();
    for (pixel, stored) in
        [(&[80][..], ExtendedColorType::L8), (&[80, 255], ExtendedColorType::La8)]
    {
        let mut png = vec![];
        let mut encoder = PngEncoder::new(&mut png);
        encoder.set_icc_profile(profile.clone()).unwrap();
        encoder.write_image(&pixel.repeat(30 * 20), 30, 20, stored).unwrap();
        let (renditions, _) = desk.develop("a.png", &png);
        is_close(middle(&desk, &renditions, Kind::Webp), [152, 152, 152, 255]);
    }
}

fn png(picture: impl Into<DynamicImage>) -> Vec<u8> {
    let mut png = Cursor::new(vec![]);
    picture.into().write_to(&mut png, ImageFormat::Png).unwrap();
    png.into_inner()
}

#[test]
fn what_is_transparent_darkens_nothing_beside_it() {
    let desk = Desk::new();
    let (red, clear) = (Rgba([255, 0, 0, 255]), Rgba([0, 0, 0, 0]));
    let halves = RgbaImage::from_fn(1001, 4, |x, _| if x < 501 { red } else { clear });
    let (renditions, _) = desk.develop("halves.png", &png(halves));
    for made in renditions.of_kind(Kind::Png) {
        let picture = image::load_from_memory(&desk.out(&made.name)).unwrap().into_rgba8();
        for pixel in picture.pixels().filter(|pixel| pixel[3] > 16) {
            assert!(pixel[0] > 240, "{pixel:?} in {}", made.name);
        }
    }
}

#[test]
fn the_card_of_a_drawing_shows_the_bitmaps_in_it() {
    let desk = Desk::new();
    let bitmap = STANDARD.encode(png(RgbaImage::from_pixel(3, 2, Rgba([255, 0, 0, 255]))));
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'>\
         <image width='3' height='2' href='data:image/png;base64,{bitmap}'/></svg>"
    );
    let (renditions, _) = desk.develop("a.svg", svg.as_bytes());
    is_close(middle(&desk, &renditions, Kind::Jpeg), [254, 0, 0, 255]);
}

#[test]
fn the_card_of_a_drawing_is_never_too_tall_to_be_made() {
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' \
        width='0.01%' height='100%'/>";
    Desk::new().develop("a.svg", svg);
}

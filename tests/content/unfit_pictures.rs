use image::ImageFormat;

use crate::pictures::{picture, renamed, sized};

#[track_caller]
pub(crate) fn is_unfit(file: &str, content: &[u8], reason_and_remedy: &str) {
    renamed(file).with(&format!("pictures/{file}"), content).reports(&format!(
        "content/article.md:12: picture[1].file names {file}, which can't be used: \
         {reason_and_remedy}"
    ));
}

#[test]
fn files_that_cannot_be_used() {
    let report = |file: &str, content: &[u8], reason: &str| {
        let remedy = "Save it again as SVG, PNG, JPEG, WebP or AVIF, with a name to match.";
        is_unfit(file, content, &format!("{reason}. {remedy}"));
    };
    let png = picture(ImageFormat::Png);
    report("a.png", b"words", "it isn't a picture");
    report("a.jpg", &png, "its content is that of a .png");
    report("a.png", &png[..14], "it is damaged");
    report("a.svg", b"\xFF", "it isn't UTF-8");
    report("a.svg", b"<html/>", "it isn't SVG");
    let no_size = "its svg element has neither width and height nor a viewBox";
    for sides in ["", "width='0' height='5'", "width='-1' height='NaN'"] {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' {sides}/>");
        report("a.svg", svg.as_bytes(), no_size);
    }
    let kind = "its kind isn't one that every browser shows well";
    report("a.bmp", b"BM\0\0\0\0\0\0\0\0\0\0\0\0\x28\0\0\0\x01\0\0\0\x01\0\0\0", kind);
    report("a.gif", b"GIF89a\x01\0\x01\0\0\0\0", kind);
}

#[test]
fn pictures_that_move() {
    let reason = "it moves, and a reader couldn’t stop it. Save one moment of it.";
    is_unfit("a.webp", &moving_webp(), reason);
    let mut png = picture(ImageFormat::Png);
    // A chunk that says there are two frames, after the 33 bytes of the head.
    let actl = b"\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\xf3\x8d\x93\x70";
    png.splice(33..33, actl.iter().copied());
    is_unfit("a.png", &png, reason);
    is_unfit("a.avif", b"\0\0\0\x20ftypavis\0\0\0\0avifavismif1miaf\0\0\0\0", reason);
}

/// A WebP of one frame, as a moving one is written.
fn moving_webp() -> Vec<u8> {
    let chunk = |name: &[u8], content: &[u8]| {
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        [name, &length, content].concat()
    };
    let still = picture(ImageFormat::WebP);
    let frame = [&[0, 0, 0, 0, 0, 0, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0], &still[12..]].concat();
    let chunks = [
        b"WEBP".to_vec(),
        chunk(b"VP8X", &[2, 0, 0, 0, 2, 0, 0, 1, 0, 0]),
        chunk(b"ANIM", &[0; 6]),
        chunk(b"ANMF", &frame),
    ];
    chunk(b"RIFF", &chunks.concat())
}

#[test]
fn pictures_that_are_too_large() {
    let png = png_of(12288, 12288);
    is_unfit("a.png", &png, "it has 150 megapixels. Save it again with less than 100.");
    is_unfit("a.svg", &vec![b' '; 50_000_001], "it has 50 MB. Save it again with less than 50 MB.");
}

#[test]
fn pictures_that_are_too_tall() {
    let remedy = "Save it again with less than 16384, or cut it into several pictures.";
    is_unfit("a.png", &png_of(4, 16384), &format!("it is 16384 pixels tall. {remedy}"));
    is_unfit("a.png", &png_of(2401, 16400), &format!("it is 16400 pixels tall. {remedy}"));
    for size in [(4, 16383), (16384, 4), (2500, 16400)] {
        assert_eq!(sized("a.png", png_of(size.0, size.1)), size);
    }
}

/// The beginning of a PNG of this size.
fn png_of(width: u32, height: u32) -> Vec<u8> {
    let mut png = picture(ImageFormat::Png);
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc32(&png[12..29]).to_be_bytes();
    png[29..33].copy_from_slice(&sum);
    png
}

fn crc32(bytes: &[u8]) -> u32 {
    let fold = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xEDB8_8320 * (sum & 1)))
    };
    !bytes.iter().fold(!0, fold)
}

#[test]
fn drawings_that_do_more_than_show_themselves() {
    let report = |within: &str, reason: &str| {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'{within}");
        let remedy = "Save it as a plain drawing, with everything it shows within it.";
        is_unfit("a.svg", svg.as_bytes(), &format!("{reason}. {remedy}"));
    };
    report("><script/></svg>", "it holds a script element");
    report("><foreignObject/></svg>", "it holds a foreignObject element");
    report(" onload='x()'/>", "it holds a script in onload");
    report("><a href='javascript:x()'/></svg>", "it reaches out to javascript:x()");
    report("><image href='//host/a.png'/></svg>", "it reaches out to //host/a.png");
    report("><style>@import 'a.css';</style></svg>", "its styles reach out of it");
    report("><path style='fill:url(https://host/a)'/></svg>", "its styles reach out of it");
    let style = "<?xml-stylesheet href='a.css'?>";
    report(&format!(">{style}</svg>"), "it asks for a style sheet");
    let plain = "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'>\
        <path id='a' style='fill:url(#b)'/></svg>";
    assert_eq!(sized("a.svg", plain), (3, 2));
}

#[test]
fn drawings_that_ask_for_a_style_sheet_before_they_begin() {
    is_unfit(
        "a.svg",
        b"<?xml version='1.0'?><?xml-stylesheet href='a.css'?>\
          <svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'/>",
        "it asks for a style sheet. \
         Save it as a plain drawing, with everything it shows within it.",
    );
}

#[test]
fn drawings_that_move() {
    for within in [
        "<set attributeName='x' to='1'/>",
        "<animate attributeName='x' values='1;2'/>",
        "<g><animateTransform attributeName='transform' type='rotate'/></g>",
        "<style>@Keyframes a { to { fill: red } }</style>",
        "<style>a {}<!-- and -->@-webkit-keyframes a { to { fill: red } }</style>",
    ] {
        let svg =
            format!("<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'>{within}</svg>");
        let reason = "it moves, and a reader couldn’t stop it. Save one moment of it.";
        is_unfit("a.svg", svg.as_bytes(), reason);
    }
    let notes = "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'>\
        <metadata><set xmlns='http://www.w3.org/1998/Math/MathML'/></metadata>\
        <style>.keyframes { fill: red }</style></svg>";
    assert_eq!(sized("a.svg", notes), (3, 2));
}

#[test]
fn drawings_that_browsers_take_for_something_else() {
    for svg in ["<svg width='3' height='2'/>", "<svg xmlns='' width='3' height='2'/>"] {
        is_unfit(
            "a.svg",
            svg.as_bytes(),
            "its svg element doesn't have the xmlns without which no browser shows it. \
             Write <svg xmlns=\"http://www.w3.org/2000/svg\" where it begins.",
        );
    }
    let prefixed = "<s:svg xmlns:s='http://www.w3.org/2000/svg' width='3' height='2'/>";
    assert_eq!(sized("a.svg", prefixed), (3, 2));
}

#[test]
fn avif_with_notes_of_the_camera() {
    let avif = b"\0\0\0\x18ftypavif\0\0\0\0mif1avif\0\0\0\x10metainfeExif";
    is_unfit(
        "a.avif",
        avif,
        "it holds notes of the camera, perhaps where it was. \
         Save it again without metadata, or as JPEG.",
    );
}

#[test]
fn avif_that_ends_too_early() {
    let whole = avif();
    assert_eq!(sized("a.avif", &whole), (3, 2));
    for length in [whole.len() / 2, whole.len() - 1] {
        let reason = "its end is missing. Put a whole file in its place.";
        is_unfit("a.avif", &whole[..length], reason);
    }
    let open = [&whole, &b"\0\0\0\0free, up to the end"[..]].concat();
    assert_eq!(sized("a.avif", open), (3, 2));
    let long = [&whole, &b"\0\0\0\x01free\0\0\0\0\0\0\0\x12ab"[..]].concat();
    assert_eq!(sized("a.avif", &long), (3, 2));
    is_unfit(
        "a.avif",
        &long[..long.len() - 1],
        "its end is missing. Put a whole file in its place.",
    );
}

/// A picture of 3 by 2 pixels.
fn avif() -> Vec<u8> {
    let pixels = [ravif::RGBA8::new(200, 40, 10, 255); 6];
    let encoder = ravif::Encoder::new().with_speed(10);
    encoder.encode_rgba(ravif::Img::new(&pixels[..], 3, 2)).unwrap().avif_file
}

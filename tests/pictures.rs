//! What the build makes of the files that an editor drops into `content/pictures/`.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use byline::pictures::{Developed, Kind, develop, inspect, placeholders};
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage, codecs::jpeg::JpegEncoder};

#[path = "pictures/colours.rs"]
mod colours;

/// A folder of this test's own, gone when it ends.
struct Desk(PathBuf);

impl Desk {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("pictures-{}-{number}", std::process::id());
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn develop(&self, name: &str, bytes: &[u8]) -> (byline::pictures::Renditions, usize) {
        fs::write(self.0.join(name), bytes).unwrap();
        let renditions = inspect(name, bytes).unwrap().renditions;
        let (cache, out) = (self.0.join("cache"), self.0.join("out"));
        let Developed { made } = develop(&self.0.join(name), &renditions, &cache, &out).unwrap();
        (renditions, made)
    }

    fn out(&self, name: &str) -> Vec<u8> {
        fs::read(self.0.join("out").join(name)).unwrap()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A photograph of hills, leaves and grain, as a camera held upright stores it: on its side, with a
/// note of how it was held, and where.
fn photograph(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let hill = (x / 9 % 128).min(64) + (y / 7 % 96).min(48);
        let leaves = [3, 5].map(|size| noise(x >> size, y >> size) >> 27);
        let light = 50 + hill + leaves[0] + leaves[1] + (noise(x, y) >> 28);
        let light = u8::try_from(light).unwrap();
        Rgb([light, light / 2 + 60, 255 - light])
    });
    let mut bytes = vec![];
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(EXIF.to_vec()).unwrap();
    encoder.encode(&picture, width, height, ExtendedColorType::Rgb8).unwrap();
    assert!(holds(&bytes, PLACE), "the camera's note is in the source");
    bytes
}

/// Big-endian TIFF with orientation 6 (turn right to see upright), and in a directory of its own
/// the latitude.
const EXIF: &[u8] = b"MM\0\x2a\0\0\0\x08\0\x02\
    \x01\x12\0\x03\0\0\0\x01\0\x06\0\0\
    \x88\x25\0\x04\0\0\0\x01\0\0\0\x26\
    \0\0\0\0\0\x02\
    \0\x01\0\x02\0\0\0\x02N\0\0\0\
    \0\x02\0\x05\0\0\0\x03\0\0\0\x44\
    \0\0\0\0\
    \0\0\0\x35\0\0\0\x01\0\0\0\x36\0\0\0\x01\0\x12\xd6\x87\0\0\x27\x10";

/// 53 degrees, 54 minutes, 123.4567 seconds, as it stands there.
const PLACE: &[u8] = EXIF.last_chunk::<24>().expect("it ends with it");

fn noise(x: u32, y: u32) -> u32 {
    let mixed =
        (x.wrapping_mul(0x9E37_79B1) ^ y.wrapping_mul(0x85EB_CA77)).wrapping_mul(0xC2B2_AE3D);
    (mixed ^ (mixed >> 15)).wrapping_mul(0x27D4_EB2F)
}

fn holds(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|found| found == mark)
}

#[test]
fn a_photograph_of_24_megapixels_is_light_on_a_phone_and_made_once() {
    let desk = Desk::new();
    let source = photograph(6000, 4000);
    assert!(
        source.len() > 5_000_000,
        "{} bytes: it is as full of detail as a camera's",
        source.len()
    );
    let (renditions, made) = desk.develop("hills.jpg", &source);
    assert_eq!(made, 15, "five widths in three kinds");
    // Which of these a phone asks for, tests/e2e/phone.rs finds out.
    for (width, least) in [(800, 15_000), (1200, 30_000)] {
        let phone = renditions.of_kind(Kind::Avif).find(|it| it.width == width).unwrap();
        let weight = desk.out(&phone.name).len();
        println!("{width} pixels: {weight} bytes");
        assert!((least..60_000).contains(&weight), "{width} pixels: {weight} bytes");
    }
    for rendition in renditions.made() {
        let bytes = desk.out(&rendition.name);
        for note in [PLACE, b"Exif"] {
            assert!(!holds(&bytes, note), "{} tells of the camera", rendition.name);
        }
        let size = imagesize::blob_size(&bytes).unwrap();
        let upright = (rendition.width as usize, rendition.width as usize * 3 / 2);
        assert_eq!((size.width, size.height), upright, "{}", rendition.name);
    }
    assert_eq!(desk.develop("hills.jpg", &source).1, 0, "nothing is made again");
}

#[test]
fn the_page_keeps_the_place_of_the_picture_as_it_is_seen() {
    let hills = inspect("hills.jpg", &photograph(60, 40)).unwrap();
    assert_eq!((hills.width.get(), hills.height.get()), (40, 60));
}

#[test]
fn a_small_picture_is_not_made_larger() {
    let desk = Desk::new();
    let (renditions, made) = desk.develop("small.jpg", &photograph(40, 900));
    assert_eq!(made, 9);
    assert!(renditions.of_kind(Kind::Jpeg).map(|it| it.width).eq([480, 800, 900]));
    assert!(renditions.srcset(Kind::Jpeg).contains(&format!("{} 800w", renditions.usual())));
}

#[test]
fn another_content_has_another_name() {
    let name = |bytes: &[u8]| inspect("a.jpg", bytes).unwrap().renditions.largest();
    let (one, other) = (photograph(60, 40), photograph(60, 41));
    assert_eq!(name(&one), name(&one));
    assert_ne!(name(&one), name(&other));
}

#[test]
fn what_is_transparent_stays_so() {
    let desk = Desk::new();
    let clear = image::RgbaImage::new(30, 20);
    let mut png = std::io::Cursor::new(vec![]);
    clear.write_to(&mut png, image::ImageFormat::Png).unwrap();
    let (renditions, _) = desk.develop("clear.png", png.get_ref());
    for kind in [Kind::Webp, Kind::Png] {
        let made = desk.out(&renditions.of_kind(kind).next().unwrap().name);
        let made = image::load_from_memory(&made).unwrap().into_rgba8();
        assert!(made.pixels().all(|pixel| pixel[3] == 0), "{kind:?}");
    }
    assert_eq!(placeholders([(1, &renditions)], &desk.0.join("out")), "");
}

const DRAWING: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'/>";

#[test]
fn a_drawing_is_passed_on_as_it_is() {
    let desk = Desk::new();
    let (renditions, made) = desk.develop("drawing.svg", DRAWING);
    assert_eq!(made, 1, "the picture for those who pass the page on");
    assert_eq!(desk.develop("drawing.svg", DRAWING).1, 0);
    assert_eq!(desk.out(&renditions.unchanged().unwrap()), DRAWING);
}

/// A host reads it as another user than the editor.
#[cfg(unix)]
#[test]
fn what_is_passed_on_has_a_files_usual_permissions() {
    use std::os::unix::fs::PermissionsExt;

    let desk = Desk::new();
    let mode = |file: &str| fs::metadata(desk.0.join(file)).unwrap().permissions().mode();
    fs::write(desk.0.join("other.svg"), DRAWING).unwrap();
    fs::write(desk.0.join("drawing.svg"), DRAWING).unwrap();
    fs::set_permissions(desk.0.join("drawing.svg"), PermissionsExt::from_mode(0o600)).unwrap();
    let (renditions, _) = desk.develop("drawing.svg", DRAWING);
    assert_eq!(mode("drawing.svg") & 0o777, 0o600);
    assert_eq!(mode(&format!("out/{}", renditions.unchanged().unwrap())), mode("other.svg"));
}

#[test]
fn a_place_has_the_colour_of_its_picture() {
    let desk = Desk::new();
    let red = RgbImage::from_pixel(30, 20, Rgb([200, 40, 10]));
    let mut bytes = std::io::Cursor::new(vec![]);
    red.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let (renditions, _) = desk.develop("red.png", bytes.get_ref());
    let rule = placeholders([(2, &renditions)], &desk.0.join("out"));
    assert!(rule.starts_with("#picture-2 img{background:#c"), "{rule}");
}

#[test]
fn a_file_that_ends_too_early_is_told_by_name() {
    let desk = Desk::new();
    let whole = photograph(300, 200);
    let mut png = std::io::Cursor::new(vec![]);
    let picture = image::load_from_memory(&whole).unwrap();
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    for (name, whole) in [("half.jpg", whole), ("half.png", png.into_inner())] {
        let half = &whole[..whole.len() / 2];
        fs::write(desk.0.join(name), half).unwrap();
        let renditions = inspect(name, half).unwrap().renditions;
        let (cache, out) = (desk.0.join("cache"), desk.0.join("out"));
        let error = develop(&desk.0.join(name), &renditions, &cache, &out).unwrap_err().to_string();
        assert!(error.contains(name), "{error}");
        assert!(error.contains("can't be read to its end"), "{error}");
        assert!(error.ends_with("Put a whole file in its place."), "{error}");
    }
}

#[test]
fn the_end_of_a_cameras_small_picture_is_not_the_pictures() {
    let desk = Desk::new();
    let (small, whole) = (photograph(30, 20), photograph(300, 200));
    // As a camera writes it: the small one first, in a segment of its own.
    let length = u16::try_from(small.len() + 2).unwrap().to_be_bytes();
    let segment = [&[0xFF, 0xEF], &length[..], &small].concat();
    let whole = [&whole[..2], &segment, &whole[2..]].concat();
    let half = &whole[..whole.len() - 200];
    fs::write(desk.0.join("half.jpg"), half).unwrap();
    let renditions = inspect("half.jpg", half).unwrap().renditions;
    let (cache, out) = (desk.0.join("cache"), desk.0.join("out"));
    let error = develop(&desk.0.join("half.jpg"), &renditions, &cache, &out).unwrap_err();
    assert!(error.to_string().contains("its end is missing"), "{error}");
    desk.develop("whole.jpg", &whole);
}

#[test]
fn a_film_behind_a_telephones_picture_is_no_part_of_it() {
    let desk = Desk::new();
    let (whole, film) = (photograph(300, 200), b"\0\0\0\x18ftypmp42 \xFF\xDA and so on");
    desk.develop("whole.jpg", &[&whole, &film[..]].concat());
}

#[test]
fn a_name_in_capitals_is_as_good_as_another() {
    assert!(inspect("DSC_0042.JPG", &photograph(60, 40)).is_ok());
}

#[test]
fn a_drawing_may_begin_with_its_document_type() {
    let drawing = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\">\
        <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"6\" height=\"4\"/>";
    let inspected = inspect("map.svg", drawing.as_bytes()).unwrap();
    assert_eq!((inspected.width.get(), inspected.height.get()), (6, 4));
    let hidden = "<!DOCTYPE svg [<!ENTITY it \"<script>alert(1)</script>\">]>\
        <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"6\" height=\"4\">&it;</svg>";
    let refused = inspect("map.svg", hidden.as_bytes()).unwrap_err();
    assert!(refused.reason.contains("script"), "{refused:?}");
}

#[test]
fn files_that_cannot_be_written_are_not_called_damaged() {
    let desk = Desk::new();
    fs::write(desk.0.join("a.jpg"), photograph(60, 40)).unwrap();
    let renditions = inspect("a.jpg", &photograph(60, 40)).unwrap().renditions;
    let no_folder = desk.0.join("a.jpg");
    let error = develop(&no_folder, &renditions, &no_folder, &desk.0.join("out")).unwrap_err();
    assert!(error.to_string().contains("can be written"), "{error}");
}

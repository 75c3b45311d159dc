use std::io::Cursor;

use byline::article::{Licence, Picture, Provenance};
use image::{DynamicImage, ImageFormat, RgbImage};

use crate::folder::{Folder, good};

const IN_TEXT: &str = "a picture can't be within text. \
    Give it a paragraph of its own, with an empty line above and below.";

fn first_picture(folder: Folder) -> Picture {
    folder.loads().article.pictures().next().unwrap().clone()
}

#[track_caller]
fn sized(file: &str, content: impl AsRef<[u8]>) -> (u32, u32) {
    let picture = first_picture(renamed(file).with(&format!("pictures/{file}"), content));
    (picture.width.get(), picture.height.get())
}

#[track_caller]
fn renamed(file: &str) -> Folder {
    good()
        .article("file = \"boat.svg\"", &format!("file = \"{file}\""))
        .article("![](boat.svg)", &format!("![]({file})"))
}

/// A picture of 3 by 2 pixels.
fn picture(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(vec![]);
    DynamicImage::ImageRgb8(RgbImage::new(3, 2)).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[test]
fn picture_with_all_that_belongs_to_it() {
    let picture = first_picture(good().article("caption =", "stand_in = true\ncaption ="));
    assert_eq!(picture.file, "boat.svg");
    let Provenance { alt, caption, credit, stand_in, .. } = picture.provenance;
    assert_eq!([alt, caption, credit], ["A boat", "The boat.", "Ann Lee/Agency"]);
    assert!(stand_in);
    assert_eq!((picture.width.get(), picture.height.get()), (1200, 800));
}

#[test]
fn sizes() {
    assert_eq!(sized("a.svg", "<svg width='30' height='20.4px'/>"), (30, 20));
    assert_eq!(sized("b.svg", "<svg width='100%' viewBox='0,0 , 3 2'/>"), (3, 2));
    assert_eq!(sized("c.png", picture(ImageFormat::Png)), (3, 2));
    assert_eq!(sized("d.webp", picture(ImageFormat::WebP)), (3, 2));
    assert_eq!(sized("e.jpeg", picture(ImageFormat::Jpeg)), (3, 2));
}

#[test]
fn picture_that_is_not_there() {
    good().article("file = \"boat.svg\"", "file = \"boats.svg\"").article("![](boat", "![](boats").reports(
        "content/article.md:12: picture[1].file names boats.svg, which is not in content/pictures. \
         Did you mean boat.svg?",
    );
    good().without("pictures/boat.svg").reports(
        "content/article.md:12: picture[1].file names boat.svg, which is not in content/pictures. \
         Put the file there.",
    );
}

#[test]
fn letters_of_another_case() {
    renamed("Boat.svg").reports(
        "content/article.md:12: picture[1].file names Boat.svg, which is not in content/pictures. \
         Did you mean boat.svg?",
    );
}

#[test]
fn files_outside_the_folder() {
    for file in ["../boat.svg", "pictures/boat.svg", ".boat.svg", "a boat.svg"] {
        good()
            .article("file = \"boat.svg\"", &format!("file = \"{file}\""))
            .article("![](boat.svg)", &format!("![](<{file}>)"))
            .reports(&format!(
                "content/article.md:12: picture[1].file can't be \"{file}\". \
                 Name the file with only letters a to z, digits, - and _, without a folder."
            ));
    }
}

#[track_caller]
fn is_unfit(file: &str, content: &[u8], reason_and_remedy: &str) {
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
    report("a.svg", b"<svg/>", no_size);
    report("a.svg", b"<svg width='0' height='5'/>", no_size);
    report("a.svg", b"<svg width='-1' height='NaN'/>", no_size);
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
    let mut png = picture(ImageFormat::Png);
    let head = b"IHDR\0\0\x30\0\0\0\x30\0\x08\x02\0\0\0";
    png[12..29].copy_from_slice(head);
    let sum = crc32(head).to_be_bytes();
    png[29..33].copy_from_slice(&sum);
    is_unfit("a.png", &png, "it has 150 megapixels. Save it again with less than 100.");
    is_unfit("a.svg", &[b' '; 50_000_001], "it has 50 MB. Save it again with less than 50 MB.");
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
    let plain = "<svg width='3' height='2'><path id='a' style='fill:url(#b)'/></svg>";
    assert_eq!(sized("a.svg", plain), (3, 2));
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
fn where_a_picture_comes_from() {
    let lines = "creator = \"Ann Lee\"\nagency = \"Agency\"\nlicence = \"CC BY 4.0\"\n\
                 licence_url = \"https://host/by\"\ndate = 2020-09-13\nplace = \"Minsk\"";
    let picture = first_picture(good().article("credit = \"Ann Lee/Agency\"", lines));
    let Provenance { credit, creator, agency, licence, date, place, .. } = picture.provenance;
    assert_eq!(credit, "Ann Lee/Agency");
    assert_eq!([creator, agency].map(Option::unwrap), ["Ann Lee", "Agency"]);
    let url = Some("https://host/by".to_owned());
    assert_eq!(licence, Some(Licence { name: "CC BY 4.0".to_owned(), url }));
    assert_eq!([date, place].map(Option::unwrap), ["2020-09-13", "Minsk"]);
}

#[test]
fn licences_that_lead_nowhere() {
    good().article("caption =", "licence_url = \"https://host/by\"\ncaption =").reports(
        "content/article.md:14: picture[1].licence_url stands without a licence. \
         Add licence = \"CC BY 4.0\", as it is called, to this [[picture]].",
    );
    good().article("caption =", "licence_url = \"by\"\nlicence = \"A\"\ncaption =").reports(
        "content/article.md:14: picture[1].licence_url isn't an address. \
         Write the address in full, from https:// on.",
    );
}

#[test]
fn what_an_article_needs_of_its_pictures() {
    let needs = |needs: &str| good().article("[poll]", &format!("pictures_need = {needs}\n[poll]"));
    needs("[\"licence\", \"place\"]").reports_all(
        &[
            "content/article.md:12: picture[1].licence is missing. \
             Add licence = \"CC BY 4.0\" to this [[picture]].",
            "content/article.md:12: picture[1].place is missing. \
             Add place = \"Where it was taken\" to this [[picture]].",
        ],
        "2 problems in content; the page was not built.",
    );
    needs("[\"license\"]").reports(
        "content/article.md:8: pictures_need can't have \"license\". Did you mean licence?",
    );
    needs("[\"taste\"]").reports(
        "content/article.md:8: pictures_need can't have \"taste\". \
         Choose from creator, agency, licence, date, place.",
    );
}

#[test]
fn picture_nobody_declared() {
    good().article("It rained.", "It rained.\n\n![](pier.svg)\n\n![](boats.svg)").reports_all(
        &[
            "content/article.md:22: no [[picture]] declares the file \"pier.svg\". \
                 Add a [[picture]] with file = \"pier.svg\" to the front matter.",
            "content/article.md:24: no [[picture]] declares the file \"boats.svg\". \
                 Did you mean ![](boat.svg)?",
        ],
        "2 problems in content; the page was not built.",
    );
}

#[test]
fn picture_never_shown() {
    good().article("![](boat.svg)\n\n", "").reports(
        "content/article.md:12: picture[1].file is never shown. \
         Put ![](boat.svg) into the text as a paragraph of its own.",
    );
}

#[test]
fn picture_declared_twice() {
    let again =
        "\n[[picture]]\nfile = \"boat.svg\"\nalt = \"a\"\ncaption = \"b\"\ncredit = \"c\"\n";
    good().article("+++\n\n!", &format!("{again}+++\n\n!")).reports(
        "content/article.md:18: picture[2].file is declared by another [[picture]] already. \
         Keep one of them; the text may place it more than once.",
    );
}

#[test]
fn picture_within_text() {
    let report = |image: &str| {
        good()
            .article("![](boat.svg)", image)
            .reports(&format!("content/article.md:18: {IN_TEXT}"));
    };
    report("See ![](boat.svg)");
    report("![](boat.svg) see");
    report("> ![](boat.svg)");
    report("- ![](boat.svg)");
    report("## ![](boat.svg) See");
}

#[test]
fn picture_with_words_of_its_own() {
    for image in ["![A boat](boat.svg)", "![](boat.svg \"A boat\")"] {
        good().article("![](boat.svg)", image).reports(
            "content/article.md:18: a picture's words don't stand here. Write only ![](file), \
             and put the words into alt and caption of its [[picture]].",
        );
    }
}

#[test]
fn incomplete_picture_is_not_also_unknown() {
    good().article("file = \"boat.svg\"\n", "").reports(
        "content/article.md:11: picture[1].file is missing. \
         Add file = \"photograph.jpg\" to this [[picture]].",
    );
}

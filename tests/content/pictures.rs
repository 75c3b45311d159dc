use std::io::Cursor;

use byline::article::{Picture, Provenance};
use image::{DynamicImage, ImageFormat, RgbImage};

use crate::folder::{BOAT, Folder, good};

const IN_TEXT: &str = "a picture can't be within text. \
    Give it a paragraph of its own, with an empty line above and below.";

pub(crate) fn first_picture(folder: Folder) -> Picture {
    folder.loads().article.pictures().next().unwrap().clone()
}

#[track_caller]
pub(crate) fn sized(file: &str, content: impl AsRef<[u8]>) -> (u32, u32) {
    let picture = first_picture(renamed(file).with(&format!("pictures/{file}"), content));
    (picture.width.get(), picture.height.get())
}

#[track_caller]
pub(crate) fn renamed(file: &str) -> Folder {
    good()
        .article("file = \"boat.svg\"", &format!("file = \"{file}\""))
        .article("![](boat.svg)", &format!("![]({file})"))
}

/// A picture of 3 by 2 pixels.
pub(crate) fn picture(format: ImageFormat) -> Vec<u8> {
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
    let svg = |sides: &str| format!("<svg xmlns='http://www.w3.org/2000/svg' {sides}/>");
    assert_eq!(sized("a.svg", svg("width='30' height='20px'")), (30, 20));
    assert_eq!(sized("b.svg", svg("width='100%' viewBox='0,0 , 3 2'")), (3, 2));
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

/// As cameras number them.
#[test]
fn file_that_is_there_is_no_slip_of_anothers_name() {
    let folder = good().with("pictures/boat2.svg", BOAT);
    folder.article("It rained.", "It rained.\n\n![](boat2.svg)").reports(
        "content/article.md:22: no [[picture]] declares the file \"boat2.svg\". \
         Add a [[picture]] with file = \"boat2.svg\" to the front matter.",
    );
}

#[test]
fn one_slip_in_a_name_is_told_once() {
    good().article("![](boat", "![](boats").reports(
        "content/article.md:18: no [[picture]] declares the file \"boats.svg\". \
         Did you mean ![](boat.svg)?",
    );
    good().article("file = \"boat.svg\"", "file = \"boats.svg\"").reports(
        "content/article.md:12: picture[1].file names boats.svg, which is not in content/pictures. \
         Did you mean boat.svg?",
    );
    good().article("file = \"boat.svg\"", "file = \"pictures/boat.svg\"").reports(
        "content/article.md:12: picture[1].file can't be \"pictures/boat.svg\". \
         Name the file with only letters a to z, digits, - and _, without a folder.",
    );
}

#[test]
fn name_that_no_picture_can_have_is_told_once() {
    let name = "Name the file with only letters a to z, digits, - and _, without a folder.";
    let declared =
        format!("content/article.md:12: picture[1].file can't be \"my boat.svg\". {name}");
    let spaced = || good().article("file = \"boat.svg\"", "file = \"my boat.svg\"");
    spaced().article("![](boat.svg)", "![](my boat.svg)").reports(&declared);
    spaced().article("![](boat.svg)\n\n", "").reports(&declared);
    good().article("It rained.", "It rained.\n\n![](<my pier.svg>)").reports(&format!(
        "content/article.md:22: no [[picture]] declares the file \"my pier.svg\". {name}"
    ));
}

#[test]
fn picture_that_names_no_file() {
    for image in ["![]()", "![](<>)", "![](pictures/)"] {
        good().article("![](boat.svg)", image).reports(
            "content/article.md:18: this picture names no file. \
             Write the file's name in its round brackets, as in ![](photograph.jpg).",
        );
    }
}

#[test]
fn two_slips_are_told_both() {
    good().article("file = \"boat", "file = \"boast").article("![](boat", "![](boa").reports_all(
        &[
            "content/article.md:12: picture[1].file names boast.svg, which is not in \
             content/pictures. Did you mean boat.svg?",
            "content/article.md:18: no [[picture]] declares the file \"boa.svg\". \
             Did you mean ![](boast.svg)?",
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

use byline::article::{Block, Picture};

use crate::folder::{Folder, good};

const IN_TEXT: &str = "a picture can't be within text. \
    Give it a paragraph of its own, with an empty line above and below.";

fn first_picture(folder: Folder) -> Picture {
    let body = folder.loads().article.body;
    let pictures = body.into_iter().filter_map(|block| match block {
        Block::Picture(picture) => Some(picture),
        _ => None,
    });
    pictures.into_iter().next().unwrap()
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

/// The head of a PNG of 3 by 2 pixels.
const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0\x12\x16\xf1\x4d";

#[test]
fn picture_with_all_that_belongs_to_it() {
    let picture = first_picture(good().article("caption =", "stand_in = true\ncaption ="));
    assert_eq!(picture.file, "boat.svg");
    assert_eq!(picture.alt, "A boat");
    assert_eq!(picture.caption, "The boat.");
    assert_eq!(picture.credit, "Ann Lee/Agency");
    assert!(picture.stand_in);
    assert_eq!((picture.width.get(), picture.height.get()), (1200, 800));
}

#[test]
fn sizes() {
    assert_eq!(sized("a.svg", "<svg width='30' height='20.4px'/>"), (30, 20));
    assert_eq!(sized("b.svg", "<svg width='100%' viewBox='0,0 , 3 2'/>"), (3, 2));
    assert_eq!(sized("c.png", PNG), (3, 2));
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
fn files_that_cannot_be_used() {
    let report = |file: &str, content: &[u8], reason: &str| {
        renamed(file).with(&format!("pictures/{file}"), content).reports(&format!(
            "content/article.md:12: picture[1].file names {file}, which can't be used: \
                 {reason}. Save it again as SVG, PNG, JPEG, WebP, AVIF or GIF, with a name to \
                 match."
        ));
    };
    report("a.png", b"words", "it isn't a picture");
    report("a.jpg", PNG, "its content is that of a .png");
    report("a.png", &PNG[..14], "it is damaged");
    report("a.svg", b"\xFF", "it isn't UTF-8");
    report("a.svg", b"<html/>", "it isn't SVG");
    let no_size = "its svg element has neither width and height nor a viewBox";
    report("a.svg", b"<svg/>", no_size);
    report("a.svg", b"<svg width='0' height='5'/>", no_size);
    report("a.svg", b"<svg width='-1' height='NaN'/>", no_size);
    report(
        "a.bmp",
        b"BM\0\0\0\0\0\0\0\0\0\0\0\0\x28\0\0\0\x01\0\0\0\x01\0\0\0",
        "browsers can't show its kind",
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

//! Pictures that are found to be damaged when their files are made.

use std::fs;
use std::process::Command;

use image::ImageFormat;

use crate::folder::{Folder, good};
use crate::pictures::picture;

/// A PNG whose head is whole and whose pixels are not.
fn damaged() -> Vec<u8> {
    let mut png = picture(ImageFormat::Png);
    let pixels = png.windows(4).position(|it| it == b"IDAT").unwrap() + 4;
    png[pixels..pixels + 4].fill(0xFF);
    png
}

/// What the build says of a folder whose pictures it begins to make.
fn build(folder: &Folder) -> String {
    let content = folder.path();
    let root = content.parent().unwrap();
    for needed in ["style", "dist"] {
        fs::create_dir_all(root.join(needed)).unwrap();
    }
    fs::write(root.join("style/main.css"), "").unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_prerender"));
    program.env("TRUNK_SOURCE_DIR", root).env("TRUNK_STAGING_DIR", root.join("dist"));
    let output = program.current_dir(root).output().unwrap();
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn all_damaged_pictures_are_told_where_they_are_declared() {
    let keys = "alt = \"a\"\ncaption = \"b\"\ncredit = \"c\"\n";
    let declared = |file: &str| format!("\n[[picture]]\nfile = \"{file}\"\n{keys}");
    let pictures = [declared("pier.png"), declared("quay.png")].concat();
    let folder = good()
        .article("+++\n\n!", &format!("{pictures}+++\n\n!"))
        .article("It rained.", "It rained.\n\n![](quay.png)\n\n![](pier.png)\n\n![](quay.png)")
        .with("pictures/pier.png", damaged())
        .with("pictures/quay.png", damaged());
    let said = build(&folder);
    let told: Vec<_> = said.lines().collect();
    let [pier, quay, closing] = told[..] else { panic!("{said}") };
    for (line, number, file, told) in [(18, 2, "pier.png", pier), (24, 3, "quay.png", quay)] {
        let begin = format!(
            "content/article.md:{line}: picture[{number}].file names {file}, which can't be made \
             ready for readers: content/pictures/{file} can't be read to its end: "
        );
        assert!(told.starts_with(&begin), "{told}");
        assert!(told.ends_with(". Put a whole file in its place."), "{told}");
    }
    assert_eq!(closing, "2 problems in content; the page was not built.");
}

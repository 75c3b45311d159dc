use byline::article::{Day, Licence, Provenance};
use image::ImageFormat;

use crate::folder::good;
use crate::pictures::{first_picture, picture, renamed};

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
    assert_eq!(date, Day::new(2020, 9, 13));
    assert_eq!(place.as_deref(), Some("Minsk"));
}

#[test]
fn licences_that_lead_nowhere() {
    good().article("caption =", "licence_url = \"https://host/by\"\ncaption =").reports(
        "content/article.md:14: picture[1].licence_url stands without a licence. \
         Add licence = \"CC BY 4.0\", as it is called, to this [[picture]].",
    );
    let lines = "licence_url = \"https://ann:secret@host/by\"\nlicence = \"A\"\ncaption =";
    good().article("caption =", lines).reports(
        "content/article.md:14: picture[1].licence_url holds the name or the password of a user, \
         and the page would publish it. Leave out all from behind https:// up to the @.",
    );
    for address in ["by", "https://https://a.example", "https://a..example"] {
        let lines = format!("licence_url = \"{address}\"\nlicence = \"A\"\ncaption =");
        good().article("caption =", &lines).reports(
            "content/article.md:14: picture[1].licence_url isn't an address. \
             Write the address in full, from https:// on.",
        );
    }
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
fn photograph_that_is_called_a_drawing() {
    for (file, kind) in [("a.jpg", ImageFormat::Jpeg), ("a.JPEG", ImageFormat::Jpeg)] {
        let with = |flag: &str| {
            let folder = renamed(file).with(&format!("pictures/{file}"), picture(kind));
            folder.article("caption =", &format!("stand_in = {flag}\ncaption ="))
        };
        with("true").reports(&format!(
            "content/article.md:14: picture[1].stand_in says that {file} is a drawing, and as a \
             JPEG it is taken for a photograph. Remove the line if it is one; save a drawing as \
             SVG, PNG or WebP."
        ));
        with("false").loads();
    }
    let drawing = renamed("a.png").with("pictures/a.png", picture(ImageFormat::Png));
    drawing.article("caption =", "stand_in = true\ncaption =").loads();
}

#[test]
fn credit_of_a_name_that_is_wrong_is_not_also_missing() {
    good().article("credit = \"Ann Lee/Agency\"", "creator = \"\"").reports(
        "content/article.md:15: picture[1].creator is empty. \
         Write creator = \"Name of the photographer\", or remove the line.",
    );
    good().article("credit = \"Ann Lee/Agency\"", "creator = \"Ann\"\nagency = 5").reports(
        "content/article.md:16: picture[1].agency must be text, not a whole number. \
         Write agency = \"Name of the agency\", or remove the line.",
    );
}

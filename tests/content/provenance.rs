use byline::article::{Licence, Provenance};

use crate::folder::good;
use crate::pictures::first_picture;

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

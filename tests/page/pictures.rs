use std::num::NonZeroU32;

use byline::article::{Block, Licence, Picture, Provenance};
use byline::content::Edition;
use byline::page::Body;
use byline::pictures::{Format, Renditions};
use scraper::Html;

use crate::{all, edition, one, page, text};

#[test]
fn pictures_have_size_alternative_caption_and_credit() {
    let html = page(edition());
    assert_eq!(all(&html, "figure").len(), 2);
    assert_eq!(all(&html, "figure img[alt^='Drawing: '][width][height]").len(), 2);
    let credits: Vec<_> = all(&html, "figcaption .credit-name").into_iter().map(text).collect();
    assert_eq!(credits, ["Sergei Gapon/AFP", "TUT.BY/AFP"]);
    assert_eq!(all(&html, "figcaption .caption").len(), 2);
    for (part, words) in [(".caption", "Image caption: "), (".credit", "Image source: ")] {
        assert!(text(all(&html, part)[0]).starts_with(words), "{part} is announced");
    }
}

/// A photograph that is 1000 pixels wide.
pub fn edition_with_photograph() -> Edition {
    let mut edition = edition();
    let block = Block::Picture(Box::new(Picture {
        file: "hills.jpg".to_owned(),
        provenance: Provenance {
            alt: "Hills".to_owned(),
            licence: Some(Licence { name: "CC BY".to_owned(), url: Some("https://host/".into()) }),
            place: Some("Minsk".to_owned()),
            ..Provenance::default()
        },
        width: NonZeroU32::new(1000).unwrap(),
        height: NonZeroU32::new(700).unwrap(),
        renditions: Renditions::new("hills", b"", 1000, Format::Photograph),
    }));
    edition.article.body.insert(0, block);
    edition
}

#[test]
fn a_photograph_is_offered_in_widths_and_kinds() {
    let html = page(edition_with_photograph());
    let picture = one(&html, "#picture-1 picture");
    let kinds: Vec<_> =
        picture.child_elements().map(|it| it.attr("type").unwrap_or("img")).collect();
    assert_eq!(kinds, ["image/avif", "image/webp", "img"]);
    for offer in picture.child_elements() {
        let widths = offer.attr("srcset").unwrap().split(", ").map(|one| one.rsplit(' ').next());
        assert!(widths.eq(["480w", "800w", "1000w"].map(Some)));
        let sizes = offer.attr("sizes").unwrap();
        // Browsers of before 2023 know no `width >= …`, and would take the last.
        assert!(sizes.starts_with("(min-width: ") && sizes.ends_with(", 100vw"), "{sizes}");
        assert!(!sizes.contains(['<', '>']), "{sizes}");
    }
    let img = one(&html, "#picture-1 img");
    assert_eq!([img.attr("width"), img.attr("height")], [Some("1000"), Some("700")]);
    assert!(img.attr("src").unwrap().ends_with("-800.jpg"));
    assert!(one(&html, "#picture-1 > a").attr("href").unwrap().ends_with("-1000.jpg"));
}

#[test]
fn the_terms_and_the_place_of_a_picture_stand_with_it() {
    let html = page(edition_with_photograph());
    let licence = one(&html, "#picture-1 .licence a");
    assert_eq!(
        [licence.attr("href"), licence.attr("rel")],
        [Some("https://host/"), Some("license noopener"),]
    );
    assert_eq!(text(all(&html, "#picture-1 .credit")[1]), "Minsk");
}

#[test]
fn without_scripts_a_picture_is_a_link_to_its_largest_file() {
    let html = page(edition());
    for (number, file) in [(1, "closing-ceremony"), (2, "minsk-rally")] {
        let link = one(&html, &format!("#picture-{number} > a"));
        let href = link.attr("href").unwrap();
        let (name, hash) = href.rsplit_once('-').unwrap();
        assert_eq!(name, format!("pictures/{file}"));
        assert_eq!(hash.split_once('.').unwrap().1, "svg");
    }
}

#[test]
fn the_lightbox_is_as_the_pictures_are() {
    let is_picture = |block: &Block| matches!(block, Block::Picture(_));
    for (pictures, dialogs, turns) in [(0, 0, 0), (1, 1, 0), (2, 1, 2)] {
        let mut edition = edition();
        let mut left = pictures;
        edition.article.body.retain(|block| {
            let stays = !is_picture(block) || left > 0;
            left -= usize::from(stays && is_picture(block));
            stays
        });
        let html = page(edition);
        assert_eq!(all(&html, "dialog.lightbox").len(), dialogs, "{pictures} pictures");
        assert_eq!(all(&html, ".lightbox [value=turn-picture]").len(), turns);
    }
    let title = text(one(&page(edition()), "#lightbox-title"));
    assert_eq!(title, "Picture 1 of 2");
}

#[test]
fn only_the_first_picture_loads_at_once() {
    let html = page(edition());
    assert_eq!(all(&html, "img[fetchpriority=high]").len(), 1);
    assert_eq!(all(&html, "img[loading=lazy]").len(), 1);
}

#[test]
fn the_first_picture_is_asked_for_ahead_as_where_it_stands() {
    let drawing = preload(edition());
    let html = page(edition());
    let img = one(&html, "#picture-1 img").attr("src").map(str::to_owned);
    assert_eq!([attribute(&drawing, "href"), attribute(&drawing, "imagesrcset")], [img, None]);
    let photograph = preload(edition_with_photograph());
    let html = page(edition_with_photograph());
    let first = all(&html, "#picture-1 source")[0];
    for (ahead, there) in [("type", "type"), ("imagesrcset", "srcset"), ("imagesizes", "sizes")] {
        assert_eq!(attribute(&photograph, ahead).as_deref(), first.attr(there), "{ahead}");
    }
    assert_eq!(attribute(&photograph, "href"), None);
    let mut without = edition();
    without.article.body.retain(|block| !matches!(block, Block::Picture(_)));
    assert_eq!(Body::render(without).preload, "");
}

fn preload(edition: Edition) -> Html {
    Html::parse_fragment(&Body::render(edition).preload)
}

fn attribute(html: &Html, name: &str) -> Option<String> {
    one(html, "link[rel=preload][as=image]").attr(name).map(str::to_owned)
}

#[test]
fn a_stand_in_is_declared_in_words_and_only_then() {
    let html = page(edition());
    assert!(text(all(&html, ".stand-in")[0]).contains("a drawing made for this page"));
    let mut edition = edition();
    for block in &mut edition.article.body {
        if let Block::Picture(picture) = block {
            picture.provenance.stand_in = false;
        }
    }
    assert!(all(&page(edition), ".stand-in").is_empty());
}

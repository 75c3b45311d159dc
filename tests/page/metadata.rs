//! What machines are told of the article, read back by other means than it is written.

use byline::article::{Block, Day};
use byline::content::Edition;
use byline::page::{Body, PAPER, bundle, complete, manifest};
use proptest::prelude::*;
use scraper::Html;
use serde_json::{Value, json};

use crate::pictures::edition_with_photograph;
use crate::{all, edition, edition_with_comment, one, script};

const INDEX: &str = include_str!("../../index.html");

/// The whole document of an edition.
pub fn document(edition: Edition) -> Html {
    Html::parse_document(&complete(INDEX, "", &Body::render(edition), None).unwrap())
}

fn structured(html: &Html) -> Value {
    let found = one(html, "script[type='application/ld+json']");
    serde_json::from_str(&script(found)).unwrap()
}

/// The contents of the `meta` elements with this name or property.
fn meta(html: &Html, name: &str) -> Vec<String> {
    let found = all(html, &format!("head > meta[property='{name}'], head > meta[name='{name}']"));
    found.into_iter().map(|it| it.attr("content").unwrap().to_owned()).collect()
}

fn at_address(mut edition: Edition) -> Edition {
    edition.site.address = Some("https://example.org/news/".parse().unwrap());
    edition
}

#[test]
fn the_article_is_told_to_those_who_pass_it_on() {
    let html = document(edition());
    let title = "Putin, Lukashenka are in same sinking boat, observers say";
    assert_eq!(meta(&html, "og:type"), ["article"]);
    assert_eq!(meta(&html, "og:title"), [title]);
    assert_eq!(meta(&html, "og:site_name"), ["Byline"]);
    assert!(meta(&html, "description")[0].starts_with("ALMATY -- Russian President"));
    assert_eq!(meta(&html, "og:description"), meta(&html, "description"));
    assert_eq!(meta(&html, "author"), ["Kanat Altynbayev, AFP"]);
}

#[test]
fn what_is_not_known_is_not_told() {
    let html = document(edition());
    for name in ["og:url", "og:image", "og:locale", "article:published_time"] {
        assert!(meta(&html, name).is_empty(), "{name}");
    }
    assert!(all(&html, "link[rel=canonical]").is_empty());
    assert_eq!(meta(&html, "twitter:card"), ["summary"]);
    let article = structured(&html);
    assert_eq!([&article["url"], &article["datePublished"]], [&Value::Null; 2]);
    for comment in article["comment"].as_array().unwrap() {
        assert_eq!([&comment["author"], &comment["dateCreated"]], [&Value::Null; 2]);
    }
}

#[test]
fn an_article_without_a_paragraph_is_not_described() {
    let mut edition = edition();
    edition.article.body.retain(|block| !matches!(block, Block::Paragraph(_)));
    let html = document(edition);
    for name in ["description", "og:description"] {
        assert!(meta(&html, name).is_empty(), "{name}");
    }
    assert_eq!(structured(&html)["description"], Value::Null);
}

#[test]
fn with_an_address_everything_has_one() {
    let html = document(at_address(edition()));
    let canonical = one(&html, "head > link[rel=canonical]").attr("href");
    assert_eq!(canonical, Some("https://example.org/news/"));
    assert_eq!(meta(&html, "og:url"), ["https://example.org/news/"]);
    let card = &meta(&html, "og:image")[0];
    assert!(card.starts_with("https://example.org/news/pictures/closing-ceremony-"), "{card}");
    assert!(card.ends_with("-card.jpg"), "no drawing: {card}");
    assert_eq!(
        [meta(&html, "og:image:width"), meta(&html, "og:image:height")],
        [["1200"], ["675"]]
    );
    assert!(meta(&html, "og:image:alt")[0].starts_with("Drawing: "));
    assert_eq!(meta(&html, "twitter:card"), ["summary_large_image"]);
    for image in structured(&html)["image"].as_array().unwrap() {
        let address = image["contentUrl"].as_str().unwrap();
        assert!(address.starts_with("https://example.org/news/pictures/"), "{address}");
    }
}

#[test]
fn the_article_is_structured_data() {
    let article = structured(&document(edition()));
    assert_eq!(article["@context"], "https://schema.org");
    assert_eq!(article["@type"], "NewsArticle");
    assert_eq!(article["headline"], edition().article.title);
    assert_eq!(article["inLanguage"], "en");
    let authors = json!([
        { "@type": "Person", "name": "Kanat Altynbayev" },
        { "@type": "Organization", "name": "AFP" },
    ]);
    assert_eq!(article["author"], authors);
    assert_eq!(article["publisher"], json!({ "@type": "Organization", "name": "Byline" }));
    assert_eq!(article["commentCount"], 8);
    let comments = edition().discussion.comments;
    let texts = comments.iter().map(|it| it.text.as_str());
    assert!(
        texts.eq(article["comment"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["text"].as_str().unwrap()))
    );
}

#[test]
fn a_drawing_is_not_given_the_credit_of_the_photograph() {
    let article = structured(&document(edition())).to_string();
    for name in ["Gapon", "TUT.BY", "closing ceremony of the 2019"] {
        assert!(!article.contains(name), "{name}");
    }
}

#[test]
fn a_photograph_comes_with_all_that_is_known_of_it() {
    let mut edition = edition_with_photograph();
    let Some(Block::Picture(picture)) = edition.article.body.first_mut() else { panic!() };
    picture.provenance.credit = "Ann Lee/Agency".to_owned();
    picture.provenance.creator = Some("Ann Lee".to_owned());
    picture.provenance.date = Day::new(2020, 9, 13);
    let image = structured(&document(edition))["image"][0].clone();
    assert_eq!(image["@type"], "ImageObject");
    assert_eq!(image["creditText"], "Ann Lee/Agency");
    assert_eq!(image["creator"], json!({ "@type": "Person", "name": "Ann Lee" }));
    assert_eq!(image["license"], "https://host/");
    assert_eq!(image["dateCreated"], "2020-09-13");
    assert_eq!(image["contentLocation"], json!({ "@type": "Place", "name": "Minsk" }));
    assert_eq!([&image["width"], &image["height"]], [&json!(1000), &json!(700)]);
}

#[test]
fn dates_are_told_to_machines_and_in_words() {
    let mut edition = edition_with_comment("Dated.");
    edition.article.published = Day::new(2020, 9, 15);
    let html = document(edition);
    assert_eq!(meta(&html, "article:published_time"), ["2020-09-15"]);
    assert_eq!(structured(&html)["datePublished"], "2020-09-15");
    assert_eq!(structured(&html)["comment"][0]["dateCreated"], "2020-09-16");
    assert_eq!(crate::text(one(&html, "time.published")), "September 15, 2020");
    assert_eq!(crate::text(one(&html, ".comments time")), "September 16, 2020");
}

#[test]
fn a_hostile_headline_is_harmless() {
    let title = "\"'></title></script><script>alert(1)</script><!-- & ";
    let mut edition = edition_with_comment(title);
    edition.article.title = title.to_owned();
    let html = document(edition);
    assert_eq!(meta(&html, "og:title"), [title]);
    let article = structured(&html);
    assert_eq!(article["headline"], title);
    assert_eq!(article["comment"][0]["text"], title);
    assert_eq!(all(&html, "script:not([type])").len(), 1, "the page's own");
}

#[test]
fn the_page_can_be_installed() {
    let edition = edition();
    let manifest: Value = serde_json::from_str(&manifest(&edition.site, "en")).unwrap();
    assert_eq!([&manifest["name"], &manifest["lang"]], ["Byline", "en"]);
    assert_eq!([&manifest["start_url"], &manifest["scope"]], ["./", "./"]);
    assert_eq!(manifest["icons"].as_array().unwrap().len(), 2);
    let html = document(edition);
    assert_eq!(one(&html, "link[rel=manifest]").attr("href"), Some("manifest.webmanifest"));
}

#[test]
fn the_colour_of_paper_is_the_same_everywhere() {
    let css = bundle(std::path::Path::new("style/main.css")).unwrap();
    let html = document(edition());
    let colours = meta(&html, "theme-color");
    let [red, green, blue] = PAPER;
    assert_eq!(colours[0], format!("#{red:02x}{green:02x}{blue:02x}"));
    for colour in colours {
        assert!(css.contains(&colour), "{colour}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_words_are_the_same_when_read_back(title in "\\PC{1,40}", words in "(?s).{1,60}") {
        let mut edition = edition_with_comment(&words);
        edition.article.title.clone_from(&title);
        let html = document(edition);
        let article = structured(&html);
        prop_assert_eq!(&article["headline"], &title);
        prop_assert_eq!(&article["comment"][0]["text"], &words);
        prop_assert_eq!(meta(&html, "og:title"), [title]);
    }
}

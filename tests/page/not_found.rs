//! What a host shows at a wrong address.

use byline::page::not_found;
use scraper::Html;

use crate::{all, edition, one, text};

#[test]
fn a_wrong_address_is_told_in_the_language_of_the_interface() {
    let html = not_found(&edition());
    assert!(html.starts_with("<!doctype html><html lang=\"en\" dir=\"ltr\">"), "{html}");
    let page = Html::parse_document(&html);
    assert_eq!(text(one(&page, "h1")), "Byline");
    assert_eq!(text(one(&page, "p")), "There is no page at this address.");
    assert!(all(&page, "a").is_empty(), "nobody knows where the page is");
    let mut arabic = edition();
    arabic.article.lang = "ar".to_owned();
    let html = not_found(&arabic);
    assert!(html.contains("dir=\"rtl\"") && html.contains("لا توجد صفحة"), "{html}");
    arabic.article.lang = "he".to_owned();
    let english = not_found(&arabic);
    assert!(english.contains("lang=\"en\" dir=\"ltr\""), "{english}");
}

#[test]
fn from_there_a_link_leads_to_the_article_where_its_address_is_known() {
    let mut edition = edition();
    edition.site.address = Some("https://example.org/news/".parse().unwrap());
    edition.article.title = "Bread & <b>".to_owned();
    let page = Html::parse_document(&not_found(&edition));
    let link = one(&page, "a");
    assert_eq!(link.attr("href"), Some("https://example.org/news/"));
    assert_eq!(text(link), "Bread & <b>");
}

#[test]
fn the_headline_says_in_which_language_it_is_where_the_words_around_it_are_in_another() {
    let link = |lang: &str| {
        let mut edition = edition();
        edition.site.address = Some("https://example.org/news/".parse().unwrap());
        lang.clone_into(&mut edition.article.lang);
        let page = Html::parse_document(&not_found(&edition));
        let link = one(&page, "a");
        ["lang", "dir"].map(|what| link.attr(what).map(str::to_owned))
    };
    assert_eq!(link("he"), [Some("he".to_owned()), Some("rtl".to_owned())]);
    assert_eq!(link("de"), [Some("de".to_owned()), Some("ltr".to_owned())]);
    for same in ["en", "en-GB", "ar"] {
        assert_eq!(link(same), [None, None], "{same}");
    }
}

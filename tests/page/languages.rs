//! The page in the language of its article.

use std::iter;

use byline::article::Day;
use byline::json::{self, Value};
use byline::page::Body;
use byline::words::Phrase;
use scraper::{ElementRef, Html};

use super::metadata::document;
use super::{Edition, all, edition, one, page, props, text};

fn edition_in(lang: &str) -> Edition {
    let mut edition = edition();
    lang.clone_into(&mut edition.article.lang);
    edition
}

#[test]
fn the_interface_speaks_the_language_of_the_article() {
    let html = page(edition_in("ar"));
    assert_eq!(text(one(&html, ".skip-link")), "انتقل إلى المقال");
    assert_eq!(text(one(&html, ".byline")), "بقلم Kanat Altynbayev وAFP");
    assert_eq!(text(one(&html, "#discussion-heading")), "8 تعليقات");
    assert_eq!(text(one(&html, ".required-note")), "* حقل مطلوب");
    assert_eq!(text(one(&html, ".reading-time")), "5 دقائق للقراءة");
}

#[test]
fn nothing_of_the_interface_is_left_in_english() {
    let html = page(edition_in("ar"));
    let interface = [
        "button",
        "label",
        "legend",
        "summary",
        ".form-notes",
        ".colophon",
        ".needs-script",
        ".stand-in",
        ".visually-hidden",
        ".remembered > p",
    ];
    for selector in interface {
        let elements = all(&html, selector);
        assert!(!elements.is_empty(), "no {selector}");
        for element in elements {
            let said = text(element).replace("Byline", "");
            assert!(!said.chars().any(|c| c.is_ascii_alphabetic()), "{said}");
        }
    }
    for element in all(&html, "[aria-label]") {
        let said = element.attr("aria-label").unwrap();
        assert!(!said.chars().any(|c| c.is_ascii_alphabetic()), "{said}");
    }
}

#[test]
fn dates_of_comments_are_in_the_language_of_the_interface() {
    let dates = |lang| {
        let mut edition = edition_in(lang);
        edition.article.published = Day::new(2026, 12, 3);
        edition.discussion.comments[0].published = Day::new(2026, 12, 4);
        let html = page(edition);
        let lang = props(&html).lang;
        [text(one(&html, ".published")), text(one(&html, ".comment-time")), lang]
    };
    let german = dates("de");
    let english = dates("en");
    assert_eq!(german[0], "3. Dezember 2026");
    assert_eq!(german[1..], english[1..]);
    assert_eq!(dates("en-GB")[2], "en-GB");
}

/// What a reader is told of the language and the direction of what stands there.
fn told(html: &Html, selector: &str) -> [String; 2] {
    let element = all(html, selector)[0];
    let around = || iter::once(*element).chain(element.ancestors()).filter_map(ElementRef::wrap);
    ["lang", "dir"].map(|what| around().find_map(|it| it.attr(what)).unwrap().to_owned())
}

#[test]
fn article_and_interface_each_say_in_which_language_they_are() {
    let html = document(edition_in("he"));
    for hebrew in ["html", "#headline", "#article > p", "#poll-question", "#policy-title"] {
        assert_eq!(told(&html, hebrew), ["he", "rtl"], "{hebrew}");
    }
    assert_eq!(one(&html, "#picture-1").attr("lang"), Some("he"), "in the dialog it stands alone");
    for english in ["#discussion-heading", "#article .reading-time", ".policy form", "#poll-yes"] {
        assert_eq!(told(&html, english), ["en", "ltr"], "{english}");
    }
    for either in ["#comment-1 .comment-text", "#write textarea"] {
        assert_eq!(told(&html, either)[0], "he", "{either}");
    }
    assert_eq!(told(&html, ".byline"), ["en", "rtl"]);
    let html = document(edition_in("en-GB"));
    assert!(
        all(&html, "body[lang], body :not(script)[lang], body [dir=ltr]:not(.counter-figure)")
            .is_empty()
    );
}

#[test]
fn the_page_is_written_in_the_direction_of_its_language() {
    let right_to_left = ["ar", "he-IL", "uz-Arab", "arz", "prs"].map(|lang| (lang, "rtl"));
    for (lang, dir) in right_to_left.into_iter().chain([("en", "ltr"), ("kk", "ltr")]) {
        assert_eq!(Body::render(edition_in(lang)).dir, dir, "{lang}");
    }
}

#[test]
fn the_page_bears_the_words_of_its_language_and_no_others() {
    let words = Body::render(edition_in("ar")).words;
    assert_eq!(words.lang, "ar");
    let Ok(Value::List(words)) = json::parse(&words.phrases) else { panic!("no list") };
    assert_eq!(words.len(), Phrase::ALL.len());
    assert_eq!(words[Phrase::Yes as usize], Value::Text("نعم".to_owned()));
    assert!(!words.contains(&Value::Text("Yes".to_owned())));
}

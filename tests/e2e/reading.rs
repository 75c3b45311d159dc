//! The article: every word of it, with scripts and without.

use serde_json::Value;

use crate::page::{Page, QUESTION, Role};
use crate::site::text_of;

/// What was handed in, word for word.
const SEED: &str = include_str!("../content/seed-article.txt");

/// The same behaviours on two visits: one with scripts, one with scripts switched off.
macro_rules! with_scripts_and_without {
    ($($behaviour:ident)*) => {
        mod with_scripts {
            $(#[tokio::test]
            async fn $behaviour() {
                crate::reader::reader(async |page| {
                    page.open().await;
                    super::$behaviour(page).await;
                }).await;
            })*
        }

        mod without_scripts {
            $(#[tokio::test]
            async fn $behaviour() {
                crate::reader::Visit::default().without_scripts().by(async |page| {
                    page.open().await;
                    super::$behaviour(page).await;
                }).await;
            })*
        }
    };
}

with_scripts_and_without! {
    the_document_says_its_language_and_headline
    the_landmarks_stand_in_order
    one_headline_and_the_byline_open_the_article
    four_sub_headings_divide_it
    every_word_of_the_article_is_there_in_order
    every_word_of_the_comments_is_there_in_order
    each_picture_has_its_words_and_its_place
    each_credit_is_an_element_of_its_own
    a_drawing_in_a_photographs_place_is_said_to_be_one
    the_poll_asks_its_question
    the_comments_have_their_heading
}

/// One kind of quotation mark and of white space.
fn plain(text: &str) -> Vec<String> {
    let text: String = text
        .chars()
        .map(|c| match c {
            '‘' | '’' => '\'',
            '“' | '”' => '"',
            other => other,
        })
        .collect();
    text.split_whitespace().map(str::to_owned).collect()
}

/// Says which word is the first that differs, rather than showing two articles.
#[track_caller]
fn same_words(page: &str, seed: &str) {
    let (page, seed) = (plain(page), plain(seed));
    let same = page.iter().zip(&seed).take_while(|(page, seed)| page == seed).count();
    let around =
        |words: &[String]| words[same.saturating_sub(5)..words.len().min(same + 5)].join(" ");
    assert!(
        page == seed,
        "word {same}: the page says\n  {}\nand the article\n  {}",
        around(&page),
        around(&seed)
    );
}

async fn the_document_says_its_language_and_headline(page: &Page) {
    let language: String = page.run("return document.documentElement.lang").await;
    assert_eq!(language, "en");
    let title: String = page.run("return document.title").await;
    let headline = SEED.lines().next().expect("the first line");
    assert!(title.starts_with(headline), "{title}");
}

async fn the_landmarks_stand_in_order(page: &Page) {
    let parts: Value = page
        .run(
            "return [...document.querySelectorAll('body > *')]
                 .map((part) => part.localName)
                 .filter((name) => ['a', 'header', 'main', 'footer'].includes(name))",
        )
        .await;
    assert_eq!(parts, serde_json::json!(["a", "header", "main", "footer"]));
    let articles: u32 = page.run("return document.querySelectorAll('main > article').length").await;
    assert_eq!(articles, 1);
}

async fn one_headline_and_the_byline_open_the_article(page: &Page) {
    let headline = SEED.lines().next().expect("the first line");
    assert_eq!(page.texts("h1").await, [headline]);
    assert_eq!(page.texts("main > article h1").await, [headline]);
    let words = page.article().await;
    let opening: Vec<&str> = words.lines().filter(|line| !line.trim().is_empty()).collect();
    assert_eq!(plain(opening[1]).join(" "), "By Kanat Altynbayev and AFP");
}

async fn four_sub_headings_divide_it(page: &Page) {
    let headings = page.texts("main > article h2").await;
    let headings: Vec<String> = headings.iter().map(|heading| plain(heading).join(" ")).collect();
    let expected = [
        "Stick closer to 'older brother'",
        "'Russia will be next'",
        "Necessary changes",
        "'Revolution of mentality'",
    ];
    assert_eq!(headings, expected);
}

async fn every_word_of_the_article_is_there_in_order(page: &Page) {
    let (article, _) = SEED.split_once(QUESTION).expect("the question ends it");
    let mut article = article.to_owned();
    for credit in ["Sergei Gapon/AFP", "TUT.BY/AFP"] {
        article = article.replace(&format!("[{credit}]"), credit);
    }
    same_words(&page.article().await, &article);
    let script = "const paragraphs = [...document.querySelectorAll('main > article > p')];
        return [paragraphs.length, paragraphs.filter((paragraph) => paragraph.innerText.trim()
            && paragraph.checkVisibility({ visibilityProperty: true, opacityProperty: true })).length]";
    let [all, seen]: [usize; 2] = page.run(script).await;
    assert!(all > 30, "{all} paragraphs");
    assert_eq!(seen, all, "some are hidden");
}

async fn every_word_of_the_comments_is_there_in_order(page: &Page) {
    let (_, comments) = SEED.split_once("1500 / 1500").expect("the comments follow it");
    assert_eq!(page.comments().await.len(), 8);
    same_words(&page.texts("li article p").await.join("\n"), comments);
    assert_eq!(page.paragraphs(4).await.len(), 2);
}

async fn each_picture_has_its_words_and_its_place(page: &Page) {
    page.pictures_are_there().await;
    let pictures = page.pictures().await;
    assert_eq!(pictures.len(), 2);
    for picture in pictures {
        assert!(!picture.alt.trim().is_empty(), "{picture:?}");
        assert!(picture.width > 0 && picture.height > 0, "{picture:?}");
        assert!(SEED.contains(&picture.caption.replace('’', "'")), "{picture:?}");
        assert!(picture.caption.len() > 100, "{picture:?}");
    }
}

async fn each_credit_is_an_element_of_its_own(page: &Page) {
    let credits: Vec<String> =
        page.pictures().await.into_iter().map(|picture| picture.credit).collect();
    assert_eq!(credits, ["Sergei Gapon/AFP", "TUT.BY/AFP"]);
    for selector in ["figcaption .caption", "figcaption .stand-in"] {
        let words = page.texts(selector).await.join(" ");
        assert!(!words.is_empty(), "nothing is {selector}");
        assert!(!words.contains("Gapon") && !words.contains("TUT.BY"), "{words}");
    }
}

async fn a_drawing_in_a_photographs_place_is_said_to_be_one(page: &Page) {
    for picture in page.pictures().await {
        assert!(picture.source.contains(".svg"), "{picture:?}");
        let words = &picture.words;
        assert!(words.contains("drawing") && words.contains("photograph"), "{words}");
        let drawing = format!("{} {}", text_of(&picture.source), picture.alt);
        for name in ["Gapon", "TUT.BY", "AFP"] {
            assert!(!drawing.contains(name), "{} bears {name}", picture.source);
        }
    }
}

async fn the_poll_asks_its_question(page: &Page) {
    page.find(Role::Group, QUESTION).await;
    page.sees_once(QUESTION).await;
}

async fn the_comments_have_their_heading(page: &Page) {
    page.sees_heading("8 Comments").await;
}

/// What only works with scripts isn't shown without them, and the page says why.
#[tokio::test]
async fn without_scripts_nothing_is_offered_that_does_not_work() {
    crate::reader::Visit::default()
        .without_scripts()
        .by(async |page| {
            page.open().await;
            let text = page.text().await;
            assert!(text.contains("allow this page to run scripts"), "{text}");
            for role in [Role::Button, Role::Textbox] {
                for name in ["Yes", "No", "Name", "Comment", "Post comment", "Appearance", "Share"]
                {
                    page.finds_no(role, name).await;
                }
            }
        })
        .await;
}

#[tokio::test]
async fn with_scripts_nothing_is_said_of_scripts() {
    crate::reader::reader(async |page| {
        page.open().await;
        assert!(!page.text().await.contains("run scripts"));
    })
    .await;
}
